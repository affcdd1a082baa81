package io.veridical.scoring.results;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import io.veridical.scoring.plot.PlotFile;
import io.veridical.scoring.plot.Shape;
import org.thymeleaf.ITemplateEngine;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Hands out a campaign's plots as pictures and as numbers, to researchers and to scripts
 * under the same names.
 */
@Controller
@RequestMapping({ "/campaigns/{id}", "/api/v1/campaigns/{id}" })
class PlotController {

	private final ResultsReader reader;

	private final ITemplateEngine templates;

	private final Clock clock;

	PlotController(ResultsReader reader, ITemplateEngine templates, Clock clock) {
		this.reader = reader;
		this.templates = templates;
		this.clock = clock;
	}

	@GetMapping("/plots/{name}.{format:svg|png|csv}")
	ResponseEntity<byte[]> plot(@PathVariable UUID id, @PathVariable String name, @PathVariable String format,
			Locale locale) {
		Results results = this.reader.of(id);
		ResultPlot plot = ResultPlots.named(results, name);
		return switch (format) {
			case "svg" -> file(results, name, format, MediaType.valueOf("image/svg+xml;charset=UTF-8"),
					PlotFile.svg(this.templates, plot.drawn(results, Shape.WIDE), locale)
						.getBytes(StandardCharsets.UTF_8));
			case "png" -> file(results, name, format, MediaType.IMAGE_PNG,
					PlotFile.png(this.templates, plot.drawn(results, Shape.WIDE), locale));
			default -> file(results, name, format, MediaType.valueOf("text/csv;charset=UTF-8"),
					plot.data(results).csv().getBytes(StandardCharsets.UTF_8));
		};
	}

	/** The leaderboard under the address it had first. */
	@GetMapping("/scores.svg")
	ResponseEntity<byte[]> scores(@PathVariable UUID id, Locale locale) {
		return plot(id, "scores", "svg", locale);
	}

	private ResponseEntity<byte[]> file(Results results, String name, String format, MediaType type, byte[] content) {
		String file = "%s-%s-%s.%s".formatted(results.study().slug(), LocalDate.now(this.clock), name, format);
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file).build().toString())
			.body(content);
	}

}
