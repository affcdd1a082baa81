package io.veridical.account;

/**
 * Nobody would be left to look after the installation.
 */
class LastAdministrator extends IllegalStateException {

	LastAdministrator(String name) {
		super("%s is the last administrator who can sign in; make another one first".formatted(name));
	}

}
