package io.veridical.feature;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a researcher or a script says of an extractor; only name and file are needed.
 */
record ExtractorForm(@Nullable String name, @Nullable MultipartFile file, @Nullable Integer height,
		@Nullable Integer width, @Nullable String range, @Nullable String features, @Nullable String logits) {

	static final ExtractorForm BLANK = new ExtractorForm("", null, null, null, null, null, null);

	MultipartFile content() {
		if (this.file == null || this.file.isEmpty()) {
			throw new UnusableExtractor("no-file");
		}
		return this.file;
	}

	String givenName() {
		return Objects.requireNonNullElse(this.name, "");
	}

	/**
	 * Returns the facts stated beside the file.
	 * @throws UnusableExtractor if one of them cannot be understood
	 */
	ExtractorFacts facts() {
		return new ExtractorFacts(this.height, this.width, givenRange(), this.features, this.logits);
	}

	private @Nullable InputRange givenRange() {
		if (this.range == null || this.range.isBlank()) {
			return null;
		}
		try {
			return InputRange.of(this.range);
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableExtractor("metadata", "range", this.range, "[-1,1], [0,1], [0,255], imagenet");
		}
	}

}
