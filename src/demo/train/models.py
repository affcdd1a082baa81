"""Networks for grey images of 28 x 28: two generators, a discriminator, a classifier."""
import math

import torch
import torch.nn.functional as F
from torch import nn


def leaky(x):
    return F.leaky_relu(x, 0.2) * math.sqrt(2)


def enlarge(x):
    """Twice the size. Resizing and convolving trains faster on a CPU than a transposed convolution."""
    return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)


class ScaledLinear(nn.Module):
    """A linear layer with equalised learning rate (Karras et al. 2018)."""

    def __init__(self, inputs, outputs, rate=1.0):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs) / rate)
        self.bias = nn.Parameter(torch.zeros(outputs))
        self.gain, self.rate = rate / math.sqrt(inputs), rate

    def forward(self, x):
        return F.linear(x, self.weight * self.gain, self.bias * self.rate)


class ScaledConv(nn.Module):
    """A convolution with equalised learning rate."""

    def __init__(self, inputs, outputs, size, stride=1, padding=0):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs, size, size))
        self.bias = nn.Parameter(torch.zeros(outputs))
        self.gain, self.stride, self.padding = 1 / math.sqrt(inputs * size * size), stride, padding

    def forward(self, x):
        return F.conv2d(x, self.weight * self.gain, self.bias, self.stride, self.padding)


class Mapping(nn.Module):
    """z to w: z is normalised, so that only its direction counts, and bent by three layers that learn slowly."""

    def __init__(self, z_dim, w_dim, layers=3):
        super().__init__()
        self.layers = nn.ModuleList(ScaledLinear(z_dim if i == 0 else w_dim, w_dim, rate=0.1) for i in range(layers))

    def forward(self, z):
        x = z * torch.rsqrt((z * z).mean(1, keepdim=True) + 1e-8)
        for layer in self.layers:
            x = leaky(layer(x))
        return x


class StyleNorm(nn.Module):
    """Batch norm whose gain and shift come from w. (Modulated convolutions learnt nothing useful at this size.)"""

    def __init__(self, channels, w_dim):
        super().__init__()
        self.norm = nn.BatchNorm2d(channels, affine=False)
        self.gain, self.shift = nn.Linear(w_dim, channels), nn.Linear(w_dim, channels)
        for layer in (self.gain, self.shift):
            nn.init.normal_(layer.weight, 0, 0.02)
            nn.init.zeros_(layer.bias)

    def forward(self, x, w):
        return self.norm(x) * (1 + self.gain(w))[:, :, None, None] + self.shift(w)[:, :, None, None]


class Synthesis(nn.Module):
    """w to an image: 7 x 7, then 14 x 14 twice, then 28 x 28, each with its own style."""

    def __init__(self, w_dim, channels):
        super().__init__()
        a, b, c = channels
        self.first = nn.Linear(w_dim, a * 49, bias=False)
        self.convs = nn.ModuleList(nn.Conv2d(i, o, 3, padding=1, bias=False) for i, o in ((a, b), (b, b), (b, c)))
        self.norms = nn.ModuleList(StyleNorm(n, w_dim) for n in (a, b, b, c))
        self.last = nn.Conv2d(c, 1, 3, padding=1)
        for layer in (self.first, *self.convs, self.last):
            nn.init.normal_(layer.weight, 0, 0.02)

    def forward(self, w):
        x = self.first(w).view(-1, self.convs[0].in_channels, 7, 7)
        x = F.relu(self.norms[0](x, w))
        x = F.relu(self.norms[1](self.convs[0](enlarge(x)), w))
        x = F.relu(self.norms[2](self.convs[1](x), w))
        x = F.relu(self.norms[3](self.convs[2](enlarge(x)), w))
        return torch.tanh(self.last(x))


class StyleGenerator(nn.Module):
    """A style-based generator. psi truncates w towards its mean: w' = w_avg + psi (w - w_avg)."""

    takes_psi = True

    def __init__(self, width=1, z_dim=64, w_dim=128):
        super().__init__()
        self.z_dim = z_dim
        self.mapping = Mapping(z_dim, w_dim)
        self.synthesis = Synthesis(w_dim, (128 * width, 64 * width, 32 * width))
        self.register_buffer("w_avg", torch.zeros(w_dim))

    def forward(self, z, psi=None):
        w = self.mapping(z)
        if psi is not None:
            w = self.w_avg + (w - self.w_avg) * psi
        return self.synthesis(w)


class PlainGenerator(nn.Module):
    """A DCGAN-like generator without a mapping network; its z itself may be truncated."""

    takes_psi = False

    def __init__(self, width=1, z_dim=32):
        super().__init__()
        a, b, c = 96 * width, 48 * width, 24 * width
        self.z_dim = z_dim
        self.first = nn.Linear(z_dim, a * 49, bias=False)
        self.convs = nn.ModuleList(nn.Conv2d(i, o, 3, padding=1, bias=False) for i, o in ((a, b), (b, c)))
        self.norms = nn.ModuleList(nn.BatchNorm2d(n) for n in (a, b, c))
        self.last = nn.Conv2d(c, 1, 3, padding=1)
        nn.init.normal_(self.first.weight, 0, 0.05)
        for layer in (*self.convs, self.last):
            nn.init.normal_(layer.weight, 0, 0.02)

    def forward(self, z):
        x = F.relu(self.norms[0](self.first(z).view(-1, self.convs[0].in_channels, 7, 7)))
        x = F.relu(self.norms[1](self.convs[0](enlarge(x))))
        x = F.relu(self.norms[2](self.convs[1](enlarge(x))))
        return torch.tanh(self.last(x))


class Discriminator(nn.Module):
    """Strided convolutions; sees how much the images of a group of four differ (minibatch standard deviation)."""

    def __init__(self, channels=(64, 128)):
        super().__init__()
        b, c = channels
        self.down1, self.same1 = ScaledConv(1, b, 4, 2, 1), ScaledConv(b, b, 3, 1, 1)
        self.down2, self.same2 = ScaledConv(b, c, 4, 2, 1), ScaledConv(c, c, 3, 1, 1)
        self.down3 = ScaledConv(c + 1, c, 4, 2, 1)
        self.full, self.score = ScaledLinear(c * 9, c), ScaledLinear(c, 1)

    def forward(self, x):
        x = leaky(self.down1(x))
        x = (x + leaky(self.same1(x))) * math.sqrt(0.5)
        x = leaky(self.down2(x))
        x = (x + leaky(self.same2(x))) * math.sqrt(0.5)
        n, _, h, w = x.shape
        groups = x.view(4, n // 4, *x.shape[1:])
        spread = (groups.var(0, unbiased=False) + 1e-8).sqrt().mean((1, 2, 3))
        x = torch.cat([x, spread.repeat(4).view(n, 1, 1, 1).expand(n, 1, h, w)], 1)
        return self.score(leaky(self.full(leaky(self.down3(x)).flatten(1))))


class Classifier(nn.Module):
    """A small classifier; its last hidden layer is the space in which fid.py measures."""

    def __init__(self, features=64, classes=10):
        super().__init__()
        self.convs = nn.ModuleList(nn.Conv2d(i, o, 3, padding=1) for i, o in ((1, 24), (24, 48), (48, 64)))
        self.norms = nn.ModuleList(nn.BatchNorm2d(n) for n in (24, 48, 64))
        self.hidden, self.last = nn.Linear(64 * 9, features), nn.Linear(features, classes)

    def forward(self, x):
        for conv, norm in zip(self.convs, self.norms):
            x = F.max_pool2d(F.relu(norm(conv(x))), 2)
        features = F.relu(self.hidden(x.flatten(1)))
        return features, self.last(F.dropout(features, 0.3, self.training))
