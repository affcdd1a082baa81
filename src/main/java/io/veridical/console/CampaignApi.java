package io.veridical.console;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.DraftCampaign;

/**
 * Campaigns for scripts.
 */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignApi {

	private final Campaigns campaigns;

	private final CampaignDesign design;

	private final ProgressCounting counting;

	CampaignApi(Campaigns campaigns, CampaignDesign design, ProgressCounting counting) {
		this.campaigns = campaigns;
		this.design = design;
		this.counting = counting;
	}

	/**
	 * @param status only those that stand there, or {@code all}; all but the archived if
	 * left out
	 * @param q only those with these words in their title or address
	 */
	@GetMapping
	List<CampaignView> all(@RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String q) {
		CampaignFilter filter = CampaignFilter.of(status, q);
		return this.campaigns.findAllByOrderByCreatedAtDesc().stream().filter(filter::fits).map(this::view).toList();
	}

	@GetMapping("/{id}")
	CampaignView one(@PathVariable UUID id) {
		return view(this.campaigns.findById(id).orElseThrow());
	}

	@GetMapping("/{id}/progress")
	CampaignProgress progress(@PathVariable UUID id) {
		return this.counting.of(this.campaigns.findById(id).orElseThrow());
	}

	@PostMapping
	ResponseEntity<CampaignView> draft(@RequestBody CampaignWish wish) {
		Campaign campaign = this.design.draft(read(wish));
		return ResponseEntity.created(URI.create("/api/v1/campaigns/" + campaign.getId())).body(view(campaign));
	}

	@PutMapping("/{id}")
	CampaignView edit(@PathVariable UUID id, @RequestBody CampaignWish wish) {
		return view(this.design.edit(id, read(wish)));
	}

	private CampaignView view(Campaign campaign) {
		return CampaignView.of(campaign, this.counting.images(campaign));
	}

	private static DraftCampaign read(CampaignWish wish) {
		Complaints complaints = new Complaints();
		DraftCampaign design = wish.read(complaints);
		if (design == null) {
			throw new UnusableWish(complaints.list());
		}
		return design;
	}

}
