package io.veridical.console;

import java.util.List;
import java.util.UUID;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.confound.Confounds;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.scoring.results.ResultsReader;

/**
 * Puts together what a campaign's own page shows.
 */
@Component
class CampaignPages {

	private final Campaigns campaigns;

	private final ImagePools pools;

	private final ProgressCounting counting;

	private final ResultsReader results;

	private final Confounds confounds;

	CampaignPages(Campaigns campaigns, ImagePools pools, ProgressCounting counting, ResultsReader results,
			Confounds confounds) {
		this.campaigns = campaigns;
		this.pools = pools;
		this.counting = counting;
		this.results = results;
		this.confounds = confounds;
	}

	ModelAndView of(UUID id) {
		return of(this.campaigns.findById(id).orElseThrow());
	}

	/** The page again, after a step that was refused. */
	ModelAndView refused(UUID id, String refusal, HttpStatusCode status) {
		ModelAndView page = of(id);
		page.setStatus(status);
		page.addObject("refusal", refusal);
		return page;
	}

	private ModelAndView of(Campaign campaign) {
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
		page.addObject("change", ChangeForm.of(campaign));
		page.addObject("cost", CostLine.of(campaign, progress, LocaleContextHolder.getLocale()));
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

}
