package io.veridical.pool;

/**
 * The sizes of a pool's images, in pixels.
 */
record ImageSizes(int leastWidth, int mostWidth, int leastHeight, int mostHeight) {

	private static final int SMALL = 64;

	/**
	 * Whether every image is so small that its pixels are better seen than smoothed.
	 */
	boolean areSmall() {
		return Math.max(this.mostWidth, this.mostHeight) <= SMALL;
	}

	String text() {
		return range(this.leastWidth, this.mostWidth) + " × " + range(this.leastHeight, this.mostHeight) + " px";
	}

	private static String range(int least, int most) {
		return (least == most) ? String.valueOf(least) : least + "–" + most;
	}

}
