# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the names around a section stand, and the room that they take: two columns beside the body.

The names themselves are no part of the drawing. Whoever shows it writes them, in the reader's language and size.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Name:
    """What is named, its name in English, and the place inside it that the leader points to, mm."""

    subject: str
    words: str
    x: float
    y: float


class Column:
    """Names on one side of the drawing, from top to bottom."""

    def __init__(self, names: list[Name], pitch: float):
        self.names = names
        self.lines = _spread(np.sort([name.y for name in names]), pitch)

    def width(self, size: float, letter: float) -> float:
        """The longest line, mm."""
        return max((len(name.words) for name in self.names), default=0) * size * letter


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


def once(names: list[Name]) -> list[Name]:
    """Each name once where both sides show it: by turns on the left and on the right."""
    by_subject: dict[str, list[Name]] = {}
    for name in sorted(names, key=lambda name: (name.y, name.subject)):
        by_subject.setdefault(name.subject, []).append(name)
    kept = []
    for turn, both in enumerate(by_subject.values()):
        both.sort(key=lambda name: name.x)
        kept.append(both[0] if len(both) == 1 or turn % 2 == 0 else both[-1])
    return kept


def columns(names: list[Name], middle: float, pitch: float) -> tuple[Column, Column]:
    """The names in a column on the nearer side each."""
    kept = once(names)
    return (Column([name for name in kept if name.x < middle], pitch),
            Column([name for name in kept if name.x >= middle], pitch))
