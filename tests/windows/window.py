"""The Windows program in wine's console, and what a person or Windows does to it there.

Wine draws its console on a pseudo-terminal, and what is written there reaches the program as keys of a Windows keyboard: press
and release. CONSOLE.EXE, made of console.c, is what no terminal can send. What happened is read from the files, or from the console itself:
how wine draws is wine's affair.
"""
import fcntl
import glob
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time

PATIENCE = 120


class Window:
    """A program in a console of its own; a variable that is None is not there."""

    def __init__(self, command, console, data, size=(80, 24), **variables):
        self.seen, self.console, self.data = b"", console, data
        self.name = os.path.basename(command[0])
        surroundings = {**os.environ, "WINEDEBUG": "-all", "TERM": "xterm-256color", "SPIEGEL_DATA_DIR": windows(data), **variables}
        child, self.line = pty.fork()
        if child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.execvpe("wine", ["wine", *command], {name: value for name, value in surroundings.items() if value is not None})
        self.child = child

    def read(self, seconds):
        if select.select([self.line], [], [], seconds)[0]:
            try:
                self.seen += os.read(self.line, 65536)
            except OSError:
                pass

    def pause(self, seconds):
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.read(left)

    def text(self):
        return re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]|\s", b"", self.seen).decode("utf-8", "replace")

    def wait_for(self, what, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                sys.exit(f"waited {PATIENCE} s for {what}; the console shows: {self.text()[-600:]}")
            self.read(0.05)
        print(f"  {what}")

    def wait_to_see(self, text):
        """The text without its spaces: wine moves the cursor instead of writing some of them."""
        self.wait_for(f"the screen shows: {text}", lambda: text.replace(" ", "") in self.text())

    def send(self, keys):
        self.seen = b""
        os.write(self.line, keys.encode())

    def type(self, text):
        """As fast as a person types: what comes faster is a paste."""
        for char in text:
            os.write(self.line, char.encode())
            self.pause(0.06)

    def press(self, *keys):
        """One by one, each after what the one before it did."""
        for key in keys:
            self.send(key)
            self.pause(0.5)

    def ask(self, *words, data="", of=None):
        """Has CONSOLE.EXE do something to the console, and returns what it printed."""
        self.seen = b""
        came = subprocess.run(["wine", self.console, of or self.name, *words], input=data.encode(), capture_output=True, env={**os.environ, "WINEDEBUG": "-all"})
        if came.returncode != 0:
            sys.exit(f"wine's console does not do this: {words}: exit {came.returncode}")
        return came.stdout.decode()

    def new_session(self):
        """From the start screen to the card."""
        self.wait_to_see("Nieuwe sessie")
        # Wine throws away what is typed while its console starts.
        self.pause(2)
        self.type("n")
        self.wait_to_see("Titel")
        self.send("\r")
        self.wait_for("a session is on disk", self.sessions)

    def leave(self):
        """From the card to the end of the program's drawing, by the start screen."""
        self.type("q")
        self.wait_to_see("Verder met")
        self.type("q")

    def sessions(self):
        return glob.glob(self.data + "/sessions/*.ron")

    def session(self):
        return "".join(open(path, encoding="utf-8").read() for path in self.sessions())

    def has_ended(self):
        return os.waitpid(self.child, os.WNOHANG)[0] != 0

    def kill(self):
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)

    def end(self):
        self.wait_for("the program ends", self.has_ended)


def command(program, data, *words):
    """What came of a command on the same data, and how long it took."""
    begun = time.monotonic()
    came = subprocess.run(["wine", program, *words], capture_output=True, text=True,
                          env={**os.environ, "WINEDEBUG": "-all", "SPIEGEL_DATA_DIR": windows(data)})
    return came, time.monotonic() - begun


def expect(so, what):
    if not so:
        sys.exit(f"it is not so that {what}")


def windows(path):
    return "Z:" + path.replace("/", "\\")
