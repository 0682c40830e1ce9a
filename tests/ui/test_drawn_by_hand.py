#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window, drawn on with a pointer. test_drawn_by_hand.py [CASE...] runs the cases whose names hold one of the words."""
import contextlib
import os
import re
import subprocess
import tempfile

from harness import Program, run, wait_for

BLUE = bytes((0x1F, 0x4F, 0xC9))  # as app/core/picture/ashi-ink-paint.c has it
NO_WORDS = "words='off'"


def count_blue(ppm):
    """How many pixels of a PPM are of the ink's blue, which nothing else here is."""
    header = re.match(rb"P6\s+\d+\s+\d+\s+(\d+)\s", ppm)
    pixels = ppm[header.end():]
    if header[1] == b"65535":  # of which the second byte of each sample says nothing more
        pixels = pixels[::2]
    return sum(pixels[i:i + 3] == BLUE for i in range(0, len(pixels), 3))


def count_saved(path):
    return count_blue(subprocess.run(["convert", path, "-depth", "8", "ppm:-"], check=True, capture_output=True).stdout)


def take_blue_pen(program):
    """How much blue there is before anything is drawn: that of the bar, which lies over the plate."""
    program.keys("ctrl+d")
    program.find("push button|button", "Undo")
    program.keys("2")
    return count_blue(program.plate_pixels())


def draw_blue_line(program):
    """How much blue there is without the line, and with it."""
    blank = take_blue_pen(program)
    program.move_to_middle(-60)
    program.drag(1, 120, 40)
    return blank, wait_for("a blue line", lambda: next((n for n in [count_blue(program.plate_pixels())] if n > blank), None))


def test_line_follows_and_is_saved_and_forgotten():
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder), Program(settings=NO_WORDS) as program:
        program.wait_until_answering()
        blank, drawn = draw_blue_line(program)
        program.move_to_middle()
        program.turn_wheel(4)
        wait_for("it to grow with the body", lambda: count_blue(program.plate_pixels()) - blank > 1.5 * (drawn - blank))
        program.keys("ctrl+0")
        wait_for("it as it was", lambda: count_blue(program.plate_pixels()) == drawn)
        program.keys("ctrl+s")
        program.answer_dialog("Return")
        saved = wait_for("the whole picture", lambda: next((name for name in os.listdir(folder) if name.endswith(".png")), None))
        wait_for("it in the picture", lambda: count_saved(saved) >= drawn - blank)
        program.keys("ctrl+shift+n")
        program.wait_until_said("New visit: drawing, search, selection and the way back are forgotten")
        assert count_blue(program.plate_pixels()) == 0
        assert "Undo" not in program.names("push button|button"), "nobody draws any more"


def test_line_is_taken_back():
    with Program(settings=NO_WORDS) as program:
        program.wait_until_answering()
        blank, drawn = draw_blue_line(program)
        program.keys("ctrl+z")
        wait_for("nothing", lambda: count_blue(program.plate_pixels()) == blank)
        program.keys("ctrl+shift+z")
        wait_for("it again", lambda: count_blue(program.plate_pixels()) == drawn)
        program.keys("e")
        program.move_to_middle(-30)
        program.drag(1, 0, 80)
        wait_for("nothing", lambda: count_blue(program.plate_pixels()) == blank)


def test_body_is_moved_while_one_draws():
    with Program(settings=NO_WORDS) as program:
        program.wait_until_answering()
        _, drawn = draw_blue_line(program)
        program.move_to_middle()
        program.turn_wheel(4)
        wait_for("it to grow", lambda: count_blue(program.plate_pixels()) > drawn)
        before = program.plate_pixels()
        program.move_to_middle()
        program.drag(2, 60, 30)  # by the middle button
        wait_for("another part", lambda: program.plate_pixels() != before)
        program.keys("ctrl+0")
        wait_for("the one line alone", lambda: count_blue(program.plate_pixels()) == drawn)
        program.keys("Escape")
        wait_for("the bar to go", lambda: "Undo" not in program.names("push button|button"))
        assert count_blue(program.plate_pixels()) > 0, "what was drawn stays"


def files_below(home):
    """Every file that the program has written, with what is in it."""
    found = {}
    for folder, _, names in os.walk(home):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                found[os.path.relpath(os.path.join(folder, name), home)] = file.read()
    return found


def wait_until_written(program, home):
    """Until the plate stands still and so do the files: pictures are kept by workers, some time after they are seen."""
    seen = [None]

    def is_still():
        program.plate_pixels()
        seen.append(files_below(home))
        return seen[-1] == seen[-2]

    wait_for("the files to be written", is_still)


def look_and_take_up_the_pen(home, draws):
    with Program(home=home, settings="" if draws else NO_WORDS) as program:
        program.wait_until_answering()
        wait_until_written(program, home)
        if draws:
            draw_blue_line(program)
        else:
            take_blue_pen(program)
        wait_until_written(program, home)
    return files_below(home)


def test_nothing_is_kept():
    """Whoever draws leaves the files of whoever only takes up the pen, and whoever comes next sees nothing of it."""
    with tempfile.TemporaryDirectory() as home:
        look_and_take_up_the_pen(home, False)
        looked_at = look_and_take_up_the_pen(home, False)  # all is written that is written of this plate
        assert looked_at, "the program keeps its settings there"
        left = look_and_take_up_the_pen(home, True)
        others = {name for name in {*left, *looked_at} if left.get(name) != looked_at.get(name)}
        assert not others, others
        with Program(home=home) as program:
            program.wait_until_answering()
            assert count_blue(program.plate_pixels()) == 0


run([value for name, value in list(globals().items()) if name.startswith("test_")])
