#!/usr/bin/env python3
"""Measures spiegel aggregate on many generated sessions, beside only reading them and beside DuckDB, in one interleaved run.

    cargo build --release && cargo build --release --example region
    benches/region.py [--rounds 3] [--sizes 1000,100000] [--target target/release]    DuckDB too if Python has it

Told are medians and, of each, the ratio to only reading every file on all processors: of the time, and of the time that processors
worked, which other programs disturb less; the peak of resident memory in MiB; and the exponent of growth from the smallest to the largest size: 1.0 is proportional.
"""
import argparse
import importlib.util
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time

parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("--rounds", type=int, default=3)
parser.add_argument("--sizes", default="1000,100000")
parser.add_argument("--target", default="target/release")
parser.add_argument("--duckdb", type=int, default=1, help="how often DuckDB reads the JSON files")
options = parser.parse_args()
spiegel, region = f"{options.target}/spiegel", f"{options.target}/examples/region"
DUCKDB = "import duckdb, sys; print(duckdb.sql(f\"SELECT count(*) FROM read_json('{sys.argv[1]}/*.json')\").fetchall())"


def run(*command):
    """Seconds, seconds of computing, and peak MiB of a command."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    return time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def split(lines, folder):
    """Each line as a file of its own."""
    os.mkdir(folder)
    for number, line in enumerate(open(lines, "rb")):
        with open(f"{folder}/{number}.json", "wb") as file:
            file.write(line)


medians = {}
sizes = [int(size) for size in options.sizes.split(",")]
for size in sizes:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([region, "generate", f"{folder}/sessions", str(size)], check=True)
        commands = {
            "reading only": [region, "read", f"{folder}/sessions"],
            "aggregate": [spiegel, "aggregate", f"{folder}/sessions", "--output", f"{folder}/text", "--force"],
            "aggregate to jsonl": [spiegel, "aggregate", f"{folder}/sessions", "--format", "jsonl",
                                   "--output", f"{folder}/region.jsonl", "--force"],
        }
        taken = {name: [] for name in commands}
        for _ in range(options.rounds):
            for name, command in commands.items():
                taken[name].append(run(*command))
        if importlib.util.find_spec("duckdb") and options.duckdb:
            # With all that a session's file says, so that DuckDB reads about as many bytes as we do.
            subprocess.run([spiegel, "aggregate", f"{folder}/sessions", "--format", "jsonl", "--output", f"{folder}/all.jsonl",
                            "--include", "title,partnership,facilitator,texts,steps"], check=True, stderr=subprocess.DEVNULL)
            split(f"{folder}/all.jsonl", f"{folder}/json")
            taken["DuckDB, JSON files"] = [run(sys.executable, "-c", DUCKDB, f"{folder}/json") for _ in range(options.duckdb)]
            taken["DuckDB, one jsonl"] = [run(sys.executable, "benches/engines.py", "duckdb", f"{folder}/region.jsonl")
                                          for _ in range(options.rounds)]
        bytes_read = sum(entry.stat().st_size for entry in os.scandir(f"{folder}/sessions"))
        print(f"{size} sessions of {bytes_read / size / 1000:.1f} kB")
        floor = [statistics.median(run[part] for run in taken["reading only"]) for part in (0, 1)]
        for name, runs in taken.items():
            seconds, computing = (statistics.median(run[part] for run in runs) for part in (0, 1))
            medians[name, size] = seconds
            print(f"  {name:20} {seconds:8.2f} s {seconds / floor[0]:7.2f} x   computing {computing:7.2f} s"
                  f" {computing / floor[1]:7.2f} x {max(peak for *_, peak in runs):7.1f} MiB")
small, large = sizes[0], sizes[-1]
if large > small:
    for name in ["reading only", "aggregate", "aggregate to jsonl"]:
        growth = math.log(medians[name, large] / medians[name, small]) / math.log(large / small)
        print(f"{name} grows by the power of {growth:.2f}")
