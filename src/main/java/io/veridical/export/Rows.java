package io.veridical.export;

import java.util.function.Consumer;

/**
 * Rows that are handed over one by one, so that no table is too long.
 */
@FunctionalInterface
interface Rows<R> {

	void forEach(Consumer<R> row);

}
