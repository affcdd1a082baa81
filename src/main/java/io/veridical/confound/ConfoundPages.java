package io.veridical.confound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Truth;
import io.veridical.pool.profile.Profiling;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The researcher's pages on what gives fakes away: of a campaign, and of any two pools.
 */
@Controller
class ConfoundPages {

	private final Confounds confounds;

	private final Campaigns campaigns;

	private final ImagePools pools;

	ConfoundPages(Confounds confounds, Campaigns campaigns, ImagePools pools) {
		this.confounds = confounds;
		this.campaigns = campaigns;
		this.pools = pools;
	}

	@GetMapping("/campaigns/{id}/confounds")
	ModelAndView ofCampaign(@PathVariable UUID id) {
		Campaign campaign = campaign(id);
		List<ConfoundView> views = new ArrayList<>();
		campaign.getConditions()
			.forEach((condition) -> this.confounds.report(campaign.getRealPoolId(), condition.getPoolId())
				.map((report) -> ConfoundView.of(condition.getModel(), report))
				.ifPresent(views::add));
		boolean pending = views.size() < campaign.getConditions().size();
		return new ModelAndView("confound/campaign", Map.of("campaign", campaign, "views", views, "pending", pending,
				"profiling", this.confounds.progress(this.confounds.pools(campaign))));
	}

	@GetMapping("/campaigns/{id}/confounds/progress")
	ResponseEntity<Profiling> progressOfCampaign(@PathVariable UUID id) {
		return fresh(this.confounds.progress(this.confounds.pools(campaign(id))));
	}

	@GetMapping("/pools/{id}/confounds")
	ModelAndView ofPool(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID with) {
		ImagePool pool = this.confounds.pool(id);
		Truth other = (pool.getTruth() == Truth.REAL) ? Truth.FAKE : Truth.REAL;
		List<ImagePool> others = this.pools.findByTruthOrderByName(other)
			.stream()
			.filter(ImagePool::isComplete)
			.toList();
		ModelAndView page = new ModelAndView("confound/pools",
				Map.of("pool", pool, "others", others, "chosen", (with != null) ? with : ""));
		if (with != null) {
			UUID reals = (other == Truth.REAL) ? with : id;
			UUID fakes = (other == Truth.REAL) ? id : with;
			this.confounds.report(reals, fakes)
				.ifPresentOrElse(
						(report) -> page.addObject("view",
								ConfoundView.of(this.confounds.pool(fakes).getName(), report)),
						() -> page.addObject("profiling", this.confounds.progress(List.of(reals, fakes))));
		}
		return page;
	}

	@GetMapping("/pools/{id}/confounds/progress")
	ResponseEntity<Profiling> progressOfPools(@PathVariable UUID id, @RequestParam UUID with) {
		return fresh(this.confounds.progress(List.of(id, with)));
	}

	private Campaign campaign(UUID id) {
		return this.campaigns.findById(id)
			.filter((campaign) -> !campaign.isPast())
			.orElseThrow(() -> new NoSuchElementException("No campaign with pools " + id));
	}

	private static ResponseEntity<Profiling> fresh(Profiling progress) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(progress);
	}

}
