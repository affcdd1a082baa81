package io.veridical.account;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A researcher's own account.
 */
@Controller
@RequestMapping("/account")
class AccountController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
		.withZone(ZoneOffset.UTC);

	private final People people;

	private final Devices devices;

	private final SignInAttempts attempts;

	private final CurrentWorkspace current;

	private final Audit audit;

	AccountController(People people, Devices devices, SignInAttempts attempts, CurrentWorkspace current, Audit audit) {
		this.people = people;
		this.devices = devices;
		this.attempts = attempts;
		this.current = current;
		this.audit = audit;
	}

	@ModelAttribute("times")
	DateTimeFormatter times() {
		return TIME;
	}

	@GetMapping
	String account(HttpServletRequest request, Model model) {
		Person person = own();
		Standing standing = this.current.standing();
		model.addAttribute("person", person);
		model.addAttribute("administrator", standing != null && standing.administrator());
		model.addAttribute("owner", standing != null && standing.may(Role.OWNER));
		if (!model.containsAttribute("name")) {
			model.addAttribute("name", new NameForm(person.shownName()));
		}
		if (!model.containsAttribute("change")) {
			model.addAttribute("change", new PasswordForm("", "", ""));
		}
		model.addAttribute("devices", this.devices.of(person.name(), here(request)));
		return "account/account";
	}

	@PostMapping("/name")
	ModelAndView rename(@ModelAttribute("name") NameForm form, BindingResult errors, HttpServletRequest request,
			Model model) {
		Person person = own();
		if (form.shownName().isEmpty() || form.shownName().length() > NameForm.LONGEST) {
			errors.rejectValue("shownName", "account.shown-name.length", new Object[] { NameForm.LONGEST }, null);
			return again(request, model);
		}
		this.people.rename(person.id(), form.shownName());
		return new ModelAndView("redirect:/account?saved");
	}

	@PostMapping("/password")
	ModelAndView password(@ModelAttribute("change") PasswordForm form, BindingResult errors, HttpServletRequest request,
			Model model) {
		Person person = own();
		form.chosen().check(person.name(), errors);
		if (!errors.hasErrors()) {
			refuseWrong(form, person, request, errors);
		}
		if (errors.hasErrors()) {
			return again(request, model);
		}
		this.people.choosePassword(person.id(), form.password());
		endOthers(person, request);
		return new ModelAndView("redirect:/account?changed");
	}

	private void refuseWrong(PasswordForm form, Person person, HttpServletRequest request, BindingResult errors) {
		if (!this.attempts.allow(person.name(), request.getRemoteAddr())) {
			errors.rejectValue("present", "account.sign-in.wait");
		}
		else if (!this.people.knows(person.id(), form.present())) {
			errors.rejectValue("present", "account.password.wrong");
		}
		else {
			this.attempts.forget(person.name(), request.getRemoteAddr());
		}
	}

	@PostMapping("/sessions/{handle}/end")
	String end(@PathVariable String handle, HttpServletRequest request) {
		Person person = own();
		note(person, this.devices.end(person.name(), here(request), (device) -> device.handle().equals(handle)));
		return "redirect:/account#devices";
	}

	@PostMapping("/sessions/end-others")
	String endOthers(HttpServletRequest request) {
		endOthers(own(), request);
		return "redirect:/account#devices";
	}

	private void endOthers(Person person, HttpServletRequest request) {
		note(person, this.devices.end(person.name(), here(request), (device) -> !device.here()));
	}

	private void note(Person person, int ended) {
		if (ended > 0) {
			this.audit.changed("researcher.sessions-ended", "researcher", person.id().toString(), person.name(),
					Map.of(), Map.of("sessions", ended));
		}
	}

	private ModelAndView again(HttpServletRequest request, Model model) {
		return new ModelAndView(account(request, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private Person own() {
		Standing standing = this.current.standing();
		UUID id = (standing != null) ? standing.researcherId() : null;
		if (id == null) {
			throw new AccessDeniedException("Only researchers have an account");
		}
		return this.people.find(id);
	}

	private static @Nullable String here(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : null;
	}

	/** The name that others read. */
	record NameForm(String shownName) {

		static final int LONGEST = 100;

		NameForm {
			shownName = (shownName != null) ? shownName.replace('\0', ' ').strip() : "";
		}

	}

	/** The present password, and a new one twice. */
	record PasswordForm(String present, String password, String repeated) {

		PasswordForm {
			present = (present != null) ? present : "";
			password = (password != null) ? password : "";
			repeated = (repeated != null) ? repeated : "";
		}

		NewPassword chosen() {
			return new NewPassword(this.password, this.repeated);
		}

		/** Secrets do not go into logs. */
		@Override
		public String toString() {
			return "PasswordForm[]";
		}

	}

}
