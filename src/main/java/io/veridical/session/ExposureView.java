package io.veridical.session;

import java.util.List;

import io.veridical.session.course.Course;
import io.veridical.session.course.Step;
import org.jspecify.annotations.Nullable;

/**
 * How the next image is to be shown.
 *
 * @param masks the numbers of those that follow it, in their order
 */
record ExposureView(double requestedMs, List<Integer> masks) {

	/**
	 * @param masks how many masks the campaign has
	 */
	static @Nullable ExposureView of(Course course, int masks) {
		Step next = course.next();
		return (next != null) ? new ExposureView(next.exposure().millis(), MaskWindow.draw(next.trial().id(), masks))
				: null;
	}

}
