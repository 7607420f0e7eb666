#!/usr/bin/env python3
"""Measures spiegel aggregate on many generated sessions, beside only reading them and beside DuckDB, in one interleaved run.

    cargo build --release && cargo build --release --example region
    benches/region.py [--rounds 3] [--sizes 1000,100000] [--target target/release]    DuckDB too if Python has it
    benches/region.py --broken 100000       1 % of each kind that does not count among so many: all counted, all listed, none stops it

Told are medians and, of each, the ratio to only reading every file on all processors: of the time, and of the time that processors
worked, which other programs disturb less; the peak of resident memory in MiB; and the exponent of growth from the smallest to the largest size: 1.0 is proportional.
"""
import argparse
import importlib.util
import json
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

parser = argparse.ArgumentParser(usage=__doc__)
parser.add_argument("--rounds", type=int, default=3)
parser.add_argument("--sizes", default="1000,100000")
parser.add_argument("--target", default="target/release")
parser.add_argument("--broken", type=int)
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


def break_some(folder):
    """Breaks 1 % of the sessions in each way; returns how many of each kind there must be."""
    names = sorted(os.listdir(folder))
    share = len(names) // 100
    parts = [names[start * share:(start + 1) * share] for start in range(7)]
    for kind, part in enumerate(parts):
        for name in part:
            path = f"{folder}/{name}"
            text = open(path).read()
            if kind == 0:
                text = text[:len(text) // 2]
            elif kind == 1:
                text = "Beste allen, tot morgen.\n"
            elif kind == 2:
                text = text.replace("schema: 4", "schema: 99", 1).replace("note:", "note: Anders, opmerking:", 1)
            elif kind == 3:
                text = text.replace('"professionalisering"', '"elders"', 1)
            elif kind == 4:
                text = ""
            elif kind == 5:
                os.remove(path)
                os.symlink("/nergens", path)
                continue
            else:
                # The same revision under the name that a sync client gives it, and an earlier revision.
                with open(f"{path[:-4]} (conflicted copy 2026-11-26).ron", "w") as copy:
                    copy.write(text)
                with open(f"{path[:-4]} kopie.ron", "w") as copy:
                    copy.write(re.sub("revision: [0-9]+", "revision: 0", text, count=1))
                continue
            with open(path, "w") as file:
                file.write(text)
    refused = {"damaged": share, "foreign": 2 * share, "newer": share, "no_card": share, "unreadable": share, "too_large": 0}
    return len(names) - 6 * share, 2 * share, refused


def broken(size):
    """Counts sessions among which many do not count, and compares what is told of them."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([region, "generate", f"{folder}/sessions", str(size)], check=True)
        sessions, copies, refused = break_some(f"{folder}/sessions")
        seconds, _, peak = run(spiegel, "aggregate", f"{folder}/sessions", "--format", "json", "--output", f"{folder}/json",
                               "--refused", f"{folder}/refused")
        told = json.load(open(f"{folder}/json"))
        listed = len(open(f"{folder}/refused").read().splitlines())
        right = (told["sessions"], told["files"]["copies"], told["files"]["refused"], listed) == (
            sessions, copies, refused, sum(refused.values()))
        print(f"{told['files']['read']} files: {told['sessions']} sessions, {copies} copies, {listed} refused and listed: "
              f"{'as it should be' if right else 'WRONG ' + str(told['files'])}; {seconds:.2f} s, {peak:.1f} MiB")
        sys.exit(not right)


if options.broken:
    broken(options.broken)
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
