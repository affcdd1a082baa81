package io.veridical.campaign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.veridical.campaign.UnusableDesign.Reason;
import io.veridical.screening.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher wants a campaign to be.
 *
 * @param slug the campaign's part of its address for raters; made from the title if null
 * @param title what raters and researchers read
 * @param realPoolId the pool of real images, shared by all conditions
 * @param conditions the models to compare; a draft may still have none
 * @param protocol the procedure
 * @param stimulusEdge width and height in pixels at which every image is shown
 * @param catchTrials what is mixed into the counted trials
 * @param admission who may judge
 * @param rules by which finished sessions count
 * @param terms on which raters take part
 * @param tutorial how many labelled examples come before practice, an even number from 0
 * to {@value #MOST_EXAMPLES}
 */
public record DraftCampaign(@Nullable String slug, String title, UUID realPoolId, List<DraftCondition> conditions,
		Protocol protocol, int stimulusEdge, CatchTrials catchTrials, Admission admission, RuleSet rules, Terms terms,
		int tutorial) {

	/** The most labelled examples that a campaign can have. */
	public static final int MOST_EXAMPLES = 20;

	private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

	public DraftCampaign {
		title = titled(title);
		slug = (slug == null || slug.isBlank()) ? null : slug.strip();
		conditions = List.copyOf(conditions);
		if (slug != null && !PLAIN.matcher(slug).matches()) {
			throw new UnusableDesign(Reason.SLUG, slug);
		}
		if (stimulusEdge < 64 || stimulusEdge > 2048) {
			throw new UnusableDesign(Reason.EDGE, stimulusEdge);
		}
		if (tutorial < 0 || tutorial > MOST_EXAMPLES || tutorial % 2 != 0) {
			throw new UnusableDesign(Reason.TUTORIAL, tutorial);
		}
		Set<String> models = new HashSet<>();
		for (DraftCondition condition : conditions) {
			if (!models.add(condition.model())) {
				throw new UnusableDesign(Reason.MODEL_TWICE, condition.model());
			}
		}
		catchTrials.checked(protocol);
		admission.check(protocol);
	}

	static String titled(String title) {
		String stripped = title.strip();
		if (!Name.isUsable(stripped)) {
			throw new UnusableDesign(Reason.TITLE, stripped);
		}
		return stripped;
	}

	/** A study on the usual terms, without a tutorial. */
	public DraftCampaign(@Nullable String slug, String title, UUID realPoolId, List<DraftCondition> conditions,
			Protocol protocol, int stimulusEdge, CatchTrials catchTrials, Admission admission, RuleSet rules) {
		this(slug, title, realPoolId, conditions, protocol, stimulusEdge, catchTrials, admission, rules, Terms.USUAL,
				0);
	}

	/** A study without rules. */
	public DraftCampaign(@Nullable String slug, String title, UUID realPoolId, List<DraftCondition> conditions,
			Protocol protocol, int stimulusEdge, CatchTrials catchTrials, Admission admission) {
		this(slug, title, realPoolId, conditions, protocol, stimulusEdge, catchTrials, admission, RuleSet.none());
	}

	/** A study without rules, for whoever has the link. */
	public DraftCampaign(@Nullable String slug, String title, UUID realPoolId, List<DraftCondition> conditions,
			Protocol protocol, int stimulusEdge, CatchTrials catchTrials) {
		this(slug, title, realPoolId, conditions, protocol, stimulusEdge, catchTrials, Admission.open());
	}

	/** A study without catch trials and rules, for whoever has the link. */
	public DraftCampaign(@Nullable String slug, String title, UUID realPoolId, List<DraftCondition> conditions,
			Protocol protocol, int stimulusEdge) {
		this(slug, title, realPoolId, conditions, protocol, stimulusEdge, CatchTrials.NONE);
	}

	/** The same design for other raters. */
	public DraftCampaign with(Admission others) {
		return new DraftCampaign(this.slug, this.title, this.realPoolId, this.conditions, this.protocol,
				this.stimulusEdge, this.catchTrials, others, this.rules, this.terms, this.tutorial);
	}

	/** The same design under other rules. */
	public DraftCampaign with(RuleSet others) {
		return new DraftCampaign(this.slug, this.title, this.realPoolId, this.conditions, this.protocol,
				this.stimulusEdge, this.catchTrials, this.admission, others, this.terms, this.tutorial);
	}

	/** The same design on other terms. */
	public DraftCampaign with(Terms others) {
		return new DraftCampaign(this.slug, this.title, this.realPoolId, this.conditions, this.protocol,
				this.stimulusEdge, this.catchTrials, this.admission, this.rules, others, this.tutorial);
	}

	/** The same design after another number of labelled examples. */
	public DraftCampaign withTutorial(int examples) {
		return new DraftCampaign(this.slug, this.title, this.realPoolId, this.conditions, this.protocol,
				this.stimulusEdge, this.catchTrials, this.admission, this.rules, this.terms, examples);
	}

}
