# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Few Béziers along many points: least-squares fitting after Schneider ("An algorithm for automatically fitting
digitized curves", Graphics Gems, 1990). potrace keeps a curve for nearly every turn of the pixels; a pen would not.

All pieces of all outlines are fitted side by side: an array holds the points of every piece that is still open, and
sums run from piece to piece (reduceat). One at a time, the same work took most of a redraw.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Joints that turn by more than this (cosine of 40 degrees) are corners and stay.
_CORNER = 0.77
# Points along an outline lie this many mm apart at a tolerance of one mm, and closer for a finer one.
_STEP = 1.1
# Newton steps before a piece is divided.
_TRIES = 4


def refit(rings: list[np.ndarray], tolerance: np.ndarray) -> list[list]:
    """Every closed ring of points (n, 2; the last repeats the first) as commands M, L, C with absolute points.

    tolerance: how far the curves of each ring may stray from it, mm.
    """
    if not rings:
        return []
    points, starts, stops, ring = _pieces(rings, np.asarray(tolerance, float))
    done: list[tuple[int, str, np.ndarray]] = []
    open_ = _Pieces(starts, stops, _tangents(points, starts, stops, 1), _tangents(points, starts, stops, -1),
                    np.asarray(tolerance, float)[ring])
    while len(open_.start):
        open_ = _round(points, open_, done)
    paths = [[] for _ in rings]
    owner = ring[np.searchsorted(starts, [start for start, _, _ in done], side="right") - 1] if done else []
    for (start, command, ends), number in sorted(zip(done, owner), key=lambda one: one[0][0]):
        paths[number] = paths[number] or [("M", points[start][None])]
        paths[number].append((command, ends))
    return [path for path in paths if path]


@dataclass
class _Pieces:
    """Pieces still to fit: first and last index of their points, unit tangents into them at both ends, tolerance."""

    start: np.ndarray
    stop: np.ndarray
    ahead: np.ndarray
    back: np.ndarray
    tolerance: np.ndarray

    def pick(self, chosen: np.ndarray) -> "_Pieces":
        return _Pieces(*(part[chosen] for part in (self.start, self.stop, self.ahead, self.back, self.tolerance)))


def _pieces(rings, tolerance):
    """The rings sampled evenly between their corners: points, and per piece its first and last index and its ring."""
    sampled, starts, stops, owner, base = [], [], [], [], 0
    for number, ring in enumerate(rings):
        way = np.diff(ring, axis=0)
        length = np.hypot(way[:, 0], way[:, 1])
        kept = length > 1e-9
        ring, way, length = ring[np.append(kept, True)], way[kept], length[kept]
        if len(way) < 3:
            continue
        turn = (way[1:] * way[:-1]).sum(axis=1) / (length[1:] * length[:-1])
        along = np.concatenate([[0], np.cumsum(length)])
        marks = along[np.concatenate([[0], np.flatnonzero(turn < _CORNER) + 1, [len(way)]])]
        count = np.maximum(np.ceil(np.diff(marks) / (_STEP * np.sqrt(tolerance[number]))).astype(int), 3)
        at = np.concatenate([low + (high - low) * np.arange(n) / n
                             for low, high, n in zip(marks[:-1], marks[1:], count)] + [marks[-1:]])
        sampled.append(np.stack([np.interp(at, along, ring[:, axis]) for axis in (0, 1)], axis=1))
        ends = base + np.concatenate([[0], np.cumsum(count)])
        starts.append(ends[:-1])
        stops.append(ends[1:])
        owner.append(np.full(len(count), number))
        base += len(at)
    if not sampled:
        return np.zeros((0, 2)), *(np.zeros(0, int) for _ in range(3))
    return np.concatenate(sampled), np.concatenate(starts), np.concatenate(stops), np.concatenate(owner)


def _tangents(points, starts, stops, sign):
    """The unit direction into each piece from its first (1) or its last (-1) point."""
    reach = np.minimum(stops - starts, 3)
    base = starts if sign > 0 else stops
    return _unit(points[base + sign * reach] - points[base], points[base + sign] - points[base])


def _unit(way, other):
    """Directions of length one; `other` where a way leads nowhere."""
    size = np.hypot(way[:, 0], way[:, 1])
    way = np.where((size < 1e-9)[:, None], other, way)
    return way / np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)[:, None]


def _spread(pieces):
    """Index of every point of every piece, where each piece begins in that list, and the piece each one belongs to."""
    count = pieces.stop - pieces.start + 1
    first = np.concatenate([[0], np.cumsum(count)[:-1]])
    which = np.repeat(np.arange(len(count)), count)
    return pieces.start[which] + np.arange(len(which)) - first[which], first, which


def _round(points, pieces, done):
    """Fit every open piece once; what fits goes to `done`, and what does not comes back in two parts each."""
    index, first, which = _spread(pieces)
    flat = (pieces.stop - pieces.start == 1) | _flat(points, pieces, index, first, which)
    done.extend((start, "L", points[stop][None]) for start, stop in zip(pieces.start[flat], pieces.stop[flat]))
    pieces = pieces.pick(~flat)
    if not len(pieces.start):
        return pieces
    index, first, which = _spread(pieces)
    t, parts = _chords(points, index, first, which), []
    for attempt in range(_TRIES):
        spots = points[index]
        curves = _least(spots, t, pieces, first, which)
        away, worst = _error(spots, curves, t, first, which)
        good = away <= pieces.tolerance
        done.extend((start, "C", curve[1:]) for start, curve in zip(pieces.start[good], curves[good]))
        lost = ~good & ((away > 5 * pieces.tolerance) | (attempt == _TRIES - 1))
        parts += _divided(points, pieces.pick(lost), worst[lost])
        going = ~good & ~lost
        if not going.any():
            break
        t = _nearer(spots, curves, t, which)[going[which]]
        pieces = pieces.pick(going)
        index, first, which = _spread(pieces)
    return _joined(parts) if parts else pieces.pick(np.zeros(len(pieces.start), bool))


def _flat(points, pieces, index, first, which):
    chord = points[pieces.stop] - points[pieces.start]
    size = np.hypot(chord[:, 0], chord[:, 1])
    way = points[index] - points[pieces.start][which]
    off = np.abs(chord[which, 0] * way[:, 1] - chord[which, 1] * way[:, 0])
    return (size > 1e-6) & (np.maximum.reduceat(off, first) < 0.4 * pieces.tolerance * size)


def _chords(points, index, first, which):
    """Parameters from 0 to 1 by the distance along the points of each piece."""
    gaps = np.hypot(*np.diff(points[index], axis=0, prepend=points[index[:1]]).T)
    gaps[first] = 0
    along = np.cumsum(gaps)
    along -= along[first][which]
    return along / np.maximum(np.maximum.reduceat(along, first), 1e-9)[which]


def _least(spots, t, pieces, first, which):
    """The Béziers with the given end tangents nearest to the points at parameters t, (pieces, 4, 2)."""
    begin, end = spots[first], spots[np.append(first[1:], len(spots)) - 1]
    s = 1 - t
    b0, b1, b2, b3 = s ** 3, 3 * t * s * s, 3 * t * t * s, t ** 3
    rest = spots - (b0 + b1)[:, None] * begin[which] - (b2 + b3)[:, None] * end[which]
    ahead = (rest * pieces.ahead[which]).sum(axis=1)
    back = (rest * pieces.back[which]).sum(axis=1)
    c00, c11, c01, x0, x1 = np.add.reduceat(np.stack([b1 * b1, b2 * b2, b1 * b2, b1 * ahead, b2 * back]), first, axis=1)
    c01 = c01 * (pieces.ahead * pieces.back).sum(axis=1)
    size = c00 * c11 - c01 * c01
    sound = np.abs(size) > 1e-12
    size = np.where(sound, size, 1)
    reach = np.where(sound, np.stack([x0 * c11 - x1 * c01, c00 * x1 - c01 * x0]) / size, 0)
    chord = np.hypot(*(end - begin).T)
    wild = (reach.min(axis=0) < 1e-3 * chord) | (reach.max(axis=0) > 1.2 * chord)
    reach = np.where(wild, chord / 3, reach)
    return np.stack([begin, begin + pieces.ahead * reach[0][:, None], end + pieces.back * reach[1][:, None], end], axis=1)


def _at(curves, t, which):
    t, s = t[:, None], 1 - t[:, None]
    own = curves[which]
    return s ** 3 * own[:, 0] + 3 * t * s * s * own[:, 1] + 3 * t * t * s * own[:, 2] + t ** 3 * own[:, 3]


def _error(spots, curves, t, first, which):
    """How far each curve strays at most, and the index within the piece of the point where it does."""
    off = spots - _at(curves, t, which)
    away = np.hypot(off[:, 0], off[:, 1])
    most = np.maximum.reduceat(away, first)
    place = np.where(away == most[which], np.arange(len(away)), len(away))
    return most, np.minimum.reduceat(place, first) - first


def _nearer(spots, curves, t, which):
    """One Newton step of every parameter towards the foot of its point, kept in order within each piece."""
    first = 3 * np.diff(curves, axis=1)[which]
    second = 2 * np.diff(first, axis=1)
    s = t[:, None]
    off = _at(curves, t, which) - spots
    slope = (1 - s) ** 2 * first[:, 0] + 2 * s * (1 - s) * first[:, 1] + s * s * first[:, 2]
    bend = (1 - s) * second[:, 0] + s * second[:, 1]
    below = (slope * slope).sum(axis=1) + (off * bend).sum(axis=1)
    step = np.where(np.abs(below) > 1e-9, (off * slope).sum(axis=1) / np.where(below == 0, 1, below), 0)
    # Each piece has an interval of its own, so that one running maximum serves all.
    return np.maximum.accumulate(np.clip(t - step, 0, 1) + 2 * which) - 2 * which


def _divided(points, pieces, worst):
    """Both parts of each piece, cut where its curve strayed most."""
    if not len(pieces.start):
        return []
    cut = np.clip(pieces.start + worst, pieces.start + 1, pieces.stop - 1)
    before, after = np.maximum(cut - 2, pieces.start), np.minimum(cut + 2, pieces.stop)
    tangent = _unit(points[after] - points[before], points[cut + 1] - points[cut])
    return [_Pieces(pieces.start, cut, pieces.ahead, -tangent, pieces.tolerance),
            _Pieces(cut, pieces.stop, tangent, pieces.back, pieces.tolerance)]


def _joined(parts):
    return _Pieces(*(np.concatenate([getattr(part, key) for part in parts])
                     for key in ("start", "stop", "ahead", "back", "tolerance")))
