package io.veridical.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.veridical.campaign.UnverifiedTrials;

/**
 * The page on which a researcher takes in a past study.
 */
@Controller
class ImportPage {

	private final ImportUpload uploads;

	private final MessageSource messages;

	ImportPage(ImportUpload uploads, MessageSource messages) {
		this.uploads = uploads;
		this.messages = messages;
	}

	@ModelAttribute("presets")
	List<String> presets() {
		return Presets.all();
	}

	@ModelAttribute("choices")
	List<String> choices() {
		return List.of(UnverifiedTrials.values()).stream().map(UnverifiedTrials::text).toList();
	}

	@ModelAttribute("columns")
	List<String> columns() {
		return Field.NEEDED.stream().map(Field::column).toList();
	}

	@GetMapping("/campaigns/import")
	String blank(Model model) {
		model.addAttribute("form", ImportForm.blank());
		return "past/import";
	}

	@PostMapping("/campaigns/import")
	ModelAndView take(@Valid @ModelAttribute("form") ImportForm form, BindingResult errors, RedirectAttributes redirect,
			Locale locale) throws BindException {
		if (errors.getTarget() == null) {
			throw new BindException(errors);
		}
		form.check(errors);
		if (errors.hasErrors()) {
			return again();
		}
		try {
			ImportReport report = this.uploads.take(form);
			redirect.addFlashAttribute("imported", said(report, locale));
			return new ModelAndView("redirect:" + report.page());
		}
		catch (PresetDoesNotFit ex) {
			errors.rejectValue("preset", "past.form.preset.unfit", ex.facts(), null);
			return again();
		}
		catch (UnusableFile ex) {
			return again().addObject("unusable", ex);
		}
	}

	// as sentences: what waits for the next page has to be stored
	private ArrayList<String> said(ImportReport report, Locale locale) {
		ArrayList<String> said = new ArrayList<>();
		said.add(say("past.imported", locale, report.rows(), report.raters()));
		said.add(say("past.imported.sessions", locale, report.finished() - report.excluded(), report.unfinished()));
		if (report.excluded() > 0) {
			said.add(say("past.imported.excluded", locale, report.excluded()));
		}
		if (report.exclusions().equals(ImportReport.UNKNOWN) && report.finished() > 0) {
			said.add(say("past.imported.exclusions.unknown", locale));
		}
		if (!report.presetGiven()) {
			said.add(say("past.imported.preset", locale, report.preset()));
		}
		if (!report.keptAside().isEmpty()) {
			said.add(say("past.imported.kept", locale, String.join(", ", report.keptAside())));
		}
		return said;
	}

	private String say(String code, Locale locale, Object... facts) {
		return this.messages.getMessage(code, facts, locale);
	}

	private static ModelAndView again() {
		return new ModelAndView("past/import", HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
