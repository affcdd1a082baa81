package io.veridical.console;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.veridical.campaign.Admission;
import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.OwnTexts;
import io.veridical.campaign.Pay;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.Terms;
import io.veridical.screening.RuleSet;

/**
 * A campaign as somebody asks for it, before it is known to be possible: every value is
 * kept as it was written, so that it can be shown again beside what is wrong with it.
 * <pre>
 * { "title": "Photographs of clothing",
 *   "slug": "clothing",
 *   "realPoolId": "0b5f…",
 *   "conditions": [ { "model": "StyleGAN2, psi 0.7", "poolId": "51c0…" }, … ],
 *   "protocol": { "procedure": "HYPE_time", "preset": "hype-75" },
 *   "stimulusEdge": 336,
 *   "catchTrials": { "fakes": { "poolId": "8a4e…", "count": 6 },
 *     "reals": { "poolId": "c2d9…", "count": 6 }, "repeats": 3,
 *     "anchors": [ { "name": "real against real", "poolId": "0b5f…", "truth": "fake", "count": 4 } ] },
 *   "admission": { "entry": "known", "qualificationId": "77aa…" },
 *   "rules": { "preset": "standard" },
 *   "target": 50,
 *   "texts": { "purpose": { "en": "…", "zh": "…" }, "contact": { "en": "…" } },
 *   "pay": { "amount": "2.50", "currency": "USD", "minutes": 12, "feePercent": 33.3 } }
 * </pre>
 *
 * @param title what raters and researchers read, 1 to 200 characters
 * @param slug its address for raters, {@code /take/{slug}}; made from the title if empty
 * @param realPoolId the pool of real images
 * @param conditions the models to be judged, each with a pool of its fakes
 * @param protocol the procedure; {@code hype-2019} of HYPE_infinity if left out
 * @param stimulusEdge width and height in pixels at which images are shown, 64 to 2048;
 * 336 if left out
 * @param catchTrials what is mixed into the counted trials; none if left out
 * @param admission who may judge; whoever has the link if left out
 * @param rules by which finished sessions count; the standard ones if left out
 * @param target counted raters wanted for each model, 1 to 10000; as many as come if left
 * out
 * @param tutorial labelled examples before practice, an even number, 0 to 20; none if
 * left out
 * @param texts what raters are told in its own words; the standard words if left out
 * @param pay what raters are promised; nothing if left out
 */
record CampaignWish(String title, String slug, String realPoolId, List<ConditionWish> conditions, ProtocolWish protocol,
		String stimulusEdge, CatchWish catchTrials, AdmissionWish admission, RulesWish rules, String target,
		String tutorial, TextsWish texts, PayWish pay) {

	static final int USUAL_EDGE = 336;

	private static final HypeInfinity ANY_PROTOCOL = HypeInfinity.hype2019();

	private static final UUID ANY = new UUID(0, 0);

	CampaignWish {
		title = Texts.orElse(title, "");
		slug = Texts.orElse(slug, "");
		realPoolId = Texts.orElse(realPoolId, "");
		conditions = (conditions != null) ? List.copyOf(conditions) : List.of();
		protocol = (protocol != null) ? protocol : ProtocolWish.usual();
		stimulusEdge = Texts.orElse(stimulusEdge, USUAL_EDGE);
		catchTrials = (catchTrials != null) ? catchTrials : CatchWish.NONE;
		admission = (admission != null) ? admission : AdmissionWish.USUAL;
		rules = (rules != null) ? rules : RulesWish.USUAL;
		target = Texts.orElse(target, "");
		tutorial = (tutorial != null && !tutorial.isBlank()) ? tutorial : "0";
		texts = (texts != null) ? texts : TextsWish.NONE;
		pay = (pay != null) ? pay : PayWish.NONE;
	}

	/**
	 * The design that was asked for, or null and all that speaks against it.
	 */
	@Nullable DraftCampaign read(Complaints complaints) {
		complaints.check("title", this.title,
				(value) -> new DraftCampaign(null, value, ANY, List.of(), ANY_PROTOCOL, USUAL_EDGE));
		complaints.check("slug", this.slug,
				(value) -> new DraftCampaign(value, "?", ANY, List.of(), ANY_PROTOCOL, USUAL_EDGE));
		UUID realPool = complaints.id("realPoolId", this.realPoolId);
		List<DraftCondition> models = readConditions(complaints);
		Complaints ofProtocol = new Complaints();
		Protocol procedure = this.protocol.read(ofProtocol);
		complaints.addAll(ofProtocol);
		int edge = complaints.number("stimulusEdge", this.stimulusEdge,
				(value) -> new DraftCampaign(null, "?", ANY, List.of(), ANY_PROTOCOL, value));
		CatchTrials catches = this.catchTrials.read(complaints);
		if (procedure != null) {
			complaints.check("catchTrials.repeats", this.catchTrials.repeats(), (value) -> catches.checked(procedure));
		}
		Admission admitted = this.admission.read(complaints);
		RuleSet declared = this.rules.read(this.protocol instanceof HypeTimeWish, complaints);
		Integer raters = this.target.isBlank() ? null : (Integer) complaints.number("target", this.target, Terms::new);
		int examples = complaints.number("tutorial", this.tutorial,
				(value) -> new DraftCampaign(null, "?", ANY, List.of(), ANY_PROTOCOL, USUAL_EDGE).withTutorial(value));
		OwnTexts words = this.texts.read(complaints);
		Pay promised = this.pay.read(complaints);
		return (procedure == null || admitted == null || declared == null || !complaints.isEmpty()) ? null
				: new DraftCampaign(this.slug, this.title, realPool, models, procedure, edge, catches, admitted,
						declared, new Terms(raters, words, promised), examples);
	}

	private List<DraftCondition> readConditions(Complaints complaints) {
		Set<String> names = new HashSet<>();
		return IntStream.range(0, this.conditions.size()).mapToObj((i) -> {
			ConditionWish wish = this.conditions.get(i);
			String model = "conditions[" + i + "].model";
			Complaints own = new Complaints();
			own.check(model, wish.model(), (value) -> new DraftCondition(value, ANY));
			complaints.addAll(own);
			if (!names.add(wish.model().strip())) {
				complaints.add(model, wish.model(), "campaign.refused.unusable-design.model-twice", wish.model());
			}
			UUID pool = complaints.id("conditions[" + i + "].poolId", wish.poolId());
			return new DraftCondition(own.isEmpty() ? wish.model() : "?", pool);
		}).toList();
	}

}
