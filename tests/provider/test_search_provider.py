#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop's search is told, over a bus of its own, and what a click there starts. Speaks TAP."""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import tap  # noqa: E402

NAME = "io.github.ashi_atlas.Ashi.SearchProvider"
PATH = "/io/github/ashi_atlas/Ashi/SearchProvider"
INTERFACE = "org.gnome.Shell.SearchProvider2"
PATIENCE = 60


class Provider:
    """The provider on the session bus, and a program in the place of Ashi that writes down what it is called with."""

    def __init__(self, audience="clinician"):
        self.folder = tempfile.TemporaryDirectory()
        self.called = Path(self.folder.name, "called")
        program = Path(self.folder.name, "ashi")
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >"{self.called}.new"; mv "{self.called}.new" "{self.called}"\n')
        program.chmod(0o755)
        settings = Path(self.folder.name, "glib-2.0", "settings", "keyfile")
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[io/github/ashi_atlas/Ashi]\naudience='{audience}'\n")
        environment = {**os.environ, "ASHI_PROGRAM": str(program), "XDG_CONFIG_HOME": self.folder.name,
                       "GSETTINGS_BACKEND": "keyfile"}
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.process = subprocess.Popen([os.environ["ASHI_PROVIDER"]], env=environment)
        self.wait(lambda: self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                             "NameHasOwner", GLib.Variant("(s)", (NAME,)), None, 0, -1, None).unpack()[0])

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def wait(self, is_met):
        end = time.monotonic() + PATIENCE
        while not is_met():
            assert time.monotonic() < end, "waited in vain"
            time.sleep(0.02)

    def call(self, method, signature, *arguments):
        done = self.bus.call_sync(NAME, PATH, INTERFACE, method, GLib.Variant(signature, arguments), None, 0,
                                  PATIENCE * 1000, None)
        return done.unpack()[0] if done.n_children() else None

    def find(self, *terms):
        return self.call("GetInitialResultSet", "(as)", terms)


def test_names_are_found_and_described():
    with Provider() as provider:
        assert provider.find("GB30")[0] == "gb30"
        assert "piriformis" in provider.find("piriform")
        assert provider.call("GetSubsearchResultSet", "(asas)", ["gb30"], ["piriformis"])[0] == "piriformis"
        metas = provider.call("GetResultMetas", "(as)", ["gb30", "no-such-thing", "sciatica"])
        assert [meta["id"] for meta in metas] == ["gb30", "sciatica"], metas
        assert metas[0]["name"].startswith("GB30"), metas
        assert "icon" in metas[0]


def test_a_code_that_is_not_here_is_not_guessed():
    with Provider() as provider:
        assert provider.find("GB37") == []
        assert provider.find("xyzzyq") == []


def test_who_asks_first_is_answered():
    """The bus starts the provider for whoever asks, and hands the question over in the moment in which the name is taken."""
    with tempfile.TemporaryDirectory() as folder:
        services = Path(folder, "dbus-1", "services")
        services.mkdir(parents=True)
        (services / f"{NAME}.service").write_text(
            f"[D-BUS Service]\nName={NAME}\nExec={os.environ['ASHI_PROVIDER']}\n")
        for _ in range(5):
            # Called by the desktop's own tool, in a session of its own.
            asked = subprocess.run(
                ["dbus-run-session", "--", "gdbus", "call", "--session", "--dest", NAME, "--object-path", PATH,
                 "--method", f"{INTERFACE}.GetInitialResultSet", "['GB37']"],
                env={**os.environ, "XDG_DATA_HOME": folder}, capture_output=True, text=True, timeout=PATIENCE, check=False)
            assert asked.stdout == "(@as [],)\n", asked.stdout + asked.stderr


def test_a_click_opens_a_link():
    with Provider() as provider:
        provider.call("ActivateResult", "(sasu)", "gb30", ["gb30"], 0)
        provider.wait(provider.called.exists)
        assert provider.called.read_text().startswith("ashi:plate/"), provider.called.read_text()
        assert "select=gb30--right" in provider.called.read_text()
        provider.called.unlink()
        provider.call("ActivateResult", "(sasu)", "sciatica", ["sciatica"], 0)
        provider.wait(provider.called.exists)
        assert "lesson=sciatica" in provider.called.read_text()
        provider.called.unlink()
        provider.call("LaunchSearch", "(asu)", ["gb30"], 0)
        provider.wait(provider.called.exists)
        assert provider.called.read_text().strip() == ""


def test_patients_are_told_what_patients_may_know():
    words = "how deep things lie".split()
    with Provider() as provider:
        assert "anatomy-of-depth" in provider.find(*words)
    with Provider("patient") as provider:
        assert "anatomy-of-depth" not in provider.find(*words)
        assert provider.call("GetResultMetas", "(as)", ["anatomy-of-depth"]) == []
        assert provider.find("sciatica")


if __name__ == "__main__":
    tap.run([(test.__name__, test) for test in tap.tests_in(globals())])
