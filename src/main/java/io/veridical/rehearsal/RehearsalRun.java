package io.veridical.rehearsal;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Condition;
import io.veridical.campaign.HypeTime;
import io.veridical.rehearsal.Crowd.Member;
import io.veridical.session.RehearsalDoor;
import io.veridical.session.SimulatedSittings;
import io.veridical.session.SimulatedSittings.Sitting;
import io.veridical.simulation.SimulatedPerson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Leads a crowd of simulated raters through a copy: several at once, each with a browser
 * of its own.
 */
@Component
class RehearsalRun {

	private static final Logger logger = LoggerFactory.getLogger(RehearsalRun.class);

	private static final long LOOK_MILLIS = 200;

	private final Campaigns campaigns;

	private final RehearsalDoor door;

	private final SimulatedSittings sittings;

	private final Rehearsals rehearsals;

	private final OwnAddress address;

	private final Clock clock;

	private final int atOnce;

	/**
	 * @param atOnce how many raters judge at the same time
	 */
	RehearsalRun(Campaigns campaigns, RehearsalDoor door, SimulatedSittings sittings, Rehearsals rehearsals,
			OwnAddress address, Clock clock, @Value("${veridical.rehearsal.raters-at-once:6}") int atOnce) {
		this.campaigns = campaigns;
		this.door = door;
		this.sittings = sittings;
		this.rehearsals = rehearsals;
		this.address = address;
		this.clock = clock;
		this.atOnce = Math.max(1, atOnce);
	}

	/**
	 * Everything from the moment of launch to the last rater.
	 * @param stopping whether the application stops
	 * @return why some raters did not come through; null if all did
	 * @throws Server.Stopped if it is no longer wanted
	 */
	@Nullable String through(UUID id, RehearsalPlan plan, BooleanSupplier stopping) {
		Meter meter = new Meter();
		Campaign campaign = opened(id, meter, stopping);
		this.rehearsals.open(id, this.clock.instant());
		String key = this.door.open(id);
		try {
			return judge(new Stage(campaign, plan, key, meter), stopping);
		}
		finally {
			this.door.shut(id);
		}
	}

	private Campaign opened(UUID id, Meter meter, BooleanSupplier stopping) {
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		while (campaign.getStatus() == Campaign.Status.PREPARING && !stopping.getAsBoolean()) {
			pause();
			campaign = this.campaigns.findById(id).orElseThrow();
		}
		if (campaign.getStatus() == Campaign.Status.DRAFT) {
			throw new IllegalStateException(String.valueOf(campaign.getFailure()));
		}
		if (stopping.getAsBoolean() || !this.rehearsals.count(id, meter)) {
			throw new Server.Stopped();
		}
		return campaign;
	}

	private @Nullable String judge(Stage stage, BooleanSupplier stopping) {
		List<Member> crowd = Crowd.of(stage.plan());
		AtomicBoolean over = new AtomicBoolean();
		AtomicReference<@Nullable String> trouble = new AtomicReference<>();
		ExecutorService raters = Executors.newFixedThreadPool(this.atOnce, (task) -> {
			Thread thread = new Thread(task, "simulated-rater");
			thread.setDaemon(true);
			return thread;
		});
		try {
			crowd.forEach((member) -> raters.execute(() -> visit(stage, member, over::get, trouble)));
			raters.shutdown();
			this.rehearsals.know(stage.campaign().getId(), truths(stage));
			boolean wanted = true;
			while (wanted && !raters.awaitTermination(2 * LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
				wanted = !stopping.getAsBoolean() && this.rehearsals.count(stage.campaign().getId(), stage.meter());
			}
			// a server that stops refuses the raters, who are through then, one and all
			if (!wanted || stopping.getAsBoolean() || !this.rehearsals.count(stage.campaign().getId(), stage.meter())) {
				throw new Server.Stopped();
			}
			return trouble.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Server.Stopped();
		}
		finally {
			over.set(true);
			raters.shutdownNow();
		}
	}

	private List<Double> truths(Stage stage) {
		Assumptions assumptions = new Assumptions(stage.campaign().getProtocol(), stage.plan().seed() + 1);
		return stage.plan().qualities().stream().map(assumptions::truth).toList();
	}

	private void visit(Stage stage, Member member, BooleanSupplier over, AtomicReference<@Nullable String> trouble) {
		UUID id = stage.campaign().getId();
		if (over.getAsBoolean()) {
			return;
		}
		try {
			this.rehearsals.leave(id, member, sit(stage, member, over));
		}
		catch (Server.Stopped ex) {
			return;
		}
		catch (RuntimeException ex) {
			logger.warn("Simulated rater {} of rehearsal {} did not come through", member.number(), id, ex);
			if (trouble.compareAndSet(null, "Rater %d: %s".formatted(member.number(), ex.getMessage()))
					|| !over.getAsBoolean()) {
				this.rehearsals.leave(id, member, "failed");
			}
		}
		stage.meter().left();
	}

	private String sit(Stage stage, Member member, BooleanSupplier over) {
		Campaign campaign = stage.campaign();
		String run = campaign.getId().toString().substring(0, 8);
		Server server = new Server(stage.client(), this.address.base(), stage.key(),
				"veridical_rater=simulated-%s-%016x".formatted(run, member.seed()), stage.meter());
		String token = Visit.enter(server, campaign.getSlug(), "simulated-%s-%d".formatted(run, member.number()));
		Sitting sitting = this.sittings.of(token);
		this.rehearsals.enter(campaign.getId(), member, sitting.sessionId());
		int condition = stage.positions().getOrDefault(sitting.conditionId(), 0);
		SimulatedPerson person = SimulatedPerson.of(member.kind(), Assumptions.quality(
				stage.plan().qualities().get(condition), campaign.getProtocol() instanceof HypeTime), member.seed());
		return new Visit(server, token, sitting, person, new Screen(campaign.getStimulusEdge()),
				Crowd.chance(member.seed() + member.number()), stage.meter(), over)
			.judge();
	}

	private static void pause() {
		try {
			Thread.sleep(LOOK_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Server.Stopped();
		}
	}

	/**
	 * What all raters of a run share.
	 *
	 * @param positions of the conditions by their ids
	 */
	private record Stage(Campaign campaign, RehearsalPlan plan, String key, Meter meter, HttpClient client,
			Map<UUID, Integer> positions) {

		Stage(Campaign campaign, RehearsalPlan plan, String key, Meter meter) {
			this(campaign, plan, key, meter,
					HttpClient.newBuilder()
						.version(HttpClient.Version.HTTP_1_1)
						.connectTimeout(Duration.ofSeconds(10))
						.build(),
					positions(campaign.getConditions()));
		}

		private static Map<UUID, Integer> positions(List<Condition> conditions) {
			return IntStream.range(0, conditions.size())
				.boxed()
				.collect(Collectors.toMap((i) -> conditions.get(i).getId(), (i) -> i));
		}

	}

}
