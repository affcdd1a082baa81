"""Draws a sheet of samples of a checkpoint: a block of rows for each psi (or for each bound on z)."""
import argparse

import numpy as np
import torch
from PIL import Image

from data import draw, to_levels
from export import load

COLUMNS, SCALE, GAP = 20, 2, 1


def grid(images):
    """uint8 [n, h, w] as one picture on grey."""
    n, h, w = images.shape
    rows = -(-n // COLUMNS)
    sheet = np.full((rows * (h + GAP) + GAP, COLUMNS * (w + GAP) + GAP), 128, np.uint8)
    for i, image in enumerate(images):
        y, x = GAP + i // COLUMNS * (h + GAP), GAP + i % COLUMNS * (w + GAP)
        sheet[y:y + h, x:x + w] = image
    picture = Image.fromarray(sheet)
    return picture.resize((picture.width * SCALE, picture.height * SCALE), Image.NEAREST)


@torch.no_grad()
def sample(generator, z, strength, prior):
    if generator.takes_psi:
        return generator(z, torch.tensor([strength]))
    return generator(z * strength if prior == "uniform" else z.clamp(-strength, strength))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("png")
    parser.add_argument("--strengths", type=float, nargs="+", default=[0.3, 0.7, 1.0])
    given = parser.parse_args()
    torch.set_num_threads(1)
    made, state = load(given.checkpoint)
    prior = state["args"]["prior"]
    vectors = draw(prior, 3 * COLUMNS, made.z_dim, "cpu", torch.Generator().manual_seed(21))
    blocks = [to_levels(sample(made, vectors, strength, prior)).numpy() for strength in given.strengths]
    grid(np.concatenate(blocks)).save(given.png)
