"""FID, KID and neighbour metrics as one writes them in NumPy and SciPy, for MetricsBenchmark.java.

python3 metrics.py FILE ROWS COLUMNS WHAT, with two float32 matrices one after the other in FILE. WHAT is `eigen` (FID through
eigenvalues, the fast way), `sqrtm` (FID through scipy.linalg.sqrtm, as published) or `square` (KID, and precision, recall,
density and coverage from whole squares of distances). Prints seconds by the clock, of the processors, versions, and values.
"""
import sys
import time

import numpy as np
import scipy
import scipy.linalg

rows, columns, what = int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
real, fake = np.fromfile(sys.argv[1], "<f4").reshape(2, rows, columns)


def fid(product_root_trace):
    a, b = real.astype(np.float64), fake.astype(np.float64)
    s1, s2 = np.cov(a, rowvar=False), np.cov(b, rowvar=False)
    return ((a.mean(0) - b.mean(0)) ** 2).sum() + np.trace(s1) + np.trace(s2) - 2 * product_root_trace(s1, s2)


def through_eigenvalues(s1, s2):
    values, vectors = np.linalg.eigh(s1)
    root = (vectors * np.sqrt(np.clip(values, 0, None))) @ vectors.T
    return np.sqrt(np.clip(np.linalg.eigvalsh(root @ s2 @ root), 0, None)).sum()


def square(k=3, dense=5):
    a, b = real.astype(np.float64), fake.astype(np.float64)

    def kernel(x, y):
        return (x @ y.T / columns + 1) ** 3

    aa, bb = kernel(a, a), kernel(b, b)
    n = rows * (rows - 1)
    kid = (aa.sum() - np.trace(aa)) / n + (bb.sum() - np.trace(bb)) / n - 2 * kernel(a, b).mean()
    del aa, bb

    def distances(x, y):
        return (x * x).sum(1)[:, None] + (y * y).sum(1) - 2 * (x @ y.T)

    def radii(x):
        d = distances(x, x)
        np.fill_diagonal(d, -1)
        return np.partition(d, (k, dense), axis=1)[:, [k, dense]]

    r, f, across = radii(a), radii(b), distances(a, b)
    return [kid, (across <= r[:, :1]).any(0).mean(), (across <= f[:, 0]).any(1).mean(),
            (across < r[:, 1:]).sum(0).mean() / dense, (across.min(1) < r[:, 1]).mean()]


clock, processor = time.perf_counter(), time.process_time()
if what == "square":
    said = square()
else:
    said = [fid(through_eigenvalues if what == "eigen" else lambda s1, s2: np.trace(scipy.linalg.sqrtm(s1 @ s2)).real)]
print(time.perf_counter() - clock, time.process_time() - processor, np.__version__, scipy.__version__,
      *(f"{float(value):.10g}" for value in said))
