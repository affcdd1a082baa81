package io.veridical.export;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other people's scripts rely on these names and their order.
 */
class ColumnsTests {

	@Test
	void scoresBeginWithTheAgreedColumns() {
		assertThat(String.join(",", ScoreTable.TABLE.columns().stream().map(Column::name).toList()))
			.startsWith("model,procedure,preset,raters,judgements,score,score_se,ci_lower,ci_upper,"
					+ "fakes_error,reals_error,d_prime,criterion,");
	}

	@Test
	void judgementsBeginWithTheAgreedColumns() {
		assertThat(String.join(",", JudgementTable.TABLE.columns().stream().map(StoredColumn::name).toList()))
			.startsWith("model,rater,session,block,trial,image,truth,answer,exposure_ms,rt_ms,");
	}

}
