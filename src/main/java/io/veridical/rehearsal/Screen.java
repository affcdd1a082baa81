package io.veridical.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.veridical.psychophysics.Exposure;
import io.veridical.simulation.Reply;

/**
 * A quiet 60 Hz display as its browser reports it: images stay for whole frames.
 */
final class Screen {

	private static final double FRAME = 16.67;

	private static final int MASK_FRAMES = 8;

	private static final double ONSET = 1000;

	private final int edge;

	/**
	 * @param edge width and height of the images in CSS pixels
	 */
	Screen(int edge) {
		this.edge = edge;
	}

	/** For how long an image is shown that is asked for so long. */
	static Exposure shown(double requestedMillis) {
		return Exposure.ofMillis(frames(requestedMillis) * FRAME);
	}

	private static long frames(double requestedMillis) {
		return Math.max(1, Math.round(requestedMillis / FRAME));
	}

	/**
	 * What is told with every answer.
	 * @param away whether the page was covered meanwhile
	 */
	Map<String, Object> circumstances(Reply reply, boolean away) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("simulated", true);
		told.put("input", "key");
		told.put("code", reply.key());
		told.put("trusted", true);
		told.put("webdriver", false);
		told.put("visibility", away ? "hidden" : "visible");
		told.put("focus", !away);
		told.put("shownPx", this.edge);
		return told;
	}

	/** The same with what is known of a limited exposure. */
	Map<String, Object> exposed(Reply reply, boolean away, double requestedMillis) {
		Map<String, Object> told = circumstances(reply, away);
		told.put("fullScreen", true);
		told.putAll(timing(requestedMillis));
		return told;
	}

	private static Map<String, Object> timing(double requestedMillis) {
		long frames = frames(requestedMillis);
		double masked = hundredths(ONSET + frames * FRAME);
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("requestedMs", requestedMillis);
		told.put("frames", frames);
		told.put("refreshMs", FRAME);
		told.put("stimulusPresented", ONSET);
		told.put("maskPresented", masked);
		told.put("clearedAt", hundredths(masked + MASK_FRAMES * FRAME));
		told.put("rafOnset", ONSET - 10);
		told.put("rafOffset", hundredths(ONSET - 10 + frames * FRAME));
		told.put("elementTiming", "presentation");
		return told;
	}

	/** What a look at the device finds. */
	Map<String, Object> preflight() {
		Map<String, Object> found = new LinkedHashMap<>();
		found.put("simulated", true);
		found.put("refreshMs", FRAME);
		found.put("refreshSpreadMs", 0.2);
		found.put("droppedShare", 0.0);
		found.put("loadMs", 12.0);
		found.put("shownPx", this.edge);
		found.put("elementTiming", "presentation");
		found.put("userAgent", "Veridical's simulated rater");
		found.put("platform", "simulated");
		found.put("hidden", false);
		found.put("viewport", List.of(1280, 900));
		List<Map<String, Object>> rehearsals = new ArrayList<>();
		for (double requested : new double[] { 50, 100 }) {
			Map<String, Object> rehearsal = new LinkedHashMap<>(timing(requested));
			rehearsal.put("visibility", "visible");
			rehearsal.put("focus", true);
			rehearsals.add(rehearsal);
		}
		found.put("rehearsals", rehearsals);
		return found;
	}

	private static double hundredths(double millis) {
		return Math.round(millis * 100) / 100.0;
	}

}
