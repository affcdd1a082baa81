package io.veridical.metrics;

/**
 * The real image nearest to a fake one, and how unusual that nearness is.
 *
 * @param fake the fake's place in its set
 * @param real the real's place in its set
 * @param distance of their features
 * @param usual distance of that real to the nearest other real
 * @param nearer share of reals that have another real as near as that, 0 to 1
 * @param copy whether the fake looks like a copy: it is nearer to the real than half of
 * what the nearest other real is, or the same
 */
public record NearestReal(int fake, int real, double distance, double usual, double nearer, boolean copy) {

	static NearestReal of(int fake, int real, double distance, double usual, double nearer) {
		return new NearestReal(fake, real, distance, usual, nearer, isCopy(distance, usual));
	}

	static boolean isCopy(double distance, double usual) {
		return distance == 0 || distance < usual / 2;
	}

}
