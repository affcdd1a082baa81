package io.veridical.export;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.veridical.quality.Device;
import io.veridical.quality.FindingJson;
import io.veridical.quality.SessionOverride;
import io.veridical.quality.SessionVerdict;
import io.veridical.quality.Verdicts;
import io.veridical.session.SessionRecords;
import io.veridical.session.SessionRow;
import io.veridical.session.SessionStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads a campaign's sessions with all that was made of them.
 */
@Component
class SessionLines {

	private final SessionRecords records;

	private final Verdicts verdicts;

	private final JsonMapper mapper;

	SessionLines(SessionRecords records, Verdicts verdicts, JsonMapper mapper) {
		this.records = records;
		this.verdicts = verdicts;
		this.mapper = mapper;
	}

	void forEach(UUID campaignId, Consumer<SessionLine> consumer) {
		Map<UUID, SessionVerdict> judged = this.verdicts.ofCampaign(campaignId);
		Map<UUID, SessionOverride> latest = this.verdicts.latest(campaignId);
		this.records.forEachSession(campaignId, (session) -> {
			UUID id = screened(session) ? UUID.fromString(session.sessionId()) : null;
			SessionVerdict verdict = (id != null) ? judged.get(id) : null;
			consumer.accept(new SessionLine(session, Device.of(session, this.mapper), verdict, findings(verdict),
					(id != null) ? latest.get(id) : null));
		});
	}

	// sessions of past studies have names of their own, and neither verdicts nor a
	// language
	private static boolean screened(SessionRow session) {
		return session.status() == SessionStatus.FINISHED && session.language() != null;
	}

	private @Nullable Json findings(@Nullable SessionVerdict verdict) {
		return (verdict != null) ? new Json(this.mapper.writeValueAsString(FindingJson.of(verdict.findings()))) : null;
	}

}
