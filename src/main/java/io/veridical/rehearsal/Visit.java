package io.veridical.rehearsal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.veridical.session.SimulatedSittings.Seen;
import io.veridical.session.SimulatedSittings.Sitting;
import io.veridical.simulation.Reply;
import io.veridical.simulation.SimulatedPerson;
import io.veridical.simulation.TrialSeen;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One simulated rater from the door to the end. All that is asked and answered goes
 * through the server as a browser would send it; only what the images are comes from
 * within.
 */
final class Visit {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Pattern SHOWN_TEXT = Pattern.compile("name=\"text\"[^>]*value=\"([0-9a-f]{64})\"");

	/** How likely people are to look at another page while a trial runs, at the mean. */
	private static final double AWAY = 0.005;

	private final Server server;

	private final String token;

	private final Sitting sitting;

	private final SimulatedPerson person;

	private final Screen screen;

	private final RandomGenerator chance;

	private final double away;

	private final Meter meter;

	private final BooleanSupplier stopped;

	private final Map<Integer, Reply> replies = new HashMap<>();

	Visit(Server server, String token, Sitting sitting, SimulatedPerson person, Screen screen, RandomGenerator chance,
			Meter meter, BooleanSupplier stopped) {
		this.server = server;
		this.token = token;
		this.sitting = sitting;
		this.person = person;
		this.screen = screen;
		this.chance = chance;
		this.away = -AWAY * Math.log(1 - chance.nextDouble());
		this.meter = meter;
		this.stopped = stopped;
	}

	/**
	 * Read what it is about, agree, and be let in.
	 * @param rater the id in the address
	 * @return the token of the session
	 */
	static String enter(Server server, String slug, String rater) {
		String path = "/take/" + slug + "?rater=" + rater;
		Matcher text = SHOWN_TEXT.matcher(server.page(path));
		String page = server.consent(path, text.find() ? "consent=on&text=" + text.group(1) : "consent=on").getPath();
		return page.substring(page.lastIndexOf('/') + 1);
	}

	/**
	 * Judge everything.
	 * @return {@code finished}, or why the session ended before
	 */
	String judge() {
		this.server.page("/s/" + this.token);
		JsonNode plan = get("/plan");
		if (plan.hasNonNull("masks")) {
			post("/preflight", this.screen.preflight());
			for (int mask = 0; mask < plan.get("masks").intValue(); mask++) {
				this.server.image("/s/" + this.token + "/masks/" + mask);
			}
		}
		Map<Integer, UUID> trials = new HashMap<>();
		plan.get("trials")
			.forEach((trial) -> trials.put(trial.get("number").intValue(),
					UUID.fromString(trial.get("id").stringValue())));
		JsonNode standing = plan;
		boolean over = false;
		while (!over) {
			int next = standing.get("next").intValue();
			JsonNode exposure = standing.get("exposure");
			standing = judge(Objects.requireNonNull(trials.get(next)), next,
					(exposure != null && !exposure.isNull()) ? exposure.get("requestedMs").doubleValue() : null);
			over = standing.get("finished").booleanValue() || standing.hasNonNull("ended");
		}
		this.server.page("/s/" + this.token + "/debrief");
		return standing.hasNonNull("ended") ? standing.get("ended").stringValue() : "finished";
	}

	private JsonNode judge(UUID trial, int number, @Nullable Double requestedMillis) {
		if (this.stopped.getAsBoolean()) {
			throw new Server.Stopped();
		}
		this.server.image("/s/" + this.token + "/stimuli/" + number);
		Seen seen = Objects.requireNonNull(this.sitting.trials().get(trial));
		Reply reply = this.person.reply(new TrialSeen(seen.fake(),
				(requestedMillis != null) ? Screen.shown(requestedMillis) : null, this.replies.size() + 1,
				(seen.repeats() != null) ? this.replies.get(seen.repeats()) : null, seen.gold()));
		this.replies.put(number, reply);
		boolean isAway = this.chance.nextDouble() < this.away;
		Map<String, Object> judgement = new LinkedHashMap<>();
		judgement.put("trial", trial);
		judgement.put("answer", reply.saysFake() ? "fake" : "real");
		judgement.put("rtMillis", reply.rtMillis());
		judgement.put("evidence", (requestedMillis != null) ? this.screen.exposed(reply, isAway, requestedMillis)
				: this.screen.circumstances(reply, isAway));
		JsonNode outcome = post("/judgements", judgement);
		this.meter.judged();
		return outcome;
	}

	private JsonNode get(String path) {
		return JSON.readTree(this.server.json("/s/" + this.token + path, null));
	}

	private JsonNode post(String path, Map<String, Object> body) {
		return JSON.readTree(this.server.json("/s/" + this.token + path, JSON.writeValueAsString(body)));
	}

}
