package io.veridical.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.veridical.session.course.Answered;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class RecentStandingsTests {

	private final UUID session = UUID.randomUUID();

	private final RecentStandings recent = new RecentStandings();

	private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

	@Test
	void standingIsKnownAsLongAsNothingMoreWasJudged() {
		Standing three = judged(3);
		this.recent.keep(this.session, three);

		assertThat(this.recent.of(this.session, 3)).containsSame(three);
		// a fourth that another server took
		assertThat(this.recent.of(this.session, 4)).isEmpty();
		// the rater withdrew
		assertThat(this.recent.of(this.session, 0)).isEmpty();
	}

	@Test
	void whatIsTakenBackIsNotRemembered() {
		this.recent.keep(this.session, judged(3));
		this.transaction.executeWithoutResult((status) -> {
			this.recent.keep(this.session, judged(4));
			assertThat(this.recent.of(this.session, 4)).isEmpty();
			status.setRollbackOnly();
		});

		assertThat(this.recent.of(this.session, 4)).isEmpty();
		assertThat(this.recent.of(this.session, 3)).isPresent();
	}

	@Test
	void whatIsCommittedIsRemembered() {
		Standing four = judged(4);
		this.transaction.executeWithoutResult((status) -> this.recent.keep(this.session, four));

		assertThat(this.recent.of(this.session, 4)).containsSame(four);
	}

	@Test
	void sessionNobodyAskedForLongestIsForgottenFirst() {
		this.recent.keep(this.session, judged(1));
		UUID second = UUID.randomUUID();
		this.recent.keep(second, judged(1));
		for (int other = 2; other < RecentStandings.MOST; other++) {
			this.recent.keep(UUID.randomUUID(), judged(1));
		}
		assertThat(this.recent.of(this.session, 1)).isPresent();

		this.recent.keep(UUID.randomUUID(), judged(1));

		assertThat(this.recent.of(this.session, 1)).isPresent();
		assertThat(this.recent.of(second, 1)).isEmpty();
	}

	private static Standing judged(int trials) {
		Map<UUID, Answered> answers = new HashMap<>();
		for (int i = 0; i < trials; i++) {
			answers.put(UUID.randomUUID(), Answered.INTERRUPTED);
		}
		return Standing.of(Fixtures.brief(), List.of(), answers, Instant.EPOCH);
	}

	private static final class NoDatabase extends AbstractPlatformTransactionManager {

		private static final long serialVersionUID = 1L;

		@Override
		protected Object doGetTransaction() {
			return new Object();
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			// nothing to begin
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			// nothing to commit
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
			// nothing to roll back
		}

	}

}
