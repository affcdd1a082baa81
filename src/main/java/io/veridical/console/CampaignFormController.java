package io.veridical.console;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.CampaignRefused;
import io.veridical.campaign.Campaigns;
import io.veridical.campaign.DraftCampaign;
import io.veridical.campaign.HypeTime;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Truth;

/**
 * The page on which a campaign is designed. It works without scripts: a row is added by
 * the server, and nothing typed is lost.
 */
@Controller
class CampaignFormController {

	private static final int ROWS_AT_FIRST = 3;

	private static final Set<String> FIELDS = Set.of("title", "slug", "realPoolId", "stimulusEdge",
			"catchTrials.fakes.poolId", "catchTrials.reals.poolId", "admission.qualificationId");

	private final Campaigns campaigns;

	private final CampaignDesign design;

	private final ImagePools pools;

	CampaignFormController(Campaigns campaigns, CampaignDesign design, ImagePools pools) {
		this.campaigns = campaigns;
		this.design = design;
		this.pools = pools;
	}

	@InitBinder("form")
	void rows(HttpServletRequest request) {
		RowOutOfForm.check(request.getParameterMap().keySet());
	}

	/**
	 * @param pools each of which becomes a condition of its name
	 */
	@GetMapping("/campaigns/new")
	ModelAndView fresh(@RequestParam(name = "pool", required = false) @Nullable List<UUID> pools) {
		List<ConditionWish> conditions = Stream.ofNullable(pools)
			.flatMap(List::stream)
			.map((pool) -> this.pools.findById(pool).orElseThrow())
			.map((pool) -> new ConditionWish(pool.getName(), pool.getId().toString()))
			.toList();
		return form(null, CampaignForm.fresh(conditions).withEmptyRows(conditions.isEmpty() ? ROWS_AT_FIRST : 0));
	}

	@GetMapping("/campaigns/{id}/edit")
	ModelAndView present(@PathVariable UUID id) {
		Campaign campaign = this.campaigns.findById(id).orElseThrow();
		return (campaign.getStatus() == Campaign.Status.DRAFT) ? form(id, CampaignForm.of(campaign).withEmptyRows(1))
				: page(id);
	}

	@PostMapping(path = { "/campaigns", "/campaigns/{id}/edit" }, params = "add=row")
	ModelAndView addRow(@PathVariable(required = false) @Nullable UUID id, @ModelAttribute("form") CampaignForm sent) {
		return form(id, sent.withEmptyRows(1));
	}

	@PostMapping(path = { "/campaigns", "/campaigns/{id}/edit" }, params = "add=anchor")
	ModelAndView addAnchor(@PathVariable(required = false) @Nullable UUID id,
			@ModelAttribute("form") CampaignForm sent) {
		return form(id, sent.withEmptyAnchor());
	}

	@PostMapping(path = { "/campaigns", "/campaigns/{id}/edit" }, params = "!add")
	ModelAndView save(@PathVariable(required = false) @Nullable UUID id, @ModelAttribute("form") CampaignForm sent) {
		CampaignForm form = sent.withoutEmptyRows();
		Complaints complaints = new Complaints();
		DraftCampaign wanted = form.wish().read(complaints);
		BindingResult errors = new BeanPropertyBindingResult(form.withEmptyRows(1), "form");
		if (wanted == null) {
			complaints.list()
				.forEach((wrong) -> errors.rejectValue(form.place(wrong.field()), wrong.code(), wrong.arguments(),
						null));
			return form(id, errors, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			return page(((id != null) ? this.design.edit(id, wanted) : this.design.draft(wanted)).getId());
		}
		catch (CampaignRefused ex) {
			refuse(errors, ex);
			return form(id, errors, ex.getStatusCode());
		}
	}

	private static void refuse(BindingResult errors, CampaignRefused ex) {
		if (FIELDS.contains(ex.getField())) {
			errors.rejectValue(ex.getField(), ex.getDetailMessageCode(), ex.getDetailMessageArguments(),
					ex.getMessage());
		}
		else {
			errors.reject(ex.getDetailMessageCode(), ex.getDetailMessageArguments(), ex.getMessage());
		}
	}

	private ModelAndView form(@Nullable UUID id, CampaignForm form) {
		return form(id, new BeanPropertyBindingResult(form, "form"), HttpStatus.OK);
	}

	private ModelAndView form(@Nullable UUID id, BindingResult form, HttpStatusCode status) {
		ModelAndView page = new ModelAndView("console/campaign-form", form.getModel());
		page.setStatus(status);
		page.addObject("id", id);
		page.addObject("presets", HypeTime.presets().stream().map(HypeTime::usual).toList());
		page.addObject("qualifications",
				this.campaigns.findAllByOrderByCreatedAtDesc().stream().filter(Campaign::isQualification).toList());
		page.addObject("reals", this.pools.findByTruthOrderByName(Truth.REAL));
		page.addObject("fakes", this.pools.findByTruthOrderByName(Truth.FAKE));
		return page;
	}

	private static ModelAndView page(UUID id) {
		return new ModelAndView("redirect:/campaigns/" + id);
	}

}
