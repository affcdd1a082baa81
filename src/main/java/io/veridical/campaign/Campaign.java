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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
public class Campaign extends Readiness {

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

	@Enumerated(EnumType.STRING)
	private Status status;

	@Embedded
	private Admission admission = Admission.open();

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable CatchTrials catchTrials;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable RuleSet rules;

	@Column(updatable = false)
	private Instant createdAt;

	private @Nullable Instant launchedAt;

	private @Nullable Instant closedAt;

	@Version
	private @Nullable Long version;

	@OneToMany(mappedBy = "campaign", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
	@OrderBy("position")
	private List<Condition> conditions = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Campaign() {
	}

	private Campaign(String slug, String title, Protocol protocol, long scoringSeed, Status status, Instant now) {
		this.id = UUID.randomUUID();
		this.slug = slug;
		this.title = title;
		this.protocol = protocol;
		this.scoringSeed = scoringSeed;
		this.status = status;
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
		Campaign campaign = new Campaign(slug, design.title(), design.protocol(), scoringSeed, Status.DRAFT, now);
		campaign.seed = seed;
		campaign.edit(slug, design);
		return campaign;
	}

	/**
	 * Make a campaign of judgements that were made elsewhere: closed from the start, and
	 * without images.
	 */
	static Campaign past(String slug, PastStudy study, long scoringSeed, Instant now) {
		Campaign campaign = new Campaign(slug, study.title(), study.protocol(), scoringSeed, Status.CLOSED, now);
		campaign.descend(Origin.PAST, null);
		campaign.closedAt = now;
		study.models().forEach((model) -> campaign.conditions.add(new Condition(campaign, model)));
		return campaign;
	}

	/**
	 * Make a copy that only simulated raters judge: everything is as in the original but
	 * its name, its seeds and who is let in.
	 */
	static Campaign rehearsal(String slug, Campaign of, long seed, long scoringSeed, Instant now) {
		Campaign copy = new Campaign(slug, simulated(of.title), of.protocol, scoringSeed, Status.DRAFT, now);
		copy.descend(Origin.REHEARSAL, of.id);
		copy.seed = seed;
		copy.realPoolId = of.getRealPoolId();
		copy.stimulusEdge = of.stimulusEdge;
		copy.catchTrials = of.catchTrials;
		copy.rules = of.rules;
		of.conditions.forEach((condition) -> copy.conditions.add(new Condition(copy, condition)));
		return copy;
	}

	void edit(String slug, DraftCampaign design) {
		expect(isRehearsal() ? null : Status.DRAFT, Verb.EDITED);
		this.slug = slug;
		this.title = design.title();
		this.protocol = design.protocol();
		this.realPoolId = design.realPoolId();
		this.stimulusEdge = design.stimulusEdge();
		this.catchTrials = (design.catchTrials().count() > 0) ? design.catchTrials() : null;
		this.admission = design.admission();
		this.rules = design.rules();
		List<Condition> arranged = Condition.arrange(this, design.conditions());
		this.conditions.clear();
		this.conditions.addAll(arranged);
	}

	void launch() {
		expect(Status.DRAFT, Verb.LAUNCHED);
		if (this.conditions.isEmpty()) {
			throw new UnusableDesign(Reason.NO_CONDITION, 0);
		}
		this.status = Status.PREPARING;
		begin();
	}

	void live(int stimulusBytes, int prepared, @Nullable String background, Instant now) {
		expect(Status.PREPARING, Verb.OPENED);
		this.status = Status.LIVE;
		ready(stimulusBytes, prepared, background);
		this.launchedAt = now;
	}

	void failToPrepare(String reason) {
		expect(Status.PREPARING, Verb.SENT_BACK);
		this.status = Status.DRAFT;
		fail(reason);
	}

	void close(Instant now) {
		expect(Status.LIVE, Verb.CLOSED);
		this.status = Status.CLOSED;
		this.closedAt = now;
	}

	private void expect(@Nullable Status present, Verb verb) {
		if (this.status != present) {
			throw new CampaignIsFixed(this, verb);
		}
	}

	public UUID getId() {
		return this.id;
	}

	public String getSlug() {
		return this.slug;
	}

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

	public Status getStatus() {
		return this.status;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	/** When it went live; null before, and of a past study. */
	public @Nullable Instant getLaunchedAt() {
		return this.launchedAt;
	}

	public @Nullable Instant getClosedAt() {
		return this.closedAt;
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

		/** No new raters. */
		CLOSED;

		/**
		 * The word used in JSON and in message codes.
		 */
		@JsonValue
		public String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
