package io.veridical.live;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.veridical.account.CurrentWorkspace;
import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.session.Fixtures;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stream of the live view as a browser reads it from a running server. Intervals are
 * short, so that nothing is waited for but what has to come.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "veridical.live.look-every=20ms", "veridical.live.heartbeat=50ms" })
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LiveStreamTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private LiveWatch watch;

	@Autowired
	private LiveStates states;

	@Autowired
	private JdbcClient jdbc;

	@SuppressWarnings("NullAway.Init")
	private Campaign campaign;

	@SuppressWarnings("NullAway.Init")
	private SignedIn researcher;

	@BeforeEach
	void arrive() throws Exception {
		this.campaign = Fixtures.of(this.context).live(Fixtures.small(), "model");
		this.researcher = SignedIn.member(this.context, this.port, CurrentWorkspace.FIRST);
	}

	@AfterEach
	void nobodyIsLeft() {
		this.watch.stop();
		this.watch.start();
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.watch.viewers() == 0);
		assertThat(this.watch.isWatching()).isFalse();
	}

	@Test
	void finishedSessionIsTold() throws Exception {
		String before = version();
		HttpResponse<Stream<String>> answer = this.researcher.stream(events() + "?since=" + before);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/event-stream");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.headers().firstValue("X-Accel-Buffering")).hasValue("no");
		Iterator<String> lines = answer.body().iterator();
		assertThat(next(lines, "retry:")).isEqualTo("retry:3000");

		Fixtures.of(this.context).finish(this.campaign, 1, 1);

		Awaitility.await().until(() -> next(lines, "data:").equals("data:" + version()));
		assertThat(version()).isNotEqualTo(before);
		assertThat(this.researcher.get(path("/state")).body()).contains("data-version=\"" + version() + "\"")
			.contains("1 finished, 0 under way, 0 dropped.");
	}

	@Test
	void pageShowsTheStateWithoutAnyScript() throws Exception {
		Fixtures.of(this.context).finish(this.campaign, 1, 1);

		HttpResponse<String> page = this.researcher.get(path(""));

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.contains("<noscript>", "live-sessions-wide-title", "1 finished, 0 under way, 0 dropped.")
			.doesNotContain("??");
		assertThat(this.researcher.get("/campaigns/" + this.campaign.getId()).body()).contains(path("") + "\"");
	}

	@Test
	void silenceIsFilledWithComments() throws Exception {
		Iterator<String> lines = this.researcher.stream(events() + "?since=" + version()).body().iterator();

		// nothing happens: the first comes with the greeting, each further one is a
		// heartbeat
		assertThat(List.of(next(lines, ":"), next(lines, ":"), next(lines, ":"))).containsOnly(":");
	}

	@Test
	void whoComesBackIsToldWhatTheyMissed() throws Exception {
		String before = version();
		Fixtures.of(this.context).enter(this.campaign);

		Iterator<String> lines = this.researcher.stream(events() + "?since=" + before).body().iterator();

		assertThat(next(lines, "id:")).isEqualTo("id:" + version());
		assertThat(next(lines, "event:")).isEqualTo("event:version");
	}

	@Test
	void memberOfAnotherWorkspaceFindsNothing() throws Exception {
		UUID other = UUID.randomUUID();
		this.jdbc.sql("insert into workspace (id, name, slug, created_at) values (?, ?, ?, now())")
			.params(other, Fixtures.name("Other"), Fixtures.name("other"))
			.update();
		SignedIn stranger = SignedIn.member(this.context, this.port, other);

		assertThat(stranger.stream(events()).statusCode()).isEqualTo(404);
		assertThat(stranger.get(path("")).statusCode()).isEqualTo(404);
		assertThat(stranger.get(path("/state")).statusCode()).isEqualTo(404);
	}

	@Test
	void streamOfRemovedMemberEnds() throws Exception {
		Iterator<String> lines = this.researcher.stream(events()).body().iterator();
		next(lines, "data:");

		this.jdbc.sql("delete from membership where researcher_id = ?").params(this.researcher.id).update();

		assertThat(ends(lines)).isTrue();
		assertThat(this.researcher.stream(events()).statusCode()).isNotEqualTo(200);
	}

	@Test
	void streamEndsOnceTheCampaignIsClosedAndIsNotBegunAgain() throws Exception {
		Iterator<String> lines = this.researcher.stream(events() + "?since=" + version()).body().iterator();
		next(lines, "retry:");

		this.context.getBean(CampaignDesign.class).close(this.campaign.getId());

		assertThat(next(lines, "event:over")).isEqualTo("event:over");
		assertThat(ends(lines)).isTrue();
		// by which browsers know that they need not come again
		assertThat(this.researcher.stream(events() + "?since=" + version()).statusCode()).isEqualTo(204);
	}

	@Test
	void stoppingServerEndsStreamsBeforeItWaitsForRequests() throws Exception {
		Iterator<String> lines = this.researcher.stream(events()).body().iterator();
		next(lines, "data:");

		this.watch.stop();

		assertThat(ends(lines)).isTrue();
		// WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE; higher phases stop
		// first
		assertThat(this.watch.getPhase()).isGreaterThan(Integer.MAX_VALUE - 1024);
	}

	@Test
	void nothingIsAskedWhileNobodyLooks() throws Exception {
		assertThat(this.watch.isWatching()).isFalse();

		Iterator<String> lines = this.researcher.stream(events()).body().iterator();
		next(lines, "data:");

		assertThat(this.watch.isWatching()).isTrue();
	}

	private String version() {
		return this.states.moment(this.campaign.getId()).version();
	}

	private String events() {
		return path("/events");
	}

	private String path(String more) {
		return "/campaigns/%s/live%s".formatted(this.campaign.getId(), more);
	}

	private static String next(Iterator<String> lines, String beginning) {
		while (lines.hasNext()) {
			String line = lines.next();
			if (line.startsWith(beginning)) {
				return line;
			}
		}
		throw new AssertionError("The stream ended before '%s'".formatted(beginning));
	}

	private static boolean ends(Iterator<String> lines) {
		lines.forEachRemaining((line) -> {
		});
		return true;
	}

}
