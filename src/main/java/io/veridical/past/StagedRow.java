package io.veridical.past;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row as it is staged: the line, then what each {@link Field} says, empty or not.
 */
final class StagedRow {

	private final long line;

	private final @Nullable String[] values = new @Nullable String[Field.values().length];

	private boolean bad;

	private StagedRow(long line) {
		this.line = line;
	}

	/**
	 * Read what a row says, and note what cannot be read.
	 */
	static StagedRow of(Header header, long line, CSVRecord record, Faults faults) {
		StagedRow row = new StagedRow(line);
		for (Field field : header.known().keySet()) {
			String text = header.value(record, field);
			if (!text.isEmpty()) {
				row.read(field, text, faults);
			}
		}
		row.keepAside(header, record, faults);
		return row;
	}

	private void read(Field field, String text, Faults faults) {
		try {
			if (text.indexOf(JudgementFile.NOT_UTF8) >= 0) {
				throw new BadValue(Fault.NOT_UTF8);
			}
			this.values[field.ordinal()] = field.read(text);
		}
		catch (BadValue ex) {
			refuse(field.column(), text, faults, ex.getFault(), ex.getFacts());
		}
	}

	private void keepAside(Header header, CSVRecord record, Faults faults) {
		if (header.foreign().isEmpty()) {
			return;
		}
		Map<String, Object> kept = new LinkedHashMap<>();
		header.foreign().forEach((name, place) -> {
			String text = record.get(place).strip();
			if (text.indexOf('\0') >= 0 || text.indexOf(JudgementFile.NOT_UTF8) >= 0) {
				refuse(name, text, faults, (text.indexOf('\0') >= 0) ? Fault.CONTROL_CHARACTER : Fault.NOT_UTF8);
			}
			else if (!text.isEmpty()) {
				kept.put(name, text);
			}
		});
		String before = get(Field.KEPT);
		if (before != null) {
			Reading.JSON.readTree(before)
				.propertyStream()
				.forEach((old) -> kept.putIfAbsent(old.getKey(), old.getValue()));
		}
		if (!kept.isEmpty()) {
			set(Field.KEPT, Reading.JSON.writeValueAsString(kept));
		}
	}

	void refuse(@Nullable String column, String value, Faults faults, Fault fault, Object... facts) {
		this.bad = true;
		faults.add(this.line, column, value, fault, facts);
	}

	boolean isBad() {
		return this.bad;
	}

	long line() {
		return this.line;
	}

	@Nullable String get(Field field) {
		return this.values[field.ordinal()];
	}

	void set(Field field, String value) {
		this.values[field.ordinal()] = value;
	}

	/** Whether the image was shown for a limited time. */
	boolean isTimed() {
		return get(Field.EXPOSURE) != null || get(Field.REQUESTED) != null;
	}

	/**
	 * Append the row as PostgreSQL's COPY reads it.
	 */
	void copyTo(StringBuilder out) {
		out.append(this.line);
		for (String value : this.values) {
			out.append('\t');
			if (value == null) {
				out.append("\\N");
			}
			else {
				escape(value, out);
			}
		}
		out.append('\n');
	}

	private static void escape(String value, StringBuilder out) {
		for (int i = 0; i < value.length(); i++) {
			char letter = value.charAt(i);
			switch (letter) {
				case '\\' -> out.append("\\\\");
				case '\t' -> out.append("\\t");
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				default -> out.append(letter);
			}
		}
	}

}
