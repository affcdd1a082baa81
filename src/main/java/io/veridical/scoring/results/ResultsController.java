package io.veridical.scoring.results;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.veridical.scoring.ConditionScore;
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

	ResultsController(ResultsReader reader, ScoringMethods methods) {
		this.reader = reader;
		this.methods = methods;
	}

	@GetMapping("/campaigns/{id}/results")
	ModelAndView page(@PathVariable UUID id, Locale locale) {
		Results results = this.reader.of(id);
		ModelAndView page = new ModelAndView("scoring/results", "results", results);
		page.addObject("details", new Details(results));
		page.addObject("methods", this.methods.paragraph(results, locale));
		page.addObject("state", state(results));
		return page;
	}

	/**
	 * What an open page asks for from time to time; while nothing is new, the answer is
	 * empty.
	 */
	@GetMapping("/campaigns/{id}/results/state")
	@Nullable ResponseEntity<State> state(@PathVariable UUID id, WebRequest request) {
		Results results = this.reader.of(id);
		String state = state(results);
		if (request.checkNotModified("\"" + state + "\"")) {
			return null;
		}
		return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new State(state, results.moving()));
	}

	private static String state(Results results) {
		List<Object> counts = results.scores()
			.conditions()
			.stream()
			.<Object>map((condition) -> List.of(condition.raters(), condition.judgements(), value(condition)))
			.toList();
		return Integer.toHexString(Objects.hash(counts, results.metrics(), results.study().status()));
	}

	private static double value(ConditionScore condition) {
		return (condition.score() != null) ? condition.score().value() : -1;
	}

	/**
	 * What an open page compares.
	 *
	 * @param state changes when something is new
	 * @param moving whether there will be more
	 */
	record State(String state, boolean moving) {

	}

}
