package io.veridical.sampling.remote;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerTokenApiTests extends OverHttp {

	@Test
	void aScriptMakesATokenSeesItOnceAndRevokesIt() {
		WorkerClient admin = worker(ADMIN);
		WorkerClient.Answer made = admin.post("/api/v1/worker-tokens", "{\"name\": \"gpu-3\", \"days\": 7}");
		assertThat(made.status()).isEqualTo(201);
		assertThat(made.header("Cache-Control")).isEqualTo("no-store");
		String id = made.json().path("id").asString();
		WorkerClient worker = worker(made.json().path("token").asString());
		assertThat(worker.claim(this.generator.getSha256()).status()).isEqualTo(200);

		JsonNode listed = admin.get("/api/v1/worker-tokens").json().get(0);
		assertThat(listed.toString()).contains("\"name\":\"gpu-3\",\"state\":\"valid\"")
			.doesNotContain(made.json().path("token").asString());

		assertThat(admin.send("DELETE", "/api/v1/worker-tokens/" + id, BodyPublishers.noBody()).status())
			.isEqualTo(204);
		assertThat(worker.claim(this.generator.getSha256()).status()).isEqualTo(401);
	}

	@Test
	void aTokenNeedsANameAndAnEndWithinReason() {
		WorkerClient admin = worker(ADMIN);
		assertThat(admin.post("/api/v1/worker-tokens", "{\"name\": \" \"}").problem()).isEqualTo(
				"422 /problems/unusable-token: A token has a name of 1 to 100 characters, such as the machine it is for.");
		assertThat(admin.post("/api/v1/worker-tokens", "{\"name\": \"gpu\", \"days\": 0}").problem())
			.startsWith("422 /problems/unusable-token: A token is valid for 1 to 3650 days.");
	}

}
