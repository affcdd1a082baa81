package io.veridical.past;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What was made of a judgement file.
 *
 * @param id of the campaign
 * @param procedure {@code HYPE_infinity}, or {@code HYPE_time} if the file names
 * exposures
 * @param preset under which its scores stand
 * @param presetGiven whether it was given; otherwise it is assumed
 * @param rows judgements
 * @param raters who made them
 * @param sessions in which they made them
 * @param finished sessions with all their judgements
 * @param excluded of those, the ones that the file says are left out: all others count
 * for scores
 * @param exclusions how that is known: {@code stated} in the column {@code excluded},
 * {@code inferred} from the column {@code counts}, or {@code unknown}
 * @param unfinished sessions that do not: kept, exported and not scored
 * @param models in the order of first appearance
 * @param keptAside columns that are not understood: kept and exported again
 */
record ImportReport(UUID id, String title, String procedure, String preset, boolean presetGiven, long rows, int raters,
		int sessions, int finished, int excluded, String exclusions, int unfinished, List<String> models,
		List<String> keptAside) {

	static final String STATED = "stated";

	static final String INFERRED = "inferred";

	static final String UNKNOWN = "unknown";

	/** Where to go on. */
	public Links getLinks() {
		String api = "/api/v1" + page();
		return new Links(api, page(), api + "/scores.json", api + "/judgements.csv");
	}

	@JsonIgnore
	String page() {
		return "/campaigns/" + this.id;
	}

	/** Addresses on this server. */
	record Links(String campaign, String page, String scores, String judgements) {

	}

}
