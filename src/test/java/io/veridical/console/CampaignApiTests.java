package io.veridical.console;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.session.Fixtures;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class CampaignApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Campaigns campaigns;

	private Fixtures fixtures;

	@BeforeEach
	void fixtures() {
		this.fixtures = Fixtures.of(this.context);
	}

	@Test
	void misspeltFieldIsNamedAndNothingIsMade() {
		int before = this.campaigns.findAllByOrderByCreatedAtDesc().size();

		assertThat(post("/api/v1/campaigns", "{\"title\": \"Typo\", \"protokol\": {\"reals\": 5}}"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("protokol is not a field here. Known are: admission, catchTrials, conditions, pay, protocol,");
		assertThat(this.campaigns.findAllByOrderByCreatedAtDesc()).hasSize(before);
	}

	@Test
	void brokenJsonIsShownWhereItBreaks() {
		assertThat(post("/api/v1/campaigns", "{\"title\": }")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("The body is not JSON: see line 1, column 11.");
	}

	@Test
	void unusableIdIsNamed() {
		assertThat(this.mvc.get().uri("/api/v1/campaigns/123")).hasStatus(HttpStatus.NOT_FOUND)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("id is “123”; it must be an id like ");
	}

	@Test
	void draftTakesTheUsualProtocolUnlessToldOtherwise() {
		MvcTestResult made = post("/api/v1/campaigns", """
				{"title": "By script", "realPoolId": "%s", "conditions": [{"model": "a", "poolId": "%s"}]}"""
			.formatted(this.fixtures.reals(1), this.fixtures.fakes(1)));

		assertThat(made).hasStatus(HttpStatus.CREATED).bodyJson().isLenientlyEqualTo("""
				{"title": "By script", "status": "draft", "stimulusEdge": 336, "conditions": [{"model": "a"}],
				 "protocol": {"procedure": "HYPE_infinity", "preset": "hype-2019", "reals": 50, "fakes": 50,
				              "practice": 6, "feedback": false}}""");
		assertThat(this.mvc.get().uri(Objects.requireNonNull(made.getResponse().getHeader(HttpHeaders.LOCATION))))
			.hasStatusOk();
	}

	@Test
	void everythingUnusableIsListedAtOnce() {
		assertThat(post("/api/v1/campaigns", """
				{"title": "", "realPoolId": "nothing", "conditions": [{"model": "", "poolId": "%s"}],
				 "protocol": {"procedure": "HYPE_never", "reals": 1.5, "practice": 3}}""".formatted(UUID.randomUUID())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"type": "/problems/unusable-design", "status": 422, "errors": [
					 {"field": "title", "value": ""}, {"field": "realPoolId", "value": "nothing"},
					 {"field": "conditions[0].model", "value": ""},
					 {"field": "protocol.procedure", "value": "HYPE_never"},
					 {"field": "protocol.reals", "value": "1.5", "message": "“1.5” is not a whole number."},
					 {"field": "protocol.practice", "value": "3"}]}""");
	}

	@Test
	void namesThatCannotBeKeptAreSaidByField() {
		UUID reals = this.fixtures.reals(1);
		for (String name : new String[] { "a\\u0000b", "half a pair \\ud83d" }) {
			assertThat(post("/api/v1/campaigns",
					"""
							{"title": "%s", "realPoolId": "%s", "conditions": [{"model": "%s", "poolId": "%s"}],
							 "catchTrials": {"anchors": [{"name": "%s", "poolId": "%s", "truth": "fake", "count": 2}]}}"""
						.formatted(name, reals, name, reals, name, reals)))
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyJson()
				.extractingPath("$.errors[*].field")
				.isEqualTo(List.of("title", "conditions[0].model", "catchTrials.anchors[0].name"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					[1]                             | The body must be an object with fields of: admission, catchTrials,
					{"catchTrials": {"fakes": [1]}} | catchTrials.fakes is missing or is not an object with fields of: count, poolId
					{"conditions": {"model": "m"}}  | conditions is missing or is not a list
					""")
	void valueOfAnotherShapeIsNamedWithTheRightOne(String json, String detail) {
		assertThat(post("/api/v1/campaigns", json)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith(detail);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'procedure': 'HYPE_infinity', 'preset': 'hype-2019'}",
			"{'procedure': 'HYPE_infinity', 'reals': 7, 'feedback': true}",
			"{'procedure': 'HYPE_infinity', 'breakEvery': 25}",
			"{'procedure': 'HYPE_time', 'preset': 'modern', 'feedback': false}",
			"{'procedure': 'HYPE_time', 'preset': 'hype-literal', 'blocks': 1, 'masks': 'phase', 'unverified': 'accept'}" })
	void protocolThatWasReadCanBeSentAgain(String asked) throws Exception {
		String draft = "{'title': 'By script', 'realPoolId': '%s', 'protocol': %s}".replace('\'', '"');
		UUID reals = this.fixtures.reals(1);

		String first = protocolOf(post("/api/v1/campaigns", draft.formatted(reals, asked.replace('\'', '"'))));
		String second = protocolOf(post("/api/v1/campaigns", draft.formatted(reals, first)));

		assertThat(second).isEqualTo(first);
	}

	@Test
	void timedDraftTakesThePresetsNumbers() {
		assertThat(post("/api/v1/campaigns",
				"""
						{"title": "Timed", "realPoolId": "%s", "protocol": {"procedure": "HYPE_time", "blocks": 1}}"""
					.formatted(this.fixtures.reals(1))))
			.hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isLenientlyEqualTo("""
					{"protocol": {"procedure": "HYPE_time", "preset": "hype-75", "blocks": 1, "realsPerBlock": 75,
					              "fakesPerBlock": 75, "practice": 6, "feedback": true, "repeats": 15,
					              "unverified": "refuse", "masks": "texture"}}""");
	}

	@Test
	void fieldOfTheOtherProcedureIsRefused() {
		assertThat(post("/api/v1/campaigns", """
				{"title": "Mixed", "protocol": {"procedure": "HYPE_infinity", "blocks": 3}}"""))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.startsWith("protocol.blocks is not a field here. Known are: breakEvery, fakes,");
	}

	@Test
	void campaignIsEditedLaunchedAndClosed() {
		Campaign draft = this.fixtures.draft(Fixtures.small(), "model");
		String address = "/api/v1/campaigns/" + draft.getId();

		assertThat(this.mvc.put()
			.uri(address)
			.contentType(MediaType.APPLICATION_JSON)
			.content("""
					{"title": "Edited", "realPoolId": "%s", "stimulusEdge": 64,
					 "conditions": [{"model": "model", "poolId": "%s"}],
					 "protocol": {"reals": 4, "fakes": 4, "practice": 2}}""".formatted(draft.getRealPoolId(),
					draft.getConditions().get(0).getPoolId())))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo("Edited");
		this.fixtures.launch(this.campaigns.findById(draft.getId()).orElseThrow());

		assertThat(post(address + "/launch", "")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/campaign-is-fixed");
		assertThat(post(address + "/close", "")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.status")
			.isEqualTo("closed");
	}

	@Test
	void unreadableJsonIsAProblemToo() {
		assertThat(post("/api/v1/campaigns", "{")).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(this.mvc.get().uri("/api/v1/campaigns/{id}", UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private static String protocolOf(MvcTestResult made) throws Exception {
		assertThat(made).hasStatus(HttpStatus.CREATED);
		return JsonMapper.shared().readTree(made.getResponse().getContentAsString()).get("protocol").toString();
	}

	private MvcTestResult post(String address, String json) {
		return this.mvc.post().uri(address).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
	}

}
