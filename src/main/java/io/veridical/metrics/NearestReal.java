package io.veridical.metrics;

/**
 * The real image nearest to a fake one, and how unusual that nearness is.
 *
 * @param fake the fake's place in its set
 * @param real the real's place in its set
 * @param distance of their features
 * @param usual distance of that real to the nearest other real
 * @param nearer share of reals that have another real as near as that, 0 to 1
 * @param copy whether the fake looks like a copy: it is the same, or nearer than half of
 * what the nearest other real is, for that real and for the median of all; so neither
 * chance in a thick region nor a real that stands alone makes copies
 */
public record NearestReal(int fake, int real, double distance, double usual, double nearer, boolean copy) {

	static boolean isCopy(double distance, double usual, double median) {
		return distance == 0 || distance < Math.min(usual, median) / 2;
	}

}
