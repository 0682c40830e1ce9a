#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ashi never opens a network connection: a session at the window and every command, watched by strace.

What is asked of the kernel for a network is written down for the program and all that it starts. Between processes of this
machine (X, D-Bus) there are sockets too; of the internet's there must be none.
"""
import contextlib
import os
import re
import subprocess
import sys
import tempfile

from harness import Program, run, wait_for

GOOD = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "packs", "good")
COMMANDS = (["--help"], ["--version"], ["list"], ["show", "GB30"], ["show", "piriformis", "--json"], ["search", "sciatica"],
            ["landmarks", "--json"], ["check", GOOD], ["check", "http://127.0.0.1:9/pack"], ["check", "smb://127.0.0.1/pack"],
            ["--pack", "http://127.0.0.1:9/pack", "list"])
# Each needs a place to write to.
WRITING = (["render", "posterior", "-o", "plate.png"], ["render", "gb30", "-o", "section.svg"],
           ["contact-sheet", "sheet.pdf"], ["unpack", "folder"])


def watching(log):
    """A command that runs another one, which stays the child that was started, and writes its sockets down."""
    return "strace", "-D", "-f", "-qq", "--seccomp-bpf", "-e", "trace=network", "-o", log


def sockets(log):
    with open(log, encoding="utf-8", errors="replace") as file:
        return file.read()


def assert_no_internet(log, what):
    found = [line for line in sockets(log).splitlines() if re.search(r"AF_INET", line)]
    assert not found, (what, found[:5])


def may_trace():
    """Whether strace can watch here at all; a container may forbid it."""
    with tempfile.NamedTemporaryFile() as log:
        try:
            python = "import socket; socket.socket(socket.AF_INET)"
            subprocess.run([*watching(log.name), sys.executable, "-c", python], check=True, capture_output=True)
            wait_for("strace to write", lambda: "AF_INET" in sockets(log.name), patience=5)
        except (OSError, subprocess.CalledProcessError, AssertionError) as error:
            print(f"# nothing can be watched here, so nothing is said about connections: {error}")
            return False
    return True


def test_commands_open_no_connection():
    with tempfile.TemporaryDirectory() as folder:
        for number, words in enumerate((*COMMANDS, *WRITING)):
            log = os.path.join(folder, f"log{number}")
            subprocess.run(["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=network", "-o", log, os.environ["ASHI"], *words],
                           cwd=folder, env=dict(os.environ, HOME=folder), capture_output=True, check=False, timeout=120)
            assert_no_internet(log, words)


def save(program, folder):
    """Takes what the dialog that asks where to save, which is a window of its own, proposes: the folder one is in."""
    program.keys("ctrl+s")
    program.answer_dialog("Return")
    wait_for("the picture", lambda: any(name.endswith(".png") for name in os.listdir(folder)))


def test_a_session_opens_no_connection():
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        log = os.path.join(folder, "log")
        with Program("--pack", GOOD, under=watching(log)) as program:
            program.wait_until_answering()
            program.keys("ctrl+f")
            program.type("gb30")
            wait_for("an answer", lambda: program.labels_in("list", "What was found"))
            program.keys("Return")
            program.click_on("button", "Section through the needle: GB30, left")
            program.find("panel", "GB30, left")
            program.keys("F6", "Escape")
            program.find("panel", "Small")
            program.keys("ctrl+f")
            program.type("what it is")
            wait_for("the lesson", lambda: program.labels_in("list", "What was found")[:1] == ["What it is"])
            program.keys("Return")
            program.wait_for_label("^What it is$")
            program.keys("Escape", "F6", "alt+2")
            program.find("panel", "Side")
            program.keys("ctrl+shift+l")
            program.wait_until_said("Link to this view copied")
            save(program, folder)
        assert "AF_UNIX" in sockets(log), "the window speaks to X, and that was written down"
        assert_no_internet(log, "session")


run([test_commands_open_no_connection, test_a_session_opens_no_connection] if may_trace() else [])
