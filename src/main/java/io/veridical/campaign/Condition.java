package io.veridical.campaign;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * One model of a campaign, as sampled: a rater judges the fakes of one condition only.
 */
@Entity
@Table(name = "campaign_condition")
public class Condition {

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "campaign_id", updatable = false)
	private Campaign campaign;

	private int position;

	private String model;

	private @Nullable UUID poolId;

	@SuppressWarnings("NullAway.Init")
	protected Condition() {
	}

	Condition(Campaign campaign, int position, DraftCondition design) {
		this.id = UUID.randomUUID();
		this.campaign = campaign;
		this.position = position;
		this.model = design.model();
		this.poolId = design.poolId();
	}

	Condition(Campaign campaign, int position, String model) {
		this.id = UUID.randomUUID();
		this.campaign = campaign;
		this.position = position;
		this.model = model;
	}

	void become(int position, UUID poolId) {
		this.position = position;
		this.poolId = poolId;
	}

	public UUID getId() {
		return this.id;
	}

	public int getPosition() {
		return this.position;
	}

	public String getModel() {
		return this.model;
	}

	/**
	 * @throws IllegalStateException if its campaign is a past study
	 */
	public UUID getPoolId() {
		if (this.poolId == null) {
			throw new IllegalStateException("Condition " + this.model + " is of a past study: it has no images");
		}
		return this.poolId;
	}

}
