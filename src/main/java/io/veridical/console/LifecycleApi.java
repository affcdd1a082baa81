package io.veridical.console;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.CampaignLifecycle;
import io.veridical.campaign.Campaigns;

/**
 * A campaign's way from launch to archive, for scripts.
 */
@RestController
@RequestMapping("/api/v1/campaigns/{id}")
class LifecycleApi {

	private final Campaigns campaigns;

	private final CampaignDesign design;

	private final CampaignLifecycle lifecycle;

	private final ProgressCounting counting;

	LifecycleApi(Campaigns campaigns, CampaignDesign design, CampaignLifecycle lifecycle, ProgressCounting counting) {
		this.campaigns = campaigns;
		this.design = design;
		this.lifecycle = lifecycle;
		this.counting = counting;
	}

	@PostMapping("/launch")
	ResponseEntity<CampaignView> launch(@PathVariable UUID id) {
		return ResponseEntity.accepted().body(view(this.design.launch(id)));
	}

	@PostMapping("/pause")
	CampaignView pause(@PathVariable UUID id) {
		return view(this.lifecycle.pause(id));
	}

	@PostMapping("/resume")
	CampaignView resume(@PathVariable UUID id) {
		return view(this.lifecycle.resume(id));
	}

	@PostMapping("/close")
	CampaignView close(@PathVariable UUID id) {
		return view(this.design.close(id));
	}

	@PostMapping("/archive")
	CampaignView archive(@PathVariable UUID id) {
		return view(this.lifecycle.archive(id));
	}

	@PostMapping("/unarchive")
	CampaignView unarchive(@PathVariable UUID id) {
		return view(this.lifecycle.unarchive(id));
	}

	@PatchMapping
	CampaignView change(@PathVariable UUID id, @RequestBody ChangeWish wish) {
		Campaign present = this.campaigns.findById(id).orElseThrow();
		return view(this.lifecycle.change(id, (wish.title != null) ? wish.title : present.getTitle(),
				wish.targetOr(present.getTerms().target())));
	}

	@DeleteMapping
	ResponseEntity<Void> delete(@PathVariable UUID id) {
		this.lifecycle.delete(id);
		return ResponseEntity.noContent().build();
	}

	private CampaignView view(Campaign campaign) {
		return CampaignView.of(campaign, this.counting.images(campaign));
	}

	/**
	 * What may change after launch; what is left out stays. <pre>
	 * { "title": "Photographs of clothing, autumn", "target": 60 }
	 * </pre>
	 *
	 * @param target counted raters for each condition; null for as many as come
	 */
	record ChangeWish(@Nullable String title, @Nullable JsonNode target) {

		// a null takes the target away, and what is left out does not
		private @Nullable Integer targetOr(@Nullable Integer present) {
			if (this.target == null || this.target.isNull()) {
				return (this.target == null) ? present : null;
			}
			Complaints complaints = new Complaints();
			int wanted = complaints.number("target", this.target.isValueNode() ? this.target.asString() : "",
					(value) -> value);
			if (!complaints.isEmpty()) {
				throw new UnusableWish(complaints.list());
			}
			return wanted;
		}

	}

}
