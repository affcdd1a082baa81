package io.veridical.scoring.results;

/**
 * What an open results page compares with what it shows.
 *
 * @param state changes when something is new
 * @param moving whether there will be more
 */
record ResultsState(String state, boolean moving) {

	static ResultsState of(Study study, String version) {
		return new ResultsState(version + "-" + study.status(), study.moving());
	}

}
