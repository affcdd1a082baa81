/**
 * The application: one Spring Boot program over PostgreSQL and an image store.
 */
@NullMarked
package io.veridical;

import org.jspecify.annotations.NullMarked;
