"""Writes the averaged generator of a checkpoint as ONNX, with the metadata that Veridical reads.

Inputs z [N, d] and, for a style-based generator, psi [1]; output images [N, 1, 28, 28] in [-1, 1]. Opset 13, plain
operators. Large weights are stored as float16 and cast when the file is loaded, so that it stays small; they are
rounded before the batch norms are measured again, so the file computes what was measured.
"""
import argparse
import warnings

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from data import draw
from models import PlainGenerator, ScaledLinear, StyleGenerator

LARGE = 1024
LICENCES = {"fashion": "MIT", "mnist8": "CC-BY-SA-3.0 (trained on MNIST)"}


class Affine(nn.Module):
    """A batch norm in evaluation, as one multiplication and one addition."""

    def __init__(self, norm):
        super().__init__()
        gain = torch.rsqrt(norm.running_var + norm.eps)
        gain = gain * norm.weight.detach() if norm.affine else gain
        shift = -norm.running_mean * gain + (norm.bias.detach() if norm.affine else 0)
        self.register_buffer("gain", gain[None, :, None, None].clone())
        self.register_buffer("shift", shift[None, :, None, None].clone())

    def forward(self, x):
        return x * self.gain + self.shift


class Exported(nn.Module):
    """What the file contains: the generator, and its output clamped."""

    def __init__(self, generator):
        super().__init__()
        self.generator = generator

    def forward(self, z, *psi):
        return self.generator(z, *psi).clamp(-1, 1)


def plain_linear(layer):
    """The same layer with its learning rate's factors multiplied in."""
    linear = nn.Linear(layer.weight.shape[1], layer.weight.shape[0])
    linear.weight.data = (layer.weight * layer.gain).detach().clone()
    linear.bias.data = (layer.bias * layer.rate).detach().clone()
    return linear


def replace(module, kind, make):
    """Puts make(part) in the place of every part of a kind."""
    for name, part in list(module.named_children()):
        if isinstance(part, kind):
            setattr(module, name, make(part))
        else:
            replace(part, kind, make)
    return module


@torch.no_grad()
def remeasure(generator, prior):
    """Measures the statistics of batch norms, and w_avg, again: those of averaged weights are not averages."""
    chance = torch.Generator().manual_seed(77)
    if generator.takes_psi:
        generator.w_avg.copy_(generator.mapping(draw(prior, 20000, generator.z_dim, "cpu", chance)).mean(0))
    for norm in (part for part in generator.modules() if isinstance(part, nn.BatchNorm2d)):
        norm.reset_running_stats()
        norm.momentum = None
        norm.train()
    for _ in range(60):
        generator(draw(prior, 64, generator.z_dim, "cpu", chance))
    return generator.eval()


def load(path):
    """The generator of a checkpoint, ready to sample, and what is known of it."""
    state = torch.load(path, map_location="cpu")
    args = state["args"]
    generator = (StyleGenerator if args["model"] == "style" else PlainGenerator)(args["width"])
    generator.load_state_dict(state["average"])
    replace(generator, ScaledLinear, plain_linear)
    for weights in generator.parameters():
        if weights.numel() >= LARGE:
            weights.data = weights.data.half().float()
    return remeasure(generator, args["prior"]), state


def store_halves(model):
    casts = []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype == np.float32 and values.size >= LARGE:
            halves = values.astype(np.float16)
            if not (halves.astype(np.float32) == values).all():
                raise ValueError(tensor.name + " is no longer what was rounded; it cannot be stored as float16")
            name = tensor.name
            tensor.CopyFrom(numpy_helper.from_array(halves, name + "_half"))
            casts.append(helper.make_node("Cast", [name + "_half"], [name], to=TensorProto.FLOAT))
    nodes = list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(casts + nodes)


def export(checkpoint, path, name):
    generator, state = load(checkpoint)
    args = state["args"]
    replace(generator, nn.BatchNorm2d, Affine)
    inputs = {"z": torch.randn(2, generator.z_dim)}
    if generator.takes_psi:
        inputs["psi"] = torch.ones(1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(Exported(generator).eval(), tuple(inputs.values()), path, opset_version=13,
                          input_names=list(inputs), output_names=["images"], do_constant_folding=True,
                          dynamic_axes={"z": {0: "N"}, "images": {0: "N"}})
    model = onnx.load(path)
    store_halves(model)
    facts = {"name": name, "data": args["data"], "licence": LICENCES[args["data"]], "prior": args["prior"],
             "z_dim": generator.z_dim, "truncation": "psi" if generator.takes_psi else "z", "range": "[-1,1]",
             "images_seen": state["seen"], "trained": f"{state['seconds'] / 60:.0f} minutes on {args['device']}"}
    for key, value in facts.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, str(value)
    onnx.checker.check_model(model)
    onnx.save(model, path)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint")
    parser.add_argument("onnx")
    parser.add_argument("--name", required=True, help="what the generator is called in results")
    given = parser.parse_args()
    export(given.checkpoint, given.onnx, given.name)
