"""A small network for the tests of the worker in Python: every operation is exact to the bit in Java, too.

python3 linear.py FILE [script] writes its weights, or the whole of it as TorchScript.
"""
import sys

import torch


class Linear(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("gain", torch.zeros(1))
        self.register_buffer("slope", torch.zeros(1))

    def forward(self, z):
        channel = torch.arange(3).reshape(3, 1, 1)
        y = torch.arange(6).reshape(1, 6, 1)
        x = torch.arange(6).reshape(1, 1, 6)
        return z[:, (x + y + channel) % 4] * self.gain + (x - y).float() * self.slope


def build(checkpoint):
    model = Linear()
    model.load_state_dict(torch.load(checkpoint))
    return model


if __name__ == "__main__":
    model = Linear()
    model.gain.fill_(0.75)
    model.slope.fill_(0.125)
    if len(sys.argv) > 2:
        torch.jit.save(torch.jit.script(model), sys.argv[1])
    else:
        torch.save(model.state_dict(), sys.argv[1])
