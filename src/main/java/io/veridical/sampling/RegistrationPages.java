package io.veridical.sampling;

import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.Prior;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a researcher registers a generator that stays on their machine.
 */
@Controller
@RequestMapping("/generators/external")
class RegistrationPages {

	private final GeneratorRegistration registration;

	RegistrationPages(GeneratorRegistration registration) {
		this.registration = registration;
	}

	@GetMapping
	ModelAndView blank() {
		return page(RegistrationForm.BLANK, null);
	}

	@PostMapping
	ModelAndView register(@ModelAttribute("form") RegistrationForm form, BindingResult errors) {
		if (errors.hasErrors()) {
			return page(form, new UnusableGenerator("form"));
		}
		try {
			return new ModelAndView("redirect:/generators/" + this.registration.register(form).getId());
		}
		catch (UnusableGenerator ex) {
			return page(form, ex);
		}
	}

	private static ModelAndView page(RegistrationForm form, @Nullable UnusableGenerator refusal) {
		ModelAndView page = new ModelAndView("sampling/external-generator",
				(refusal != null) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		return page.addObject("form", form)
			.addObject("refusal", refusal)
			.addObject("priors", Prior.values())
			.addObject("colours", Colours.values());
	}

}
