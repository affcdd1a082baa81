package io.veridical.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.veridical.screening.ObservedSession;
import io.veridical.screening.Signal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every signal of every finished session, kept under the version that computed it:
 * sessions are sorted by it without reading a judgement.
 */
@Repository
public class SessionSignals {

	private static final String FINISHED = """
			select s.id::text from rater_session s where s.campaign_id = :id and s.status = 'FINISHED'
			union all
			select p.session from past_session p where p.campaign_id = :id
			except
			select session from session_signals where campaign_id = :id and version = :version
			""";

	private final JdbcClient jdbc;

	private final JsonMapper mapper;

	private final ObservedSessions sessions;

	private final String version;

	SessionSignals(JdbcClient jdbc, JsonMapper mapper, ObservedSessions sessions,
			@Value("${veridical.version}") String version) {
		this.jdbc = jdbc;
		this.mapper = mapper;
		this.sessions = sessions;
		this.version = version;
	}

	/** The signals that can be computed of a session. */
	static Map<Signal, Double> of(ObservedSession session) {
		Map<Signal, Double> signals = new EnumMap<>(Signal.class);
		for (Signal signal : Signal.values()) {
			Double value = signal.of(session);
			if (value != null && Double.isFinite(value)) {
				signals.put(signal, value);
			}
		}
		return signals;
	}

	void put(UUID campaignId, String session, ObservedSession observed) {
		Map<String, Double> named = new HashMap<>();
		of(observed).forEach((signal, value) -> named.put(signal.id(), value));
		this.jdbc.sql("""
				insert into session_signals (campaign_id, session, signals, version)
				values (:campaignId, :session, cast(:signals as jsonb), :version)
				on conflict (campaign_id, session) do update set signals = excluded.signals, version = excluded.version
				""")
			.param("campaignId", campaignId)
			.param("session", session)
			.param("signals", this.mapper.writeValueAsString(named))
			.param("version", this.version)
			.update();
	}

	/**
	 * Compute what is missing: sessions that finished before there were signals, those of
	 * past studies, and those that another version computed.
	 */
	@Transactional
	public void complete(UUID campaignId) {
		Set<String> missing = new HashSet<>(this.jdbc.sql(FINISHED)
			.param("id", campaignId)
			.param("version", this.version)
			.query(String.class)
			.list());
		if (missing.isEmpty()) {
			return;
		}
		this.sessions.forEach(campaignId, (session, observed) -> {
			if (missing.contains(session)) {
				put(campaignId, session, observed);
			}
		});
	}

	/**
	 * The values of each signal over a campaign, in no order; none of signals that no
	 * session has.
	 */
	public Map<Signal, List<Double>> distributions(UUID campaignId) {
		Map<Signal, List<Double>> values = new EnumMap<>(Signal.class);
		this.jdbc.sql("select signals from session_signals where campaign_id = :id")
			.param("id", campaignId)
			.query((RowCallbackHandler) (row) -> read(row.getString(1))
				.forEach((signal, value) -> values.computeIfAbsent(signal, (key) -> new ArrayList<>()).add(value)));
		return values;
	}

	/** Signals as they are stored. */
	public Map<Signal, Double> read(String json) {
		Map<String, Double> named = this.mapper.readValue(json, new TypeReference<Map<String, Double>>() {
		});
		Map<Signal, Double> signals = new EnumMap<>(Signal.class);
		for (Signal signal : Signal.values()) {
			Double value = named.get(signal.id());
			if (value != null) {
				signals.put(signal, value);
			}
		}
		return signals;
	}

	void forget(UUID campaignId, UUID sessionId) {
		this.jdbc.sql("delete from session_signals where campaign_id = :campaignId and session = :session")
			.param("campaignId", campaignId)
			.param("session", sessionId.toString())
			.update();
	}

}
