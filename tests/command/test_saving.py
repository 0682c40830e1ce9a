#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures are saved whole or not at all: what was there before stays, the message names the file and says what to do,
and nothing is left beside it."""
import os
import resource
import signal
import stat
import subprocess
import tempfile
import time

from cases import main

PACK = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "packs", "good")
OLD = b"what was there before\n"
RENDER = [["render", "small", "-o", name] for name in ("plate.png", "plate.svg", "plate.pdf")]
SHEETS = [["contact-sheet", name] for name in ("sheet.pdf", "sheet.png")]


def start(folder, words, limit=None):
    def bound():
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.Popen([os.environ["ASHI"], "--pack", PACK, *words], cwd=folder, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, encoding="utf-8", preexec_fn=bound)


def run(folder, words, limit=None):
    process = start(folder, words, limit)
    _, message = process.communicate(timeout=120)
    return process.returncode, message


def put(folder, name):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(OLD)


def content(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def written_name(words):
    """A sheet of several pages is numbered."""
    return words[-1].replace("sheet.png", "sheet-01.png")


def is_whole(data):
    if data.startswith(b"\x89PNG"):
        return data.endswith(b"IEND\xaeB`\x82")
    if data.startswith(b"%PDF"):
        return data.rstrip().endswith(b"%%EOF")
    return data.startswith(b"<?xml") and data.rstrip().endswith(b"</svg>")


def test_replaced_whole():
    for words in RENDER + SHEETS:
        with tempfile.TemporaryDirectory() as folder:
            name = written_name(words)
            put(folder, name)
            code, message = run(folder, words)
            assert (code, message) == (0, ""), message
            assert is_whole(content(folder, name)), name
            assert all(left.startswith(name[:5]) and "." not in left.rsplit(".", 1)[0] for left in os.listdir(folder))


def test_full_disk():
    """A file may not grow beyond 512 bytes: as the disk that is full."""
    for words in RENDER + SHEETS:
        with tempfile.TemporaryDirectory() as folder:
            name = written_name(words)
            put(folder, name)
            code, message = run(folder, words, limit=512)
            assert code == 1, (words, code, message)
            assert name in message and "the disk is full; make room" in message and message.count("\n") == 1, message
            assert content(folder, name) == OLD, words
            assert os.listdir(folder) == [name], os.listdir(folder)


def test_killed():
    """However far it had come."""
    for delay in (0.01, 0.03, 0.05, 0.07, 0.09, 0.12, 0.2):
        with tempfile.TemporaryDirectory() as folder:
            put(folder, "plate.png")
            process = start(folder, RENDER[0] + ["--height", "1500"])
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
            process.communicate()
            data = content(folder, "plate.png")
            assert data == OLD or is_whole(data), delay


def test_a_folder_of_that_name():
    for words in RENDER:
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, words[-1]))
            code, message = run(folder, words)
            assert code == 1 and f"“{words[-1]}” is a folder; name a file in it" in message, message
            assert message.count("\n") == 1, message


def test_no_such_folder():
    for words in RENDER + SHEETS:
        with tempfile.TemporaryDirectory() as folder:
            code, message = run(folder, words[:-1] + ["none/" + words[-1]])
            assert code == 1 and "there is no folder “none”; make it, or choose another place" in message, message
            put(folder, "none")
            code, message = run(folder, words[:-1] + ["none/" + words[-1]])
            assert code == 1 and "“none” is no folder; choose another place" in message, message


def test_no_file_to_replace():
    with tempfile.TemporaryDirectory() as folder:
        os.mkfifo(os.path.join(folder, "plate.png"))
        code, message = run(folder, RENDER[0])
        assert code == 1 and "is no file that can be replaced; choose another name" in message, message
        assert stat.S_ISFIFO(os.stat(os.path.join(folder, "plate.png")).st_mode)


def test_nobody_may_write():
    """The system's own folder of processes takes files from nobody, not even from root."""
    code, message = run("/", ["render", "small", "-o", "/proc/plate.png"])
    assert code == 1 and "“/proc/plate.png” cannot be written" in message and "choose another" in message, message


def test_link_and_mode_stay():
    """One who keeps a picture elsewhere, or to himself, still does."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as elsewhere:
        put(elsewhere, "real.png")
        os.chmod(os.path.join(elsewhere, "real.png"), 0o600)
        os.symlink(os.path.join(elsewhere, "real.png"), os.path.join(folder, "plate.png"))
        code, message = run(folder, RENDER[0])
        assert code == 0, message
        assert os.path.islink(os.path.join(folder, "plate.png"))
        assert is_whole(content(elsewhere, "real.png"))
        assert stat.S_IMODE(os.stat(os.path.join(elsewhere, "real.png")).st_mode) == 0o600


if __name__ == "__main__":
    main(globals())
