package io.veridical.pool;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Another pool has the name already.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class PoolNameTaken extends RuntimeException {

	public PoolNameTaken(String name) {
		super("There is a pool named '" + name + "' already; choose another name");
	}

}
