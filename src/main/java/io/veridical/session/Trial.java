package io.veridical.session;

import java.util.UUID;

import io.veridical.pool.Truth;

/**
 * One image to be judged in its place in a session.
 *
 * @param id a random name that says nothing of the image
 * @param number its place, from 1, practice first
 */
record Trial(UUID id, int number, Phase phase, UUID imageId, Truth truth) {

}
