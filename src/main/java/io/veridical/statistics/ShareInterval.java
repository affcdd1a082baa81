package io.veridical.statistics;

/**
 * Wilson's interval (1927) for a share whose judgements are not independent: with as many
 * judgements as would have its variance if they were, and Student's t in place of the
 * normal quantile (Dean and Pagano, "Evaluating confidence interval methods for binomial
 * proportions in clustered surveys", Journal of Survey Statistics and Methodology 3,
 * 2015). It stays within 0 and 100 and has a width even without any error.
 */
final class ShareInterval {

	private ShareInterval() {
	}

	/**
	 * @param share from 0 to 1
	 * @param variance the variance of the share, at least 0
	 * @param degreesOfFreedom of that variance
	 * @param judgements how many there are, taken to be independent where the variance is
	 * 0
	 * @return the share with its interval, in percent
	 */
	static Estimate of(double share, double variance, double degreesOfFreedom, int judgements, double level) {
		double t = StudentsT.quantile((1 + level) / 2, degreesOfFreedom);
		double spread = share * (1 - share);
		double effective = (spread > 0 && variance > 0) ? spread / variance : judgements;
		double pull = t * t / effective;
		double center = (share + pull / 2) / (1 + pull);
		double half = Math.sqrt(pull * spread + pull * pull / 4) / (1 + pull);
		double lower = (share > 0) ? 100 * (center - half) : 0;
		double upper = (share < 1) ? 100 * (center + half) : 100;
		return new Estimate(100 * share, 100 * Math.sqrt(variance), new Interval(lower, upper, level));
	}

}
