#!/usr/bin/env python3
"""Measures the start screen, the list, `spiegel list` and `spiegel search` with many sessions beside ten, in one interleaved run.

    cargo build --release && cargo build --release --example region
    benches/sessions.py [--rounds 9] [--sizes 10,1000,10000,100000]

Told are medians in milliseconds, with the ratio to the first size: from exec until the first frame is there, of the start screen and
then of the list after its key; and whole runs of the two commands.
"""
import argparse
import os
import statistics
import subprocess
import tempfile
import time

from window import Window

SPIEGEL, REGION = os.path.abspath("target/release/spiegel"), "target/release/examples/region"
# The end of a frame: of a synchronised update.
END = b"\x1b[?2026l"


def until(window, text):
    """Reads until the program has written this; returns when that was."""
    seen = b""
    while text not in seen:
        piece = window._read()
        assert piece, "the program has ended"
        seen += piece
    return time.perf_counter()


def play(home):
    """Milliseconds until the start screen, and from its key until the list."""
    window = Window([SPIEGEL], home)
    start = until(window, END) - window.began
    # What is looked up after the first frame brings frames of its own.
    window.settle(0.3, patience=0.3)
    pressed = time.perf_counter()
    window.press(b"o")
    listed = until(window, END) - pressed
    os.kill(window.process, 9)
    window.wait()
    return start, listed


def command(home, *words):
    began = time.perf_counter()
    subprocess.run([SPIEGEL, "--data-dir", home, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("--rounds", type=int, default=9)
parser.add_argument("--sizes", default="10,1000,10000,100000")
options = parser.parse_args()
sizes = [int(size) for size in options.sizes.split(",")]
with tempfile.TemporaryDirectory() as folder:
    taken = {}
    for size in sizes:
        subprocess.run([REGION, "generate", f"{folder}/{size}/sessions", str(size)], check=True)
    for number in range(options.rounds):
        for size in sizes:
            home = f"{folder}/{size}"
            start, listed = play(home)
            figures = {"start": start, "list": listed}
            # The whole of it takes seconds with the most: a few times will do.
            if number < 3:
                figures |= {"spiegel list": command(home, "list"), "spiegel search": command(home, "search", "intervisie")}
            for name, seconds in figures.items():
                taken.setdefault((name, size), []).append(seconds * 1000)
for name in ["start", "list", "spiegel list", "spiegel search"]:
    base = statistics.median(taken[name, sizes[0]])
    told = [statistics.median(taken[name, size]) for size in sizes]
    print(f"{name:15}" + "".join(f"{size:>10}: {median:8.2f} {median / base:6.2f}x" for size, median in zip(sizes, told)))
