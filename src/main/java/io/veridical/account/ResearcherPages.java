package io.veridical.account;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Everybody with an account, for administrators.
 */
@Controller
@RequestMapping("/researchers")
class ResearcherPages {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm")
		.withZone(ZoneOffset.UTC);

	private final People people;

	private static final Pattern EMAIL = Pattern.compile("[^@\\s\\x00]{1,64}@[^@\\s\\x00]{1,180}");

	private final Outsiders outsiders;

	private final CurrentWorkspace current;

	ResearcherPages(People people, Outsiders outsiders, CurrentWorkspace current) {
		this.people = people;
		this.outsiders = outsiders;
		this.current = current;
	}

	@ModelAttribute
	void refuseOthers() {
		Standing standing = this.current.standing();
		if (standing == null || !standing.administrator()) {
			throw new AccessDeniedException("Researchers are looked after by administrators");
		}
	}

	@GetMapping
	ModelAndView list() {
		ModelAndView page = new ModelAndView("account/researchers");
		page.addObject("people", this.people.all());
		page.addObject("times", TIME);
		page.addObject("roles", Role.values());
		return page;
	}

	@PostMapping
	ModelAndView add(@RequestParam String email, @RequestParam Role role) {
		String address = email.strip();
		String complaint = !EMAIL.matcher(address).matches() ? "account.researchers.email.none"
				: !this.outsiders.expect(address, this.current.id(), role) ? "account.researchers.email.taken" : null;
		if (complaint == null) {
			return new ModelAndView("redirect:/researchers");
		}
		ModelAndView page = list().addObject("complaint", complaint).addObject("email", address);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	@PostMapping("/{id}/reset")
	ModelAndView reset(@PathVariable UUID id) {
		String token = this.people.reset(id);
		return list().addObject("reset", this.people.find(id))
			.addObject("link",
					ServletUriComponentsBuilder.fromCurrentContextPath().path("/reset/").path(token).toUriString())
			.addObject("hours", ResetLinks.VALID.toHours());
	}

	@PostMapping("/{id}/disable")
	String disable(@PathVariable UUID id) {
		this.people.disable(id, true);
		return "redirect:/researchers";
	}

	@PostMapping("/{id}/enable")
	String enable(@PathVariable UUID id) {
		this.people.disable(id, false);
		return "redirect:/researchers";
	}

	@PostMapping("/{id}/administrator")
	String administrator(@PathVariable UUID id) {
		this.people.administrator(id, true);
		return "redirect:/researchers";
	}

	@PostMapping("/{id}/no-administrator")
	String noAdministrator(@PathVariable UUID id) {
		this.people.administrator(id, false);
		return "redirect:/researchers";
	}

	@ExceptionHandler
	ModelAndView refused(LastAdministrator refusal) {
		ModelAndView page = list().addObject("last", true);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

}
