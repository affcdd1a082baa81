"""Product-weight bootstrap of raters and images as one writes it in NumPy, for CrossedBenchmark.java.

python3 crossed.py FILE JUDGEMENTS RESAMPLES SEED, with four columns of 32-bit integers one after the other in FILE:
condition, rater, image, wrong (0 or 1). Prints seconds by the clock, seconds of the processor, the version of NumPy, and
the mean and standard error of condition 0. Loading is not timed.
"""
import sys
import time

import numpy as np

condition, rater, image, wrong = np.fromfile(sys.argv[1], "<i4").reshape(4, int(sys.argv[2])).astype(np.intp)
resamples = int(sys.argv[3])
random = np.random.default_rng(int(sys.argv[4]))
raters, images, conditions = rater.max() + 1, image.max() + 1, condition.max() + 1
cell = 2 * condition + wrong
scores = np.empty((resamples, conditions))

clock, processor = time.perf_counter(), time.process_time()
of_raters, of_images = np.full(raters, 1 / raters), np.full(images, 1 / images)
for b in range(resamples):
    weight = random.multinomial(raters, of_raters)[rater] * random.multinomial(images, of_images)[image]
    sums = np.bincount(cell, weight, 2 * conditions).reshape(conditions, 2)
    scores[b] = 100 * sums[:, 1] / sums.sum(1)
print(time.perf_counter() - clock, time.process_time() - processor, np.__version__, scores[:, 0].mean(), scores[:, 0].std(ddof=1))
