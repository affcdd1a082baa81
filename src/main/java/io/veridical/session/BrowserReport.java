package io.veridical.session;

import java.util.List;
import java.util.Set;

import io.veridical.psychophysics.DeviceFindings;
import io.veridical.psychophysics.Exposure;
import io.veridical.psychophysics.TimingEvidence;
import io.veridical.psychophysics.TimingEvidence.Source;
import io.veridical.psychophysics.TimingRule;
import io.veridical.psychophysics.TimingVerdict.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * What a browser says about itself, read leniently: a field that is missing or of the
 * wrong kind is not known.
 *
 * @param json an object
 */
record BrowserReport(JsonNode json) {

	private static final Set<String> PROOF = Set.of("presentation", "render");

	private static final TimingRule REHEARSAL = TimingRule.UNMASKED;

	/**
	 * The evidence of a trial.
	 */
	TimingEvidence timing() {
		return new TimingEvidence(number("requestedMs"), whole("frames"), number("refreshMs"),
				PROOF.contains(text("elementTiming")) ? Source.ELEMENT_TIMING : Source.ANIMATION_FRAMES,
				number("stimulusPresented"), number("maskPresented"), number("clearedAt"), number("rafOnset"),
				number("rafOffset"), "visible".equals(text("visibility")), is("focus"), is("interrupted"));
	}

	/**
	 * The result of a look at the device.
	 */
	DeviceFindings device() {
		List<BrowserReport> rehearsals = field("rehearsals").values().stream().map(BrowserReport::new).toList();
		int bad = (int) rehearsals.stream().filter((rehearsal) -> !rehearsal.shownAsAskedFor()).count();
		return new DeviceFindings(number("refreshMs"), orWorst(number("refreshSpreadMs")),
				orWorst(number("droppedShare")), rehearsals.size(), bad, orWorst(number("loadMs")),
				orNothing(shownSide()), is("elementTiming") || PROOF.contains(text("elementTiming")), is("hidden"));
	}

	private boolean shownAsAskedFor() {
		Double requested = number("requestedMs");
		if (requested == null || !(requested > 0 && requested < Double.POSITIVE_INFINITY)) {
			return false;
		}
		TimingEvidence said = timing();
		TimingEvidence undisturbed = new TimingEvidence(said.requestedMillis(), said.frames(), said.frameMillis(),
				said.source(), said.imagePresented(), said.maskPresented(), said.cleared(), said.firstFrame(),
				said.lastFrame(), true, true, false);
		return REHEARSAL.judge(undisturbed, Exposure.ofMillis(requested), null).verdict() != Verdict.BAD;
	}

	/**
	 * The side of the image as it is shown, in CSS pixels; null if nothing sensible is
	 * said of it.
	 */
	@Nullable Double shownSide() {
		Double side = number("shownPx");
		return (side != null && side > 0 && side < Double.POSITIVE_INFINITY) ? side : null;
	}

	private static double orNothing(@Nullable Double value) {
		return (value != null) ? value : 0;
	}

	private static double orWorst(@Nullable Double value) {
		return (value != null) ? value : Double.POSITIVE_INFINITY;
	}

	@Nullable Double number(String name) {
		return field(name).isNumber() ? Double.valueOf(field(name).doubleValue()) : null;
	}

	private @Nullable Integer whole(String name) {
		return field(name).canConvertToExactIntegral() && field(name).canConvertToInt()
				? Integer.valueOf(field(name).intValue()) : null;
	}

	private String text(String name) {
		return field(name).isString() ? field(name).stringValue() : "";
	}

	private boolean is(String name) {
		return field(name).isBoolean() && field(name).booleanValue();
	}

	private JsonNode field(String name) {
		JsonNode field = this.json.get(name);
		return (field != null) ? field : NullNode.getInstance();
	}

}
