package io.veridical.account;

/**
 * A password is too short or too long to be used.
 */
class UnusablePassword extends IllegalArgumentException {

	UnusablePassword(String reason) {
		super("The password " + reason);
	}

}
