/**
 * How a session with a limit of time runs: which trial comes next and for how long its
 * image is shown, as a function of the plan and the judgements so far. Plain Java.
 */
@NullMarked
package io.veridical.session.course;

import org.jspecify.annotations.NullMarked;
