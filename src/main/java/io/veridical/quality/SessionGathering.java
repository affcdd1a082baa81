package io.veridical.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.veridical.screening.Conduct;
import io.veridical.screening.ObservedSession;
import io.veridical.screening.ObservedTrial;
import io.veridical.screening.ObservedTrial.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions of rows that come session by session, trial by trial in the order
 * served.
 */
final class SessionGathering {

	private final boolean timed;

	private final EvidenceReader reader;

	private final BiConsumer<String, ObservedSession> consumer;

	private @Nullable String session;

	private final List<ObservedTrial> trials = new ArrayList<>();

	private final Map<Integer, Integer> served = new HashMap<>();

	private boolean fullScreen;

	private boolean webdriver;

	private int sharedWith;

	private @Nullable Double elapsedMillis;

	SessionGathering(boolean timed, EvidenceReader reader, BiConsumer<String, ObservedSession> consumer) {
		this.timed = timed;
		this.reader = reader;
		this.consumer = consumer;
	}

	void row(ResultSet row) throws SQLException {
		String name = row.getString("session");
		if (!name.equals(this.session)) {
			end();
			this.session = name;
		}
		this.sharedWith = row.getInt("others");
		Double elapsed = row.getObject("elapsed_ms", Double.class);
		this.elapsedMillis = (elapsed != null) ? Math.max(0, elapsed) : null;
		boolean calledFake = row.getBoolean("called_fake");
		Evidence evidence = this.reader.read(row.getString("evidence"), calledFake);
		this.webdriver |= evidence.webdriver();
		this.fullScreen |= evidence.fullScreen();
		Conduct conduct = evidence.conduct(this.fullScreen);
		int number = this.trials.size() + 1;
		this.served.put(row.getInt("number"), number);
		Integer repeats = row.getObject("repeats", Integer.class);
		String verdict = row.getString("verdict");
		this.trials.add(new ObservedTrial(number, row.getBoolean("fake"), calledFake,
				Kind.valueOf(row.getString("kind")), (repeats != null) ? this.served.get(repeats) : null,
				row.getObject("rt_ms", Double.class), row.getObject("exposure_ms", Double.class),
				(verdict != null) ? verdict.equals("BAD") : null, conduct));
	}

	void end() {
		if (this.session != null) {
			this.consumer.accept(this.session,
					new ObservedSession(this.trials, this.timed, this.webdriver, this.sharedWith, this.elapsedMillis));
		}
		this.session = null;
		this.trials.clear();
		this.served.clear();
		this.fullScreen = false;
		this.webdriver = false;
	}

}
