package io.veridical.past;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.csv.CSVRecord;

/**
 * Where in a row which column stands: those that are understood, and those that are kept
 * aside.
 *
 * @param columns how many there are
 * @param known the places of what is understood; the column {@code counts} only where it
 * says more than the others do, in our own files from before there was {@code excluded}
 * @param foreign the places of the others, by name, in the order of the file
 */
record Header(int columns, Map<Field, Integer> known, Map<String, Integer> foreign) {

	private static final int MOST_FOREIGN = 100;

	/** What our own files add and the other columns already say. */
	private static final Set<String> DERIVED = Set.of("shown_px");

	/** What our own files add and every study keeps under the same name. */
	private static final String PANEL = "panel";

	static Header read(CSVRecord record, long line, Faults faults) {
		Map<Field, Integer> known = new EnumMap<>(Field.class);
		Map<String, Integer> foreign = new LinkedHashMap<>();
		Set<String> seen = new HashSet<>();
		if (String.join("", record).indexOf(JudgementFile.NOT_UTF8) >= 0) {
			faults.add(line, null, String.join(",", record), Fault.NOT_UTF8);
			return new Header(record.size(), known, foreign);
		}
		if (record.size() == 1 && record.get(0).matches("(?s).*[;\\t].*")) {
			faults.add(line, null, record.get(0), Fault.SEPARATOR);
			return new Header(1, known, foreign);
		}
		for (int place = 0; place < record.size(); place++) {
			String name = record.get(place).strip();
			Optional<Field> field = Field.of(name);
			if (name.isEmpty()) {
				faults.add(line, null, record.get(place), Fault.COLUMN_UNNAMED, place + 1);
			}
			else if (name.indexOf('\0') >= 0) {
				faults.add(line, null, name, Fault.CONTROL_CHARACTER);
			}
			else if (!seen.add(name)) {
				faults.add(line, name, name, Fault.COLUMN_TWICE, name);
			}
			else if (DERIVED.contains(name)) {
				continue;
			}
			else if (field.isPresent()) {
				known.put(field.get(), place);
			}
			else {
				foreign.put(name, place);
			}
		}
		if (known.containsKey(Field.EXCLUDED) || !known.containsKey(Field.STATUS)) {
			known.remove(Field.COUNTS);
		}
		missing(known).forEach((field) -> missing(field, foreign.keySet(), line, faults));
		if (foreign.size() > MOST_FOREIGN) {
			faults.add(line, null, "", Fault.TOO_MANY_COLUMNS, foreign.size(), MOST_FOREIGN);
		}
		return new Header(record.size(), known, foreign);
	}

	private static void missing(Field field, Set<String> foreign, long line, Faults faults) {
		String name = field.column();
		Optional<String> alike = foreign.stream().filter(name::equalsIgnoreCase).findFirst();
		if (alike.isPresent()) {
			faults.add(line, name, alike.get(), Fault.COLUMN_SPELT, alike.get(), name);
		}
		else {
			faults.add(line, name, "", Field.FILLED.contains(field) ? Fault.COLUMN_NEEDED : Fault.COLUMN_MISSING, name);
		}
	}

	private static List<Field> missing(Map<Field, Integer> known) {
		List<Field> missing = new ArrayList<>();
		for (Field field : Field.NEEDED) {
			if (!known.containsKey(field)) {
				missing.add(field);
			}
		}
		return missing;
	}

	/**
	 * The columns that are not understood, in the order of the file.
	 */
	List<String> unknown() {
		return this.foreign.keySet().stream().filter((name) -> !name.equals(PANEL)).toList();
	}

	/**
	 * What a row says in a column, without blanks around it; empty if there is no such
	 * column.
	 */
	String value(CSVRecord record, Field field) {
		Integer place = this.known.get(field);
		return (place != null) ? record.get(place).strip() : "";
	}

}
