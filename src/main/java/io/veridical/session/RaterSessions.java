package io.veridical.session;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The sittings there are.
 */
interface RaterSessions extends Repository<RaterSession, UUID> {

	RaterSession saveAndFlush(RaterSession session);

	Optional<RaterSession> findByToken(String token);

	Optional<RaterSession> findByCampaignIdAndRaterId(UUID campaignId, UUID raterId);

	long countByCampaignId(UUID campaignId);

	boolean existsByCompletionCode(String completionCode);

	/**
	 * A session for one of its verbs: judgements and a withdrawal that come at once are
	 * taken one after the other.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select s from RaterSession s where s.token = :token")
	Optional<RaterSession> lockByToken(String token);

}
