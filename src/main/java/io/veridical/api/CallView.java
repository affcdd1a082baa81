package io.veridical.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call of the API as its page shows it.
 *
 * @param types how its body may be sent; empty if it has none
 * @param request an example of its body; null if it has none
 */
record CallView(String id, String method, String path, String summary, Prose text, List<ParameterView> parameters,
		String types, @Nullable String request, List<AnswerView> answers) {

	private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	static PartView part(ApiTexts.Part part, JsonNode api) {
		return new PartView(part.tag(), part.title(), Prose.of(part.about()),
				part.operations().keySet().stream().map((call) -> of(call, api)).toList());
	}

	private static CallView of(String call, JsonNode api) {
		String method = call.substring(0, call.indexOf(' '));
		String path = call.substring(call.indexOf(' ') + 1);
		JsonNode json = api.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
		JsonNode body = json.path("requestBody").path("content");
		return new CallView(text(json, "operationId"), method, path, text(json, "summary"),
				Prose.of(text(json, "description")),
				StreamSupport.stream(json.path("parameters").spliterator(), false).map(ParameterView::of).toList(),
				String.join(", ", body.propertyNames()), example(body),
				json.path("responses").properties().stream().map((answer) -> {
					JsonNode said = answer.getValue();
					String shared = text(said, "$ref");
					JsonNode meant = shared.isEmpty() ? said
							: api.path("components")
								.path("responses")
								.path(shared.substring(shared.lastIndexOf('/') + 1));
					return new AnswerView(answer.getKey(), Prose.of(text(meant, "description")),
							answer.getKey().startsWith("2") ? example(meant.path("content")) : null);
				}).toList());
	}

	private static @Nullable String example(JsonNode content) {
		for (JsonNode body : content) {
			if (body.has("example")) {
				JsonNode example = body.path("example");
				return example.isString() ? example.asString() : PRETTY.writeValueAsString(example);
			}
		}
		return null;
	}

	private static String text(JsonNode json, String field) {
		return json.path(field).asString("");
	}

	/**
	 * Calls that belong together.
	 */
	record PartView(String tag, String title, Prose about, List<CallView> calls) {

	}

	/**
	 * A parameter in the address or a header.
	 *
	 * @param values empty if there are many
	 */
	record ParameterView(String name, String place, boolean required, Prose text, String values) {

		private static ParameterView of(JsonNode json) {
			List<String> values = StreamSupport.stream(json.path("schema").path("enum").spliterator(), false)
				.map((value) -> value.asString(""))
				.toList();
			return new ParameterView(CallView.text(json, "name"), CallView.text(json, "in"),
					json.path("required").asBoolean(false), Prose.of(CallView.text(json, "description")),
					String.join(", ", values));
		}

	}

	/**
	 * One way to answer.
	 */
	record AnswerView(String status, Prose text, @Nullable String example) {

	}

}
