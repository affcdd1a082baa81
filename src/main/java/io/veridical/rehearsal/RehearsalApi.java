package io.veridical.rehearsal;

import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Rehearsals for scripts.
 */
@RestController
@RequestMapping("/api/v1/campaigns/{campaign}/rehearsals")
class RehearsalApi {

	private final Campaigns campaigns;

	private final RehearsalRuns runs;

	private final RehearsalReader reader;

	private final MessageSource messages;

	private final SecureRandom seeds = new SecureRandom();

	RehearsalApi(Campaigns campaigns, RehearsalRuns runs, RehearsalReader reader, MessageSource messages) {
		this.campaigns = campaigns;
		this.runs = runs;
		this.reader = reader;
		this.messages = messages;
	}

	@GetMapping
	List<RehearsalView> all(@PathVariable UUID campaign) {
		return this.reader.all(this.campaigns.findById(campaign).orElseThrow().getId());
	}

	@GetMapping("/{id}")
	RehearsalView one(@PathVariable UUID campaign, @PathVariable UUID id) {
		return of(campaign, id);
	}

	@PostMapping
	ResponseEntity<RehearsalView> start(@PathVariable UUID campaign,
			@RequestBody(required = false) @Nullable Map<String, Object> values) {
		Campaign original = this.campaigns.findById(campaign).orElseThrow();
		Map<String, Object> wanted = (values != null) ? values : Map.of();
		List<Complaint> complaints = new ArrayList<>(RehearsalWish.unknown(wanted));
		RehearsalPlan plan = RehearsalWish.usual(original, this.seeds).with(wanted).read(original, complaints);
		if (plan == null || !complaints.isEmpty()) {
			throw new UnusableRehearsal(complaints);
		}
		UUID id = this.runs.start(campaign, plan);
		return ResponseEntity.accepted()
			.location(URI.create("/api/v1/campaigns/%s/rehearsals/%s".formatted(campaign, id)))
			.body(this.reader.of(id));
	}

	@PostMapping("/{id}/cancel")
	RehearsalView cancel(@PathVariable UUID campaign, @PathVariable UUID id) {
		this.runs.cancel(of(campaign, id).id());
		return this.reader.of(id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable UUID campaign, @PathVariable UUID id) {
		this.runs.delete(this.reader.find(of(campaign, id).id()));
	}

	private RehearsalView of(UUID campaign, UUID id) {
		RehearsalView view = this.reader.of(id);
		if (!campaign.equals(view.rehearsalOf())) {
			throw new NoSuchElementException("No rehearsal %s of campaign %s".formatted(id, campaign));
		}
		return view;
	}

	@ExceptionHandler
	ProblemDetail unusable(UnusableRehearsal ex, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
				this.messages.getMessage("rehearsal.error.fields", new Object[] { ex.complaints().size() }, locale));
		problem.setType(URI.create("/problems/unusable-rehearsal"));
		problem.setTitle("Unusable rehearsal");
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
	 * @param field where in the request, for example {@code qualities[0]}
	 * @param value what stood there
	 * @param message what is wrong and what would be right
	 */
	record FieldError(String field, String value, String message) {

	}

}
