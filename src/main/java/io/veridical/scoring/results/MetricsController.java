package io.veridical.scoring.results;

import java.util.Locale;
import java.util.UUID;

import io.veridical.scoring.Metrics;
import io.veridical.scoring.UnusableMetrics;

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

	private final ResultsController results;

	private final MessageSource messages;

	MetricsController(Metrics metrics, ResultsController results, MessageSource messages) {
		this.metrics = metrics;
		this.results = results;
		this.messages = messages;
	}

	@PostMapping("/campaigns/{id}/metrics")
	ModelAndView replace(@PathVariable UUID id, @RequestParam("metrics") String text, Locale locale) {
		try {
			this.metrics.replace(id, text);
		}
		catch (UnusableMetrics refused) {
			ModelAndView page = this.results.page(id, locale);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			page.addObject("metricsText", text);
			page.addObject("metricsProblem", this.messages.getMessage(refused.getDetailMessageCode(),
					refused.getDetailMessageArguments(), locale));
			return page;
		}
		return new ModelAndView("redirect:/campaigns/" + id + "/results#metrics");
	}

}
