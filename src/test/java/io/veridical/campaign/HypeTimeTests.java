package io.veridical.campaign;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HypeTimeTests {

	@Test
	void publishedDesignIsThreeBlocksOfSeventyFiveAndSeventyFive() {
		HypeTime published = HypeTime.hype75();

		assertThat(published.trials()).isEqualTo(450); // Zhou et al. 2019, section 4
		assertThat(published.trialsPerBlock()).isEqualTo(150);
		assertThat(published.realsPercent()).isEqualTo(50);
		assertThat(published.planned()).isEqualTo(456);
	}

	@Test
	void imagesForRepeatsAreCountedAmongThoseARaterNeeds() {
		HypeTime published = HypeTime.hype75();

		// 45 repeats: half of each kind, rounded up
		assertThat(published.realsNeeded()).isEqualTo(225 + 3 + 23);
		// of each,
		// rounded
		assertThat(published.fakesNeeded()).isEqualTo(251);
	}

	@ParameterizedTest
	@CsvSource({ "hype, 3, 75, 75, 6, 45, protocol.preset", "hype-75, 0, 75, 75, 6, 0, protocol.blocks",
			"hype-75, 21, 75, 75, 6, 0, protocol.blocks", "hype-75, 3, 0, 75, 6, 0, protocol.reals",
			"hype-75, 3, 75, 1001, 6, 0, protocol.fakes", "hype-75, 3, 75, 75, 5, 0, protocol.practice",
			"hype-75, 1, 5, 5, 6, 11, protocol.repeats", "hype-75, 1, 5, 5, 6, -1, protocol.repeats" })
	void impossibleNumbersAreRefusedByName(String preset, int blocks, int reals, int fakes, int practice, int repeats,
			String field) {
		assertThatExceptionOfType(UnusableDesign.class)
			.isThrownBy(() -> new HypeTime(preset, blocks, reals, fakes, practice, true, repeats,
					UnverifiedTrials.REFUSE, MaskKind.TEXTURE))
			.satisfies((refused) -> assertThat(refused.getBody().getProperties()).containsEntry("field", field));
	}

	@Test
	void keptAsJsonItIsTheSameAgain() {
		JsonMapper mapper = new JsonMapper();

		String json = mapper.writerFor(Protocol.class).writeValueAsString(HypeTime.hype75());

		assertThat(json).contains("\"procedure\":\"HYPE_time\"", "\"unverified\":\"refuse\"", "\"masks\":\"texture\"");
		assertThat(mapper.readValue(json, Protocol.class)).isEqualTo(HypeTime.hype75());
	}

}
