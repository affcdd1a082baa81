package io.veridical.scoring;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Service;

/**
 * Makes a campaign's plot a file of its own, with colours of its own.
 */
@Service
public class PlotFiles {

	private static final int MARGIN = 16;

	private final Scoring scoring;

	private final ITemplateEngine templates;

	PlotFiles(Scoring scoring, ITemplateEngine templates) {
		this.scoring = scoring;
		this.templates = templates;
	}

	/**
	 * @param locale the language of its words
	 * @return an SVG document to be written in UTF-8
	 * @throws java.util.NoSuchElementException if there is no such campaign
	 */
	public String svg(UUID campaignId, Locale locale) {
		return svg(this.templates, this.scoring.scores(campaignId), locale);
	}

	static String svg(ITemplateEngine templates, CampaignScores scores, Locale locale) {
		Context context = new Context(locale, Map.of("plot", ScorePlot.wide(scores), "margin", MARGIN));
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + templates.process("scoring/plot", context);
	}

}
