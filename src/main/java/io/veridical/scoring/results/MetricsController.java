package io.veridical.scoring.results;

import java.util.Locale;
import java.util.UUID;

import io.veridical.scoring.Metrics;
import io.veridical.scoring.MetricsOfPools;
import io.veridical.scoring.UnusableMetrics;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes the values of automated metrics from the results page, a line each. What cannot
 * be taken comes back in the form, with what is wrong beside it.
 */
@Controller
class MetricsController {

	private final Metrics metrics;

	private final MetricsOfPools ofPools;

	private final ResultsController results;

	private final MessageSource messages;

	MetricsController(Metrics metrics, MetricsOfPools ofPools, ResultsController results, MessageSource messages) {
		this.metrics = metrics;
		this.ofPools = ofPools;
		this.results = results;
		this.messages = messages;
	}

	@PostMapping("/campaigns/{id}/metrics")
	ModelAndView replace(@PathVariable UUID id, @RequestParam("metrics") String text, Locale locale) {
		return after(id, locale, text, () -> this.metrics.replace(id, text));
	}

	@PostMapping("/campaigns/{id}/metrics/from-pools")
	ModelAndView takeFromPools(@PathVariable UUID id, Locale locale) {
		return after(id, locale, null, () -> this.ofPools.take(id));
	}

	private ModelAndView after(UUID id, Locale locale, @Nullable String text, Runnable change) {
		try {
			change.run();
		}
		catch (UnusableMetrics refused) {
			ModelAndView page = this.results.page(id, locale);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			if (text != null) {
				page.addObject("metricsText", text);
			}
			page.addObject("metricsProblem", this.messages.getMessage(refused.getDetailMessageCode(),
					refused.getDetailMessageArguments(), locale));
			return page;
		}
		return new ModelAndView("redirect:/campaigns/" + id + "/results#metrics");
	}

}
