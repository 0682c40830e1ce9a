#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit leaves nothing: what lies in the folders of the program is looked over before and after one, by patients at the window,
in a talk and at a kiosk. test_privacy.py [CASE...] runs the cases whose names hold one of the words."""
import os
import signal
import tempfile

import gate
from harness import PATIENCE, Program, found, run, slowness, wait_for
from test_kiosk import Kiosk, choose_row, look_for, touch_the_body

# Typed into the search; it stands in nothing that the program has.
WORD = "zwiebelkuchen"
# What was looked at, as the program calls it.
LOOKED_AT = ("semimembranosus", "blood-thinners", "lateral")


def kept(home):
    """Each file below a folder, with what is in it and when it was written; pictures apart, which are named by what they draw
    alone and made of nothing else."""
    files = {}
    for folder, folders, names in os.walk(home):
        for name in (*names, *(each + "/" for each in folders)):
            path = os.path.join(folder, name)
            content = b""
            if not name.endswith("/"):
                with open(path, "rb") as file:
                    content = file.read()
            files[os.path.relpath(path, home)] = content
    return files


def words_kept(home, words):
    """Where any of the words is kept."""
    return [(path, word) for path, content in kept(home).items() for word in words
            if word.encode() in content or word.encode("utf-16-le") in content or word in path]


def search(program, words):
    program.keys("ctrl+f", "ctrl+a")
    program.type(words)


def visit(program):
    """Somebody looks for something that is not there, turns the body, reads about a muscle and a page, and is talked to."""
    program.wait_until_answering()
    search(program, WORD)
    program.wait_for_label(f"{WORD}|[Nn]othing")
    program.keys("ctrl+Page_Down")
    program.find("panel", "Right lateral")
    for words in ("semimembranosus", "blood thinners"):
        search(program, words)
        wait_for("an answer", lambda: found(program))
        program.keys("Return")
    program.keys("F5")
    wait_for("the talk", lambda: len(program.windows()) > 1)
    talk = program.windows()[-1]
    program.hand.focus(talk)
    program.keys("Right", "Right", "Escape")

    def is_left():
        if len(program.windows()) > 1:
            program.hand.focus(program.windows()[-1])
            program.keys("shift+Tab", "Return")
        return len(program.windows()) == 1

    wait_for("the talk to be left", is_left)


def test_a_patient_at_the_window():
    with tempfile.TemporaryDirectory() as home:
        with Program(home=home, settings="audience='patient'") as program:
            visit(program)
        assert not words_kept(home, (WORD, *LOOKED_AT)), words_kept(home, (WORD, *LOOKED_AT))


def test_a_kiosk_writes_nothing():
    with tempfile.TemporaryDirectory() as home:
        # What desktop and toolkit make of a home that is new is nobody's visit.
        with Kiosk(home=home):
            pass
        assert not [path for path in kept(home) if "ashi" in path], kept(home).keys()
        before = kept(home)
        with Kiosk(home=home) as kiosk:
            look_for(kiosk, WORD)
            look_for(kiosk, "semimembranosus")
            choose_row(kiosk, "Semimembranosus")
            kiosk.find("button", "Show me more, step by step")
            kiosk.start_anew()
            touch_the_body(kiosk)
            kiosk.click_on("button", "Show me more, step by step")
            kiosk.find("button", "On")
            kiosk.keys("Right", "Right")
            kiosk.process.send_signal(signal.SIGTERM)
            assert kiosk.process.wait(PATIENCE * slowness()) == 0
        after = kept(home)
        assert after == before, [path for path in {*after, *before} if after.get(path) != before.get(path)]


def test_a_kiosk_leaves_the_settings_and_pictures_of_the_desk_alone():
    with tempfile.TemporaryDirectory() as home:
        with Program(home=home) as program:
            program.wait_until_answering()
        before = {path: content for path, content in kept(home).items() if "ashi" in path or "glib" in path}
        assert any("pictures" in path for path in before), before.keys()
        with Kiosk(home=home) as kiosk:
            touch_the_body(kiosk)
            gate.assert_clean(kiosk.words(), "a kiosk on a desk of a clinician")
        after = {path: content for path, content in kept(home).items() if "ashi" in path or "glib" in path}
        assert after == before, [path for path in {*after, *before} if after.get(path) != before.get(path)]


if __name__ == "__main__":
    run([value for name, value in list(globals().items()) if name.startswith("test_")])
