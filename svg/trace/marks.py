# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Channels and their points: a dashed line and rings, laid over everything."""

from __future__ import annotations

import re

import numpy as np
from scipy import ndimage

import brush
import strokes
import svg
from body import sided
from facing import Facing
from raster import View

# Radii in pen mm: the white ring with its thin edge, and the coloured disc inside it.
RING, DISC = 3.2, 2.3
# Shorter bits of a channel that turns in and out of sight are left out, mm.
SHORTEST = 25.0
# How far outside the flesh a point may be marked, and a line run, mm: no farther than the drawn skin reaches.
POINT_BESIDE, LINE_BESIDE = 12.0, 5.0
_CODES = {"bladder": r"bl\d+", "gallbladder": r"gb\d+", "stomach": r"st\d+", "spleen": r"sp\d+", "kidney": r"ki\d+",
          "liver": r"lr\d+", "governor": r"gv\d+", "extra": r"ex-b\d+(-l\d+)?|huanzhong"}


def layer(sheet, facing: Facing, channel: str, made) -> list[str]:
    """What a channel's layer holds: of its lines and points those that face the viewer, lines first."""
    sides = ("", *sheet.sides)
    lines = [line.polyline for line in made.channels if line.id == channel and line.side in sides]
    paths = [_line(sheet.view, channel, run) for line in lines for run in runs(sheet, facing, np.asarray(line, float))]
    points = [point for point in made.points if belongs(point.id, channel) and point.side in sides]
    # What is seen of one side is marked on both: the body is not quite symmetrical, the plate's content is.
    seen = {point.id for point in points if _seen(sheet, facing, point.position[None], POINT_BESIDE)[0]}
    return paths + [_point(sheet.view, channel, point) for point in points if point.id in seen
                    and sheet.shows(sheet.view.project(point.position[None])[:, :2])[0]]


def _seen(sheet, facing: Facing, places: np.ndarray, beside: float) -> np.ndarray:
    """Which places on the skin, (n, 3) body mm, the plate shows."""
    return facing.sees(places, beside) & sheet.shows(sheet.view.project(places)[:, :2])


def runs(sheet, facing: Facing, line: np.ndarray) -> list[np.ndarray]:
    """The stretches of a line on the skin that the plate shows."""
    seen = ndimage.binary_closing(np.pad(_seen(sheet, facing, line, LINE_BESIDE), 4, mode="edge"), iterations=3)[4:-4]
    pieces, count = ndimage.label(seen)
    stretches = [line[pieces == index + 1] for index in range(count)]
    return [stretch for stretch in stretches if np.linalg.norm(np.diff(stretch, axis=0), axis=1).sum() >= SHORTEST]


def belongs(identity: str, channel: str) -> bool:
    """Whether a point's code ('gb30') is one of a channel's."""
    return re.fullmatch(_CODES[channel], identity) is not None


def classes(channel: str) -> set[str]:
    """The classes a channel's layer uses."""
    return {f"channel-{channel}", f"spot-{channel}", "ring"}


def _line(view: View, channel: str, line: np.ndarray) -> str:
    """The line over a pale casing, which keeps it legible on dark muscle and cloth."""
    data = strokes.curve(_thinned(view.project(line)[:, :2]))
    return f'<path class="way casing" d="{data}"/>\n<path class="way channel-{channel}" d="{data}"/>'


def _thinned(line: np.ndarray, gap: float = 9.0) -> np.ndarray:
    """Points about `gap` mm apart; the curve through them is smooth."""
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.linspace(0, along[-1], max(int(along[-1] / gap), 2) + 1)
    return np.stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)], axis=1)


def _point(view: View, channel: str, point) -> str:
    x, y = (f"{value:.2f}".rstrip("0").rstrip(".") for value in view.project(point.position[None])[0, :2])
    mm = brush.pen_mm(view)
    title = point.id.upper() + (f", {point.side}" if point.side else "")
    body = [f'<circle class="ring" cx="{x}" cy="{y}" r="{RING * mm:g}"/>',
            f'<circle class="spot-{channel}" cx="{x}" cy="{y}" r="{DISC * mm:g}"/>']
    return svg.structure(sided(point.id, point.side), title, "point", body)
