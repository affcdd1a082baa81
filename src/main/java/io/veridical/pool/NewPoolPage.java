package io.veridical.pool;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The researcher's page for a new pool.
 */
@Controller
class NewPoolPage {

	private final PoolUpload uploads;

	private final PoolLimits limits;

	private final MessageSource messages;

	NewPoolPage(PoolUpload uploads, PoolLimits limits, MessageSource messages) {
		this.uploads = uploads;
		this.limits = limits;
		this.messages = messages;
	}

	@ModelAttribute("limits")
	PoolLimits limits() {
		return this.limits;
	}

	@GetMapping("/pools/new")
	String blank(@RequestParam(defaultValue = "real") Truth truth, Model model) {
		model.addAttribute("form", PoolForm.blank(truth));
		return "pool/new";
	}

	@PostMapping("/pools")
	ModelAndView make(@Valid @ModelAttribute("form") PoolForm form, BindingResult errors, RedirectAttributes redirect,
			Locale locale) {
		if (errors.getTarget() == null) {
			throw new InvalidPoolForm(errors);
		}
		form.checkFile(errors);
		if (errors.hasErrors()) {
			return again(List.of(), 0);
		}
		try {
			ImportReport report = this.uploads.take(form);
			redirect.addFlashAttribute("imported", report.images())
				.addFlashAttribute("duplicates", report.duplicates());
			return new ModelAndView("redirect:/pools/" + report.poolId());
		}
		catch (PoolNameTaken ex) {
			errors.rejectValue("name", "pool.form.name.taken");
			return again(List.of(), 0);
		}
		catch (UnusableUpload ex) {
			errors.rejectValue("file", "pool.form.file.unusable");
			return again(ex.getEntries().stream().map((entry) -> inWords(entry, locale)).toList(), ex.getMore());
		}
	}

	private ModelAndView again(List<BadEntry> bad, int more) {
		ModelAndView page = new ModelAndView("pool/new", HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("bad", bad);
		page.addObject("more", more);
		return page;
	}

	private BadEntry inWords(BadEntry entry, Locale locale) {
		String words = this.messages.getMessage(new DefaultMessageSourceResolvable(new String[] { entry.code() },
				entry.facts().toArray(), entry.reason()), locale);
		return new BadEntry(entry.name(), words, entry.code(), entry.facts());
	}

}
