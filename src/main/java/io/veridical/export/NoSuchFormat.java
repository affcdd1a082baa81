package io.veridical.export;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A table was asked for in a format that it is not written in.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchFormat extends RuntimeException {

	NoSuchFormat(String table, String ending, List<Format> formats) {
		super("There is no %s.%s. Ask for %s.".formatted(table, ending,
				formats.stream()
					.map((format) -> "%s.%s".formatted(table, format.ending()))
					.collect(Collectors.joining(", "))));
	}

}
