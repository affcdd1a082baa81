package io.veridical.web;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The reader's language: what {@code ?lang=} last chose, else what the browser asks for,
 * else English.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	private static final Duration LONGEST_COOKIE_LIFE = Duration.ofDays(400);

	@Bean
	static LocaleResolver localeResolver() {
		CookieLocaleResolver resolver = new KnownLanguages();
		resolver.setDefaultLocaleFunction(Language::preferredBy);
		resolver.setCookieMaxAge(LONGEST_COOKIE_LIFE);
		resolver.setCookieHttpOnly(true);
		resolver.setCookieSameSite("Lax");
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new LanguageSwitch());
	}

	/** Takes a cookie that somebody else wrote for no cookie at all. */
	private static final class KnownLanguages extends CookieLocaleResolver {

		KnownLanguages() {
			super("veridical_lang");
			setRejectInvalidCookies(false);
		}

		@Override
		protected @Nullable Locale parseLocaleValue(String value) {
			return Language.of(value);
		}

	}

	/** Ignores a language that we do not speak. */
	private static final class LanguageSwitch extends LocaleChangeInterceptor {

		LanguageSwitch() {
			setParamName("lang");
			setIgnoreInvalidLocale(true);
		}

		@Override
		protected @Nullable Locale parseLocaleValue(String value) {
			Locale locale = Language.of(value);
			if (locale == null) {
				throw new IllegalArgumentException("lang=" + value + " is not spoken here: use en or zh");
			}
			return locale;
		}

	}

}
