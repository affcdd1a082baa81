package io.veridical.campaign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.veridical.imaging.DecodeLimits;
import io.veridical.imaging.PngWriter;
import io.veridical.imaging.Raster;
import io.veridical.imaging.SafeDecoder;
import io.veridical.pool.ImageStore;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MaskRenderingTests {

	private final MemoryStore store = new MemoryStore();

	private final List<String> sources = List.of(stored(), stored(), stored());

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@ParameterizedTest
	@EnumSource(MaskKind.class)
	void masksAreFilesOfOneSizeAndOneLength(MaskKind kind) {
		List<String> addresses = rendering(kind, 5).render(this.sources, (done) -> {
		});

		assertThat(addresses).hasSize(3).doesNotHaveDuplicates();
		int length = this.store.get(addresses.get(0)).length;
		assertThat(length % 1024).isZero();
		assertThat(addresses).allSatisfy((address) -> {
			assertThat(this.store.get(address)).hasSize(length);
			Raster mask = new SafeDecoder().decode(this.store.get(address), DecodeLimits.DEFAULT);
			assertThat(mask.width()).isEqualTo(80);
			assertThat(mask.height()).isEqualTo(80);
		});
	}

	@Test
	void seedDecidesTheMasks() {
		List<String> once = rendering(MaskKind.PHASE, 5).render(this.sources, (done) -> {
		});
		new StimulusSpool(this.folder).clear();
		List<String> again = rendering(MaskKind.PHASE, 5).render(this.sources, (done) -> {
		});
		new StimulusSpool(this.folder).clear();
		List<String> other = rendering(MaskKind.PHASE, 6).render(this.sources, (done) -> {
		});

		assertThat(again).isEqualTo(once);
		assertThat(other).doesNotContainAnyElementsOf(once);
	}

	@Test
	void goesOnWhereItWasInterrupted() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> rendering(MaskKind.TEXTURE, 5).render(this.sources, (done) -> {
				if (done == 2) {
					throw new IllegalStateException("stopped");
				}
			}));
		List<Integer> told = new ArrayList<>();

		List<String> resumed = rendering(MaskKind.TEXTURE, 5).render(this.sources, told::add);

		assertThat(this.store.sourceReads).as("each source was read once in all").isEqualTo(3);
		assertThat(told).containsExactly(0, 1, 2, 3);
		new StimulusSpool(this.folder).clear();
		assertThat(rendering(MaskKind.TEXTURE, 5).render(this.sources, (done) -> {
		})).as("the same as without a stop").isEqualTo(resumed);
	}

	private MaskRendering rendering(MaskKind kind, long seed) {
		return new MaskRendering(this.store, new StimulusSpool(this.folder), 80, kind, seed);
	}

	private String stored() {
		Raster raster = Fixtures.raster();
		String address = raster.digest().hex();
		this.store.put(address, new PngWriter().write(raster));
		return address;
	}

	private static final class MemoryStore implements ImageStore {

		private final Map<String, byte[]> files = new HashMap<>();

		private int sourceReads;

		@Override
		public void put(String address, byte[] file) {
			this.files.put(address, file);
		}

		@Override
		public byte[] get(String address) {
			this.sourceReads++;
			return Objects.requireNonNull(this.files.get(address));
		}

		@Override
		public boolean holds(String address) {
			return this.files.containsKey(address);
		}

	}

}
