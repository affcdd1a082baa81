package io.veridical.feature;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.veridical.metrics.MetricReport;
import io.veridical.pool.ImagePool;
import io.veridical.pool.ImagePools;
import io.veridical.pool.Truth;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The researcher's page of a fake pool's automated metrics.
 */
@Controller
@RequestMapping("/pools/{id}/metrics")
class ComparisonPages {

	private static final ComparisonOrder USUAL = new ComparisonOrder(null, null, 3, 5, 200, 1L);

	private static final int FEW_IMAGES = 10_000;

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final Comparisons comparisons;

	private final Extractors extractors;

	private final ImagePools pools;

	ComparisonPages(Comparisons comparisons, Extractors extractors, ImagePools pools) {
		this.comparisons = comparisons;
		this.extractors = extractors;
		this.pools = pools;
	}

	@GetMapping
	ModelAndView show(@PathVariable UUID id, @RequestParam("of") Optional<UUID> chosen) {
		return page(id, chosen, USUAL, null);
	}

	@PostMapping
	ModelAndView order(@PathVariable UUID id, @ModelAttribute("order") ComparisonOrder order, BindingResult errors) {
		if (errors.hasErrors()) {
			return page(id, Optional.empty(), order, new ImpossibleComparison("form"));
		}
		try {
			return new ModelAndView("redirect:/pools/" + id + "/metrics?of=" + this.comparisons.order(id, order));
		}
		catch (ImpossibleComparison ex) {
			return page(id, Optional.empty(), order, ex);
		}
	}

	@GetMapping("/{comparison}/progress")
	ResponseEntity<Work> progress(@PathVariable UUID id, @PathVariable UUID comparison) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.comparisons.find(comparison)
				.map((found) -> new Work(found.percent(), 100, found.isOver()))
				.orElseThrow());
	}

	private ModelAndView page(UUID id, Optional<UUID> chosen, ComparisonOrder order,
			@Nullable ImpossibleComparison refusal) {
		ImagePool pool = this.pools.findById(id).orElseThrow();
		List<ImagePool> reals = this.pools.findByTruthOrderByName(Truth.REAL)
			.stream()
			.filter(ImagePool::isComplete)
			.toList();
		List<Comparison> all = this.comparisons.of(id);
		Optional<Comparison> shown = all.stream()
			.filter((comparison) -> chosen.isEmpty() || comparison.id().equals(chosen.get()))
			.findFirst();
		ModelAndView page = new ModelAndView("feature/metrics",
				(refusal != null) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		shown.ifPresent((comparison) -> page.addObject("comparison", comparison)
			.addObject("computed", Optional.ofNullable(comparison.computedAt()).map(MINUTE::format).orElse("")));
		shown.map(Comparison::findings).ifPresent((findings) -> results(page, shown.get(), findings));
		return page.addObject("pool", pool)
			.addObject("comparisons", all)
			.addObject("reals", reals)
			.addObject("names",
					this.pools.findByTruthOrderByName(Truth.REAL)
						.stream()
						.collect(Collectors.toMap(ImagePool::getId, ImagePool::getName)))
			.addObject("extractors", this.extractors.all())
			.addObject("order", order)
			.addObject("refusal", refusal);
	}

	private static void results(ModelAndView page, Comparison comparison, Findings findings) {
		MetricReport report = findings.report();
		page.addObject("report", report)
			.addObject("rows", MetricRow.of(comparison.settings(), report))
			.addObject("pairs", NearestPair.of(report))
			.addObject("few", Math.min(report.reals(), report.fakes()) < FEW_IMAGES)
			.addObject("likeCopies", share((double) findings.copies() / report.fakes()))
			.addObject("realsLikeCopies", share(report.realsLikeCopies()));
	}

	private static String share(double share) {
		return String.format(Locale.ROOT, "%.1f", 100 * share);
	}

	/**
	 * What the page asks for again and again.
	 */
	record Work(int done, int of, boolean finished) {

	}

}
