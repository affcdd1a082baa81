package io.veridical.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import io.veridical.scoring.PlotFiles;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Hands out the plot of a campaign's scores.
 */
@Controller
@RequestMapping({ "/campaigns/{id}", "/api/v1/campaigns/{id}" })
class PlotController {

	private final PlotFiles plots;

	private final Downloads downloads;

	PlotController(PlotFiles plots, Downloads downloads) {
		this.plots = plots;
		this.downloads = downloads;
	}

	@GetMapping("/scores.svg")
	void plot(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
		this.downloads.send(id, "scores.svg", "image/svg+xml;charset=UTF-8", response,
				(out) -> out.write(this.plots.svg(id, locale).getBytes(StandardCharsets.UTF_8)));
	}

}
