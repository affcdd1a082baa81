package io.veridical.quality;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import io.veridical.account.Audit;
import io.veridical.quality.OverrideRefused.Reason;
import io.veridical.campaign.Campaigns;
import io.veridical.session.Exclusions;
import io.veridical.session.Exclusions.State;
import io.veridical.session.SessionStatus;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a researcher turn round what became of a finished session, with a written reason.
 */
@Service
public class Overriding {

	private static final int LONGEST = 2_000;

	private final Campaigns campaigns;

	private final Exclusions exclusions;

	private final Verdicts verdicts;

	private final Audit audit;

	private final Clock clock;

	Overriding(Campaigns campaigns, Exclusions exclusions, Verdicts verdicts, Audit audit, Clock clock) {
		this.campaigns = campaigns;
		this.exclusions = exclusions;
		this.verdicts = verdicts;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Exclude a session that counted, or let one count that was excluded.
	 * @param reason 1 to 2,000 characters, a letter or digit among them, kept for good
	 * @param by who says so
	 * @throws OverrideRefused if the reason is none, or nothing would change
	 * @throws java.util.NoSuchElementException if there is no such session
	 */
	@Transactional
	public SessionOverride override(UUID sessionId, boolean excluded, String reason, String by) {
		String written = reason.strip();
		if (written.length() > LONGEST || written.indexOf(0) >= 0
				|| written.codePoints().noneMatch(Character::isLetterOrDigit)) {
			throw new OverrideRefused(Reason.REASON, written);
		}
		State state = this.exclusions.lock(sessionId)
			.filter((found) -> this.campaigns.findById(found.campaignId()).isPresent())
			.orElseThrow();
		if (state.status() != SessionStatus.FINISHED) {
			throw new OverrideRefused(Reason.NOT_FINISHED, state.status().name());
		}
		if (state.excluded() == excluded) {
			throw new OverrideRefused(excluded ? Reason.IS_EXCLUDED : Reason.IS_KEPT, excluded);
		}
		SessionOverride override = new SessionOverride(this.verdicts.overrides(sessionId).size() + 1, excluded, written,
				by, this.clock.instant());
		this.verdicts.add(sessionId, override);
		this.exclusions.mark(sessionId, excluded);
		this.audit.changed("session.overridden", "session", sessionId.toString(), sessionId.toString(),
				Map.of("excluded", !excluded), Map.of("excluded", excluded, "reason", written));
		return override;
	}

}
