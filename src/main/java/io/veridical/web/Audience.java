package io.veridical.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Who reads an answer: a person, to whom an error is a page, or a program, to which it is
 * a problem detail.
 */
enum Audience {

	PERSON, PROGRAM;

	// a browser that navigates asks for text/html by name; fetch, <img> and command-line
	// clients do not
	static Audience of(HttpServletRequest request, String path) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		boolean asksForPage = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
		return (asksForPage && !path.startsWith("/api/v1/")) ? PERSON : PROGRAM;
	}

}
