#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk, and a stranger who tries everything. test_kiosk.py [CASE...] runs the cases whose names hold one of the words."""
import os
import random
import re
import signal
import subprocess
import tempfile
import time

from gi.repository import GLib

import gate
from harness import PATIENCE, PLATES, Program, has_role, run, slowness, wait_for

# Every accelerator of the program, and what desktops and toolkits have besides.
KEYS = ("ctrl+q", "ctrl+n", "ctrl+o", "ctrl+comma", "F1", "ctrl+w", "F5", "ctrl+f", "ctrl+k", "ctrl+question", "F9", "shift+F9",
        "ctrl+l", "F6", "shift+F6", "ctrl+shift+a", "ctrl+shift+l", "ctrl+shift+c", "ctrl+s", "ctrl+shift+p", "ctrl+shift+s",
        "ctrl+p", "ctrl+m", "ctrl+r", "ctrl+i", "ctrl+h", "ctrl+g", "ctrl+shift+h", "ctrl+j", "alt+Left", "alt+Right",
        "alt+Down", "alt+Up", "ctrl+Return", "ctrl+Page_Down", "ctrl+Page_Up", "ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+1",
        "alt+1", "alt+2", "alt+9", "F10", "F11", "Menu", "shift+F10", "ctrl+shift+d", "ctrl+shift+i", "alt+F4", "alt+Tab",
        "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+period", "ctrl+shift+u", "ctrl+z", "F12", "ctrl+alt+Delete", "Escape")
SCREEN = (1440, 900)


def is_body(node):
    return has_role(node, "panel") and re.fullmatch(PLATES, node.get_name() or "") is not None


class Kiosk(Program):
    """One that only a signal ends, as far as a test knows."""

    def __init__(self, *arguments, **options):
        super().__init__("--kiosk", *(arguments or ("--idle", "600")), **options)  # a test may read for long
        self.find("button", "Start again")

    def quit(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        super().quit()

    def assert_stands(self, what):
        """It is there, alone, and as large as the screen."""
        assert self.process.poll() is None, (what, self.process.returncode)
        windows = self.windows()
        assert len(windows) == 1, (what, [self.hand.title(window) for window in windows])
        place = windows[0].get_geometry()
        assert (place.width, place.height) == SCREEN, (what, place)

    def walk(self, node=None):
        """Every accessible of the page that is shown, and of no page behind it; the regions of the body, which take seconds
        to ask, are passed by, and words() reads them."""
        node = node or self.root
        node.clear_cache()
        yield node
        if is_body(node):
            return
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None and gate.is_shown(child):
                yield from self.walk(child)

    def words(self):
        return gate.words_of(self.root)

    def words_beside_body(self):
        return gate.words_of(self.root, passes_by=is_body)

    def is_at_start(self):
        """Asked of the way back first, which stands before the page and all that is on it."""
        back = next((node for node in self.walk() if has_role(node, "button") and node.get_name() == "Back"), None)
        leads_back = back is not None and back.get_state_set().contains(gate.Atspi.StateType.SENSITIVE)
        return not leads_back and self.has_label("^Where does it hurt\\?$")

    def is_asking(self, node=None):
        """Whether it asks if anybody is there: looked for beside the visit alone, since that is asked for some seconds."""
        node = node or self.root
        node.clear_cache()
        if (node.get_name() or "").startswith("Still there"):
            return True
        children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
        return any(self.is_asking(child) for child in children
                   if child is not None and child.get_name() != "AshiKioskVisit" and gate.is_shown(child))

    def start_anew(self):
        """Until there is another visit: the one that ends may show the start page, too."""
        before = self.find("button", "Start again")
        self.activate(before)
        wait_for("another visit", lambda: self.find("button", "Start again") != before)
        wait_for("the start page", self.is_at_start)


def set_pin(home, pin):
    environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": os.path.join(home, "config")}
    subprocess.run([os.environ["ASHI"], "kiosk-pin"], input=pin, encoding="utf-8", env=environment, check=True,
                   capture_output=True)


def choose_row(kiosk, name):
    """Touches a row, once the wheel has brought it onto the screen."""
    def get_place():
        row = kiosk.find("list item", re.escape(name)).get_component_iface()  # of which there is another with each answer
        return row.get_extents(gate.Atspi.CoordType.WINDOW) if row is not None else None

    def is_touched():
        place, then = get_place(), get_place()
        if place is None or then is None or place.height == 0 or then.y != place.y:
            return False  # it still moves
        if 120 < place.y < SCREEN[1] - place.height - 20:
            kiosk.click(place.x + place.width / 2, place.y + place.height / 2)
            return True
        kiosk.move_to(SCREEN[0] * 0.75, SCREEN[1] * 0.6)
        kiosk.turn_wheel(-2 if place.y >= 120 else 2)
        return False

    wait_for(f"the row of {name}", is_touched)


def touch_the_body(kiosk):
    """Touches the right buttock."""
    kiosk.click(SCREEN[0] * 0.285, SCREEN[1] * 0.37)
    wait_for("a part of the body", lambda: not kiosk.is_at_start())


def test_no_key_leads_out():
    with Kiosk() as kiosk:
        touch_the_body(kiosk)
        for key in KEYS:
            kiosk.keys(key)
            kiosk.assert_stands(key)
        gate.assert_clean(kiosk.words(), "after every key")
        kiosk.hand.close(int(kiosk.window_id))
        for button in (2, 3, 8, 9):
            kiosk.hand.click(button)
            time.sleep(0.3)
            kiosk.assert_stands(button)
        kiosk.start_anew()
        assert kiosk.is_at_start()


def test_nobody_calls_it_on_the_bus():
    with Kiosk() as kiosk:
        names = gate.names_of(kiosk.process.pid)
        assert all(name.startswith(":") for name in names), names
        found = [each for name in names for each in gate.objects_of(name)]
        assert not [each for each in found if each[1].startswith(("org.gtk.Actions", "org.gtk.Application",
                                                                  "org.freedesktop.Application"))], found
        for name in (*names, "io.github.ashi_atlas.Ashi"):
            for path in ("/io/github/ashi_atlas/Ashi", "/io/github/ashi_atlas/Ashi/window/1"):
                try:
                    gate.call(name, path, "org.gtk.Actions", "Activate",
                              GLib.Variant("(sava{sv})", ("quit", [], {})))
                    raise AssertionError(f"{name} {path} took an action")
                except GLib.Error:
                    pass
        kiosk.assert_stands("calls")


def test_another_start_does_not_reach_it():
    with Kiosk() as kiosk:
        before = kiosk.tree()  # without the regions of the body, which come when its picture does
        other = subprocess.Popen([os.environ["ASHI"], "ashi:section/gb30"], env=kiosk.environment)
        try:
            wait_for("another program's window", lambda: kiosk.hand.windows(other.pid))
            time.sleep(2)
            assert kiosk.tree() == before, {*kiosk.tree()} ^ {*before}
            assert len(kiosk.windows()) == 1
        finally:
            other.kill()
            other.wait()


def test_what_a_stranger_reads():
    """Every page that is offered, every part that a word finds, and the talk: nothing that is kept from patients."""
    with Kiosk() as kiosk:
        titles = kiosk.items_in("list", "Questions to begin with")
        assert len(titles) >= 8, titles
        for title in titles:
            choose_row(kiosk, title)
            wait_for(title, lambda: not kiosk.is_at_start())
            gate.assert_clean(kiosk.words_beside_body(), title)
            kiosk.assert_stands(title)
            kiosk.click_on("button", "Back")
            wait_for("the start page", kiosk.is_at_start)
        touch_the_body(kiosk)
        wait_for("the body to be there for ears, too", lambda: len(kiosk.words()) > 2 * len(kiosk.words_beside_body()))
        gate.assert_clean(kiosk.words(), "a part")
        kiosk.click_on("button", "Show me more, step by step")
        kiosk.find("button", "On")
        for _ in range(12):
            words = kiosk.words()
            gate.assert_clean(words, "the talk")
            assert not [each for each in words if gate.CODE.search(each)], words
            kiosk.keys("Right")
        kiosk.keys("Delete", "Escape")
        wait_for("the talk to be left", lambda: "On" not in kiosk.names("button"))
        kiosk.start_anew()


def look_for(kiosk, words):
    kiosk.start_anew()
    entry = kiosk.find("entry", "Find a word")

    def has_keyboard(node):
        node.clear_cache()
        children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
        return node.get_state_set().contains(gate.Atspi.StateType.FOCUSED) or any(map(has_keyboard, children))

    def is_touched():
        place = kiosk._extents(entry)
        kiosk.click(place.x + place.width / 2, place.y + place.height / 2)
        return has_keyboard(entry)

    wait_for("the keyboard to be the entry's", is_touched)
    kiosk.type(words)
    wait_for("the words to be typed", lambda: gate.text_of(entry) == words)
    wait_for("an answer", lambda: kiosk.items_in("list", "What was found") or kiosk.has_label("^Nothing was found"))
    time.sleep(0.5)  # the last letter's


def test_codes_are_not_found():
    with Kiosk() as kiosk:
        for words in ("gb30", "huantiao", "bl54", "needle depth", "52 mm", "section", "pneumothorax", "piriformis"):
            look_for(kiosk, words)
            found = kiosk.items_in("list", "What was found")
            assert not [each for each in found if gate.CODE.search(each)], (words, found)
            gate.assert_clean([each for each in kiosk.words() if each != words], words)  # which was typed
        choose_row(kiosk, "Piriformis")
        kiosk.wait_for_label("^A small muscle deep in the buttock")
        gate.assert_clean(kiosk.words(), "what was found")


def test_it_forgets_whoever_leaves():
    with Kiosk("--idle", "20") as kiosk:
        look_for(kiosk, "sciatic")
        wait_for("the question", lambda: kiosk.is_asking(), patience=3 * PATIENCE)
        kiosk.move_to(700, 420)
        kiosk.hand.click(1)  # a touch that stays, and does nothing else
        wait_for("the question to go", lambda: not kiosk.is_asking())
        assert kiosk.items_in("list", "What was found")
        wait_for("the start", lambda: kiosk.items_in("list", "Questions to begin with"), patience=3 * PATIENCE)
        assert gate.text_of(kiosk.find("entry", "Find a word")) == ""
        back = kiosk.find("button", "Back")
        assert not back.get_state_set().contains(gate.Atspi.StateType.SENSITIVE)
        touch_the_body(kiosk)
        wait_for("the start again", kiosk.is_at_start)


def test_it_stays_with_whoever_does_not_come():
    """Without a touch nothing is counted, and with 0 time is never up."""
    for idle in ("5", "0"):
        with Kiosk("--idle", idle) as kiosk:
            if idle == "0":
                touch_the_body(kiosk)
            time.sleep(8)
            assert not kiosk.is_asking(), idle
            assert kiosk.is_at_start() == (idle == "5")


def type_pin(kiosk, pin):
    kiosk.find("button", "OK")
    kiosk.type(pin)
    kiosk.keys("Return")


def test_the_pin_leads_out():
    with tempfile.TemporaryDirectory() as home:
        set_pin(home, "4711")
        with Kiosk(home=home) as kiosk:
            kiosk.keys("ctrl+alt+q")
            type_pin(kiosk, "1234")
            kiosk.assert_stands("a wrong PIN")
            wait_for("the wait to be over", lambda: kiosk.has_label("^For the staff: the PIN$"))
            kiosk.keys("Escape")
            wait_for("the keys to go", lambda: "OK" not in kiosk.names("button"))
            kiosk.keys("ctrl+alt+q")
            type_pin(kiosk, "4711")
            assert kiosk.process.wait(PATIENCE * slowness()) == 0


def test_the_corner_leads_to_the_pin():
    with tempfile.TemporaryDirectory() as home:
        set_pin(home, "4711")
        with Kiosk(home=home) as kiosk:
            kiosk.hand.move(40, 40)
            kiosk.hand.press(1)
            time.sleep(2)
            kiosk.hand.release(1)  # that was too short
            time.sleep(5)
            assert "OK" not in kiosk.names("button")
            kiosk.hand.press(1)
            kiosk.find("button", "OK")
            kiosk.hand.release(1)
            for digit in "4711":
                kiosk.click_on("button", digit)
            kiosk.click_on("button", "OK")
            assert kiosk.process.wait(PATIENCE * slowness()) == 0


def test_without_a_pin_there_is_no_door():
    with Kiosk() as kiosk:
        kiosk.keys("ctrl+alt+q")
        time.sleep(1)
        assert "OK" not in kiosk.names("button")


def test_a_damaged_pin_opens_nothing():
    with tempfile.TemporaryDirectory() as home:
        set_pin(home, "4711")
        with open(os.path.join(home, "config", "ashi", "kiosk-pin"), "r+", encoding="utf-8") as file:
            file.truncate(40)
        with Kiosk(home=home) as kiosk:
            kiosk.keys("ctrl+alt+q")
            kiosk.wait_for_label("^The PIN cannot be read")
            type_pin(kiosk, "4711")
            time.sleep(1)
            kiosk.assert_stands("a damaged PIN")


def test_signals_end_it_well():
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        with Kiosk() as kiosk:
            kiosk.process.send_signal(number)
            assert kiosk.process.wait(PATIENCE * slowness()) == 0, number


def do_something(kiosk, chance):
    x, y = chance.randrange(SCREEN[0]), chance.randrange(SCREEN[1])
    what = chance.random()
    if what < 0.45:
        kiosk.hand.move(x, y)
        kiosk.hand.click(chance.choice((1, 1, 1, 2, 3)), chance.choice((1, 1, 2)))
    elif what < 0.6:
        kiosk.hand.move(x, y)
        kiosk.hand.press(1)
        kiosk.hand.move(chance.randrange(SCREEN[0]), chance.randrange(SCREEN[1]))
        kiosk.hand.release(1)
    elif what < 0.75:
        kiosk.hand.move(x, y)
        kiosk.hand.click(chance.choice((4, 5)), chance.randrange(1, 6))
    elif what < 0.9:
        kiosk.hand.key(chance.choice((*KEYS, "Tab", "Return", "space", "Down", "Up", "ctrl+alt+q")))
    else:
        kiosk.hand.type(chance.choice(("gb30", "nerve", "10 mm", "hip")))


def test_a_monkey_breaks_nothing():
    """So many steps, not so many seconds: what it does is the same on every machine."""
    chance = random.Random(17)
    with Kiosk() as kiosk:
        for step in range(600):
            do_something(kiosk, chance)
            time.sleep(0.05)
            if step % 20 == 0:
                wait_for("a sign of life", lambda: kiosk.hand.ping(kiosk.windows()[0], PATIENCE))
                kiosk.assert_stands(step)
            if step % 100 == 99:
                gate.assert_clean(kiosk.words(), step)
        kiosk.keys("Escape", "Escape", "Escape")
        kiosk.start_anew()


if __name__ == "__main__":
    run([value for name, value in list(globals().items()) if name.startswith("test_")])
