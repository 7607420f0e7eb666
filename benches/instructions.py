#!/usr/bin/env python3
"""Counts the instructions of a start, of a quit, and of 100 cursor moves: figures without noise, to compare a change with.

    benches/instructions.py [PROGRAM ARGUMENT...]     (by default: target/release/spiegel browse)

Runs the program under callgrind in a pseudo-terminal of 120x40, presses keys when a whole frame has come, leaves with
Ctrl-C, and prints the totals. Needs valgrind. `--keep FILE` keeps the profile of the start, for callgrind_annotate.
"""
import fcntl
import os
import pty
import re
import select
import struct
import sys
import tempfile
import termios
import time

FRAME_END = b"\x1b[?2026l"
RIGHT, LEFT, CTRL_C = b"\x1b[C", b"\x1b[D", b"\x03"


def wait_for_frames(terminal, wanted):
    """Reads until so many frames have ended and nothing more comes."""
    seen, silent_since = b"", time.monotonic()
    while True:
        ready, _, _ = select.select([terminal], [], [], 0.05)
        if ready:
            try:
                seen += os.read(terminal, 1 << 16)
            except OSError:
                sys.exit("the program ended by itself:\n" + seen.decode(errors="replace"))
            silent_since = time.monotonic()
        elif seen.count(FRAME_END) >= wanted and time.monotonic() - silent_since > 0.2:
            return
        elif time.monotonic() - silent_since > 60:
            sys.exit("no frame in a minute")


def count(command, moves, keep=None):
    """The instructions of a whole run with so many cursor moves, each drawn before the next."""
    with tempfile.TemporaryDirectory() as folder:
        profile = keep or os.path.join(folder, "callgrind.out")
        home = os.path.join(folder, "home")
        os.mkdir(home)
        process, terminal = pty.fork()
        if process == 0:
            # The size must be there before the first frame.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
            environment = {"HOME": home, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
            valgrind = ["valgrind", "-q", "--tool=callgrind", f"--callgrind-out-file={profile}"]
            os.execvpe("valgrind", valgrind + command, environment)
        wait_for_frames(terminal, 1)
        for move in range(moves):
            os.write(terminal, LEFT if move % 2 else RIGHT)
            wait_for_one(terminal)
        os.write(terminal, CTRL_C)
        while True:
            try:
                if not os.read(terminal, 1 << 16):
                    break
            except OSError:
                break
        os.waitpid(process, 0)
        with open(profile) as lines:
            return int(re.search(r"^(?:summary|totals): (\d+)", lines.read(), re.M)[1])


def wait_for_one(terminal):
    seen = b""
    while FRAME_END not in seen:
        seen += os.read(terminal, 1 << 16)


def main():
    arguments = sys.argv[1:]
    keep = None
    if arguments[:1] == ["--keep"]:
        keep, arguments = arguments[1], arguments[2:]
    command = arguments or ["target/release/spiegel", "browse"]
    start = count(command, 0, keep)
    moved = count(command, 100)
    print(f"exec to first frame to exit: {start:,} instructions")
    print(f"a cursor move, of 100:       {(moved - start) // 100:,} instructions")


if __name__ == "__main__":
    main()
