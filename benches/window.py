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
        self.terminal, inside = pty.openpty()
        os.set_inheritable(self.terminal, False)
        # The size must be there before the first frame.
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        fixed = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        environment = {"HOME": home, "SPIEGEL_DATA_DIR": home, "PATH": os.environ["PATH"], **fixed}
        # The first terminal that a session of its own opens is the one that it belongs to.
        streams = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(inside), os.O_RDWR, 0)]
        streams += [(os.POSIX_SPAWN_DUP2, 0, stream) for stream in (1, 2)]
        self.began = time.perf_counter()
        self.process = os.posix_spawnp(command[0], command, environment, file_actions=streams, setsid=True)
        os.close(inside)

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
        ended = time.perf_counter()
        os.close(self.terminal)
        return ended

    def _read(self):
        try:
            return os.read(self.terminal, 1 << 16)
        except OSError:  # the program has ended
            return b""
