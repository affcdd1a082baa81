package io.veridical.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Gives schemas short names: modules name their records alike, so springdoc uses the full
 * names of classes, with which no program wants to be generated.
 */
class SchemaNames implements OpenApiCustomizer {

	private static final String SPRINGS = "org.springframework.http.ProblemDetail";

	private static final String REFERENCE = "#/components/schemas/";

	@Override
	@SuppressWarnings("rawtypes") // as the model declares them
	public void customise(OpenAPI api) {
		Map<String, Schema> schemas = api.getComponents().getSchemas();
		Map<String, String> names = names(schemas.keySet());
		Map<String, Schema> renamed = new TreeMap<>();
		schemas.remove(SPRINGS);
		schemas.forEach((name, schema) -> renamed.put(names.getOrDefault(name, name), schema));
		renamed.values().forEach((schema) -> rename(schema, names));
		api.getComponents().setSchemas(new LinkedHashMap<>(renamed));
		List<Operation> calls = api.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.toList();
		calls.stream()
			.flatMap(SchemaNames::contents)
			.flatMap((content) -> content.values().stream())
			.forEach((media) -> rename(media.getSchema(), names));
		calls.stream()
			.flatMap((operation) -> Stream.ofNullable(operation.getParameters()).flatMap(Collection::stream))
			.forEach((parameter) -> rename(parameter.getSchema(), names));
	}

	private static Stream<Content> contents(Operation operation) {
		return Stream
			.concat(Stream.ofNullable(operation.getRequestBody()).map((body) -> body.getContent()),
					operation.getResponses().values().stream().map((answer) -> answer.getContent()))
			.filter(Objects::nonNull);
	}

	static Map<String, String> names(Collection<String> full) {
		Map<String, Long> taken = full.stream()
			.collect(Collectors.groupingBy(SchemaNames::shortName, Collectors.counting()));
		Map<String, String> names = new TreeMap<>();
		for (String name : full) {
			String brief = shortName(name);
			names.put(name, (taken.getOrDefault(brief, 0L) > 1) ? module(name) + brief : brief);
		}
		names.put(SPRINGS, CommonProblems.SCHEMA);
		return names;
	}

	// io.veridical.sampling.SamplingJobApi.View: SamplingJobView
	private static String shortName(String name) {
		String[] parts = name.split("[.$]");
		String last = parts[parts.length - 1];
		String owner = (parts.length > 1) ? parts[parts.length - 2] : "";
		return owner.endsWith("Api") ? owner.substring(0, owner.length() - 3) + last : last;
	}

	private static String module(String name) {
		String[] parts = name.split("[.$]");
		String module = (parts.length > 2) ? parts[2] : "";
		return module.isEmpty() ? "" : Character.toUpperCase(module.charAt(0)) + module.substring(1);
	}

	private static void rename(@Nullable Schema<?> schema, Map<String, String> names) {
		if (schema == null) {
			return;
		}
		String reference = schema.get$ref();
		if (reference != null && reference.startsWith(REFERENCE)) {
			String name = reference.substring(REFERENCE.length());
			schema.set$ref(REFERENCE + names.getOrDefault(name, name));
		}
		if (schema.getDiscriminator() != null && schema.getDiscriminator().getMapping() != null) {
			schema.getDiscriminator()
				.getMapping()
				.replaceAll((word,
						target) -> target.startsWith(REFERENCE) ? REFERENCE + names
							.getOrDefault(target.substring(REFERENCE.length()), target.substring(REFERENCE.length()))
								: target);
		}
		parts(schema).forEach((part) -> rename(part, names));
	}

	private static Stream<Schema<?>> parts(Schema<?> schema) {
		Stream<?> lists = Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
			.filter(Objects::nonNull)
			.flatMap(Collection::stream);
		Stream<?> fields = (schema.getProperties() != null) ? schema.getProperties().values().stream() : Stream.empty();
		Stream<?> others = Stream.of(schema.getItems(), schema.getAdditionalProperties(), schema.getNot());
		return Stream.of(lists, fields, others)
			.flatMap((all) -> all)
			.filter(Schema.class::isInstance)
			.map((part) -> (Schema<?>) part);
	}

}
