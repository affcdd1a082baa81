package io.veridical.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A line in the facts of a pool.
 *
 * @param label the key of its label in the messages
 * @param value as it is shown
 * @param code whether it is a hash or a number that people compare letter by letter
 */
record Fact(String label, String value, boolean code) {

	static List<Fact> of(Provenance provenance) {
		List<Fact> facts = new ArrayList<>();
		if (provenance instanceof RealImages real) {
			facts.add(text("source", real.source()));
			facts.add(text("licence", real.licence()));
		}
		else if (provenance instanceof Sampled sampled) {
			facts.add(text("generator", sampled.generator()));
			facts.add(code("generator-sha256", sampled.generatorSha256()));
			facts.add(text("prior", sampled.prior()));
			facts.add(text("truncation", sampled.truncation()));
			facts.add(text("labels", Objects.requireNonNullElse(sampled.labels(), "")));
			facts.add(code("seed", Long.toString(sampled.seed())));
		}
		else if (provenance instanceof GeneratedElsewhere elsewhere) {
			facts.add(text("model", elsewhere.model()));
			facts.add(text("licence", elsewhere.licence()));
			facts.add(text("note", elsewhere.note()));
		}
		return facts.stream().filter((fact) -> !fact.value().isBlank()).toList();
	}

	static Fact text(String name, String value) {
		return new Fact("pool.fact." + name, value, false);
	}

	static Fact code(String name, String value) {
		return new Fact("pool.fact." + name, value, true);
	}

}
