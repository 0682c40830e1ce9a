# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Masks into outlines: potrace finds the Béziers, and they are written in as few bytes as 0.1 mm needs."""

from __future__ import annotations

import re
import shutil
import subprocess

import numpy as np

from raster import View
from refit import refit

_TOKEN = re.compile(r"[MmLlCcZz]|-?\d+(?:\.\d+)?")
_UNIT = 100


class ToolError(Exception):
    """potrace is missing or failed; the text says what to do."""


def trace(mask: np.ndarray, view: View, speck: float = 0.5, tolerance: float = 0.1, closed: bool = False,
          smooth: float = 1.1) -> str:
    """The outline of a mask over the whole of `view` as SVG path data in plate mm; '' when nothing is left.

    speck: islands and holes below this many mm² are dropped; tolerance: how far a curve may stray from what potrace found, in mm;
    closed: end every outline with z, as a contour needs and a filling does not.
    """
    filled = np.argwhere(mask)
    if not len(filled):
        return ""
    (top, left), (bottom, right) = filled.min(axis=0), filled.max(axis=0) + 1
    cut = mask[top:bottom, left:right]
    output = _potrace(cut, speck * view.scale ** 2, smooth)
    x = view.left + left / view.scale
    y = view.top + top / view.scale
    paths = _subpaths(output, x, y, cut.shape[0], view.scale)
    return compact((refit(path, tolerance) for path in paths), 1, closed)


def _potrace(mask: np.ndarray, speck: float, smooth: float) -> str:
    program = shutil.which("potrace")
    if program is None:
        raise ToolError("potrace is not installed: apt-get install potrace")
    height, width = mask.shape
    bitmap = b"P4\n%d %d\n" % (width, height) + np.packbits(mask, axis=1).tobytes()
    done = subprocess.run([program, "-b", "svg", "--flat", "-u", str(_UNIT), "-t", str(max(int(speck), 0)),
                           "-a", str(smooth), "-O", "0.2", "-o", "-", "-"],
                          input=bitmap, capture_output=True, check=False)
    if done.returncode:
        raise ToolError(f"potrace failed: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode("ascii")


def _subpaths(svg: str, x: float, y: float, height: int, scale: float):
    """The closed outlines in plate mm: lists of commands (M, L, C) with their absolute points."""
    factor = 1 / (_UNIT * scale)
    for data in re.findall(r'<path d="([^"]*)"', svg):
        pen = np.zeros(2)
        command, numbers, path = "", [], []
        for token in _TOKEN.findall(data):
            if token.isalpha():
                command = token
                if token in "zZ":
                    yield path
                    path = []
                continue
            numbers.append(float(token))
            need = 6 if command in "cC" else 2
            if len(numbers) < need:
                continue
            points = np.array(numbers).reshape(-1, 2) + (0 if command.isupper() else pen)
            numbers = []
            pen = points[-1]
            placed = np.stack([x + points[:, 0] * factor, y + height / scale - points[:, 1] * factor], axis=1)
            path.append((command.upper(), placed))
            command = {"m": "l", "M": "L"}.get(command, command)


def compact(paths, digits: int = 1, closed: bool = False) -> str:
    """Path data from lists of commands (M, L, Q, C) with absolute points.

    Everything is relative, to rounded points so that rounding never adds up. A subpath that is not closed must end
    where it began, for the next one is placed from there.
    """
    factor = 10 ** digits
    text, origin = "", np.zeros(2, int)
    for path in paths:
        start = np.round(path[0][1][0] * factor).astype(int)
        body, end = _commands(path[1:], start, factor, digits)
        if not body:
            continue
        text += ("m" if text else "M") + _numbers(start - origin, factor, digits) + body + ("z" if closed else "")
        origin = start if closed else end
    return text


def _commands(path, pen, factor, digits):
    text, last = "", ""
    for command, points in path:
        kind, rounded = command.lower(), np.round(points * factor).astype(int)
        if (rounded == pen).all():
            continue
        if kind == "c" and _straight(pen, rounded):
            kind, rounded = "l", rounded[-1:]
        body = _numbers((rounded - pen).ravel(), factor, digits)
        joint = "" if body.startswith("-") else " "
        text += joint + body if kind == last else kind + body
        pen, last = rounded[-1], kind
    return text, pen


def _straight(pen, points) -> bool:
    """A curve that strays from its chord by less than a rounding step is a line."""
    chord = points[2] - pen
    length = max(np.hypot(*chord), 1e-9)
    return all(abs(chord[0] * (p - pen)[1] - chord[1] * (p - pen)[0]) / length < 0.5 and
               -0.5 <= (p - pen) @ chord / length <= length + 0.5 for p in points[:2])


def number(value: int, factor: int, digits: int) -> str:
    """A count of rounding steps as the shortest decimal: 5 → .5, -10 → -1."""
    sign, value = ("-", -value) if value < 0 else ("", value)
    whole, part = divmod(value, factor)
    if not part:
        return f"{sign}{whole}"
    tail = str(part).rjust(digits, "0").rstrip("0")
    return f"{sign}{whole or ''}.{tail}"


def _numbers(values, factor: int, digits: int) -> str:
    text = ""
    for value in values:
        item = number(int(value), factor, digits)
        # A sign or a second point already parts two numbers.
        glued = item.startswith("-") or (item.startswith(".") and "." in text.rsplit("-", 1)[-1].rsplit(" ", 1)[-1])
        text += item if not text or glued else " " + item
    return text
