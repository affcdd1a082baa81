package io.veridical.account;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where an invitation leads: who is signed in just joins, who is new chooses a name and a
 * password.
 */
@Controller
class InvitationPages {

	private final MemberInvitations invitations;

	private final Joining joining;

	private final CurrentWorkspace workspace;

	InvitationPages(MemberInvitations invitations, Joining joining, CurrentWorkspace workspace) {
		this.invitations = invitations;
		this.joining = joining;
		this.workspace = workspace;
	}

	@GetMapping("/invitation/{token}")
	ModelAndView open(@PathVariable String token, @ModelAttribute("form") NewMember form) {
		return this.invitations.find(token).map((found) -> page(found, HttpStatus.OK)).orElseGet(this::dead);
	}

	@PostMapping("/invitation/{token}")
	ModelAndView accept(@PathVariable String token, @ModelAttribute("form") NewMember form, BindingResult errors) {
		MemberInvitation invitation = this.invitations.find(token).orElse(null);
		if (invitation == null) {
			return dead();
		}
		Standing standing = this.workspace.standing();
		if (standing != null && standing.researcherId() != null) {
			return this.joining.accept(invitation, standing.researcherId(), standing.name())
					? new ModelAndView("redirect:/workspace") : dead();
		}
		form.check(errors);
		if (!errors.hasErrors()) {
			try {
				return this.joining.accept(invitation, form.name(), form.password())
						? new ModelAndView("redirect:/sign-in?ready") : dead();
			}
			catch (DataIntegrityViolationException ex) {
				errors.rejectValue("name", "account.name.taken");
			}
		}
		return page(invitation, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel());
	}

	private ModelAndView page(MemberInvitation invitation, HttpStatus status) {
		Standing standing = this.workspace.standing();
		ModelAndView page = new ModelAndView("account/invitation", status);
		page.addObject("invitation", invitation);
		page.addObject("known", standing != null && standing.researcherId() != null);
		return page;
	}

	private ModelAndView dead() {
		return new ModelAndView("account/dead-invitation", HttpStatus.GONE);
	}

	/** What somebody new chooses. */
	record NewMember(String name, String password, String repeated) {

		private static final int LONGEST = 100;

		NewMember(@Nullable String name, @Nullable String password, @Nullable String repeated) {
			this.name = (name != null) ? name.strip() : "";
			this.password = (password != null) ? password : "";
			this.repeated = (repeated != null) ? repeated : "";
		}

		void check(BindingResult errors) {
			if (this.name.isEmpty() || this.name.length() > LONGEST
					|| this.name.chars().anyMatch(Character::isISOControl)) {
				errors.rejectValue("name", "account.name.unusable", new Object[] { LONGEST }, null);
			}
			new NewPassword(this.password, this.repeated).check(this.name, errors);
		}

		/** Secrets do not go into logs. */
		@Override
		public String toString() {
			return "NewMember[]";
		}

	}

}
