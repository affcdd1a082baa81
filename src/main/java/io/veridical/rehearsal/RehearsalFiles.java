package io.veridical.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import io.veridical.campaign.Campaigns;
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

/**
 * The picture of a rehearsal's scores beside what was assumed, and its numbers.
 */
@Controller
class RehearsalFiles {

	private final RehearsalReader reader;

	private final Campaigns campaigns;

	private final ITemplateEngine templates;

	RehearsalFiles(RehearsalReader reader, Campaigns campaigns, ITemplateEngine templates) {
		this.reader = reader;
		this.campaigns = campaigns;
		this.templates = templates;
	}

	@GetMapping("/rehearsals/{id}/truth.{format:svg|png|csv}")
	ResponseEntity<byte[]> truth(@PathVariable UUID id, @PathVariable String format, Locale locale) {
		TruthPlot plot = new TruthPlot(this.reader.of(id));
		String slug = this.campaigns.findById(id).orElseThrow().getSlug();
		return switch (format) {
			case "svg" -> file(slug, format, "image/svg+xml;charset=UTF-8",
					PlotFile.svg(this.templates, plot.draw(Shape.WIDE), locale).getBytes(StandardCharsets.UTF_8));
			case "png" -> file(slug, format, "image/png", PlotFile.png(this.templates, plot.draw(Shape.WIDE), locale));
			default -> file(slug, format, "text/csv;charset=UTF-8", plot.data().csv().getBytes(StandardCharsets.UTF_8));
		};
	}

	private static ResponseEntity<byte[]> file(String slug, String ending, String type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("%s-truth.%s".formatted(slug, ending)).build().toString())
			.body(content);
	}

}
