package io.veridical.campaign;

import java.util.ArrayList;
import java.util.List;
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

	/**
	 * The next model of a past study.
	 */
	Condition(Campaign campaign, String model) {
		this.id = UUID.randomUUID();
		this.campaign = campaign;
		this.position = campaign.getConditions().size();
		this.model = model;
	}

	/**
	 * The same model with the same images in a copy.
	 */
	Condition(Campaign copy, Condition original) {
		this(copy, original.model);
		this.poolId = original.poolId;
	}

	/**
	 * The conditions a draft shall have. One keeps its id as long as its model keeps its
	 * name.
	 */
	static List<Condition> arrange(Campaign campaign, List<DraftCondition> wanted) {
		List<Condition> arranged = new ArrayList<>();
		for (DraftCondition design : wanted) {
			int position = arranged.size();
			Condition condition = campaign.getConditions()
				.stream()
				.filter((present) -> present.getModel().equals(design.model()))
				.findFirst()
				.orElseGet(() -> new Condition(campaign, position, design));
			condition.become(position, design.poolId());
			arranged.add(condition);
		}
		return arranged;
	}

	private void become(int position, UUID poolId) {
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

	/** Not to be asked of a past study. */
	public UUID getPoolId() {
		return Origin.ofRun(this.poolId);
	}

}
