"""Reduces the two open data sets to counts per session, and scores them by a route that shares no code with Veridical.

    python3 reference.py wgangp-inf.csv dgm-eval-cifar10.csv

The inputs are judgement CSVs in Veridical's columns; see NOTICE.md for where they come from. Writes counts.csv, and
reference.csv: the mean over sessions of the percentage judged wrongly, and its bootstrap (numpy, PCG64 seed 1, 200,000
resamples of the sessions, percentiles by linear interpolation).
"""

import csv
import sys

import numpy as np


def sessions(path):
    counts = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            count = counts.setdefault((row["model"], row["session"]), {"real": [0, 0], "fake": [0, 0]})
            count[row["truth"]][0] += 1
            count[row["truth"]][1] += row["truth"] != row["answer"]
    return counts


def main(wgangp, dgm_eval):
    random = np.random.default_rng(1)
    with open("counts.csv", "w", newline="") as file, open("reference.csv", "w", newline="") as out:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["study", "model", "session", "reals_shown", "reals_wrong", "fakes_shown", "fakes_wrong"])
        reference = csv.writer(out, lineterminator="\n")
        reference.writerow(["study", "model", "sessions", "score", "score_se", "ci_lower", "ci_upper"])
        for study, path, complete in (("wgangp-inf", wgangp, 96), ("dgm-eval-cifar10", dgm_eval, 200)):
            models = {}
            for (model, session), count in sessions(path).items():
                real, fake = count["real"], count["fake"]
                writer.writerow([study, model, session, *real, *fake])
                if real[0] + fake[0] == complete:
                    models.setdefault(model, []).append(100 * (real[1] + fake[1]) / complete)
            for model, wrong in models.items():
                wrong = np.array(wrong)
                means = np.concatenate(
                    [random.choice(wrong, (10_000, len(wrong))).mean(axis=1) for _ in range(20)])
                lower, upper = np.quantile(means, [0.025, 0.975])
                reference.writerow([study, model, len(wrong),
                                    *(f"{x:.4f}" for x in (wrong.mean(), means.std(ddof=1), lower, upper))])


if __name__ == "__main__":
    main(*sys.argv[1:])
