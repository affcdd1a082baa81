package io.veridical.sampling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
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

	/**
	 * Returns all of them, the checkpoints of a model together in the order of its
	 * training, those that stand alone last.
	 */
	@Query("select g from Generator g order by g.model nulls last, g.step, g.name")
	List<Generator> inOrderOfTraining();

	boolean existsByModelAndStep(String model, long step);

	List<Generator> findBySha256In(Collection<String> sha256);

}
