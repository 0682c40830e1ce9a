#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window: what is taken away from it. test_taking_away.py [CASE...] runs the cases whose names hold one of the words."""
import contextlib
import os
import subprocess
import tempfile
import time

from harness import Program, choose_by_keyboard, run, wait_for


WHEEL_STEP = 100  # px by which a card scrolls, or so


def saved_words(folder, name):
    path = os.path.join(folder, name)
    wait_for(name, lambda: os.path.exists(path))
    return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout


def test_card_is_saved():
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder), Program() as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "piriformis")
        program.wait_for_label("^Musculus piriformis$")
        program.keys("ctrl+shift+s")
        program.answer_dialog("Return")
        words = saved_words(folder, "piriformis-right.pdf")
        for wanted in ("Musculus piriformis", "mean 52 ± 9 mm", "Hannah MC", "CC BY-SA 4.0"):
            assert wanted in words, (wanted, words[:2000])


def test_wrong_ending_is_told():
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder), Program() as program:
        program.wait_until_answering()
        program.keys("ctrl+s")
        dialog = wait_for("the dialog", lambda: program.windows()[1:])[0]
        time.sleep(2)  # it hears no key until it stands
        program.hand.focus(dialog)
        program.keys("ctrl+a")
        program.type("view.jpg")
        program.keys("Return")

        def is_saved():
            for dialog in program.windows()[1:]:  # what is wrong, and then the same question once more
                program.hand.focus(dialog)
                program.keys("Return")
                time.sleep(0.5)
            return os.path.exists(os.path.join(folder, "view.png"))

        wait_for("the picture", is_saved)
        assert os.listdir(folder) == ["view.png"], os.listdir(folder)


def scroll_to(program, name):
    """The control of a card once the wheel has brought it into the window: what pops up from beyond is on no screen."""
    def look():
        window = program._extents(program.root)
        found = [node for node in program.walk() if node.get_name() == name]
        if not found:
            return None
        place = program._extents(found[-1])  # GTK names a menu button, and the button in it, alike
        if 0 < place.y - window.y < window.height - 200:
            return found[-1]
        program.move_to(place.x + place.width / 2, window.y + window.height / 2)
        steps = (place.y - window.y - window.height // 2) // WHEEL_STEP
        program.turn_wheel(-steps or -1)
        return None

    return wait_for(name, look)


def test_browser_is_asked_for():
    with Program() as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "piriformis")
        program.wait_for_label("^Musculus piriformis$")
        program.activate(scroll_to(program, "Sources: Park 2011"))
        program.click_on("push button|button", "Open Park 2011 in the browser")
        program.answer_dialog("Escape")  # which asks first


def test_exam_is_taken_by_keyboard():
    """No pointer comes near it, from the first page to the sheet on paper, and nothing is told on the way."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder), Program() as program:
        program.wait_until_answering()
        program.keys("F7")
        program.root = wait_for("the course", lambda: program.find_window("Course"))
        program.hand.focus(program.windows()[1])
        program.wait_for_label("^For Today$")
        program.keys("alt+e")
        program.wait_for_label("^An Exam by a Seed$")
        program.keys("Return")
        program.wait_for_label("^Exam, seed [0-9]+$")
        program.keys("Return")
        program.wait_for_label("^Station 1 of 10$")

        # Each by itself: on a busy machine the tree of a station with a plate takes seconds to look through.
        def is_at(number):
            program.keys("alt+n")  # which the last station does not know
            time.sleep(0.4)  # GTK lets a button stay pressed for so long
            return program.has_label(f"^Station ({'|'.join(str(one) for one in range(number, 11))}) of 10$")

        for number in range(2, 11):
            wait_for(f"station {number}", lambda: is_at(number))
        assert not program.has_label("^(Right|Not right|Answer:.*|Right:.*)$"), program.tree()
        program.keys("alt+f")
        program.wait_for_label("^0.* of 10, ")
        program.keys("alt+s")
        wait_for("the dialog", lambda: program.windows()[2:])

        def is_saved():
            for dialog in program.windows()[2:]:
                program.hand.focus(dialog)
                program.keys("Return")
                time.sleep(0.3)
            return not program.windows()[2:]

        wait_for("the dialog to go", is_saved)
        words = saved_words(folder, "Exam.pdf")
        assert "Station 10 · " in words and "No answer" in words and "Of these about hazards:" in words, words[:2000]


def test_saving_is_thought_better_of():
    # GTK 4.18 complains of its path bar when a dialog is left before the bar knows its folders, and lives on.
    with Program(G_DEBUG="") as program:
        program.wait_until_answering()
        for _ in range(2):
            program.keys("ctrl+s")
            program.answer_dialog("Escape")


run([value for name, value in list(globals().items()) if name.startswith("test_")])
