package io.veridical.console;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A form was sent with a row that no form has.
 */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class RowOutOfForm extends RuntimeException {

	static final int MOST = 256;

	private static final Pattern ROW = Pattern.compile("\\[([^]]*)]?");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

	private RowOutOfForm(String field, String row) {
		super("%s names row \"%s\". Number the rows from 0 to %d.".formatted(field, row, MOST - 1));
	}

	/**
	 * Look at the names of a form's fields before they are read.
	 * @throws RowOutOfForm at the first row without a number from 0 to 255
	 */
	static void check(Collection<String> fields) {
		for (String field : fields) {
			Matcher row = ROW.matcher(field);
			while (row.find()) {
				if (!NUMBER.matcher(row.group(1)).matches() || Integer.parseInt(row.group(1)) >= MOST) {
					throw new RowOutOfForm(field, row.group(1));
				}
			}
		}
	}

}
