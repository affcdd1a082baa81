package io.veridical.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refuses a form that is too large before any of it is read. Otherwise the container
 * would give up in the middle, and the form's token with it: a researcher would read that
 * the request was not allowed.
 */
class UploadLimit extends OncePerRequestFilter {

	private final DataSize most;

	private final MessageSource messages;

	private final LocaleResolver locales;

	UploadLimit(DataSize most, MessageSource messages, LocaleResolver locales) {
		this.most = most;
		this.messages = messages;
		this.locales = locales;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type == null || !type.startsWith("multipart/") || request.getContentLengthLong() <= this.most.toBytes();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest unread = new Unread(request);
		unread.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.CONTENT_TOO_LARGE.value());
		unread.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
		unread.setAttribute(RequestDispatcher.ERROR_MESSAGE,
				this.messages.getMessage("web.too-large",
						new Object[] { request.getContentLengthLong() >> 20, this.most.toMegabytes() },
						this.locales.resolveLocale(unread)));
		request.getRequestDispatcher("/error").forward(unread, response);
	}

	/** The request without its body, which nobody shall take for a form. */
	private static final class Unread extends HttpServletRequestWrapper {

		Unread(HttpServletRequest request) {
			super(request);
		}

		@Override
		public @Nullable String getContentType() {
			return null;
		}

		@Override
		public @Nullable String getParameter(String name) {
			return null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return null;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

	}

}
