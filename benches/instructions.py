#!/usr/bin/env python3
"""Counts the instructions of a start and a quit, and of 100 cursor moves: figures without noise, to compare a change with.

Runs the program under callgrind in a pseudo-terminal of 120x40, presses keys when a whole frame has come, leaves with
Ctrl-C, and prints the totals. Needs valgrind. Sessions are those of SPIEGEL_DATA_DIR.
"""
import argparse
import os
import re
import sys
import tempfile

from window import Window

FRAME_END = b"\x1b[?2026l"
RIGHT, LEFT, CTRL_C = b"\x1b[C", b"\x1b[D", b"\x03"


def count(command, moves, keep=None):
    """The instructions of a whole run with so many cursor moves, each drawn before the next."""
    with tempfile.TemporaryDirectory() as folder:
        profile = keep or os.path.join(folder, "callgrind.out")
        valgrind = ["valgrind", "-q", "--tool=callgrind", f"--callgrind-out-file={profile}"]
        window = Window(valgrind + command, os.environ.get("SPIEGEL_DATA_DIR", folder))
        wait_for_frame(window)
        for move in range(moves):
            window.press(LEFT if move % 2 else RIGHT)
            wait_for_frame(window)
        window.press(CTRL_C)
        window.wait()
        with open(profile) as lines:
            return int(re.search(r"^(?:summary|totals): (\d+)", lines.read(), re.M)[1])


def wait_for_frame(window):
    seen = b""
    while FRAME_END not in seen:
        more, _ = window.settle(quiet=0)
        if not more:
            sys.exit("the program ended by itself:\n" + seen.decode(errors="replace"))
        seen += more


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", metavar="FILE", help="where the profile of the start goes, for callgrind_annotate")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="by default target/release/spiegel browse")
    arguments = parser.parse_args()
    command = arguments.command or ["target/release/spiegel", "browse"]
    start = count(command, 0, arguments.keep)
    moved = count(command, 100)
    print(f"exec to first frame to exit: {start:,} instructions")
    print(f"a cursor move, of 100:       {(moved - start) // 100:,} instructions")


if __name__ == "__main__":
    main()
