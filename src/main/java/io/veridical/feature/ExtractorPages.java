package io.veridical.feature;

import java.io.IOException;
import java.io.InputStream;

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
 * The researcher's page of feature extractors.
 */
@Controller
@RequestMapping("/feature-extractors")
class ExtractorPages {

	private final Extractors extractors;

	private final ExtractorUpload upload;

	ExtractorPages(Extractors extractors, ExtractorUpload upload) {
		this.extractors = extractors;
		this.upload = upload;
	}

	@GetMapping
	ModelAndView list() {
		return page(ExtractorForm.BLANK, null);
	}

	@PostMapping
	ModelAndView take(@ModelAttribute("form") ExtractorForm form, BindingResult errors) throws IOException {
		if (errors.hasErrors()) {
			return page(form, new UnusableExtractor("form"));
		}
		try (InputStream content = form.content().getInputStream()) {
			this.upload.upload(form.givenName(), content, form.facts());
			return new ModelAndView("redirect:/feature-extractors");
		}
		catch (UnusableExtractor ex) {
			return page(form, ex);
		}
	}

	private ModelAndView page(ExtractorForm form, @Nullable UnusableExtractor refusal) {
		return new ModelAndView("feature/extractors",
				(refusal != null) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
			.addObject("extractors", this.extractors.all())
			.addObject("form", form)
			.addObject("refusal", refusal)
			.addObject("ranges", InputRange.values());
	}

}
