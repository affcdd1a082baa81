/**
 * Textures with the statistics of an image and without its content: the steerable pyramid
 * of Simoncelli and Freeman, and the parametric model of Portilla and Simoncelli. Planes
 * are square, {@code [row][column]}, with an edge that is a power of two, and repeat
 * beyond their edges.
 */
@NullMarked
package io.veridical.imaging.texture;

import org.jspecify.annotations.NullMarked;
