/**
 * Veridical as people meet it: the whole application, a real browser, the bytes on the
 * wire.
 */
@NullMarked
package io.veridical.e2e;

import org.jspecify.annotations.NullMarked;
