package io.veridical.export;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A campaign was asked for a table that its procedure does not make.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchTable extends RuntimeException {

	NoSuchTable(String table, String procedure, List<String> tables) {
		super("This %s campaign has no %s. It has %s.".formatted(procedure, table, String.join(", ", tables)));
	}

}
