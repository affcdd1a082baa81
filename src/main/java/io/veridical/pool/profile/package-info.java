/**
 * What the images of a pool look like, computed once from their pixels and kept.
 */
@NamedInterface("profile")
@NullMarked
package io.veridical.pool.profile;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
