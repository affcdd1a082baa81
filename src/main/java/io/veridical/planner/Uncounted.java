package io.veridical.planner;

/**
 * Images that take a rater's time and enter no score.
 *
 * @param catchTrials among the others: paid like them, because no rater can tell them
 * @param first of practice and tutorial
 */
record Uncounted(int catchTrials, int first) {

	int images() {
		return this.catchTrials + this.first;
	}

}
