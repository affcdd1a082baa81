package io.veridical.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.quality.ExclusionCounting;
import io.veridical.screening.Signal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The overview of a campaign's sessions: how each signal is distributed, what the rules
 * exclude, and the sessions by any signal.
 */
@Controller
class QualityController {

	private static final int MOST_PAGES = 1_000_000;

	private final Campaigns campaigns;

	private final ExclusionCounting counting;

	private final RealPools reals;

	private final Cards cards;

	private final SessionList sessions;

	QualityController(Campaigns campaigns, ExclusionCounting counting, RealPools reals, Cards cards,
			SessionList sessions) {
		this.campaigns = campaigns;
		this.counting = counting;
		this.reals = reals;
		this.cards = cards;
		this.sessions = sessions;
	}

	/**
	 * @param show which sessions, as {@link Show} has it
	 * @param sort the id of a signal; by when they began if it is none
	 * @param order {@code asc} or {@code desc}
	 */
	@GetMapping("/campaigns/{id}/quality")
	ModelAndView page(@PathVariable UUID id, @RequestParam(required = false) @Nullable String show,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable String order, @RequestParam(defaultValue = "1") int page) {
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		Show wanted = Show.of(show);
		Signal by = Stream.of(Signal.values()).filter((signal) -> signal.id().equals(sort)).findFirst().orElse(null);
		boolean descending = "desc".equals(order);
		int number = Math.max(1, Math.min(MOST_PAGES, page));
		Map<Signal, List<Double>> distributions = this.cards.distributions(id);
		Map<Show, Integer> shown = new EnumMap<>(Show.class);
		Stream.of(Show.values()).forEach((each) -> shown.put(each, this.sessions.count(campaign, each)));
		return new ModelAndView("review/quality", "page",
				new QualityPage(campaign, this.counting.of(campaign), this.reals.of(campaign),
						Drift.of(distributions.getOrDefault(Signal.ACCURACY_DRIFT, List.of())),
						Cards.draw(distributions, campaign.getRules().rules(), Map.of(), by), wanted, shown, by,
						descending, this.sessions.page(campaign, wanted, by, descending, number),
						Paging.of(number, SessionList.PAGE, shown.getOrDefault(wanted, 0))));
	}

}
