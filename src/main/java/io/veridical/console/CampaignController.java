package io.veridical.console;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;

/**
 * The list of campaigns, and each campaign's own page with its next step.
 */
@Controller
class CampaignController {

	private final Campaigns campaigns;

	private final ProgressCounting counting;

	private final CampaignPages pages;

	CampaignController(Campaigns campaigns, ProgressCounting counting, CampaignPages pages) {
		this.campaigns = campaigns;
		this.counting = counting;
		this.pages = pages;
	}

	/**
	 * @param status only those that stand there; all but the archived if empty
	 * @param q only those with these words in their title or address
	 */
	@GetMapping("/campaigns")
	ModelAndView all(@RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String q) {
		CampaignFilter filter = CampaignFilter.of(status, q);
		List<Campaign> all = this.campaigns.findAllByOrderByCreatedAtDesc();
		List<Entry> entries = all.stream()
			.filter(filter::fits)
			.map((campaign) -> new Entry(campaign, this.counting.of(campaign)))
			.toList();
		ModelAndView page = new ModelAndView("console/campaigns", "entries", entries);
		page.addObject("filter", filter);
		page.addObject("statuses", Campaign.Status.values());
		page.addObject("hidden", all.size() - entries.size());
		return page;
	}

	@GetMapping("/campaigns/{id}")
	ModelAndView one(@PathVariable UUID id) {
		return this.pages.of(id);
	}

	@GetMapping("/campaigns/{id}/progress")
	@ResponseBody
	CampaignProgress progress(@PathVariable UUID id) {
		return this.counting.of(this.campaigns.findById(id).orElseThrow());
	}

	/** A line of the list. */
	record Entry(Campaign campaign, CampaignProgress progress) {

	}

}
