#!/usr/bin/env python3
"""What is in the archive for Windows, and what Windows does otherwise than other systems, under wine.

    tests/windows/archive.py FOLDER SCANNER.EXE      FOLDER: the archive, unpacked; SCANNER.EXE is made of scanner.c
"""
import datetime
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zoneinfo

from window import expect, windows

folder, scanner = map(os.path.abspath, sys.argv[1:3])
program = os.path.join(folder, "spiegel.exe")


def run(*arguments, data=None, command=("wine", program), **variables):
    surroundings = {**os.environ, "WINEDEBUG": "-all", "WT_SESSION": "tests", **variables}
    if data:
        surroundings["SPIEGEL_DATA_DIR"] = windows(data)
    return subprocess.run([*command, *arguments], env=surroundings, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def done(*arguments, **how):
    came = run(*arguments, **how)
    expect(came.returncode == 0, f"{arguments} is done: {came.stderr}")
    return came.stdout.strip()


def what_is_in_it():
    names = set(os.listdir(folder)) - {"bcryptprimitives.dll"}
    expect(names == {"spiegel.exe", "Spiegel.cmd", "LEES MIJ EERST.txt", "handleiding.html", "voor-ict.html", "licenties.txt", "SHA256SUMS"}, f"the archive has what it should: {names}")
    for name in ("LEES MIJ EERST.txt", "Spiegel.cmd"):
        lines = open(os.path.join(folder, name), "rb").read().splitlines(keepends=True)
        expect(all(line.endswith(b"\r\n") for line in lines) and len(lines) < 25, f"{name} is short, and has the line ends of Windows")
    version = done("--version")
    expect(done("/c", windows(os.path.join(folder, "Spiegel.cmd")), "--version", command=("wine", "cmd")).splitlines()[-1] == version, "Spiegel.cmd starts the program")
    print(f"  {version}, by itself and by Spiegel.cmd")


def where_it_keeps_things(data):
    of_user = done("paths", SPIEGEL_DATA_DIR="")
    expect(re.search(r"AppData\\Roaming\\spiegel\\data\\sessions", of_user), f"it keeps things with the user: {of_user}")
    for of_home in (done("paths", "--data-dir", "~\\school"), done("paths", SPIEGEL_DATA_DIR="~/school")):
        expect(re.search(r"^Gegevens: C:\\users\\[^\\~]+[\\/]school$", of_home, re.M), f"~ is the home folder: {of_home}")
    beside = os.path.join(folder, "gegevens")
    os.mkdir(beside)
    expect(windows(beside) in done("paths", SPIEGEL_DATA_DIR=""), "it keeps things beside the program")
    os.rmdir(beside)
    print("  it keeps things with the user, in a folder of ~, or beside the program")


def what_time_it_is(data):
    session = done("new", "Tijd", data=data)
    path = glob.glob(f"{data}/sessions/*.ron")[0]
    for zone in ("Europe/Amsterdam", "Asia/Tokyo"):
        saved = os.stat(path).st_mtime
        shown = done("snap", session, data=data, TZ=zone)
        # What is drawn is a copy, made between then and now.
        minutes = {f"{datetime.datetime.fromtimestamp(moment, zoneinfo.ZoneInfo(zone)):%H:%M}" for moment in range(int(saved), int(time.time()) + 1)}
        expect(any(minute in shown for minute in minutes), f"the time is that of {zone}, one of {minutes}: {shown}")
    print("  the time of day is that of this place")


def names_that_cannot_be(data):
    session, reports = done("new", "Namen", data=data), os.path.join(data, "verslagen")
    os.mkdir(reports)
    for name in ("NUL", "con.html", "aux.md", "verslag: mei.html", "een?.html", "eind. "):
        told = run("report", session, "--output", windows(reports) + "\\" + name, data=data)
        expect(told.returncode == 1 and len(told.stderr.splitlines()) == 2 and "naam" in told.stderr, f"{name} is refused: {told.stderr}")
    expect(os.listdir(reports) == [], f"nothing was made: {os.listdir(reports)}")
    print("  names of devices, and with characters that cannot be, are refused")


def paths_that_are_long(data):
    far = os.path.join(data, *["een map met een lange naam " + "x" * 70] * 4)
    session = done("new", "Diep", data=far)
    done("mark", session, "1", "--current", "2", data=far)
    done("note", session, "1", "--explanation", "diep", data=far)
    report = windows(far) + "\\verslag.html"
    done("report", session, "--output", report, data=far)
    done("report", session, "--output", report, "--force", data=far)
    expect(sorted(name for name in os.listdir(far + "/sessions") if not name.endswith(".lock"))[0].endswith(".ron"), "nothing is left over")
    print(f"  paths of {len(far)} characters and more")


def a_file_that_is_read_only(data):
    session = done("new", "Alleen lezen", data=data)
    path = glob.glob(f"{data}/sessions/alleen-lezen*.ron")[0]
    before = open(path).read()
    os.chmod(path, 0o444)
    told = run("mark", session, "1", "--current", "2", data=data)
    expect(told.returncode == 1 and "alleen-lezen" in told.stderr, f"it is read-only: {told.stderr}")
    expect(open(path).read() == before, "it is as it was")
    os.chmod(path, 0o644)
    done("mark", session, "1", "--current", "2", data=data)
    print("  a file that is read-only stays as it is, and is told")


def a_folder_of_another_computer(data):
    """Wine looks for shares in a folder of its own: \\\\school\\team is dosdevices/unc/school/team."""
    share = os.path.join(os.environ["WINEPREFIX"], "dosdevices", "unc", "school")
    os.makedirs(share)
    os.symlink(data, os.path.join(share, "team"))
    there = ("--data-dir", "\\\\school\\team")
    try:
        expect("Andere computers kunnen bij deze map" in done("paths", *there), "it is told that others can reach a share")
        session = done("new", "Gedeeld", *there)
        done("mark", session, "1", "--current", "2", *there)
        expect('"kind": "scenario"' in done("show", session, "--format", "json", *there), "what was marked on a share is kept there")
        expect(glob.glob(f"{data}/sessions/gedeeld*.ron"), "the session is on the share")
        expect("Andere computers" not in done("paths", data=data), "a folder of this computer is of this computer")
    finally:
        # Whoever tries this again finds no share yet.
        shutil.rmtree(share)
    print("  a share, of which is said that others can reach it")


def files_that_somebody_reads(data):
    """A virus scanner has every file for a moment, again and again: no save fails."""
    session = done("new", "Gelezen", data=data)
    reading = subprocess.Popen(["wine", scanner, windows(data) + "\\sessions", "50"], env={**os.environ, "WINEDEBUG": "-all"})
    try:
        for number in range(20):
            done("note", session, "1", "--explanation", f"nummer {number}", data=data)
        expect(reading.poll() is None, "the scanner reads all the time")
    finally:
        subprocess.run(["wine", "taskkill", "/f", "/im", os.path.basename(scanner)], capture_output=True)
        reading.kill()
        reading.wait()
    expect('"nummer 19"' in done("show", session, "--format", "json", data=data), "the last one is kept")
    print("  20 saves while a virus scanner reads every file")


def main():
    what_is_in_it()
    with tempfile.TemporaryDirectory() as work:
        for look in (where_it_keeps_things, what_time_it_is, names_that_cannot_be, paths_that_are_long, a_file_that_is_read_only, a_folder_of_another_computer, files_that_somebody_reads):
            data = os.path.join(work, look.__name__)
            os.mkdir(data)
            look(data)
            shutil.rmtree(data)


main()
