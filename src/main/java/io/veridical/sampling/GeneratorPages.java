package io.veridical.sampling;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.veridical.sampling.latent.Colours;
import io.veridical.sampling.latent.PixelRange;
import io.veridical.sampling.latent.Prior;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The researcher's pages for generators and the pools sampled from them.
 */
@Controller
@RequestMapping("/generators")
class GeneratorPages {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final Generators generators;

	private final GeneratorUpload upload;

	private final Sampling sampling;

	private final SampledPools sampledPools;

	private final Checkpoints checkpoints;

	GeneratorPages(Generators generators, GeneratorUpload upload, Sampling sampling, SampledPools sampledPools,
			Checkpoints checkpoints) {
		this.generators = generators;
		this.upload = upload;
		this.sampling = sampling;
		this.sampledPools = sampledPools;
		this.checkpoints = checkpoints;
	}

	@GetMapping
	String list(Model model) {
		List<Checkpoints.Model> models = this.checkpoints.models();
		model.addAttribute("models", models);
		model.addAttribute("sheets", this.sampledPools.strips(models));
		return "sampling/generators";
	}

	@GetMapping("/new")
	ModelAndView blank() {
		return form(UploadForm.BLANK, null);
	}

	@PostMapping
	ModelAndView take(@ModelAttribute("form") UploadForm form, BindingResult errors) throws IOException {
		if (errors.hasErrors() || !form.hasFile()) {
			return form(form, new UnusableGenerator(errors.hasErrors() ? "form" : "no-file"));
		}
		try (InputStream content = form.content()) {
			Generator generator = this.upload.upload(form.givenName(), content, form.facts(), form.checkpoint());
			return new ModelAndView("redirect:/generators/" + generator.getId());
		}
		catch (UnusableGenerator ex) {
			return form(form, ex);
		}
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable UUID id) {
		Generator generator = this.generators.findById(id).orElseThrow();
		return page(generator, OrderForm.proposal(generator.getManifest()), null);
	}

	@PostMapping("/{id}/checkpoint")
	ModelAndView place(@PathVariable UUID id, @RequestParam(required = false) @Nullable String model,
			@RequestParam(required = false) @Nullable Long step) {
		try {
			this.checkpoints.place(id, UploadForm.checkpoint(model, step));
			return new ModelAndView("redirect:/generators/" + id);
		}
		catch (UnusableGenerator ex) {
			Generator generator = this.generators.findById(id).orElseThrow();
			ModelAndView page = page(generator, OrderForm.proposal(generator.getManifest()), null);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page.addObject("misplaced", ex).addObject("place", new GeneratorApi.Place(model, step));
		}
	}

	@PostMapping("/{id}/pools")
	ModelAndView order(@PathVariable UUID id, @ModelAttribute("order") OrderForm order, BindingResult errors) {
		Generator generator = this.generators.findById(id).orElseThrow();
		if (errors.hasErrors()) {
			return page(generator, order, new ImpossibleOrder("form"));
		}
		try {
			UUID jobId = this.sampling.order(id, order.order(generator.getManifest()));
			return new ModelAndView("redirect:/sampling-jobs/" + jobId);
		}
		catch (ImpossibleOrder ex) {
			return page(generator, order, ex);
		}
	}

	private static ModelAndView form(UploadForm form, @Nullable UnusableGenerator refusal) {
		ModelAndView page = new ModelAndView("sampling/new-generator", status(refusal));
		return page.addObject("form", form)
			.addObject("refusal", refusal)
			.addObject("priors", Prior.values())
			.addObject("ranges", PixelRange.values())
			.addObject("colours", Colours.values());
	}

	private ModelAndView page(Generator generator, OrderForm order, @Nullable ImpossibleOrder refusal) {
		ModelAndView page = new ModelAndView("sampling/generator", status(refusal));
		return page.addObject("generator", generator)
			.addObject("manifest", generator.getManifest())
			.addObject("uploaded", MINUTE.format(generator.getCreatedAt()))
			.addObject("order", order)
			.addObject("place", new GeneratorApi.Place(generator.getModel(), generator.getStep()))
			.addObject("misplaced", null)
			.addObject("refusal", refusal)
			.addObject("jobs", this.sampledPools.of(generator))
			.addObject("sheet", this.sampledPools.sheet(generator));
	}

	private static HttpStatus status(@Nullable Refusal refusal) {
		return (refusal != null) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
	}

}
