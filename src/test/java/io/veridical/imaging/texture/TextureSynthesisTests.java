package io.veridical.imaging.texture;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * A texture has its source's statistics. Tolerances are 1.3 to 4 times what fifteen
 * rounds leave on these sources; fifty rounds leave half of it, as the alternating
 * projections go on converging.
 */
class TextureSynthesisTests {

	private static final TextureModel MODEL = TextureModel.forSize(64);

	@ParameterizedTest
	@CsvSource({ "imaging/astronaut.jpg,32,32", "imaging/cat.jpg,10,40", "pool/fashion/00009-sneaker.png,32,32" })
	void bandsHaveTheStatisticsOfTheSource(String file, int top, int left) {
		TextureStatistics wanted = wanted(file, top, left);

		StatisticsDistance distance = new StatisticsDistance(wanted, reached(wanted, Texture.ROUNDS));

		assertThat(distance.levels((level) -> new double[][] { level.moduliMeans() })).isLessThan(0.1);
		assertThat(distance.autocorrelations(LevelStatistics::moduliAutocorrelations)).isLessThan(0.3);
		assertThat(distance.levels(LevelStatistics::moduliWithin)).isLessThan(0.2);
		assertThat(distance.levels(LevelStatistics::moduliBetween)).isLessThan(0.2);
		assertThat(distance.levels(LevelStatistics::realsWithin)).isLessThan(0.15);
		assertThat(distance.levels(LevelStatistics::realsBetween)).isLessThan(0.25);
	}

	@ParameterizedTest
	@CsvSource({ "imaging/astronaut.jpg,32,32", "imaging/cat.jpg,10,40", "pool/fashion/00009-sneaker.png,32,32" })
	void imagesUpToEachLevelHaveTheStatisticsOfTheSource(String file, int top, int left) {
		TextureStatistics wanted = wanted(file, top, left);

		TextureStatistics reached = reached(wanted, Texture.ROUNDS);

		StatisticsDistance distance = new StatisticsDistance(wanted, reached);
		assertThat(distance.low()).isLessThan(0.1);
		assertThat(distance.autocorrelations(LevelStatistics::imageAutocorrelations)).isLessThan(0.05);
		for (int level = 0; level < MODEL.scales(); level++) {
			Moments[] should = wanted.levels().get(level).image();
			Moments[] is = reached.levels().get(level).image();
			for (int channel = 0; channel < should.length; channel++) {
				assertThat(is[channel].skewness()).isCloseTo(should[channel].skewness(), within(0.15));
				assertThat(is[channel].kurtosis()).isCloseTo(should[channel].kurtosis(),
						within(0.05 * should[channel].kurtosis()));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "imaging/astronaut.jpg,32,32", "imaging/cat.jpg,10,40", "pool/fashion/00009-sneaker.png,32,32" })
	void pixelsHaveTheMomentsAndTheRangeOfTheSource(String file, int top, int left) {
		TextureStatistics wanted = wanted(file, top, left);

		TextureStatistics reached = reached(wanted, Texture.ROUNDS);

		for (int channel = 0; channel < wanted.pixels().length; channel++) {
			Moments should = wanted.pixels()[channel];
			Moments is = reached.pixels()[channel];
			assertThat(is.mean()).isCloseTo(should.mean(), within(0.005));
			assertThat(is.variance()).isCloseTo(should.variance(), within(0.01));
			assertThat(is.skewness()).isCloseTo(should.skewness(), within(0.05));
			assertThat(is.kurtosis()).isCloseTo(should.kurtosis(), within(0.03 * should.kurtosis()));
			assertThat(is.min()).isGreaterThanOrEqualTo(should.min());
			assertThat(is.max()).isLessThanOrEqualTo(should.max());
			assertThat(reached.highVariance()[channel]).isCloseTo(wanted.highVariance()[channel],
					within(0.3 * wanted.highVariance()[channel]));
		}
	}

	@Test
	void noiseIsFarFromThem() {
		TextureStatistics wanted = wanted("imaging/cat.jpg", 10, 40);

		StatisticsDistance distance = new StatisticsDistance(wanted, reached(wanted, 0));

		assertThat(distance.levels(LevelStatistics::moduliWithin)).isGreaterThan(0.9);
		assertThat(distance.levels(LevelStatistics::realsBetween)).isGreaterThan(0.9);
		assertThat(distance.autocorrelations(LevelStatistics::imageAutocorrelations)).isGreaterThan(0.5);
	}

	@Test
	void furtherRoundsComeNearer() {
		TextureStatistics wanted = wanted("imaging/cat.jpg", 10, 40);

		StatisticsDistance few = new StatisticsDistance(wanted, reached(wanted, 5));
		StatisticsDistance many = new StatisticsDistance(wanted, reached(wanted, 40));

		assertThat(many.levels(LevelStatistics::moduliWithin))
			.isLessThan(0.5 * few.levels(LevelStatistics::moduliWithin));
		assertThat(many.levels(LevelStatistics::realsBetween))
			.isLessThan(0.7 * few.levels(LevelStatistics::realsBetween));
	}

	@Test
	void sourceItselfIsLeftAsItIs() {
		List<float[][]> source = channels(TestPlanes.picture("imaging/cat.jpg", 10, 40));
		TextureSynthesis synthesis = new TextureSynthesis(new TextureAnalysis(MODEL).of(source), 64);

		List<float[][]> after = synthesis.impose(source);

		// of a standard deviation of 1: nothing but rounding
		for (int channel = 0; channel < source.size(); channel++) {
			assertThat(TestPlanes.distance(after.get(channel), source.get(channel))).isLessThan(1e-3);
		}
	}

	@Test
	void seedDecidesTheTexture() {
		List<float[][]> source = TestPlanes.picture("imaging/cat.jpg", 10, 40);

		float[][] one = Texture.like(source, 64, new SplittableRandom(1)).get(0);
		float[][] again = Texture.like(source, 64, new SplittableRandom(1)).get(0);
		float[][] other = Texture.like(source, 64, new SplittableRandom(2)).get(0);

		assertThat(again).isDeepEqualTo(one);
		assertThat(TestPlanes.distance(one, other)).isGreaterThan(5);
	}

	private static TextureStatistics wanted(String file, int top, int left) {
		return new TextureAnalysis(MODEL).of(channels(TestPlanes.picture(file, top, left)));
	}

	private static TextureStatistics reached(TextureStatistics wanted, int rounds) {
		TextureSynthesis synthesis = new TextureSynthesis(wanted, 128);
		return new TextureAnalysis(MODEL).of(synthesis.synthesise(rounds, new SplittableRandom(1)));
	}

	private static List<float[][]> channels(List<float[][]> colours) {
		List<float[][]> periodic = colours.stream().map(PeriodicPart::of).toList();
		return ColourAxes.of(periodic).channels(periodic);
	}

}
