#!/usr/bin/env python3
"""What is in the archive for Windows, and what Windows does otherwise than other systems, under wine.

    tests/windows/archive.py FOLDER      FOLDER: the archive, unpacked
"""
import datetime
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zoneinfo

folder = os.path.abspath(sys.argv[1])
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


def windows(path):
    return "Z:" + path.replace("/", "\\")


def expect(so, what):
    if not so:
        sys.exit(f"archive: it is not so that {what}")


def what_is_in_it():
    names = set(os.listdir(folder)) - {"bcryptprimitives.dll"}
    expect(names == {"spiegel.exe", "Spiegel.cmd", "LEES MIJ EERST.txt", "handleiding.html", "voor-ict.html", "licenties.txt"}, f"the archive has what it should: {names}")
    for name in ("LEES MIJ EERST.txt", "Spiegel.cmd"):
        lines = open(os.path.join(folder, name), "rb").read().splitlines(keepends=True)
        expect(all(line.endswith(b"\r\n") for line in lines) and len(lines) < 25, f"{name} is short, and has the line ends of Windows")
    version = done("--version")
    expect(done("/c", windows(os.path.join(folder, "Spiegel.cmd")), "--version", command=("wine", "cmd")).splitlines()[-1] == version, "Spiegel.cmd starts the program")
    print(f"  {version}, by itself and by Spiegel.cmd")


def what_it_asks_of_windows(_):
    """What the page for the ICT department says: no network and no registry."""
    told = done("-p", program, command=("x86_64-w64-mingw32-objdump",))
    libraries = {name.lower() for name in re.findall(r"DLL Name: (\S+)", told)}
    wrong = libraries & {"ws2_32.dll", "wsock32.dll", "winhttp.dll", "wininet.dll", "advapi32.dll"}
    expect("kernel32.dll" in libraries and not wrong, f"it asks for no network and no registry: {wrong}")
    print(f"  {len(libraries)} libraries of Windows, none of them for the network or the registry")


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
        saved = datetime.datetime.fromtimestamp(os.stat(path).st_mtime, zoneinfo.ZoneInfo(zone))
        shown = done("snap", session, data=data, TZ=zone)
        expect(f"{saved:%H:%M}" in shown, f"the time is that of {zone}: {saved:%H:%M}")
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


def main():
    what_is_in_it()
    with tempfile.TemporaryDirectory() as work:
        for look in (what_it_asks_of_windows, where_it_keeps_things, what_time_it_is, names_that_cannot_be, paths_that_are_long, a_file_that_is_read_only):
            data = os.path.join(work, look.__name__)
            os.mkdir(data)
            look(data)
            shutil.rmtree(data)


main()
