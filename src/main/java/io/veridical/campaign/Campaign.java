package io.veridical.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonValue;
import io.veridical.campaign.CampaignIsFixed.Verb;
import io.veridical.campaign.UnusableDesign.Reason;
import io.veridical.screening.RuleSet;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Raters judge images of several models against one pool of real images. Open to changes
 * while a draft; fixed from launch on, so that every judgement was made under the same
 * terms.
 */
@Entity
@Table(name = "campaign")
public class Campaign extends Introduction {

	@Id
	private UUID id;

	private String slug;

	private String title;

	@JdbcTypeCode(SqlTypes.JSON)
	private Protocol protocol;

	private @Nullable UUID realPoolId;

	private @Nullable Integer stimulusEdge;

	@Column(updatable = false)
	private long seed;

	@Column(updatable = false)
	private long scoringSeed;

	@Embedded
	private Admission admission = Admission.open();

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable CatchTrials catchTrials;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable RuleSet rules;

	@Column(updatable = false)
	private Instant createdAt;

	@Embedded
	private @Nullable Terms terms;

	@Version
	private @Nullable Long version;

	@OneToMany(mappedBy = "campaign", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
	@OrderBy("position")
	private List<Condition> conditions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Campaign() {
	}

	private Campaign(String slug, String title, Protocol protocol, long scoringSeed, Instant now) {
		this.id = UUID.randomUUID();
		this.slug = slug;
		this.title = title;
		this.protocol = protocol;
		this.scoringSeed = scoringSeed;
		this.createdAt = now;
	}

	/**
	 * Start a campaign that is open to changes.
	 * @param slug its part of the address for raters
	 * @param design what it should be; its slug is not looked at
	 * @param seed from which raters are dealt to conditions and shown their images
	 * @param scoringSeed from which scores are resampled
	 */
	public static Campaign draft(String slug, DraftCampaign design, long seed, long scoringSeed, Instant now) {
		Campaign campaign = new Campaign(slug, design.title(), design.protocol(), scoringSeed, now);
		campaign.seed = seed;
		campaign.edit(slug, design);
		return campaign;
	}

	/**
	 * Make a campaign of judgements that were made elsewhere: closed from the start, and
	 * without images.
	 */
	static Campaign past(String slug, PastStudy study, long scoringSeed, Instant now) {
		Campaign campaign = new Campaign(slug, study.title(), study.protocol(), scoringSeed, now);
		campaign.descend(Origin.PAST, null);
		campaign.beClosedFromTheStart(now);
		study.models().forEach((model) -> campaign.conditions.add(new Condition(campaign, model)));
		return campaign;
	}

	/**
	 * Make a copy that only simulated raters judge: everything is as in the original but
	 * its name, its seeds and who is let in.
	 */
	static Campaign rehearsal(String slug, Campaign of, long seed, long scoringSeed, Instant now) {
		Campaign copy = new Campaign(slug, simulated(of.title), of.protocol, scoringSeed, now);
		copy.descend(Origin.REHEARSAL, of.id);
		copy.stayWith(of);
		copy.seed = seed;
		copy.realPoolId = of.getRealPoolId();
		copy.stimulusEdge = of.stimulusEdge;
		copy.catchTrials = of.catchTrials;
		copy.rules = of.rules;
		copy.introduce(of.getTutorial());
		of.conditions.forEach((condition) -> copy.conditions.add(new Condition(copy, condition)));
		return copy;
	}

	void edit(String slug, DraftCampaign design) {
		if (isRehearsal()) {
			throw new CampaignIsFixed(this, Verb.EDITED);
		}
		expect(Verb.EDITED);
		this.slug = slug;
		this.title = design.title();
		this.protocol = design.protocol();
		this.realPoolId = design.realPoolId();
		this.stimulusEdge = design.stimulusEdge();
		this.catchTrials = (design.catchTrials().count() > 0) ? design.catchTrials() : null;
		this.admission = design.admission();
		this.rules = design.rules();
		this.terms = design.terms();
		introduce(design.tutorial());
		List<Condition> arranged = Condition.arrange(this, design.conditions());
		this.conditions.clear();
		this.conditions.addAll(arranged);
	}

	void launch() {
		expect(Verb.LAUNCHED);
		if (this.conditions.isEmpty()) {
			throw new UnusableDesign(Reason.NO_CONDITION, 0);
		}
		prepare();
	}

	/** A rehearsal stays marked as one. */
	void rename(String title) {
		expect(Verb.RENAMED);
		String wanted = DraftCampaign.titled(title);
		this.title = isRehearsal() ? simulated(wanted) : wanted;
	}

	void retarget(@Nullable Integer target) {
		expect(Verb.RETARGETED);
		this.terms = getTerms().withTarget(target);
	}

	public UUID getId() {
		return this.id;
	}

	public String getSlug() {
		return this.slug;
	}

	@Override
	public String getTitle() {
		return this.title;
	}

	public Protocol getProtocol() {
		return this.protocol;
	}

	public CatchTrials getCatchTrials() {
		return (this.catchTrials != null) ? this.catchTrials : CatchTrials.NONE;
	}

	/** Who may judge. */
	public Admission getAdmission() {
		return this.admission;
	}

	/** Whether raters qualify by it for other campaigns. */
	public boolean isQualification() {
		return this.admission.passing() != null;
	}

	/** By which its finished sessions count; none of a past study. */
	public RuleSet getRules() {
		return (this.rules != null) ? this.rules : RuleSet.none();
	}

	/** Not to be asked of a past study. */
	public UUID getRealPoolId() {
		return Origin.ofRun(this.realPoolId);
	}

	/** Not to be asked of a past study. */
	public int getStimulusEdge() {
		return Origin.ofRun(this.stimulusEdge);
	}

	/** From which raters are dealt and shown their images; 0 of a past study. */
	public long getSeed() {
		return this.seed;
	}

	public long getScoringSeed() {
		return this.scoringSeed;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	/** On what terms its raters take part. */
	public Terms getTerms() {
		return (this.terms != null) ? this.terms : Terms.USUAL;
	}

	public List<Condition> getConditions() {
		return List.copyOf(this.conditions);
	}

	/**
	 * Where a campaign stands on its way.
	 */
	public enum Status {

		/** Open to changes. */
		DRAFT,

		/** Launched: its images are being made ready; no rater yet. */
		PREPARING,

		/** Raters take part. */
		LIVE,

		/** No new raters for the time being. */
		PAUSED,

		/** No new raters. */
		CLOSED,

		/** Closed, and out of the lists. */
		ARCHIVED;

		/** Whether what came out is all that will come out. */
		public boolean isOver() {
			return this == CLOSED || this == ARCHIVED;
		}

		/**
		 * The word used in JSON and in message codes.
		 */
		@JsonValue
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
