package io.veridical.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/**
 * What can be wrong with any call, and the shape in which it is said.
 */
final class CommonProblems {

	static final String SCHEMA = "Problem";

	private static final Map<String, String> TEXTS = Map.of("400",
			"The request cannot be read: no JSON, a field that is not known or a number that is none."
					+ " `unusable-key`: the `Idempotency-Key` is longer than 255 letters",
			"401", "No token came, or one that is unknown, expired or revoked", "403",
			"Your role, or a scope of your token, does not allow it", "404",
			"There is nothing under this address in your workspace", "409",
			"`request-under-way`: the same `Idempotency-Key` is at work, ask again after `Retry-After` seconds."
					+ " `outcome-unknown`: the server stopped in the middle of the first request."
					+ " `answer-told-once`: the first answer held a secret",
			"422", "`key-used-otherwise`: the `Idempotency-Key` came before with another request", "429",
			"`too-many-requests`: wait for `Retry-After` seconds");

	private static final Map<String, String> TITLES = Map.of("400", "Unreadable JSON", "401", "Unauthorized", "403",
			"Forbidden", "404", "Not Found", "409", "Conflict", "413", "Content Too Large", "422",
			"Unprocessable Content", "429", "Too many requests", "503", "Service Unavailable", "507",
			"Insufficient Storage");

	private CommonProblems() {
	}

	static void declare(Components components) {
		ArraySchema fields = new ArraySchema();
		fields.setDescription("Each field that is wrong, where there are any");
		fields.setItems(new ObjectSchema().addProperty("field", new StringSchema())
			.addProperty("value", new StringSchema())
			.addProperty("message", new StringSchema()));
		Schema<?> problem = new ObjectSchema();
		problem.setDescription("A problem detail (RFC 9457)");
		problem.addProperty("type",
				text("The kind, such as `/problems/pool-name-taken`; left out where the status says it all"));
		problem.addProperty("title", text("The kind in words"));
		problem.addProperty("status", new IntegerSchema().description("The status of the answer"));
		problem.addProperty("detail", text("What is wrong, and what would be right"));
		problem.addProperty("instance", text("The address that was asked"));
		problem.addProperty("errors", fields);
		components.addSchemas(SCHEMA, problem);
	}

	private static Schema<?> text(String meaning) {
		return new StringSchema().description(meaning);
	}

	/** Adds what can be wrong with every call of this kind. */
	static void add(HttpMethod method, Operation operation) {
		boolean worker = operation.getTags() != null && operation.getTags().contains("worker");
		boolean post = method == HttpMethod.POST && !worker;
		boolean body = operation.getRequestBody() != null;
		boolean names = operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch((parameter) -> "path".equals(parameter.getIn()));
		if (body || post) {
			add(operation, "400", "");
		}
		for (String status : List.of("401", "403")) {
			add(operation, status, "");
		}
		if (names) {
			add(operation, "404", "");
		}
		if (post) {
			add(operation, "409", "");
			add(operation, "422", "");
		}
		if (!worker) {
			add(operation, "429", "");
		}
		ApiResponses sorted = new ApiResponses();
		operation.getResponses()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((answer) -> sorted.addApiResponse(answer.getKey(), answer.getValue()));
		operation.setResponses(sorted);
	}

	/** Adds an error; what a call says of its own stands before what all say. */
	static void add(Operation operation, String status, String own) {
		if (operation.getResponses() == null) {
			operation.setResponses(new ApiResponses());
		}
		ApiResponse known = operation.getResponses().get(status);
		String common = TEXTS.getOrDefault(status, "");
		if (known != null && (known.get$ref() != null || !own.isEmpty()
				|| String.valueOf(known.getDescription()).contains(common))) {
			return;
		}
		String before = (known != null) ? known.getDescription() : own;
		boolean also = own.isEmpty() && !common.isEmpty();
		String text = also ? (before.isEmpty() ? common : before + ". Or " + common) : before;
		operation.getResponses().addApiResponse(status, problem(status, text));
	}

	private static ApiResponse problem(String status, String text) {
		Map<String, Object> example = new LinkedHashMap<>();
		String kind = text.startsWith("`") ? text.substring(1, text.indexOf('`', 1)) : "";
		if (!kind.isEmpty()) {
			example.put("type", "/problems/" + kind);
		}
		String title = kind.isEmpty() ? TITLES.getOrDefault(status, "Error")
				: Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
		example.put("title", title);
		example.put("status", Integer.valueOf(status));
		example.put("detail", text.replaceFirst("^`[^`]*`: ", "").replaceAll("\\. Or .*", ""));
		ApiResponse response = new ApiResponse().description(text)
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA)).example(example)));
		if (text.contains("Retry-After")) {
			response.addHeaderObject("Retry-After",
					new Header().description("Seconds to wait").schema(new IntegerSchema()));
		}
		return response;
	}

}
