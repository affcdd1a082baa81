"""Makes the small ONNX files beside it: /usr/bin/python3 make.py (Debian: python3-onnx 1.12.0)."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FLOAT, INT = TensorProto.FLOAT, TensorProto.INT64


def save(name, inputs, outputs, nodes, metadata=None, weights=()):
    graph = helper.make_graph(nodes, name, inputs, outputs, list(weights))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    for key, value in (metadata or {}).items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.checker.check_model(model)
    onnx.save(model, name + ".onnx")


def tensor(name, shape, kind=FLOAT):
    return helper.make_tensor_value_info(name, kind, shape)


def shape(name, *sizes):
    return numpy_helper.from_array(np.array(sizes, np.int64), name)


def images(source="z"):
    """Four components become an image of 2 x 2."""
    return [helper.make_node("Tanh", [source], ["t"]), helper.make_node("Reshape", ["t", "s"], ["images"])]


OUT = tensor("images", ["N", 1, 2, 2])
SHAPE = shape("s", -1, 1, 2, 2)
FACTS = {"prior": "uniform", "z_dim": "4", "range": "[-1,1]", "truncation": "z", "data": "nothing", "licence": "none"}

save("tiny", [tensor("z", ["N", 4])], [OUT], images(), FACTS, [SHAPE])
save("silent", [tensor("z", ["N", 4])], [OUT], images(), {}, [SHAPE])
save("wrong-facts", [tensor("z", ["N", 4])], [OUT], images(), {**FACTS, "z_dim": "8"}, [SHAPE])
save("odd-prior", [tensor("z", ["N", 4])], [OUT], images(), {**FACTS, "prior": "cauchy"}, [SHAPE])
save("other-inputs", [tensor("latent", ["N", 4]), tensor("noise", ["N", 4])], [OUT],
     [helper.make_node("Add", ["latent", "noise"], ["z"])] + images(), FACTS, [SHAPE])
save("integer-input", [tensor("z", ["N", 4], INT)], [OUT],
     [helper.make_node("Cast", ["z"], ["f"], to=FLOAT)] + images("f"), FACTS, [SHAPE])
save("one-at-a-time", [tensor("z", [1, 4])], [tensor("images", [1, 1, 2, 2])], images(), FACTS, [SHAPE])
save("two-outputs", [tensor("z", ["N", 4])], [OUT, tensor("t", ["N", 4])], images(), FACTS, [SHAPE])
save("vectors-out", [tensor("z", ["N", 4])], [tensor("t", ["N", 4])], images()[:1], FACTS)
save("two-channels", [tensor("z", ["N", 4])], [tensor("images", ["N", 2, 1, 2])], images(), FACTS,
     [shape("s", -1, 2, 1, 2)])
save("not-a-number", [tensor("z", ["N", 4])], [OUT], [helper.make_node("Log", ["z"], ["l"])] + images("l"), FACTS,
     [SHAPE])
# Well-behaved in the trial run, at seed 0; no longer a number where a component is above 2.6.
save("fails-later", [tensor("z", ["N", 4])], [OUT],
     [helper.make_node("Sub", ["limit", "z"], ["d"]), helper.make_node("Sqrt", ["d"], ["r"])] + images("r"),
     {**FACTS, "prior": "normal"}, [SHAPE, numpy_helper.from_array(np.array(2.6, np.float32), "limit")])
