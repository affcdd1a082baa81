package io.veridical.session;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

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

	private static final int LONGEST_PREFLIGHT = 32 * 1024;

	private final Plans plans;

	private final StimulusWindow window;

	private final MaskWindow masks;

	private final Tutorial tutorial;

	private final Judging judging;

	private final DeviceCheck devices;

	private final JsonMapper mapper;

	TrialController(Plans plans, StimulusWindow window, MaskWindow masks, Tutorial tutorial, Judging judging,
			DeviceCheck devices, JsonMapper mapper) {
		this.plans = plans;
		this.window = window;
		this.masks = masks;
		this.tutorial = tutorial;
		this.judging = judging;
		this.devices = devices;
		this.mapper = mapper;
	}

	@GetMapping("/s/{token}/plan")
	PlanView plan(@PathVariable String token) {
		return this.plans.of(token);
	}

	// Bytes, not a Resource: no ranges, no validators, the same headers for every image.
	@GetMapping("/s/{token}/stimuli/{number:[0-9]{1,6}}")
	ResponseEntity<byte[]> stimulus(@PathVariable String token, @PathVariable int number) {
		return image(this.window.at(token, number));
	}

	@GetMapping("/s/{token}/masks/{number:[0-9]{1,6}}")
	ResponseEntity<byte[]> mask(@PathVariable String token, @PathVariable int number) {
		return image(this.masks.at(token, number));
	}

	@GetMapping("/s/{token}/examples/{number:[0-9]{1,6}}")
	ResponseEntity<byte[]> example(@PathVariable String token, @PathVariable int number) {
		return image(this.tutorial.at(token, number));
	}

	// Only JSON, as below.
	@PostMapping(path = "/s/{token}/preflight", consumes = MediaType.APPLICATION_JSON_VALUE)
	Findings check(@PathVariable String token, InputStream body) throws IOException {
		byte[] read = body.readNBytes(LONGEST_PREFLIGHT + 1);
		if (read.length > LONGEST_PREFLIGHT) {
			throw new PreflightTooLarge();
		}
		Preflight preflight = this.devices.check(token, read);
		return new Findings(preflight.suitable(), preflight.reasons());
	}

	// Only JSON: a form on another site cannot send it.
	@PostMapping(path = "/s/{token}/judgements", consumes = MediaType.APPLICATION_JSON_VALUE)
	Outcome judge(@PathVariable String token, InputStream body) throws IOException {
		return this.judging.judge(token, Submission.read(read(body), this.mapper));
	}

	@PostMapping(path = "/s/{token}/interrupted", consumes = MediaType.APPLICATION_JSON_VALUE)
	Outcome interrupt(@PathVariable String token, InputStream body) throws IOException {
		return this.judging.interrupt(token, Interruption.read(read(body), this.mapper));
	}

	private static byte[] read(InputStream body) throws IOException {
		byte[] read = body.readNBytes(Submission.LONGEST + 1);
		if (read.length > Submission.LONGEST) {
			throw new JudgementTooLarge();
		}
		return read;
	}

	private static ResponseEntity<byte[]> image(byte[] file) {
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(file);
	}

	/**
	 * Whether a device will do, and why not.
	 */
	record Findings(boolean suitable, List<String> reasons) {

	}

}
