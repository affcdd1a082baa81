package io.veridical.demo;

/**
 * Why the demonstration is not complete.
 */
final class DemoFailure extends RuntimeException {

	DemoFailure(String reason) {
		super(reason);
	}

}
