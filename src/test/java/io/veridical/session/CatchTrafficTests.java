package io.veridical.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.HypeInfinity;
import io.veridical.session.course.Phase;
import io.veridical.session.course.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser receives of catch trials and of counted ones, side by side.
 */
@SpringBootTest
@AutoConfigureMockMvc
class CatchTrafficTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Trials trials;

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void nothingTellsACatchTrialFromACountedOne(boolean feedback) throws Exception {
		Campaign campaign = CaughtCampaigns.withoutAnchors(this.context, new HypeInfinity("custom", 6, 6, 2, feedback),
				"a");
		RaterSession session = Fixtures.of(this.context).enter(campaign);
		List<Received> caught = new ArrayList<>();
		List<Received> counted = new ArrayList<>();
		List<Trial> plan = this.trials.of(session.getId());
		for (Trial trial : plan.subList(0, plan.size() - 1)) {
			Received received = receive(session, trial);
			if (trial.phase() != Phase.PRACTICE) {
				((trial.kind() != null) ? caught : counted).add(received);
			}
		}

		assertThat(Set.copyOf(caught)).as("all alike").hasSize(1).isEqualTo(Set.copyOf(counted));
		assertThat(caught.get(0).fields()).contains("feedback");
		assertThat(caught.get(0).told()).isEqualTo(feedback);
	}

	private Received receive(RaterSession session, Trial trial) throws Exception {
		MvcTestResult image = this.mvc.get()
			.uri("/s/{token}/stimuli/{n}", session.getToken(), trial.number())
			.exchange();
		MvcTestResult outcome = this.mvc.post()
			.uri("/s/{token}/judgements", session.getToken())
			.contentType(MediaType.APPLICATION_JSON)
			.content("""
					{"trial": "%s", "answer": "real", "rtMillis": 700.5, "evidence": {}}""".formatted(trial.id()))
			.exchange();
		assertThat(image).hasStatusOk();
		assertThat(outcome).hasStatusOk();
		JsonNode told = JsonMapper.shared().readTree(outcome.getResponse().getContentAsString());
		assertThat(told.get("next").asInt()).isEqualTo(trial.number() + 1);
		return new Received(headers(image.getResponse()), image.getResponse().getContentAsByteArray().length,
				headers(outcome.getResponse()), Set.copyOf(told.propertyNames()), !told.get("feedback").isNull());
	}

	private static Map<String, List<String>> headers(MockHttpServletResponse response) {
		return new TreeMap<>(response.getHeaderNames()
			.stream()
			.filter((name) -> !name.equals("Content-Length") || response.getContentAsByteArray().length > 4096)
			.collect(Collectors.toMap((name) -> name, response::getHeaders)));
	}

	/**
	 * All that comes with a trial but its pixels and whether the answer was right.
	 */
	private record Received(Map<String, List<String>> image, int length, Map<String, List<String>> outcome,
			Set<String> fields, boolean told) {

	}

}
