package io.veridical.campaign;

import java.util.Objects;
import java.util.UUID;

import io.veridical.campaign.CatchTrials.Draw;
import io.veridical.campaign.UnusableDesign.Reason;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Truth;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the pools a design names can carry it.
 */
@Component
class PoolChecks {

	private static final String REALS = "realPoolId";

	private static final String FAKES = "conditions.poolId";

	private final ImagePools pools;

	private final JdbcClient jdbc;

	PoolChecks(ImagePools pools, JdbcClient jdbc) {
		this.pools = pools;
		this.jdbc = jdbc;
	}

	/**
	 * Refuse pools that are not there, or hold the other kind of images.
	 */
	void checkDraft(DraftCampaign design) {
		find(REALS, design.realPoolId(), Truth.REAL);
		design.conditions().forEach((condition) -> find(FAKES, condition.poolId(), Truth.FAKE));
		design.catchTrials().draws().forEach((draw) -> check(draw, design.protocol()));
	}

	// reals may stand in a model's place, as long as nobody is told that they are fake
	private void check(Draw draw, Protocol protocol) {
		ImagePool pool = find(field(draw), draw.poolId());
		boolean swapped = draw.anchor() != null && draw.truth() == Truth.FAKE && pool.getTruth() == Truth.REAL;
		if (pool.getTruth() != draw.truth() && !swapped) {
			throw new WrongTruth(field(draw), pool.getName(), draw.truth());
		}
		if (swapped && protocol.feedback()) {
			throw new UnusableDesign(Reason.ANCHOR_FEEDBACK, Objects.requireNonNull(draw.anchor()));
		}
	}

	private static String field(Draw draw) {
		if (draw.anchor() != null) {
			return "catchTrials.anchors.poolId";
		}
		return (draw.truth() == Truth.FAKE) ? "catchTrials.fakes.poolId" : "catchTrials.reals.poolId";
	}

	/**
	 * Refuse also what would leave a rater without images.
	 */
	void checkLaunch(Campaign campaign) {
		Supply supply = new Supply(campaign);
		enough(REALS, find(REALS, campaign.getRealPoolId(), Truth.REAL), supply.needs(campaign.getRealPoolId()));
		for (Condition condition : campaign.getConditions()) {
			enough(FAKES, find(FAKES, condition.getPoolId(), Truth.FAKE), supply.needs(condition.getPoolId()));
		}
		for (Draw draw : campaign.getCatchTrials().draws()) {
			enough(field(draw), find(field(draw), draw.poolId()), supply.needs(draw.poolId()));
		}
	}

	private ImagePool find(String field, UUID id) {
		return this.pools.findById(id).orElseThrow(() -> new UnknownPool(field, id));
	}

	private ImagePool find(String field, UUID id, Truth truth) {
		ImagePool pool = find(field, id);
		if (pool.getTruth() != truth) {
			throw new WrongTruth(field, pool.getName(), truth);
		}
		return pool;
	}

	private void enough(String field, ImagePool pool, int needs) {
		if (!pool.isComplete()) {
			throw new PoolIsStillFilling(field, pool.getName());
		}
		int has = differentImages(pool.getId());
		if (has < needs) {
			throw new TooFewImages(field, pool.getName(), has, needs);
		}
	}

	// A generator may make the same picture many times; a rater sees it once.
	private int differentImages(UUID poolId) {
		return this.jdbc.sql("select count(distinct pixels) from image where pool_id = :poolId")
			.param("poolId", poolId)
			.query(Integer.class)
			.single();
	}

}
