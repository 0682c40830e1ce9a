#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""app/run where things are not as they should be: each time one line that a person can act on. Speaks TAP.

Runs the real app/run in a tree of its own, where Meson, Ninja, apt and the program are stand-ins that do at once, slowly or
not at all what the real ones do. Nobody's rights are needed: who runs this as root runs app/run as nobody.
"""
import os
import shutil
import stat
import subprocess
import tempfile

import tap

TREE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NOBODY = 65534
TOOLS = ("bash basename cat chmod date df dirname env flock grep mkdir mktemp rm rmdir sleep tail").split()
STANDINS = {
    "dpkg-query": 'printf "%s" "${INSTALLED-installed}"',
    "meson": 'echo "meson $*" >>"$CALLS"; echo made >"$2/build.ninja"',
    # Two at once in one folder would be a fault.
    "ninja": '''echo "ninja $*" >>"$CALLS"; mkdir "$2/busy" || { echo "two at once"; exit 1; }; sleep "${SLOW:-0}"; rmdir "$2/busy"
[ -z "${BROKEN:-}" ] || { echo "No space left on device"; exit 1; }
mkdir -p "$2/app"; printf '#!/bin/sh\\necho "ashi $*"\\n' >"$2/app/ashi"; chmod 755 "$2/app/ashi"''',
}


class Place:
    """A tree to start from, below a folder whose name is not simple, and what runs there."""

    def __init__(self, folder):
        self.folder = folder
        self.tree = os.path.join(folder, "a träe with blanks", "ashi")
        self.calls = os.path.join(folder, "calls")
        self.stand_in = os.path.join(folder, "bin")
        os.makedirs(os.path.join(self.tree, "app"))
        os.makedirs(self.stand_in)
        for name in ("run", "setup.sh"):
            shutil.copy(os.path.join(TREE, "app", name), os.path.join(self.tree, "app"))
        for name in TOOLS:
            os.symlink(shutil.which(name), os.path.join(self.stand_in, name))
        for name, does in STANDINS.items():
            self.put(name, does)
        open(self.calls, "w", encoding="utf-8").close()
        self.give(folder)

    @staticmethod
    def give(folder):
        if os.geteuid() == 0:
            subprocess.run(["chown", "-R", "nobody", folder], check=True)

    def put(self, name, does):
        path = os.path.join(self.stand_in, name)
        if os.path.islink(path):
            os.unlink(path)
        with open(path, "w", encoding="utf-8") as script:
            script.write(f"#!/bin/bash\n{does}\n")
        os.chmod(path, 0o755)

    def start(self, *words, tree=None, cwd=None, as_root=False, **environment):
        user = {"user": NOBODY} if os.geteuid() == 0 and not as_root else {}
        return subprocess.Popen(["bash", os.path.join(tree or self.tree, "app", "run"), *words], cwd=cwd or self.folder,
                                env={"PATH": self.stand_in, "CALLS": self.calls, "TMPDIR": self.folder, **environment},
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **user)

    def run(self, *words, expect=0, **how):
        process = self.start(*words, **how)
        out, err = process.communicate(timeout=60)
        assert process.returncode == expect, (process.returncode, out, err)
        assert "bash:" not in err and "line " not in err and "cannot create" not in err, err
        return out, err

    def called(self, tool):
        with open(self.calls, encoding="utf-8") as calls:
            return sum(line.startswith(tool) for line in calls)


def lines(text):
    return [line for line in text.splitlines() if line]


def test_a_tree_is_set_up_once(place):
    for _ in range(2):
        assert place.run("list")[0] == "ashi list\n"
    assert place.called("meson") == 1, "a path with blanks and an umlaut is known again"
    assert place.called("ninja") == 2


def test_a_quick_build_is_silent(place):
    assert place.run("list")[1] == ""


def test_a_slow_build_says_so(place):
    assert lines(place.run("list", SLOW="1", ashi_patience="0.1")[1]) == ["ashi: building, which takes a minute or so"]


def test_a_copied_tree_is_built_for_its_new_place_and_says_so(place):
    place.run("list")
    copy = os.path.join(place.folder, "copy")
    shutil.copytree(place.tree, copy)
    place.give(copy)
    out, err = place.run("list", tree=copy, SLOW="1", ashi_patience="0.1")
    assert out == "ashi list\n" and lines(err) == ["ashi: building, which takes a minute or so"], err
    assert place.called("meson") == 2


def make_read_only(tree):
    for folder, _, names in os.walk(tree):
        if os.geteuid() == 0:
            for name in [folder, *(os.path.join(folder, name) for name in names)]:
                os.chown(name, 0, 0)
        os.chmod(folder, stat.S_IRUSR | stat.S_IXUSR | stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH)


def make_writable(tree):
    for folder, _, _ in os.walk(tree):
        os.chmod(folder, 0o755)


def test_a_tree_that_cannot_be_written_to(place):
    make_read_only(place.tree)
    err = lines(place.run("list", expect=1)[1])
    assert len(err) == 1 and "cannot be written to" in err[0] and "copy the tree" in err[0], err
    make_writable(place.tree)


def test_a_tree_that_was_built_and_cannot_be_written_to(place):
    place.run("list")
    make_read_only(place.tree)
    out, err = place.run("list")
    assert out == "ashi list\n"
    assert len(lines(err)) == 1 and "as it was built before" in err, err
    assert place.called("ninja") == 1
    make_writable(place.tree)


def test_missing_packages_without_the_right_to_install_them(place):
    err = lines(place.run("list", expect=1, INSTALLED="")[1])
    assert len(err) == 1 and "apt-get update && apt-get install --no-install-recommends meson" in err[0], err


def test_missing_packages_without_a_network(place):
    place.put("sudo", '[ "$1" != -v ] || exit 0; exec "$@"')
    place.put("apt-get", "echo 'E: Could not resolve the mirror'; exit 100")
    err = lines(place.run("list", expect=1, INSTALLED="")[1])
    assert "E: Could not resolve the mirror" in err
    assert "it needs the network" in err[-1], err


def test_two_at_once_wait_for_each_other(place):
    both = [place.start("list", SLOW="1") for _ in range(2)]
    told = [process.communicate(timeout=60) for process in both]
    assert [process.returncode for process in both] == [0, 0], told
    assert [out for out, _ in told] == ["ashi list\n"] * 2
    assert sum("waiting for another build" in err for _, err in told) == 1, told
    assert place.called("meson") == 1


def test_a_full_disk(place):
    place.put("df", "echo Avail; echo 3")
    err = lines(place.run("list", expect=1, BROKEN="1")[1])
    assert "No space left on device" in err
    assert any("only 3 MB are left" in line and "make room" in line for line in err), err
    assert "its whole log is" in err[-1]


def test_the_picture_is_named_as_one_would(place):
    _, err = place.run(cwd="/", as_root=True)
    assert "//" not in err and "ashi-piriformis.png" in err, err


def try_in_folder(test):
    """Runs a test in a folder that goes with it."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        test(Place(folder))


def main():
    tap.run([(test.__name__.removeprefix("test_").replace("_", " "), lambda test=test: try_in_folder(test))
             for test in tap.tests_in(globals())])


if __name__ == "__main__":
    main()
