package io.veridical.web;

import java.util.Locale;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may take a route.
 *
 * @param pattern as a controller's mapping has it
 */
record RouteRule(Least least, HttpMethod method, PathPattern pattern) {

	/** Reads a line such as {@code editor POST /pools}. */
	static RouteRule of(String line) {
		String[] parts = line.strip().split("\\s+");
		if (parts.length != 3) {
			throw new IllegalArgumentException("'" + line + "' is no rule: write role, method and path");
		}
		return new RouteRule(Least.valueOf(parts[0].toUpperCase(Locale.ROOT)), HttpMethod.valueOf(parts[1]),
				PathPatternParser.defaultInstance.parse(parts[2]));
	}

}
