#!/usr/bin/env python3
"""Asks people how real a checkpoint looks, from within a training loop. The standard library and nothing else.

    export VERIDICAL_TOKEN=vrd_...            # from the page /account/tokens, with the scopes write and launch
    python3 training_loop.py checkpoint.onnx --reals "FFHQ test" --model faces --step 40000

Uploads the checkpoint, samples a pool of fakes, drafts a campaign, rehearses it with simulated raters and launches it. With
--wait it stays until so many people have judged. Every POST has a key, so that a script that was killed may simply be run
again: what was done is not done twice.
"""

from __future__ import annotations

import argparse
import json
import os
import pathlib
import sys
import time
import urllib.error
import urllib.request
import uuid
from typing import Any

Json = Any


class Refused(Exception):
    """The server said no; its problem detail says why."""


class Veridical:
    """Calls of the API, as /api describes them."""

    def __init__(self, server: str, token: str) -> None:
        self.base = server.rstrip("/") + "/api/v1"
        self.token = token

    def get(self, path: str) -> Json:
        return self._send("GET", path, None, {})

    def post(self, path: str, body: Json, key: str) -> Json:
        data = json.dumps(body).encode()
        return self._send("POST", path, data, {"Content-Type": "application/json", "Idempotency-Key": key})

    def upload(self, path: str, fields: dict[str, str], file: pathlib.Path, key: str) -> Json:
        boundary = uuid.uuid4().hex
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in fields.items()
        ]
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n\r\n'
        data = b"".join(parts) + head.encode() + file.read_bytes() + f"\r\n--{boundary}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={boundary}", "Idempotency-Key": key}
        return self._send("POST", path, data, headers)

    def until(self, path: str, field: str, over: set[str]) -> Json:
        """Asks until a field says one of these words."""
        while True:
            state = self.get(path)
            if state[field] in over:
                return state
            time.sleep(1)

    def _send(self, method: str, path: str, data: bytes | None, headers: dict[str, str]) -> Json:
        for attempt in range(5):
            request = urllib.request.Request(self.base + path, data=data, method=method)
            for name, value in {"Authorization": f"Bearer {self.token}", **headers}.items():
                request.add_header(name, value)
            try:
                with urllib.request.urlopen(request, timeout=300) as answer:
                    text = answer.read()
                    return json.loads(text) if text else None
            except urllib.error.HTTPError as refused:
                problem = refused.read().decode(errors="replace")
                wait = refused.headers.get("Retry-After")
                if wait is None or attempt == 4:
                    raise Refused(f"{method} {path}: {refused.code} {problem}") from refused
                time.sleep(float(wait))
        raise AssertionError("unreachable")


def evaluate(api: Veridical, options: argparse.Namespace) -> Json:
    """Returns the simulated scores, and the people's where they were waited for."""
    name = f"{options.model} {options.step}"
    key = f"{name} {options.run}"

    reals = next((pool for pool in api.get("/pools") if pool["name"] == options.reals), None)
    if reals is None:
        sys.exit(f"There is no pool {options.reals!r}; /pools shows those there are.")

    fields = {"name": name, "model": options.model, "step": str(options.step)}
    generator = api.upload("/generators", fields, options.checkpoint, key + " upload")

    order = {"generatorId": generator["id"], "poolName": f"{name} ({options.run})", "count": options.images,
             "truncation": options.truncation, "seed": options.seed}
    job = api.post("/sampling-jobs", order, key + " sample")
    job = api.until(f"/sampling-jobs/{job['id']}", "status", {"done", "failed", "cancelled"})
    if job["status"] != "done":
        sys.exit(f"Sampling {job['status']}: {job['failure']}")

    design = {"title": f"{name} ({options.run})", "realPoolId": reals["id"],
              "conditions": [{"model": name, "poolId": job["poolId"]}],
              "protocol": {"procedure": "HYPE_infinity", "reals": options.trials, "fakes": options.trials, "practice": 2}}
    campaign = api.post("/campaigns", design, key + " draft")
    at = f"/campaigns/{campaign['id']}"

    result: dict[str, Json] = {"campaign": campaign["id"]}
    rehearsal = api.post(at + "/rehearsals", {"raters": options.rehearse, "badPercent": 0, "seed": "1"}, key + " rehearse")
    rehearsal = api.until(f"{at}/rehearsals/{rehearsal['id']}", "status", {"finished", "failed", "cancelled"})
    if rehearsal["status"] != "finished":
        sys.exit(f"Rehearsal {rehearsal['status']}: {rehearsal['failure']}")
    result["simulated"] = api.get(f"/campaigns/{rehearsal['id']}/scores.json")

    api.post(at + "/launch", {}, key + " launch")
    campaign = api.until(at, "status", {"live", "draft"})
    if campaign["status"] != "live":
        sys.exit(f"The launch failed: {campaign['failure']}")
    result["raters"] = campaign["raterPath"]

    while options.wait and sum(one["finished"] for one in api.get(at + "/progress")["conditions"]) < options.wait:
        time.sleep(30)
    if options.wait:
        result["people"] = api.get(at + "/scores.json")
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=pathlib.Path, help="an ONNX file")
    parser.add_argument("--server", default="http://localhost:8080")
    parser.add_argument("--reals", required=True, help="name of the pool of real images")
    parser.add_argument("--model", required=True)
    parser.add_argument("--step", type=int, required=True)
    parser.add_argument("--run", default="1", help="another word makes everything anew")
    parser.add_argument("--images", type=int, default=300)
    parser.add_argument("--truncation", default="none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--trials", type=int, default=50, help="reals, and as many fakes, for each rater")
    parser.add_argument("--rehearse", type=int, default=10, help="simulated raters")
    parser.add_argument("--wait", type=int, default=0, help="people to wait for")
    options = parser.parse_args()
    token = os.environ.get("VERIDICAL_TOKEN")
    if not token:
        sys.exit("VERIDICAL_TOKEN is not set: make a token on the page /account/tokens.")
    try:
        print(json.dumps(evaluate(Veridical(options.server, token), options), indent=2))
    except Refused as refused:
        sys.exit(str(refused))


if __name__ == "__main__":
    main()
