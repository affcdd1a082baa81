package io.veridical.scoring.plot;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a plot a file of its own, with colours of its own and a margin.
 */
public final class PlotFile {

	/** The paper around a plot, in SVG user units. */
	static final int MARGIN = 16;

	/**
	 * The pixels of a PNG to an SVG user unit: two columns of a paper at 200 dots an
	 * inch.
	 */
	static final int SCALE = 2;

	private PlotFile() {
	}

	/**
	 * @param locale the language of its words
	 * @return an SVG document to be written in UTF-8
	 */
	public static String svg(ITemplateEngine templates, Plot plot, Locale locale) {
		return document(templates, plot, locale, Map.of());
	}

	/**
	 * @return the bytes of a PNG
	 * @throws NoLetters if the machine has no font
	 */
	public static byte[] png(ITemplateEngine templates, Plot plot, Locale locale) {
		return PlotImage.png(document(templates, plot, locale, Map.of("letters", PlotImage.LETTERS)), SCALE);
	}

	private static String document(ITemplateEngine templates, Plot plot, Locale locale, Map<String, Object> more) {
		Map<String, Object> values = new HashMap<>(more);
		values.put("plot", plot);
		values.put("margin", MARGIN);
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
				+ templates.process("scoring/plot", new Context(locale, values));
	}

}
