#!/usr/bin/env python3
"""What the console of Windows reports, and what no terminal of other systems does, in wine's console.

    tests/windows/console.py FOLDER CONSOLE.EXE CALLED.EXE

FOLDER is the archive, unpacked. CALLED.EXE, made of called.c, stands in for the programs of Windows that ours starts, because wine has no
clipboard program, and no screen for its file manager.
"""
import glob
import json
import os
import re
import shutil
import sys
import tempfile

from window import Window, expect, windows

# What is held, in the numbers of Windows.
ALT_GR, LEFT_ALT, SHIFT = 0x9, 0x2, 0x10
ENDS = {1: "Ctrl-Break", 2: "closing the window", 5: "logging off", 6: "shutting down"}


def pressed(key, char, held=0):
    """A key that is pressed and let go of: its number, what it types, and what is held with it."""
    return [(key, char, held, 1), (key, char, held, 0)]


def units(char):
    encoded = char.encode("utf-16-le")
    return [int.from_bytes(encoded[at:at + 2], "little") for at in range(0, len(encoded), 2)]


KEYS = {
    "AltGr and 5": ("€", [(0xa5, "", ALT_GR, 1), *pressed(0x35, "€", ALT_GR), (0xa5, "", 0, 0)]),
    "a dead key and e": ("é", [*pressed(0xde, ""), *pressed(0x45, "é")]),
    "a dead key and the space bar": ("^", [*pressed(0x36, "", SHIFT), *pressed(0x20, "^")]),
    "Alt and 0 2 3 5": ("ë", [(0x12, "", LEFT_ALT, 1), *pressed(0x60, "", LEFT_ALT), *pressed(0x62, "", LEFT_ALT), *pressed(0x63, "", LEFT_ALT),
                              *pressed(0x65, "", LEFT_ALT), (0x12, "ë", 0, 0)]),
    "a character of two halves": ("😀", [key for unit in units("😀") for key in pressed(0, chr(unit))]),
    "Shift let go of first": ("K", [(0x10, "", SHIFT, 1), (0x4b, "K", SHIFT, 1), (0x10, "", 0, 0), (0x4b, "k", 0, 0)]),
}


def keys_of_a_keyboard(window):
    window.new_session()
    window.type("t")
    window.wait_to_see("Toelichting")
    typed = ""
    for name, (char, keys) in KEYS.items():
        lines = "".join(f"{key:x} {ord(unit) if unit else 0:x} {held:x} {is_down}\n" for key, unit, held, is_down in keys)
        window.ask("keys", data=lines)
        # Keys that come at once are a paste, and whether they are is clear after a moment.
        window.pause(0.3)
        typed += char
        window.wait_for(f"{name}: {char}, once", lambda: f'explanation: "{typed}"' in window.session())
    window.send("\x1b")
    window.leave()
    window.end()


def the_end_of_the_console(event, name):
    """In the middle of a text, and with the five seconds that Windows gives."""
    def look(window):
        window.new_session()
        window.type("t")
        window.wait_to_see("Toelichting")
        window.type("tot hier")
        window.ask("control", str(event))
        window.end()
        expect("tot hier" in window.session(), f"{name} saves what was typed: {window.session()}")
        expect(not [name for name in os.listdir(window.data + "/sessions") if name.endswith(".tmp")], "nothing is left over")
        print(f"  {name}: what was typed is on disk")
    return look


def another_size(window):
    window.new_session()
    for width, height in ((120, 40), (60, 18), (80, 24)):
        window.ask("resize", str(width), str(height))

        def is_drawn():
            size, *rows = window.ask("shown").split("\r\n")
            # Wine leaves the sequences between the letters: here, where they were written since the screen was cleared.
            places = re.findall(r"\[(\d+);(\d+)H", "".join(rows).rpartition("[2J")[2])
            ends = [max(int(number) for number in axis) for axis in zip(*places)] or [0, 0]
            return size == f"{width} x {height}" and ends[0] == height and width - 20 < ends[1] <= width
        window.wait_for(f"the card is drawn at {width}x{height}", is_drawn)
    window.leave()
    window.end()


def programs_that_are_started(folder, console, called):
    """In the old console, which sets no variable: it has no sequence for the clipboard, and few signs."""
    with tempfile.TemporaryDirectory() as work:
        data, there = os.path.join(work, "data"), os.path.join(work, "program")
        shutil.copytree(folder, there)
        for name in ("clip", "explorer"):
            shutil.copy(called, os.path.join(there, name + ".exe"))
        os.mkdir(data)
        with open(os.path.join(data, "config.ron"), "w") as config:
            config.write(f"(report_folder: {json.dumps(windows(data))})")
        window = Window([os.path.join(there, "spiegel.exe")], console, data, TERM=None, WT_SESSION=None)

        def was_called(name, what):
            said = os.path.join(there, name + ".exe.txt")
            window.wait_for(what, lambda: os.path.exists(said))
            command, _, given = open(said, "rb").read().partition(b"\n")
            os.remove(said)
            return command.decode().strip(), given

        window.new_session()
        window.type("t")
        window.wait_to_see("Toelichting")
        window.type("Eén €")
        window.send("\x1b")
        window.wait_for("the note is on disk", lambda: 'explanation: "Eén €"' in window.session())
        signs = {char for char in window.ask("shown") if ord(char) > 0x24f and char != "€"}
        expect(not signs, f"the old console gets no sign that it has not: {signs}")
        window.press("r", "\r", "\r")
        window.wait_for("the report is on disk", lambda: glob.glob(data + "/verslag-*.html"))
        report = windows(glob.glob(data + "/verslag-*.html")[0])
        window.wait_to_see("De map openen")
        window.send("\r")
        command, _ = was_called("explorer", "the file manager is started")
        expect(report in command, f"it opens the report: {command}")
        window.press("\x1b[B", "\r")
        command, _ = was_called("explorer", "the file manager is started again")
        expect(windows(data) in command and report not in command, f"it opens the folder of the report: {command}")
        window.press("\x1b[B", "\x1b[B", "\r")
        _, given = was_called("clip", "the program for the clipboard is started")
        expect("Eén €" in given.decode("utf-16"), f"it gets the report as Windows writes texts: {given[:200]}")
        window.press("\x1b")
        window.leave()
        window.end()


def what_it_leaves(program, console):
    """The console that somebody had before is theirs again."""
    with tempfile.TemporaryDirectory() as data:
        window = Window(["cmd"], console, data)
        window.wait_to_see(">")
        window.pause(2)
        before = window.ask("modes", of="cmd.exe")
        window.send(windows(program) + "\r")
        window.new_session()
        during = window.ask("modes", of="cmd.exe")
        window.leave()
        window.wait_for("the console is as it was", lambda: window.ask("modes", of="cmd.exe") == before)
        expect(during != before, f"the program has it otherwise: {during}")
        window.kill()


def main():
    folder, console, called = map(os.path.abspath, sys.argv[1:4])
    program = os.path.join(folder, "spiegel.exe")
    looks = [keys_of_a_keyboard, another_size]
    looks += [the_end_of_the_console(event, name) for event, name in ENDS.items()]
    for look in looks:
        with tempfile.TemporaryDirectory() as data:
            look(Window([program], console, data))
    programs_that_are_started(folder, console, called)
    what_it_leaves(program, console)


main()
