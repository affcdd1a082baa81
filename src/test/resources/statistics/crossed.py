"""Reference values of CrossedBootstrapTests, CrossedIntervalTests, VarianceComponentsTests and RaterIntervalTests.

Written apart from the Java code, pair by pair and resample by resample. Run with NumPy 2.4.6 and SciPy 1.17.1:
python3 crossed.py
"""
import numpy as np
from scipy import stats


def study(raters=12, images=30):
    """Rows of rater, image, fake, wrong; not everybody judges everything, so raters have 22 or 23 judgements."""
    rows = [(r, i, i % 2 == 0, (5 * r * r + 3 * i * i + r * i + i) % 11 < 2 + i % 4 + r % 3)
            for r in range(raters) for i in range(images) if (7 * r + 3 * i) % 4 != 0]
    return [np.array(column) for column in zip(*rows)]


rater, image, fake, wrong = study()
wrong = wrong.astype(float)
n = np.bincount(rater)[rater]
weight = n.max() / n
part = weight[fake].sum() / weight.sum()


def rate(w, which):
    if not w[which].any():
        return np.nan
    return (w * wrong)[which].sum() / w[which].sum()


def score(w):
    return 100 * (part * rate(w, fake) + (1 - part) * rate(w, ~fake))


print("judgements", len(wrong), "score", score(weight), "fakes", 100 * rate(weight, fake), "reals", 100 * rate(weight, ~fake))
print("mean over raters", 100 * np.mean([wrong[rater == r].mean() for r in range(12)]))

# --- product-weight bootstrap with true Poisson(1) weights and NumPy's generator
random = np.random.default_rng(1)
drawn = np.array([score(weight * random.poisson(1, 12)[rater] * random.poisson(1, 30)[image]) for _ in range(200_000)])
drawn = drawn[np.isfinite(drawn)]
print("Poisson product weights: SE", drawn.std(ddof=1), "2.5 and 97.5 %", np.quantile(drawn, [.025, .975]))

# --- the same digits: SplitMix64 of a counter, a byte a resample
M = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


def mix(v):
    v = ((v ^ (v >> 30)) * 0xBF58476D1CE4E5B9) & M
    v = ((v ^ (v >> 27)) * 0x94D049BB133111EB) & M
    return v ^ (v >> 31)


def draw(seed, kind, unit, resample):
    stream = mix((mix((seed + kind * GOLDEN) & M) + (unit + 1) * GOLDEN) & M)
    byte = mix((stream + (resample // 8 + 1) * GOLDEN) & M) >> (8 * (resample % 8)) & 0xFF
    return sum(byte >= limit for limit in (94, 188, 237, 250, 255))


for b in (0, 1, 2, 255, 256, 9999):
    w = weight * np.array([draw(7, 1, int(r), b) for r in rater]) * np.array([draw(7, 2, int(i), b) for i in image])
    print("seed 7 resample", b, repr(float(score(w))), repr(float(100 * rate(w, fake))), repr(float(100 * rate(w, ~fake))))

# --- variance components by all pairs of judgements
part_counts = fake.mean()
components = {}
for name, which in (("fakes", fake), ("reals", ~fake)):
    r, i, y = rater[which], image[which], wrong[which]
    a, b = np.triu_indices(len(y), 1)
    half = (y[a] - y[b]) ** 2 / 2
    same_r, same_i = r[a] == r[b], i[a] == i[b]
    whole = half[~same_r & ~same_i].mean()
    components[name] = (whole - half[same_r & ~same_i].mean(), whole - half[same_i & ~same_r].mean())
    components[name] += (half[same_r & ~same_i].mean() - components[name][1],)
    w = weight[which]
    image_sums = np.bincount(i, w)
    components[name] += ((image_sums ** 2).sum() - (w ** 2).sum()) / w.sum() ** 2,
f, g = np.flatnonzero(fake), np.flatnonzero(~fake)
a, b = [m.ravel() for m in np.meshgrid(f, g)]
same = rater[a] == rater[b]
products = wrong[a] * wrong[b]
covariance = products[same].mean() - products[~same].mean()
fakes, reals = components["fakes"], components["reals"]
print("rater", 1e4 * (part ** 2 * fakes[0] + (1 - part) ** 2 * reals[0] + 2 * part * (1 - part) * covariance),
      "image", 1e4 * (part * fakes[1] + (1 - part) * reals[1]),
      "residual", 1e4 * (part * fakes[2] + (1 - part) * reals[2]))

# --- corrected interval
deviation = weight * np.where(fake, part * (wrong - rate(weight, fake)) / weight[fake].sum(),
                              (1 - part) * (wrong - rate(weight, ~fake)) / weight[~fake].sum())
of_raters = (np.bincount(rater, deviation) ** 2).sum() * 12 / 11
of_images = 12 / 11 * (part ** 2 * max(0, fakes[1]) * fakes[3] + (1 - part) ** 2 * max(0, reals[1]) * reals[3])
variance = of_raters + of_images
df = variance ** 2 / (of_raters ** 2 / 11 + of_images ** 2 / (len(set(image[fake])) + len(set(image[~fake])) - 2))


def wilson(p, variance, df):
    """Roots in x of (x - p)^2 = t^2 x (1 - x) / n with n = p (1 - p) / variance."""
    t, n = stats.t.ppf(.975, df), p * (1 - p) / variance
    return sorted(100 * np.roots([1 + t * t / n, -2 * p - t * t / n, p * p]).real)


print("SE of raters", 100 * of_raters ** .5, "SE", 100 * variance ** .5, "df", df, "interval", wilson(score(weight) / 100, variance, df))
print("independent judgements would have", 100 * (score(weight) / 100 * (1 - score(weight) / 100) / len(wrong)) ** .5)

# --- raters alone
percent = np.array([100 * wrong[rater == r].mean() for r in range(12)])
print("raters: mean", percent.mean(), "SE", stats.sem(percent), "t", stats.t.interval(.95, 11, percent.mean(), stats.sem(percent)),
      "Wilson", wilson(percent.mean() / 100, (stats.sem(percent) / 100) ** 2, 11))
print("scipy.stats.binomtest(10, 50).proportion_ci(method='wilson')", stats.binomtest(10, 50).proportion_ci(method="wilson"))
print("scipy.stats.binomtest(0, 3000).proportion_ci(method='wilson')", stats.binomtest(0, 3000).proportion_ci(method="wilson"))
