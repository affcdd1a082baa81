"""Trains a generator on a CPU or a GPU, for a wall time or a number of images, and can go on where it stopped.

Non-saturating logistic loss, lazy R1 penalty every 16 steps, Adam, exponential moving average of the generator's
weights. A checkpoint holds the averaged weights for export and everything that is needed to go on.
"""
import argparse
import copy
import json
import math
import os
import time

import torch
import torch.nn.functional as F

from data import draw, load, to_signed
from models import Discriminator, PlainGenerator, StyleGenerator

R1_EVERY = 16


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", choices=["fashion", "mnist8"], default="fashion")
    parser.add_argument("--model", choices=["style", "plain"], default="style")
    parser.add_argument("--prior", choices=["normal", "uniform"], default="normal")
    parser.add_argument("--out", required=True, help="folder for checkpoints and log")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--threads", type=int, default=1, help="on a CPU; more only help on a quiet machine")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after this wall time")
    parser.add_argument("--images", type=float, default=math.inf, help="stop after this many real images")
    parser.add_argument("--width", type=int, default=1, help="multiplies the generator's channels")
    parser.add_argument("--batch", type=int, default=32, help="a multiple of 4")
    parser.add_argument("--rate-g", type=float, default=0.001)
    parser.add_argument("--rate-d", type=float, default=0.0025)
    parser.add_argument("--gamma", type=float, default=0.5, help="weight of the R1 penalty")
    parser.add_argument("--ema", type=float, default=8000, help="half-life of the average, in images")
    parser.add_argument("--shift", type=int, default=0, help="move what the discriminator sees by up to so many pixels")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if math.isinf(args.minutes) and math.isinf(args.images):
        parser.error("say when to stop: --minutes or --images")
    return args


def shifted(images, most):
    """The same images moved by whole pixels, black coming in: keeps a long training from learning them by heart."""
    if most == 0:
        return images
    padded = F.pad(images, (most,) * 4, value=-1.0)
    n, _, h, w = images.shape
    rows = torch.randint(0, 2 * most + 1, (n, 1), device=images.device) + torch.arange(h, device=images.device)
    columns = torch.randint(0, 2 * most + 1, (n, 1), device=images.device) + torch.arange(w, device=images.device)
    each = torch.arange(n, device=images.device)[:, None, None]
    return padded[each, 0, rows[:, :, None], columns[:, None, :]].unsqueeze(1)


class Training:
    """Both networks, their optimisers, and how far they have come."""

    def __init__(self, args):
        self.args, self.seen, self.seconds, self.step = args, 0, 0.0, 0
        kind = StyleGenerator if args.model == "style" else PlainGenerator
        self.generator = kind(args.width).to(args.device)
        self.discriminator = Discriminator((64, 128) if args.model == "style" else (32, 64)).to(args.device)
        self.average = copy.deepcopy(self.generator).eval()
        self.optimiser_g = torch.optim.Adam(self.generator.parameters(), args.rate_g, betas=(0.5, 0.99))
        self.optimiser_d = torch.optim.Adam(self.discriminator.parameters(), args.rate_d, betas=(0.0, 0.99))

    def parts(self):
        return {"generator": self.generator, "discriminator": self.discriminator, "average": self.average,
                "optimiser_g": self.optimiser_g, "optimiser_d": self.optimiser_d}

    def save(self, path):
        state = {name: part.state_dict() for name, part in self.parts().items()}
        torch.save({**state, "args": vars(self.args), "seen": self.seen, "seconds": self.seconds}, path + ".part")
        os.replace(path + ".part", path)

    def resume(self, path):
        state = torch.load(path, map_location=self.args.device)
        for name, part in self.parts().items():
            part.load_state_dict(state[name])
        self.seen, self.seconds = state["seen"], state["seconds"]

    def progress(self):
        return max(self.seconds / (60 * self.args.minutes), self.seen / self.args.images)

    def decay_rates(self):
        factor = min(1.0, (1 - self.progress()) / 0.25 + 0.02)  # linear over the last quarter
        for optimiser, rate in ((self.optimiser_g, self.args.rate_g), (self.optimiser_d, self.args.rate_d)):
            for group in optimiser.param_groups:
                group["lr"] = rate * factor

    def learn(self, real):
        """One step of both networks; returns their losses."""
        args = self.args
        self.decay_rates()
        fake = shifted(self.generator(draw(args.prior, len(real), self.generator.z_dim, args.device)), args.shift)
        self.discriminator.requires_grad_(True)
        loss_d = F.softplus(-self.discriminator(real)).mean() + F.softplus(self.discriminator(fake.detach())).mean()
        self.optimiser_d.zero_grad(set_to_none=True)
        loss_d.backward()
        if self.step % R1_EVERY == 0:
            real.requires_grad_(True)
            slope, = torch.autograd.grad(self.discriminator(real).sum(), real, create_graph=True)
            (slope.square().sum((1, 2, 3)).mean() * (args.gamma / 2 * R1_EVERY)).backward()
        self.optimiser_d.step()
        self.discriminator.requires_grad_(False)
        loss_g = F.softplus(-self.discriminator(fake)).mean()
        self.optimiser_g.zero_grad(set_to_none=True)
        loss_g.backward()
        self.optimiser_g.step()
        self.seen, self.step = self.seen + len(real), self.step + 1
        self.follow()
        return loss_d, loss_g

    @torch.no_grad()
    def follow(self):
        beta = 0.5 ** (self.args.batch / min(self.args.ema, 0.1 * self.seen))
        for mean, now in zip(self.average.state_dict().values(), self.generator.state_dict().values()):
            if mean.is_floating_point():
                mean.lerp_(now, 1 - beta)


def marks():
    """After how many images a checkpoint is kept: 1k, 2k, 4k, 8k, ..."""
    mark = 1000
    while True:
        yield mark
        mark *= 2


def main():
    args = arguments()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    os.makedirs(args.out, exist_ok=True)
    images = torch.from_numpy(load(args.data)[0]).to(args.device)
    training = Training(args)
    last = os.path.join(args.out, "last.pt")
    if os.path.exists(last):
        training.resume(last)
        print("going on after", training.seen, "images")
    waiting = marks()
    mark = next(m for m in waiting if m > training.seen)
    before, start = training.seconds, time.time()
    with open(os.path.join(args.out, "log.jsonl"), "a", encoding="utf-8") as log:
        while training.progress() < 1:
            chosen = torch.randint(len(images), (args.batch,), device=args.device)
            loss_d, loss_g = training.learn(shifted(to_signed(images[chosen]), args.shift))
            training.seconds = before + time.time() - start
            if training.step % 100 == 0:
                line = {"seen": training.seen, "seconds": round(training.seconds, 1),
                        "loss_d": round(loss_d.item(), 3), "loss_g": round(loss_g.item(), 3)}
                print(json.dumps(line), file=log, flush=True)
            if training.step % 2000 == 0:
                training.save(last)
            if training.seen >= mark:
                training.save(os.path.join(args.out, f"{mark // 1000:06d}k.pt"))
                mark = next(waiting)
    training.save(last)
    print("stopped after", training.seen, "images and", round(training.seconds), "seconds")


if __name__ == "__main__":
    main()
