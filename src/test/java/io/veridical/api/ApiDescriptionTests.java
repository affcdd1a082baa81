package io.veridical.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser
class ApiDescriptionTests {

	/** Refusals that only pages meet, or that have another name in the API. */
	private static final Set<String> NOT_OF_THE_API = Set.of("no-letters", "invalid-pool-form", "row-out-of-form",
			"workspace-needs-an-owner");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private MockMvcTester mvc;

	private JsonNode api;

	private List<Call> calls;

	@BeforeEach
	void read() throws Exception {
		MvcTestResult described = this.mvc.get().uri("/v3/api-docs").exchange();
		assertThat(described).hasStatusOk();
		this.api = new JsonMapper().readTree(described.getResponse().getContentAsString());
		this.calls = new ArrayList<>();
		this.api.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((call) -> this.calls
					.add(new Call(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), call.getValue()))));
	}

	@Test
	void everyCallThatIsAnsweredHasWordsAndNoOther() {
		assertThat(this.calls.stream().map(Call::name)).containsExactlyInAnyOrderElementsOf(routes());
		assertThat(ApiTexts.read().calls()).containsExactlyInAnyOrderElementsOf(routes());
	}

	@Test
	void everyCallSaysWhatItDoesAndWhatItsParametersMean() {
		Set<String> names = new HashSet<>();
		assertThat(this.calls).allSatisfy((call) -> {
			assertThat(call.json.path("summary").asString("")).as(call.name).isNotBlank();
			assertThat(call.json.path("description").asString("")).as(call.name).isNotBlank();
			assertThat(call.json.path("tags")).as(call.name).hasSize(1);
			assertThat(names.add(call.json.path("operationId").asString(""))).as("own id of " + call.name).isTrue();
			assertThat(call.json.path("parameters")).as(call.name)
				.allSatisfy(
						(parameter) -> assertThat(parameter.path("description").asString("")).as(parameter.toString())
							.isNotBlank());
		});
	}

	@Test
	void everyBodyHasAnExample() {
		assertThat(this.calls).allSatisfy((call) -> {
			assertThat(bodies(call.json.path("requestBody"))).as("request of " + call.name)
				.allSatisfy((body) -> assertThat(body.has("example")).isTrue());
			assertThat(call.json.path("responses").properties().stream()).as("answers of " + call.name)
				.filteredOn((answer) -> answer.getKey().startsWith("2"))
				.isNotEmpty()
				.allSatisfy((answer) -> {
					assertThat(answer.getValue().path("description").asString("")).isNotBlank();
					assertThat(bodies(answer.getValue()))
						.allSatisfy((body) -> assertThat(body.has("example")).isTrue());
				});
		});
	}

	@Test
	void everyCallNamesItsErrorsAsProblems() {
		assertThat(this.calls).allSatisfy((call) -> {
			JsonNode answers = call.json.path("responses");
			assertThat(answers.propertyNames()).as(call.name).contains("401", "403");
			if (call.name.contains("{")) {
				assertThat(answers.propertyNames()).as(call.name).contains("404");
			}
			if (!call.name.contains("/worker/")) {
				assertThat(answers.propertyNames()).as(call.name).contains("429");
			}
			if (call.name.startsWith("POST") && !call.name.contains("/worker/")) {
				assertThat(answers.propertyNames()).as(call.name).contains("409", "422");
			}
			answers.properties()
				.stream()
				.filter((answer) -> answer.getKey().startsWith("4") || answer.getKey().startsWith("5"))
				.filter((answer) -> !answer.getValue().has("$ref"))
				.forEach((answer) -> assertThat(
						answer.getValue().path("content").path("application/problem+json").path("schema").toString())
					.as(call.name + " " + answer.getKey())
					.contains("Problem"));
		});
	}

	@Test
	void everyRefusalOfTheModulesIsNamedWithItsStatus() {
		assertThat(refusals()).hasSizeGreaterThan(20)
			.allSatisfy((kind, status) -> assertThat(this.calls).as("%s: %s", status, kind)
				.anyMatch((call) -> (call.json.path("responses").path(status).toString()
						+ this.api.path("components").path("responses"))
					.contains("`" + kind + "`")));
	}

	@Test
	void examplesAreOfTheFieldsThatAreSent() {
		assertThat(this.calls).allSatisfy((call) -> {
			for (JsonNode body : bodies(call.json.path("requestBody"))) {
				fits(call.name + " request", body.path("schema"), body.path("example"));
			}
			call.json.path("responses").properties().forEach((answer) -> {
				if (answer.getKey().startsWith("2")) {
					bodies(answer.getValue()).forEach((body) -> fits(call.name + " " + answer.getKey(),
							body.path("schema"), body.path("example")));
				}
			});
		});
	}

	private void fits(String where, JsonNode schema, JsonNode example) {
		JsonNode meant = resolve(schema);
		if (example.isArray() && meant.has("items")) {
			example.forEach((one) -> fits(where + "[]", meant.path("items"), one));
		}
		JsonNode fields = meant.path("properties");
		if (!example.isObject() || fields.isEmpty() || meant.has("discriminator") || meant.has("allOf")) {
			return;
		}
		assertThat(fields.propertyNames()).as(where).containsAll(example.propertyNames());
		example.properties()
			.forEach((field) -> fits(where + "." + field.getKey(), fields.path(field.getKey()), field.getValue()));
	}

	private JsonNode resolve(JsonNode schema) {
		String reference = schema.path("$ref").asString("");
		return reference.isEmpty() ? schema
				: this.api.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
	}

	// a file's example would be no text
	private static List<JsonNode> bodies(JsonNode holder) {
		return holder.path("content")
			.properties()
			.stream()
			.filter((body) -> !body.getKey().matches("image/.*|application/(zip|octet-stream|x-.*|vnd.*)"))
			.map((body) -> body.getValue())
			.filter((body) -> !"binary".equals(body.path("schema").path("format").asString("")))
			.toList();
	}

	private static Map<String, String> refusals() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(RuntimeException.class));
		Map<String, String> refusals = new TreeMap<>();
		scanner.findCandidateComponents("io.veridical").forEach((found) -> {
			Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
			ResponseStatus status = type.getAnnotation(ResponseStatus.class);
			boolean raters = type.getName().matches("io\\.veridical\\.(session|rater|qualification)\\..*");
			String kind = type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
			if (status != null && !raters && !NOT_OF_THE_API.contains(kind)) {
				refusals.put(kind,
						String.valueOf(status.code().value() != 500 ? status.code().value() : status.value().value()));
			}
		});
		return refusals;
	}

	private Set<String> routes() {
		Set<String> routes = new TreeSet<>();
		this.mappings.getHandlerMethods().keySet().forEach((mapping) -> mapping.getPatternValues().forEach((path) -> {
			if (path.startsWith("/api/v1/")) {
				String plain = path.replaceAll("\\{\\*?([^:}]+)(:[^}]*)?}", "{$1}");
				mapping.getMethodsCondition()
					.getMethods()
					.stream()
					.map(RequestMethod::name)
					.forEach((method) -> routes.add(method + " " + plain));
			}
		}));
		return routes;
	}

	private record Call(String name, JsonNode json) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
