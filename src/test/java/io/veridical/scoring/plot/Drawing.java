package io.veridical.scoring.plot;

import java.util.Locale;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Draws plots with the application's template, without the application.
 */
public final class Drawing {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	public Drawing() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/scoring");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		this.engine.setTemplateResolver(resolver);
		this.engine.setTemplateEngineMessageSource(messages);
	}

	public SpringTemplateEngine engine() {
		return this.engine;
	}

	public String svg(Plot plot, Locale locale) {
		return PlotFile.svg(this.engine, plot, locale);
	}

	public byte[] png(Plot plot, Locale locale) {
		return PlotFile.png(this.engine, plot, locale);
	}

}
