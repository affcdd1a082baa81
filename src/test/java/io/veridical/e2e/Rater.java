package io.veridical.e2e;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.veridical.pool.Truth;
import io.veridical.session.TestEvidence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rater without a browser: consents, fetches each stimulus, judges, and keeps what came
 * over the wire.
 */
final class Rater implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final Wire wire;

	private final String sitting;

	private final List<JsonNode> trials = new ArrayList<>();

	private final List<Trial> seen = new ArrayList<>();

	private final Wire.Answer page;

	private final Wire.Answer plan;

	private int next;

	private @Nullable JsonNode exposure;

	/**
	 * What was received about one trial, before its answer and with the reply to it.
	 *
	 * @param exposure how it was to be shown; null without a limit of time
	 */
	record Trial(String id, int number, String phase, @Nullable JsonNode exposure, Wire.Answer stimulus,
			Wire.Answer reply) {
	}

	private Rater(Wire wire, String sitting) throws IOException {
		this.wire = wire;
		this.sitting = sitting;
		this.page = wire.get(sitting);
		this.plan = wire.get(sitting + "/plan");
		JsonNode json = JSON.readTree(this.plan.body());
		json.get("trials").forEach(this.trials::add);
		this.next = json.get("next").asInt();
		this.exposure = json.get("exposure");
		if (json.has("preflight")) {
			Wire.Answer checked = wire.post(sitting + "/preflight", "application/json",
					TestEvidence.preflight().toString());
			assertThat(checked.text()).contains("\"suitable\":true");
		}
	}

	/** Consents at {@code /take/…} and sits down. */
	static Rater consenting(URI server, String campaign, String id) throws IOException {
		Wire wire = new Wire(server);
		String take = "/take/" + campaign + "?rater=" + id;
		Wire.Answer consent = wire.get(take);
		String text = consent.text().replaceAll("(?s).*name=\"text\"[^>]*value=\"([0-9a-f]{64})\".*", "$1");
		Wire.Answer seated = wire.post(take, "application/x-www-form-urlencoded", "consent=on&text=" + text);
		assertThat(seated.status()).as(seated.head() + seated.text()).isEqualTo(303);
		return new Rater(wire, URI.create(seated.header("Location")).getPath());
	}

	/** Goes on with a session whose address is known. */
	static Rater resuming(URI server, String sitting) throws IOException {
		return new Rater(new Wire(server), sitting);
	}

	String address() {
		return this.sitting;
	}

	boolean isDone() {
		return this.next == 0 || this.next > this.trials.size();
	}

	/** The trials that the server says are answered, in order. */
	List<String> answeredTrials() {
		return this.trials.subList(0, this.next - 1).stream().map((trial) -> trial.get("id").asString()).toList();
	}

	/**
	 * Looks at the next stimulus, answers, and returns the trial once the answer is
	 * acknowledged.
	 */
	String judge() throws IOException {
		JsonNode trial = this.trials.get(this.next - 1);
		String id = trial.get("id").asString();
		Wire.Answer stimulus = this.wire.get(this.sitting + "/stimuli/" + this.next);
		assertThat(stimulus.status()).as(stimulus.head()).isEqualTo(200);
		String answer = (id.hashCode() % 2 == 0) ? "real" : "fake";
		JsonNode asked = this.exposure;
		Wire.Answer reply = this.wire.post(this.sitting + "/judgements", "application/json",
				(asked != null) ? timed(id, answer, asked) : untimed(id, answer));
		assertThat(reply.status()).as(reply.head() + reply.text()).isEqualTo(200);
		this.seen.add(new Trial(id, this.next, trial.get("phase").asString(), asked, stimulus, reply));
		JsonNode outcome = JSON.readTree(reply.body());
		this.next = outcome.get("next").asInt();
		this.exposure = outcome.get("exposure");
		return id;
	}

	private String untimed(String id, String answer) {
		return String.format(Locale.ROOT, "{\"trial\":\"%s\",\"answer\":\"%s\",\"rtMillis\":%d,\"evidence\":{}}", id,
				answer, 300 + this.next);
	}

	// now and then the page was hidden, and the trial is repeated
	private String timed(String id, String answer, JsonNode asked) {
		String judgement = TestEvidence
			.judgement(UUID.fromString(id), Truth.valueOf(answer.toUpperCase(Locale.ROOT)),
					asked.get("requestedMs").asDouble())
			.toString();
		return (this.next % 17 == 0) ? judgement.replace("visible", "hidden") : judgement;
	}

	/** What came over the wire, trial by trial. */
	List<Trial> seen() {
		return this.seen;
	}

	Wire.Answer page() {
		return this.page;
	}

	Wire.Answer plan() {
		return this.plan;
	}

	String debrief() throws IOException {
		return this.wire.get(this.sitting + "/debrief").text();
	}

	@Override
	public void close() throws IOException {
		this.wire.close();
	}

}
