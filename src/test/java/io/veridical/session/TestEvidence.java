package io.veridical.session;

import java.util.UUID;

import io.veridical.pool.Truth;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page on a quiet 60 Hz display sends.
 */
public final class TestEvidence {

	static final double FRAME = 16.67;

	static final double LEAST_MASKS = 120;

	private TestEvidence() {
	}

	/** Evidence of a trial that was shown as asked for. */
	static ObjectNode good(double requestedMs) {
		long frames = Math.max(1, Math.round(requestedMs / FRAME));
		double maskPresented = hundredths(1000 + frames * FRAME);
		double cleared = hundredths(maskPresented + 8 * FRAME);
		return JsonMapper.shared()
			.createObjectNode()
			.put("input", "key")
			.put("visibility", "visible")
			.put("focus", true)
			.put("fullScreen", true)
			.put("shownPx", 336)
			.put("requestedMs", requestedMs)
			.put("frames", frames)
			.put("refreshMs", FRAME)
			.put("stimulusPresented", 1000.0)
			.put("maskPresented", maskPresented)
			.put("clearedAt", cleared)
			.put("rafOnset", 990.0)
			.put("rafOffset", hundredths(990 + frames * FRAME))
			.put("elementTiming", "presentation");
	}

	/** How long after the onset the rater answers, in milliseconds. */
	static double rt(double requestedMs) {
		return requestedMs + 400;
	}

	/** A judgement as the page sends it. */
	public static ObjectNode judgement(UUID trial, Truth answer, double requestedMs) {
		ObjectNode judgement = JsonMapper.shared()
			.createObjectNode()
			.put("trial", trial.toString())
			.put("answer", answer.text())
			.put("rtMillis", rt(requestedMs));
		judgement.set("evidence", good(requestedMs));
		return judgement;
	}

	/** The result of a look at a suitable device. */
	public static ObjectNode preflight() {
		ObjectNode result = JsonMapper.shared()
			.createObjectNode()
			.put("refreshMs", FRAME)
			.put("refreshSpreadMs", 0.2)
			.put("droppedShare", 0.0)
			.put("loadMs", 12.0)
			.put("shownPx", 336)
			.put("elementTiming", "presentation")
			.put("userAgent", "Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0")
			.put("platform", "Linux")
			.put("hidden", false);
		result.putArray("viewport").add(1280).add(900);
		result.putArray("rehearsals").add(good(50)).add(good(100));
		return result;
	}

	private static double hundredths(double millis) {
		return Math.round(millis * 100) / 100.0;
	}

}
