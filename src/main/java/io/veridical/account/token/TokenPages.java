package io.veridical.account.token;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.veridical.account.CurrentWorkspace;
import io.veridical.account.Standing;

/**
 * Where researchers make their tokens, see each once, and revoke them.
 */
@Controller
class TokenPages {

	private static final String VIEW = "account/tokens";

	private final AccessTokens tokens;

	private final CurrentWorkspace current;

	private final Clock clock;

	TokenPages(AccessTokens tokens, CurrentWorkspace current, Clock clock) {
		this.tokens = tokens;
		this.current = current;
		this.clock = clock;
	}

	@GetMapping("/account/tokens")
	ModelAndView show(Model model) {
		return page(TokenForm.PROPOSAL, HttpStatus.OK).addObject("secret", model.getAttribute("secret"));
	}

	@PostMapping("/account/tokens")
	Object make(@ModelAttribute("form") TokenForm form, BindingResult errors, RedirectAttributes next) {
		form.check(errors);
		Standing owner = owner();
		if (errors.hasErrors()) {
			ModelAndView page = page(form, HttpStatus.UNPROCESSABLE_CONTENT);
			page.addAllObjects(errors.getModel());
			return page;
		}
		next.addFlashAttribute("secret", this.tokens.create(id(owner), Objects.requireNonNull(owner.workspaceId()),
				form.name(), form.scopes(), form.validFor()));
		return "redirect:/account/tokens";
	}

	@PostMapping("/account/tokens/{id}/revoke")
	String revoke(@PathVariable UUID id) {
		if (!this.tokens.revoke(id(owner()), id)) {
			throw new NoSuchElementException("No token " + id);
		}
		return "redirect:/account/tokens";
	}

	private ModelAndView page(TokenForm form, HttpStatus status) {
		Instant now = this.clock.instant();
		List<Row> rows = this.tokens.of(id(owner())).stream().map((token) -> Row.of(token, now)).toList();
		ModelAndView page = new ModelAndView(VIEW, status);
		page.addObject("form", form);
		page.addObject("rows", rows);
		return page;
	}

	private Standing owner() {
		Standing standing = this.current.standing();
		if (standing == null || standing.workspaceId() == null) {
			throw new NoSuchElementException("Nobody who could have a token");
		}
		return standing;
	}

	private static UUID id(Standing owner) {
		UUID id = owner.researcherId();
		if (id == null) {
			throw new NoSuchElementException("Nobody who could have a token");
		}
		return id;
	}

	/**
	 * A token as the page shows it; times by UTC.
	 *
	 * @param used empty if it never was
	 */
	record Row(AccessToken token, AccessToken.State state, String created, String expires, String used) {

		private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
			.withZone(ZoneOffset.UTC);

		static Row of(AccessToken token, Instant now) {
			return new Row(token, token.state(now), text(token.createdAt()), text(token.expiresAt()),
					text(token.lastUsedAt()));
		}

		private static String text(@Nullable Instant time) {
			return (time != null) ? MINUTES.format(time) : "";
		}

	}

}
