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

		TITLE("title", "title", "The title \"%s\" cannot be used. Give a title of 1 to 200 characters."),

		SLUG("slug", "slug",
				"The address \"%s\" cannot be used."
						+ " Use 2 to 63 small letters, digits and hyphens, starting with a letter or digit."),

		EDGE("stimulusEdge", "edge", "Images cannot be shown at %s pixels. Use 64 to 2048."),

		NO_CONDITION("conditions", "no-condition",
				"The campaign has %s conditions. Add at least one model to be judged."),

		MODEL("conditions.model", "model", "The model name \"%s\" cannot be used. Name it in 1 to 200 characters."),

		MODEL_TWICE("conditions.model", "model-twice",
				"Two conditions are named \"%s\". Give each its own name, for example with its truncation."),

		PRESET("protocol.preset", "preset", "The preset \"%s\" cannot be used. Name it, or call it custom."),

		RULE("protocol.preset", "rule",
				"There is no staircase named \"%s\". Use hype-75, hype-literal, levitt-3-1 or modern."),

		REALS("protocol.reals", "reals", "A rater cannot judge %s real images. Use 1 to 1000."),

		FAKES("protocol.fakes", "fakes", "A rater cannot judge %s fake images. Use 1 to 1000."),

		PRACTICE("protocol.practice", "practice",
				"%s practice images cannot be half real, half fake. Use an even number from 0 to 100."),

		BLOCKS("protocol.blocks", "blocks", "A rater cannot judge %s blocks. Use 1 to 20."),

		REPEATS("protocol.repeats", "repeats", "A session cannot repeat %s trials. Use 0 to as many as it has trials.");

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
