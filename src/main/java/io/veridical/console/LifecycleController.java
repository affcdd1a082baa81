package io.veridical.console;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.veridical.campaign.CampaignDesign;
import io.veridical.campaign.CampaignLifecycle;
import io.veridical.campaign.CampaignRefused;
import io.veridical.campaign.UnusableDesign;

/**
 * The buttons of a campaign's page.
 */
@Controller
class LifecycleController {

	private final CampaignDesign design;

	private final CampaignLifecycle lifecycle;

	private final CampaignPages pages;

	private final MessageSource messages;

	LifecycleController(CampaignDesign design, CampaignLifecycle lifecycle, CampaignPages pages,
			MessageSource messages) {
		this.design = design;
		this.lifecycle = lifecycle;
		this.pages = pages;
		this.messages = messages;
	}

	@PostMapping("/campaigns/{id}/launch")
	ModelAndView launch(@PathVariable UUID id, Locale locale) {
		return step(id, () -> this.design.launch(id), locale);
	}

	@PostMapping("/campaigns/{id}/pause")
	ModelAndView pause(@PathVariable UUID id, Locale locale) {
		return step(id, () -> this.lifecycle.pause(id), locale);
	}

	@PostMapping("/campaigns/{id}/resume")
	ModelAndView resume(@PathVariable UUID id, Locale locale) {
		return step(id, () -> this.lifecycle.resume(id), locale);
	}

	@PostMapping("/campaigns/{id}/close")
	ModelAndView close(@PathVariable UUID id, Locale locale) {
		return step(id, () -> this.design.close(id), locale);
	}

	@PostMapping("/campaigns/{id}/archive")
	ModelAndView archive(@PathVariable UUID id, Locale locale) {
		return step(id, () -> this.lifecycle.archive(id), locale);
	}

	@PostMapping("/campaigns/{id}/unarchive")
	ModelAndView unarchive(@PathVariable UUID id, Locale locale) {
		return step(id, () -> this.lifecycle.unarchive(id), locale);
	}

	@PostMapping("/campaigns/{id}/delete")
	ModelAndView delete(@PathVariable UUID id, Locale locale) {
		ModelAndView page = step(id, () -> this.lifecycle.delete(id), locale);
		return (page.getStatus() != null) ? page : new ModelAndView("redirect:/campaigns");
	}

	@PostMapping("/campaigns/{id}/change")
	ModelAndView change(@PathVariable UUID id, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "") String target, Locale locale) {
		Complaints complaints = new Complaints();
		Integer wanted = target.isBlank() ? null : (Integer) complaints.number("target", target, (value) -> value);
		if (!complaints.isEmpty()) {
			Complaints.Complaint wrong = complaints.list().get(0);
			String error = this.messages.getMessage(wrong.code(), wrong.arguments(), locale);
			return wrong(id, new ChangeForm(title, target, "target", error), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.lifecycle.change(id, title, wanted);
			return page(id);
		}
		catch (UnusableDesign ex) {
			return wrong(id, new ChangeForm(title, target, ex.getField(), said(ex, locale)), ex.getStatusCode());
		}
		catch (CampaignRefused ex) {
			return this.pages.refused(id, said(ex, locale), ex.getStatusCode());
		}
	}

	private ModelAndView wrong(UUID id, ChangeForm form, HttpStatusCode status) {
		ModelAndView page = this.pages.of(id);
		page.setStatus(status);
		page.addObject("change", form);
		return page;
	}

	private ModelAndView step(UUID id, Runnable step, Locale locale) {
		try {
			step.run();
			return page(id);
		}
		catch (CampaignRefused ex) {
			return this.pages.refused(id, said(ex, locale), ex.getStatusCode());
		}
	}

	private String said(CampaignRefused ex, Locale locale) {
		return Objects.requireNonNull(this.messages.getMessage(ex.getDetailMessageCode(),
				ex.getDetailMessageArguments(), ex.getMessage(), locale));
	}

	private static ModelAndView page(UUID id) {
		return new ModelAndView("redirect:/campaigns/" + id);
	}

}
