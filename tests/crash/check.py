"""Is the data folder whole, and is the command done or not done? Prints `old` or `new`, or exits 1 saying what is torn.

    check.py BINARY OLD NEW OTHER COMMAND...

The data folder is ./d; OLD is what it was before COMMAND and NEW what it is after, both in an undisturbed run. OTHER is
a session that COMMAND has nothing to do with ('' where there is none). ./said, if there, is what COMMAND printed
before it was killed. With NO_VERSION_NEEDED=1, the new state may lack the version that COMMAND should have kept, and says so.
"""
import json, os, re, subprocess, sys

BINARY, OLD, NEW, OTHER, *COMMAND = sys.argv[1:]
FILE = re.compile(r"^(sessions/.*-)([0-9a-z]{8})(\.ron)$")


def files(folder):
    found = {}
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def is_leftover(path):
    # Those that say whose a session is where there are no locks are folders.
    return any(part.endswith((".tmp", ".lock", ".owner")) for part in path.split(os.sep))


def is_version(path):
    """Also of a card: the one that a corrected table replaces is kept first."""
    return path.startswith(("backups/", "cards/former/")) and not is_command_history(path)


def is_command_history(path):
    """What the next command could take back. It counts only for the revision that it names, so a kill may leave an older one."""
    return path.startswith("backups/") and path.endswith("/commands.ron")


def is_damaged_copy(path):
    return ".beschadigd-" in path


def damaged_copies(state):
    return {data for path, data in state.items() if is_damaged_copy(path)}


def whole(state):
    """All but versions, leftovers and copies of a damaged file, which are looked at apart; the id that a new session
    happened to get is masked."""
    shape = {}
    for path, data in state.items():
        if is_version(path) or is_command_history(path) or is_leftover(path) or is_damaged_copy(path):
            continue
        found = FILE.match(path)
        if found and not any(found[2] in known for known in OLD_FILES):
            path, data = f"{found[1]}ID{found[3]}", data.replace(found[2].encode(), b"ID")
        shape[path] = data
    return shape


def versions(state):
    return {path: data for path, data in state.items() if is_version(path) and not is_leftover(path)}


def without_other(state):
    return {path: data for path, data in state.items() if not OTHER or f"-{OTHER}." not in path}


def torn(why):
    sys.exit(why)


def difference(state, wanted):
    lost = [path for path in wanted if path not in state]
    more = [path for path in state if path not in wanted]
    other = [path for path in state if path in wanted and state[path] != wanted[path]]
    named = [("lost", lost), ("too many", more), ("different", other)]
    return ", ".join(f"{what} {paths}" for what, paths in named if paths)


def spiegel(*arguments):
    return subprocess.run([BINARY, "--data-dir", "d", *arguments], capture_output=True)


def listed():
    done = spiegel("list", "--format", "json")
    done.returncode == 0 or torn(f"list exits {done.returncode}")
    rows = json.loads(done.stdout)
    for row in rows:
        path = os.path.relpath(row["path"], "d")
        # A file that was damaged before is not the crash's doing, as long as nothing touched it.
        if "damaged" in row and NOW.get(path) != OLD_FILES.get(path):
            torn(f"{path} is damaged")
    return sorted(os.path.relpath(row["path"], "d") for row in rows)


OLD_FILES, NEW_FILES, NOW = files(OLD), files(NEW), files("d")
old, new, now = whole(OLD_FILES), whole(NEW_FILES), whole(NOW)
if now not in (old, new):
    torn(f"neither old nor new; against old: {difference(now, old)}; against new: {difference(now, new)}")
state = "new" if now == new else "old"

# A damaged file is copied before it is replaced: the copy may be there too early, but never hold anything else or be missing.
if not damaged_copies(NOW) <= damaged_copies(NEW_FILES):
    torn("the copy of the damaged file is not what it is a copy of")
if state == "new" and damaged_copies(NOW) != damaged_copies(NEW_FILES):
    torn("new, but the damaged file is not kept")

if os.path.exists("said") and os.path.getsize("said") and state != "new":
    torn("it said that it was done, and it was not")

# Versions that were there stay, but for those that an undisturbed run thins out too; none is torn.
kept = versions(NOW)
for path, data in kept.items():
    if data not in (versions(OLD_FILES).get(path), versions(NEW_FILES).get(path)):
        torn(f"{path} is a version that never was")
needed = versions(NEW_FILES)
if state == "old" or os.environ.get("NO_VERSION_NEEDED"):
    needed = {path: data for path, data in needed.items() if path in OLD_FILES}
versionless = state == "new" and any(path not in kept for path in versions(NEW_FILES))
lost = [path for path in needed if path not in kept]
if lost:
    torn(f"{state}, but versions are lost: {lost}")

visible = sorted(path for path in NOW if re.match(r"^sessions/[^.][^/]*\.ron$", path))
if listed() != visible:
    torn(f"list shows {listed()}, the folder holds {visible}")

# The next command that writes clears away what the killed one left, and changes nothing else.
next_one = spiegel("mark", OTHER, "1", "--current", "2") if OTHER else subprocess.run(COMMAND, capture_output=True)
if next_one.returncode != 0:
    torn(f"{state}; the next command exits {next_one.returncode}: {next_one.stderr.decode()!r}")
NOW = files("d")
leftovers = [path for path in NOW if is_leftover(path)]
if leftovers:
    torn(f"{state}; left over after the next command: {leftovers}")
if OTHER and without_other(whole(NOW)) != without_other(now):
    torn(f"{state}; the next command changed: {difference(without_other(whole(NOW)), without_other(now))}")
listed()

# What was not done can be done now.
if OTHER and state == "old":
    again = subprocess.run(COMMAND, capture_output=True)
    if again.returncode != 0:
        torn(f"old; the same command again exits {again.returncode}: {again.stderr.decode()!r}")
    NOW = files("d")
    if without_other(whole(NOW)) != without_other(new):
        torn(f"old; the same command again makes: {difference(without_other(whole(NOW)), without_other(new))}")
print(state + (", without its version" if versionless else ""))
