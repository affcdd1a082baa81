package io.veridical.e2e;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Kills a worker in the middle of one of its calls: before the server has looked at it,
 * or after it has done what it was asked and before the worker can know. Which call is
 * drawn from a seed.
 */
final class Killing extends OncePerRequestFilter {

	private final AtomicReference<@Nullable Victim> victim = new AtomicReference<>();

	private final BlockingQueue<String> killed = new LinkedBlockingQueue<>();

	/** Kills this worker at one of its first calls. */
	void expect(RunningWorker worker, SplittableRandom random, int mostCalls) {
		this.victim.set(new Victim(worker, random.nextInt(mostCalls), random.nextBoolean()));
	}

	/** Waits for a kill and returns at which call it came. */
	BlockingQueue<String> killed() {
		return this.killed;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Victim doomed = request.getRequestURI().startsWith("/api/v1/worker/") ? hit() : null;
		if (doomed != null && doomed.before()) {
			doomed.worker().kill();
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			if (doomed != null) {
				if (!doomed.before()) {
					doomed.worker().kill();
				}
				this.killed.add((doomed.before() ? "before " : "after ") + request.getMethod() + " "
						+ request.getRequestURI().replaceAll("[0-9a-f-]{36,}", "…"));
			}
		}
	}

	private @Nullable Victim hit() {
		Victim now = this.victim.getAndUpdate((one) -> (one == null || one.calls() == 0) ? null
				: new Victim(one.worker(), one.calls() - 1, one.before()));
		return (now != null && now.calls() == 0) ? now : null;
	}

	private record Victim(RunningWorker worker, int calls, boolean before) {
	}

}
