package io.veridical.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class DemoLockTests {

	private final CountDownLatch inside = new CountDownLatch(1);

	private final CountDownLatch enough = new CountDownLatch(1);

	private final List<String> happened = new CopyOnWriteArrayList<>();

	private final FutureTask<Void> first = holding(() -> {
		this.inside.countDown();
		this.enough.await();
		this.happened.add("first ends");
	});

	private final FutureTask<Void> second = holding(() -> this.happened.add("second begins"));

	@Autowired
	private DemoLock lock;

	@Autowired
	private DataSource database;

	@BeforeEach
	void theFirstHoldsAndTheSecondWaits() throws InterruptedException {
		new Thread(this.first, "first").start();
		assertThat(this.inside.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@AfterEach
	void letGo() throws Exception {
		this.enough.countDown();
		this.first.get(20, TimeUnit.SECONDS);
	}

	@Test
	void theSecondBeginsWhenTheFirstEnds() throws Exception {
		new Thread(this.second, "second").start();
		awaitWaiting();
		this.enough.countDown();
		this.second.get(20, TimeUnit.SECONDS);
		assertThat(this.happened).containsExactly("first ends", "second begins");
	}

	@Test
	void waitingEndsWhenTheApplicationStops() throws Exception {
		Thread waiting = new Thread(this.second, "second");
		waiting.start();
		awaitWaiting();
		waiting.interrupt();
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> this.second.get(20, TimeUnit.SECONDS))
			.withCauseInstanceOf(InterruptedException.class);
		assertThat(this.happened).isEmpty();
	}

	private void awaitWaiting() {
		JdbcClient jdbc = JdbcClient.create(this.database);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> jdbc.sql("""
					select count(*) from pg_locks where locktype = 'advisory' and not granted
					and database = (select oid from pg_database where datname = current_database())""")
				.query(Integer.class)
				.single() == 1);
	}

	private FutureTask<Void> holding(DemoLock.Task task) {
		return new FutureTask<>(() -> {
			this.lock.hold(task);
			return null;
		});
	}

}
