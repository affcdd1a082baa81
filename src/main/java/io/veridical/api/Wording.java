package io.veridical.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import io.veridical.api.ApiTexts.Answer;
import io.veridical.api.ApiTexts.Call;
import io.veridical.api.ApiTexts.Part;

/**
 * Puts the words of {@link ApiTexts} into the description that springdoc made of the
 * controllers. Calls that hand out files, of which it knows nothing, are made of words
 * alone.
 */
class Wording implements OpenApiCustomizer {

	private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

	private final ApiTexts texts;

	Wording(ApiTexts texts) {
		this.texts = texts;
	}

	@Override
	public void customise(OpenAPI api) {
		CommonProblems.declare(api.getComponents());
		api.setTags(this.texts.parts()
			.stream()
			.map((part) -> new Tag().name(part.tag()).description(part.about()))
			.toList());
		for (Part part : this.texts.parts()) {
			part.operations().forEach((call, words) -> {
				HttpMethod method = HttpMethod.valueOf(call.substring(0, call.indexOf(' ')));
				String path = call.substring(call.indexOf(' ') + 1);
				Operation operation = operation(api, method, path, words);
				if (operation != null) {
					describe(operation, method, path, part, words);
				}
			});
		}
		api.getPaths().values().forEach((path) -> path.readOperationsMap().forEach(CommonProblems::add));
	}

	private static @Nullable Operation operation(OpenAPI api, HttpMethod method, String path, Call words) {
		PathItem item = api.getPaths().get(path);
		if (item == null && !words.files().isEmpty()) {
			item = new PathItem();
			api.path(path, item);
		}
		if (item == null) {
			return null;
		}
		Operation known = item.readOperationsMap().get(method);
		if (known == null && !words.files().isEmpty()) {
			known = new Operation();
			item.operation(method, known);
			Matcher names = NAME.matcher(path);
			while (names.find()) {
				known.addParametersItem(new PathParameter().name(names.group(1)).schema(new StringSchema()));
			}
		}
		return known;
	}

	private static void describe(Operation operation, HttpMethod method, String path, Part part, Call words) {
		operation.setTags(List.of(part.tag()));
		operation.setOperationId((words.id() != null) ? words.id() : operation.getOperationId());
		operation.setSummary((words.summary() != null) ? words.summary() : operation.getSummary());
		operation.setDescription((words.text() != null) ? words.text() : operation.getDescription());
		addHeaders(operation, method, path);
		if (operation.getParameters() != null) {
			operation.getParameters().forEach((parameter) -> describe(parameter, part, words));
		}
		if (operation.getRequestBody() != null && words.request() != null) {
			operation.getRequestBody()
				.getContent()
				.values()
				.forEach((content) -> content.setExample(exampleFor(content, words.request())));
		}
		answer(operation, words);
		words.errors().forEach((status, text) -> CommonProblems.add(operation, status, text));
	}

	// a body that is a file has no example of text
	private static @Nullable Object exampleFor(MediaType content, Object example) {
		return (content.getSchema() != null && "binary".equals(content.getSchema().getFormat())) ? null : example;
	}

	private static void addHeaders(Operation operation, HttpMethod method, String path) {
		if (method == HttpMethod.POST && !path.startsWith("/api/v1/worker/")) {
			operation.addParametersItem(new HeaderParameter().name("Idempotency-Key")
				.description("A text of your choice, up to 255 letters: the same request under the same key runs once")
				.example("3f1c9d52-launch-epoch-40")
				.schema(new StringSchema().maxLength(255)));
		}
		if (method == HttpMethod.GET && answersAList(operation) && !hasLimit(operation)) {
			operation.addParametersItem(new QueryParameter().name("limit")
				.description("How many at most, 1 to 1000; all if left out")
				.example(100)
				.schema(new IntegerSchema()));
			operation.addParametersItem(new QueryParameter().name("after")
				.description("Where the part before ended, as its header `Link` says")
				.schema(new StringSchema()));
			CommonProblems.add(operation, "422", "`unusable-limit`: the limit is no whole number from 1 to 1000");
		}
	}

	private static boolean hasLimit(Operation operation) {
		return operation.getParameters() != null
				&& operation.getParameters().stream().anyMatch((parameter) -> "limit".equals(parameter.getName()));
	}

	private static boolean answersAList(Operation operation) {
		return operation.getResponses() != null && operation.getResponses()
			.values()
			.stream()
			.filter((answer) -> answer.getContent() != null)
			.flatMap((answer) -> answer.getContent().values().stream())
			.anyMatch((body) -> body.getSchema() != null
					&& (body.getSchema().getItems() != null || "array".equals(body.getSchema().getType())));
	}

	private static void describe(Parameter parameter, Part part, Call words) {
		String name = parameter.getName();
		String text = words.parameters().getOrDefault(name, part.parameters().get(name));
		if (text != null) {
			parameter.setDescription(text);
		}
		if (words.values().containsKey(name)) {
			StringSchema few = new StringSchema();
			words.values().get(name).forEach(few::addEnumItem);
			parameter.setSchema(few);
		}
		if (parameter.getExample() == null && parameter.getSchema() != null
				&& "uuid".equals(parameter.getSchema().getFormat())) {
			parameter.setExample("0b5f2c1e-8d3a-4c53-9a55-7f1d2f0c6e41");
		}
	}

	private static void answer(Operation operation, Call words) {
		if (words.answers().isEmpty()) {
			return;
		}
		ApiResponses all = Objects.requireNonNullElseGet(operation.getResponses(), ApiResponses::new);
		Content body = content(all, words);
		ApiResponses answers = new ApiResponses();
		words.answers()
			.forEach((status, answer) -> answers.addApiResponse(status,
					response(answer, status.equals("202") && !words.files().isEmpty() ? null : body, words)));
		all.forEach((status, answer) -> {
			if (!status.startsWith("2")) {
				answers.addApiResponse(status, answer);
			}
		});
		operation.setResponses(answers);
	}

	private static @Nullable Content content(ApiResponses all, Call words) {
		if (!words.files().isEmpty()) {
			Content files = new Content();
			words.files()
				.forEach((type) -> files.addMediaType(type,
						new MediaType().schema(new StringSchema().format(type.startsWith("text/") ? null : "binary"))));
			return files;
		}
		return all.entrySet()
			.stream()
			.filter((answer) -> answer.getKey().startsWith("2"))
			.map((answer) -> answer.getValue().getContent())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static ApiResponse response(Answer answer, @Nullable Content body, Call words) {
		ApiResponse response = new ApiResponse().description(answer.text());
		if (body != null && (answer.example() != null || !words.files().isEmpty())) {
			Map<String, MediaType> copies = new LinkedHashMap<>(body);
			Content content = new Content();
			copies.forEach((type, media) -> {
				boolean text = words.files().isEmpty() || type.startsWith("text/");
				Schema<?> schema = media.getSchema();
				MediaType copy = new MediaType().schema(schema);
				if (text && answer.example() != null) {
					copy.setExample(answer.example());
				}
				content.addMediaType(type, copy);
			});
			response.setContent(content);
		}
		return response;
	}

}
