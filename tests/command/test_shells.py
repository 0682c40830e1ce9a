#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page and the completions know what the command line knows."""
import os
import re
import subprocess
from pathlib import Path

from cases import main, run

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
BASH = RESOURCES / "completions" / "ashi.bash"
COMMANDS = re.findall(r"^  ([a-z-]+) [^\n]*\n      ", run("--help").stdout, re.MULTILINE)


def options(*words):
    """The long options that --help tells of."""
    return set(re.findall(r"--([a-z-]+)", run(*words, "--help").stdout.split("Help Options:")[1]))


def told(text):
    return text.replace("\\-", "-")


def test_the_manual_page_tells_of_everything():
    page = told((RESOURCES / "man" / "ashi.1").read_text(encoding="utf-8"))
    assert len(COMMANDS) >= 9, COMMANDS
    for command in COMMANDS:
        assert f".B {command} " in page, command
        for option in options(command) | options():
            assert f"--{option}" in page, (command, option)


def test_every_shell_completes_everything():
    for name, option_of in (("ashi.bash", "--{}"), ("ashi.zsh", "--{}"), ("ashi.fish", "-l {}")):
        text = (RESOURCES / "completions" / name).read_text(encoding="utf-8")
        for command in COMMANDS:
            assert re.search(rf"\b{command}\b", text), (name, command)
            for option in options(command) | options():
                assert option_of.format(option) in text, (name, command, option)


def complete(*words):
    """What bash offers for the last word."""
    script = (f'source "{BASH}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ashi; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run(["bash", "-c", script, "bash", os.environ["ASHI"], *words], capture_output=True,
                          encoding="utf-8", check=True)
    assert not done.stderr, done.stderr
    return done.stdout.split()


def test_bash_completes():
    assert complete("sh") == ["show"]
    assert complete("--v") == ["--version"]
    assert complete("show", "pirif") == ["piriformis", "piriformis-syndrome"]
    assert complete("render", "--side", "") == ["left", "right"]
    assert complete("show", "--aud") == ["--audience"]
    assert "--unreviewed" in complete("list", "--")


if __name__ == "__main__":
    main(globals())
