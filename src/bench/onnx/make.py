"""Makes wide.onnx, a generator of 128 x 128 RGB images that is all work and no sense: /usr/bin/python3 make.py (Debian:
python3-onnx 1.12.0). Its weights are sines, computed when it is loaded, so the file is small."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

nodes, weights = [], []


def constant(name, value):
    weights.append(numpy_helper.from_array(value, name))
    return name


def sines(name, shape, gain):
    """gain * sin(1.7 n), in a shape."""
    size = int(np.prod(shape))
    constant(name + "_end", np.array(size, np.int64))
    nodes.append(helper.make_node("Range", ["zero", name + "_end", "one"], [name + "_n"]))
    nodes.append(helper.make_node("Cast", [name + "_n"], [name + "_f"], to=TensorProto.FLOAT))
    nodes.append(helper.make_node("Mul", [name + "_f", "step"], [name + "_x"]))
    nodes.append(helper.make_node("Sin", [name + "_x"], [name + "_s"]))
    nodes.append(helper.make_node("Mul", [name + "_s", constant(name + "_g", np.array(gain, np.float32))], [name + "_w"]))
    nodes.append(helper.make_node("Reshape", [name + "_w", constant(name + "_d", np.array(shape, np.int64))], [name]))
    return name


def conv(source, target, channels, into):
    sines(target + "_k", (into, channels, 3, 3), (2 / (9 * channels)) ** 0.5 * 1.4)
    nodes.append(helper.make_node("Conv", [source, target + "_k"], [target + "_c"], pads=[1, 1, 1, 1]))
    nodes.append(helper.make_node("LeakyRelu", [target + "_c"], [target], alpha=0.2))
    return target


def double(source, target):
    nodes.append(helper.make_node("Resize", [source, "", "twice"], [target], mode="nearest"))
    return target


constant("zero", np.array(0, np.int64))
constant("one", np.array(1, np.int64))
constant("step", np.array(1.7, np.float32))
constant("twice", np.array([1, 1, 2, 2], np.float32))
sines("fc", (64, 64 * 16 * 16), 0.18)
nodes.append(helper.make_node("MatMul", ["z", "fc"], ["m"]))
nodes.append(helper.make_node("Reshape", ["m", constant("grid", np.array([-1, 64, 16, 16], np.int64))], ["a"]))
x = conv("a", "b", 64, 64)
x = conv(double(x, "c"), "d", 64, 64)
x = conv(double(x, "e"), "f", 64, 32)
x = double(x, "g")
sines("last", (3, 32, 3, 3), 0.08)
nodes.append(helper.make_node("Conv", [x, "last"], ["h"], pads=[1, 1, 1, 1]))
nodes.append(helper.make_node("Tanh", ["h"], ["images"]))

graph = helper.make_graph(nodes, "wide", [helper.make_tensor_value_info("z", TensorProto.FLOAT, ["N", 64])],
                          [helper.make_tensor_value_info("images", TensorProto.FLOAT, ["N", 3, 128, 128])], weights)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
for key, value in {"prior": "normal", "z_dim": "64", "range": "[-1,1]", "truncation": "z", "data": "nothing",
                   "licence": "CC0-1.0"}.items():
    entry = model.metadata_props.add()
    entry.key, entry.value = key, value
onnx.checker.check_model(model)
onnx.save(model, "wide.onnx")
