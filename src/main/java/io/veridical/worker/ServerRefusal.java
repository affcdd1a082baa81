package io.veridical.worker;

/**
 * The server wants nothing of this worker: its token is no longer good, say, or it speaks
 * another version of the protocol. Trying again is no use.
 */
final class ServerRefusal extends RuntimeException {

	ServerRefusal(String message) {
		super(message);
	}

}
