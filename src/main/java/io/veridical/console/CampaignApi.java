package io.veridical.console;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

	private final MessageSource messages;

	CampaignApi(Campaigns campaigns, CampaignDesign design, ProgressCounting counting, MessageSource messages) {
		this.campaigns = campaigns;
		this.design = design;
		this.counting = counting;
		this.messages = messages;
	}

	@GetMapping
	List<CampaignView> all() {
		return this.campaigns.findAllByOrderByCreatedAtDesc().stream().map(this::view).toList();
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

	@PostMapping("/{id}/launch")
	ResponseEntity<CampaignView> launch(@PathVariable UUID id) {
		return ResponseEntity.accepted().body(view(this.design.launch(id)));
	}

	@PostMapping("/{id}/close")
	CampaignView close(@PathVariable UUID id) {
		return view(this.design.close(id));
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

	@ExceptionHandler
	ProblemDetail unusable(UnusableWish ex, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
				this.messages.getMessage("console.error.fields", new Object[] { ex.complaints().size() }, locale));
		problem.setType(URI.create("/problems/unusable-design"));
		problem.setTitle("Unusable design");
		problem.setProperty("errors",
				ex.complaints()
					.stream()
					.map((complaint) -> new FieldError(complaint.field(), complaint.value(),
							this.messages.getMessage(complaint.code(), complaint.arguments(), locale)))
					.toList());
		return problem;
	}

	/**
	 * One entry of a problem's {@code errors}.
	 *
	 * @param field where in the request, for example {@code conditions[0].model}
	 * @param value what stood there
	 * @param message what is wrong and what would be right
	 */
	record FieldError(String field, String value, String message) {

	}

}
