package io.veridical.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Tells people which role a page needs, and that there is no page where none is listed.
 */
@Component
class PageRefusals implements AccessDeniedHandler {

	private final MessageSource messages;

	private final LocaleResolver locales;

	PageRefusals(MessageSource messages, LocaleResolver locales) {
		this.messages = messages;
		this.locales = locales;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException {
		if (!(refused instanceof AuthorizationDeniedException denied
				&& denied.getAuthorizationResult() instanceof RoleNeeded needed)) {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else if (needed.least() == null) {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
		else {
			response.sendError(HttpStatus.FORBIDDEN.value(),
					sentence(needed.least(), this.locales.resolveLocale(request)));
		}
	}

	private @Nullable String sentence(Least least, Locale locale) {
		return this.messages.getMessage("web.needs." + least.text(), null, locale);
	}

}
