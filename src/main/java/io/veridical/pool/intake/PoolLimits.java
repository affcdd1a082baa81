package io.veridical.pool.intake;

import io.veridical.imaging.DecodeLimits;
import io.veridical.pool.upload.Archives;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much an import may bring.
 *
 * @param images the most files of one pool
 * @param unpacked the most bytes of all files together, unpacked
 * @param file the most bytes of one file, unpacked
 * @param side the most pixels of an image in width and in height
 * @param pixels the most pixels of an image in all
 * @param folders the folder on the server that pools may be imported from, with the
 * folders in it; empty if none may
 */
@Validated
@ConfigurationProperties("veridical.pool")
record PoolLimits(@DefaultValue("10000") @Positive int images, @DefaultValue("4GB") DataSize unpacked,
		@DefaultValue("64MB") DataSize file, @DefaultValue("8192") @Positive int side,
		@DefaultValue("33554432") @Positive long pixels, @DefaultValue("") String folders) {

	Archives.Limits archive() {
		return new Archives.Limits(this.images, this.unpacked.toBytes());
	}

	/** The most bytes of an archive that is no field of a form. */
	public DataSize packed() {
		return this.unpacked;
	}

	DecodeLimits decoding() {
		return new DecodeLimits(this.side, this.pixels, this.file.toBytes());
	}

}
