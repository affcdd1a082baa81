package io.veridical.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.veridical.simulation.SimulatedCampaigns.Judged;
import io.veridical.statistics.Quantiles;

/**
 * What became of simulated campaigns.
 */
public final class Screened {

	private final List<List<Judged>> campaigns;

	Screened(List<List<Judged>> campaigns) {
		this.campaigns = campaigns;
	}

	/** The share of the honest who are excluded. */
	public double honestExcluded() {
		return excluded(Judged::honest);
	}

	/** The share of the others who are excluded. */
	public double badExcluded() {
		return excluded((session) -> !session.honest());
	}

	/** The share of a kind that is excluded. */
	public double excluded(RaterKind kind) {
		return excluded((session) -> session.kind() == kind);
	}

	private double excluded(Predicate<Judged> such) {
		return all().filter(such).mapToDouble((session) -> session.kept() ? 0 : 1).average().orElse(Double.NaN);
	}

	/** For each rule, the share of honest or other sessions that break it. */
	public Map<String, Double> broken(boolean honest) {
		List<Judged> sessions = all().filter((session) -> session.honest() == honest).toList();
		return sessions.stream()
			.flatMap((session) -> session.verdict().broken().stream())
			.collect(Collectors.groupingBy((finding) -> finding.rule().name(), TreeMap::new,
					Collectors.summingDouble((finding) -> 1.0 / sessions.size())));
	}

	/** The mean score of the honest raters. */
	public double honestScore() {
		return this.campaigns.stream()
			.mapToDouble((campaign) -> mean(campaign, Judged::honest))
			.average()
			.orElseThrow();
	}

	/** How far the mean score of all sessions is from that of the honest, on average. */
	public double shiftWithout() {
		return Arrays.stream(shifts((session) -> true)).average().orElseThrow();
	}

	/** How far the mean score of the kept sessions is from that of the honest. */
	public double shift() {
		return Arrays.stream(shifts(Judged::kept)).average().orElseThrow();
	}

	/** The distance that 95 of 100 campaigns keep within. */
	public double shiftOf95() {
		return Quantiles.of(Arrays.stream(shifts(Judged::kept)).map(Math::abs).toArray()).at(0.95);
	}

	/** The share of campaigns whose kept score is no further from the honest one. */
	public double within(double distance) {
		return Arrays.stream(shifts(Judged::kept)).filter((shift) -> Math.abs(shift) <= distance).count()
				/ (double) this.campaigns.size();
	}

	private double[] shifts(Predicate<Judged> such) {
		return this.campaigns.stream()
			.mapToDouble((campaign) -> mean(campaign, such) - mean(campaign, Judged::honest))
			.toArray();
	}

	private static double mean(List<Judged> campaign, Predicate<Judged> such) {
		return campaign.stream().filter(such).mapToDouble(Judged::value).average().orElseThrow();
	}

	private Stream<Judged> all() {
		return this.campaigns.stream().flatMap(List::stream);
	}

}
