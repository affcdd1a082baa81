package io.veridical.console;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.demo.DemoInstallation;

/**
 * The first page: what this is, what can be judged now, and the way in for researchers.
 */
@Controller
class LandingController {

	private final Campaigns campaigns;

	private final DemoInstallation demo;

	LandingController(Campaigns campaigns, DemoInstallation demo) {
		this.campaigns = campaigns;
		this.demo = demo;
	}

	@GetMapping("/")
	String landing(Model model) {
		model.addAttribute("live", openToAnybody());
		model.addAttribute("demo", this.demo.progress());
		return "console/landing";
	}

	// a study's raters are invited by its link; passers-by would bias it
	private List<Campaign> openToAnybody() {
		return this.campaigns.findByStatusOrderByLaunchedAtDesc(Campaign.Status.LIVE)
			.stream()
			.filter((campaign) -> !campaign.isRehearsal() && this.demo.shows(campaign.getSlug()))
			.toList();
	}

}
