package io.veridical.confound;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What gives fakes away, for scripts.
 */
@RestController
@RequestMapping("/api/v1")
class ConfoundApi {

	static final String AGAIN_SECONDS = "5";

	private final Confounds confounds;

	private final Campaigns campaigns;

	private final MessageSource messages;

	ConfoundApi(Confounds confounds, Campaigns campaigns, MessageSource messages) {
		this.confounds = confounds;
		this.campaigns = campaigns;
		this.messages = messages;
	}

	@GetMapping("/campaigns/{id}/confounds")
	ResponseEntity<Object> ofCampaign(@PathVariable UUID id, Locale locale) {
		Campaign campaign = this.campaigns.findById(id)
			.filter((one) -> !one.isPast())
			.orElseThrow(() -> new NoSuchElementException("No campaign with pools " + id));
		List<Optional<ConfoundReport>> reports = campaign.getConditions()
			.stream()
			.map((condition) -> this.confounds.report(campaign.getRealPoolId(), condition.getPoolId()))
			.toList();
		if (reports.stream().anyMatch(Optional::isEmpty)) {
			return pending(this.confounds.pools(campaign));
		}
		return ResponseEntity
			.ok(reports.stream().flatMap(Optional::stream).map((report) -> read(report, locale)).toList());
	}

	@GetMapping("/pools/{fakes}/confounds/{reals}")
	ResponseEntity<Object> ofPools(@PathVariable UUID fakes, @PathVariable UUID reals, Locale locale) {
		return this.confounds.report(reals, fakes)
			.<ResponseEntity<Object>>map((report) -> ResponseEntity.ok(read(report, locale)))
			.orElseGet(() -> pending(List.of(reals, fakes)));
	}

	private ResponseEntity<Object> pending(List<UUID> pools) {
		return ResponseEntity.accepted()
			.header(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS)
			.body(this.confounds.progress(pools));
	}

	private Answer read(ConfoundReport report, Locale locale) {
		return new Answer(report.reals().getId(), report.fakes().getId(), report.copies().images(),
				report.confounds().stream().map((confound) -> read(confound, locale)).toList());
	}

	private TraitAnswer read(Confound confound, Locale locale) {
		String sentence = this.messages.getMessage(String.valueOf(confound.sentence().code()),
				confound.sentence().arguments(), locale);
		double effect = confound.effect();
		return new TraitAnswer(confound.trait().text(), confound.reals().middle(), confound.fakes().middle(),
				Double.isFinite(effect) ? effect : null, confound.area().area(), confound.area().interval().lower(),
				confound.area().interval().upper(), confound.p(), confound.level().text(),
				confound.isWarning() ? sentence : null);
	}

	/**
	 * A report as JSON.
	 *
	 * @param copies how many fakes are near copies of reals
	 */
	record Answer(UUID realPoolId, UUID fakePoolId, int copies, List<TraitAnswer> traits) {

	}

	/**
	 * A trait as JSON.
	 *
	 * @param effect Cohen's d; null if neither pool varies
	 * @param area the chance that a fake has more of it than a real
	 * @param p corrected for the number of traits
	 * @param warning null if there is nothing to warn of
	 */
	record TraitAnswer(String trait, double reals, double fakes, @Nullable Double effect, double area, double lower,
			double upper, double p, String level, @Nullable String warning) {

	}

}
