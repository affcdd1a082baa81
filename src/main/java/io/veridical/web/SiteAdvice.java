package io.veridical.web;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Gives every template the {@link Site} it stands in.
 */
@ControllerAdvice
class SiteAdvice {

	@ModelAttribute("site")
	Site site(HttpServletRequest request, @Nullable Principal principal) {
		return new Site((principal != null) ? principal.getName() : null, section(request),
				inLanguage(request, Language.ENGLISH), inLanguage(request, Language.CHINESE));
	}

	@ModelAttribute("can")
	Can can() {
		return Can.present();
	}

	private static String section(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		int end = path.indexOf('/', 1);
		return path.isEmpty() ? "" : path.substring(1, (end < 0) ? path.length() : end);
	}

	// a bare query, which the browser resolves against its own address: right on error
	// pages and behind a proxy too
	private static String inLanguage(HttpServletRequest request, Language language) {
		return UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.replaceQueryParam("lang", language.tag())
			.build()
			.toUriString();
	}

}
