package io.veridical.confound;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import io.veridical.scoring.plot.Plot;
import io.veridical.scoring.plot.PlotData;
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
 * Hands out the plots of two pools as pictures and as numbers.
 */
@Controller
@RequestMapping({ "/pools/{fakes}/confounds/{reals}", "/api/v1/pools/{fakes}/confounds/{reals}" })
class ConfoundFiles {

	private final Confounds confounds;

	private final ITemplateEngine templates;

	ConfoundFiles(Confounds confounds, ITemplateEngine templates) {
		this.confounds = confounds;
		this.templates = templates;
	}

	@GetMapping("/{name}.{format:svg|png|csv}")
	ResponseEntity<byte[]> plot(@PathVariable UUID fakes, @PathVariable UUID reals, @PathVariable String name,
			@PathVariable String format, Locale locale) {
		boolean traits = name.equals(AreaPlot.NAME);
		if (!traits && !name.equals(SpectrumPlot.NAME)) {
			throw new NoSuchElementException("There is no plot '%s'; there are traits and spectrum".formatted(name));
		}
		Optional<ConfoundReport> found = this.confounds.report(reals, fakes);
		if (found.isEmpty()) {
			return ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, ConfoundApi.AGAIN_SECONDS).build();
		}
		ConfoundReport report = found.get();
		if (!traits && !SpectrumPlot.isPossible(report)) {
			throw new NoSuchElementException("The images of these pools have no detail, so they have no spectrum");
		}
		Plot plot = traits ? AreaPlot.draw(report, Shape.WIDE) : SpectrumPlot.draw(report, Shape.WIDE);
		PlotData data = traits ? AreaPlot.data(report) : SpectrumPlot.data(report);
		String file = "confounds-" + name + "." + format;
		return switch (format) {
			case "svg" -> file(file, MediaType.valueOf("image/svg+xml;charset=UTF-8"),
					PlotFile.svg(this.templates, plot, locale).getBytes(StandardCharsets.UTF_8));
			case "png" -> file(file, MediaType.IMAGE_PNG, PlotFile.png(this.templates, plot, locale));
			default ->
				file(file, MediaType.valueOf("text/csv;charset=UTF-8"), data.csv().getBytes(StandardCharsets.UTF_8));
		};
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

}
