#!/usr/bin/env python3
"""Kills the Windows program at many moments of a save, under wine, and looks at what is left.

    tests/windows/kill.py SPIEGEL.EXE SPIEGEL [--kills N]

Every run writes a note with a number. One in four is killed at a moment that is chosen at random among those that a whole run
takes; the others among those of the save alone, which begins when its new file is there. SPIEGEL, the program of this computer,
then reads the session: it must be whole, and hold the last number that was told as kept, or the one that was being written.
Exits with 3 if something is torn or missing, and with 75 if the moments were such that nothing is proven.
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

LOST, PROVES_NOTHING = 3, 75


def ends(code, why):
    print(f"kill: {why}", file=sys.stderr)
    sys.exit(code)


class Notes:
    """The program that writes them, and the session that they are in."""

    def __init__(self, options, data):
        self.native, self.data = options.native, data
        self.surroundings = {**os.environ, "WINEDEBUG": "-all"}
        self.command = ["wine", os.path.abspath(options.windows), "--data-dir", data]
        # Wine's server is started by the first program: that is no part of what is measured.
        made = subprocess.run([*self.command, "new", "Onder Windows"], env=self.surroundings, check=True, capture_output=True, text=True)
        self.session = made.stdout.strip()

    def write(self, number):
        return subprocess.Popen(
            [*self.command, "note", self.session, "1", "--explanation", f"nummer {number}"],
            env=self.surroundings, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def wait_for_new_file(self, program):
        """Until the save has begun, or the program is gone."""
        while program.poll() is None and not any(name.endswith(".tmp") for name in os.listdir(self.data + "/sessions")):
            pass

    def clear(self):
        """What a program that was killed has left is no sign of the next one's save."""
        for name in os.listdir(self.data + "/sessions"):
            if name.endswith(".tmp"):
                os.remove(f"{self.data}/sessions/{name}")

    def read(self, number):
        shown = subprocess.run([self.native, "--data-dir", self.data, "show", self.session, "--format", "json"], capture_output=True, text=True)
        if shown.returncode != 0:
            ends(LOST, f"torn at number {number}: {shown.stderr}")
        return int(json.loads(shown.stdout)["aspects"][0]["explanation"].split()[1])

    def measure(self):
        """How long a whole run takes, and the save and what comes behind it: the middle one of each."""
        wholes, saves = [], []
        # Another number each time: what changes nothing is not saved.
        for number in range(-5, 0):
            begun = time.monotonic()
            program = self.write(number)
            self.wait_for_new_file(program)
            saving = time.monotonic()
            if program.wait() != 0:
                ends(1, "a note cannot be written")
            wholes.append(time.monotonic() - begun)
            saves.append(time.monotonic() - saving)
        return sorted(wholes)[2], sorted(saves)[2]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("windows")
    parser.add_argument("native")
    parser.add_argument("--kills", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        notes = Notes(options, os.path.join(folder, "data"))
        whole, save = notes.measure()
        kept, old, new, told = -1, 0, 0, 0
        for number in range(1, options.kills + 1):
            program = notes.write(number)
            patience = random.uniform(0.3, 1.2) * whole
            if number % 4:
                notes.wait_for_new_file(program)
                patience = random.uniform(0, 2) * save
            try:
                program.wait(patience)
            except subprocess.TimeoutExpired:
                os.killpg(program.pid, signal.SIGKILL)
            is_kept = program.wait() == 0
            found = notes.read(number)
            if found != number and (is_kept or found != kept):
                ends(LOST, f"number {number}, told as kept: {is_kept}, but the session holds {found} after {kept}")
            notes.clear()
            told, new, old = told + is_kept, new + (found == number and not is_kept), old + (found != number)
            kept = found
        print(f"{options.kills} programs under wine: {told} done, {new} killed after the save and {old} before it, 0 torn, 0 missed")
        if not (new and old):
            ends(PROVES_NOTHING, "none was killed before its save was done, or none behind it")


main()
