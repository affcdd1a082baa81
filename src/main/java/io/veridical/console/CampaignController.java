package io.veridical.console;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.CampaignRefused;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.Condition;
import io.veridical.confound.Confounds;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.scoring.results.ResultsReader;

/**
 * The list of campaigns, and each campaign's own page with its next step.
 */
@Controller
class CampaignController {

	private final Campaigns campaigns;

	private final CampaignDesign design;

	private final ImagePools pools;

	private final ProgressCounting counting;

	private final ResultsReader results;

	private final Confounds confounds;

	private final MessageSource messages;

	CampaignController(Campaigns campaigns, CampaignDesign design, ImagePools pools, ProgressCounting counting,
			ResultsReader results, Confounds confounds, MessageSource messages) {
		this.campaigns = campaigns;
		this.design = design;
		this.pools = pools;
		this.counting = counting;
		this.results = results;
		this.confounds = confounds;
		this.messages = messages;
	}

	@GetMapping("/campaigns")
	ModelAndView all() {
		List<Entry> entries = this.campaigns.findAllByOrderByCreatedAtDesc()
			.stream()
			.map((campaign) -> new Entry(campaign, this.counting.of(campaign)))
			.toList();
		return new ModelAndView("console/campaigns", "entries", entries);
	}

	@GetMapping("/campaigns/{id}")
	ModelAndView one(@PathVariable UUID id) {
		return page(this.campaigns.findById(id).orElseThrow());
	}

	@GetMapping("/campaigns/{id}/progress")
	@ResponseBody
	CampaignProgress progress(@PathVariable UUID id) {
		return this.counting.of(this.campaigns.findById(id).orElseThrow());
	}

	@PostMapping("/campaigns/{id}/launch")
	ModelAndView launch(@PathVariable UUID id, Locale locale) {
		return change(id, () -> this.design.launch(id), locale);
	}

	@PostMapping("/campaigns/{id}/close")
	ModelAndView close(@PathVariable UUID id, Locale locale) {
		return change(id, () -> this.design.close(id), locale);
	}

	private ModelAndView change(UUID id, Runnable step, Locale locale) {
		try {
			step.run();
			return new ModelAndView("redirect:/campaigns/" + id);
		}
		catch (CampaignRefused ex) {
			ModelAndView page = page(this.campaigns.findById(id).orElseThrow());
			page.setStatus(ex.getStatusCode());
			page.addObject("refusal", this.messages.getMessage(ex.getDetailMessageCode(),
					ex.getDetailMessageArguments(), ex.getMessage(), locale));
			return page;
		}
	}

	private ModelAndView page(Campaign campaign) {
		List<CampaignPage.Model> models = campaign.getConditions()
			.stream()
			.map((condition) -> new CampaignPage.Model(condition,
					campaign.isPast() ? null : pool(condition.getPoolId())))
			.toList();
		CampaignProgress progress = this.counting.of(campaign);
		ModelAndView page = new ModelAndView("console/campaign", "page",
				new CampaignPage(campaign, campaign.isPast() ? null : pool(campaign.getRealPoolId()), models,
						(campaign.getCatchTrials().count() > 0) ? CatchLines.of(campaign, this::pool) : null, progress,
						raterLink(campaign)));
		UUID required = campaign.getAdmission().qualificationId();
		if (required != null) {
			page.addObject("required", this.campaigns.findById(required).orElseThrow());
		}
		if (campaign.getStatus() == Campaign.Status.DRAFT) {
			page.addObject("warnings", this.confounds.before(campaign));
		}
		if (progress.finished() > 0 && !campaign.isQualification()) {
			page.addObject("results", this.results.of(campaign.getId()));
		}
		return page;
	}

	private ImagePool pool(UUID id) {
		return this.pools.findById(id).orElseThrow();
	}

	private static String raterLink(Campaign campaign) {
		return ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/take/")
			.path(campaign.getSlug())
			.toUriString();
	}

	/** A line of the list. */
	record Entry(Campaign campaign, CampaignProgress progress) {

	}

}
