package io.veridical.sampling.latent;

/**
 * Philox4x32-10, a counter-based random function: 128 bits that depend on key and counter
 * alone, so that any draw of any stream is had without making the ones before it (Salmon,
 * Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011).
 */
final class Philox {

	private static final int ROUNDS = 10;

	private static final long MULTIPLIER_0 = 0xD2511F53L;

	private static final long MULTIPLIER_1 = 0xCD9E8D57L;

	private static final int WEYL_0 = 0x9E3779B9;

	private static final int WEYL_1 = 0xBB67AE85;

	private static final long LOW = 0xFFFFFFFFL;

	private final int key0;

	private final int key1;

	/**
	 * The function of one key.
	 * @param key its low 32 bits are key word 0, its high 32 bits key word 1
	 */
	Philox(long key) {
		this.key0 = (int) key;
		this.key1 = (int) (key >>> 32);
	}

	/**
	 * Returns four words of 32 random bits for a counter of four words.
	 */
	int[] block(int counter0, int counter1, int counter2, int counter3) {
		int c0 = counter0;
		int c1 = counter1;
		int c2 = counter2;
		int c3 = counter3;
		int k0 = this.key0;
		int k1 = this.key1;
		for (int round = 0; round < ROUNDS; round++) {
			long product0 = MULTIPLIER_0 * (c0 & LOW);
			long product1 = MULTIPLIER_1 * (c2 & LOW);
			c0 = (int) (product1 >>> 32) ^ c1 ^ k0;
			c1 = (int) product1;
			c2 = (int) (product0 >>> 32) ^ c3 ^ k1;
			c3 = (int) product0;
			k0 += WEYL_0;
			k1 += WEYL_1;
		}
		return new int[] { c0, c1, c2, c3 };
	}

}
