package io.veridical.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed without a word while a rater judges, first alone, then together
 * with its database.
 */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class KilledServerTests {

	@Test
	void everyAcknowledgedJudgementIsThereAndTheRaterGoesOn(@TempDir Path folder) throws Exception {
		String address;
		List<String> acknowledged = new ArrayList<>();
		try (RunningServer server = RunningServer.start(folder)) {
			address = server.openCampaign();
			judgeUntilTheServerDies(server, address, acknowledged, 20, server::kill);
		}
		assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(20);

		try (RunningServer server = RunningServer.start(folder)) {
			keptAllOf(acknowledged, server, address);
			judgeUntilTheServerDies(server, address, acknowledged, 20, server::killWithItsDatabase);
		}
		assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(40);

		try (RunningServer server = RunningServer.start(folder)) {
			keptAllOf(acknowledged, server, address);
			try (Rater rater = Rater.resuming(server.address(), address)) {
				while (!rater.isDone()) {
					acknowledged.add(rater.judge());
				}
				assertThat(rater.debrief()).contains("completion-code");
			}
			assertThat(server.judgementsOf("crash")).hasSize(100);
		}
	}

	/** Judges on one connection; a second thread kills the server in mid-flight. */
	private static void judgeUntilTheServerDies(RunningServer server, String address, List<String> acknowledged,
			int atLeast, Kill kill) throws Exception {
		int until = acknowledged.size() + atLeast;
		@Nullable Thread killer = null;
		try (Rater rater = Rater.resuming(server.address(), address)) {
			while (!rater.isDone()) {
				acknowledged.add(rater.judge());
				if (acknowledged.size() == until) {
					killer = new Thread(kill::now);
					killer.start();
				}
			}
		}
		catch (IOException ex) {
			if (killer == null) {
				throw ex;
			}
			killer.join();
			return;
		}
		throw new AssertionError("The rater finished before the server died");
	}

	/** A judgement whose reply was lost may be there too, but no more than that one. */
	private static void keptAllOf(List<String> acknowledged, RunningServer server, String address) throws IOException {
		try (Rater rater = Rater.resuming(server.address(), address)) {
			List<String> stored = rater.answeredTrials();
			assertThat(stored).startsWith(acknowledged.toArray(String[]::new));
			assertThat(stored.size()).isBetween(acknowledged.size(), acknowledged.size() + 1);
			acknowledged.clear();
			acknowledged.addAll(stored);
		}
	}

	/** How the server dies. */
	@FunctionalInterface
	private interface Kill {

		void now();

	}

}
