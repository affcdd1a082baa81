package io.veridical.worker;

import java.util.function.IntToDoubleFunction;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Finds how many latent vectors a GPU is given at a time: doubled from
 * {@value MicroBatch#SIZE} on for as long as that makes images faster and memory lasts.
 */
final class BatchSize {

	private static final Log log = LogFactory.getLog(BatchSize.class);

	private static final int MOST = 1024;

	private static final double WORTH_IT = 1.05;

	private BatchSize() {
	}

	/**
	 * Tries sizes.
	 * @param most images that may be under way at a time
	 * @param seconds runs the network once with so many vectors and returns how long it
	 * took; throws {@link DeviceFault} if that is too many
	 */
	static int find(long most, IntToDoubleFunction seconds) {
		int best = MicroBatch.SIZE;
		double rate = rate(best, seconds);
		for (int size = 2 * best; size <= Math.min(MOST, most); size *= 2) {
			try {
				double next = rate(size, seconds);
				if (next < WORTH_IT * rate) {
					return best;
				}
				best = size;
				rate = next;
			}
			catch (DeviceFault ex) {
				log.info("%d vectors at a time are too many: %s".formatted(size, ex.getMessage()));
				return best;
			}
		}
		return best;
	}

	// the first run of a size prepares the device for it
	private static double rate(int size, IntToDoubleFunction seconds) {
		seconds.applyAsDouble(size);
		double shortest = Math.min(seconds.applyAsDouble(size), seconds.applyAsDouble(size));
		return size / shortest;
	}

}
