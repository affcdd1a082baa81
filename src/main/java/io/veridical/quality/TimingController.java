package io.veridical.quality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that says how exactly a campaign's images were shown, and its plots as files.
 */
@Controller
class TimingController {

	private static final int MARGIN = 16;

	private final TimingReports reports;

	private final Methods methods;

	private final ITemplateEngine templates;

	TimingController(TimingReports reports, Methods methods, ITemplateEngine templates) {
		this.reports = reports;
		this.methods = methods;
		this.templates = templates;
	}

	@GetMapping("/campaigns/{id}/timing")
	ModelAndView page(@PathVariable UUID id, Locale locale) {
		TimingReport report = this.reports.of(id);
		ModelAndView page = new ModelAndView("quality/timing", "report", report);
		page.addObject("all", ErrorLine.of("", report.all()));
		page.addObject("lines",
				report.groups().stream().map((group) -> ErrorLine.of(group.device().text(), group.counts())).toList());
		page.addObject("histograms",
				List.of(ErrorHistogram.of(report.all(), "wide", 720), ErrorHistogram.of(report.all(), "narrow", 340)));
		page.addObject("devices", List.of(DevicePlot.of(report, true), DevicePlot.of(report, false)));
		page.addObject("methods", this.methods.paragraph(report, locale));
		return page;
	}

	@GetMapping({ "/campaigns/{id}/timing-errors.svg", "/api/v1/campaigns/{id}/timing-errors.svg" })
	void errors(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
		TimingReport report = this.reports.of(id);
		write(report, "errors", ErrorHistogram.of(report.all(), "wide", 720), locale, response);
	}

	@GetMapping({ "/campaigns/{id}/timing-devices.svg", "/api/v1/campaigns/{id}/timing-devices.svg" })
	void devices(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
		TimingReport report = this.reports.of(id);
		write(report, "devices", DevicePlot.of(report, true), locale, response);
	}

	private void write(TimingReport report, String name, Object plot, Locale locale, HttpServletResponse response)
			throws IOException {
		response.setContentType("image/svg+xml;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("%s-timing-%s.svg".formatted(report.campaign().getSlug(), name))
					.build()
					.toString());
		Context context = new Context(locale, Map.of("plot", plot, "margin", MARGIN));
		response.getOutputStream()
			.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + this.templates.process("quality/" + name, context))
				.getBytes(StandardCharsets.UTF_8));
	}

}
