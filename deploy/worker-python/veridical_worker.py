#!/usr/bin/env python3
"""Samples a PyTorch generator for a Veridical server: the standard library and PyTorch, nothing else.

The checkpoint stays here. The server knows its SHA-256, says which images are wanted and with which latent vectors,
and takes PNG files. README.md beside this file says how to start it.
"""
import argparse
import base64
import hashlib
import importlib
import io
import json
import os
import queue
import random
import signal
import socket
import struct
import sys
import threading
import time
import urllib.error
import urllib.request
import zipfile
import zlib

PROTOCOL = "1"
PASSING = {408, 425, 429, 500, 502, 503, 504, 507}
MOST_FAULTS = 8  # of status 500 in a row: that may be no outage
ENDED, REFUSED, BROKEN, NO_MODEL = 0, 2, 3, 4


class LeaseLost(Exception):
    """The shard is no longer ours: drop it, claim another."""


class Refused(Exception):
    """The server wants nothing of this worker (token, protocol); trying again is no use."""


class WrongImages(Exception):
    """These images cannot be those of the shard, however often they are sent."""


class Away(Exception):
    """The server does not answer, and the worker has stopped waiting for it."""


class WrongModel(Exception):
    """The model does not make what the server knows of it."""


class DeviceFull(Exception):
    """The device's memory is full; not the model's fault."""


def log(text):
    print(time.strftime("%Y-%m-%dT%H:%M:%S"), text, flush=True)


# ---- the server ------------------------------------------------------------------------------------------------------


class Answer:
    def __init__(self, status, body, headers):
        self.status, self.body, self.headers = status, body, headers

    def said(self):
        try:
            return "%s (%d)" % (json.loads(self.body)["detail"], self.status)
        except (ValueError, KeyError, TypeError):
            return "the server answered %d" % self.status

    def retry_after(self):
        value = self.headers.get("Retry-After") or ""
        return min(300, int(value)) if value.isdigit() else 0


class Server:
    """Version 1 of the workers' protocol. Every call may be repeated, and is while the server is away."""

    def __init__(self, address, token, stop=None, first_pause=0.25, longest_pause=30):
        self.base = address.rstrip("/") + "/api/v1/worker"
        self.token, self.stop = token, stop or threading.Event()
        self.first_pause, self.longest_pause = first_pause, longest_pause
        # a redirect would turn a PUT into a GET
        self.opener = urllib.request.build_opener(NoRedirects())

    def once(self, method, path, body=None, kind="application/json", headers=(), timeout=30):
        request = urllib.request.Request(self.base + path, data=body, method=method)
        request.add_header("Authorization", "Bearer " + self.token)
        request.add_header("Veridical-Worker-Protocol", PROTOCOL)
        request.add_header("Content-Type", kind)
        for name, value in headers:
            request.add_header(name, value)
        try:
            with self.opener.open(request, timeout=timeout) as response:
                return Answer(response.status, response.read(), response.headers)
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.read(), error.headers)

    def call(self, method, path, body=None, **more):
        pause, faults = self.first_pause, 0
        while True:
            try:
                answer = self.once(method, path, body, **more)
                faults += answer.status == 500
                if answer.status not in PASSING or faults == MOST_FAULTS:
                    return self.good(answer)
                reason, least = answer.said(), answer.retry_after()
            except (OSError, EOFError, ValueError) as error:  # refused, reset, timed out, cut short
                reason, least = str(error), 0
            if self.stop.is_set():
                raise Away("%s does not answer: %s" % (self.base, reason))
            # half of the pause is drawn, so that workers who lost a server together do not come back together
            wait = max(least, pause * random.uniform(0.5, 1))
            log("%s %s: %s. Trying again in %.1f s" % (method, path, reason, wait))
            self.stop.wait(wait)
            pause = min(2 * pause, self.longest_pause)

    @staticmethod
    def good(answer):
        if 200 <= answer.status < 300:
            return answer
        if answer.status == 409:
            raise LeaseLost(answer.said())
        if answer.status in (413, 422):
            raise WrongImages(answer.said())
        if answer.status == 500:
            raise Away(answer.said())
        raise Refused(answer.said())

    def claim(self, who):
        """Returns a claim, or None and how many seconds to wait."""
        answer = self.call("POST", "/claims", json.dumps(who).encode())
        if answer.status == 204:
            return None, answer.retry_after() or 2
        return json.loads(answer.body), 0

    def latents(self, lease, first, count, labels=False):
        path = "/claims/%s/latents?first=%d&count=%d%s" % (lease, first, count, "&labels=true" if labels else "")
        return self.call("GET", path).body

    def hear(self, lease):
        """Not repeated: the next one comes soon enough."""
        try:
            answer = self.once("POST", "/claims/%s/heartbeat" % lease, b"", timeout=5)
        except (OSError, EOFError, ValueError):
            return
        if answer.status not in PASSING:
            self.good(answer)

    def deliver(self, lease, images):
        """Delivers consecutive images: a list of index and PNG file."""
        body = pack(images)
        digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
        return self.call("PUT", "/claims/%s/images/%d" % (lease, images[0][0]), body, kind="application/zip",
                         headers=[("Content-Digest", "sha-256=:%s:" % digest)], timeout=600)

    def finish(self, lease):
        self.call("POST", "/claims/%s/finish" % lease, b"")

    def fail(self, lease, reason):
        self.call("POST", "/claims/%s/failure" % lease, json.dumps({"reason": reason}).encode())

    def release(self, lease):
        self.call("POST", "/claims/%s/release" % lease, b"")


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


# ---- images ----------------------------------------------------------------------------------------------------------


def png(width, height, channels, samples):
    """Returns an 8 bit PNG file of grey (1) or red, green, blue (3) samples, row by row."""
    row = width * channels
    lines = b"".join(b"\0" + samples[y * row:(y + 1) * row] for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0 if channels == 1 else 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 6))
            + chunk(b"IEND", b""))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pack(images):
    """PNG files are compressed already: the archive stores them as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for index, file in images:
            archive.writestr(zipfile.ZipInfo("%06d.png" % index), file)
    return out.getvalue()


def blocks(claim, size):
    """Yields (first, count, wanted): runs of the model, always in the same place of the shard, as other neighbours in a
    batch may change the rounding."""
    first, end = claim["first"], claim["first"] + claim["count"]
    missing = {k for a, b in claim["missing"] for k in range(a, b + 1)}
    for start in range(first, end, size):
        count = min(size, end - start)
        wanted = [k for k in range(start, start + count) if k in missing]
        if wanted:
            yield start, count, wanted


def consecutive(images):
    """Splits a list of (index, file) where indices leap."""
    run = []
    for index, file in images:
        if run and index != run[-1][0] + 1:
            yield run
            run = []
        run.append((index, file))
    if run:
        yield run


# ---- the model -------------------------------------------------------------------------------------------------------


class Model:
    """A network that maps z [N, d] (and psi [1] or label [N], as keywords, where the server's manifest has them) to
    images [N, C, H, W]."""

    def __init__(self, module, device, threads):
        import torch

        self.torch, self.device = torch, torch.device(device)
        if threads:
            torch.set_num_threads(threads)
        torch.use_deterministic_algorithms(True, warn_only=True)
        torch.backends.cudnn.benchmark = False
        torch.backends.cudnn.allow_tf32 = False
        torch.backends.cuda.matmul.allow_tf32 = False
        self.module = module.to(self.device).eval()

    def text(self):
        name = "CPU"
        if self.device.type == "cuda":
            name = "CUDA (%s)" % self.torch.cuda.get_device_name(self.device)
        return "%s, PyTorch %s" % (name, self.torch.__version__)

    def run(self, claim, z, labels):
        """Returns the samples of each image as bytes."""
        torch, manifest = self.torch, claim["generator"]["manifest"]
        inputs = {"z": self.tensor(z, torch.float32).reshape(-1, manifest["zDim"])}
        count = len(inputs["z"])
        if "psi" in manifest["truncations"]:
            inputs["psi"] = torch.tensor([claim["psi"]], dtype=torch.float32, device=self.device)
        if labels is not None:
            inputs["label"] = self.tensor(labels, torch.int64)
        try:
            with torch.no_grad():
                images = self.module(inputs.pop("z"), **inputs)
        except RuntimeError as error:
            if "out of memory" in str(error) or "alloc" in str(error):
                raise DeviceFull(str(error).splitlines()[0]) from error
            raise
        shape = (count, manifest["channels"], manifest["height"], manifest["width"])
        if tuple(images.shape) != shape:
            raise WrongModel("The model gave images of shape %s; the server expects %s" % (tuple(images.shape), shape))
        if not bool(torch.isfinite(images).all()):
            raise WrongModel("The model gave images with NaN or infinite values. It must give finite ones for every z")
        if manifest["colours"] == "bgr":
            images = images.flip(1)
        offset, scale = (1, 127.5) if manifest["range"] == "[-1,1]" else (0, 255)
        levels = ((images.float().clamp(-offset, 1) + offset) * scale).round().to(torch.uint8)
        return [self.bytes(image) for image in levels.permute(0, 2, 3, 1).contiguous().cpu()]

    def tensor(self, data, kind):
        if sys.byteorder != "little":
            raise SystemExit("Latent vectors come little-endian; this machine is not")
        return self.torch.frombuffer(bytearray(data), dtype=kind).to(self.device)

    def bytes(self, levels):
        buffer = bytearray(levels.numel())
        self.torch.frombuffer(buffer, dtype=self.torch.uint8).copy_(levels.flatten())
        return bytes(buffer)


# ---- the work --------------------------------------------------------------------------------------------------------


class Shard:
    """A claim at hand: a thread keeps its lease, another delivers while the model runs on."""

    def __init__(self, server, claim):
        self.server, self.claim, self.lease = server, claim, claim["lease"]
        self.error, self.over = None, threading.Event()
        self.parcels = queue.Queue(maxsize=2)
        self.threads = [threading.Thread(target=self.keep, daemon=True), threading.Thread(target=self.send, daemon=True)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()

    def keep(self):
        while not self.over.wait(self.claim["leaseSeconds"] / 4):
            try:
                self.server.hear(self.lease)
            except (LeaseLost, Refused) as error:
                self.error = self.error or error
                return

    def send(self):
        while not self.over.is_set():
            try:
                images = self.parcels.get(timeout=0.5)
            except queue.Empty:
                continue
            try:
                if not self.error:
                    self.server.deliver(self.lease, images)
            except Exception as error:  # told to the thread that runs the model
                self.error = self.error or error
            finally:
                self.parcels.task_done()

    def put(self, images):
        self.parcels.put(images)

    def check(self):
        if self.error:
            raise self.error

    def delivered(self):
        self.parcels.join()
        self.check()


class NotLoaded(Exception):
    """The command line names no model."""


class Worker:
    def __init__(self, server, model, who, batch=16, delivery=64, idle=None):
        self.server, self.model, self.who = server, model, who
        self.batch, self.delivery, self.idle = batch, delivery, idle

    def run(self):
        """Works until the process is to stop, or there was nothing to do for so long."""
        since, told = time.monotonic(), False
        while not self.server.stop.is_set():
            claim, pause = self.server.claim(self.who)
            if claim:
                self.work(claim)
                since = time.monotonic()
            elif self.idle is not None and time.monotonic() - since >= self.idle:
                log("Nothing to do; the worker ends")
                return
            else:
                if not told:
                    log("No work for this generator. Work comes when a pool of it is ordered; if one is, see that the"
                        " server knows the generator by this SHA-256")
                    told = True
                self.server.stop.wait(pause if self.idle is None else min(pause, max(0.1, self.idle)))

    def work(self, claim):
        start, lease = time.monotonic(), claim["lease"]
        try:
            with Shard(self.server, claim) as shard:
                self.render(shard)
                shard.delivered()
                if self.server.stop.is_set():
                    raise Away("the worker is stopped")
                self.server.finish(lease)
            log("Job %s, shard %d: %d images in %.1f s" % (claim["job"], claim["shard"], claim["count"],
                                                         time.monotonic() - start))
        except LeaseLost as error:
            log("Shard %d is no longer ours: %s" % (claim["shard"], error))
        except (WrongModel, WrongImages) as error:
            self.fail(claim, str(error))
        except (Refused, DeviceFull):
            self.release(lease)
            raise
        except Away as error:
            log("Shard %d is given back: %s" % (claim["shard"], error))
            self.release(lease)
        except Exception as error:  # whatever the model throws
            self.fail(claim, "%s: %s" % (type(error).__name__, error))

    def render(self, shard):
        claim, waiting = shard.claim, []
        manifest = claim["generator"]["manifest"]
        for first, count, wanted in blocks(claim, self.batch):
            shard.check()
            if self.server.stop.is_set():
                break
            z = self.server.latents(shard.lease, first, count)
            labels = self.server.latents(shard.lease, first, count, True) if manifest.get("classes") else None
            samples = self.model.run(claim, z, labels)
            waiting += [(k, png(manifest["width"], manifest["height"], manifest["channels"], samples[k - first]))
                        for k in wanted]
            if len(waiting) >= self.delivery:
                self.send(shard, waiting)
                waiting = []
        self.send(shard, waiting)

    @staticmethod
    def send(shard, images):
        for run in consecutive(images):
            shard.put(run)

    def fail(self, claim, reason):
        log("Shard %d failed: %s" % (claim["shard"], reason))
        try:
            self.server.fail(claim["lease"], reason)
        except (LeaseLost, Away) as error:
            log(str(error))

    def release(self, lease):
        try:
            self.server.release(lease)
        except (LeaseLost, Away, Refused) as error:
            log("The shard could not be given back and is offered again when its lease is over: %s" % error)


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for part in iter(lambda: file.read(1 << 20), b""):
            digest.update(part)
    return digest.hexdigest()


def load(options):
    if options.torchscript:
        return torchscript(options.torchscript)
    build = builder(options.model)
    return build(options.checkpoint) if options.checkpoint else build()


def torchscript(path):
    import torch

    try:
        return torch.jit.load(path, map_location="cpu")
    except RuntimeError as error:
        raise NotLoaded("--torchscript %s is not a file that torch.jit.save wrote (%s). Weights alone need --model"
                        " and --checkpoint" % (path, str(error).splitlines()[0])) from error


def builder(model):
    """The function that MODULE:FUNCTION names; faults of the module itself are thrown as they are."""
    name, _, function = model.partition(":")
    sys.path.insert(0, os.getcwd())
    try:
        module = importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or not (name + ".").startswith(error.name + "."):
            raise
        raise NotLoaded("--model %s: there is no module %s in %s nor on PYTHONPATH. Start the worker where it lies"
                        % (model, error.name, os.getcwd())) from error
    build = getattr(module, function or "build", None)
    if not callable(build):
        raise NotLoaded("--model %s: %s has no function %s" % (model, name, function or "build"))
    return build


def arguments(given=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True, help="address, such as https://veridical.example.org")
    model = parser.add_mutually_exclusive_group(required=True)
    model.add_argument("--model", help="package.module:function that returns the nn.Module")
    model.add_argument("--torchscript", help="a file that torch.jit.save has written")
    parser.add_argument("--checkpoint", help="file of weights; the function gets its path")
    parser.add_argument("--generator", help="SHA-256 under which the server knows the generator; that of the file"
                                            " (--checkpoint or --torchscript) if not given")
    parser.add_argument("--device", default="cpu", help="cpu, cuda, cuda:1 (default: %(default)s)")
    parser.add_argument("--batch", type=int, default=16, help="latent vectors a run (default: %(default)s)")
    parser.add_argument("--delivery", type=int, default=64, help="images a delivery (default: %(default)s)")
    parser.add_argument("--threads", type=int, default=0, help="of PyTorch on a processor (default: PyTorch's own)")
    parser.add_argument("--name", default="%s %d" % (socket.gethostname(), os.getpid()),
                        help="tells this worker from every other (default: machine and process)")
    parser.add_argument("--idle", type=float, help="end after so many seconds without work (default: never)")
    options = parser.parse_args(given)
    if options.batch < 1 or options.delivery < 1:
        parser.error("--batch and --delivery are at least 1")
    file = options.checkpoint or options.torchscript
    if file and not os.path.isfile(file):
        parser.error("%s %s: there is no such file" % ("--checkpoint" if options.checkpoint else "--torchscript", file))
    hashed = sha256(file) if file else None
    if options.generator and hashed and options.generator != hashed:
        parser.error("--generator is %s, but the SHA-256 of %s is %s" % (options.generator, file, hashed))
    options.generator = options.generator or hashed
    if not options.generator:
        parser.error("--generator is needed where there is neither --checkpoint nor --torchscript")
    options.token = os.environ.get("VERIDICAL_WORKER_TOKEN", "").strip()
    if not options.token:
        parser.error("put a worker's token, made on the server's page /workers, into VERIDICAL_WORKER_TOKEN")
    return options


def main():
    options, stop = arguments(), threading.Event()
    try:
        module = load(options)
    except NotLoaded as error:
        log(str(error))
        return NO_MODEL
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    model = Model(module, options.device, options.threads)
    who = {"worker": options.name, "kind": "script", "device": model.text(), "generators": [options.generator]}
    log("Sampling generator %s for %s on %s: %d vectors a run" % (options.generator, options.server, model.text(),
                                                              options.batch))
    try:
        Worker(Server(options.server, options.token, stop), model, who, options.batch, options.delivery,
               options.idle).run()
        return ENDED
    except Away as error:
        log(str(error))
        return ENDED if stop.is_set() else BROKEN
    except Refused as error:
        log("The server refuses this worker, which ends: %s" % error)
        return REFUSED
    except DeviceFull as error:
        log("The device is full (%s); start with a smaller --batch than %d" % (error, options.batch))
        return BROKEN


if __name__ == "__main__":
    sys.exit(main())
