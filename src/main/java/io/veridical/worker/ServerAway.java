package io.veridical.worker;

/**
 * The server does not answer, and the worker has stopped waiting for it.
 */
final class ServerAway extends RuntimeException {

	ServerAway(String message) {
		super(message);
	}

}
