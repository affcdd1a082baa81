package io.veridical.past;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a judgement file that are understood: the ten of every file, and those
 * that Veridical's own files add. The order is that of the staged row.
 */
enum Field {

	MODEL("model", Reading.text(200)), RATER("rater", Reading.text(500)), SESSION("session", Reading.text(500)),
	BLOCK("block", Reading.whole(1, 1000)), TRIAL("trial", Reading.whole(1, 1_000_000)),
	IMAGE("image", Reading.text(1000)), TRUTH("truth", Reading.word(Reading.TRUTHS)),
	ANSWER("answer", Reading.word(Reading.TRUTHS)), EXPOSURE("exposure_ms", Reading.number(0.1, 600_000)),
	RESPONSE_TIME("rt_ms", Reading.number(0, 86_400_000)),

	STATUS("session_status", Reading.status()), IMAGE_NAME("image_name", Reading.text(1000)),
	JUDGED_AT("judged_at", Reading.instant()), EVIDENCE("evidence", Reading.json()),
	REQUESTED("requested_ms", Reading.number(0.1, 600_000)), FRAMES("frames", Reading.whole(1, 1_000_000)),
	FRAME("frame_ms", Reading.number(0.1, 1000)), VERDICT("verdict", Reading.verdict()),
	REASONS("reasons", Reading.text(1000)), UNACCOUNTED("unaccounted_ms", Reading.number(-1e12, 1e12)),
	REPEAT("repeat", Reading.word(Reading.TRUE_OR_FALSE)), KEPT("kept", Reading.json()),
	EXCLUDED("excluded", Reading.word(Reading.TRUE_OR_FALSE)), COUNTS("counts", Reading.word(Reading.TRUE_OR_FALSE));

	/** The columns that a file has to have, empty where nothing was recorded. */
	static final List<Field> NEEDED = List.of(values()).subList(0, 10);

	/** Those of them that no row may leave empty. */
	static final Set<Field> FILLED = Set.of(MODEL, RATER, TRUTH, ANSWER);

	private final String column;

	private final Reading reading;

	Field(String column, Reading reading) {
		this.column = column;
		this.reading = reading;
	}

	static Optional<Field> of(String column) {
		return Arrays.stream(values()).filter((field) -> field.column.equals(column)).findFirst();
	}

	String column() {
		return this.column;
	}

	/**
	 * @param text what stands in the file, not empty
	 * @return what is staged
	 */
	String read(String text) throws BadValue {
		return this.reading.read(text);
	}

}
