package io.veridical.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.DraftCondition;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.MaskKind;
import io.veridical.campaign.Protocol;
import io.veridical.campaign.UnverifiedTrials;
import io.veridical.imaging.Raster;
import io.veridical.pool.GeneratedElsewhere;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.NamedRaster;
import io.veridical.pool.PoolFilling;
import io.veridical.pool.RealImages;
import io.veridical.pool.Truth;
import io.veridical.rater.RaterMark;
import io.veridical.screening.RuleSet;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Trial;

import org.awaitility.Awaitility;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes pools of tiny images, live campaigns over them, and raters who judge as a test
 * wants, in any application context, all under names of their own. Not for tests that
 * roll back: a launch goes on after its transaction.
 */
public final class Fixtures {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private static final String CONSENT = "0".repeat(64);

	private final ApplicationContext context;

	private Fixtures(ApplicationContext context) {
		this.context = context;
	}

	public static Fixtures of(ApplicationContext context) {
		return new Fixtures(context);
	}

	/** Four reals, four fakes, two for practice: ten trials. */
	public static HypeInfinity small() {
		return new HypeInfinity("custom", 4, 4, 2, false);
	}

	/**
	 * Three blocks of two reals and two fakes under {@code hype-75}, two for practice, up
	 * to four repeats: fourteen trials.
	 */
	public static HypeTime brief() {
		return new HypeTime("hype-75", 3, 2, 2, 2, true, 4, UnverifiedTrials.REFUSE, MaskKind.NOISE);
	}

	/** A complete pool of different real images, 8 x 8 px. */
	public UUID reals(int count) {
		return fill(ImagePool.real(name("reals"), new RealImages("drawn by a test", "CC0"), now()), count);
	}

	/** A complete pool of different fake images, 8 x 8 px. */
	public UUID fakes(int count) {
		return fill(stillFilling(), count);
	}

	/** A pool of fakes that waits for its images. */
	public ImagePool stillFilling() {
		return ImagePool.fake(name("fakes"), new GeneratedElsewhere("a test", "CC0", "noise"), now());
	}

	/** A complete pool of the given images. */
	public UUID fill(ImagePool pool, List<Raster> images) {
		PoolFilling filling = this.context.getBean(PoolFilling.class);
		ImagePool saved = this.context.getBean(ImagePools.class).save(pool);
		List<NamedRaster> named = new ArrayList<>();
		images.forEach((image) -> named.add(new NamedRaster(named.size() + ".png", image)));
		filling.append(saved, 0, named);
		filling.complete(saved.getId(), now());
		return saved.getId();
	}

	private UUID fill(ImagePool pool, int count) {
		return fill(pool, Stream.generate(Fixtures::raster).limit(count).toList());
	}

	/** An image unlike any other, 8 x 8 px. */
	public static Raster raster() {
		RandomGenerator random = new SplittableRandom(NUMBER.incrementAndGet());
		return new Raster(8, 8, random.ints(64, 0, 0x1000000).toArray());
	}

	/** A name unlike any other. */
	public static String name(String stem) {
		return stem + "-" + NUMBER.incrementAndGet();
	}

	/** A draft with pools of just enough images for two raters of each model. */
	public Campaign draft(Protocol protocol, String... models) {
		return this.context.getBean(CampaignDesign.class)
			.draft(design(reals(2 * protocol.realsNeeded()), protocol, models));
	}

	/** A design for given reals, with a pool of fakes of its own for each model. */
	public DraftCampaign design(UUID reals, Protocol protocol, String... models) {
		List<DraftCondition> conditions = Stream.of(models)
			.map((model) -> new DraftCondition(model, fakes(2 * protocol.fakesNeeded())))
			.toList();
		return new DraftCampaign(name("campaign"), name("A campaign"), reals, conditions, protocol, 64);
	}

	/** A campaign that takes raters. */
	public Campaign live(Protocol protocol, String... models) {
		return launch(draft(protocol, models));
	}

	/** A campaign that takes raters and holds their sessions against rules. */
	public Campaign liveUnder(RuleSet rules, Protocol protocol, String... models) {
		DraftCampaign design = design(reals(2 * protocol.realsNeeded()), protocol, models);
		return launch(this.context.getBean(CampaignDesign.class).draft(design.with(rules)));
	}

	/** Launches a draft and waits until it takes raters. */
	public Campaign launch(Campaign draft) {
		return await(this.context.getBean(CampaignDesign.class).launch(draft.getId()));
	}

	/** Waits until a launched campaign takes raters. */
	public Campaign await(Campaign draft) {
		return Awaitility.await("campaign is live")
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.context.getBean(Campaigns.class).findById(draft.getId()).orElseThrow(),
					(campaign) -> campaign.getStatus() == Campaign.Status.LIVE);
	}

	/** A new rater consents and begins. */
	public RaterSession enter(Campaign campaign) {
		return enter(campaign, RaterMark.link(name("rater")));
	}

	public RaterSession enter(Campaign campaign, RaterMark mark) {
		return this.context.getBean(TakingPart.class).begin(campaign.getId(), mark, "en", CONSENT);
	}

	/** The truth of every trial of a session, practice included, in order. */
	public List<Truth> truths(RaterSession session) {
		return this.context.getBean(Trials.class).of(session.getId()).stream().map(Trial::truth).toList();
	}

	/** A new rater judges everything, wrongly as often as said and no oftener. */
	public RaterSession finish(Campaign campaign, int realsWrong, int fakesWrong) {
		return finish(enter(campaign), realsWrong, fakesWrong);
	}

	/** Judges all that is left, the first main trials of each kind wrongly. */
	public RaterSession finish(RaterSession session, int realsWrong, int fakesWrong) {
		Judging judging = this.context.getBean(Judging.class);
		int[] wrong = { realsWrong, fakesWrong };
		Outcome last = null;
		for (Trial trial : this.context.getBean(Trials.class).of(session.getId())) {
			boolean mistaken = trial.phase() == Phase.MAIN && wrong[trial.truth().ordinal()]-- > 0;
			last = judging.judge(session.getToken(), submission(trial, mistaken));
		}
		assertThat(last).isNotNull().extracting(Outcome::finished).isEqualTo(true);
		return this.context.getBean(RaterSessions.class).findByToken(session.getToken()).orElseThrow();
	}

	static Submission submission(Trial trial, boolean mistaken) {
		Truth answer = (mistaken == (trial.truth() == Truth.REAL)) ? Truth.FAKE : Truth.REAL;
		return new Submission(trial.id(), answer, 512.5, "{\"input\":\"key\"}");
	}

	private Instant now() {
		return this.context.getBean(Clock.class).instant();
	}

}
