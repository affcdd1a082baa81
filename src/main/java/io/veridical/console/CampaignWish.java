package io.veridical.console;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;

/**
 * A campaign as somebody asks for it, in a form or as JSON, before it is known to be
 * possible: every value is kept as it was written, so that it can be shown again beside
 * what is wrong with it. <pre>
 * { "title": "Photographs of clothing",
 *   "slug": "clothing",
 *   "realPoolId": "0b5f…",
 *   "conditions": [ { "model": "StyleGAN2, psi 0.7", "poolId": "51c0…" }, … ],
 *   "protocol": { "procedure": "HYPE_infinity", "reals": 50, "fakes": 50, "practice": 6, "feedback": false },
 *   "stimulusEdge": 336 }
 * </pre>
 *
 * @param title what raters and researchers read, 1 to 200 characters
 * @param slug its address for raters, {@code /take/{slug}}; made from the title if empty
 * @param realPoolId the pool of real images
 * @param conditions the models to be judged, each with a pool of its fakes
 * @param protocol the procedure; what is left out is as in the preset {@code hype-2019}
 * @param stimulusEdge width and height in pixels at which images are shown, 64 to 2048;
 * 336 if left out
 */
record CampaignWish(String title, String slug, String realPoolId, List<ConditionWish> conditions, ProtocolWish protocol,
		String stimulusEdge) {

	private static final HypeInfinity USUAL = HypeInfinity.hype2019();

	private static final int USUAL_EDGE = 336;

	private static final UUID ANY = new UUID(0, 0);

	CampaignWish {
		title = orElse(title, "");
		slug = orElse(slug, "");
		realPoolId = orElse(realPoolId, "");
		conditions = (conditions != null) ? List.copyOf(conditions) : List.of();
		protocol = (protocol != null) ? protocol : ProtocolWish.of(USUAL);
		stimulusEdge = orElse(stimulusEdge, Integer.toString(USUAL_EDGE));
	}

	static CampaignWish fresh() {
		return new CampaignWish("", "", "", List.of(), ProtocolWish.of(USUAL), Integer.toString(USUAL_EDGE));
	}

	static CampaignWish of(Campaign campaign) {
		return new CampaignWish(campaign.getTitle(), campaign.getSlug(), campaign.getRealPoolId().toString(),
				campaign.getConditions()
					.stream()
					.map((condition) -> new ConditionWish(condition.getModel(), condition.getPoolId().toString()))
					.toList(),
				ProtocolWish.of((HypeInfinity) campaign.getProtocol()), Integer.toString(campaign.getStimulusEdge()));
	}

	/** Without the rows that nobody filled in. */
	CampaignWish withoutEmptyConditions() {
		return withConditions(this.conditions.stream().filter((condition) -> !condition.isEmpty()).toList());
	}

	CampaignWish withConditions(List<ConditionWish> others) {
		return new CampaignWish(this.title, this.slug, this.realPoolId, others, this.protocol, this.stimulusEdge);
	}

	/**
	 * The design that was asked for, or null and all that speaks against it.
	 */
	@Nullable DraftCampaign read(Complaints complaints) {
		complaints.check("title", this.title,
				(value) -> new DraftCampaign(null, value, ANY, List.of(), USUAL, USUAL_EDGE));
		complaints.check("slug", this.slug,
				(value) -> new DraftCampaign(value, "?", ANY, List.of(), USUAL, USUAL_EDGE));
		UUID realPool = complaints.id("realPoolId", this.realPoolId);
		List<DraftCondition> models = readConditions(complaints);
		HypeInfinity procedure = this.protocol.read(complaints);
		int edge = complaints.number("stimulusEdge", this.stimulusEdge,
				(value) -> new DraftCampaign(null, "?", ANY, List.of(), USUAL, value));
		return (procedure == null || !complaints.isEmpty()) ? null
				: new DraftCampaign(this.slug, this.title, realPool, models, procedure, edge);
	}

	private List<DraftCondition> readConditions(Complaints complaints) {
		Set<String> names = new HashSet<>();
		return IntStream.range(0, this.conditions.size()).mapToObj((i) -> {
			ConditionWish wish = this.conditions.get(i);
			String model = "conditions[" + i + "].model";
			complaints.check(model, wish.model(), (value) -> new DraftCondition(value, ANY));
			if (!names.add(wish.model().strip())) {
				complaints.add(model, wish.model(), "campaign.refused.unusable-design.model-twice", wish.model());
			}
			UUID pool = complaints.id("conditions[" + i + "].poolId", wish.poolId());
			return new DraftCondition(wish.model().isBlank() ? "?" : wish.model(), pool);
		}).toList();
	}

	private static String orElse(@Nullable String value, String instead) {
		return (value != null) ? value : instead;
	}

	/**
	 * A model to be judged.
	 *
	 * @param model how it is called in the results
	 * @param poolId the pool of its fakes
	 */
	record ConditionWish(String model, String poolId) {

		ConditionWish {
			model = orElse(model, "");
			poolId = orElse(poolId, "");
		}

		static ConditionWish empty() {
			return new ConditionWish("", "");
		}

		boolean isEmpty() {
			return this.model.isBlank() && this.poolId.isBlank();
		}

	}

	/**
	 * The procedure's numbers.
	 *
	 * @param procedure {@code HYPE_infinity}
	 * @param reals real images for each rater, 1 to 1000
	 * @param fakes fake images for each rater, 1 to 1000
	 * @param practice images with feedback before that, an even number, 0 to 100
	 * @param feedback whether raters are told right or wrong after each counted judgement
	 */
	record ProtocolWish(String procedure, String reals, String fakes, String practice, @Nullable Boolean feedback) {

		ProtocolWish {
			procedure = orElse(procedure, HypeInfinity.PROCEDURE);
			reals = orElse(reals, Integer.toString(USUAL.reals()));
			fakes = orElse(fakes, Integer.toString(USUAL.fakes()));
			practice = orElse(practice, Integer.toString(USUAL.practice()));
			feedback = Boolean.TRUE.equals(feedback);
		}

		static ProtocolWish of(HypeInfinity protocol) {
			return new ProtocolWish(HypeInfinity.PROCEDURE, Integer.toString(protocol.reals()),
					Integer.toString(protocol.fakes()), Integer.toString(protocol.practice()), protocol.feedback());
		}

		@Nullable HypeInfinity read(Complaints complaints) {
			if (!this.procedure.equals(HypeInfinity.PROCEDURE)) {
				complaints.add("protocol.procedure", this.procedure, "console.error.procedure", HypeInfinity.PROCEDURE);
			}
			int realImages = complaints.number("protocol.reals", this.reals,
					(value) -> new HypeInfinity("custom", value, 1, 0, false));
			int fakeImages = complaints.number("protocol.fakes", this.fakes,
					(value) -> new HypeInfinity("custom", 1, value, 0, false));
			int practiceImages = complaints.number("protocol.practice", this.practice,
					(value) -> new HypeInfinity("custom", 1, 1, value, false));
			if (!complaints.isEmpty()) {
				return null;
			}
			HypeInfinity asked = new HypeInfinity(USUAL.preset(), realImages, fakeImages, practiceImages,
					Boolean.TRUE.equals(this.feedback));
			return asked.equals(USUAL) ? USUAL
					: new HypeInfinity("custom", asked.reals(), asked.fakes(), asked.practice(), asked.feedback());
		}

	}

}
