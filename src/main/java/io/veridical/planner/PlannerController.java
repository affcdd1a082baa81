package io.veridical.planner;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.ITemplateEngine;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import io.veridical.scoring.plot.PlotFile;
import io.veridical.scoring.plot.Shape;

/**
 * The page on which a study is planned. Its address holds the whole plan, so that it can
 * be kept and sent.
 */
@Controller
class PlannerController {

	private final ITemplateEngine templates;

	private final OwnCampaigns campaigns;

	PlannerController(ITemplateEngine templates, OwnCampaigns campaigns) {
		this.templates = templates;
		this.campaigns = campaigns;
	}

	@GetMapping("/planner")
	ModelAndView page(@RequestParam Map<String, String> parameters) {
		PlanWish wish = PlanWish.of(parameters);
		return page(wish, wish.complaints());
	}

	@GetMapping("/planner/from")
	ModelAndView from(@RequestParam Map<String, String> parameters) {
		PlanWish wish = PlanWish.of(parameters);
		String campaign = parameters.getOrDefault(PlanWish.FROM, "");
		PlanWish filled = this.campaigns.fill(wish, campaign);
		if (filled != null) {
			return new ModelAndView("redirect:/planner" + PlannerPage.query(filled));
		}
		List<Complaint> complaints = new ArrayList<>(wish.complaints());
		complaints.add(new Complaint(PlanWish.FROM, campaign, "planner.error.from", campaign));
		return page(wish, complaints);
	}

	private ModelAndView page(PlanWish wish, List<Complaint> complaints) {
		ModelAndView page = new ModelAndView("planner/planner", "page",
				new PlannerPage(wish, complaints, this.campaigns.choices()));
		if (complaints.isEmpty()) {
			Forecast forecast = new Forecast(wish.plan());
			Outlook outlook = Outlook.of(forecast);
			PlanPlot plot = new PlanPlot(forecast, outlook);
			page.addObject("outlook", outlook);
			page.addObject("plots", List.of(plot.draw(Shape.WIDE), plot.draw(Shape.NARROW)));
		}
		else {
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return page;
	}

	@GetMapping("/planner/plan.svg")
	ResponseEntity<byte[]> svg(@RequestParam Map<String, String> parameters, Locale locale) {
		String document = PlotFile.svg(this.templates, plot(parameters).draw(Shape.WIDE), locale);
		return file("svg", "image/svg+xml;charset=UTF-8", document.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/planner/plan.png")
	ResponseEntity<byte[]> png(@RequestParam Map<String, String> parameters, Locale locale) {
		return file("png", "image/png", PlotFile.png(this.templates, plot(parameters).draw(Shape.WIDE), locale));
	}

	@GetMapping("/planner/plan.csv")
	ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters) {
		return file("csv", "text/csv;charset=UTF-8", plot(parameters).data().csv().getBytes(StandardCharsets.UTF_8));
	}

	private static PlanPlot plot(Map<String, String> parameters) {
		PlanWish wish = PlanWish.of(parameters);
		List<Complaint> complaints = wish.complaints();
		if (!complaints.isEmpty()) {
			throw new UnusablePlan(complaints);
		}
		Forecast forecast = new Forecast(wish.plan());
		return new PlanPlot(forecast, Outlook.of(forecast));
	}

	private static ResponseEntity<byte[]> file(String ending, String type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("veridical-plan." + ending).build().toString())
			.body(content);
	}

}
