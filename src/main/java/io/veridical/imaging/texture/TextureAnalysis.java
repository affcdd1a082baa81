package io.veridical.imaging.texture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.veridical.imaging.texture.Bands.Parents;
import io.veridical.imaging.texture.TextureStatistics.LowStatistics;

/**
 * Measures what a texture is to share with an image.
 */
final class TextureAnalysis {

	private final TextureModel model;

	TextureAnalysis(TextureModel model) {
		this.model = model;
	}

	/**
	 * @param channels planes of one size, a power of two at least 2^(scales + 2), each
	 * with mean 0
	 */
	TextureStatistics of(List<float[][]> channels) {
		List<ComplexPlane> coefficients = channels.stream().map(Fourier::coefficients).toList();
		List<LevelStatistics> levels = new ArrayList<>();
		for (int scale = 0; scale < this.model.scales(); scale++) {
			levels.add(level(coefficients, scale));
		}
		return new TextureStatistics(this.model, channels.stream().map(Moments::of).toArray(Moments[]::new),
				Correlations.within(channels), high(coefficients), low(coefficients), levels);
	}

	private double[] high(List<ComplexPlane> coefficients) {
		int size = coefficients.get(0).size();
		float[][] high = SteerableFilters.of(size, this.model.orientations()).high();
		return coefficients.stream().mapToDouble((channel) -> filtered(channel, high, size).power()).toArray();
	}

	private LowStatistics low(List<ComplexPlane> coefficients) {
		List<ComplexPlane> lows = images(coefficients, this.model.scales());
		double[][][] autocorrelations = autocorrelations(lows);
		List<float[][]> planes = lows.stream().map(Fourier::plane).toList();
		return new LowStatistics(planes.stream().map(Moments::of).toArray(Moments[]::new), autocorrelations,
				Correlations.within(planes));
	}

	private LevelStatistics level(List<ComplexPlane> coefficients, int scale) {
		Bands bands = Bands.of(analytic(coefficients, scale));
		Parents parents = parents(coefficients, scale);
		List<ComplexPlane> images = images(coefficients, scale);
		double[][][] imageAutocorrelations = autocorrelations(images);
		return new LevelStatistics(bands.means(),
				autocorrelations(bands.moduli().stream().map(Fourier::coefficients).toList()),
				Correlations.within(bands.moduli()), Correlations.between(bands.moduli(), parents.moduli()),
				Correlations.within(bands.reals()), Correlations.between(bands.reals(), parents.reals()),
				images.stream().map(Fourier::plane).map(Moments::of).toArray(Moments[]::new), imageAutocorrelations);
	}

	private Parents parents(List<ComplexPlane> coefficients, int scale) {
		int size = coefficients.get(0).size() >> scale;
		if (scale + 1 == this.model.scales()) {
			return Bands
				.parentsOfCoarsest(images(coefficients, scale + 1).stream().map((image) -> image.on(size)).toList());
		}
		return Bands.parents(analytic(coefficients, scale + 1).stream().map((band) -> band.on(size)).toList());
	}

	private List<ComplexPlane> analytic(List<ComplexPlane> coefficients, int scale) {
		int size = coefficients.get(0).size() >> scale;
		SteerableFilters filters = SteerableFilters.of(size, this.model.orientations());
		List<ComplexPlane> bands = new ArrayList<>();
		for (ComplexPlane channel : coefficients) {
			ComplexPlane coarse = channel.on(size);
			for (int k = 0; k < this.model.orientations(); k++) {
				bands.add(filters.analytic(coarse, k));
			}
		}
		return bands;
	}

	/**
	 * The image up to a level: what the pyramid rebuilds from it and all coarser ones.
	 */
	private List<ComplexPlane> images(List<ComplexPlane> coefficients, int scale) {
		int size = coefficients.get(0).size() >> scale;
		float[][] low = SteerableFilters.of(size, this.model.orientations()).low();
		return coefficients.stream().map((channel) -> filtered(channel, low, size).times(low)).toList();
	}

	private double[][][] autocorrelations(List<ComplexPlane> planes) {
		double[][][] autocorrelations = new double[planes.size()][][];
		Arrays.setAll(autocorrelations,
				(i) -> Autocorrelation.of(planes.get(i), this.model.lags(planes.get(i).size())));
		return autocorrelations;
	}

	// The highest frequency of a whole image has no sign but some power: the high-pass
	// keeps it.
	private static ComplexPlane filtered(ComplexPlane channel, float[][] filter, int size) {
		ComplexPlane copy = (channel.size() == size)
				? new ComplexPlane(Planes.copy(channel.re()), Planes.copy(channel.im())) : channel.on(size);
		return copy.times(filter);
	}

}
