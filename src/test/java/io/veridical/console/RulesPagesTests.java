package io.veridical.console;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.veridical.campaign.Campaign;
import io.veridical.campaign.Campaigns;
import io.veridical.screening.Rule;
import io.veridical.screening.RuleSet;
import io.veridical.session.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
@WithMockUser("admin")
class RulesPagesTests {

	private static final String TOO_FAST = "{\"name\": \"too-fast\", \"signal\": \"fast-share\", \"side\": \"above\","
			+ " \"limit\": 0.25, \"atLeastTrials\": 10}";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Campaigns campaigns;

	private UUID reals;

	@BeforeEach
	void pool() {
		this.reals = Fixtures.of(this.context).reals(12);
	}

	@Test
	void newCampaignHasTheStandardRulesOfItsProcedure() {
		assertThat(rules("")).isEqualTo(RuleSet.standard(false));
		assertThat(rules(", \"protocol\": {\"procedure\": \"HYPE_time\"}")).isEqualTo(RuleSet.standard(true));
		assertThat(rules(", \"rules\": {\"preset\": \"none\"}")).isEqualTo(RuleSet.none());
		assertThat(submit("title", "On the page", "realPoolId", this.reals.toString()).getRules())
			.isEqualTo(RuleSet.standard(false));
	}

	@Test
	void scriptDeclaresRulesOfItsOwnAndReadsThemAgain() {
		MvcTestResult made = send(", \"rules\": {\"rules\": [" + TOO_FAST + "]}");

		assertThat(made).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isLenientlyEqualTo("{\"rules\": {\"preset\": \"custom\", \"rules\": [" + TOO_FAST + "]}}");
	}

	@Test
	void rulesThatCannotBeAreNamedFieldByField() {
		assertThat(send(", \"rules\": {\"rules\": [{\"name\": \"Too fast\", \"signal\": \"speed\", \"side\": \"over\","
				+ " \"limit\": \"much\", \"atLeastTrials\": -1}," + TOO_FAST + "," + TOO_FAST + "]}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.contains("rules.rules[0].name", "rules.rules[0].signal", "rules.rules[0].side", "rules.rules[0].limit",
					"rules.rules[0].atLeastTrials", "rules.rules[2].name");
		assertThat(send(", \"rules\": {\"preset\": \"standard\", \"rules\": [" + TOO_FAST + "]}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("not those of “standard”");
		assertThat(send(", \"rules\": {\"preset\": \"strict\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("standard, none, custom");
	}

	@Test
	void scriptThatForgetsALimitIsToldAndNotLeftUnguarded() {
		String forgetful = "{\"name\": \"too-fast\", \"signal\": \"fast-share\", \"side\": \"above\"}";

		assertThat(send(", \"rules\": {\"rules\": [" + forgetful + "]}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("rules.rules[0].limit", "is not a number", "such as 0.1");
	}

	@ParameterizedTest
	@CsvSource({ "fast-share,10", "run-chance,-0.1", "longest-run,-1", "accuracy-drift,-1.5", "fast-share,0x1p-3",
			"fast-share,0.1d", "rt-floor,1e999" })
	void limitThatTheSignalNeverHasIsRefused(String signal, String limit) {
		String rule = "{\"name\": \"any\", \"signal\": \"%s\", \"side\": \"above\", \"limit\": \"%s\"}"
			.formatted(signal, limit);

		assertThat(send(", \"rules\": {\"rules\": [" + rule + "]}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.errors[*].field")
			.isEqualTo(List.of("rules.rules[0].limit"));
	}

	@ParameterizedTest
	@CsvSource({ "accuracy-drift,-0.5", "post-error-slowing,-20", "fast-share,1", "longest-run,7" })
	void limitThatTheSignalCanHaveIsTaken(String signal, String limit) {
		String rule = "{\"name\": \"any\", \"signal\": \"%s\", \"side\": \"below\", \"limit\": %s}".formatted(signal,
				limit);

		assertThat(send(", \"rules\": {\"rules\": [" + rule + "]}")).hasStatus(HttpStatus.CREATED);
	}

	@Test
	void moreRulesThanAnybodyReadsAreRefused() {
		String rules = IntStream.range(0, 101)
			.mapToObj((i) -> TOO_FAST.replace("too-fast", "rule-" + i))
			.collect(Collectors.joining(","));

		assertThat(send(", \"rules\": {\"rules\": [" + rules + "]}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("101 rules are too many");
	}

	@Test
	void pageChangesLimitsAndLeavesRulesOut() {
		String first = "rules.rules[0].";
		Rule rule = RuleSet.standard(true).rules().get(4);
		Campaign draft = submit("title", "Own limits", "realPoolId", this.reals.toString(), "rules.preset", "custom",
				first + "name", rule.name(), first + "signal", rule.signal().id(), first + "side", "below",
				first + "limit", " 0.7 ", first + "atLeastTrials", "11", "rules.rules[1].name", "too-fast",
				"rules.rules[1].signal", "fast-share", "rules.rules[1].side", "above", "rules.rules[1].limit", "");

		assertThat(draft.getRules().preset()).isEqualTo("custom");
		assertThat(draft.getRules().rules()).singleElement()
			.extracting(Rule::name, Rule::limit)
			.containsExactly(rule.name(), .7);
		for (String language : new String[] { "en", "zh" }) {
			assertThat(this.mvc.get().uri("/campaigns/{id}/edit?lang=" + language, draft.getId())).hasStatusOk()
				.bodyText()
				.contains("name=\"rules.rules[4].limit\" value=\"0.7\"", "value=\"custom\" checked")
				.doesNotContain("??", "value=\"null\"", ">null<");
		}
		assertThat(this.mvc.get().uri("/campaigns/{id}", draft.getId())).hasStatusOk().bodyText().contains("≥", "0.7");
		assertThat(post("/campaigns", "title", "Wrong", "realPoolId", this.reals.toString(), "rules.preset", "custom",
				first + "name", rule.name(), first + "signal", rule.signal().id(), first + "side", "below",
				first + "limit", "some", first + "atLeastTrials", "11"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"rules.rules[0].limit-error\"", "“some” is not a number");
	}

	@Test
	void rulesAreFixedFromLaunchOn() {
		Campaign live = Fixtures.of(this.context).liveUnder(RuleSet.standard(false), Fixtures.small(), "a");

		assertThat(this.mvc.put()
			.uri("/api/v1/campaigns/{id}", live.getId())
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"title\": \"Other rules\", \"realPoolId\": \"%s\", \"rules\": {\"preset\": \"none\"}}"
				.formatted(this.reals)))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(post("/campaigns/" + live.getId() + "/edit", "title", "Other rules", "realPoolId",
				this.reals.toString(), "rules.preset", "none"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.campaigns.findById(live.getId()).orElseThrow().getRules()).isEqualTo(RuleSet.standard(false));
	}

	private RuleSet rules(String more) {
		MvcTestResult made = send(more);
		assertThat(made).hasStatus(HttpStatus.CREATED);
		String location = String.valueOf(made.getResponse().getHeader("Location"));
		return this.campaigns.findById(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)))
			.orElseThrow()
			.getRules();
	}

	private MvcTestResult send(String more) {
		return this.mvc.post()
			.uri("/api/v1/campaigns")
			.contentType(MediaType.APPLICATION_JSON)
			.content(
					"{\"title\": \"%s\", \"realPoolId\": \"%s\"%s}".formatted(Fixtures.name("Rules"), this.reals, more))
			.exchange();
	}

	private Campaign submit(String... fields) {
		MvcTestResult saved = post("/campaigns", fields);
		assertThat(saved).hasStatus3xxRedirection();
		String page = String.valueOf(saved.getResponse().getRedirectedUrl());
		return this.campaigns.findById(UUID.fromString(page.substring(page.lastIndexOf('/') + 1))).orElseThrow();
	}

	private MvcTestResult post(String address, String... fields) {
		MockMvcRequestBuilder request = this.mvc.post().uri(address).with(csrf());
		Stream.iterate(0, (i) -> i < fields.length, (i) -> i + 2)
			.forEach((i) -> request.param(fields[i], fields[i + 1]));
		return request.exchange();
	}

}
