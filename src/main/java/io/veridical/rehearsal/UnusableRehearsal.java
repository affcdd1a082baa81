package io.veridical.rehearsal;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Somebody asked for a rehearsal that cannot be.
 */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
class UnusableRehearsal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Complaint> complaints;

	UnusableRehearsal(List<Complaint> complaints) {
		super(complaints.stream()
			.map((complaint) -> complaint.field() + " is “" + complaint.value() + "”")
			.collect(Collectors.joining(", ", "Unusable: ", "")));
		this.complaints = List.copyOf(complaints);
	}

	List<Complaint> complaints() {
		return this.complaints;
	}

}
