package io.veridical.sampling;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpanTests {

	@Test
	void whatIsThereCutsASpanIntoParts() {
		Span span = new Span(16, 5);
		assertThat(span.without(Set.of())).containsExactly(span);
		assertThat(span.without(Set.of(16, 20, 21))).containsExactly(new Span(17, 3));
		assertThat(span.without(Set.of(18))).containsExactly(new Span(16, 2), new Span(19, 2));
		assertThat(span.without(Set.of(16, 17, 18, 19, 20))).isEmpty();
	}

	@Test
	void aSpanCoversOnlyWhatIsWhollyInIt() {
		Span span = new Span(16, 5);
		assertThat(span.covers(16, 5)).isTrue();
		assertThat(span.covers(20, 1)).isTrue();
		assertThat(span.covers(15, 2)).isFalse();
		assertThat(span.covers(20, 2)).isFalse();
		assertThat(span.covers(16, Integer.MAX_VALUE)).isFalse();
	}

	@Test
	void anEmptySpanIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 3));
	}

}
