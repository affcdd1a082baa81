package io.veridical.demo;

import org.jspecify.annotations.Nullable;

/**
 * How far the demonstration has come.
 *
 * @param step what is being done, the end of the message key {@code console.demo.step.…}
 * @param done how many images of all steps are done
 * @param of how many there are
 * @param finished whether nothing more will come
 * @param failure why it stopped; null if it did not
 */
public record DemoProgress(String step, int done, int of, boolean finished, @Nullable String failure) {

	static final DemoProgress NOTHING_TO_DO = new DemoProgress("done", 0, 0, true, null);

}
