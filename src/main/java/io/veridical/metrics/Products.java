package io.veridical.metrics;

/**
 * Inner products of all images of one set with all of another, a tile at a time: what is
 * held is a panel of one set and a tile a thread, never the whole square.
 */
final class Products {

	private static final int PANEL = 256;

	static final int BLOCK = 64;

	private final Features left;

	private final Features right;

	private final Workers workers;

	Products(Features left, Features right, Workers workers) {
		right.comparedWith(left);
		this.left = left;
		this.right = right;
		this.workers = workers;
	}

	/** How many blocks of rows there are. */
	static int blocks(Features left) {
		return (left.rows() + BLOCK - 1) / BLOCK;
	}

	/**
	 * Visits all tiles. Those of one block of rows come one after the other, from left to
	 * right; those of different blocks at the same time.
	 */
	void visit(Visitor visitor, Progress progress) {
		visit(false, visitor, progress);
	}

	/**
	 * Visits the tiles that have something at or above the diagonal.
	 */
	void visitUpper(Visitor visitor, Progress progress) {
		visit(true, visitor, progress);
	}

	private void visit(boolean upper, Visitor visitor, Progress progress) {
		int columns = this.right.columns();
		double[][] panel = Product.matrix(columns, Math.min(PANEL, this.right.rows()));
		for (int first = 0; first < this.right.rows(); first += PANEL) {
			int start = first;
			int count = Math.min(PANEL, this.right.rows() - first);
			this.workers.each((columns + BLOCK - 1) / BLOCK, (band) -> transpose(start, count, band * BLOCK, panel));
			int rows = upper ? Math.min(this.left.rows(), first + count) : this.left.rows();
			this.workers.each((rows + BLOCK - 1) / BLOCK, (block) -> {
				int top = block * BLOCK;
				double[][] tile = tile(top, Math.min(BLOCK, this.left.rows() - top), panel, count);
				visitor.tile(block, top, start, count, tile);
			});
			double share = (double) (first + count) / this.right.rows();
			progress.at(upper ? share * share : share);
		}
	}

	private void transpose(int first, int count, int from, double[][] panel) {
		int columns = this.right.columns();
		int to = Math.min(columns, from + BLOCK);
		for (int j = 0; j < count; j++) {
			int at = (first + j) * columns;
			for (int k = from; k < to; k++) {
				panel[k][j] = this.right.values()[at + k];
			}
		}
	}

	private double[][] tile(int top, int rows, double[][] panel, int count) {
		double[][] a = new double[rows][];
		for (int i = 0; i < rows; i++) {
			a[i] = this.left.row(top + i);
		}
		double[][] tile = Product.matrix(rows, count);
		Product.add(a, panel, tile, 0, rows, panel.length, 0, count);
		return tile;
	}

	/**
	 * Returns the squared lengths of all rows, to the digit equal to a row's product with
	 * itself.
	 */
	static double[] squares(Features features) {
		double[] squares = new double[features.rows()];
		for (int i = 0; i < squares.length; i++) {
			squares[i] = Product.square(features.row(i));
		}
		return squares;
	}

	/**
	 * Takes in the products of the rows from {@code top} on with those of the other set
	 * from {@code first} on.
	 */
	@FunctionalInterface
	interface Visitor {

		void tile(int block, int top, int first, int count, double[][] products);

	}

}
