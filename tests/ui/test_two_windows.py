#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two real windows beside each other. test_two_windows.py [CASE...] runs the cases whose names hold one of the words."""
from harness import Program, has_role, run, wait_for


def frames(program):
    """The windows as a screen reader finds them, the newest last."""
    application = program.root.get_parent()
    application.clear_cache()
    return [application.get_child_at_index(index) for index in range(application.get_child_count())]


def says(program, frame, words):
    return any(node.get_name() == words for node in program.walk(frame) if has_role(node, "label|heading"))


def open_another(program, n):
    program.keys("ctrl+n")
    wait_for("another window", lambda: len(program.windows()) == n and len(frames(program)) == n)
    return frames(program)[-1]


def press(program, frame, name):
    program.activate(wait_for(name, lambda: next((node for node in program.walk(frame) if has_role(node, "push button|button")
                                                  and node.get_name() == name), None)))


def test_a_patient_stays_one():
    with Program() as program:
        program.wait_until_answering()
        program.activate(program.find("toggle button|push button|button", "Main Menu"))
        program.activate(wait_for("the readers", lambda: program.menu_items("Who Reads")[2:])[0])
        first = program.root
        wait_for("the patient view", lambda: says(program, first, "Patient view"))
        second = open_another(program, 2)
        wait_for("the same beside it", lambda: says(program, second, "Patient view"))
        press(program, second, "Leave…")
        press(program, second, "Leave")
        wait_for("a clinician there", lambda: not says(program, second, "Patient view"))
        assert says(program, first, "Patient view")
        program.hand.focus(program.windows()[0])
        third = open_another(program, 3)
        wait_for("a patient's beside a patient's", lambda: says(program, third, "Patient view"))
        program.keys("ctrl+q")
        assert program.process.wait(60) == 0


run([value for name, value in list(globals().items()) if name.startswith("test_")])
