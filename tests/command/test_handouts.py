#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand-out is written whole, says whom to call, and what cannot be one is told with what to do."""
import os
import re
import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

from cases import main, run


def text_of(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, encoding="utf-8").stdout


def about(path):
    done = subprocess.run(["pdfinfo", "-struct", path], capture_output=True, check=True, encoding="utf-8")
    facts = subprocess.run(["pdfinfo", path], capture_output=True, check=True, encoding="utf-8")
    return facts.stdout, done.stdout


def png(width, height, data):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b""))


def write(folder, name, content):
    path = Path(folder, name)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def clinic(folder, logo):
    return write(folder, "clinic.ini", f"[Clinic]\nName=Hillside\nTelephone=020 7946 0123\nLogo={logo}\n")


def test_written():
    with tempfile.TemporaryDirectory() as folder:
        write(folder, "logo.png", png(2, 2, bytes(2 * 7)))
        path = Path(folder, "page.pdf")
        done = run("handout", "dry-needling-piriformis", "--clinic", clinic(folder, "logo.png"), "--note", "Walk a little.",
                   "-o", path)
        assert (done.returncode, done.stderr) == (0, ""), done
        text = text_of(path)
        for words in ("Hillside", "020 7946 0123", "Walk a little.", "Whom to call", "Dry needling for piriformis syndrome"):
            assert words in text, (words, text)
        facts, structure = about(path)
        assert "Pages:           2" in facts, facts
        assert "H1" in structure and "LI" in structure, structure
        assert os.listdir(folder).count("page.pdf") == 1


def test_papers_and_print():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.pdf")
        for words, size in ((["--paper", "letter"], "612 x 792"), (["--large"], "595.28 x 841.89")):
            done = run("handout", "piriformis", *words, "-o", path)
            assert done.returncode == 0, done
            assert size in about(path)[0], about(path)[0]
        assert int(re.search(r"Pages: +(\d+)", about(path)[0])[1]) > 2


def refused(code, message, *words):
    done = run("handout", *words)
    assert done.returncode == code and message in done.stderr, (words, done)


def test_misunderstood():
    with tempfile.TemporaryDirectory() as folder:
        out = ["-o", Path(folder, "page.pdf")]
        refused(1, "Did you mean “piriformis”?", "piriformiss", *out)
        refused(2, "say where to write", "piriformis")
        refused(2, "talk or consent", "piriformis", "--kind", "will", *out)
        refused(2, "a4 or letter", "piriformis", "--paper", "a5", *out)
        refused(2, "right or left", "piriformis", "--side", "both", *out)
        refused(2, "cannot be left out", "piriformis", "--leave-out", "help", *out)
        refused(2, "have, plan, risk, else, care", "piriformis", "--leave-out", "all", *out)
        refused(2, "Write a shorter one", "piriformis", "--note", "a" * 301, *out)
        refused(1, "make it, or choose another place", "piriformis", "-o", Path(folder, "no", "page.pdf"))
        assert os.listdir(folder) == []


def test_bad_logos():
    with tempfile.TemporaryDirectory() as folder:
        out = ["-o", Path(folder, "page.pdf")]
        for name, content, message in (
                ("words.png", b"no picture", "is no picture that can be a logo"),
                ("bomb.png", png(60000, 60000, bytes(1 << 20)), "60000 × 60000 pixels"),
                ("huge.png", b"\x89PNG\r\n\x1a\n" + bytes(5 << 20), "has more than 4096 KB"),
                ("broken.png", b"\x89PNG\r\n\x1a\n" + b"no chunk" * 20, "that is broken"),
                ("broken.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><g>", "cannot be drawn")):
            write(folder, name, content)
            refused(1, message, "piriformis", "--clinic", clinic(folder, name), *out)
        refused(1, "choose another file", "piriformis", "--clinic", clinic(folder, "none.png"), *out)
        refused(1, "tells of no clinic", "piriformis", "--clinic", write(folder, "c.ini", "Name=Hillside\n"), *out)
        refused(1, "is no file", "piriformis", "--clinic", folder, *out)
        assert not Path(folder, "page.pdf").exists()


if __name__ == "__main__":
    main(globals())
