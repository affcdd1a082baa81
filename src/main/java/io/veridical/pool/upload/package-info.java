/**
 * Archives and folders that somebody hands in, read without trusting them.
 */
@NullMarked
package io.veridical.pool.upload;

import org.jspecify.annotations.NullMarked;
