package io.veridical.psychophysics;

/**
 * One judgement as a fit sees it.
 *
 * @param achieved how long the image was really on the screen
 * @param fake whether the image was generated
 * @param correct whether the answer was right
 */
public record ExposedTrial(Exposure achieved, boolean fake, boolean correct) {
}
