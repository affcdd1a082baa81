package io.veridical.sampling.remote;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerProtocolDescriptionTests extends OverHttp {

	private static final List<String> CALLS = List.of("GET /claims/{lease}/latents", "GET /generators/{sha256}",
			"POST /claims", "POST /claims/{lease}/failure", "POST /claims/{lease}/finish",
			"POST /claims/{lease}/heartbeat", "POST /claims/{lease}/release", "PUT /claims/{lease}/images/{first}");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void everyCallOfTheProtocolIsDescribed() {
		assertThat(described().keySet()).containsExactlyInAnyOrderElementsOf(CALLS);
		assertThat(answered()).containsExactlyInAnyOrderElementsOf(CALLS);
	}

	@Test
	void everyCallNamesTheVersionItsTokenAndWhatItAnswers() {
		assertThat(described()).allSatisfy((name, call) -> {
			assertThat(call.path("summary").asString()).as(name).isNotEmpty();
			assertThat(call.path("responses").propertyNames()).as(name).contains("400", "401");
			assertThat(call.path("parameters").toString()).as(name)
				.contains("\"name\":\"Veridical-Worker-Protocol\"", "\"enum\":[\"1\"]");
			if (name.contains("{lease}")) {
				assertThat(call.path("responses").path("409").toString()).as(name).contains("lease-lost");
			}
		});
	}

	@Test
	void aDeliverysFaultsAndItsBodyAreDescribed() {
		JsonNode deliver = described().getOrDefault("PUT /claims/{lease}/images/{first}", json("/v3/api-docs"));
		assertThat(deliver.path("requestBody").toString()).contains("application/zip");
		assertThat(deliver.path("responses").propertyNames()).containsExactlyInAnyOrder("200", "400", "401", "403",
				"404", "409", "413", "422", "507");
		assertThat(deliver.toString()).contains("wrong-delivery", "delivery-too-large", "storage-full", "Retry-After",
				"Content-Digest");
		assertThat(json("/v3/api-docs").path("components").toString()).contains("broken-delivery", "other-protocol",
				"refused-token");
	}

	@Test
	void theClaimIsDescribedAsItIsSent() {
		JsonNode schema = json("/v3/api-docs").path("components").path("schemas").path("Claim").path("properties");
		JsonNode sent = this.worker.claim(this.generator.getSha256()).json();
		assertThat(schema.propertyNames()).containsExactlyElementsOf(sent.propertyNames());
	}

	@Test
	void theDescriptionIsForThoseWithATokenOrSignedIn() {
		assertThat(worker("").get("/v3/api-docs").status()).isEqualTo(401);
		assertThat(worker(ADMIN).get("/v3/api-docs").status()).isEqualTo(200);
	}

	private Map<String, JsonNode> described() {
		Map<String, JsonNode> calls = new TreeMap<>();
		json("/v3/api-docs").path("paths")
			.properties()
			.forEach((path) -> path.getValue().properties().forEach((call) -> {
				if (call.getValue().path("tags").toString().contains("\"worker\"")) {
					calls.put(
							call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey().replace("/api/v1/worker", ""),
							call.getValue());
				}
			}));
		return calls;
	}

	private TreeSet<String> answered() {
		TreeSet<String> calls = new TreeSet<>();
		this.mappings.getHandlerMethods().keySet().forEach((mapping) -> mapping.getPatternValues().forEach((path) -> {
			if (path.startsWith("/api/v1/worker/")) {
				mapping.getMethodsCondition()
					.getMethods()
					.forEach((method) -> calls.add(method + " " + path.replace("/api/v1/worker", "")));
			}
		}));
		return calls;
	}

	private JsonNode json(String path) {
		return worker(ADMIN).get(path).json();
	}

}
