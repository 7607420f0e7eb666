#!/usr/bin/env python3
"""A session from the first key to the report, in the Windows program, in wine's console.

    tests/windows/story.py SPIEGEL.EXE PASTE.EXE

Wine draws its console on a pseudo-terminal, and what is written there reaches the program as keys of a Windows keyboard: press
and release. PASTE.EXE, made of paste.c, pastes as the console of Windows does: nothing but keys, all at once. What happened is read from the files, as far as there are any: how wine draws is
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
    def __init__(self, program, pasting, data):
        self.shown, self.pasting = b"", pasting
        child, self.line = pty.fork()
        if child == 0:
            os.environ.update(WINEDEBUG="-all", TERM="xterm-256color", SPIEGEL_DATA_DIR=windows(data))
            os.execvp("wine", ["wine", program])
        self.child = child
        fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self, seconds):
        if select.select([self.line], [], [], seconds)[0]:
            try:
                self.shown += os.read(self.line, 65536)
            except OSError:
                pass

    def pause(self, seconds):
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.read(left)

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

    def paste(self, text):
        self.shown = b""
        subprocess.run(["wine", self.pasting], input=text.encode(), check=True, env={**os.environ, "WINEDEBUG": "-all"})

    def type(self, text):
        """As fast as a person types: what comes faster is a paste."""
        for char in text:
            os.write(self.line, char.encode())
            self.pause(0.06)

    def end(self):
        self.wait_for("the program ends", lambda: os.waitpid(self.child, os.WNOHANG)[0] != 0)


def command(program, data, *words):
    """What came of a command on the same data, and how long it took."""
    begun = time.monotonic()
    came = subprocess.run(["wine", program, *words], capture_output=True, text=True,
                          env={**os.environ, "WINEDEBUG": "-all", "SPIEGEL_DATA_DIR": windows(data)})
    return came, time.monotonic() - begun


def windows(path):
    return "Z:" + path.replace("/", "\\")


def refuse_at_once(program, data, session):
    """A window holds the session, and says so: nobody waits the two seconds that a command may take to be done."""
    name, waited = os.path.basename(session)[:-4], []
    for _ in range(3):
        _, to_show = command(program, data, "show", name)
        refused, to_refuse = command(program, data, "mark", name, "1", "--current", "4")
        if refused.returncode != 1 or "is ergens anders open" not in refused.stderr:
            sys.exit(f"story: a session that is open was changed, or not for that reason refused: {refused}")
        waited.append(to_refuse - to_show)
        if waited[-1] < 1.5:
            print("  another program is refused, and at once")
            return
    sys.exit(f"story: another program waits for what does not come: {waited} seconds")


def main():
    program, pasting = map(os.path.abspath, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as data:
        sessions = lambda: glob.glob(data + "/sessions/*.ron")
        session = lambda: "".join(open(path, encoding="utf-8").read() for path in sessions())
        window = Window(program, pasting, data)
        window.wait_to_see("Nieuwe sessie")
        # Wine throws away what is typed while its console starts.
        window.pause(2)
        window.type("n")
        window.wait_to_see("Titel")
        window.send("\r")
        window.wait_for("a session is on disk", sessions)
        before = session()
        window.send("h")
        window.wait_for("the mark is on disk", lambda: re.search(r"current: (?!None)", session()) and session() != before)
        refuse_at_once(program, data, sessions()[0])
        window.type("tEën euro: €")
        window.send("\x1b")
        window.wait_for("the note is on disk, every letter once", lambda: 'explanation: "Eën euro: €"' in session())
        marked = session()
        window.paste(PASTED)
        window.wait_to_see("Plakken kan alleen in een tekstveld")
        if session() != marked:
            sys.exit(f"story: a pasted text ran as commands: {marked} became {session()}")
        print("  a pasted text of 2,000 characters changes nothing on the card")
        # Whoever presses a key that no text has is there again; and all that was pasted came before it.
        window.send("\x1b")
        window.wait_to_see("q terug")
        window.type("t")
        window.type(" ")
        window.paste("samen opleiden " * 134)
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
        came, _ = command(program, data, "report", os.path.basename(sessions()[0])[:-4], "--output", windows(report))
        if came.returncode != 0 or "Eën euro: €" not in open(report, encoding="utf-8").read():
            sys.exit(f"story: the note is not in the report: {came}")
        print("  the report has the note")


main()
