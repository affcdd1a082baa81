package io.veridical.quality;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ErrorsTests {

	@Test
	void quantilesAreExactToTheBin() {
		Errors errors = new Errors();
		for (int i = 1; i <= 100; i++) {
			errors.add(i * 0.31 - 10);
		}
		// R 4.3: quantile(1:100 * 0.31 - 10, c(.05, .5, .95), type = 1) is -8.45, 5.50,
		// 19.45; half a bin goes up
		assertThat(errors.quantile(.05)).isEqualTo(-8.4);
		assertThat(errors.quantile(.5)).isEqualTo(5.5);
		assertThat(errors.quantile(.95)).isIn(19.4, 19.5);
		assertThat(errors.quantile(0)).isEqualTo(-9.7);
		assertThat(errors.quantile(1)).isEqualTo(21.0);
		assertThat(errors.count()).isEqualTo(100);
	}

	@Test
	void ofNothingThereIsNoQuantile() {
		assertThat(new Errors().quantile(.5)).isNull();
	}

	@Test
	void partsOfTheAxisAreCounted() {
		Errors errors = new Errors();
		errors.add(-0.5);
		errors.add(0.4);
		errors.add(0.5);
		assertThat(errors.between(-0.5, 0.5)).isEqualTo(2);
		assertThat(errors.between(0.5, 1e9)).isEqualTo(1);
	}

	@Test
	void shareLiesBetweenNothingAndAll() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Errors().quantile(1.1));
	}

}
