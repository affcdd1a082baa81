package io.veridical.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.PixelRange;
import io.veridical.sampling.latent.Prior;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a researcher or a script says of a generator; only name and file are needed.
 */
record UploadForm(@Nullable String name, @Nullable MultipartFile file, @Nullable String model, @Nullable Long step,
		@Nullable String prior, @Nullable Integer zDim, @Nullable String range, @Nullable String truncation,
		@Nullable String colours, @Nullable Integer classes, @Nullable String classNames, @Nullable String data,
		@Nullable String licence) {

	static final UploadForm BLANK = new UploadForm("", null, null, null, null, null, null, null, null, null, null, null,
			null);

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
	 * Returns the place in a training stated beside the file; null if none is.
	 * @throws UnusableGenerator if only half of it is stated
	 */
	@Nullable Checkpoint checkpoint() {
		return checkpoint(this.model, this.step);
	}

	static @Nullable Checkpoint checkpoint(@Nullable String model, @Nullable Long step) {
		boolean named = model != null && !model.isBlank();
		if (named != (step != null)) {
			throw new UnusableGenerator("checkpoint");
		}
		return (model != null && step != null) ? new Checkpoint(model, step) : null;
	}

	/**
	 * Returns the facts stated beside the file.
	 * @throws UnusableGenerator if one of them cannot be understood
	 */
	GivenFacts facts() {
		return new GivenFacts(read("prior", this.prior, Prior::of, "normal, uniform, truncated-normal"),
				positive("z_dim", this.zDim), read("range", this.range, PixelRange::of, "[-1,1], [0,1]"),
				this.truncation, read("colours", this.colours, Colours::of, "grey, rgb, bgr"),
				positive("classes", this.classes),
				(this.classNames != null) ? ManifestReader.split(this.classNames) : List.of(), this.data, this.licence);
	}

	static @Nullable Integer positive(String name, @Nullable Integer count) {
		if (count != null && count < 1) {
			throw new UnusableGenerator("given", name, count, "1, 2, 3, …");
		}
		return count;
	}

	static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> reader, String understood) {
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
