#!/usr/bin/env python3
"""Measures Spiegel beside the smallest program in the same frame, and beside any others, in one interleaved run.

    cargo build --release && cargo build --release --example minimal
    benches/beside.py "vim=vim -n -u NONE README.md" "less=less README.md"

Every round starts each program in a pseudo-terminal of 120x40 of its own, in another order. Told are medians, and behind
them the ratio to the smallest program: machines differ and are noisy, only ratios of one run carry over. In milliseconds:
from exec to the last byte of the first frame; from a cursor key to the last byte that answers it; from 2,000 keys at once
to the last byte; from the key that leaves to the end, at rest and (`session` only) right after a change. Then the bytes
that answer a cursor key, resident memory in MiB after the first frame, and wake-ups over a second in which nobody types
(in the first rounds).
"""
import argparse
import os
import random
import shlex
import signal
import statistics
import subprocess
import tempfile
import time

from window import Window

SPIEGEL, MINIMAL = "target/release/spiegel", "target/release/examples/minimal"
UP, DOWN, RIGHT, LEFT = b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D"
CTRL_C, MARK = b"\x03", b"h"
MOVES, FLOOD = 20, 2_000
COLUMNS = ["start", "key", "flood", "quit", "changed", "bytes", "MiB", "wakes"]


class Program:
    """What is started, which keys move its cursor, and which one leaves it; none: it is killed."""

    def __init__(self, command, moves=(DOWN, UP), leave=None, mark=None):
        self.command, self.moves, self.leave, self.mark = command, moves, leave, mark
        self.figures = {column: [] for column in COLUMNS}

    def play(self, home, watch_idle):
        window = Window(self.command, home)
        _, drawn = window.settle(0.1)
        self.note("start", drawn - window.began)
        self.figures["MiB"].append(resident(window.process) / 1024)
        if watch_idle:
            before = wake_ups(window.process)
            time.sleep(1)
            self.figures["wakes"].append(wake_ups(window.process) - before)
        for move in range(MOVES):
            pressed = time.perf_counter()
            window.press(self.moves[move % 2])
            answer, last = window.settle(0.01, patience=0.5)
            self.note("key", last - pressed)
            self.figures["bytes"].append(len(answer))
        self.end(window, "quit")

    def play_a_flood(self, home):
        """A start, and many keys at once; crossterm's own event source may leave some unread, so no key could end it."""
        window = Window(self.command, home)
        window.settle(0.1)
        pressed = time.perf_counter()
        # One more at the end, so that there is something to draw.
        window.press((self.moves[0] + self.moves[1]) * (FLOOD // 2) + self.moves[0])
        self.note("flood", window.settle(0.1, patience=0.5)[1] - pressed)
        os.kill(window.process, signal.SIGTERM)
        window.wait()

    def play_a_change(self, home):
        """A start, a mark, and at once the key that leaves."""
        window = Window(self.command, home)
        window.settle(0.1)
        self.end(window, "changed", self.mark)

    def end(self, window, column, last_key=b""):
        if self.leave is None:
            os.kill(window.process, 9)
            window.wait()
            return
        pressed = time.perf_counter()
        window.press(last_key + self.leave)
        self.note(column, window.wait() - pressed)

    def note(self, column, seconds):
        self.figures[column].append(seconds * 1000)


def resident(process):
    """The memory that is really there, in KiB."""
    with open(f"/proc/{process}/status") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def wake_ups(process):
    """How often any of the threads was put on a processor."""
    switches = 0
    for thread in os.listdir(f"/proc/{process}/task"):
        with open(f"/proc/{process}/task/{thread}/status") as lines:
            switches += sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)
    return switches


def tell(programs):
    first = next(iter(programs.values()))
    print(f"{'':10}" + "".join(f"{column:>16}" for column in COLUMNS))
    for name, program in programs.items():
        line = f"{name:10}"
        for column in COLUMNS:
            if not program.figures[column]:
                line += f"{'':>16}"
                continue
            median, base = statistics.median(program.figures[column]), first.figures[column]
            ratio = f" {median / statistics.median(base):5.2f}x" if base and statistics.median(base) else ""
            line += f"{f'{median:.2f}' + ratio:>16}"
        print(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("others", nargs="*", metavar="NAME=COMMAND", help="other programs, with arrow keys")
    arguments = parser.parse_args()
    others = dict(other.split("=", 1) for other in arguments.others)
    with tempfile.TemporaryDirectory() as home:
        subprocess.run([SPIEGEL, "--data-dir", home, "new", "Team Oost"], check=True, stdout=subprocess.DEVNULL)
        programs = {
            "minimal": Program([MINIMAL], leave=b"q"),
            "spiegel": Program([SPIEGEL], leave=CTRL_C),
            "browse": Program([SPIEGEL, "browse"], (RIGHT, LEFT), CTRL_C),
            "session": Program([SPIEGEL, "open", "team-oost"], (RIGHT, LEFT), CTRL_C, MARK),
            **{name: Program(shlex.split(command)) for name, command in others.items()},
        }
        for round in range(arguments.rounds):
            for program in random.sample(list(programs.values()), len(programs)):
                program.play(home, watch_idle=round < 3)
                program.play_a_flood(home)
                if program.mark:
                    program.play_a_change(home)
        tell(programs)


if __name__ == "__main__":
    main()
