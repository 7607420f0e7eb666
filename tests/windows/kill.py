#!/usr/bin/env python3
"""Kills the Windows program at many moments of a save, under wine, and looks at what is left.

    tests/windows/kill.py SPIEGEL.EXE SPIEGEL [--kills N]

Every run writes a note with a number, and is killed at a moment that is chosen at random among those that a whole run takes.
SPIEGEL, the program of this computer, then reads the session: it must be whole, and hold the last number that was told as kept,
or the one that was being written.
"""
import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("windows")
    parser.add_argument("native")
    parser.add_argument("--kills", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "data")
        surroundings = {**os.environ, "WINEDEBUG": "-all"}
        # So that its own start is not a part of what is measured: the first program starts wine's server.
        command = ["wine", os.path.abspath(options.windows), "--data-dir", data]
        session = subprocess.run([*command, "new", "Onder Windows"], env=surroundings, check=True, capture_output=True, text=True).stdout.strip()
        write = lambda number: subprocess.Popen(
            [*command, "note", session, "1", "--explanation", f"nummer {number}"],
            env=surroundings, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times = []
        for _ in range(5):
            begun = time.monotonic()
            if write(0).wait() != 0:
                sys.exit("kill: a note cannot be written")
            times.append(time.monotonic() - begun)
        kept, whole = 0, sorted(times)[2]
        old = new = told = 0
        for number in range(1, options.kills + 1):
            program = write(number)
            try:
                program.wait(random.uniform(0.3, 1.2) * whole)
            except subprocess.TimeoutExpired:
                os.killpg(program.pid, signal.SIGKILL)
            is_kept = program.wait() == 0
            shown = subprocess.run([options.native, "--data-dir", data, "show", session, "--format", "json"], capture_output=True, text=True)
            if shown.returncode != 0:
                sys.exit(f"kill: torn at number {number}: {shown.stderr}")
            found = int(json.loads(shown.stdout)["aspects"][0]["explanation"].split()[1])
            if found != number and (is_kept or found != kept):
                sys.exit(f"kill: number {number}, told as kept: {is_kept}, but the session holds {found} after {kept}")
            told, new, old = told + is_kept, new + (found == number and not is_kept), old + (found != number)
            kept = found
        print(f"{options.kills} programs under wine: {told} done, {new} killed after the save and {old} before it, 0 torn, 0 missed")
        if not (told and old):
            sys.exit("kill: every program came to its end, or none did: nothing is proven")


main()
