#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings that cost too much: each command says in one line which it is, gives it up, and does the rest of its work."""
import os
import pathlib
import subprocess
import sys
import tempfile

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [TESTS, os.path.join(TESTS, "packs")]
import hostile  # noqa: E402
import tap  # noqa: E402

# Of processor time, for each thing drawn; and by the clock, for a command, on a machine however busy.
BUDGET, PATIENCE = "0.5", 500


def ashi(*words):
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, HOME=home, ASHI_PAINT_SECONDS=BUDGET)
        return subprocess.run([os.environ["ASHI"], *words], capture_output=True, encoding="utf-8", check=False,
                              timeout=PATIENCE, env=environment)


def is_told(run, file):
    """Whether the command lived and named the drawing, each time with a remedy."""
    told = [line for line in run.stderr.splitlines() if line.removeprefix("ashi: ").startswith(file + ":")]
    return run.returncode in (0, 1) and bool(told) and all(line.endswith(".") for line in told)


def try_drawing(name, folder):
    pack, picture, sheet = (os.path.join(folder, name) for name in ("pack", "picture.png", "sheet.pdf"))
    file = hostile.make(name, pack)
    check = ashi("check", pack)
    assert is_told(check, file) and check.returncode == 1, check
    render = ashi("--pack", pack, "render", pathlib.Path(file).stem, "-o", picture)
    assert is_told(render, file), render  # without what the reader has taken out, it is as good as ever
    drawn = ashi("--pack", pack, "contact-sheet", sheet)
    assert is_told(drawn, file) and os.path.getsize(sheet) > 0, drawn


def try_in_folder(name):
    with tempfile.TemporaryDirectory() as folder:
        try_drawing(name, folder)


if __name__ == "__main__":
    tap.run([(name, lambda name=name: try_in_folder(name)) for name in hostile.DRAWINGS])
