"""Tests of what needs no PyTorch: python3 -m unittest, in this folder."""
import base64
import hashlib
import http.server
import io
import json
import struct
import threading
import time
import unittest
import zipfile
import zlib

import veridical_worker as worker

worker.log = lambda text: None


class FakeServer(http.server.ThreadingHTTPServer):
    """One job of one-pixel images under the protocol. `faults` says how often a call is answered with an error first:
    {"PUT": [503, 503]}."""

    def __init__(self, count, faults=None, shard=16):
        super().__init__(("127.0.0.1", 0), Handler)
        self.count, self.shard, self.faults = count, shard, faults or {}
        self.images, self.leases, self.calls, self.failures = {}, {}, [], []
        self.next_lease, self.released = 0, []
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def claim(self):
        for first in range(0, self.count, self.shard):
            count = min(self.shard, self.count - first)
            missing = [k for k in range(first, first + count) if k not in self.images]
            if missing and first not in self.leases.values():
                self.next_lease += 1
                lease = "lease-%d" % self.next_lease
                self.leases[lease] = first
                return {"lease": lease, "leaseSeconds": 0.4, "job": "j", "shard": first // self.shard, "first": first,
                        "count": count, "missing": [[k, k] for k in missing], "psi": 1,
                        "generator": {"sha256": "ab", "manifest": {"zDim": 1, "width": 1, "height": 1, "channels": 1,
                                                                   "truncations": ["none"], "classes": 0}}}
        return None

    def close(self):
        self.shutdown()
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def problem(self, status):
        self.answer(status, json.dumps({"detail": "as the test wants"}).encode())

    def handle_call(self):
        server = self.server
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        call = self.command if self.command == "PUT" else self.path.split("?")[0].split("/")[-1]
        with server.lock:
            server.calls.append(call)
            assert self.headers["Authorization"] == "Bearer token" and self.headers["Veridical-Worker-Protocol"] == "1"
            faults = server.faults.get(call)
            if faults:
                fault = faults.pop(0)
                if fault == "cut":
                    self.connection.close()
                    return None
                return self.problem(fault)
            return self.serve(call, body)

    do_GET = do_POST = do_PUT = handle_call

    def serve(self, call, body):
        server = self.server
        if call == "claims":
            claim = server.claim()
            return self.answer(200, json.dumps(claim).encode()) if claim else self.answer(204, headers=[
                ("Retry-After", "1")])
        lease = self.path.split("/")[5]
        if lease not in server.leases:
            return self.problem(409)
        if call == "latents":
            query = dict(part.split("=") for part in self.path.split("?")[1].split("&"))
            first, count = int(query["first"]), int(query["count"])
            return self.answer(200, struct.pack("<%df" % count, *range(first, first + count)))
        if call == "PUT":
            digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
            assert self.headers["Content-Digest"] == "sha-256=:%s:" % digest
            with zipfile.ZipFile(io.BytesIO(body)) as archive:
                names = archive.namelist()
                start = int(self.path.split("/")[-1])
                assert names == ["%06d.png" % k for k in range(start, start + len(names))], names
                for name in names:
                    server.images.setdefault(int(name[:6]), archive.read(name))
            return self.answer(200, b"{}")
        if call in ("finish", "release", "failure"):
            first = server.leases.pop(lease)
            if call == "release":
                server.released.append(first)
            if call == "failure":
                server.failures.append(json.loads(body)["reason"])
                server.count = 0
        return self.answer(204)


class FakeModel:
    """The pixel of image k is k mod 256."""

    def __init__(self, before=lambda: None):
        self.before, self.sizes = before, []

    def run(self, claim, z, labels):
        self.before()
        count = len(z) // 4
        self.sizes.append(count)
        return [bytes([int(value) % 256]) for value in struct.unpack("<%df" % count, z)]


def pixel(file):
    """The sample of a one-pixel PNG file."""
    assert file.startswith(b"\x89PNG\r\n\x1a\n")
    at, data = 8, b""
    while at < len(file):
        length, kind = struct.unpack(">I4s", file[at:at + 8])
        assert zlib.crc32(file[at + 4:at + 8 + length]) == struct.unpack(">I", file[at + 8 + length:at + 12 + length])[0]
        data += file[at + 8:at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    return zlib.decompress(data)[1]


class WorkerTests(unittest.TestCase):
    def work(self, count=40, faults=None, model=None, stop=None, **options):
        server = FakeServer(count, faults)
        self.addCleanup(server.close)
        client = worker.Server("http://127.0.0.1:%d/" % server.server_port, "token", stop, 0.01, 0.05)
        worker.Worker(client, model or FakeModel(), {"worker": "w"}, idle=0.1, **{"batch": 16, **options}).run()
        return server

    def assert_whole(self, server, count=40):
        self.assertEqual({k: pixel(file) for k, file in server.images.items()}, {k: k % 256 for k in range(count)})

    def test_fills_a_pool(self):
        self.assert_whole(self.work())
        self.assert_whole(self.work(count=300, batch=7, delivery=5), 300)

    def test_outlives_a_server_that_is_away(self):
        server = self.work(faults={"PUT": [503, "cut", 502], "claims": [503], "finish": ["cut"], "latents": [507]})
        self.assert_whole(server)
        self.assertEqual(server.failures, [])

    def test_drops_a_shard_that_is_lost_and_goes_on(self):
        server = FakeServer(40, {"latents": [409]})
        self.addCleanup(server.close)
        client = worker.Server("http://127.0.0.1:%d" % server.server_port, "token", None, 0.01, 0.05)
        works = worker.Worker(client, FakeModel(), {}, idle=0.1)
        works.run()
        self.assertNotIn(0, server.images)
        server.leases.clear()  # its lease is over
        works.run()
        self.assert_whole(server)

    def test_ends_when_the_server_refuses_it(self):
        for status in (400, 401, 403, 404, 302):
            with self.assertRaises(worker.Refused):
                self.work(faults={"claims": [status]})

    def test_fails_a_job_that_the_model_cannot_make(self):
        def broken():
            raise KeyError("layer 4")
        server = self.work(model=FakeModel(broken))
        self.assertEqual(server.failures, ["KeyError: 'layer 4'"])

    def test_does_not_blame_the_model_for_a_full_device(self):
        def full():
            raise worker.DeviceFull("full")
        server = FakeServer(40)
        self.addCleanup(server.close)
        client = worker.Server("http://127.0.0.1:%d" % server.server_port, "token")
        with self.assertRaises(worker.DeviceFull):
            worker.Worker(client, FakeModel(full), {}).run()
        self.assertEqual((server.failures, server.released), ([], [0]))

    def test_gives_its_shard_back_when_it_is_stopped(self):
        stop = threading.Event()
        server = self.work(count=64, model=FakeModel(stop.set), stop=stop, batch=4)
        self.assertEqual(server.released, [0])
        self.assertEqual(sorted(server.images), [0, 1, 2, 3])  # what was made is not lost

    def test_keeps_its_lease_while_the_model_runs(self):
        server = self.work(count=16, model=FakeModel(lambda: time.sleep(0.5)))
        self.assertGreaterEqual(server.calls.count("heartbeat"), 3)

    def test_images_have_the_same_neighbours_after_an_interruption(self):
        claim = {"first": 32, "count": 20, "missing": [[35, 36], [50, 51]]}
        self.assertEqual(list(worker.blocks(claim, 8)), [(32, 8, [35, 36]), (48, 4, [50, 51])])

    def test_says_what_the_command_line_names_wrongly(self):
        for model, said in (("no_such.module:build", "there is no module no_such"),
                            ("veridical_worker:nothing", "veridical_worker has no function nothing"),
                            ("veridical_worker:ENDED", "veridical_worker has no function ENDED")):
            with self.assertRaisesRegex(worker.NotLoaded, said):
                worker.builder(model)
        self.assertIs(worker.builder("veridical_worker:png"), worker.png)

    def test_says_once_that_there_is_no_work(self):
        said, before = [], worker.log
        worker.log = said.append
        try:
            self.work(count=0)
        finally:
            worker.log = before
        self.assertEqual([text.split(".")[0] for text in said], ["No work for this generator", "Nothing to do; the worker ends"])

    def test_writes_colours(self):
        file = worker.png(2, 1, 3, bytes([1, 2, 3, 4, 5, 6]))
        self.assertEqual(file[16:29], struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
        self.assertIn(zlib.compress(bytes([0, 1, 2, 3, 4, 5, 6]), 6), file)


if __name__ == "__main__":
    unittest.main()
