/**
 * How images come into a pool from elsewhere: archives, folders on the server, and images
 * pushed one by one.
 */
@NamedInterface("intake")
@NullMarked
package io.veridical.pool.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
