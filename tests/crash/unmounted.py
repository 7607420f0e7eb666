"""Opens a session on a volume, takes the volume away, and goes on marking: nothing may reach the bare mount point.

    unmounted.py BINARY VOLUME SESSION
"""
import fcntl, os, pty, select, struct, subprocess, sys, termios, time

BINARY, VOLUME, SESSION = sys.argv[1:]


def fail(why):
    sys.exit(f"unmounted: {why}")


child, terminal = pty.fork()
if child == 0:
    os.environ["TERM"] = "xterm-256color"
    os.execv(BINARY, [BINARY, "--data-dir", f"{VOLUME}/d", "open", SESSION])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 200, 0, 0))
seen = b""


def wait_for(what, is_there):
    """Reads what the program draws until something is there; the program has ten seconds."""
    global seen
    end = time.monotonic() + 10
    while not is_there():
        if time.monotonic() > end:
            fail(f"no {what} in {seen[-3000:]!r}")
        if select.select([terminal], [], [], 0.05)[0]:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                return


file = next(os.path.join(VOLUME, "d/sessions", name) for name in os.listdir(f"{VOLUME}/d/sessions") if name.endswith(".ron"))
wait_for("screen", lambda: b"bewaard" in seen)
os.write(terminal, b"1h")
wait_for("mark on disk", lambda: "current: Scenario" in open(file).read())
subprocess.run(["umount", "-l", VOLUME], check=True)
os.listdir(VOLUME) and fail("the volume is still there")
seen = b""
os.write(terminal, b"2g")
wait_for("sentence", lambda: b"NIET BEWAARD" in seen and b"losgekoppeld" in seen)
os.write(terminal, b"\x03")
wait_for("question", lambda: b"Toch" in seen)
os.write(terminal, b"j")
wait_for("end", lambda: os.waitpid(child, os.WNOHANG)[0] == child)
left = [os.path.join(where, name) for where, _, names in os.walk(VOLUME) for name in names] + os.listdir(VOLUME)
left and fail(f"on the bare mount point: {left}")
b"Session(" in seen or fail("what could not be saved was not printed at the end")
print("unmounted: told, nothing on the bare mount point, and printed at the end")
