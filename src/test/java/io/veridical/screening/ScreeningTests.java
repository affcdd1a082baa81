package io.veridical.screening;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.veridical.screening.Rule.Side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How rules become a verdict.
 */
class ScreeningTests {

	private static final Rule GOLD = new Rule(Signal.GOLD_ACCURACY, Side.BELOW, 0.75, 4, "missed-gold");

	private static final Rule FAST = new Rule(Signal.FAST_SHARE, Side.ABOVE, 0.1, 4, "too-fast");

	private static final RuleSet RULES = new RuleSet("custom", List.of(GOLD, FAST));

	@Test
	void oneBrokenRuleExcludes() {
		ScreeningVerdict verdict = Screening.of(RULES, Sessions.gold(2, 1, 2, 1));

		assertThat(verdict.excluded()).isTrue();
		assertThat(verdict.broken()).containsExactly(new Finding(GOLD, 0.5, 4, true));
	}

	@Test
	void everyRuleReportsWhatItSaw() {
		ScreeningVerdict verdict = Screening.of(RULES, Sessions.gold(2, 2, 2, 2));

		assertThat(verdict.excluded()).isFalse();
		assertThat(verdict.findings()).containsExactly(new Finding(GOLD, 1.0, 4, false),
				new Finding(FAST, null, 0, false));
	}

	@Test
	void aValueOnTheLimitBreaksNothing() {
		assertThat(Screening.of(RULES, Sessions.gold(2, 2, 2, 1)).findings())
			.contains(new Finding(GOLD, 0.75, 4, false));
	}

	@Test
	void tooFewTrialsProveNothing() {
		Finding found = Screening.of(RULES, Sessions.gold(2, 0, 1, 0)).findings().get(0);

		assertThat(found).isEqualTo(new Finding(GOLD, 0.0, 3, false));
		assertThat(found.tells()).as("three of four gold trials").isFalse();
		assertThat(Screening.of(RULES, Sessions.gold(2, 2, 2, 2)).findings()).extracting(Finding::tells)
			.as("four of four, and no times at all")
			.containsExactly(true, false);
	}

	@Test
	void aValueAboveTheLimitBreaksARuleThatForbidsMore() {
		assertThat(Screening.of(RULES, Sessions.taking(199, 200, 300, 400)).broken())
			.containsExactly(new Finding(FAST, 0.25, 4, true));
	}

	@Test
	void withoutRulesEverySessionIsKept() {
		assertThat(Screening.of(RuleSet.none(), Sessions.gold(2, 0, 2, 0)))
			.isEqualTo(new ScreeningVerdict(false, List.of()));
	}

	@Test
	void rulesHaveNamesOfTheirOwn() {
		assertThatThrownBy(() -> new RuleSet("custom", List.of(GOLD, GOLD)))
			.hasMessage("rules hold a name twice; each rule has a name of its own");
	}

	@Test
	void limitsAreNumbers() {
		assertThatThrownBy(() -> new Rule(Signal.GOLD_ACCURACY, Side.BELOW, Double.NaN, 4, "missed-gold"))
			.hasMessage("limit is NaN; it must be finite");
	}

	@Test
	void everySignalIsFoundByItsName() {
		assertThat(Signal.values()).allSatisfy((signal) -> assertThat(Signal.ofId(signal.id())).isEqualTo(signal));
		assertThatThrownBy(() -> Signal.ofId("mood")).hasMessageStartingWith("There is no signal \"mood\"");
	}

	@Test
	void rulesAreWrittenAsJsonUnderTheirNames() {
		JsonMapper json = JsonMapper.shared();

		assertThat(json.writeValueAsString(GOLD)).isEqualTo("{\"signal\":\"gold-accuracy\",\"side\":\"below\","
				+ "\"limit\":0.75,\"atLeastTrials\":4,\"name\":\"missed-gold\"}");
		assertThat(json.readValue(json.writeValueAsString(RuleSet.standard(true)), RuleSet.class))
			.isEqualTo(RuleSet.standard(true));
	}

}
