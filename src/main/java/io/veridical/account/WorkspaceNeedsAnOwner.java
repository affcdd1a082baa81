package io.veridical.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The last owner of a workspace would go.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class WorkspaceNeedsAnOwner extends RuntimeException {

	WorkspaceNeedsAnOwner() {
		super("The workspace would have no owner: make another member its owner first");
	}

}
