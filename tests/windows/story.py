#!/usr/bin/env python3
"""A session from the first key to the report, in the Windows program, in wine's console.

    tests/windows/story.py SPIEGEL.EXE

Wine draws its console on a pseudo-terminal, and what is written there reaches the program as keys of a Windows keyboard: press
and release, and a paste as nothing but keys. What happened is read from the files, as far as there are any: how wine draws is
wine's affair.
"""
import fcntl
import glob
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time

PATIENCE = 120
# Nothing but keys that do something on the card: mark, throw away, leave, undo, open dialogs.
PASTED = "hgqxud " * 285 + "\rkoffie"


class Window:
    def __init__(self, program, data):
        self.shown = b""
        child, self.line = pty.fork()
        if child == 0:
            os.environ.update(WINEDEBUG="-all", TERM="xterm-256color", SPIEGEL_DATA_DIR="Z:" + data.replace("/", "\\"))
            os.execvp("wine", ["wine", program])
        self.child = child
        fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self, seconds):
        if select.select([self.line], [], [], seconds)[0]:
            try:
                self.shown += os.read(self.line, 65536)
            except OSError:
                pass

    def text(self):
        return re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]|\s", b"", self.shown).decode("utf-8", "replace")

    def wait_for(self, what, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                sys.exit(f"story: waited {PATIENCE} s for {what}; the console shows: {self.text()[-600:]}")
            self.read(0.05)
        print(f"  {what}")

    def wait_to_see(self, text):
        """The text without its spaces: wine moves the cursor instead of writing some of them."""
        self.wait_for(f"the screen shows: {text}", lambda: text.replace(" ", "") in self.text())

    def send(self, keys):
        self.shown = b""
        os.write(self.line, keys.encode())

    def type(self, text):
        """As fast as a person types: what comes faster is a paste."""
        for char in text:
            os.write(self.line, char.encode())
            self.read(0.06)

    def end(self):
        self.wait_for("the program ends", lambda: os.waitpid(self.child, os.WNOHANG)[0] != 0)


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as data:
        sessions = lambda: glob.glob(data + "/sessions/*.ron")
        session = lambda: "".join(open(path, encoding="utf-8").read() for path in sessions())
        window = Window(program, data)
        window.wait_to_see("Nieuwe sessie")
        # Wine throws away what is typed while its console starts.
        window.read(2)
        window.type("n")
        window.wait_to_see("Titel")
        window.send("\r")
        window.wait_for("a session is on disk", sessions)
        before = session()
        window.send("h")
        window.wait_for("the mark is on disk", lambda: re.search(r"current: (?!None)", session()) and session() != before)
        window.type("tEën euro: €")
        window.send("\x1b")
        window.wait_for("the note is on disk, every letter once", lambda: 'explanation: "Eën euro: €"' in session())
        marked = session()
        window.send(PASTED)
        window.wait_to_see("Plakken kan alleen in een tekstveld")
        if session() != marked:
            sys.exit("story: a pasted text ran as commands")
        print("  a pasted text of 2,000 characters changes nothing on the card")
        window.type("t")
        window.type(" ")
        window.send("samen opleiden " * 134)
        window.wait_for("a pasted text of 2,000 characters is in the note, whole", lambda: "samen opleiden " * 133 in session())
        window.send("\x1b")
        window.type("q")
        window.wait_to_see("Verder met")
        window.type("q")
        window.end()
        wrong = [name for name in os.listdir(data + "/sessions") if name.startswith(".") and not name.endswith(".lock")]
        if wrong:
            sys.exit(f"story: left over: {wrong}")
        report = os.path.join(data, "verslag.html")
        subprocess.run(["wine", program, "report", os.path.basename(sessions()[0])[:-4], "--output", "Z:" + report.replace("/", "\\")],
                       check=True, env={**os.environ, "WINEDEBUG": "-all", "SPIEGEL_DATA_DIR": "Z:" + data.replace("/", "\\")})
        if "Eën euro: €" not in open(report, encoding="utf-8").read():
            sys.exit("story: the note is not in the report")
        print("  the report has the note")


main()
