package io.veridical.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Goes through the doors of campaigns as a browser does.
 */
record TestDoor(MockMvcTester mvc, ApplicationContext context) {

	MvcTestResult get(String address) {
		return this.mvc.get().uri(address).exchange();
	}

	/** Where an address leads. */
	String leads(String address) {
		return location(get(address));
	}

	/** Consents, and returns where that leads. */
	String consent(String address) {
		return location(this.mvc.post().uri(address).param("consent", "on").exchange());
	}

	/** Consents, judges everything, and returns the debrief's address. */
	String take(String address, int realsWrong, int fakesWrong) {
		return finish(consent(address), realsWrong, fakesWrong);
	}

	String finish(String session, int realsWrong, int fakesWrong) {
		Fixtures.of(this.context).finish(session(session), realsWrong, fakesWrong);
		return session + "/debrief";
	}

	/** The session at an address. */
	RaterSession session(String address) {
		return this.context.getBean(RaterSessions.class).findByToken(address.split("/")[2]).orElseThrow();
	}

	static String location(MvcTestResult answer) {
		assertThat(answer).hasStatus(303);
		return String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION));
	}

	static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(times);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(Collections.nCopies(times, task))) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
