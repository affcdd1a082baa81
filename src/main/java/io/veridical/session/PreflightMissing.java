package io.veridical.session;

import org.springframework.http.HttpStatus;

/**
 * A timed trial was judged on a device of which nobody knows what it can show.
 */
class PreflightMissing extends SessionRefused {

	PreflightMissing() {
		super(HttpStatus.CONFLICT, "preflight-missing", "Pre-flight missing",
				"The last look at this device did not find it suitable, or there was none. Send a pre-flight result that is.");
	}

}
