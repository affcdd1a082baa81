package io.veridical.campaign;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

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

	private UUID poolId;

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

	public UUID getPoolId() {
		return this.poolId;
	}

}
