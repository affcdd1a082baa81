package io.veridical.campaign.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.veridical.campaign.Admission;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.CatchTrials;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.Entry;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Terms;
import io.veridical.campaign.document.CampaignDocument.Anchor;
import io.veridical.campaign.document.CampaignDocument.Catches;
import io.veridical.campaign.document.CampaignDocument.Entrance;
import io.veridical.campaign.document.CampaignDocument.Gold;
import io.veridical.campaign.document.CampaignDocument.Model;
import io.veridical.campaign.document.DocumentRefused.Reason;
import io.veridical.screening.RuleSet;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes campaigns as documents, and makes drafts of documents.
 */
@Service
public class CampaignDocuments {

	private static final int USUAL_EDGE = 336;

	private final Campaigns campaigns;

	private final CampaignDesign design;

	private final PoolDigests pools;

	CampaignDocuments(Campaigns campaigns, CampaignDesign design, PoolDigests pools) {
		this.campaigns = campaigns;
		this.design = design;
		this.pools = pools;
	}

	/**
	 * @param schema where the schema is published
	 * @throws DocumentRefused of a past study and a rehearsal: neither was designed here
	 */
	@Transactional(readOnly = true)
	public CampaignDocument of(UUID id, @Nullable String schema) {
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		if (campaign.isPast() || campaign.isRehearsal()) {
			throw new DocumentRefused(Reason.NO_DESIGN, campaign.isPast() ? "past" : "simulated", campaign.getTitle());
		}
		Terms terms = campaign.getTerms();
		return new CampaignDocument(schema, CampaignDocument.VERSION, campaign.getTitle(), campaign.getSlug(),
				this.pools.of(campaign.getRealPoolId()),
				campaign.getConditions()
					.stream()
					.map((condition) -> new Model(condition.getModel(), this.pools.of(condition.getPoolId())))
					.toList(),
				campaign.getProtocol(), campaign.getStimulusEdge(), catches(campaign.getCatchTrials()),
				entrance(campaign.getAdmission()), campaign.getRules(), campaign.getTutorial(), terms.target(),
				terms.texts(), terms.pay());
	}

	/** The document as a file, ending with a line's end. */
	public String write(CampaignDocument document) {
		return DocumentReader.write(document) + "\n";
	}

	/**
	 * @throws DocumentRefused if it is no document, or one of a newer version
	 */
	public CampaignDocument read(String json) {
		return DocumentReader.read(json);
	}

	/**
	 * Make a draft of a document. Where its address is taken, it gets one like its title.
	 * @throws DocumentRefused if a pool or a qualification is not here
	 */
	@Transactional
	public Campaign take(CampaignDocument document) {
		DraftCampaign wanted = draft(document);
		boolean taken = wanted.slug() != null && this.campaigns.existsBySlug(wanted.slug());
		return this.design.draft(taken ? draft(document.under(document.title())) : wanted);
	}

	/**
	 * Make a draft like a campaign, under another title.
	 */
	@Transactional
	public Campaign duplicate(UUID id, String title) {
		return this.design.draft(draft(of(id, null).under(title)));
	}

	private DraftCampaign draft(CampaignDocument document) {
		List<DraftCondition> conditions = new ArrayList<>();
		for (Model model : document.conditions()) {
			String field = "conditions[" + conditions.size() + "].pool";
			conditions.add(new DraftCondition(model.model(), this.pools.find(field, model.pool())));
		}
		Integer edge = document.stimulusEdge();
		RuleSet rules = document.rules();
		Integer tutorial = document.tutorial();
		return new DraftCampaign(document.slug(), document.title(), this.pools.find("reals", document.reals()),
				conditions, document.protocol(), (edge != null) ? edge : USUAL_EDGE, catches(document.catchTrials()),
				admission(document.admission()),
				(rules != null) ? rules : RuleSet.standard(document.protocol() instanceof HypeTime),
				new Terms(document.target(), document.texts(), document.pay()), (tutorial != null) ? tutorial : 0);
	}

	private @Nullable Catches catches(CatchTrials catches) {
		return (catches.count() == 0) ? null
				: new Catches(gold(catches.fakes()), gold(catches.reals()), catches.repeats(),
						catches.anchors()
							.stream()
							.map((anchor) -> new Anchor(anchor.name(), this.pools.of(anchor.poolId()), anchor.truth(),
									anchor.count()))
							.toList());
	}

	private @Nullable Gold gold(CatchTrials.@Nullable Gold gold) {
		return (gold != null) ? new Gold(this.pools.of(gold.poolId()), gold.count()) : null;
	}

	private CatchTrials catches(@Nullable Catches catches) {
		if (catches == null) {
			return CatchTrials.NONE;
		}
		List<CatchTrials.Anchor> anchors = new ArrayList<>();
		for (Anchor anchor : Objects.requireNonNullElse(catches.anchors(), List.<Anchor>of())) {
			String field = "catchTrials.anchors[" + anchors.size() + "].pool";
			anchors.add(new CatchTrials.Anchor(anchor.name(), this.pools.find(field, anchor.pool()), anchor.truth(),
					anchor.count()));
		}
		return new CatchTrials(gold("fakes", catches.fakes()), gold("reals", catches.reals()),
				Objects.requireNonNullElse(catches.repeats(), 0), anchors);
	}

	private CatchTrials.@Nullable Gold gold(String kind, @Nullable Gold gold) {
		return (gold != null)
				? new CatchTrials.Gold(this.pools.find("catchTrials." + kind + ".pool", gold.pool()), gold.count())
				: null;
	}

	private Entrance entrance(Admission admission) {
		UUID required = admission.qualificationId();
		return new Entrance(admission.entry(),
				(required != null) ? this.campaigns.findById(required).orElseThrow().getSlug() : null,
				admission.passing());
	}

	private Admission admission(@Nullable Entrance entrance) {
		if (entrance == null) {
			return Admission.open();
		}
		String slug = entrance.qualification();
		return new Admission(Objects.requireNonNullElse(entrance.entry(), Entry.ANYONE),
				(slug != null) ? qualification(slug) : null, entrance.passing());
	}

	private UUID qualification(String slug) {
		return this.campaigns.findBySlug(slug)
			.filter(Campaign::isQualification)
			.map(Campaign::getId)
			.orElseThrow(() -> new DocumentRefused(Reason.NO_QUALIFICATION, "admission.qualification", slug));
	}

}
