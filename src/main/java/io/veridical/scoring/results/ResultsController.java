package io.veridical.scoring.results;

import java.util.Locale;
import java.util.UUID;

import io.veridical.quality.ExclusionCounting;
import io.veridical.quality.ExclusionCounts;
import io.veridical.scoring.Anchors;
import io.veridical.scoring.Metrics;
import io.veridical.scoring.PanelScores;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * The results page of a campaign, and the word that there is something new on it.
 */
@Controller
class ResultsController {

	private final ResultsReader reader;

	private final ScoringMethods methods;

	private final Metrics metrics;

	private final Anchors anchors;

	private final ExclusionCounting exclusions;

	private final PanelScores panels;

	ResultsController(ResultsReader reader, ScoringMethods methods, Metrics metrics, Anchors anchors,
			ExclusionCounting exclusions, PanelScores panels) {
		this.reader = reader;
		this.methods = methods;
		this.metrics = metrics;
		this.anchors = anchors;
		this.exclusions = exclusions;
		this.panels = panels;
	}

	@GetMapping("/campaigns/{id}/results")
	ModelAndView page(@PathVariable UUID id, Locale locale) {
		if (this.reader.isQualification(id)) {
			return new ModelAndView("redirect:/campaigns/" + id + "/qualification");
		}
		Results results = this.reader.of(id);
		ModelAndView page = new ModelAndView("scoring/results", "results", results);
		page.addObject("details", new Details(results));
		ExclusionCounts excluded = this.exclusions.of(id);
		page.addObject("excluded", excluded);
		page.addObject("methods", this.methods.paragraph(results, excluded, locale));
		page.addObject("anchors", this.anchors.of(id));
		page.addObject("panels", this.panels.of(id).stream().map(PanelLine::of).toList());
		page.addObject("metricsText", this.metrics.text(id));
		page.addObject("state", results.state().state());
		return page;
	}

	/**
	 * What an open page asks for from time to time; while nothing is new, the answer is
	 * empty.
	 */
	@GetMapping("/campaigns/{id}/results/state")
	@Nullable ResponseEntity<ResultsState> state(@PathVariable UUID id, WebRequest request) {
		ResultsState state = this.reader.state(id);
		if (request.checkNotModified("\"" + state.state() + "\"")) {
			return null;
		}
		return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(state);
	}

}
