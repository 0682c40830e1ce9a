# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: running it, packs with one thing changed, and speaking TAP."""
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

GOOD = Path(__file__).resolve().parents[1] / "packs" / "good"


def run(*words, **options):
    """Runs the program without a display and returns what it did."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, **options}
    return subprocess.run([os.environ["ASHI"], *map(str, words)], env=environment, encoding="utf-8", errors="replace",
                          check=False, **options)


@contextlib.contextmanager
def copied_pack(changes=()):
    """The good pack in a folder of its own, with texts replaced: (file, old, new)."""
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder, "pack")
        shutil.copytree(GOOD, pack)
        for name, old, new in changes:
            text = (pack / name).read_text(encoding="utf-8")
            assert old in text, (name, old)
            (pack / name).write_text(text.replace(old, new), encoding="utf-8")
        yield pack


def check(pack, **options):
    """The lines of problems that `ashi check` prints."""
    done = run("check", pack, **options)
    assert done.returncode == (1 if done.stderr else 0), (done.returncode, done.stderr)
    return done.stderr.splitlines()


def main(names):
    tap.run([(test.__name__, test) for test in tap.tests_in(names)])
