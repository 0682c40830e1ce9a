# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What fills the gutter beside the lumbar spine: erector spinae and multifidus, as large as they are in living people.

The work is done level by level on one side, in columns that run from the front backwards.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from body import SIDES, sided
from claims import Claims

# How far the floor may lie in front of the block before it is somebody else's, mm.
DEEPEST = 26
# Gaps of the floor that are bridged, along the body and across it, mm: between two transverse processes.
BRIDGE = (41, 7)
# The midline belongs to the spinous processes and the ligaments between them, mm to each side.
MIDDLE = 1.0
# How far from the midline the gutter goes where the block does not tell: the posterior superior iliac spines, mm.
SACRAL = 66.0
# The iliac bone lies farther from the midline than this, mm.
BESIDE = 30.0
# Above this height the block tells how broad the gutter is, and below it the bones do, mm.
BLOCK_ENDS = 946.0


class Gutter:
    """One side of the gutter over the levels of the grid that the recipe names."""

    def __init__(self, claims: Claims, bone: np.ndarray, side: str, rules: dict):
        self._claims, self._rules, grid = claims, rules, claims.grid
        table = np.array(rules["levels"], float)
        self._window = grid.window((0.0 if side == "left" else -115.0, -130.0, table[0, 0]),
                                   (115.0 if side == "left" else 0.0, 45.0, rules["ends"]))
        self.side = side
        self._x = np.abs(grid.centres(0)[self._window[0]])
        self.z = grid.centres(2)[self._window[2]]
        self._table = [np.interp(self.z, table[:, 0], column) for column in table.T]
        held = claims.held()[self._window]
        block = np.isin(held, claims.numbers(rules["source"]))
        solid = bone[self._window]
        self._front = solid | np.isin(held, claims.numbers(*rules["front"]))
        self._low, self._high, self._open = self._room(block, solid)

    def _room(self, block: np.ndarray, bone: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """For every column: the first and last cell of the room as the source has it, and whether there is any."""
        depth = block.shape[1]
        known = block.any(axis=1)
        last = np.where(known, depth - 1 - np.argmax(block[:, ::-1], axis=1), -1).astype(float)
        first = np.where(known, np.argmax(block, axis=1), depth).astype(float)
        back = np.where(bone.any(axis=1), depth - 1 - np.argmax(bone[:, ::-1], axis=1), -1).astype(float)
        low = np.minimum(_floor(self._front, first), first)
        # On the sacrum the gutter lies between its crest and the iliac bone: what a thread across both would span.
        chord = _spanned(back)
        sacral = (self.z < BLOCK_ENDS)[None, :] & (self._x[:, None] < self._crest(back)) & (chord - back > 1)
        deep = sacral & (back >= 0)
        low = np.where(deep & ~known, back + 1, np.where(deep, np.minimum(low, back + 1), low))
        low = _led_on(low, known | deep, sacral & ~known & ~deep)
        last = np.where(sacral, np.maximum(last, chord), last)
        wide = (known | sacral) & (self._x > MIDDLE)[:, None] & (last >= low)
        return low, _calm(last, wide), wide

    def _crest(self, back: np.ndarray) -> np.ndarray:
        """At every level how far from the midline the iliac bone stands out backwards most, as far as the gutter may go."""
        beside = np.where((self._x > BESIDE) & (self._x < SACRAL), 1, 0)[:, None] * back
        return np.where(beside.any(axis=0), self._x[np.argmax(beside, axis=0)], SACRAL)[None, :]

    def filled(self) -> np.ndarray:
        """The cells of the window that are filled: at every level as many as the recipe's area wants."""
        row = np.arange(self._front.shape[1])[None, :, None]
        more = ndimage.gaussian_filter1d(np.array([self._more(level) for level in range(len(self.z))]), 8)
        high = self._high + more[None, :] * self._fading()
        filled = self._open[:, None] & (row >= self._low[:, None]) & (row <= high[:, None]) & ~self._front
        calm = ndimage.gaussian_filter(filled.astype(np.float32), 1.3) > 0.5
        return calm & ~self._front & (self._x > MIDDLE)[:, None, None]

    def _fading(self) -> np.ndarray:
        """How much of the thickening each column takes: all of it but at the lateral edge, where the gutter ends."""
        edge = np.where(self._open, self._x[:, None], 0).max(axis=0)
        return np.sqrt(np.clip((edge[None, :] - self._x[:, None] + 1) / self._rules["fade"], 0, 1))

    def _more(self, level: int) -> float:
        """How much thicker the level must be, mm."""
        wide = self._open[:, level]
        if wide.sum() < 4:
            return 0.0
        fading = self._fading()[wide, level]
        thick = (self._high - self._low + 1)[wide, level]
        want = self._table[1][level] * 100
        least, most = self._rules["least"], self._rules["most"]
        for _ in range(24):
            middle = (least + most) / 2
            if np.maximum(thick + middle * fading, 0).sum() < want:
                least = middle
            else:
                most = middle
        return (least + most) / 2

    def fill(self) -> None:
        """Enter what the gutter holds, divided, into the claims, in place of the block."""
        filled, claims = self.filled(), self._claims
        claims.free(np.isin(claims.owner[self._window], claims.numbers(self._rules["source"])), self._window)
        for name, part in self._divided(filled).items():
            claims.give(sided(name, self.side), part, self._window)

    def _divided(self, filled: np.ndarray) -> dict[str, np.ndarray]:
        """Multifidus, longissimus and iliocostalis, in that order from the midline."""
        row = np.arange(filled.shape[1])[None, :]
        parts = {name: np.zeros_like(filled) for name in ("multifidus", "longissimus-thoracis", "iliocostalis-lumborum")}
        slopes = np.array([self._slopes(filled[:, :, level], level) for level in range(len(self.z))])
        cleft, slope, second = (ndimage.gaussian_filter1d(column, 5) for column in slopes.T)
        for level in range(len(self.z)):
            cells = filled[:, :, level]
            deep = _depth(cells)
            border = cleft[level] + slope[level] * deep
            inner = cells & (self._x[:, None] < border)
            middle = cells & ~inner & (self._x[:, None] + 0.35 * (row - row.mean()) < second[level])
            for part, name in ((inner, "multifidus"), (middle, "longissimus-thoracis"),
                               (cells & ~inner & ~middle, "iliocostalis-lumborum")):
                parts[name][:, :, level] = part
        return parts

    def _slopes(self, cells: np.ndarray, level: int) -> tuple[float, float, float]:
        """Where the two borders lie: the first opens behind at the recipe's distance and turns outwards or inwards until the
        share is right; the second runs outwards and backwards."""
        _, _, share, cleft, second = (column[level] for column in self._table)
        area, deep, x = cells.sum(), _depth(cells), self._x[:, None]
        slope = _found(-1.5, 2.5, lambda slope: (cells & (x < cleft + slope * deep)).sum() < share * area)
        rest = cells & ~(x < cleft + slope * deep)
        row = np.arange(cells.shape[1])[None, :]
        along = x + 0.35 * (row - row.mean())
        border = _found(0.0, 130.0, lambda edge: (rest & (along < edge)).sum() < second * rest.sum())
        return cleft, slope, border


def fill(claims: Claims, bone: np.ndarray, rules: dict) -> None:
    """Fill the gutters of both sides."""
    for side in SIDES:
        Gutter(claims, bone, side, rules).fill()


def _found(low: float, high: float, too_low) -> float:
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if too_low(middle) else (low, middle)
    return (low + high) / 2


def _depth(cells: np.ndarray) -> np.ndarray:
    """How far in front of the back of its column each cell lies, in cells."""
    back = np.where(cells.any(axis=1), cells.shape[1] - 1 - np.argmax(cells[:, ::-1], axis=1), 0)
    return back[:, None] - np.arange(cells.shape[1])[None, :]


def _floor(front: np.ndarray, first: np.ndarray) -> np.ndarray:
    """The first cell behind whatever lies in front of the block in each column, gaps bridged."""
    row = np.arange(front.shape[1])[None, :, None]
    before = front & (row <= first[:, None] + 1)
    last = np.where(before.any(axis=1), front.shape[1] - 1 - np.argmax(before[:, ::-1], axis=1), -99)
    floor = np.where(first - last < DEEPEST, last + 1, -99).astype(float)
    bridged = ndimage.grey_closing(floor, size=BRIDGE[::-1])
    return np.where(bridged < 0, first, bridged)


def _led_on(low: np.ndarray, known: np.ndarray, gap: np.ndarray) -> np.ndarray:
    """The floor, led on outwards over columns in which there is no bone."""
    column = np.where(known, np.arange(len(low))[:, None], 0)
    nearest = np.maximum.accumulate(column, axis=0)
    return np.where(gap, np.take_along_axis(low, nearest, axis=0), low)


def _spanned(back: np.ndarray) -> np.ndarray:
    """A thread spanned across the back of the bones at every level, touching them where they stand out."""
    return ndimage.grey_closing(back, size=(2 * int(SACRAL) + 1, 1))


def _calm(high: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Heights smoothed over what is known."""
    weight = ndimage.gaussian_filter(known.astype(float), 2.5)
    return np.where(known, ndimage.gaussian_filter(np.where(known, high, 0), 2.5) / np.maximum(weight, 1e-6), high)
