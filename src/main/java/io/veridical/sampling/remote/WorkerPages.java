package io.veridical.sampling.remote;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import io.veridical.sampling.Refusal;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The researcher's page of workers: who is there, their tokens, and how to start one.
 */
@Controller
@RequestMapping("/workers")
class WorkerPages {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final WorkerRoll workers;

	private final WorkerTokens tokens;

	private final Clock clock;

	WorkerPages(WorkerRoll workers, WorkerTokens tokens, Clock clock) {
		this.workers = workers;
		this.tokens = tokens;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show() {
		return page(TokenForm.PROPOSAL, null, HttpStatus.OK);
	}

	@PostMapping("/tokens")
	ModelAndView create(@ModelAttribute("form") TokenForm form, BindingResult errors, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		if (errors.hasErrors()) {
			return refused(form, new UnusableToken("days", TokenForm.MOST_DAYS));
		}
		try {
			WorkerTokens.NewToken made = this.tokens.create(form.givenName(), form.validFor());
			return page(TokenForm.PROPOSAL, made.secret(), HttpStatus.CREATED).addObject("made", form.givenName());
		}
		catch (UnusableToken ex) {
			return refused(form, ex);
		}
	}

	@PostMapping("/tokens/{id}/revoke")
	String revoke(@PathVariable UUID id) {
		this.tokens.revoke(id);
		return "redirect:/workers";
	}

	private ModelAndView refused(TokenForm form, Refusal refusal) {
		return page(form, null, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refusal", refusal);
	}

	private ModelAndView page(TokenForm form, @Nullable String secret, HttpStatus status) {
		Instant now = this.clock.instant();
		List<TokenRow> rows = this.tokens.list().stream().map((token) -> TokenRow.of(token, now)).toList();
		return new ModelAndView("sampling/workers", status)
			.addObject("workers", this.workers.list().stream().map((worker) -> WorkerRow.of(worker, now)).toList())
			.addObject("tokens", rows)
			.addObject("form", form)
			.addObject("secret", secret)
			.addObject("server", ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
	}

	private static String minute(@Nullable Instant time) {
		return (time != null) ? MINUTE.format(time) : "";
	}

	/**
	 * A worker on the page.
	 */
	record WorkerRow(SeenWorker worker, boolean there, String heard, String seen) {

		static WorkerRow of(SeenWorker worker, Instant now) {
			return new WorkerRow(worker, worker.isThere(now), minute(worker.heardAt()), minute(worker.firstSeenAt()));
		}

	}

	/**
	 * A token on the page; what is empty has not happened.
	 */
	record TokenRow(WorkerToken token, WorkerToken.State state, String created, String expires, String used) {

		static TokenRow of(WorkerToken token, Instant now) {
			return new TokenRow(token, token.state(now), minute(token.createdAt()), minute(token.expiresAt()),
					minute(token.lastUsedAt()));
		}

	}

}
