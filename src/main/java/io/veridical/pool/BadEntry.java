package io.veridical.pool;

/**
 * A file that cannot go into a pool.
 *
 * @param name its name in the upload
 * @param reason what is wrong and what to do, in English
 */
public record BadEntry(String name, String reason) {
}
