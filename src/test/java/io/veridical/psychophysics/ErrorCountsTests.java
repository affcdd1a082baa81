package io.veridical.psychophysics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class ErrorCountsTests {

	@Test
	void ratesFollowFromCounts() {
		ErrorCounts counts = new ErrorCounts(50, 10, 50, 29);
		assertThat(counts.judgements()).isEqualTo(100);
		assertThat(counts.errorPercent()).isEqualTo(39);
		assertThat(counts.realsErrorPercent()).isEqualTo(20);
		assertThat(counts.fakesErrorPercent()).isCloseTo(58, within(1e-12));
	}

	@Test
	void countsOfSeveralRatersAddUp() {
		assertThat(ErrorCounts.NONE.plus(new ErrorCounts(1, 0, 3, 2)).plus(new ErrorCounts(10, 5, 30, 20)))
			.isEqualTo(new ErrorCounts(11, 5, 33, 22));
	}

	@Test
	void nobodyIsWrongMoreOftenThanShown() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ErrorCounts(50, 51, 50, 0))
			.withMessage("realsWrong is 51; of 50 shown it must be from 0 to 50");
		assertThatIllegalArgumentException().isThrownBy(() -> new ErrorCounts(50, 0, 50, -1))
			.withMessageContaining("fakesWrong is -1");
	}

	@Test
	void nothingShownHasNoRate() {
		assertThatIllegalStateException().isThrownBy(ErrorCounts.NONE::errorPercent)
			.withMessageContaining("no error rate");
		assertThatIllegalStateException().isThrownBy(new ErrorCounts(0, 0, 1, 0)::realsErrorPercent)
			.withMessageContaining("real images");
	}

}
