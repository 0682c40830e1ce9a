# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Short lines that share ends, joined into long soft ones and written as path data."""

from __future__ import annotations

import numpy as np

from outline import compact

DIGITS = 1
# A line goes on into another where it turns by less than this (cosine of 70 degrees).
ONWARD = 0.34
# A line that goes on into no other bows to one side by half of this share of its length.
BOW = 0.22


def path(places: np.ndarray, lines: np.ndarray) -> str:
    """Path data of lines, (n, 2) numbers of places in mm: each goes on into the one ahead that turns least."""
    at: dict[int, list[int]] = {}
    for number, (start, end) in enumerate(lines.tolist()):
        at.setdefault(start, []).append(number)
        at.setdefault(end, []).append(number)
    left = set(range(len(lines)))
    chains = []
    for number in range(len(lines)):
        if number in left:
            left.discard(number)
            start, end = lines[number].tolist()
            ahead = _onward(places, lines, at, left, start, end)
            back = _onward(places, lines, at, left, end, start)
            chains.append([*back[::-1], start, end, *ahead])
    return compact([_soft(places[chain]) for chain in chains], DIGITS)


def _onward(places, lines, at, left, start: int, end: int) -> list[int]:
    """The places that a line from start to end goes on to; what it uses is taken out of what is left."""
    found = []
    while True:
        way = _unit(places[end] - places[start])
        turns = [(float(way @ _unit(places[_other(lines[number], end)] - places[end])), number)
                 for number in at[end] if number in left]
        best = max(turns, default=(-1.0, -1))
        if best[0] < ONWARD:
            return found
        left.discard(best[1])
        start, end = end, _other(lines[best[1]], end)
        found.append(end)


def _other(line: np.ndarray, end: int) -> int:
    return int(line[0] if line[1] == end else line[1])


def _unit(way: np.ndarray) -> np.ndarray:
    return way / max(float(np.hypot(*way)), 1e-9)


def _soft(corners: np.ndarray) -> list:
    """A polyline as commands: curves through the middles of its sides, with its corners as controls; a lone line bows a little."""
    if len(corners) == 2:
        start, end = corners
        bow = BOW * np.array([start[1] - end[1], end[0] - start[0]])
        return [("M", corners[:1]), ("Q", np.array([(start + end) / 2 + bow, end]))]
    ends = (corners[1:-1] + corners[2:]) / 2
    ends[-1] = corners[-1]
    return [("M", corners[:1]), *(("Q", np.array(pair)) for pair in zip(corners[1:-1], ends))]


def rounded(corners: np.ndarray) -> str:
    """Path data of a closed shape with round corners."""
    middles = (corners + np.roll(corners, -1, axis=0)) / 2
    curves = [("Q", np.array(pair)) for pair in zip(np.roll(corners, -1, axis=0), np.roll(middles, -1, axis=0))]
    return compact([[("M", middles[:1]), *curves]], DIGITS, True)
