#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's rooms: which there are, who includes whom, and how large and how well kept they are.

    tests/house.py            what is in each room, in numbers
    tests/house.py picture    the floors as CONTRIBUTING.md shows them
    tests/house.py arrows     which file includes which of another room

A room is a folder that the table in app/meson.build names. tests/check-tree holds includes and CONTRIBUTING.md to that table,
and public functions to the rules of style: each is called, explained, and looks whether it is handed the object it takes.
ASHI_TREE names another tree than the one this file stands in.
"""
import os
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TOP = Path(os.environ.get("ASHI_TREE", Path(__file__).parent.parent)).resolve()
ROOM = re.compile(r"\['([\w/]+)',\s*\[([^\]]*)\],\s*\[")
INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
# GNU style, as clang-format lays it out: the name of what is defined begins a line, and so do the braces of its body.
DEFINITION = re.compile(r"^(?P<head>[A-Za-z_][^;{}()#/]*\n)(?P<name>ashi_\w+) (?P<parameters>\([^;{}]*?\))\n\{\n(?P<body>.*?)^\}",
                        re.MULTILINE | re.DOTALL)
DECLARATION = re.compile(r"^[A-Za-z_][^;{}()#]*?\b(ashi_\w+) ?\(", re.MULTILINE)
CHECKED = re.compile(r"\bg_return_(val_)?if_fail \(|\bg_assert\w* \(")
# What stands in a file besides code.
NOT_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', re.DOTALL)
# Only tests call these: what the first two say can be seen by nobody but a hand, and what a hand sees has to be waited for;
# the third is for a second window, and who shows a way need not know where on it that is; and tests read packs as they were
# written, in no other language.
FOR_TESTS = {"ashi_canvas_get_hovered", "ashi_canvas_get_settled", "ashi_canvas_follow_viewport", "ashi_pack_read",
             "ashi_talk_path_get_position"}
# What a name says about itself needs no comment.
SAYS_ITSELF = re.compile(r"_(new|free|ref|unref|get_\w+|set_\w+|is_\w+|has_\w+|take_\w+)$")


@dataclass
class Function:
    """One that other files may call."""
    name: str
    file: Path
    is_commented: bool
    is_checked: bool
    takes_object: bool
    takes_pointer: bool
    lines: int


@cache
def rooms():
    """Each room, from the lowest, and which others it may know."""
    text = (TOP / "app/meson.build").read_text(encoding="utf-8")
    return {name: re.findall(r"'([\w/]+)'", known) for name, known in ROOM.findall(text)}


@cache
def sources():
    """The file names of each folder below app/ that has C in it."""
    found = defaultdict(list)
    for path in sorted((TOP / "app").rglob("*.[ch]")):
        found[str(path.parent.relative_to(TOP / "app"))].append(path)
    return dict(found)


@cache
def arrows():
    """(room, other room) → which of its files include what of the other."""
    home = {path.name: room for room, paths in sources().items() for path in paths}
    found = defaultdict(list)
    for room, paths in sources().items():
        for path in paths:
            for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
                if home.get(name, room) != room:
                    found[room, home[name]].append(f"{path.relative_to(TOP)} includes {name}")
    return dict(found)


def floors():
    """The rooms by how far they stand above the ground."""
    height = {}
    for room, known in rooms().items():
        height[room] = 1 + max((height[other] for other in known), default=-1)
    rows = defaultdict(list)
    for room, floor in height.items():
        rows[floor].append(room)
    return [rows[floor] for floor in sorted(rows, reverse=True)]


def short(room):
    return room.rsplit("/", maxsplit=1)[-1]


def picture():
    """The floors, the highest first, and what each room knows of those below."""
    rows = ["\n".join(f"{short(room):9}knows {' '.join(map(short, rooms()[room])) or 'nobody'}" for room in row)
            for row in floors()]
    return "\n\n".join(rows) + "\n"


def strangers():
    """Includes from a room that the table does not allow."""
    return [f"{line}, and {room} does not know {other}" for (room, other), files in sorted(arrows().items())
            if room in rooms() and other not in rooms()[room] for line in files]


def declared():
    """The functions in headers that are not one class's own business."""
    names = set()
    for paths in sources().values():
        for path in paths:
            if path.suffix == ".h" and not path.stem.endswith("-private"):
                names.update(DECLARATION.findall(path.read_text(encoding="utf-8")))
    return names


def classes():
    """The C names of the GObject types."""
    found = set()
    for paths in sources().values():
        for path in paths:
            found.update(re.findall(r"G_DECLARE_(?:FINAL|DERIVABLE)_TYPE \((\w+),|G_DECLARE_INTERFACE \((\w+),",
                                    path.read_text(encoding="utf-8")))
    return {name for pair in found for name in pair if name}


@cache
def functions():
    """The public functions of each room."""
    public, objects = declared(), classes()
    found = defaultdict(list)
    for room, paths in sources().items():
        for path in paths:
            if path.suffix != ".c":
                continue
            text = path.read_text(encoding="utf-8")
            for match in DEFINITION.finditer(text):
                if match["head"].lstrip().startswith("static") or match["name"] not in public:
                    continue
                parameters = match["parameters"]
                first = re.match(r"\(\s*(?:const )?(\w+) \*", parameters)
                found[room].append(Function(
                    match["name"], path, text[:match.start()].endswith("*/\n"), CHECKED.search(match["body"]) is not None,
                    first is not None and first[1] in objects, "*" in parameters, match["body"].count("\n")))
    return dict(found)


def unexplained():
    """Public functions without a comment whose name does not say it all; one written twice, for two systems, needs but one."""
    explained = {function.name for public in functions().values() for function in public if function.is_commented}
    return [function for public in functions().values() for function in public
            if function.name not in explained and not SAYS_ITSELF.search(function.name)]


def unchecked():
    """Public functions that are handed an object and do not look whether it is one."""
    return [function for public in functions().values() for function in public
            if function.takes_object and not function.is_checked]


def names_in(paths):
    """How often each name of ours stands in the code of these files."""
    return {path: Counter(re.findall(r"\bashi_\w+", NOT_CODE.sub("", path.read_text(encoding="utf-8")))) for path in paths}


def uncalled():
    """What no other file of the program calls, and no test of what its own file does calls either.

    A macro in a header calls what it is written with: whoever says g_autoptr, or uses an error's domain, is a caller.
    """
    program = names_in(path for paths in sources().values() for path in paths)
    tests = set().union(*names_in((TOP / "tests").rglob("*.c")).values())

    def is_called(function):
        elsewhere = any(names[function.name] > (path.suffix == ".h") for path, names in program.items()
                        if path != function.file)
        return elsewhere or function.name in tests and program[function.file][function.name] > 1

    called = {function.name for public in functions().values() for function in public if is_called(function)} | FOR_TESTS
    # What can be set can be asked for.
    return [function for public in functions().values() for function in public
            if function.name not in called and function.name.replace("_get_", "_set_") not in called]


def lines_of(listed):
    return [f"{function.file.relative_to(TOP)}: {function.name}" for function in listed]


def print_numbers():
    print(f"{'room':15}{'.c':>5}{'lines':>7}{'largest':>9}{'public':>8}{'no comment':>12}{'no check':>10}  includes from")
    total = [0] * 6
    for room, paths in sources().items():
        lengths = [path.read_text(encoding="utf-8").count("\n") for path in paths]
        public = functions().get(room, [])
        row = [sum(path.suffix == ".c" for path in paths), sum(lengths), max(lengths), len(public),
               sum(not function.is_commented for function in public),
               sum(function.takes_pointer and not function.is_checked for function in public)]
        total = [a + b for a, b in zip(total, row)]
        to = ", ".join(f"{short(other)} {len(files)}" for (here, other), files in sorted(arrows().items()) if here == room)
        print(f"{room:15}{row[0]:5}{row[1]:7}{row[2]:9}{row[3]:8}{row[4]:12}{row[5]:10}  {to}")
    print(f"{'':15}{total[0]:5}{total[1]:7}{'':9}{total[3]:8}{total[4]:12}{total[5]:10}")
    print(f"public functions that need a comment and have none: {len(unexplained())}; "
          f"that take an object and check nothing: {len(unchecked())}; that nobody calls: {len(uncalled())}")
    for line in lines_of(unexplained() + unchecked() + uncalled()) if "--list" in sys.argv else []:
        print(f"  {line}")


def main():
    what = sys.argv[1] if len(sys.argv) > 1 else ""
    if what == "picture":
        print(picture(), end="")
    elif what == "arrows":
        for (room, other), files in sorted(arrows().items()):
            print(f"{room} → {other}\n  " + "\n  ".join(files))
    else:
        print_numbers()


if __name__ == "__main__":
    main()
