package io.veridical.scoring;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes the values of automated metrics from the results page, a line each.
 */
@Controller
class MetricsController {

	private final Metrics metrics;

	MetricsController(Metrics metrics) {
		this.metrics = metrics;
	}

	@PostMapping("/campaigns/{id}/metrics")
	String replace(@PathVariable UUID id, @RequestParam("metrics") String text) {
		List<String> lines = text.lines().toList();
		this.metrics.replace(id,
				IntStream.range(0, lines.size())
					.filter((i) -> !lines.get(i).isBlank())
					.mapToObj((i) -> MetricValue.parse(lines.get(i), i + 1))
					.toList());
		return "redirect:/campaigns/" + id + "/results#metrics";
	}

}
