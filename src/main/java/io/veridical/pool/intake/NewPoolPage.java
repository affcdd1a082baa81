package io.veridical.pool.intake;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.veridical.pool.PoolNameTaken;
import io.veridical.pool.Truth;
import io.veridical.pool.upload.BadEntry;
import io.veridical.pool.upload.UnusableUpload;
import jakarta.validation.Valid;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The researcher's page for a new pool.
 */
@Controller
class NewPoolPage {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final PoolUpload uploads;

	private final PoolLimits limits;

	private final BackgroundImports background;

	private final ServerFolders folders;

	private final BadEntrySentences sentences;

	private final DataSize most;

	NewPoolPage(PoolUpload uploads, PoolLimits limits, BackgroundImports background, ServerFolders folders,
			BadEntrySentences sentences, @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
		this.uploads = uploads;
		this.limits = limits;
		this.background = background;
		this.folders = folders;
		this.sentences = sentences;
		this.most = most;
	}

	@ModelAttribute("folders")
	boolean folders() {
		return this.folders.areOpen();
	}

	@ModelAttribute("limits")
	PoolLimits limits() {
		return this.limits;
	}

	/** The most bytes of a file in a form. */
	@ModelAttribute("most")
	DataSize most() {
		return this.most;
	}

	@ModelAttribute("server")
	String server() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
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
			return follow(this.background.state(this.uploads.begin(form), PATIENCE), errors, redirect, locale);
		}
		catch (PoolNameTaken ex) {
			errors.rejectValue("name", "pool.form.name.taken");
			return again(List.of(), 0);
		}
		catch (UnusableUpload ex) {
			errors.rejectValue("file", "pool.form.file.unusable");
			return again(this.sentences.of(ex.getEntries(), locale), ex.getMore());
		}
	}

	private ModelAndView follow(ImportState state, BindingResult errors, RedirectAttributes redirect, Locale locale) {
		ImportOutcome outcome = state.outcome();
		if (outcome == null) {
			return new ModelAndView("redirect:/pools/imports/" + state.id());
		}
		if (outcome.poolId() != null) {
			redirect.addFlashAttribute("imported", outcome.images())
				.addFlashAttribute("duplicates", outcome.duplicates())
				.addFlashAttribute("leftOut", outcome.leftOut());
			return new ModelAndView("redirect:/pools/" + outcome.poolId());
		}
		String code = Objects.requireNonNullElse(outcome.code(), "pool.import.failed");
		errors.rejectValue(code.startsWith("pool.form.name") ? "name" : "file", code);
		return again(this.sentences.of(outcome.bad(), locale), outcome.more());
	}

	private ModelAndView again(List<BadEntry> bad, int more) {
		ModelAndView page = new ModelAndView("pool/new", HttpStatus.UNPROCESSABLE_CONTENT);
		page.addObject("bad", bad);
		page.addObject("more", more);
		return page;
	}

}
