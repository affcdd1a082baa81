package io.veridical.review;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.veridical.campaign.Campaigns;
import io.veridical.quality.Overriding;
import io.veridical.quality.SessionOverride;
import io.veridical.quality.Verdicts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Words against verdicts for scripts.
 */
@RestController
@RequestMapping("/api/v1/sessions/{id}/overrides")
class OverrideApi {

	private final Overriding overriding;

	private final Verdicts verdicts;

	private final SessionList sessions;

	private final Campaigns campaigns;

	OverrideApi(Overriding overriding, Verdicts verdicts, SessionList sessions, Campaigns campaigns) {
		this.campaigns = campaigns;
		this.overriding = overriding;
		this.verdicts = verdicts;
		this.sessions = sessions;
	}

	@GetMapping
	List<OverrideView> all(@PathVariable UUID id) {
		this.sessions.campaignOf(id).flatMap(this.campaigns::findById).orElseThrow();
		return this.verdicts.overrides(id).stream().map(OverrideView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	OverrideView add(@PathVariable UUID id, @RequestBody OverrideWish wish, Principal principal) {
		return OverrideView.of(this.overriding.override(id, wish.excluded(), wish.reason(), principal.getName()));
	}

	/**
	 * A word as somebody asks for it.
	 *
	 * @param excluded whether the session is to be left out
	 * @param reason 1 to 2000 characters
	 */
	record OverrideWish(boolean excluded, String reason) {

		OverrideWish {
			reason = (reason != null) ? reason : "";
		}

	}

	/**
	 * A word as it is kept.
	 *
	 * @param number from 1 for the first on the session
	 * @param excludedBefore what the session was until then
	 * @param by whose word it is
	 */
	record OverrideView(int number, boolean excludedBefore, boolean excluded, String reason, String by, Instant at) {

		static OverrideView of(SessionOverride override) {
			return new OverrideView(override.number(), override.excludedBefore(), override.excluded(),
					override.reason(), override.by(), override.at());
		}

	}

}
