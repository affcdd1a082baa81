package io.veridical.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.veridical.account.Audit;

/**
 * The models there are, each with its checkpoints in the order of its training.
 */
@Service
public class Checkpoints {

	private final Generators generators;

	private final Audit audit;

	Checkpoints(Generators generators, Audit audit) {
		this.generators = generators;
		this.audit = audit;
	}

	/**
	 * Says which checkpoint of which model a generator is.
	 * @param checkpoint null if it stands alone
	 * @throws UnusableGenerator if the model has a checkpoint at that step
	 * @throws java.util.NoSuchElementException if there is no such generator
	 */
	@Transactional
	void place(UUID generatorId, @Nullable Checkpoint checkpoint) {
		Generator generator = this.generators.findById(generatorId).orElseThrow();
		if (checkpoint != null && !checkpoint.equals(generator.getCheckpoint())
				&& this.generators.existsByModelAndStep(checkpoint.model(), checkpoint.step())) {
			throw new UnusableGenerator("step-taken", checkpoint.model(), checkpoint.step());
		}
		this.audit.changed("generator.placed", "generator", generatorId.toString(), generator.getName(),
				values(generator.getCheckpoint()), values(checkpoint));
		generator.place(checkpoint);
		this.generators.save(generator);
	}

	private static Map<String, ?> values(@Nullable Checkpoint checkpoint) {
		return (checkpoint != null) ? Map.of("model", checkpoint.model(), "step", checkpoint.step()) : Map.of();
	}

	/**
	 * Returns all generators by model, those that stand alone last.
	 */
	List<Model> models() {
		Map<String, List<Generator>> models = new LinkedHashMap<>();
		for (Generator generator : this.generators.inOrderOfTraining()) {
			models.computeIfAbsent(Objects.requireNonNullElse(generator.getModel(), ""), (name) -> new ArrayList<>())
				.add(generator);
		}
		return models.entrySet()
			.stream()
			.map((model) -> new Model(model.getKey(), model.getValue()))
			.sorted(Comparator.comparing((Model model) -> model.name().isEmpty()))
			.toList();
	}

	/**
	 * Some generators under one name.
	 *
	 * @param name of the model; empty for those that stand alone
	 */
	record Model(String name, List<Generator> generators) {
	}

}
