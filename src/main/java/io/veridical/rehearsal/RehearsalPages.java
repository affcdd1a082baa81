package io.veridical.rehearsal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignRefused;
import io.veridical.campaign.Campaigns;
import io.veridical.scoring.plot.Shape;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The researcher's pages of rehearsals: the form that starts one, how it goes, what came
 * of it.
 */
@Controller
class RehearsalPages {

	private final Campaigns campaigns;

	private final RehearsalRuns runs;

	private final RehearsalReader reader;

	private final MessageSource messages;

	private final Clock clock;

	private final SecureRandom seeds = new SecureRandom();

	RehearsalPages(Campaigns campaigns, RehearsalRuns runs, RehearsalReader reader, MessageSource messages,
			Clock clock) {
		this.campaigns = campaigns;
		this.runs = runs;
		this.reader = reader;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/campaigns/{id}/rehearsals")
	ModelAndView form(@PathVariable UUID id) {
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		return form(campaign, RehearsalWish.usual(campaign, this.seeds), List.of());
	}

	@PostMapping("/campaigns/{id}/rehearsals")
	ModelAndView start(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Locale locale) {
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		RehearsalWish wish = new RehearsalWish(first(parameters, "raters"), first(parameters, "badPercent"),
				parameters.getOrDefault("kinds", List.of()), parameters.getOrDefault("qualities", List.of()),
				first(parameters, "seed"));
		List<Complaint> complaints = new ArrayList<>();
		RehearsalPlan plan = wish.read(campaign, complaints);
		if (plan == null) {
			ModelAndView page = form(campaign, wish, complaints);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		try {
			return new ModelAndView("redirect:/rehearsals/" + this.runs.start(id, plan));
		}
		catch (CampaignRefused ex) {
			ModelAndView page = form(campaign, wish, List.of());
			page.setStatus(ex.getStatusCode());
			page.addObject("refusal", this.messages.getMessage(ex.getDetailMessageCode(),
					ex.getDetailMessageArguments(), ex.getMessage(), locale));
			return page;
		}
	}

	private static String first(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	private ModelAndView form(Campaign campaign, RehearsalWish wish, List<Complaint> complaints) {
		return new ModelAndView("rehearsal/form",
				Map.of("form", new RehearsalForm(campaign, wish, this.reader.pace(campaign), complaints), "campaign",
						campaign, "rehearsals", this.reader.all(campaign.getId())));
	}

	@GetMapping("/rehearsals/{id}")
	ModelAndView one(@PathVariable UUID id) {
		RehearsalView view = this.reader.of(id);
		ModelAndView page = new ModelAndView("rehearsal/rehearsal", "view", view);
		page.addObject("original",
				this.campaigns.findById(this.campaigns.findById(id).map(Campaign::getRehearsalOf).orElseThrow())
					.orElseThrow());
		page.addObject("preparing",
				this.campaigns.findById(id)
					.filter((campaign) -> campaign.getStatus() == Campaign.Status.PREPARING)
					.isPresent());
		page.addObject("unruled",
				this.campaigns.findById(id).filter((campaign) -> campaign.getRules().rules().isEmpty()).isPresent());
		if (!view.isRunning() && view.isScored()) {
			TruthPlot plot = new TruthPlot(view);
			page.addObject("plots", List.of(plot.draw(Shape.WIDE), plot.draw(Shape.NARROW)));
		}
		return page;
	}

	@GetMapping("/rehearsals/{id}/progress")
	ResponseEntity<RehearsalProgress> progress(@PathVariable UUID id) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(RehearsalProgress.of(this.reader.find(id), this.reader.of(id), this.clock.instant()));
	}

	@PostMapping("/rehearsals/{id}/cancel")
	String cancel(@PathVariable UUID id) {
		this.runs.cancel(this.reader.find(id).campaignId());
		return "redirect:/rehearsals/" + id;
	}

	@PostMapping("/rehearsals/{id}/delete")
	String delete(@PathVariable UUID id) {
		UUID original = this.campaigns.findById(id).map(Campaign::getRehearsalOf).orElseThrow();
		this.runs.delete(this.reader.find(id));
		return "redirect:/campaigns/%s/rehearsals".formatted(original);
	}

}
