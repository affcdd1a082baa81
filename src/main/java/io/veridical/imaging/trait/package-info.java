/**
 * What an image looks like in a few numbers, by which pools are compared and near copies
 * are found.
 */
@NamedInterface("trait")
@NullMarked
package io.veridical.imaging.trait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
