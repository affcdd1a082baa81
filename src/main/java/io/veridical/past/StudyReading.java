package io.veridical.past;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a file one by one, checks each against itself and against what the
 * file as a whole says, and hands on those that can be staged.
 */
final class StudyReading implements JudgementFile.RowsOfFile {

	private static final int MOST_MODELS = 500;

	private final Faults faults;

	private final Consumer<StagedRow> staged;

	private final Map<String, Integer> models = new LinkedHashMap<>();

	private @Nullable Header header;

	private @Nullable StagedRow first;

	private boolean reals;

	private boolean fakes;

	private long rows;

	StudyReading(Faults faults, Consumer<StagedRow> staged) {
		this.faults = faults;
		this.staged = staged;
	}

	@Override
	public void header(Header header) {
		this.header = header;
	}

	@Override
	public void row(long line, CSVRecord record) {
		if (this.header == null) {
			throw new IllegalStateException("The header comes first");
		}
		this.rows++;
		StagedRow row = StagedRow.of(this.header, line, record, this.faults);
		needed(row, this.header, record);
		limited(row);
		String model = row.get(Field.MODEL);
		if (row.isBad() || model == null) {
			return;
		}
		row.set(Field.MODEL, String.valueOf(this.models.computeIfAbsent(model, (name) -> this.models.size())));
		if (this.models.size() == MOST_MODELS + 1) {
			row.refuse(Field.MODEL.column(), model, this.faults, Fault.TOO_MANY_MODELS, MOST_MODELS);
		}
		if (this.faults.isEmpty()) {
			this.staged.accept(row);
		}
	}

	private void needed(StagedRow row, Header header, CSVRecord record) {
		for (Field field : List.of(Field.MODEL, Field.RATER, Field.TRUTH, Field.ANSWER)) {
			if (header.value(record, field).isEmpty()) {
				row.refuse(field.column(), "", this.faults, Fault.MISSING, field.column());
			}
		}
		String rater = row.get(Field.RATER);
		if (row.get(Field.SESSION) == null && rater != null) {
			row.set(Field.SESSION, rater);
		}
		if (row.get(Field.BLOCK) == null) {
			row.set(Field.BLOCK, "1");
		}
		this.fakes |= "t".equals(row.get(Field.TRUTH));
		this.reals |= "f".equals(row.get(Field.TRUTH));
	}

	// the first row says whether exposures are limited
	private void limited(StagedRow row) {
		if (row.isBad()) {
			return;
		}
		if (this.first == null) {
			this.first = row;
		}
		else if (row.isTimed() != this.first.isTimed()) {
			String exposure = row.get(Field.EXPOSURE);
			row.refuse(Field.EXPOSURE.column(), (exposure != null) ? exposure : "", this.faults, Fault.MIXED_EXPOSURES,
					this.first.line());
		}
	}

	/**
	 * Note what only the whole file can be reproached with.
	 */
	void finish() {
		if (this.header == null || !this.faults.isEmpty()) {
			return;
		}
		if (this.rows == 0) {
			this.faults.add(1, null, "", Fault.NO_ROWS);
		}
		else if (!this.reals || !this.fakes) {
			this.faults.add(2, Field.TRUTH.column(), this.fakes ? "fake" : "real",
					this.fakes ? Fault.NO_REALS : Fault.NO_FAKES);
		}
	}

	long rows() {
		return this.rows;
	}

	/** In the order of first appearance. */
	List<String> models() {
		return List.copyOf(this.models.keySet());
	}

	boolean isTimed() {
		return this.first != null && this.first.isTimed();
	}

	/** Whether the file has a column that is understood. */
	boolean has(Field field) {
		return this.header != null && this.header.known().containsKey(field);
	}

	List<String> foreign() {
		return (this.header != null) ? this.header.unknown() : List.of();
	}

}
