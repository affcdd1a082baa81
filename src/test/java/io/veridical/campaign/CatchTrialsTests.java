package io.veridical.campaign;

import java.util.List;
import java.util.UUID;

import io.veridical.campaign.CatchTrials.Anchor;
import io.veridical.campaign.CatchTrials.Gold;
import io.veridical.pool.Truth;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class CatchTrialsTests {

	private static final UUID FAKES = new UUID(0, 1);

	private static final UUID REALS = new UUID(0, 2);

	private static final UUID OTHERS = new UUID(0, 3);

	private static final CatchTrials ALL = new CatchTrials(new Gold(FAKES, 3), new Gold(REALS, 2), 5,
			List.of(new Anchor("real against real", OTHERS, Truth.FAKE, 4)));

	// 3 + 2 + 5 + 4 among 100 counted ones
	@Test
	void rateIsTheShareOfAllTrialsAfterPractice() {
		assertThat(ALL.count()).isEqualTo(14);
		assertThat(ALL.rate(HypeInfinity.hype2019())).isCloseTo(14 / 114.0, within(1e-12));
		assertThat(CatchTrials.NONE.rate(HypeInfinity.hype2019())).isZero();
	}

	// of 5 repeats as many reals as among the counted: 2.5, rounded up
	@Test
	void loadCountsWhatARaterJudges() {
		Load load = Load.of(HypeInfinity.hype2019(), ALL);

		assertThat(load).isEqualTo(new Load(6, 50 + 2 + 3, 50 + 3 + 2 + 4));
		assertThat(load.planned()).isEqualTo(6 + 114);
		assertThat(load.realsPercent()).isEqualTo(48);
		assertThat(Load.of(HypeInfinity.hype2019(), CatchTrials.NONE)).isEqualTo(new Load(6, 50, 50));
	}

	@Test
	void repeatsAreOfRealsAsOftenAsTheCountedAreReal() {
		CatchTrials catches = new CatchTrials(null, null, 10, List.of());

		assertThat(catches.repeatedReals(new HypeInfinity("custom", 20, 80, 0, false))).isEqualTo(2);
	}

	@Test
	void countsAreSensible() {
		assertRefused("catchTrials.fakes.count", () -> new CatchTrials(new Gold(FAKES, 0), null, 0, List.of()));
		assertRefused("catchTrials.reals.count", () -> new CatchTrials(null, new Gold(REALS, 201), 0, List.of()));
		assertRefused("catchTrials.repeats", () -> new CatchTrials(null, null, -1, List.of()));
		assertRefused("catchTrials.anchors.count", () -> new Anchor("bad", FAKES, Truth.FAKE, 0));
		assertRefused("catchTrials.anchors.name", () -> new Anchor("  ", FAKES, Truth.FAKE, 1));
	}

	@Test
	void anchorsAreToldApartByNameAndPool() {
		Anchor one = new Anchor("bad", FAKES, Truth.FAKE, 1);

		assertRefused("catchTrials.anchors",
				() -> new CatchTrials(null, null, 0, List.of(one, new Anchor(" bad ", OTHERS, Truth.FAKE, 1))));
		assertRefused("catchTrials.anchors",
				() -> new CatchTrials(null, null, 0, List.of(one, new Anchor("other", FAKES, Truth.FAKE, 1))));
	}

	@Test
	void noMoreThanHalfIsRepeated() {
		HypeInfinity protocol = new HypeInfinity("custom", 4, 4, 0, false);

		new CatchTrials(null, null, 4, List.of()).checked(protocol);
		assertRefused("catchTrials.repeats", () -> new CatchTrials(null, null, 5, List.of()).checked(protocol));
	}

	@Test
	void jsonSaysTheSame() {
		JsonMapper mapper = JsonMapper.shared();

		String json = mapper.writeValueAsString(ALL);

		assertThat(mapper.readValue(json, CatchTrials.class)).isEqualTo(ALL);
		assertThat(json).contains("\"anchors\":[{\"name\":\"real against real\"", "\"truth\":\"fake\"");
		assertThat(mapper.readValue("{\"repeats\":3}", CatchTrials.class))
			.isEqualTo(new CatchTrials(null, null, 3, List.of()));
	}

	private static void assertRefused(String field, Runnable design) {
		assertThatExceptionOfType(UnusableDesign.class).isThrownBy(design::run)
			.satisfies((refused) -> assertThat(refused.getField()).isEqualTo(field));
	}

}
