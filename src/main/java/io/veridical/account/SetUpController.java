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
class SetUpController {

	private final SetUpLinks links;

	private final Administration administration;

	SetUpController(SetUpLinks links, Administration administration) {
		this.links = links;
		this.administration = administration;
	}

	@GetMapping("/setup/{token}")
	ModelAndView choose(@PathVariable String token, @ModelAttribute("form") NewPassword form) {
		return this.links.opens(token) ? new ModelAndView("account/set-up") : deadLink();
	}

	@PostMapping("/setup/{token}")
	ModelAndView chosen(@PathVariable String token, @ModelAttribute("form") NewPassword form, BindingResult errors) {
		form.check(Administration.ADMIN, errors);
		if (errors.hasErrors()) {
			return this.links.opens(token)
					? new ModelAndView("account/set-up", errors.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
					: deadLink();
		}
		return this.administration.setPassword(token, form.password()) ? new ModelAndView("redirect:/sign-in?ready")
				: deadLink();
	}

	private static ModelAndView deadLink() {
		return new ModelAndView("account/dead-link", HttpStatus.GONE);
	}

}
