package io.veridical.imaging.texture;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import io.veridical.imaging.texture.Bands.Parents;
import io.veridical.imaging.texture.TextureStatistics.LowStatistics;

/**
 * Makes noise into a texture by imposing one group of statistics after the other, from
 * coarse to fine, again and again (Portilla and Simoncelli 2000, section 3).
 */
final class TextureSynthesis {

	private static final double MOMENTUM = 0.8;

	/** Share of a channel's variance below which an image's shape is left alone. */
	private static final double NEGLIGIBLE = 1e-4;

	private final TextureStatistics wanted;

	private final TextureModel model;

	private final int size;

	/**
	 * @param wanted what the texture is to share with its source
	 * @param size edge of the texture in pixels, a power of two at least 2^(scales + 2)
	 */
	TextureSynthesis(TextureStatistics wanted, int size) {
		this.wanted = wanted;
		this.model = wanted.model();
		this.size = size;
	}

	/**
	 * Synthesise.
	 * @param rounds how often all statistics are imposed
	 * @param random where the noise comes from; the same seed gives the same texture
	 * @return a plane for each channel; they repeat seamlessly
	 */
	List<float[][]> synthesise(int rounds, RandomGenerator random) {
		List<float[][]> channels = noise(random);
		List<float[][]> before = channels;
		for (int round = 0; round < rounds; round++) {
			List<float[][]> next = impose(channels);
			if (round > 0 && round < rounds - 1) {
				channels = overshoot(next, before);
			}
			else {
				channels = next;
			}
			before = next;
		}
		return before;
	}

	private List<float[][]> noise(RandomGenerator random) {
		List<float[][]> channels = new ArrayList<>();
		for (Moments pixels : this.wanted.pixels()) {
			float[][] plane = ColourNoise.plane(this.size, random);
			pixels.imposeScale(plane);
			channels.add(plane);
		}
		return channels;
	}

	private static List<float[][]> overshoot(List<float[][]> next, List<float[][]> before) {
		List<float[][]> beyond = new ArrayList<>();
		for (int channel = 0; channel < next.size(); channel++) {
			float[][] plane = Planes.scale(Planes.copy(next.get(channel)), 1 + MOMENTUM);
			Planes.addScaled(plane, before.get(channel), (float) -MOMENTUM);
			beyond.add(plane);
		}
		return beyond;
	}

	/** One round: all statistics once. */
	List<float[][]> impose(List<float[][]> channels) {
		List<ComplexPlane> coefficients = channels.stream().map(Fourier::coefficients).toList();
		List<ComplexPlane> images = imposeLow(coefficients);
		List<ComplexPlane> coarser = List.of();
		for (int scale = this.model.scales() - 1; scale >= 0; scale--) {
			Parents parents = parents(coarser, images, scale);
			Bands bands = bands(coefficients, scale);
			imposeBands(bands, parents, scale);
			images = widen(images);
			coarser = rebuild(bands, images, scale);
			images = imposeImages(images, this.wanted.levels().get(scale).image(),
					this.wanted.levels().get(scale).imageAutocorrelations());
		}
		return imposePixels(coefficients, images);
	}

	private List<ComplexPlane> imposeLow(List<ComplexPlane> coefficients) {
		int edge = this.size >> this.model.scales();
		float[][] low = SteerableFilters.of(edge, this.model.orientations()).low();
		LowStatistics statistics = this.wanted.low();
		List<float[][]> planes = coefficients.stream()
			.map((channel) -> Fourier.plane(channel.on(edge).times(low).times(low)))
			.toList();
		Correlations.impose(planes, statistics.within());
		return imposeImages(planes.stream().map(Fourier::coefficients).toList(), statistics.image(),
				statistics.autocorrelations());
	}

	private Parents parents(List<ComplexPlane> coarser, List<ComplexPlane> images, int scale) {
		int edge = this.size >> scale;
		if (scale + 1 == this.model.scales()) {
			return Bands.parentsOfCoarsest(images.stream().map((image) -> image.on(edge)).toList());
		}
		return Bands.parents(coarser.stream().map((band) -> band.on(edge)).toList());
	}

	private Bands bands(List<ComplexPlane> coefficients, int scale) {
		int edge = this.size >> scale;
		SteerableFilters filters = SteerableFilters.of(edge, this.model.orientations());
		List<ComplexPlane> analytic = new ArrayList<>();
		for (ComplexPlane channel : coefficients) {
			ComplexPlane coarse = channel.on(edge);
			for (int k = 0; k < this.model.orientations(); k++) {
				analytic.add(filters.analytic(coarse, k));
			}
		}
		return Bands.of(analytic);
	}

	private void imposeBands(Bands bands, Parents parents, int scale) {
		LevelStatistics statistics = this.wanted.levels().get(scale);
		List<float[][]> moduli = bands.copyOfModuli();
		if (parents.moduli().isEmpty()) {
			Correlations.impose(moduli, statistics.moduliWithin());
		}
		else {
			Correlations.impose(moduli, statistics.moduliWithin(), parents.moduli(), statistics.moduliBetween());
		}
		bands.imposeModuli(imposeAutocorrelations(moduli, statistics.moduliAutocorrelations()),
				statistics.moduliMeans());
		Correlations.impose(bands.reals(), statistics.realsWithin(), parents.reals(), statistics.realsBetween());
	}

	private static List<float[][]> imposeAutocorrelations(List<float[][]> moduli, double[][][] wanted) {
		List<float[][]> imposed = new ArrayList<>();
		for (int i = 0; i < moduli.size(); i += 2) {
			ComplexPlane[] pair = Fourier.coefficients(moduli.get(i), moduli.get(i + 1));
			Autocorrelation.impose(pair[0], wanted[i]);
			Autocorrelation.impose(pair[1], wanted[i + 1]);
			imposed.addAll(List.of(Fourier.planes(pair[0], pair[1])));
		}
		return imposed;
	}

	private static List<ComplexPlane> widen(List<ComplexPlane> images) {
		int edge = 2 * images.get(0).size();
		return images.stream().map((image) -> image.on(edge)).toList();
	}

	/** Adds the bands to the images and gives back the bands' analytic signals. */
	private List<ComplexPlane> rebuild(Bands bands, List<ComplexPlane> images, int scale) {
		int orientations = this.model.orientations();
		SteerableFilters filters = SteerableFilters.of(this.size >> scale, orientations);
		List<ComplexPlane> analytic = new ArrayList<>();
		for (int band = 0; band < bands.reals().size(); band += 2) {
			ComplexPlane[] pair = Fourier.coefficients(bands.reals().get(band), bands.reals().get(band + 1));
			for (int i = 0; i < 2; i++) {
				int orientation = (band + i) % orientations;
				filters.addBand(images.get((band + i) / orientations), pair[i], orientation);
				if (scale > 0) {
					analytic.add(filters.analyticOfBand(pair[i], orientation));
				}
			}
		}
		return analytic;
	}

	private List<ComplexPlane> imposeImages(List<ComplexPlane> images, Moments[] shapes, double[][][] wanted) {
		List<ComplexPlane> imposed = new ArrayList<>();
		for (int channel = 0; channel < shapes.length; channel++) {
			ComplexPlane image = images.get(channel);
			boolean counts = shapes[channel].variance() > NEGLIGIBLE * this.wanted.pixels()[channel].variance();
			if (counts) {
				Autocorrelation.impose(image, wanted[channel]);
			}
			float[][] plane = Fourier.plane(image);
			if (counts) {
				shapes[channel].imposeShape(plane);
			}
			else {
				shapes[channel].imposeScale(plane);
			}
			imposed.add(Fourier.coefficients(plane));
		}
		return imposed;
	}

	private List<float[][]> imposePixels(List<ComplexPlane> coefficients, List<ComplexPlane> images) {
		float[][] high = SteerableFilters.of(this.size, this.model.orientations()).high();
		List<float[][]> channels = new ArrayList<>();
		for (int channel = 0; channel < images.size(); channel++) {
			ComplexPlane rest = coefficients.get(channel).times(high);
			double factor = Math.min(1,
					Math.sqrt(this.wanted.highVariance()[channel] / Math.max(Float.MIN_NORMAL, rest.power())));
			rest.times(high);
			ComplexPlane whole = images.get(channel);
			Planes.addScaled(whole.re(), Planes.scale(rest.re(), factor), 1);
			Planes.addScaled(whole.im(), Planes.scale(rest.im(), factor), 1);
			whole.re()[0][0] = 0;
			channels.add(Fourier.plane(whole));
		}
		Correlations.impose(channels, this.wanted.channels());
		for (int channel = 0; channel < channels.size(); channel++) {
			this.wanted.pixels()[channel].imposeShape(channels.get(channel));
			this.wanted.pixels()[channel].clip(channels.get(channel));
		}
		return channels;
	}

}
