package io.veridical.scoring.plot;

import java.util.Locale;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Draws plots with the application's template, without the application.
 */
public final class Drawing {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

	public Drawing() {
		this.messages.setBasename("messages/scoring");
		this.messages.setDefaultEncoding("UTF-8");
		this.messages.setFallbackToSystemLocale(false);
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		this.engine.setTemplateResolver(resolver);
		this.engine.setTemplateEngineMessageSource(this.messages);
	}

	public SpringTemplateEngine engine() {
		return this.engine;
	}

	public MessageSource messages() {
		return this.messages;
	}

	public String say(Words words, Locale locale) {
		return (words.code() == null) ? words.text()
				: this.messages.getMessage(words.code(), words.arguments(), locale);
	}

	public String svg(Plot plot, Locale locale) {
		return PlotFile.svg(this.engine, plot, locale);
	}

	public byte[] png(Plot plot, Locale locale) {
		return PlotFile.png(this.engine, plot, locale);
	}

}
