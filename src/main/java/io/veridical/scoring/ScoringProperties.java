package io.veridical.scoring;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How scores are compared and kept.
 *
 * @param margin how far from 50 %, in points, an error still counts as indistinguishable
 * from chance
 * @param keptJudgements how many judgements of campaigns looked at lately stay in memory,
 * at about 20 bytes each; the latest campaign always does
 */
@Validated
@ConfigurationProperties("veridical.scoring")
record ScoringProperties(@DefaultValue("5") @Positive double margin,
		@DefaultValue("5000000") @Positive long keptJudgements) {

}
