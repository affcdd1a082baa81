package io.veridical.session.course;

import io.veridical.psychophysics.Exposure;

/**
 * A trial as it is served.
 *
 * @param block in which it is served, 0 in practice
 * @param place within the block, from 1
 * @param exposure for how long its image is to be shown
 */
public record Step(Trial trial, int block, int place, Exposure exposure) {

}
