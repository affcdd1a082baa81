/**
 * Writes Apache Parquet files as a stream: flat tables of a few types, nothing more.
 */
@NullMarked
package io.veridical.export.parquet;

import org.jspecify.annotations.NullMarked;
