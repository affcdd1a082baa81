package io.veridical.rehearsal;

import java.time.Duration;
import java.util.UUID;

import io.veridical.campaign.Campaign;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "veridical.admin-token=" + RehearsalTests.TOKEN)
@AutoConfigureMockMvc
class RehearsalApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private RehearsalReader reader;

	@Test
	void scriptsRehearseToo() throws Exception {
		Campaign campaign = Fixtures.of(this.context).live(Fixtures.small(), "model");
		String rehearsals = "/api/v1/campaigns/" + campaign.getId() + "/rehearsals";

		assertThat(this.mvc.post()
			.uri(rehearsals)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + RehearsalTests.TOKEN)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"raters\": 2.5, \"colour\": \"red\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactlyInAnyOrder("colour", "raters");
		MvcTestResult started = this.mvc.post()
			.uri(rehearsals)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + RehearsalTests.TOKEN)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"raters\": 5, \"badPercent\": 40, \"kinds\": [\"guessing\", \"double\"], \"seed\": \"12\"}")
			.exchange();
		assertThat(started).hasStatus(HttpStatus.ACCEPTED);
		String location = String.valueOf(started.getResponse().getHeader(HttpHeaders.LOCATION));
		UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
		await().atMost(Duration.ofMinutes(2)).until(() -> !this.reader.find(id).isRunning());

		assertThat(script(location)).bodyJson().extractingPath("$.status").isEqualTo("finished");
		// 40 % of five raters: one of each of the two kinds
		assertThat(this.reader.of(id).kinds().stream().filter((kind) -> !kind.kind().honest())).hasSize(2)
			.allSatisfy((kind) -> assertThat(kind.raters()).isEqualTo(1));
		await().atMost(Duration.ofMinutes(1))
			.until(() -> this.mvc.delete()
				.uri(location)
				.header(HttpHeaders.AUTHORIZATION, "Bearer " + RehearsalTests.TOKEN)
				.exchange()
				.getResponse()
				.getStatus() == 204);
		assertThat(script(location)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult script(String address) {
		return this.mvc.get()
			.uri(address)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + RehearsalTests.TOKEN)
			.exchange();
	}

}
