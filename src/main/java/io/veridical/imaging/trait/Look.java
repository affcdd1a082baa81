package io.veridical.imaging.trait;

import java.nio.ByteBuffer;

import io.veridical.imaging.Raster;
import io.veridical.imaging.texture.RadialPower;

/**
 * All that is kept of how an image looks.
 *
 * @param hash {@link NearHash}
 * @param thumb to compare it closer
 * @param traits what it is compared with other pools by
 */
public record Look(long hash, Thumb thumb, ImageTraits traits) {

	/** Bytes of a look when written. */
	public static final int BYTES = Long.BYTES + Thumb.SIDE * Thumb.SIDE + 2 * Integer.BYTES
			+ (6 + RadialPower.BANDS) * Float.BYTES;

	/** Counts up whenever the same image would get another look. */
	public static final int VERSION = 1;

	public static Look of(Raster raster) {
		Luma luma = Luma.of(raster);
		return new Look(NearHash.of(luma), Thumb.of(luma), ImageTraits.of(raster, luma));
	}

	/** Writes {@value #BYTES} bytes. */
	public void write(ByteBuffer to) {
		to.putLong(this.hash).put(this.thumb.cells()).putInt(this.traits.width()).putInt(this.traits.height());
		to.putFloat(this.traits.brightness()).putFloat(this.traits.contrast()).putFloat(this.traits.black());
		to.putFloat(this.traits.white()).putFloat(this.traits.saturation()).putFloat(this.traits.blocks());
		for (float band : this.traits.spectrum().bands()) {
			to.putFloat(band);
		}
	}

	/** Reads what {@link #write} wrote. */
	public static Look read(ByteBuffer from) {
		long hash = from.getLong();
		byte[] cells = new byte[Thumb.SIDE * Thumb.SIDE];
		from.get(cells);
		int width = from.getInt();
		int height = from.getInt();
		float[] values = new float[6];
		for (int i = 0; i < values.length; i++) {
			values[i] = from.getFloat();
		}
		float[] bands = new float[RadialPower.BANDS];
		for (int i = 0; i < bands.length; i++) {
			bands[i] = from.getFloat();
		}
		return new Look(hash, new Thumb(cells), new ImageTraits(width, height, values[0], values[1], values[2],
				values[3], values[4], values[5], new RadialPower(bands)));
	}

}
