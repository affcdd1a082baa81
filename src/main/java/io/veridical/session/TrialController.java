package io.veridical.session;

import java.io.IOException;
import java.io.InputStream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the rater's page fetches and sends while images are judged.
 */
@RestController
class TrialController {

	private final Plans plans;

	private final StimulusWindow window;

	private final Judging judging;

	private final JsonMapper mapper;

	TrialController(Plans plans, StimulusWindow window, Judging judging, JsonMapper mapper) {
		this.plans = plans;
		this.window = window;
		this.judging = judging;
		this.mapper = mapper;
	}

	@GetMapping("/s/{token}/plan")
	PlanView plan(@PathVariable String token) {
		return this.plans.of(token);
	}

	// Bytes, not a Resource: no ranges, no validators, the same headers for every image.
	@GetMapping("/s/{token}/stimuli/{number:[0-9]{1,6}}")
	ResponseEntity<byte[]> stimulus(@PathVariable String token, @PathVariable int number) {
		byte[] stimulus = this.window.at(token, number);
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(stimulus);
	}

	// Only JSON: a form on another site cannot send it.
	@PostMapping(path = "/s/{token}/judgements", consumes = MediaType.APPLICATION_JSON_VALUE)
	Outcome judge(@PathVariable String token, InputStream body) throws IOException {
		byte[] read = body.readNBytes(Submission.LONGEST + 1);
		if (read.length > Submission.LONGEST) {
			throw new JudgementTooLarge();
		}
		return this.judging.judge(token, Submission.read(read, this.mapper));
	}

}
