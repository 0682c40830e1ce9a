# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Masks into outlines: potrace finds the Béziers, and they are written in as few bytes as 0.1 mm needs."""

from __future__ import annotations

import json
import math
import shutil
import subprocess

import numpy as np

from raster import View
from refit import refit


class ToolError(Exception):
    """potrace is missing or failed; the text says what to do."""


def trace(mask: np.ndarray, view: View, speck: float = 0.5, tolerance: float = 0.1, closed: bool = False,
          smooth: float = 1.1) -> str:
    """The outline of a mask over the whole of `view` as SVG path data in plate mm; '' when nothing is left.

    speck: islands and holes below this many mm² are dropped; tolerance: how far a curve may stray from what potrace found, in mm;
    closed: end every outline with z, as a contour needs and a filling does not.
    """
    found = rings(mask, view, speck, smooth)
    return compact(refit(found, np.full(len(found), tolerance)), 1, closed)


def rings(mask: np.ndarray, view: View, speck: float = 0.5, smooth: float = 1.1) -> list[np.ndarray]:
    """The outlines of a mask as closed rings of points in plate mm, as potrace draws and divides its curves."""
    filled = np.argwhere(mask)
    if not len(filled):
        return []
    (top, left), (bottom, right) = filled.min(axis=0), filled.max(axis=0) + 1
    cut = mask[top:bottom, left:right]
    origin = np.array([view.left + left / view.scale, view.top + bottom / view.scale])
    found = json.loads(_potrace(cut, speck * view.scale ** 2, smooth))
    return [np.array(ring) * (1 / view.scale, -1 / view.scale) + origin
            for feature in found["features"] for ring in feature["geometry"]["coordinates"]]


def _potrace(mask: np.ndarray, speck: float, smooth: float) -> str:
    program = shutil.which("potrace")
    if program is None:
        raise ToolError("potrace is not installed: apt-get install potrace")
    height, width = mask.shape
    bitmap = b"P4\n%d %d\n" % (width, height) + np.packbits(mask, axis=1).tobytes()
    done = subprocess.run([program, "-b", "geojson", "-t", str(max(int(speck), 0)), "-a", str(smooth), "-O", "0.2",
                           "-o", "-", "-"], input=bitmap, capture_output=True, check=False)
    if done.returncode:
        raise ToolError(f"potrace failed: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode("ascii")


def compact(paths, digits: int = 1, closed: bool = False) -> str:
    """Path data from lists of commands (M, L, Q, C) with absolute points.

    Everything is relative, to rounded points so that rounding never adds up. A subpath that is not closed must end
    where it began, for the next one is placed from there.
    """
    factor = 10 ** digits
    text, origin = [], (0, 0)
    for path in paths:
        start, *rest = [(command, np.rint(points * factor).astype(int).tolist()) for command, points in path]
        pen = start[1][0]
        body, end = _commands(rest, pen, factor, digits)
        if not body:
            continue
        text += ["m" if text else "M", _numbers((pen[0] - origin[0], pen[1] - origin[1]), factor, digits), body,
                 "z" if closed else ""]
        origin = pen if closed else end
    return "".join(text)


def _commands(path, pen, factor, digits):
    runs, last = [], ""
    for command, points in path:
        kind = command.lower()
        if all(point == pen for point in points):
            continue
        if kind == "c" and _straight(pen, points):
            kind, points = "l", points[-1:]
        if kind != last:
            runs.append((kind, []))
        runs[-1][1].extend(value - start for point in points for value, start in zip(point, pen))
        pen, last = points[-1], kind
    return "".join(kind + _numbers(values, factor, digits) for kind, values in runs), pen


def _straight(pen, points) -> bool:
    """A curve that strays from its chord by less than a rounding step is a line."""
    across, down = points[2][0] - pen[0], points[2][1] - pen[1]
    length = max(math.hypot(across, down), 1e-9)
    return all(abs(across * (y - pen[1]) - down * (x - pen[0])) / length < 0.5 and
               -0.5 <= ((x - pen[0]) * across + (y - pen[1]) * down) / length <= length + 0.5 for x, y in points[:2])


def number(value: int, factor: int, digits: int) -> str:
    """A count of rounding steps as the shortest decimal: 5 → .5, -10 → -1."""
    sign, value = ("-", -value) if value < 0 else ("", value)
    whole, part = divmod(value, factor)
    if not part:
        return f"{sign}{whole}"
    tail = str(part).rjust(digits, "0").rstrip("0")
    return f"{sign}{whole or ''}.{tail}"


def _numbers(values, factor: int, digits: int) -> str:
    text, pointed = [], False
    for value in values:
        item = number(value, factor, digits)
        # A sign or a second point already parts two numbers.
        text.append(item if not text or item[0] == "-" or (item[0] == "." and pointed) else " " + item)
        pointed = "." in item
    return "".join(text)
