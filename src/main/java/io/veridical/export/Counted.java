package io.veridical.export;

import java.util.function.Consumer;

/**
 * Rows that are counted as they are handed over.
 */
class Counted<R> implements Rows<R> {

	private final Rows<R> rows;

	private long count;

	Counted(Rows<R> rows) {
		this.rows = rows;
	}

	@Override
	public void forEach(Consumer<R> consumer) {
		this.rows.forEach((row) -> {
			consumer.accept(row);
			this.count++;
		});
	}

	long count() {
		return this.count;
	}

}
