package io.veridical.pool.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.veridical.pool.ImagePools;
import io.veridical.pool.RealImages;
import io.veridical.pool.StorageFull;
import io.veridical.pool.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class FullDiskTests {

	private static final RealImages SOURCE = new RealImages("Fashion-MNIST", "MIT");

	@Autowired
	private ImagePools pools;

	@Autowired
	private PoolMaking making;

	@Autowired
	private PoolLimits limits;

	@Test
	void fullDiskIsSaidAndNothingIsSeen(@TempDir Path folder) throws IOException {
		FullStore store = new FullStore(3);
		PoolImport onFullDisk = new PoolImport(new UploadSieve(this.limits, folder.resolve("incoming")), store,
				this.making, this.limits);
		assertThatExceptionOfType(StorageFull.class)
			.isThrownBy(() -> onFullDisk.importFolder("Full disk", Truth.REAL, SOURCE, TestZips.FASHION))
			.withMessage("There is no space left on the server's disk, so nothing was kept; make room and try again");
		assertThat(store.files()).isEqualTo(3);
		assertThat(this.pools.existsByName("Full disk")).isFalse();
		try (var left = Files.list(folder.resolve("incoming"))) {
			assertThat(left).isEmpty();
		}
		assertThat(ImportOutcome.of(new StorageFull(new IOException("No space left on device"))).code())
			.isEqualTo("pool.import.full");
	}

	@Test
	void otherFaultsOfTheDiskAreNotTakenForAFullOne() {
		assertThat(StorageFull.or("Cannot store", new IOException("Permission denied")))
			.isInstanceOf(java.io.UncheckedIOException.class);
	}

}
