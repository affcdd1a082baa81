package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.veridical.imaging.TestPng;
import io.veridical.imaging.TestRasters;
import io.veridical.pool.GeneratedElsewhere;
import io.veridical.pool.Image;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.ImageStore;
import io.veridical.pool.Images;
import io.veridical.pool.NamedRaster;
import io.veridical.pool.PoolFilling;
import io.veridical.pool.PoolNameTaken;
import io.veridical.pool.Provenance;
import io.veridical.pool.RealImages;
import io.veridical.pool.Sampled;
import io.veridical.pool.Truth;
import io.veridical.pool.upload.UnusableUpload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@SpringBootTest
@AutoConfigureMockMvc
class PoolImportTests {

	private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

	private static final RealImages FASHION = new RealImages("Fashion-MNIST, test set", "MIT");

	@Autowired
	private PoolImport imports;

	@Autowired
	private PoolFilling filling;

	@Autowired
	private ImagePools pools;

	@Autowired
	private Images images;

	@Autowired
	private ImageStore store;

	@Test
	void folderAndZipOfTheSameImagesAreTheSamePool(@TempDir Path folder) {
		ImportReport fromFolder = this.imports.importFolder("From a folder", Truth.REAL, FASHION, TestZips.FASHION);
		ImportReport fromZip = this.imports.importZip("From a ZIP", Truth.REAL, FASHION, TestZips.fashion().in(folder));
		assertThat(List.of(fromFolder, fromZip)).extracting(ImportReport::images).containsOnly(10);
		// Python 3.11 with hashlib and Pillow 9.4.0: SHA-256 over the SHA-256s of (width,
		// height, RGB), names sorted
		assertThat(List.of(find(fromFolder.poolId()), find(fromZip.poolId()))).allSatisfy((pool) -> {
			assertThat(pool.getPixelDigest())
				.isEqualTo("b132a779d0976bc340fdf827b5e3e9b37da162d0aeaf6f758ed72ade2aa0769d");
			assertThat(pool.getImageCount()).isEqualTo(10);
			assertThat(pool.getProvenance()).isEqualTo(FASHION);
			assertThat(pool.getCompletedAt()).isNotNull();
		});
	}

	@Test
	void imagesAreInTheStoreUnderTheirPixels() {
		ImportReport report = this.imports.importFolder("In the store", Truth.REAL, FASHION, TestZips.FASHION);
		List<Image> rows = this.images.findByPoolIdOrderByPosition(report.poolId());
		assertThat(rows).extracting(Image::getPosition).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
		assertThat(rows).first().extracting(Image::getSourceName).isEqualTo("00000-boot.png");
		assertThat(rows).allMatch((image) -> image.getWidth() == 28 && image.getHeight() == 28)
			.allMatch((image) -> this.store.holds(image.getPixels()));
	}

	@Test
	void badUploadLeavesNothing(@TempDir Path folder) {
		int before = this.pools.findAllByOrderByCreatedAtDesc().size();
		// other tests count their images upwards, into the same store
		long ofNobodyElse = -4711;
		Path zip = TestZips.empty().with("1.png", TestZips.png(ofNobodyElse)).with("2.png", "text").in(folder);
		assertThatExceptionOfType(UnusableUpload.class)
			.isThrownBy(() -> this.imports.importZip("Bad", Truth.REAL, FASHION, zip));
		assertThat(this.pools.existsByName("Bad")).isFalse();
		assertThat(this.pools.findAllByOrderByCreatedAtDesc()).hasSize(before);
		assertThat(this.store.holds(TestRasters.noise(8, 8, ofNobodyElse).digest().hex())).isFalse();
	}

	@Test
	void nameIsTakenOnce(@TempDir Path folder) throws IOException {
		this.imports.importFolder("Taken", Truth.REAL, FASHION, TestZips.FASHION);
		Path unread = Files.writeString(folder.resolve("unread.zip"), "never looked at");
		assertThatExceptionOfType(PoolNameTaken.class)
			.isThrownBy(() -> this.imports.importZip(" Taken ", Truth.REAL, FASHION, unread))
			.withMessage("There is a pool named 'Taken' already; choose another name");
	}

	@Test
	void provenanceAndTruthAgree() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.imports.importFolder("Liar", Truth.FAKE, FASHION, TestZips.FASHION))
			.withMessageContaining("are real, not fake");
		assertThat(this.pools.existsByName("Liar")).isFalse();
	}

	@Test
	void everyProvenanceComesBackFromTheDatabase() {
		for (Provenance provenance : List.of(FASHION, new GeneratedElsewhere("StyleGAN2", "CC0", "psi 0.7"),
				new Sampled("fashion-4-late", "0123456789abcdef".repeat(4), "normal", "psi 0.7", Long.MIN_VALUE))) {
			ImagePool pool = this.pools
				.save(ImagePool.of("Provenance " + provenance, provenance.truth(), provenance, NOW));
			assertThat(find(pool.getId()).getProvenance()).isEqualTo(provenance);
		}
	}

	@Test
	void poolIsFilledPieceByPieceAndAPieceMayBeRepeated() {
		ImagePool pool = fillingPool("Piece by piece");
		this.filling.append(pool, 0, noise(0, 1, 2));
		this.filling.append(pool, 3, noise(3, 4));
		this.filling.append(pool, 0, noise(0, 1, 2));
		assertThat(find(pool.getId()).isComplete()).isFalse();
		this.filling.complete(pool.getId(), NOW);
		ImagePool complete = find(pool.getId());
		assertThat(complete.getImageCount()).isEqualTo(5);
		assertThat(complete.getCompletedAt()).isEqualTo(NOW);
		assertThatIllegalStateException().isThrownBy(() -> this.filling.append(complete, 5, noise(5)))
			.withMessageContaining("is complete");
		assertThatIllegalStateException().isThrownBy(() -> this.filling.complete(pool.getId(), NOW));
	}

	@Test
	void digestOfAPoolDoesNotDependOnThePieces() {
		ImagePool some = fillingPool("In one piece");
		this.filling.append(some, 0, noise(0, 1, 2, 3));
		this.filling.complete(some.getId(), NOW);
		ImagePool other = fillingPool("In pieces out of order");
		this.filling.append(other, 2, noise(2, 3));
		this.filling.append(other, 0, noise(0, 1));
		this.filling.complete(other.getId(), NOW);
		assertThat(find(some.getId()).getPixelDigest()).isEqualTo(find(other.getId()).getPixelDigest());
	}

	@Test
	void otherPixelsAtTheSamePositionAreRefused() {
		ImagePool pool = fillingPool("Other pixels");
		this.filling.append(pool, 0, noise(0, 1));
		assertThatIllegalStateException().isThrownBy(() -> this.filling.append(pool, 1, noise(7, 8)))
			.withMessageContaining("other pixels at positions 1 to 2");
		assertThat(this.images.countByPoolId(pool.getId())).as("nothing of the refused piece").isEqualTo(2);
	}

	@Test
	void poolWithAGapOrWithoutImagesIsNotComplete() {
		ImagePool pool = fillingPool("Gap");
		assertThatIllegalStateException().isThrownBy(() -> this.filling.complete(pool.getId(), NOW))
			.withMessageContaining("has no images");
		this.filling.append(pool, 1, noise(1));
		assertThatIllegalStateException().isThrownBy(() -> this.filling.complete(pool.getId(), NOW))
			.withMessageContaining("1 images for 2 positions");
	}

	@Test
	void databaseRefusesWhatTheAggregateRefuses() {
		this.pools.save(ImagePool.real("Only one", FASHION, NOW));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.pools.save(ImagePool.real("Only one", FASHION, NOW)))
			.withMessageContaining("image_pool_name_is_unique");
	}

	@Test
	void hugePngIsNamedThoughTheFileIsSmall(@TempDir Path folder) {
		Path zip = TestZips.empty().with("huge.png", TestPng.bomb(30_000)).in(folder);
		assertThat(zip.toFile().length()).isLessThan(200_000);
		assertThatExceptionOfType(UnusableUpload.class)
			.isThrownBy(() -> this.imports.importZip("Bomb", Truth.REAL, FASHION, zip))
			.withMessage("Nothing was imported. huge.png: the image is 30,000 x 30,000 px, "
					+ "at most 8,192 px a side are read; make it smaller.");
	}

	private ImagePool fillingPool(String name) {
		return this.pools.save(ImagePool.fake(name, new GeneratedElsewhere("noise", "CC0", ""), NOW));
	}

	private ImagePool find(UUID id) {
		return this.pools.findById(id).orElseThrow();
	}

	private static List<NamedRaster> noise(long... seeds) {
		return Arrays.stream(seeds)
			.mapToObj((seed) -> new NamedRaster("noise " + seed, TestRasters.noise(8, 8, seed)))
			.toList();
	}

}
