package io.veridical.imaging.texture;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A texture with the statistics of an image (Portilla and Simoncelli 2000), in colour.
 * <p>
 * Channels are the image's {@linkplain ColourAxes colour axes}; correlations of bands and
 * of local amplitudes are those of all channels at once, so that edges in brightness and
 * in colour fall together. Before anything is measured the image is made
 * {@linkplain PeriodicPart periodic}. Both are ours; the rest follows the paper.
 */
public final class Texture {

	/**
	 * How often the statistics are imposed: enough to bring every group within a tenth of
	 * the source's, while the paper's fifty would cost three times as much.
	 */
	static final int ROUNDS = 15;

	private Texture() {
	}

	/**
	 * Synthesise.
	 * @param colours red, green and blue of the source, 0 to 255: planes {@code [y][x]}
	 * whose edge is a power of two, 16 to 512
	 * @param size edge of the texture in pixels, a power of two at least that of the
	 * source
	 * @param random the same seed gives the same texture
	 * @return red, green and blue, not yet brought into 0 to 255; they repeat seamlessly
	 */
	public static List<float[][]> like(List<float[][]> colours, int size, RandomGenerator random) {
		List<float[][]> periodic = colours.stream().map(PeriodicPart::of).toList();
		ColourAxes axes = ColourAxes.of(periodic);
		if (axes.channels() == 0) {
			return axes.colours(List.of(), size);
		}
		TextureModel model = TextureModel.forSize(colours.get(0).length);
		TextureStatistics wanted = new TextureAnalysis(model).of(axes.channels(periodic));
		return axes.colours(new TextureSynthesis(wanted, size).synthesise(ROUNDS, random), size);
	}

}
