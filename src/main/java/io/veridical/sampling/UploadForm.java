package io.veridical.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a researcher or a script says of a generator; only name and file are needed.
 */
record UploadForm(@Nullable String name, @Nullable MultipartFile file, @Nullable String prior, @Nullable Integer zDim,
		@Nullable String range, @Nullable String data, @Nullable String licence) {

	static final UploadForm BLANK = new UploadForm("", null, null, null, null, null, null);

	boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

	InputStream content() throws IOException {
		return Objects.requireNonNull(this.file).getInputStream();
	}

	String givenName() {
		return Objects.requireNonNullElse(this.name, "");
	}

	/**
	 * Returns the facts stated beside the file.
	 * @throws UnusableGenerator if one of them cannot be understood
	 */
	GivenFacts facts() {
		return new GivenFacts(read("prior", this.prior, Prior::of, "normal, uniform"), positive(this.zDim),
				read("range", this.range, PixelRange::of, "[-1,1], [0,1]"), this.data, this.licence);
	}

	private static @Nullable Integer positive(@Nullable Integer zDim) {
		if (zDim != null && zDim < 1) {
			throw new UnusableGenerator("given", "z_dim", zDim, "1, 2, 3, …");
		}
		return zDim;
	}

	private static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> reader,
			String understood) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			return reader.apply(text);
		}
		catch (IllegalArgumentException ex) {
			throw new UnusableGenerator("given", name, text, understood);
		}
	}

}
