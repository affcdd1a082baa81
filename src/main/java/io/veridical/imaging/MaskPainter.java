package io.veridical.imaging;

import java.util.List;
import java.util.random.RandomGenerator;

import io.veridical.imaging.texture.ColourNoise;
import io.veridical.imaging.texture.FineDetail;
import io.veridical.imaging.texture.PhaseScramble;
import io.veridical.imaging.texture.Texture;

/**
 * Paints what covers an image after a brief exposure, from an image of the same kind: its
 * low-level statistics without its content.
 * <p>
 * Everything is done at the size at which raters see the image. Textures and noise are
 * made on a grid of at most 256 px, the coarsest that holds 99.9 % of the image's
 * variance, and enlarged by the filter that enlarges the images; if 256 px do not hold
 * it, the rest follows with its phases scrambled.
 */
public final class MaskPainter {

	private static final int COARSEST = 64;

	private static final int FINEST = 256;

	private static final double NEGLIGIBLE = 1e-3;

	private final int edge;

	/** The power of two in which the edge has room. */
	private final int whole;

	private final Resampler resampler = new Resampler();

	/**
	 * @param edge width and height of the masks and of the stimuli they cover, in pixels,
	 * 64 to 2048
	 */
	public MaskPainter(int edge) {
		if (edge < COARSEST || edge > 2048) {
			throw new IllegalArgumentException("edge is %d; 64 to 2048 px are possible".formatted(edge));
		}
		this.edge = edge;
		this.whole = Math.max(COARSEST, Integer.highestOneBit(2 * edge - 1));
	}

	/**
	 * Paint a texture (Portilla and Simoncelli 2000) after the part of an image that has
	 * the most contrast, half as wide and high as the image. The whole of it would not
	 * do: of an object on a plain ground it makes an object on a plain ground, which
	 * covers little and may be recognised.
	 * @param random the same seed gives the same mask
	 */
	public Raster texture(Raster image, RandomGenerator random) {
		int grid = grid(image);
		List<float[][]> source = onGrid(image, grid);
		List<float[][]> texture = Texture.like(BusiestWindow.of(source, grid / 2), grid, random);
		Raster enlarged = this.resampler.scale(ColourPlanes.raster(texture), this.edge, this.edge);
		return (grid < FINEST || this.edge <= FINEST) ? enlarged : withDetail(enlarged, image, random);
	}

	/**
	 * Paint an image's amplitude spectrum with random phases, the same for all colours.
	 * @param random the same seed gives the same mask
	 */
	public Raster phaseScrambled(Raster image, RandomGenerator random) {
		List<float[][]> scrambled = PhaseScramble.of(ColourPlanes.of(this.resampler.fit(image, this.edge), this.whole),
				random);
		return ColourPlanes.cut(ColourPlanes.raster(scrambled), this.edge);
	}

	/**
	 * Paint Gaussian noise with an image's mean colour and contrast.
	 * @param random the same seed gives the same mask
	 */
	public Raster noise(Raster image, RandomGenerator random) {
		int grid = grid(image);
		List<float[][]> noise = ColourNoise.like(onGrid(image, grid), grid, random);
		return ColourPlanes.repeatPixels(ColourPlanes.raster(noise), this.edge);
	}

	/** The image so that its longer side fills the grid. */
	private List<float[][]> onGrid(Raster image, int grid) {
		return ColourPlanes.of(this.resampler.fit(image, grid), grid);
	}

	private int grid(Raster image) {
		int finest = Math.min(FINEST, this.whole);
		List<float[][]> source = onGrid(image, finest);
		int grid = COARSEST;
		while (grid < finest && FineDetail.shareBeyond(source, grid) > NEGLIGIBLE) {
			grid *= 2;
		}
		return grid;
	}

	private Raster withDetail(Raster texture, Raster image, RandomGenerator random) {
		Raster fine = this.resampler.fit(image, this.edge);
		Raster coarse = this.resampler.scale(this.resampler.fit(image, FINEST), fine.width(), fine.height());
		List<float[][]> detail = ColourPlanes.of(fine, this.whole);
		ColourPlanes.add(detail, ColourPlanes.of(coarse, this.whole), -1);
		List<float[][]> painted = ColourPlanes.of(texture, this.whole);
		ColourPlanes.add(painted, PhaseScramble.of(detail, random), 1);
		return ColourPlanes.cut(ColourPlanes.raster(painted), this.edge);
	}

}
