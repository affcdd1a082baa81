package io.veridical.sampling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The generators there are.
 */
public interface Generators extends Repository<Generator, UUID> {

	/** Characters that the name of a generator or a pool may have. */
	int LONGEST_NAME = 200;

	Generator save(Generator generator);

	/**
	 * Keeps a new one.
	 * @throws UnusableGenerator if another took its file, name or step in the meantime
	 */
	default Generator keep(Generator generator) {
		try {
			return save(generator);
		}
		catch (DataIntegrityViolationException ex) {
			findBySha256(generator.getSha256()).ifPresent((known) -> {
				throw new UnusableGenerator("file-taken", known.getName());
			});
			free(generator.getName());
			Checkpoint place = generator.getCheckpoint();
			if (place != null && existsByModelAndStep(place.model(), place.step())) {
				throw new UnusableGenerator("step-taken", place.model(), place.step());
			}
			throw ex;
		}
	}

	/**
	 * Returns the name that a new one gets.
	 * @throws UnusableGenerator if it is no name or another has it
	 */
	default String free(String wanted) {
		String name = wanted.strip();
		if (name.isEmpty()) {
			throw new UnusableGenerator("unnamed");
		}
		if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
			throw new UnusableGenerator("name", name.length(), LONGEST_NAME);
		}
		if (findByName(name).isPresent()) {
			throw new UnusableGenerator("name-taken", name);
		}
		return name;
	}

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

	/** The generator that a job runs. */
	@Query("select g from Generator g, SamplingJob j where j.id = :job and j.generatorId = g.id")
	Optional<Generator> ofJob(UUID job);

	List<Generator> findBySha256In(Collection<String> sha256);

}
