package io.veridical.sampling.remote;

import org.jspecify.annotations.Nullable;

/**
 * A worker that speaks another version of the protocol than this server.
 */
class OtherProtocol extends RuntimeException {

	private final String sent;

	OtherProtocol(@Nullable String sent) {
		super("The request says '%s: %s', but this server speaks version %s. ".formatted(WorkerProtocol.VERSION_HEADER,
				(sent != null) ? sent : "(nothing)", WorkerProtocol.VERSION)
				+ "The page /workers of this server says how to get the worker that belongs to it.");
		this.sent = (sent != null) ? sent : "none";
	}

	String title() {
		return "Worker speaks protocol version %s, server version %s".formatted(this.sent, WorkerProtocol.VERSION);
	}

}
