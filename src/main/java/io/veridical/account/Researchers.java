package io.veridical.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * Everyone who may sign in.
 */
interface Researchers extends Repository<Researcher, UUID> {

	Researcher save(Researcher researcher);

	/** Saves at once, for rows that refer to it. */
	Researcher saveAndFlush(Researcher researcher);

	Optional<Researcher> findByName(String name);

	long count();

}
