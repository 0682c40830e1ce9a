#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who wants to see more than a patient may: by keys, actions on the bus, links, searches and saving, at the window, in
a talk and on the patient's own screen. No depth, needle or section comes. test_patient_gate.py [CASE...] runs the cases whose
names hold one of the words. It never says yes when it is asked whether to leave."""
import contextlib
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

import gate
from gate import Atspi, GLib
from harness import PATIENCE, PLATES, Program, found, has_role, run, wait_for
from test_kiosk import KEYS

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
NAME = "io.github.ashi_atlas.Ashi"
PATH = "/io/github/ashi_atlas/Ashi"
MUSCLE = "ashi:plate/posterior?select=piriformis--right"
SECTION = "ashi:section/gb30?select=piriformis--right"
BESIDES = ("ctrl+d", "ctrl+e", "ctrl+F5", "ctrl+shift+F5", "ctrl+shift+n", "ctrl+Return", "Page_Down", "Page_Up")
# They end the program, the window or what is looked at, or ask somebody else's program.
LEAVING = {"quit", "stop-showing", "end-talk"}
LEAVING_KEYS = {"ctrl+q", "ctrl+w", "alt+F4", "F5", "ctrl+shift+d", "ctrl+shift+i"}  # GTK's Inspector is the developer's
# What each action is called with, besides what it knows itself.
WORDS = {"reader": ("clinician", "trainee"), "labels": ("all",), "colours": ("distinct",), "style": ("default",),
         "picture": ("section/gb30", "section/level-l4", "plate/anterior")}
# Nothing of it is ever said to a patient. What the program calls its own keys is no such thing.
BARRED = re.compile(r"Depth guidance|Depths in people|Section:|Back to the section|Needle track|Along the needle|Hold the Needle$|"
                    r"Drawn needle|Skin to ")


def section_titles():
    pack = ElementTree.parse(os.path.join(ROOT, "resources", "content", "pack.xml"))
    return {each.findtext("title") for each in pack.iter("section")}


SECTIONS = section_titles()
TOOLKIT = re.compile(r"Print|Save|Open a Pack")


def all_words(node, passes=lambda node: False, seen=None):
    """All that a widget says to a screen reader that asks for what is not on the screen, too."""
    seen = [] if seen is None else seen
    with contextlib.suppress(GLib.Error):
        node.clear_cache()
        seen += [node.get_name() or "", node.get_description() or ""]
        if has_role(node, "text|entry|label|static"):  # the calls take time, and nothing else has a text of its own
            text = node.get_text_iface()
            if text is not None:
                seen.append(Atspi.Text.get_text(text, 0, -1))
        if not passes(node):
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child is not None:
                    all_words(child, passes, seen)
    return [each for each in seen if each]


def is_long(node):
    """The index and the regions of a plate take seconds."""
    return node.get_name() == "Index" or (has_role(node, "panel") and re.fullmatch(PLATES, node.get_name() or "") is not None)


class Gate(Program):
    """A program that is attacked. It keeps its windows and gives away none of what is barred."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.kept = {int(self.window_id)}
        self.wait_until_answering()

    def frames(self):
        """Its windows as a screen reader finds them; a busy program is asked again."""
        def look():
            application = self.root.get_parent()
            application.clear_cache()
            frames = [application.get_child_at_index(index) for index in range(application.get_child_count())]
            return [frame for frame in frames if frame is not None]

        return wait_for("its windows", look)

    def settle(self):
        """Until it has dealt with what was done."""
        for window in self.windows():
            wait_for("a sign of life", lambda window=window: self.hand.ping(window, PATIENCE, lambda: self.process.poll() is None)
                     or window not in self.windows())

    def look_over(self, where, typed="", passes=is_long, frames=None):
        """All that its windows say, to eyes and ears, holds nothing that is barred, but for what was typed there itself."""
        self.settle()
        words = [each.replace(f"“{typed}”", "") for frame in (frames or self.frames()) for each in all_words(frame, passes)
                 if each != typed]
        gate.assert_clean(words, where, BARRED)
        told = [each for each in words if any(title in each for title in SECTIONS)]
        assert not told, (where, told[:5])
        return words

    def others(self):
        return [window for window in self.windows() if window.id not in self.kept]

    def dismiss(self, where):
        """Looks over what was opened besides, the toolkit's own dialogs excepted, and closes it."""
        if not self.others():
            return
        for frame in self.frames():
            if frame != self.root and not TOOLKIT.match(frame.get_name() or "") and frame.get_child_count() > 0:
                self.look_over(where, frames=[frame])

        def are_gone():
            for window in self.others():
                self.hand.close(window)
            return not self.others()

        wait_for("what was opened to close", are_gone)
        wait_for("the keyboard to be the window's", self._take_keyboard)

    def try_each(self, what, do, frames=lambda: None):
        """Does one after another, and looks the window over so often that it takes no minutes."""
        for number, each in enumerate(what, 1):
            do(each)
            self.settle()
            self.dismiss(each)
            if number % 8 == 0 or number == len(what):
                self.look_over(f"{each}, and those before", frames=frames())

    def actions(self, path):
        """What can be done: what each takes, and what state it has."""
        return gate.call(NAME, path, "org.gtk.Actions", "DescribeAll")[0]

    def activate_on_bus(self, path, action, value=None):
        values = [value] if value is not None else []
        gate.call(NAME, path, "org.gtk.Actions", "Activate", GLib.Variant("(sava{sv})", (action, values, {})))

    def set_on_bus(self, path, action, value):
        gate.call(NAME, path, "org.gtk.Actions", "SetState", GLib.Variant("(sva{sv})", (action, value, {})))

    def do_everything(self, path, besides=(), frames=lambda: None):
        """Activates each action with whatever it takes, and sets each state to what it is not."""
        tries = []
        for action, (_, takes, state) in self.actions(path).items():
            if action in LEAVING or action in besides:
                continue
            assert takes in ("", "i") or action in WORDS, f"say what {action} is to be called with"
            values = {"": [None], "i": [GLib.Variant("i", 1), GLib.Variant("i", -1)]}.get(takes)
            tries += [(action, value) for value in values or [GLib.Variant("s", each) for each in WORDS[action]]]
        assert tries, path
        self.try_each(tries, lambda each: self.activate_on_bus(path, *each), frames)
        for action in ("hold-needle", "rulers", "measure"):
            if action in self.actions(path):
                self.set_on_bus(path, action, GLib.Variant("b", True))

    def assert_withheld(self, path):
        described = self.actions(path)
        assert "audience" not in described, "somebody becomes another reader unasked"
        for action in ("hold-needle", "measure", "rulers", "level", "detour"):
            assert not described[action][0], (action, described[action])
        for action in ("hold-needle", "measure", "rulers"):
            assert described[action][2] == [False], (action, described[action])
        assert described["picture"][2][0].startswith("plate/"), described["picture"]
        assert described["reader"][2] == ["patient"], described["reader"]

    def quit(self):
        """Where a talk is left by nobody, the program is ended as it stands."""
        if self.find_window("Talk"):
            self.process.kill()
            self.process.wait()
        else:
            super().quit()


def patients_gate(*arguments, **options):
    return Gate(*arguments, settings="audience='patient'", **options)


def test_no_key_shows_more():
    with patients_gate(MUSCLE) as program:
        program.wait_for_label("^Piriformis$")
        program.try_each([key for key in (*KEYS, *BESIDES) if key not in LEAVING_KEYS], program.keys)
        program.look_over("after every key", passes=lambda node: False)
        program.assert_withheld(PATH + "/window/1")


def test_no_action_shows_more():
    """After a clinician has left all that there is: a section, a needle in the hand, rulers, and a card that is kept."""
    with Gate(SECTION) as program:
        window = PATH + "/window/1"
        wait_for("the section", lambda: program.actions(window)["hold-needle"][0])
        for action in ("hold-needle", "rulers", "measure"):
            program.activate_on_bus(window, action)
        wait_for("the needle", lambda: program.actions(window)["hold-needle"][2] == [True])
        program.activate_on_bus(window, "reader", GLib.Variant("s", "patient"))
        wait_for("the patient", lambda: program.actions(window)["reader"][2] == ["patient"])
        program.look_over("what a clinician left", passes=lambda node: False)
        program.assert_withheld(window)
        program.keys("alt+Left", "alt+Left", "ctrl+Return", "alt+Right")
        program.look_over("the way back")
        program.do_everything(window, besides={"talk"})  # which has a case of its own
        program.do_everything(PATH, besides={"about"})  # what it tells of the machine counts pixels per mm
        program.look_over("after every action", passes=lambda node: False)
        program.assert_withheld(window)


LINKS = ("ashi:section/gb30", "ashi:section/bl54?select=piriformis--right", "ashi:section/level-l4", "ashi:needle/gb30",
         "ashi:plate/posterior?select=gb30--right&audience=clinician", "ashi:plate/posterior?lesson=needle-safety",
         "ASHI:section/gb30?from=posterior&side=left", MUSCLE)
SOUGHT = ("gb30", "bl54", "needle depth", "section", "52 mm", "pneumothorax")


def test_no_link_and_no_search_shows_more():
    with patients_gate(SECTION) as program:
        program.look_over("a link to a section")
        program.try_each(LINKS, program.start_again)
        for words in SOUGHT:
            program.keys("ctrl+f", "ctrl+a")
            program.type(words)
            wait_for("an answer", lambda: found(program) or program.has_label("[Nn]othing"))
            program.keys("Return")
            program.look_over(words, typed=words, passes=lambda node: has_role(node, "panel") and is_long(node))
            program.keys("Escape")
        program.assert_withheld(PATH + "/window/1")


def words_of_paper(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout + \
        subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout.split("Producer")[0]


def test_nothing_is_taken_away():
    """A card that is saved tells no more than what is seen."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder), patients_gate(MUSCLE) as program:
        program.wait_for_label("^Piriformis$")
        program.keys("ctrl+shift+s")
        program.answer_dialog("Return")
        card = wait_for("the card", lambda: [each for each in os.listdir(folder) if each.endswith(".pdf")])[0]
        words = words_of_paper(os.path.join(folder, card))
        assert "Piriformis" in words, words
        gate.assert_clean(words.splitlines(), card, BARRED)


def test_a_talk_shows_no_more():
    with Gate(SECTION) as program:
        window = PATH + "/window/1"
        wait_for("the section", lambda: program.actions(window)["hold-needle"][0])
        program.activate_on_bus(window, "hold-needle")
        program.keys("F5")
        wait_for("the talk", lambda: program.find_window("Talk"))
        program.kept = {each.id for each in program.windows()}
        program.hand.focus(program.windows()[-1])
        program.look_over("a talk and what is behind it", passes=lambda node: False)
        program.try_each([key for key in (*KEYS, *BESIDES) if key not in LEAVING_KEYS | {"Escape"}], program.keys)
        program.do_everything(window, besides={"talk", "hand-out"})
        program.try_each(LINKS, program.start_again)
        assert program.find_window("Talk"), "it was left unasked"
        program.assert_withheld(window)


def test_the_patients_screen_shows_no_more():
    """Whatever the clinician beside it does, and whoever has the patient's screen before them."""
    with Gate(MUSCLE) as program:
        window = PATH + "/window/1"
        program.keys("shift+F5")
        wait_for("the patient's window", lambda: len(program.windows()) > 1)
        program.kept = {each.id for each in program.windows()}
        theirs = wait_for("it to be told of", lambda: [each for each in program.frames() if each != program.root])
        program.look_over("the patient's window", frames=theirs, passes=lambda node: False)
        program.hand.focus(next(each for each in program.windows() if each.id != int(program.window_id)))
        program.try_each([key for key in (*KEYS, *BESIDES) if key not in LEAVING_KEYS], program.keys, lambda: theirs)
        for each in LINKS:
            program.start_again(each)
            program.look_over(each, frames=theirs)
        program.activate_on_bus(window, "picture", GLib.Variant("s", "section/gb30"))
        wait_for("the section", lambda: program.actions(window)["hold-needle"][0])
        for action in ("hold-needle", "rulers", "measure"):
            program.activate_on_bus(window, action)
            program.look_over(action, frames=theirs, passes=lambda node: False)
        program.activate_on_bus(window, "stop-showing")


run([value for name, value in list(globals().items()) if name.startswith("test_")])
