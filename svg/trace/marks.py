# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Channels and their points: a dashed line and rings, laid over everything."""

from __future__ import annotations

import re

import numpy as np

import strokes
import svg
from body import sided
from raster import View

# Radii in mm: the white ring with its thin edge, and the coloured disc inside it.
RING, DISC = 3.2, 2.3
_CODES = {"bladder": "bl", "gallbladder": "gb", "stomach": "st", "governor": "gv"}


def layer(view: View, channel: str, lines: list[np.ndarray], points: list) -> list[str]:
    """What a channel's layer holds: its lines (body mm), then its points."""
    paths = [_line(view, channel, np.asarray(line, float)) for line in lines]
    return paths + [_point(view, channel, point) for point in points if belongs(point.id, channel)]


def belongs(identity: str, channel: str) -> bool:
    """Whether a point's code ('gb30') is one of a channel's."""
    return re.fullmatch(_CODES[channel] + r"\d+", identity) is not None


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
    title = point.id.upper() + (f", {point.side}" if point.side else "")
    body = [f'<circle class="ring" cx="{x}" cy="{y}" r="{RING}"/>',
            f'<circle class="spot-{channel}" cx="{x}" cy="{y}" r="{DISC}"/>']
    return svg.structure(sided(point.id, point.side), title, "point", body)
