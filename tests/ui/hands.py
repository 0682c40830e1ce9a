# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands on mouse and keyboard, as the X server knows them: quicker than a command for each movement.

There is no window manager on the display of a test, so these do what one would: give the focus, ask a window to close,
and ask it for a sign of life.
"""
import select
import time

from Xlib import X, XK, Xatom, display, error, protocol
from Xlib.ext import xtest

SHIFTED = {"question": "slash", "plus": "equal"}
NAMES = {" ": "space", ".": "period", "-": "minus", ",": "comma"}
MODIFIERS = {"ctrl": "Control_L", "alt": "Alt_L", "shift": "Shift_L"}


class Hands:
    def __init__(self):
        self.display = display.Display()
        self.root = self.display.screen().root
        self.root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self.atoms = {name: self.display.intern_atom(name) for name in
                      ("WM_PROTOCOLS", "WM_DELETE_WINDOW", "_NET_WM_PING", "_NET_WM_PID", "_NET_WM_NAME")}
        self.n_pings = 0
        self.display.set_error_handler(lambda *_: None)  # windows go while they are spoken to

    def windows(self, pid):
        """The windows of a process that are seen, menus excepted, the lowest first."""
        found = []
        for window in self.root.query_tree().children:
            try:
                looks = window.get_attributes()
                owner = window.get_full_property(self.atoms["_NET_WM_PID"], Xatom.CARDINAL)
            except error.XError:
                continue
            if looks.map_state == X.IsViewable and not looks.override_redirect and owner and owner.value[0] == pid:
                found.append(window)
        return found

    def title(self, window):
        try:
            name = window.get_full_property(self.atoms["_NET_WM_NAME"], X.AnyPropertyType)
        except error.XError:
            return ""
        return name.value.decode("utf-8", "replace") if name else ""

    def focus(self, window):
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self.display.flush()

    def _tell(self, window, *data):
        message = protocol.event.ClientMessage(window=window, client_type=self.atoms["WM_PROTOCOLS"],
                                               data=(32, (list(data) + [0] * 5)[:5]))
        window.send_event(message, event_mask=X.NoEventMask)
        self.display.flush()

    def close(self, window):
        """Asks a window to close, as a click on its frame does."""
        if isinstance(window, int):
            window = self.display.create_resource_object("window", window)
        self._tell(window, self.atoms["WM_DELETE_WINDOW"], X.CurrentTime)

    def ping(self, window, patience, is_alive=lambda: True):
        """Whether the window answers in time, which it does once it has dealt with what was done before."""
        self.n_pings += 1
        self._tell(window, self.atoms["_NET_WM_PING"], self.n_pings, window.id)
        end = time.monotonic() + patience
        while time.monotonic() < end and is_alive():
            while self.display.pending_events():
                event = self.display.next_event()
                if event.type == X.ClientMessage and event.client_type == self.atoms["WM_PROTOCOLS"] \
                        and event.data[1][1] == self.n_pings:
                    return True
            select.select([self.display.fileno()], [], [], 0.05)
        return False

    def move(self, x, y):
        xtest.fake_input(self.display, X.MotionNotify, x=int(x), y=int(y))
        self.display.flush()

    def press(self, button):
        xtest.fake_input(self.display, X.ButtonPress, button)
        self.display.flush()

    def release(self, button):
        xtest.fake_input(self.display, X.ButtonRelease, button)
        self.display.flush()

    def click(self, button, times=1):
        """Clicks so often at once: what is a double click must not depend on how busy the machine is between the two."""
        for _ in range(times):
            xtest.fake_input(self.display, X.ButtonPress, button)
            xtest.fake_input(self.display, X.ButtonRelease, button)
        self.display.flush()

    def _key(self, kind, name):
        code = self.display.keysym_to_keycode(XK.string_to_keysym(name))
        if code:
            xtest.fake_input(self.display, kind, code)

    def hold(self, name):
        self._key(X.KeyPress, name)
        self.display.flush()

    def let_go(self, name):
        self._key(X.KeyRelease, name)
        self.display.flush()

    def key(self, combination):
        """Presses a key, such as "ctrl+shift+h"."""
        *held, name = combination.split("+")
        held = [MODIFIERS[modifier] for modifier in held]
        if name in SHIFTED or len(name) == 1 and name.isupper():
            held.append("Shift_L")
            name = SHIFTED.get(name, name)
        for modifier in held:
            self._key(X.KeyPress, modifier)
        self._key(X.KeyPress, name)
        self._key(X.KeyRelease, name)
        for modifier in reversed(held):
            self._key(X.KeyRelease, modifier)
        self.display.flush()

    def type(self, text):
        for letter in text:
            self.key(NAMES.get(letter, letter))
