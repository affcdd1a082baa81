package io.veridical.imaging.trait;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import io.veridical.imaging.Raster;
import io.veridical.imaging.TestRasters;
import io.veridical.imaging.trait.NearCopies.Found;
import io.veridical.imaging.trait.NearCopies.Pair;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NearCopiesTests {

	private static final int NO_LIMIT = Integer.MAX_VALUE;

	@Test
	void hashSaysWhereAPictureGetsLighter() {
		int[] rgb = new int[9 * 8];
		for (int i = 0; i < rgb.length; i++) {
			rgb[i] = (i % 9) * 0x101010;
		}
		assertThat(NearHash.of(new Raster(9, 8, rgb))).isEqualTo(-1L);
		rgb[1] = 0;
		// the first place of the first row no longer gets lighter
		assertThat(NearHash.of(new Raster(9, 8, rgb))).isEqualTo(0x7FFFFFFFFFFFFFFFL);
	}

	@Test
	void photographIsKnownAgainAfterCompressionSizeAndLight() {
		List<UnaryOperator<Raster>> changes = List.of((raster) -> Pictures.throughJpeg(raster, .5f),
				(raster) -> Pictures.resized(raster, 200), (raster) -> Pictures.resized(raster, 90),
				(raster) -> Pictures.lighter(raster, .8, 0), (raster) -> Pictures.lighter(raster, 1, 20));
		for (Raster photograph : List.of(Pictures.astronaut(), Pictures.cat())) {
			for (UnaryOperator<Raster> change : changes) {
				Found found = NearCopies.between(looks(List.of(photograph)), looks(List.of(change.apply(photograph))),
						NO_LIMIT);
				assertThat(found.pairs()).hasSize(1);
			}
		}
	}

	@Test
	void partsOfAPhotographAreKnownAgainAfterJpeg() {
		List<Raster> tiles = Pictures.tiles(64);
		List<Raster> copies = tiles.stream().map((tile) -> Pictures.throughJpeg(tile, .75f)).toList();
		Found found = NearCopies.between(looks(tiles), looks(copies), NO_LIMIT);
		assertThat(found.pairs().stream().filter((pair) -> pair.first() == pair.second()).count())
			.isGreaterThanOrEqualTo(tiles.size() * 9L / 10);
		assertThat(found.pairs().stream().filter((pair) -> pair.first() != pair.second())).isEmpty();
	}

	// measured: 2 of 499,500 pairs of clothes and 0 of 124,750 pairs of digits; by the
	// hash alone it would be 17,602 and 31,080
	@Test
	void differentPicturesOfTheDemoAreHardlyEverTaken() {
		assertThat(NearCopies.within(looks(Pictures.clothes()), NO_LIMIT).pairs()).hasSizeLessThanOrEqualTo(2);
		assertThat(NearCopies.within(looks(Pictures.digits()), NO_LIMIT).pairs()).isEmpty();
	}

	@Test
	void nothingIsMissedThatComparingAllWouldFind() {
		List<Look> looks = looks(Pictures.clothes().subList(0, 300));
		looks.addAll(looks(
				Pictures.clothes().subList(0, 40).stream().map((raster) -> Pictures.lighter(raster, .9, 4)).toList()));
		List<Pair> all = new ArrayList<>();
		for (int i = 0; i < looks.size(); i++) {
			for (int j = i + 1; j < looks.size(); j++) {
				int distance = NearHash.distance(looks.get(i).hash(), looks.get(j).hash());
				double likeness = looks.get(i).thumb().likeness(looks.get(j).thumb());
				if (distance <= NearCopies.DISTANCE && likeness >= NearCopies.LIKENESS) {
					all.add(new Pair(i, j, distance, likeness));
				}
			}
		}
		assertThat(all).hasSizeGreaterThanOrEqualTo(40);
		assertThat(NearCopies.within(looks, NO_LIMIT).pairs()).containsExactlyInAnyOrderElementsOf(all);
	}

	@Test
	void tenThousandImagesAreSearchedWithoutComparingEachWithEach() {
		Random random = new Random(7);
		List<Look> looks = new ArrayList<>();
		Thumb thumb = Thumb.of(TestRasters.noise(16, 16, 1));
		ImageTraits traits = ImageTraits.of(TestRasters.noise(16, 16, 1));
		for (int i = 0; i < 10_000; i++) {
			looks.add(new Look(random.nextLong(), thumb, traits));
		}
		// 50 million pairs; random hashes differ in 10 bits or fewer with a chance of
		// 1.4e-8
		Found found = NearCopies.within(looks, 1000);
		assertThat(found.all()).isTrue();
		assertThat(found.pairs()).hasSizeLessThan(10);
	}

	@Test
	void searchStopsWhereEverythingIsAlike() {
		Look look = Look.of(TestRasters.noise(16, 16, 1));
		Found found = NearCopies.within(new ArrayList<>(java.util.Collections.nCopies(2000, look)), 5000);
		assertThat(found.all()).isFalse();
		assertThat(found.pairs()).hasSize(5000);
	}

	private static List<Look> looks(List<Raster> rasters) {
		return new ArrayList<>(rasters.stream().map(Look::of).toList());
	}

}
