#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `ashi --kiosk` is told that cannot be: it says so in a line, before it looks for a display, and ends with 2."""
from cases import GOOD, main, run


def refuse(*words, told):
    done = run(*words)
    assert done.returncode == 2 and told in done.stderr, (words, done)
    assert len(done.stderr.splitlines()) == 1, (words, done.stderr)
    assert not done.stdout, (words, done.stdout)


def test_start():
    for link in ("ashi:plate/nowhere", "posterior", "", "https://example.org", "ashi:"):
        refuse("--kiosk", "--start", link, told="a kiosk cannot start at")
    refuse("--kiosk", "--start", "ashi:plate/posterior?select=nobody", told="nothing called “nobody”")


def test_start_that_no_patient_may_see():
    refuse("--kiosk", "--start", "ashi:section/gb30", told="to show to this reader")
    refuse("--kiosk", "--start", "ashi:plate/posterior?lesson=emergency-plan", told="to show to this reader")
    refuse("--kiosk", "--start", "ashi:plate/gb30", told="to show to this reader")


def test_idle():
    for idle in ("", "soon", "-1", "4", "1.5", "60s", "86401", "99999999999999999999", "0x10"):
        refuse("--kiosk", f"--idle={idle}", told="is neither 0, for never, nor a whole number of seconds from 5 to 86400")


def test_contradictions():
    refuse("--start", "ashi:plate/posterior", told="--start is for a kiosk")
    refuse("--idle", "60", told="--idle is for a kiosk")
    refuse("--kiosk", "list", told="a kiosk takes no “list”")
    refuse("--kiosk", "ashi:plate/posterior", told="a kiosk takes no “ashi:plate/posterior”")
    refuse("--kiosk", str(GOOD), told="a kiosk takes no")
    refuse("--pack", "", "--kiosk", told="the name of the pack's folder is empty")
    refuse("--idle", "60", "list", told="and “list” opens none")
    refuse("--kiosk", "--later", told="Unknown option --later")


def test_what_it_can_be_told():
    """Then there is no display to show it on."""
    for words in ([], ["--idle", "0"], ["--idle=5"], ["--start", "ashi:plate/lateral"],
                  ["--start", "ashi:plate/posterior?select=piriformis--right"]):
        done = run("--kiosk", *words)
        assert done.returncode == 1 and "no display to open a kiosk on" in done.stderr, (words, done)
    assert run("--kiosk", "--help").returncode == 0
    assert run("--version", "--kiosk").returncode == 0


def test_pack_without_a_plate():
    done = run("--pack", "/nowhere", "--kiosk")
    assert done.returncode == 1 and "no plate that a kiosk could show" in done.stderr, done


if __name__ == "__main__":
    main(globals())
