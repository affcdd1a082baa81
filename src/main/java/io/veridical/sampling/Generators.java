package io.veridical.sampling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The generators there are.
 */
public interface Generators extends Repository<Generator, UUID> {

	Generator save(Generator generator);

	Optional<Generator> findById(UUID id);

	Optional<Generator> findBySha256(String sha256);

	Optional<Generator> findByName(String name);

	List<Generator> findAllByOrderByName();

}
