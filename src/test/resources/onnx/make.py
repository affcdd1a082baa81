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
save("infinite", [tensor("z", ["N", 4])], [OUT],
     [helper.make_node("Sub", ["z", "z"], ["o"]), helper.make_node("Div", ["one", "o"], ["images4"]),
      helper.make_node("Reshape", ["images4", "s"], ["images"])], FACTS,
     [SHAPE, numpy_helper.from_array(np.array(1, np.float32), "one")])
save("double-out", [tensor("z", ["N", 4])], [tensor("images", ["N", 1, 2, 2], TensorProto.DOUBLE)],
     images()[:1] + [helper.make_node("Cast", ["t"], ["d"], to=TensorProto.DOUBLE),
                     helper.make_node("Reshape", ["d", "s"], ["images"])], FACTS, [SHAPE])
save("psi-of-two", [tensor("z", ["N", 4]), tensor("psi", [2])], [OUT],
     [helper.make_node("ReduceMean", ["psi"], ["m"], keepdims=0), helper.make_node("Mul", ["z", "m"], ["p"])] +
     images("p"), {**FACTS, "truncation": "psi"}, [SHAPE])
# Class c has the brightness c - 1 all over, whatever z is.
LEVELS = numpy_helper.from_array(np.array([[-1] * 4, [0] * 4, [1] * 4], np.float32), "levels")
NOTHING = numpy_helper.from_array(np.array(0, np.float32), "nothing")
ADDED = [helper.make_node("Mul", ["z", "nothing"], ["n"]), helper.make_node("Add", ["n", "level"], ["a"]),
         helper.make_node("Reshape", ["a", "s"], ["images"])]
save("classes", [tensor("z", ["N", 4]), tensor("label", ["N"], INT)], [OUT],
     [helper.make_node("Gather", ["levels", "label"], ["level"], axis=0)] + ADDED,
     {**FACTS, "classes": "3", "class_names": "black, grey, white"}, [SHAPE, LEVELS, NOTHING])
save("one-hot", [tensor("z", ["N", 4]), tensor("label", ["N", 3])], [OUT],
     [helper.make_node("MatMul", ["label", "levels"], ["level"])] + ADDED, FACTS, [SHAPE, LEVELS, NOTHING])
save("label-of-float", [tensor("z", ["N", 4]), tensor("label", ["N"])], [OUT],
     [helper.make_node("Cast", ["label"], ["i"], to=INT), helper.make_node("Gather", ["levels", "i"], ["level"], axis=0)]
     + ADDED, FACTS, [SHAPE, LEVELS, NOTHING])
# The first channel is white, the others are black: red, or blue where the order is bgr.
for first in ("red", "blue"):
    save(first, [tensor("z", ["N", 4])], [tensor("images", ["N", 3, 1, 1])],
         [helper.make_node("ReduceMean", ["z"], ["m"], axes=[1], keepdims=1),
          helper.make_node("Mul", ["m", "nothing"], ["n"]), helper.make_node("Add", ["n", "ends"], ["a"]),
          helper.make_node("Reshape", ["a", "s"], ["images"])], FACTS,
         [shape("s", -1, 3, 1, 1), NOTHING, numpy_helper.from_array(np.array([[1, -1, -1]], np.float32), "ends")])
# Well-behaved in the trial run, at seed 0; no longer a number where a component is above 2.6.
save("fails-later", [tensor("z", ["N", 4])], [OUT],
     [helper.make_node("Sub", ["limit", "z"], ["d"]), helper.make_node("Sqrt", ["d"], ["r"])] + images("r"),
     {**FACTS, "prior": "normal"}, [SHAPE, numpy_helper.from_array(np.array(2.6, np.float32), "limit")])
