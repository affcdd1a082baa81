package io.veridical.worker;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchSizeTests {

	@Test
	void growsForAsLongAsImagesComeFaster() {
		// 10 ms a run and 1 ms a vector beyond 128: the rate doubles up to 128 vectors
		// and falls thereafter
		assertThat(BatchSize.find(10_000, (size) -> 0.01 + 0.001 * Math.max(0, size - 128))).isEqualTo(128);
	}

	@Test
	void staysSmallWhereLargerIsNotFaster() {
		assertThat(BatchSize.find(10_000, (size) -> 0.001 * size)).isEqualTo(16);
	}

	@Test
	void staysWithinMemory() {
		assertThat(BatchSize.find(100, (size) -> 1)).isEqualTo(64);
		assertThat(BatchSize.find(3, (size) -> 1)).isEqualTo(16);
	}

	@Test
	void goesBackWhereTheDeviceIsFull() {
		List<Integer> tried = new ArrayList<>();
		assertThat(BatchSize.find(10_000, (size) -> {
			tried.add(size);
			if (size > 200) {
				throw new DeviceFault("out of memory");
			}
			return 1;
		})).isEqualTo(128);
		assertThat(tried).contains(256).doesNotContain(512);
	}

}
