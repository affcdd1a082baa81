package io.veridical.campaign;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.veridical.campaign.StimulusRendering.Rendered;
import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.PngWriter;
import io.veridical.imaging.Raster;
import io.veridical.imaging.SafeDecoder;
import io.veridical.pool.ImageStore;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StimulusRenderingTests {

	private final CountingStore store = new CountingStore();

	private final Map<Integer, Campaign> campaigns = new HashMap<>();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void plainAndBusyImagesBecomeFilesOfOneLength() {
		List<String> pixels = List.of(stored(new Raster(8, 8, new int[64])), stored(Fixtures.raster()),
				stored(new Raster(20, 3, new int[60])));

		Rendered rendered = rendering(64).render(pixels, (done) -> {
		});

		assertThat(rendered.addresses()).containsOnlyKeys(pixels);
		assertThat(rendered.bytes() % 1024).isZero();
		assertThat(pixels).allSatisfy((image) -> {
			byte[] stimulus = this.store.get(rendered.address(image));
			assertThat(stimulus).hasSize(rendered.bytes());
			Raster shown = new SafeDecoder().decode(stimulus, DecodeLimits.DEFAULT);
			assertThat(shown.width()).isEqualTo(64);
			assertThat(shown.height()).isEqualTo(64);
		});
	}

	@Test
	void goesOnWhereItWasInterrupted() {
		List<String> pixels = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			pixels.add(stored(Fixtures.raster()));
		}
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> rendering(64).render(pixels, (done) -> {
			if (done == 3) {
				throw new IllegalStateException("killed");
			}
		}));
		assertThat(this.store.reads).as("six images are two steps each to three").isEqualTo(6);

		Rendered resumed = rendering(64).render(pixels, (done) -> {
		});

		assertThat(this.store.reads).as("each image was read once in all").isEqualTo(10);
		assertThat(resumed.addresses()).hasSize(10);
	}

	@Test
	void filesOfAnotherEdgeAreNotMixedIn() {
		List<String> pixels = List.of(stored(Fixtures.raster()));
		rendering(64).render(pixels, (done) -> {
		});

		Rendered other = rendering(96).render(pixels, (done) -> {
		});

		byte[] stimulus = this.store.get(other.address(pixels.get(0)));
		assertThat(new SafeDecoder().decode(stimulus, DecodeLimits.DEFAULT).width()).isEqualTo(96);
	}

	@Test
	void progressEndsWithAllImages() {
		List<String> pixels = List.of(stored(Fixtures.raster()), stored(Fixtures.raster()));
		List<Integer> told = new ArrayList<>();

		rendering(64).render(pixels, told::add);

		assertThat(told).isSorted().last().isEqualTo(2);
	}

	@Test
	void nothingIsLeftBehindOnceCleared() {
		StimulusRendering rendering = rendering(64);
		rendering.render(List.of(stored(Fixtures.raster())), (done) -> {
		});
		assertThat(this.folder).isNotEmptyDirectory();

		rendering.clear();

		assertThat(this.folder).isEmptyDirectory();
	}

	private StimulusRendering rendering(int edge) {
		DraftCampaign design = new DraftCampaign(null, "Faces", new UUID(0, 1), List.of(), HypeInfinity.hype2019(),
				edge);
		return new StimulusRendering(this.store, this.folder,
				this.campaigns.computeIfAbsent(edge, (any) -> Campaign.draft("faces", design, 1, 2, Instant.EPOCH)));
	}

	private String stored(Raster raster) {
		String address = raster.digest().hex();
		this.store.put(address, new PngWriter().write(raster));
		return address;
	}

	private static final class CountingStore implements ImageStore {

		private final Map<String, byte[]> files = new HashMap<>();

		private int reads;

		@Override
		public void put(String address, byte[] file) {
			this.files.put(address, file);
		}

		@Override
		public byte[] get(String address) {
			this.reads++;
			return Objects.requireNonNull(this.files.get(address));
		}

		@Override
		public boolean holds(String address) {
			return this.files.containsKey(address);
		}

	}

}
