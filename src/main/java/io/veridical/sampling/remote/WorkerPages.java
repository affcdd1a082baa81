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
			.addObject("workers", WorkerRows.of(this.workers.list(), now))
			.addObject("tokens", rows)
			.addObject("form", form)
			.addObject("secret", secret)
			.addObject("server", ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
	}

	private static String minute(@Nullable Instant time) {
		return (time != null) ? MINUTE.format(time) : "";
	}

	/**
	 * The workers on the page: all who are there and those who fell silent last.
	 *
	 * @param older how many more fell silent before
	 * @param olderImages how many images those have made
	 */
	record WorkerRows(List<WorkerRow> shown, int older, long olderImages) {

		private static final int SILENT = 8;

		// the last heard come first, so that all who are there do
		static WorkerRows of(List<SeenWorker> workers, Instant now) {
			int there = (int) workers.stream().filter((worker) -> worker.isThere(now)).count();
			int shown = Math.min(workers.size(), there + SILENT);
			List<SeenWorker> older = workers.subList(shown, workers.size());
			return new WorkerRows(
					workers.subList(0, shown).stream().map((worker) -> WorkerRow.of(worker, now)).toList(),
					older.size(), older.stream().mapToLong(SeenWorker::images).sum());
		}

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
