package io.veridical.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.console.CatchWish.AnchorWish;

/**
 * The fields of the page on which a campaign is designed: those of {@link CampaignWish},
 * and of every procedure, so that choosing another one loses nothing.
 *
 * @param procedure which of the two procedures is wanted
 * @param tutorial labelled examples before practice
 */
record CampaignForm(String title, String slug, String realPoolId, List<ConditionWish> conditions, String procedure,
		HypeInfinityWish infinity, HypeTimeWish time, String stimulusEdge, CatchWish catchTrials,
		AdmissionWish admission, RulesWish rules, String target, String tutorial, TextsWish texts, PayWish pay) {

	/**
	 * Of a new campaign: two of each kind show what is asked, and take no longer than a
	 * practice.
	 */
	private static final String USUAL_EXAMPLES = "4";

	CampaignForm {
		title = Texts.orElse(title, "");
		slug = Texts.orElse(slug, "");
		realPoolId = Texts.orElse(realPoolId, "");
		conditions = (conditions != null) ? List.copyOf(conditions) : List.of();
		procedure = Texts.orElse(procedure, HypeInfinity.PROCEDURE);
		infinity = (infinity != null) ? infinity : HypeInfinityWish.USUAL;
		time = (time != null) ? time.asTicked() : HypeTimeWish.USUAL;
		stimulusEdge = Texts.orElse(stimulusEdge, CampaignWish.USUAL_EDGE);
		catchTrials = (catchTrials != null) ? catchTrials : CatchWish.NONE;
		admission = ((admission != null) ? admission : AdmissionWish.USUAL).asTicked();
		rules = (rules != null && rules.rules() != null) ? rules : RulesWish.onPage(null);
		target = Texts.orElse(target, "");
		tutorial = Texts.orElse(tutorial, "");
		texts = (texts != null) ? texts : TextsWish.NONE;
		pay = (pay != null) ? pay : PayWish.NONE;
	}

	static CampaignForm fresh(List<ConditionWish> conditions) {
		return new CampaignForm("", "", "", conditions, HypeInfinity.PROCEDURE, HypeInfinityWish.USUAL,
				HypeTimeWish.USUAL, Integer.toString(CampaignWish.USUAL_EDGE), CatchWish.NONE, AdmissionWish.USUAL,
				RulesWish.onPage(null), "", USUAL_EXAMPLES, TextsWish.NONE, PayWish.NONE);
	}

	static CampaignForm of(Campaign campaign) {
		Protocol protocol = campaign.getProtocol();
		return new CampaignForm(campaign.getTitle(), campaign.getSlug(), campaign.getRealPoolId().toString(),
				campaign.getConditions().stream().map(ConditionWish::of).toList(), protocol.procedureName(),
				(protocol instanceof HypeInfinity infinity) ? HypeInfinityWish.of(infinity) : HypeInfinityWish.USUAL,
				(protocol instanceof HypeTime time) ? HypeTimeWish.of(time) : HypeTimeWish.USUAL,
				Integer.toString(campaign.getStimulusEdge()), CatchWish.of(campaign.getCatchTrials()),
				AdmissionWish.of(campaign.getAdmission()), RulesWish.onPage(campaign.getRules()),
				ChangeForm.of(campaign).target(), Integer.toString(campaign.getTutorial()),
				TextsWish.of(campaign.getTerms().ownTexts()), PayWish.of(campaign.getTerms().pay()));
	}

	CampaignWish wish() {
		return new CampaignWish(this.title, this.slug, this.realPoolId, this.conditions,
				isTimed() ? this.time : this.infinity.of(this.procedure), this.stimulusEdge, this.catchTrials,
				this.admission, this.rules.asChosen(isTimed()), this.target, this.tutorial, this.texts, this.pay);
	}

	/** Where on the page a field of the wish is found. */
	String place(String field) {
		if (field.equals("protocol.procedure")) {
			return "procedure";
		}
		return field.replaceFirst("^protocol\\.", isTimed() ? "time." : "infinity.");
	}

	/** Without the rows that nobody filled in. */
	CampaignForm withoutEmptyRows() {
		return withConditions(this.conditions.stream().filter((condition) -> !condition.isEmpty()).toList())
			.withAnchors(this.catchTrials.anchors().stream().filter((anchor) -> !anchor.isEmpty()));
	}

	CampaignForm withEmptyAnchor() {
		return withAnchors(Stream.concat(this.catchTrials.anchors().stream(), Stream.of(AnchorWish.empty())));
	}

	CampaignForm withEmptyRows(int count) {
		List<ConditionWish> rows = new ArrayList<>(this.conditions);
		for (int i = 0; i < count; i++) {
			rows.add(ConditionWish.empty());
		}
		return withConditions(rows);
	}

	private CampaignForm withConditions(List<ConditionWish> others) {
		return new CampaignForm(this.title, this.slug, this.realPoolId, others, this.procedure, this.infinity,
				this.time, this.stimulusEdge, this.catchTrials, this.admission, this.rules, this.target, this.tutorial,
				this.texts, this.pay);
	}

	private CampaignForm withAnchors(Stream<AnchorWish> others) {
		return new CampaignForm(this.title, this.slug, this.realPoolId, this.conditions, this.procedure, this.infinity,
				this.time, this.stimulusEdge, this.catchTrials.withAnchors(others), this.admission, this.rules,
				this.target, this.tutorial, this.texts, this.pay);
	}

	private boolean isTimed() {
		return this.procedure.equals(HypeTime.PROCEDURE);
	}

}
