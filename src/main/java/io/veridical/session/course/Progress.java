package io.veridical.session.course;

/**
 * How far a rater has come.
 *
 * @param block under way, 0 in practice
 * @param blocks how many there are
 * @param inBlock trials of the block that are done, bad ones aside
 * @param ofBlock trials that the block needs; it may end earlier
 * @param repeats bad trials so far, each of which another image repeats
 */
public record Progress(int block, int blocks, int inBlock, int ofBlock, int repeats) {

}
