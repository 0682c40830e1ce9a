# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a person or a screen reader would: through X and the accessibility bus.

Needs a display and a session bus; tests/run starts both. Waits are bounded: what does not come in time fails.
"""
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

import hands  # noqa: E402

# Seconds, on a machine that has nothing else to do: for what is waited for, and for one whole case. Under sanitizers
# everything takes longer.
PATIENCE = 20.0 * float(os.environ.get("ASHI_TEST_PATIENCE", "1"))
CASE_LIMIT = 12 * PATIENCE
# The share of the widget that a fitted plate fills; FIT_SHARE of app/core/looking/ashi-viewport.c.
FIT_SHARE = 0.96

# What different versions of GTK and of the accessibility bus call the same.
SAME_ROLES = ({"panel", "grouping"}, {"push button", "button"}, {"status bar", "statusbar"}, {"entry", "text"})

# What is drawn on the canvas of the packs that tests open.
PLATES = "Posterior|Right lateral|Anterior.*|Lumbar spine|Deep gluteal.*|Popliteal.*|Small|Side|Whole|GB30.*|Middle|.*through.*"


def slowness():
    """How many times longer than on an idle machine things may take here and now."""
    return min(max(os.getloadavg()[0] / os.cpu_count(), 1.0), 3.0)


def wait_for(what, get, patience=PATIENCE):
    """What get() returns as soon as that is true."""
    end = time.monotonic() + patience * slowness()
    while time.monotonic() < end:
        try:
            value = get()
        except GLib.Error:
            value = None  # the accessible went away meanwhile
        if value:
            return value
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


def has_role(node, pattern):
    """Whether the pattern matches the accessible's role under one of its names."""
    name = node.get_role_name()
    names = next((same for same in SAME_ROLES if name in same), {name})
    return any(re.fullmatch(pattern, each) for each in names)


def write_settings(home, settings):
    """Sets what a line each says in the home of a program that has not begun."""
    folder = os.path.join(home, "config", "glib-2.0", "settings")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as keys:
        keys.write(f"[io/github/ashi_atlas/Ashi]\n{settings}\n")


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True).stdout


class Program:
    """One run of the program, with a home of its own unless it is given one; `under` is a command that watches it, and
    `settings` what is set before it begins, such as "words='off'"."""

    def __init__(self, *arguments, home=None, under=(), settings="", **environment):
        self.own_home = tempfile.TemporaryDirectory() if home is None else None
        home = home or self.own_home.name
        if settings:
            write_settings(home, settings)
        # The settings lie in a file of that home, whatever the desktop of whoever runs the tests has for them.
        environment = {**os.environ, "HOME": home, "XDG_STATE_HOME": os.path.join(home, "state"),
                       "XDG_CONFIG_HOME": os.path.join(home, "config"), "GSETTINGS_BACKEND": "keyfile",
                       "XDG_CACHE_HOME": os.path.join(home, "cache"), **environment}
        self.environment = environment
        self.hand = hands.Hands()
        self.heard = []
        self.listener = Atspi.EventListener.new(lambda event: self.heard.append(event.any_data))
        self.listener.register("object:announcement")
        self.process = subprocess.Popen([*under, os.environ["ASHI"], *arguments], env=environment)
        self.root = wait_for("the window", self._find_window)
        self.window_id = wait_for("the X window", self._find_x_window)
        wait_for("the keyboard to be the window's", self._take_keyboard)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.listener.deregister("object:announcement")
        try:
            if kind is None:
                self.quit()
            else:
                self.save_screenshot()
        finally:
            self.process.kill()
            self.process.wait()
            self.hand.display.close()
            if self.own_home is not None:
                self.own_home.cleanup()

    def start_again(self, *arguments):
        """Starts the program a second time, as a click on a link does, and waits until that has handed over."""
        again = subprocess.run([os.environ["ASHI"], *arguments], env=self.environment, check=False,
                               timeout=PATIENCE * slowness())
        assert again.returncode == 0, again.returncode

    def quit(self):
        """Closes the window, unless a test has, and sees the program end well."""
        if self.process.poll() is None:
            self.hand.close(int(self.window_id))
        status = self.process.wait(PATIENCE * slowness())
        assert status == 0, f"the program ended with {status}"

    def save_screenshot(self):
        path = os.path.join(tempfile.gettempdir(), "ashi-test-ui-failed.png")
        subprocess.run(["import", "-window", "root", path], check=False)
        print(f"# screenshot: {path}")
        print("\n".join("# " + line for line in self.tree()))

    def plate_pixels(self):
        """What is seen of the plate when nothing changes any more and no pointer is near, as PPM."""
        xdotool("mousemove", "--window", self.window_id, 2, 2)
        seen = [None, self._grab_plate()]

        def is_still():
            time.sleep(0.3)
            seen[:] = [seen[1], self._grab_plate()]
            return seen[0] == seen[1]

        wait_for("the plate to stand still", is_still)
        return seen[1]

    def _grab_plate(self):
        extents = self._extents(self.find("panel", PLATES))
        crop = f"{extents.width}x{extents.height}+{extents.x}+{extents.y}"
        return subprocess.run(["import", "-window", self.window_id, "-crop", crop, "ppm:-"], check=True,
                              capture_output=True).stdout

    def _take_keyboard(self):
        """X gives it to no window that is not on the screen yet, and keys that come before are lost."""
        subprocess.run(["xdotool", "windowfocus", self.window_id], check=False, capture_output=True)
        self.root.clear_cache()
        return self.root.get_state_set().contains(Atspi.StateType.ACTIVE)

    def _windows(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid:
                return [application.get_child_at_index(i) for i in range(application.get_child_count())]
        return []

    def _find_window(self):
        return next(iter(self._windows()), None)

    def find_window(self, title):
        """Another than the first that stood: to be made the root by who wants to look at it."""
        return next((window for window in self._windows() if window is not None and window.get_name() == title), None)

    def _find_x_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        return found[0] if found else None  # the lowest: what a pointer left there may call up lies over it

    def walk(self, node=None):
        """Every accessible that is on screen, parents first.

        The hundreds of lines of the index, and of regions on a plate, take seconds to ask and are passed by: the filter
        finds what a test wants, and `regions` asks for regions.
        """
        node = node or self.root
        node.clear_cache()
        yield node
        if node.get_name() == "Index" or (has_role(node, "panel") and re.fullmatch(PLATES, node.get_name() or "")):
            return
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE):
                yield from self.walk(child)

    def regions(self):
        """The structures on the plate, as a screen reader finds them."""
        plate = self.find("panel", PLATES)
        children = [plate.get_child_at_index(index) for index in range(plate.get_child_count())]
        return [child for child in children if child.get_state_set().contains(Atspi.StateType.VISIBLE)]

    def tree(self):
        return [f"{node.get_role_name()} {node.get_name()!r}" for node in self.walk()]

    def find(self, role, name):
        """The first accessible of that role whose name matches the pattern."""
        def look():
            return next((node for node in self.walk()
                         if has_role(node, role) and re.fullmatch(name, node.get_name() or "")), None)

        return wait_for(f"{role} “{name}”", look)

    def has_label(self, pattern):
        return any(re.search(pattern, node.get_name() or "") for node in self.walk()
                   if has_role(node, "label|heading"))

    def wait_until_said(self, words):
        """Until a screen reader is told these words: newer GTK announces them, older names the status bar so."""
        def is_said():
            while GLib.MainContext.default().iteration(False):
                pass
            return words in self.heard or any(node.get_name() == words for node in self.walk() if has_role(node, "status bar"))

        wait_for(f"“{words}” to be said", is_said)
        self.heard.clear()

    def wait_for_label(self, pattern):
        wait_for(f"a label “{pattern}”", lambda: self.has_label(pattern))

    def names(self, role):
        return [node.get_name() for node in self.walk() if has_role(node, role)]

    def labels_in(self, role, name):
        """What the labels inside a widget say, from top to bottom."""
        around = next((node for node in self.walk() if has_role(node, role) and node.get_name() == name), None)
        return [node.get_name() for node in self.walk(around) if has_role(node, "label")] if around else []

    def items_in(self, role, name):
        """The names of the items of the first list whose name matches, from top to bottom."""
        around = next((node for node in self.walk() if has_role(node, role) and re.fullmatch(name, node.get_name() or "")), None)
        return [node.get_name() for node in self.walk(around) if has_role(node, "list item")] if around else []

    def click_on(self, role, name):
        self.activate(self.find(role, name))

    def activate(self, node):
        """Activates a control: by its action where it offers one, else by a click on its middle."""
        action = node.get_action_iface()
        if action is not None and action.get_n_actions() > 0:
            action.do_action(0)
            return
        extents = self._extents(node)
        self.click(extents.x + extents.width / 2, extents.y + extents.height / 2)

    def menu_items(self, after=None):
        """What an open menu offers, from top to bottom, or only what stands below the title of a section of it.

        GTK 4.18 gives menu items no names, so they are known by their order.
        """
        nodes = list(self.walk())
        if after is not None:
            nodes = nodes[next((i for i, node in enumerate(nodes) if node.get_name() == after), len(nodes)):]
        return [node for node in nodes if has_role(node, "(radio |check |)menu item|radio button")]

    # What is pressed is let go again on the same keyboard, the server's: xdotool chooses between that and a message to the
    # window for each half of a key, so that Control would stay down when a dialog comes between.
    def type(self, text):
        for letter in text:
            self.hand.type(letter)
            time.sleep(0.02)

    def hold(self, name):
        self.hand.hold(name)

    def let_go(self, name):
        self.hand.let_go(name)

    def keys(self, *names):
        for name in names:
            self.hand.key(name)
            time.sleep(0.12)

    def _extents(self, node):
        return node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)

    def move_to(self, x, y):
        """Moves the pointer to a place of the window, in the coordinates of the accessibility bus."""
        geometry = dict(line.split("=") for line in
                        xdotool("getwindowgeometry", "--shell", self.window_id).split() if "=" in line)
        # Around the widgets the X window may have a frame, which versions of GTK count differently.
        origin, content = self._extents(self.root), self._extents(self.root.get_child_at_index(0))
        frame = (int(geometry["WIDTH"]) - content.width) / 2
        xdotool("mousemove", "--window", self.window_id, round(x - origin.x + frame), round(y - origin.y + frame))
        time.sleep(0.2)

    def click(self, x, y):
        self.move_to(x, y)
        self.hand.click(1)

    def move_to_middle(self, aside=0):
        """Moves the pointer to the middle of the plate, or so many pixels to its right."""
        extents = self._extents(self.find("panel", PLATES))
        self.move_to(extents.x + extents.width / 2 + aside, extents.y + extents.height / 2)

    def windows(self):
        """The program's windows, dialogs last."""
        return self.hand.windows(self.process.pid)

    def answer_dialog(self, key):
        """Waits for a dialog, presses the key until it is heard and the dialog gone, and comes back to the window."""
        def is_gone():
            for dialog in self.windows()[1:]:
                self.hand.focus(dialog)
                self.keys(key)
                time.sleep(0.3)
            return not self.windows()[1:]

        wait_for("a dialog", lambda: self.windows()[1:])
        wait_for("the dialog to go", is_gone)
        wait_for("the keyboard to be the window's again", self._take_keyboard)

    def turn_wheel(self, times):
        """Turns the wheel away from the hand, or towards it where the number is below 0."""
        self.hand.click(4 if times > 0 else 5, abs(times))

    def drag(self, button, dx, dy):
        """Drags from where the pointer is, by so many pixels, in steps as a hand does."""
        xdotool("mousedown", button)
        for _ in range(10):
            xdotool("mousemove_relative", "--", round(dx / 10), round(dy / 10))
            time.sleep(0.02)
        xdotool("mouseup", button)

    def double_click(self):
        self.hand.click(1, 2)

    def click_plate(self, x, y, view_box):
        """Clicks at a place of the fitted plate, in user units (mm)."""
        if "Bone" in self.names("check box"):  # without the layers over it, the plate lies in the middle
            self.keys("ctrl+l")
            wait_for("the layers to go", lambda: "Bone" not in self.names("check box"))
        extents = self._extents(self.find("panel", PLATES))
        left, top, width, height = view_box
        scale = FIT_SHARE * min(extents.width / width, extents.height / height)
        self.click(extents.x + extents.width / 2 + (x - left - width / 2) * scale,
                   extents.y + extents.height / 2 + (y - top - height / 2) * scale)

    def wait_until_answering(self):
        """Until the plate is there; a click that comes too early waits by itself."""
        self.find("panel", PLATES)
        self.find("check box", "Bone")


def found(program):
    """The titles of what was found, and beneath each the words that answered."""
    return program.labels_in("list", "What was found")


def choose_by_keyboard(program, words):
    program.keys("ctrl+f")
    program.type(words)
    wait_for("an answer", lambda: found(program))
    program.keys("Return")


def on_alarm(number, frame):
    raise AssertionError("the case took too long")


def chosen(tests, words):
    """The tests whose names hold one of the words, or all where there is none; blanks stand for underlines."""
    wanted = [word.replace(" ", "_") for word in words]
    unknown = [word for word in wanted if not any(word in test.__name__ for test in tests)]
    if unknown:
        sys.exit(f"no case is called {', '.join(unknown)}; these are:\n" +
                 "\n".join(test.__name__.removeprefix("test_") for test in tests))
    return [test for test in tests if not wanted or any(word in test.__name__ for word in wanted)]


def run(tests):
    """Runs the functions as TAP cases, or those that the command line names, and ends the process."""
    tests = chosen(tests, sys.argv[1:])
    print(f"1..{len(tests)}")
    signal.signal(signal.SIGALRM, on_alarm)
    failed = 0
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix("test_").replace("_", " ")
        signal.alarm(round(CASE_LIMIT * slowness()))
        try:
            test()
        except Exception:  # a test may fail in any way, and the next one still has its turn
            failed += 1
            print("\n".join("# " + line for line in traceback.format_exc().splitlines()))
            print(f"not ok {number} {name}", flush=True)
        else:
            print(f"ok {number} {name}", flush=True)
        signal.alarm(0)
    sys.exit(1 if failed else 0)
