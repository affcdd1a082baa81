/**
 * Workers on other machines: the protocol they speak over HTTP, the tokens they come
 * with, and the page that lists them.
 */
@NullMarked
package io.veridical.sampling.remote;

import org.jspecify.annotations.NullMarked;
