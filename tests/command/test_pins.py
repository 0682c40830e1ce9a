#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ashi kiosk-pin`: from a pipe, from a terminal, and what is wrong with a PIN."""
import os
import pty
import select
import subprocess
import tempfile
import time
from pathlib import Path

import cases


def set_pin(home, typed, *words):
    """Runs the command with what is typed coming through a pipe."""
    return subprocess.run([os.environ["ASHI"], "kiosk-pin", *words], input=typed, encoding="utf-8", check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "XDG_CONFIG_HOME": home})


def kept(home):
    path = Path(home, "ashi", "kiosk-pin")
    return path.read_text(encoding="utf-8") if path.exists() else None


def test_from_a_pipe():
    with tempfile.TemporaryDirectory() as home:
        done = set_pin(home, "4711\n")
        assert done.returncode == 0 and "The PIN is set" in done.stdout, done
        assert kept(home).startswith("$y$") and "4711" not in kept(home)
        assert os.stat(Path(home, "ashi", "kiosk-pin")).st_mode & 0o777 == 0o600
        assert os.listdir(Path(home, "ashi")) == ["kiosk-pin"]
        done = set_pin(home, "", "--remove")
        assert done.returncode == 0 and kept(home) is None, done
        assert set_pin(home, "", "--remove").returncode == 0


def test_no_pin_takes_the_place_of_one():
    with tempfile.TemporaryDirectory() as home:
        assert set_pin(home, "4711").returncode == 0
        before = kept(home)
        for bad in ("", "\n", "123", "1" * 13, "12ab", "4711 ", "4" * 5000):
            done = set_pin(home, bad)
            assert done.returncode == 2 and "a PIN has 4 to 12 digits" in done.stderr, (bad, done)
            assert kept(home) == before, bad
        assert cases.run("kiosk-pin", "4711").returncode == 2
        assert cases.run("--pack", cases.GOOD, "kiosk-pin").returncode == 2


def test_where_nothing_can_be_written():
    done = set_pin("/proc/no-such-folder", "4711")
    assert done.returncode == 1 and "/proc/no-such-folder/ashi/kiosk-pin" in done.stderr, done


def type_at_terminal(home, *answers):
    """Types each answer when it is asked for. Returns what stood on the terminal, and how the command ended."""
    child, terminal = pty.fork()
    if child == 0:
        os.execve(os.environ["ASHI"], ["ashi", "kiosk-pin"], {**os.environ, "XDG_CONFIG_HOME": home})
    seen, waiting, end = "", list(answers), time.monotonic() + 60
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                seen += os.read(terminal, 4096).decode()
            except OSError:
                break
        if waiting and seen.count(": ") > len(answers) - len(waiting):
            time.sleep(0.2)  # the question stands before the echo is off
            os.write(terminal, (waiting.pop(0) + "\n").encode())
    os.close(terminal)
    return seen, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_at_a_terminal():
    with tempfile.TemporaryDirectory() as home:
        seen, status = type_at_terminal(home, "2580", "2580")
        assert status == 0 and "2580" not in seen and "The PIN is set" in seen, (seen, status)
        before = kept(home)
        seen, status = type_at_terminal(home, "2580", "2581")
        assert status == 1 and "these are two PINs" in seen and kept(home) == before, (seen, status)


if __name__ == "__main__":
    cases.main(globals())
