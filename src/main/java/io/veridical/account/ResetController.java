package io.veridical.account;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ResetController {

	private final ResetLinks links;

	private final People people;

	ResetController(ResetLinks links, People people) {
		this.links = links;
		this.people = people;
	}

	@GetMapping("/reset/{token}")
	ModelAndView choose(@PathVariable String token, @ModelAttribute("form") NewPassword form) {
		return this.links.opens(token).map((id) -> page(this.people.find(id), HttpStatus.OK)).orElseGet(this::deadLink);
	}

	@PostMapping("/reset/{token}")
	ModelAndView chosen(@PathVariable String token, @ModelAttribute("form") NewPassword form, BindingResult errors) {
		Person person = this.links.opens(token).map(this.people::find).orElse(null);
		if (person == null) {
			return deadLink();
		}
		form.check(person.name(), errors);
		if (errors.hasErrors()) {
			return page(person, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.getModel());
		}
		return this.people.choosePassword(token, form.password()) ? new ModelAndView("redirect:/sign-in?ready")
				: deadLink();
	}

	private static ModelAndView page(Person person, HttpStatus status) {
		ModelAndView page = new ModelAndView("account/reset", status);
		page.addObject("person", person);
		return page;
	}

	private ModelAndView deadLink() {
		return new ModelAndView("account/dead-link", HttpStatus.GONE);
	}

}
