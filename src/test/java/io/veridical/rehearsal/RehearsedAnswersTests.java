package io.veridical.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeInfinity;
import io.veridical.campaign.HypeTime;
import io.veridical.campaign.Protocol;
import io.veridical.rehearsal.Crowd.Member;
import io.veridical.session.Fixtures;
import io.veridical.simulation.RaterKind;
import io.veridical.simulation.Reply;
import io.veridical.simulation.SimulatedPerson;
import io.veridical.simulation.TrialSeen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is stored of a rehearsal is what its simulated people say, trial by trial: the way
 * through the server adds nothing and loses nothing.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "veridical.admin-token=" + RehearsalTests.TOKEN)
@AutoConfigureMockMvc
@WithMockUser("admin")
class RehearsedAnswersTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private RehearsalRuns runs;

	@Autowired
	private RehearsalReader reader;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void answersAndTimesAreThoseOfThePeopleWithTheirModelsQualities() {
		RehearsalPlan plan = new RehearsalPlan(5, List.of(10.0, 40.0), 20, List.of(RaterKind.HURRIED), 41);

		List<Stored> stored = rehearsed(new HypeInfinity("custom", 12, 12, 2, false), plan, "poor", "good");

		// 10 raters with 12 + 12 + 2 images each
		assertThat(stored).hasSize(10 * 26);
		assertThat(stored).allSatisfy((judgement) -> assertThat(judgement.reply()).isEqualTo(judgement.expected()));
	}

	@Test
	void answersToBriefImagesAreThoseOfThePeopleAtTheExposuresAskedFor() {
		RehearsalPlan plan = new RehearsalPlan(3, List.of(240.0), 0, List.of(), 43);

		List<Stored> stored = rehearsed(Fixtures.brief(), plan, "model");

		// practice and three blocks of four, if nothing was repeated
		assertThat(stored).hasSizeGreaterThanOrEqualTo(3 * 14);
		assertThat(stored).allSatisfy((judgement) -> assertThat(judgement.reply()).isEqualTo(judgement.expected()));
	}

	private List<Stored> rehearsed(Protocol protocol, RehearsalPlan plan, String... models) {
		Campaign campaign = Fixtures.of(this.context).live(protocol, models);
		UUID id = this.runs.start(campaign.getId(), plan);
		await().atMost(Duration.ofMinutes(2)).until(() -> !this.reader.find(id).isRunning());
		List<Member> crowd = Crowd.of(plan);
		List<Stored> stored = new ArrayList<>();
		for (Member member : crowd) {
			stored.addAll(judged(id, plan, member, protocol instanceof HypeTime));
		}
		return stored;
	}

	private List<Stored> judged(UUID id, RehearsalPlan plan, Member member, boolean timed) {
		List<Stored> stored = new ArrayList<>();
		Map<UUID, SimulatedPerson> people = new HashMap<>();
		this.jdbc.sql("""
				select s.id, c.position, t.truth, j.answer, j.rt_millis, j.requested_ms from simulated_rater m
				join rater_session s on s.id = m.session_id join campaign_condition c on c.id = s.condition_id
				join judgement j on j.session_id = s.id join trial t on t.id = j.trial_id
				where m.campaign_id = :id and m.number = :number order by j.judged_at
				""").param("id", id).param("number", member.number()).query((row) -> {
			double value = plan.qualities().get(row.getInt("position"));
			SimulatedPerson person = people.computeIfAbsent(row.getObject("id", UUID.class),
					(session) -> SimulatedPerson.of(member.kind(), Assumptions.quality(value, timed), member.seed()));
			stored.add(new Stored(row.getString("answer").equals("FAKE"), row.getDouble("rt_millis"), person
				.reply(seen(row.getString("truth"), row.getObject("requested_ms", Double.class), stored.size() + 1))));
		});
		return stored;
	}

	private static TrialSeen seen(String truth, @Nullable Double requestedMillis, int number) {
		return new TrialSeen(truth.equals("FAKE"), (requestedMillis != null) ? Screen.shown(requestedMillis) : null,
				number, null, false);
	}

	/**
	 * A judgement and what its person says of that trial.
	 */
	private record Stored(boolean saysFake, double rtMillis, Reply expected) {

		Reply reply() {
			return new Reply(this.saysFake, this.rtMillis, this.saysFake ? "KeyF" : "KeyJ");
		}

	}

}
