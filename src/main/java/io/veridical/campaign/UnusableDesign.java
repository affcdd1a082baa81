package io.veridical.campaign;

import org.springframework.http.HttpStatus;

/**
 * A value of a design that cannot be.
 */
public final class UnusableDesign extends CampaignRefused {

	UnusableDesign(Reason reason, Object value) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "unusable-design", "Unusable design", reason.field, value,
				reason.message.formatted(value), "unusable-design." + reason.code, value.toString());
		getBody().setProperty("reason", reason.code);
	}

	enum Reason {

		TITLE("title", "title",
				"The title \"%s\" cannot be used. Give a title of 1 to 200 characters, none of them U+0000 or half a surrogate pair."),

		SLUG("slug", "slug",
				"The address \"%s\" cannot be used."
						+ " Use 2 to 63 small letters, digits and hyphens, starting with a letter or digit."),

		TUTORIAL("tutorial", "tutorial", "%s labelled examples cannot be shown. Use an even number from 0 to 20."),

		EDGE("stimulusEdge", "edge", "Images cannot be shown at %s pixels. Use 64 to 2048."),

		NO_CONDITION("conditions", "no-condition",
				"The campaign has %s conditions. Add at least one model to be judged."),

		MODEL("conditions.model", "model",
				"The model name \"%s\" cannot be used. Name it in 1 to 200 characters, none of them U+0000 or half a surrogate pair."),

		MODEL_TWICE("conditions.model", "model-twice",
				"Two conditions are named \"%s\". Give each its own name, for example with its truncation."),

		PRESET("protocol.preset", "preset", "The preset \"%s\" cannot be used. Name it, or call it custom."),

		RULE("protocol.preset", "rule",
				"There is no staircase named \"%s\". Use hype-75, hype-literal, levitt-3-1 or modern."),

		REALS("protocol.reals", "reals", "A rater cannot judge %s real images. Use 1 to 1000."),

		FAKES("protocol.fakes", "fakes", "A rater cannot judge %s fake images. Use 1 to 1000."),

		PRACTICE("protocol.practice", "practice",
				"%s practice images cannot be half real, half fake. Use an even number from 0 to 100."),

		BREAKS("protocol.breakEvery", "breaks", "A break cannot come after every %s images. Use 1 to 500."),

		BLOCKS("protocol.blocks", "blocks", "A rater cannot judge %s blocks. Use 1 to 20."),

		REPEATS("protocol.repeats", "repeats", "A session cannot repeat %s trials. Use 0 to as many as it has trials."),

		GOLD_FAKES("catchTrials.fakes.count", "gold-fakes", "A session cannot have %s obvious fakes. Use 1 to 200."),

		GOLD_REALS("catchTrials.reals.count", "gold-reals",
				"A session cannot have %s unmistakable reals. Use 1 to 200."),

		CATCH_REPEATS("catchTrials.repeats", "catch-repeats",
				"A session cannot show %s images again. Use 0 to 200, half as many as are counted at most."),

		ANCHOR_NAME("catchTrials.anchors.name", "anchor-name",
				"The anchor's name \"%s\" cannot be used. Name it in 1 to 200 characters, none of them U+0000 or half a surrogate pair."),

		ANCHOR_COUNT("catchTrials.anchors.count", "anchor-count",
				"A session cannot have %s images of an anchor. Use 1 to 200."),

		ANCHOR_TWICE("catchTrials.anchors", "anchor-twice",
				"The anchor \"%s\" has the name or the pool of another one. Give each its own."),

		ANCHOR_FEEDBACK("catchTrials.anchors.truth", "anchor-feedback",
				"The reals of the anchor \"%s\" count as fake, and raters would be told that they are."
						+ " Tell raters nothing after their judgements, or leave the anchor out."),

		TARGET("target", "target",
				"A model cannot be given %s counted raters. Use 1 to 10000, or nothing for as many as come."),

		TEXT("texts", "text", "The text \"%s\" cannot be used. Write up to 5000 characters of plain text."),

		PAY_AMOUNT("pay.amount", "pay-amount",
				"A rater cannot be paid %s. Use more than 0 and up to 10000, in whole coins of the currency."),

		PAY_CURRENCY("pay.currency", "pay-currency",
				"There is no currency \"%s\". Use its three letters, such as USD, EUR or CNY."),

		PAY_MINUTES("pay.minutes", "pay-minutes", "A session cannot be said to take %s minutes. Use 1 to 600."),

		PAY_FEE("pay.feePercent", "pay-fee", "A platform cannot take %s %%. Use 0 to 100, with two decimals at most."),

		PASSING_PERCENT("admission.passing.percent", "passing-percent",
				"A qualification cannot be passed at %s %% on each half. Use 51 to 100; the paper has 65."),

		PASSING_VALID_DAYS("admission.passing.validDays", "passing-valid-days",
				"A pass cannot last %s days. Use 1 to 3650, or nothing for good."),

		NO_QUALIFICATION("admission.qualificationId", "no-qualification",
				"There is no qualification %s. Choose one of the qualifications in the list, or make it first."),

		QUALIFICATION_NEEDS_ANOTHER("admission.qualificationId", "qualification-needs-another",
				"A qualification cannot require the qualification %s. Let the campaign require the one that counts."),

		QUALIFICATION_IS_TIMED("protocol.procedure", "qualification-is-timed",
				"A qualification cannot be %s: its two shares need images without a limit. Use HYPE_infinity."),

		QUALIFICATION_POOL_TWICE("conditions.poolId", "qualification-pool-twice",
				"The pool of \"%s\" stands in the qualification twice. Give each of its generators a pool of its own.");

		private final String field;

		private final String code;

		private final String message;

		Reason(String field, String code, String message) {
			this.field = field;
			this.code = code;
			this.message = message;
		}

	}

}
