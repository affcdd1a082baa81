package io.veridical.planner;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plans for scripts: the parameters of the page, in the address or as a JSON object.
 */
@RestController
@RequestMapping("/api/v1/plan")
class PlannerApi {

	private final MessageSource messages;

	private final OwnCampaigns campaigns;

	PlannerApi(MessageSource messages, OwnCampaigns campaigns) {
		this.messages = messages;
		this.campaigns = campaigns;
	}

	@GetMapping
	Outlook get(@RequestParam Map<String, String> parameters) {
		Map<String, String> wanted = new LinkedHashMap<>(parameters);
		wanted.remove("lang");
		return outlook(wanted);
	}

	@PostMapping
	Outlook post(@RequestBody Map<String, Object> parameters) {
		return outlook(parameters);
	}

	private Outlook outlook(Map<String, ?> parameters) {
		List<Complaint> complaints = new ArrayList<>(PlanWish.unknown(parameters));
		PlanWish wish = PlanWish.of(parameters);
		Object from = parameters.get(PlanWish.FROM);
		if (from != null) {
			PlanWish filled = this.campaigns.fill(PlanWish.of(Map.of()), from.toString());
			if (filled == null) {
				complaints.add(new Complaint(PlanWish.FROM, from.toString(), "planner.error.from", from));
			}
			else {
				wish = filled.with(parameters);
			}
		}
		complaints.addAll(wish.complaints());
		if (!complaints.isEmpty()) {
			throw new UnusablePlan(complaints);
		}
		return Outlook.of(new Forecast(wish.plan()));
	}

	@ExceptionHandler
	ProblemDetail unusable(UnusablePlan ex, Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
				this.messages.getMessage("planner.error.fields", new Object[] { ex.complaints().size() }, locale));
		problem.setType(URI.create("/problems/unusable-plan"));
		problem.setTitle("Unusable plan");
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
	 * @param field the parameter's name
	 * @param value what stood there
	 * @param message what is wrong and what would be right
	 */
	record FieldError(String field, String value, String message) {

	}

}
