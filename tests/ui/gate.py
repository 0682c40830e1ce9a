# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a patient may see of a running program: all words of all its widgets, for eyes and ears, held against what is kept
from patients."""
import os
import re
import subprocess

import gi

gi.require_version("Atspi", "2.0")
gi.require_version("Gio", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# Headings and names of what only those who needle read. What a needle does to a patient is told in plain words.
BARRED = re.compile(r"Depth guidance|Depth|Section through|Along the needle|Approach|Angle|Direction|Drawn needle|"
                    r"Needle track|Clinician|Trainee|Preferences|Save|Print|Inspector|Unreviewed|https?:|www\.")
CODE = re.compile(r"\b(GB|BL|ST|SP|GV|CV|KI|LR|LI|EX-?[A-Z]{1,2}) ?-?\d{1,2}\b")


def is_shown(node):
    return node.get_state_set().contains(Atspi.StateType.VISIBLE)


def text_of(node):
    """What is written in it, such as in an entry; bindings call another method where the interface is asked by a dot."""
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text is not None else ""


def words_of(node, seen=None, passes_by=lambda node: False):
    """All that a widget and those in it say: names, descriptions and texts, those not on the screen excepted, and those in
    what is passed by."""
    seen = [] if seen is None else seen
    try:
        node.clear_cache()
        seen += [node.get_name() or "", node.get_description() or ""]
        seen.append(text_of(node))
        for index in range(0 if passes_by(node) else node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None and is_shown(child):
                words_of(child, seen, passes_by)
    except GLib.Error:
        pass  # it went away meanwhile
    return [each for each in seen if each]


def lengths_in(words):
    lines = "\n".join(each.replace("\n", " ") for each in words)
    return subprocess.run([os.environ["ASHI_TELLS_LENGTH"]], input=lines + "\n", encoding="utf-8", capture_output=True,
                          check=True).stdout.splitlines()


def assert_clean(words, where, barred=BARRED):
    """That nothing of it is kept from patients."""
    assert len(words) > 3, (where, words)
    found = [each for each in words if barred is not None and barred.search(each)]
    assert not found, (where, found[:5])
    found = lengths_in(words)
    assert not found, (where, found[:5])


def bus():
    return Gio.bus_get_sync(Gio.BusType.SESSION)


def call(name, path, interface, method, arguments=None):
    return bus().call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NO_AUTO_START, 5000, None).unpack()


def names_of(pid):
    """The names on the session bus of a process, its own and those that it took."""
    found = []
    for name in call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListNames")[0]:
        try:
            owner = call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0]
        except GLib.Error:
            continue
        if owner == pid:
            found.append(name)
    return found


def objects_of(name, path="/"):
    """Pairs of a path and an interface that somebody has on the bus, the bus's own interfaces excepted."""
    try:
        xml = call(name, path, "org.freedesktop.DBus.Introspectable", "Introspect")[0]
    except GLib.Error:
        return []
    node = Gio.DBusNodeInfo.new_for_xml(xml)
    found = [(path, each.name) for each in node.interfaces if not each.name.startswith("org.freedesktop.DBus.")]
    for child in node.nodes:
        found += objects_of(name, path.rstrip("/") + "/" + child.path)
    return found
