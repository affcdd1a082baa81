package io.veridical.web;

import java.util.NoSuchElementException;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Stands in for the pages and interfaces of all modules.
 */
@TestComponent
@Controller
class Probe {

	@GetMapping({ "/", "/campaigns", "/take/probe" })
	String page() {
		return "account/dead-link";
	}

	@PostMapping({ "/campaigns", "/take/probe", "/s/probe/judgements", "/api/v1/campaigns" })
	@ResponseBody
	String post() {
		return "done";
	}

	@GetMapping("/api/v1/campaigns")
	@ResponseBody
	String api() {
		return "in";
	}

	@GetMapping({ "/take/gone", "/api/v1/pools" })
	String gone() {
		throw new NoSuchElementException("secret detail");
	}

	@GetMapping({ "/take/fixed", "/api/v1/generators" })
	String fixed() {
		throw new CampaignIsFixed();
	}

	@ResponseStatus(HttpStatus.CONFLICT)
	static class CampaignIsFixed extends RuntimeException {

		CampaignIsFixed() {
			super("The campaign is LIVE: draft another one");
		}

	}

}
