package io.veridical.rehearsal;

import java.net.URI;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the application reaches itself: on this machine, whatever stands before it.
 */
@Component
class OwnAddress {

	private final Environment environment;

	OwnAddress(Environment environment) {
		this.environment = environment;
	}

	/**
	 * @return without a slash at the end
	 * @throws IllegalStateException if the application answers no requests
	 */
	URI base() {
		Integer port = this.environment.getProperty("local.server.port", Integer.class);
		if (port == null) {
			throw new IllegalStateException("There is no server that simulated raters could come to");
		}
		String scheme = this.environment.getProperty("server.ssl.enabled", Boolean.class,
				this.environment.containsProperty("server.ssl.bundle")) ? "https" : "http";
		String host = this.environment.getProperty("server.address", "127.0.0.1");
		return URI.create("%s://%s:%d%s".formatted(scheme, "0.0.0.0".equals(host) ? "127.0.0.1" : host, port,
				this.environment.getProperty("server.servlet.context-path", "").replaceAll("/$", "")));
	}

}
