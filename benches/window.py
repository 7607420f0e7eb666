"""A terminal program in a pseudo-terminal of 120x40, for the scripts in this folder."""
import fcntl
import os
import pty
import select
import struct
import termios
import time

LINES, COLUMNS = 40, 120


class Window:
    """A running program and the terminal it has to itself."""

    def __init__(self, command, home):
        self.began = time.perf_counter()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            # The size must be there before the first frame.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
            fixed = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
            os.execvpe(command[0], command, {"HOME": home, "SPIEGEL_DATA_DIR": home, "PATH": os.environ["PATH"], **fixed})

    def press(self, keys):
        """Writes keys, as many as the program takes at once, while what it answers is read."""
        answer = b""
        while keys:
            readable, writable, _ = select.select([self.terminal], [self.terminal], [])
            if readable:
                answer += self._read()
            if writable:
                keys = keys[os.write(self.terminal, keys[:4096]):]
        return answer

    def settle(self, quiet, patience=60):
        """Reads until nothing has come for so many seconds; returns it, and when the last of it came (or now, if none did)."""
        seen, last = b"", time.perf_counter()
        while select.select([self.terminal], [], [], quiet if seen else patience)[0]:
            piece = self._read()
            if not piece:
                break
            seen, last = seen + piece, time.perf_counter()
        return seen, last

    def wait(self):
        """Reads until the program has ended; returns when that was."""
        while self._read():
            pass
        os.waitpid(self.process, 0)
        return time.perf_counter()

    def _read(self):
        try:
            return os.read(self.terminal, 1 << 16)
        except OSError:  # the program has ended
            return b""
