# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The words around a section: names in two columns, each with a leader that meets no other."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

import numpy as np

# How far a leader runs straight on from its text, mm.
BEND = 2.0


@dataclass(frozen=True)
class Name:
    """What is named, and the place inside it that the leader points to, mm."""

    words: str
    x: float
    y: float


@dataclass(frozen=True)
class Placed:
    """A name with its line of text: the y of the line's middle, mm."""

    name: Name
    y: float


class Column:
    """Names on one side of the drawing, from top to bottom."""

    def __init__(self, names: list[Name], x: float, outward: int, pitch: float):
        self.x, self.outward = x, outward
        # Where a leader turns from its line of text towards what it names.
        self.bend = x - outward * BEND
        lines = _spread(np.sort([name.y for name in names]), pitch)
        self.placed = [Placed(name, float(y)) for name, y in zip(self._ordered(names, lines), lines)]

    def _ordered(self, names: list[Name], lines: np.ndarray) -> list[Name]:
        """The names in the order in which their leaders do not cross: lines are swapped until none does."""
        order = sorted(names, key=lambda name: (name.y, name.x))
        for _ in range(len(order) ** 2):
            swap = next(((one, other) for one in range(len(order)) for other in range(one + 1, len(order))
                         if _cross((self.bend, lines[one]), order[one], (self.bend, lines[other]), order[other])), None)
            if swap is None:
                break
            one, other = swap
            order[one], order[other] = order[other], order[one]
        return order

    def width(self, size: float, letter: float) -> float:
        """The longest line, mm."""
        return max((len(placed.name.words) for placed in self.placed), default=0) * size * letter

    def svg(self, size: float) -> list[str]:
        """Leaders and lines of text."""
        lines = []
        for placed in self.placed:
            elbow = self.x + self.outward * 0.8
            lines.append(f'<path class="leader" d="M{elbow:.1f} {placed.y:.1f}L{self.bend:.1f} {placed.y:.1f}'
                         f'L{placed.name.x:.1f} {placed.name.y:.1f}"/>'
                         f'<circle class="spot" cx="{placed.name.x:.1f}" cy="{placed.name.y:.1f}" r=".6"/>')
            anchor = "end" if self.outward < 0 else "start"
            lines.append(f'<text class="name" text-anchor="{anchor}" x="{self.x + self.outward * 1.6:.1f}" '
                         f'y="{placed.y + size * 0.34:.1f}">{escape(placed.name.words)}</text>')
        return lines


def _spread(wanted: np.ndarray, pitch: float) -> np.ndarray:
    """The lines nearest to where they are wanted that stand at least `pitch` apart (pool of adjacent violators)."""
    blocks: list[list[float]] = []
    for index, y in enumerate(wanted):
        blocks.append([y - index * pitch, 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, count = blocks.pop()
            blocks[-1] = [(blocks[-1][0] * blocks[-1][1] + mean * count) / (blocks[-1][1] + count), blocks[-1][1] + count]
    flat = np.concatenate([[mean] * count for mean, count in blocks]) if blocks else np.zeros(0)
    return flat + np.arange(len(wanted)) * pitch


def _cross(start, name: Name, other_start, other: Name) -> bool:
    """Whether two leaders cross, as they are written."""
    a, b, c, d = (np.round(place, 1) for place in (start, (name.x, name.y), other_start, (other.x, other.y)))

    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def columns(names: list[Name], middle: float, left: float, right: float, pitch: float) -> tuple[Column, Column]:
    """The names in a column on the nearer side each; `left` and `right` are where the columns' text begins."""
    return (Column([name for name in names if name.x < middle], left, -1, pitch),
            Column([name for name in names if name.x >= middle], right, 1, pitch))
