package io.veridical.past;

/**
 * A field that cannot be read. It carries no stack trace: a file may have a million.
 */
final class BadValue extends Exception {

	private final Fault fault;

	private final transient Object[] facts;

	BadValue(Fault fault, Object... facts) {
		super(fault.code(), null, false, false);
		this.fault = fault;
		this.facts = facts;
	}

	Fault getFault() {
		return this.fault;
	}

	Object[] getFacts() {
		return this.facts;
	}

}
