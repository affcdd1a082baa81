"""Posteriors of ThresholdFitReferenceTests, on fine grids: NumPy 2.4.6, SciPy 1.17.1.

Priors: threshold lognormal about 500 ms (1.6 in the logarithm), slope lognormal with median 2.4
(0.6) from 0.5 to 8, lapse Beta(1, 39) up to 0.25, criterion normal (0.4) from -1.2 to 1.2.
"""
import numpy as np
from scipy.stats import beta, norm

EXPOSURES = np.array([100, 150, 225, 340, 500, 750, 1100, 1700.0])
EACH = 3
FAKES_WRONG = np.array([2, 1, 2, 1, 1, 0, 0, 1])
REALS_WRONG = np.array([1, 2, 1, 1, 0, 0, 0, 0])


def axes(thresholds, slopes, lapses):
    threshold = np.exp(np.linspace(np.log(12.5), np.log(20000), thresholds))
    slope = np.exp(np.linspace(np.log(0.5), np.log(8), slopes))
    lapse = (np.arange(lapses) + 0.5) / lapses * 0.25
    return ((threshold, norm.logpdf(np.log(threshold), np.log(500), 1.6)),
            (slope, norm.logpdf(np.log(slope), np.log(2.4), 0.6)), (lapse, beta.logpdf(lapse, 1, 39)))


def seen(exposure, threshold, slope):
    return 1 - 2.0 ** (-(exposure / threshold) ** slope)


def weights(log_posterior):
    mass = np.exp(log_posterior - log_posterior.max())
    return mass / mass.sum()


def report(name, mass, threshold, slope, lapse, lapse_axis):
    over = mass.sum(tuple(range(1, mass.ndim)))
    middles = np.cumsum(over) - over / 2
    print(name, np.exp(np.interp([0.025, 0.5, 0.975], middles, np.log(threshold))),
          "slope", np.exp((mass.sum(tuple(i for i in range(mass.ndim) if i != 1)) * np.log(slope)).sum()),
          "lapse", (mass.sum(tuple(i for i in range(mass.ndim) if i != lapse_axis)) * lapse).sum())


def weibull():
    (threshold, p), (slope, q), (lapse, r) = axes(801, 161, 100)
    log = p[:, None, None] + q[None, :, None] + r
    for exposure, wrong in zip(EXPOSURES, FAKES_WRONG + REALS_WRONG):
        right = 0.5 + (0.5 - lapse) * seen(exposure, threshold[:, None, None], slope[None, :, None])
        log = log + wrong * np.log(1 - right) + (2 * EACH - wrong) * np.log(right)
    report("Weibull", weights(log), threshold, slope, lapse, 2)


def signal_detection():
    (threshold, p), (slope, q), (lapse, r) = axes(401, 61, 30)
    criterion = np.linspace(-1.2, 1.2, 61)
    log = (p[:, None, None, None] + q[None, :, None, None]
           + norm.logpdf(criterion, 0, 0.4)[None, None, :, None] + r)
    for exposure, fakes, reals in zip(EXPOSURES, FAKES_WRONG, REALS_WRONG):
        half = np.minimum(8, norm.ppf(0.5 + seen(exposure, threshold[:, None], slope[None, :]) / 2))[:, :, None]
        for wrong, z in ((fakes, half - criterion), (reals, half + criterion)):
            right = lapse + (1 - 2 * lapse) * norm.cdf(z)[..., None]
            log = log + wrong * np.log(1 - right) + (EACH - wrong) * np.log(right)
    mass = weights(log)
    report("signal detection", mass, threshold, slope, lapse, 3)
    print("criterion", (mass.sum((0, 1, 3)) * criterion).sum())


weibull()
signal_detection()
