package io.veridical.sweep;

import java.util.List;
import java.util.UUID;

import io.veridical.feature.ComparisonOrder;
import io.veridical.feature.ImpossibleComparison;
import io.veridical.sampling.Generator;
import io.veridical.sampling.Generators;
import io.veridical.sampling.ImpossibleOrder;
import io.veridical.sampling.latent.Truncation;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a sweep is ordered, and the one that follows it.
 */
@Controller
class SweepController {

	private final Sweeps sweeps;

	private final SweepMetrics metrics;

	private final Generators generators;

	SweepController(Sweeps sweeps, SweepMetrics metrics, Generators generators) {
		this.sweeps = sweeps;
		this.metrics = metrics;
		this.generators = generators;
	}

	@GetMapping("/generators/{id}/sweep")
	ModelAndView blank(@PathVariable UUID id) {
		Generator generator = this.generators.findById(id).orElseThrow();
		return form(generator, SweepForm.proposal(generator), null);
	}

	@PostMapping("/generators/{id}/sweep")
	ModelAndView order(@PathVariable UUID id, @ModelAttribute("form") SweepForm form, BindingResult errors) {
		Generator generator = this.generators.findById(id).orElseThrow();
		if (errors.hasErrors()) {
			return form(generator, form, new ImpossibleSweep("form"));
		}
		try {
			UUID series = this.sweeps.order(id, form.order(generator.getManifest().takesLabel()));
			return new ModelAndView("redirect:/generators/sweeps/" + series);
		}
		catch (ImpossibleSweep ex) {
			return form(generator, form, ex);
		}
		catch (ImpossibleOrder ex) {
			return form(generator, form, ex);
		}
	}

	@GetMapping("/generators/sweeps/{series}")
	ModelAndView show(@PathVariable UUID series) {
		return page(this.sweeps.of(series), null);
	}

	@PostMapping("/generators/sweeps/{series}/metrics")
	ModelAndView measure(@PathVariable UUID series, @ModelAttribute ComparisonOrder order, BindingResult errors) {
		Sweep sweep = this.sweeps.of(series);
		try {
			this.metrics.order(sweep, order);
			return new ModelAndView("redirect:/generators/sweeps/" + series);
		}
		catch (ImpossibleComparison ex) {
			return page(sweep, ex);
		}
	}

	private ModelAndView page(Sweep sweep, @Nullable ImpossibleComparison refusal) {
		List<MetricLine> lines = this.metrics.of(sweep);
		ModelAndView page = new ModelAndView("sweep/sweep",
				(refusal != null) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		return page.addObject("sweep", sweep)
			.addObject("lines", lines)
			.addObject("metrics", MetricLine.NAMES)
			.addObject("against", lines.isEmpty() ? "" : this.metrics.name(lines.get(0).comparison().realPoolId()))
			.addObject("reals", this.metrics.reals())
			.addObject("extractors", this.metrics.extractors())
			.addObject("refusal", refusal);
	}

	@GetMapping("/generators/sweeps/{series}/progress")
	ResponseEntity<Progress> progress(@PathVariable UUID series) {
		Sweep sweep = this.sweeps.of(series);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Progress(sweep.made(), sweep.wanted(), sweep.isOver()));
	}

	private static ModelAndView form(Generator generator, SweepForm form, @Nullable MessageSourceResolvable refusal) {
		ModelAndView page = new ModelAndView("sweep/form",
				(refusal != null) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		return page.addObject("generator", generator)
			.addObject("manifest", generator.getManifest())
			.addObject("kinds",
					generator.getManifest()
						.truncations()
						.stream()
						.filter((kind) -> kind != Truncation.Kind.NONE)
						.toList())
			.addObject("form", form)
			.addObject("refusal", refusal);
	}

	/**
	 * What the page asks for again and again.
	 */
	record Progress(int done, int of, boolean finished) {
	}

}
