package io.veridical.session;

import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trial whose image was seen and whose page was gone before the answer. Inserted once,
 * never changed.
 *
 * @param evidence a JSON object: what the page still knows of it
 */
record Interruption(UUID trialId, String evidence) {

	/**
	 * Read a request's body.
	 * @throws UnreadableJudgement if it is not one JSON object
	 * @throws UnusableJudgement if a field is not what it must be
	 */
	static Interruption read(byte[] body, JsonMapper mapper) {
		JsonNode json = JsonBody.object(body, mapper, UnreadableJudgement::new);
		return new Interruption(Submission.trial(json.get("trial")), Submission.evidence(json.get("evidence"), mapper));
	}

}
