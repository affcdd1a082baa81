package io.veridical.export.parquet;

/**
 * The types of columns: what is stored and what it means (parquet-format 2.10, {@code
 * parquet.thrift}, and {@code LogicalTypes.md}).
 */
public enum ParquetType {

	/** True or false. */
	BOOLEAN(0, -1) {
		@Override
		void describe(ThriftWriter element) {
		}
	},

	/** A whole number of 32 bits. */
	INT32(1, -1) {
		@Override
		void describe(ThriftWriter element) {
		}
	},

	/** A 64-bit floating-point number. */
	DOUBLE(5, -1) {
		@Override
		void describe(ThriftWriter element) {
		}
	},

	/** Microseconds since 1970, UTC. */
	INSTANT(2, 10) {
		@Override
		void describe(ThriftWriter element) {
			element.begin(8).flag(1, true).begin(2).begin(2).end().end().end();
		}
	},

	/** Text in UTF-8. */
	STRING(6, 0) {
		@Override
		void describe(ThriftWriter element) {
			element.begin(1).end();
		}
	},

	/** A JSON document in UTF-8. */
	JSON(6, 19) {
		@Override
		void describe(ThriftWriter element) {
			element.begin(12).end();
		}
	};

	private final int physical;

	private final int converted;

	ParquetType(int physical, int converted) {
		this.physical = physical;
		this.converted = converted;
	}

	int physical() {
		return this.physical;
	}

	/** The older way to say what it means, which older readers know; -1 for none. */
	int converted() {
		return this.converted;
	}

	boolean isBytes() {
		return this == STRING || this == JSON;
	}

	/**
	 * Writes what it means as the union {@code LogicalType}; nothing if that is plain.
	 */
	abstract void describe(ThriftWriter element);

}
