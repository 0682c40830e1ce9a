#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings that cost too much, each a small file: `hostile.py NAME FOLDER` makes a pack of one, `hostile.py` lists them.

Each is tests/packs/good with one structure of one picture filled with what a stranger might send.
"""
import base64
import pathlib
import random
import re
import shutil
import struct
import sys
import zlib

GOOD = pathlib.Path(__file__).resolve().parent / "good"
DEPTH, WIDTH = 8, 8  # each thing asks eight times for the next: 8^8 things in all; newer librsvg refuses to go deeper


def multiplying(form, last):
    """A chain of definitions in which each asks many times for the next."""
    return "".join(form.format(this=i, next=i + 1) for i in range(DEPTH)) + last


def nested_masks():
    many = '<path d="M0 0h9v9z" fill="#fff" mask="url(#m{next})"/>' * WIDTH
    return multiplying('<mask id="m{this}">' + many + "</mask>", f'<mask id="m{DEPTH}"><path d="M0 0h9v9z"/></mask>'), \
        '<path d="M0 0h30v30z" mask="url(#m0)"/>'


def nested_patterns():
    size = 'width="1" height="1" patternUnits="userSpaceOnUse"'
    many = '<path d="M0 0h9v9z" fill="url(#p{next})"/>' * WIDTH
    return multiplying('<pattern id="p{this}" ' + size + ">" + many + "</pattern>", f'<pattern id="p{DEPTH}" {size}/>'), \
        '<path d="M0 0h30v30z" fill="url(#p0)"/>'


def nested_uses():
    many = '<use href="#u{next}"/>' * WIDTH
    return multiplying('<g id="u{this}">' + many + "</g>", f'<g id="u{DEPTH}"/>'), \
        '<use href="#u0"/>'


def many_blends():
    return "", '<path style="mix-blend-mode:multiply" d="M-50-99h99v199h-99z"/>' * 20000


def marked_paths():
    marker = '<marker id="k" markerWidth="99" markerHeight="99"><path stroke="#000" d="M0 0' + "l1 1l-1 1" * 2000
    return marker + '"/></marker>', '<path stroke="#123456" marker-mid="url(#k)" d="M0 0' + "h1v1" * 20000 + '"/>'


def round_joins():
    dice = random.Random(1)
    path = "".join(f"L{dice.randint(-50, 50)} {dice.randint(-90, 90)}" for _ in range(250000))
    return "", f'<path fill="none" stroke="#123456" stroke-width="90" stroke-linejoin="round" d="M0 0{path}"/>'


def many_blurs():
    return "", '<path style="filter:blur(9px)" d="M0 0h30v30z"/>' * 2000


def long_words():
    return "", '<text y="9">' + "many words " * 45000 + "</text>"


def tower_of_marks():
    return "", '<text y="9">' + "".join(chr(0x300 + i % 96) for i in range(60000)).join("ae") + "</text>"


def private_language():
    return '<style>:lang(x-y){fill:#ff0000}</style><g xml:lang="en"/>', ""


def png(side):
    """A white picture that is small as a file."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(bytes(1 + side // 8) * side, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)) \
        + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def png_bomb():
    image = base64.b64encode(png(30000)).decode()
    return "", f'<image width="30" height="30" href="data:image/png;base64,{image}"/>'


SECTION, PLATE = "sections/gb30.svg", "plates/small.svg"
# By name: the picture it goes into, and what: definitions, and the content of a structure.
DRAWINGS = {
    "nested-masks": (PLATE, nested_masks), "nested-patterns": (PLATE, nested_patterns),
    "nested-uses": (PLATE, nested_uses), "many-blends": (PLATE, many_blends), "marked-paths": (PLATE, marked_paths),
    "round-joins": (PLATE, round_joins), "many-blurs": (PLATE, many_blurs), "long-words": (SECTION, long_words),
    "tower-of-marks": (SECTION, tower_of_marks), "private-language": (PLATE, private_language),
    "png-bomb": (PLATE, png_bomb),
}


def make(name, folder):
    """A pack with that drawing in `folder`, which is made; returns the file of the drawing."""
    where, draw = DRAWINGS[name]
    definitions, content = draw()
    shutil.copytree(GOOD, folder)
    picture = pathlib.Path(folder) / where
    text = picture.read_text(encoding="utf-8")
    text = re.sub(r"(<svg[^>]*>)", lambda found: found[0] + f"<defs>{definitions}</defs>", text, count=1)
    structure = "outer-muscle--right" if where == PLATE else "outer-muscle--left"
    text = re.sub(rf'(<g[^>]*id="{structure}"[^>]*>)', lambda found: found[0] + content, text, count=1)
    picture.write_text(text, encoding="utf-8")
    return where


if __name__ == "__main__":
    if len(sys.argv) == 3:
        make(sys.argv[1], sys.argv[2])
    else:
        print("\n".join(DRAWINGS))
