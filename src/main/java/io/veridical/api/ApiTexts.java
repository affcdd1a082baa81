package io.veridical.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the API: one file for each part of it, in {@code classpath:/api}.
 *
 * @param parts in the order in which a study meets them
 */
record ApiTexts(List<Part> parts) {

	private static final List<String> ORDER = List.of("generators", "sampling", "pools", "metrics", "campaigns",
			"results", "quality", "panels", "rehearsals", "past-studies", "planner", "account", "workers", "worker");

	private static final JsonMapper WORDS = new JsonMapper();

	/**
	 * Reads all files.
	 */
	static ApiTexts read() {
		try {
			Map<String, Part> parts = new TreeMap<>(
					(a, b) -> (rank(a) != rank(b)) ? rank(a) - rank(b) : a.compareTo(b));
			for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/api/*.yaml")) {
				Part part = read(file);
				if (parts.put(part.tag(), part) != null) {
					throw new IllegalStateException("Two files have the tag '%s'".formatted(part.tag()));
				}
			}
			return new ApiTexts(List.copyOf(parts.values()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int rank(String tag) {
		int rank = ORDER.indexOf(tag);
		return (rank < 0) ? ORDER.size() : rank;
	}

	private static Part read(Resource file) throws IOException {
		try (InputStream text = file.getInputStream()) {
			LoaderOptions options = new LoaderOptions();
			options.setMaxAliasesForCollections(1000);
			Object words = new Yaml(new SafeConstructor(options)).load(text);
			return WORDS.convertValue(words, Part.class);
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException("%s cannot be used: %s".formatted(file.getFilename(), ex.getMessage()), ex);
		}
	}

	/** Every call that has words, as {@code GET /api/v1/pools}. */
	Stream<String> calls() {
		return this.parts.stream().flatMap((part) -> part.operations().keySet().stream());
	}

	/**
	 * One part of the API.
	 *
	 * @param tag its address on the page
	 * @param title what it is called
	 * @param about one or two sentences
	 * @param parameters what names in addresses mean in this part, unless a call says
	 * otherwise
	 * @param operations by method and path
	 */
	record Part(String tag, String title, String about, Map<String, String> parameters, Map<String, Call> operations) {

		Part {
			parameters = Objects.requireNonNullElse(parameters, Map.of());
		}

	}

	/**
	 * What is said of one call.
	 *
	 * @param id its name in programs that are made of the description; here and below
	 * null leaves what the controller itself says
	 * @param summary what it does, in a few words
	 * @param text what else to know
	 * @param parameters what its parameters mean
	 * @param values of parameters that have few
	 * @param request an example of its body; none if it has none
	 * @param answers by status
	 * @param errors what can be wrong with it, by status, beside what can be wrong with
	 * every call
	 * @param files the types of the file it answers with; empty if it answers with JSON
	 * that the controller declares
	 */
	record Call(@Nullable String id, @Nullable String summary, @Nullable String text, Map<String, String> parameters,
			Map<String, List<String>> values, @Nullable Object request, Map<String, Answer> answers,
			Map<String, String> errors, List<String> files) {

		Call {
			parameters = Objects.requireNonNullElse(parameters, Map.of());
			values = Objects.requireNonNullElse(values, Map.of());
			answers = Objects.requireNonNullElse(answers, Map.of());
			errors = Objects.requireNonNullElse(errors, Map.of());
			files = Objects.requireNonNullElse(files, List.of());
		}

	}

	/**
	 * One way to answer.
	 *
	 * @param text when, or what it holds
	 * @param example of the body; null if it has none
	 */
	record Answer(String text, @Nullable Object example) {

	}

}
