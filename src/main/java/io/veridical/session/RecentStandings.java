package io.veridical.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where sessions under way stood when they were last looked at, so that a plan of
 * hundreds of trials is not read again with each of them. Only what is committed is
 * remembered, and whoever asks says how many judgements are stored: as they are only ever
 * inserted, as many are the same ones.
 */
@Component
class RecentStandings {

	/** Of about 100 KiB each. */
	static final int MOST = 256;

	private final Map<UUID, Standing> standings = new LinkedHashMap<>(MOST, 0.75f, true);

	/**
	 * @param judged how many of the session's trials are judged or interrupted
	 */
	synchronized Optional<Standing> of(UUID session, int judged) {
		Standing known = this.standings.get(session);
		if (known != null && known.answers().size() != judged) {
			return Optional.empty();
		}
		return Optional.ofNullable(known);
	}

	/**
	 * Remember what was read, if nobody may still take it back, or else when it is
	 * committed.
	 */
	void keep(UUID session, Standing standing) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			put(session, standing);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				put(session, standing);
			}
		});
	}

	/** A session is over: nobody will ask where it stands. */
	synchronized void forget(UUID session) {
		this.standings.remove(session);
	}

	private synchronized void put(UUID session, Standing standing) {
		this.standings.put(session, standing);
		if (this.standings.size() > MOST) {
			this.standings.remove(this.standings.keySet().iterator().next());
		}
	}

}
