package io.veridical.planner;

/**
 * What a plan takes.
 *
 * @param minutesOfRater that one rater judges, catch trials, practice and tutorial
 * included
 * @param hours that all raters of all models judge, their qualification included
 * @param payOfRater what a rater gets who is right as often as expected, and in every
 * catch trial
 * @param hourly the same by the hour
 * @param candidates who take the qualification; 0 if there is none
 * @param pay for all raters
 * @param qualification for all candidates
 * @param fee of the platform
 * @param total all of it
 * @param perModel its share for one model
 */
record Cost(double minutesOfRater, double hours, double payOfRater, double hourly, long candidates, double pay,
		double qualification, double fee, double total, double perModel) {

	private static final int MINUTES = 60;

	static Cost of(Plan plan) {
		Pay pay = plan.pay();
		long raters = (long) plan.raters() * plan.models();
		long candidates = pay.candidates(raters);
		double minutes = pay.minutes(plan.images() + plan.uncounted().images());
		double each = pay.base()
				+ pay.bonus() * (plan.images() * (1 - plan.error() / 100) + plan.uncounted().catchTrials());
		double qualification = candidates * pay.qualification();
		double fee = (raters * each + qualification) * pay.fee() / 100;
		double total = raters * each + qualification + fee;
		double hours = (raters * minutes + candidates * pay.minutes(Pay.QUALIFICATION_IMAGES)) / MINUTES;
		return new Cost(minutes, hours, each, each / minutes * MINUTES, candidates, raters * each, qualification, fee,
				total, total / plan.models());
	}

}
