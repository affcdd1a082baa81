package io.veridical.export.parquet;

/**
 * A column of a Parquet file; every value may be missing.
 */
public record ParquetColumn(String name, ParquetType type) {

}
