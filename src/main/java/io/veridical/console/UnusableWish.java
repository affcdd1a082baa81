package io.veridical.console;

import java.util.List;

import io.veridical.console.Complaints.Complaint;

/**
 * A script asked for a campaign that cannot be.
 */
class UnusableWish extends RuntimeException {

	private final transient List<Complaint> complaints;

	UnusableWish(List<Complaint> complaints) {
		super("Unusable: " + complaints.stream().map(Complaint::field).toList());
		this.complaints = complaints;
	}

	List<Complaint> complaints() {
		return this.complaints;
	}

}
