package io.veridical.sampling.remote;

import java.net.URI;

import io.veridical.pool.StorageFull;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells workers what the application's other scripts do not meet.
 */
@RestControllerAdvice(assignableTypes = WorkerApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkerProblems {

	private static final String PAUSE_SECONDS = "30";

	@ExceptionHandler
	ProblemDetail otherProtocol(OtherProtocol ex) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "other-protocol", String.valueOf(ex.getMessage()));
		problem.setTitle(ex.title());
		return problem;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> full(StorageFull ex) {
		ProblemDetail problem = problem(HttpStatus.INSUFFICIENT_STORAGE, "storage-full",
				String.valueOf(ex.getMessage()));
		problem.setTitle("Storage full");
		return ResponseEntity.status(HttpStatus.INSUFFICIENT_STORAGE)
			.header(HttpHeaders.RETRY_AFTER, PAUSE_SECONDS)
			.body(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> database(DataAccessException ex) {
		if (StorageFull.says(ex)) {
			return full(new StorageFull(ex));
		}
		throw ex;
	}

	private static ProblemDetail problem(HttpStatus status, String type, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("/problems/" + type));
		return problem;
	}

}
