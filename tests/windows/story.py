#!/usr/bin/env python3
"""A session from the first key to the report, in the Windows program, in wine's console.

    tests/windows/story.py SPIEGEL.EXE CONSOLE.EXE
"""
import os
import re
import sys
import tempfile

from window import Window, command, windows

# Nothing but keys that do something on the card: mark, throw away, leave, undo, open dialogs.
PASTED = "hgqxud " * 285 + "\rkoffie"


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
    program, console = map(os.path.abspath, sys.argv[1:3])
    with tempfile.TemporaryDirectory() as data:
        window = Window([program], console, data)
        window.new_session()
        session, sessions = window.session, window.sessions
        before = session()
        window.send("h")
        window.wait_for("the mark is on disk", lambda: re.search(r"current: (?!None)", session()) and session() != before)
        refuse_at_once(program, data, sessions()[0])
        window.type("tEën euro: €")
        window.send("\x1b")
        window.wait_for("the note is on disk, every letter once", lambda: 'explanation: "Eën euro: €"' in session())
        marked = session()
        window.ask("paste", data=PASTED)
        window.wait_to_see("Plakken kan alleen in een tekstveld")
        if session() != marked:
            sys.exit(f"story: a pasted text ran as commands: {marked} became {session()}")
        print("  a pasted text of 2,000 characters changes nothing on the card")
        # Whoever presses a key that no text has is there again; and all that was pasted came before it.
        window.send("\x1b")
        window.wait_to_see("q terug")
        window.type("t")
        window.type(" ")
        window.ask("paste", data="samen opleiden " * 134)
        window.wait_for("a pasted text of 2,000 characters is in the note, whole", lambda: "samen opleiden " * 133 in session())
        window.send("\x1b")
        window.leave()
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
