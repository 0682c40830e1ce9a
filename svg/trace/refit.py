# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fewer Béziers for the same line: least-squares fitting after Schneider ("An algorithm for automatically fitting
digitized curves", Graphics Gems, 1990). potrace keeps a curve for nearly every turn of the pixels; a pen would not.
"""

from __future__ import annotations

import numpy as np

# Joints that turn by more than this (cosine of 40 degrees) are corners and stay.
_CORNER = 0.77
_STEP = 0.5


def refit(path: list, tolerance: float) -> list:
    """The path (commands M, L, C with absolute points) drawn anew within `tolerance` mm."""
    points, corners = _sampled(path)
    if len(points) < 4:
        return path
    out = [("M", points[:1])]
    for start, stop in zip(corners, corners[1:]):
        piece = points[start:stop + 1]
        if len(piece) > 1:
            _fit(piece, _tangent(piece[:4]), _tangent(piece[:-5:-1]), tolerance, out)
    return out


def _sampled(path):
    """Points along the path, and the indices of its corners (the first and the last among them)."""
    points, corners, pen, before = [path[0][1][0]], [0], path[0][1][0], None
    for command, ends in path[1:]:
        hull = np.vstack([pen, ends])
        first = next((ends[i] - pen for i in range(len(ends)) if abs(ends[i] - pen).sum() > 1e-9), None)
        if first is None:
            continue
        first = first / np.hypot(*first)
        if before is not None and first @ before < _CORNER:
            corners.append(len(points) - 1)
        length = np.hypot(*np.diff(hull, axis=0).T).sum()
        t = np.linspace(0, 1, max(int(length / _STEP), 1 if command == "L" else 3) + 1)[1:, None]
        if command == "C":
            part = ((1 - t) ** 3 * hull[0] + 3 * t * (1 - t) ** 2 * hull[1] + 3 * t * t * (1 - t) * hull[2]
                    + t ** 3 * hull[3])
        else:
            part = hull[0] * (1 - t) + hull[1] * t
        points.extend(part)
        last = next(hull[-1] - hull[i] for i in range(len(hull) - 2, -1, -1) if abs(hull[-1] - hull[i]).sum() > 1e-9)
        before, pen = last / np.hypot(*last), hull[-1]
    corners.append(len(points) - 1)
    return np.array(points), corners


def _tangent(points):
    way = points[-1] - points[0]
    size = np.hypot(*way)
    if size < 1e-9:
        way = points[1] - points[0]
        size = max(np.hypot(*way), 1e-9)
    return way / size


def _fit(points, ahead, back, tolerance, out):
    if len(points) == 2 or _flat(points, tolerance):
        out.append(("L", points[-1:]))
        return
    gaps = np.hypot(*np.diff(points, axis=0).T)
    t = np.concatenate([[0], np.cumsum(gaps)])
    t /= max(t[-1], 1e-9)
    for attempt in range(4):
        curve = _least(points, t, ahead, back)
        away, worst = _error(points, curve, t)
        if away <= tolerance:
            out.append(("C", curve[1:]))
            return
        if away > 5 * tolerance or attempt == 3:
            break
        t = _nearer(points, curve, t)
    worst = min(max(worst, 1), len(points) - 2)
    around = points[max(worst - 2, 0):worst + 3]
    tangent = _tangent(around)
    _fit(points[:worst + 1], ahead, -tangent, tolerance, out)
    _fit(points[worst:], tangent, back, tolerance, out)


def _flat(points, tolerance):
    chord = points[-1] - points[0]
    size = np.hypot(*chord)
    if size < 1e-6:
        return False
    way = points - points[0]
    return (np.abs(chord[0] * way[:, 1] - chord[1] * way[:, 0]) / size).max() < 0.4 * tolerance


def _least(points, t, ahead, back):
    """The Bézier with the given end tangents nearest to the points at parameters t."""
    b0, b1, b2, b3 = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3
    first, last = points[0], points[-1]
    rest = points - np.outer(b0 + b1, first) - np.outer(b2 + b3, last)
    c00, c11, c01 = (b1 * b1).sum(), (b2 * b2).sum(), (b1 * b2).sum() * (ahead @ back)
    x0, x1 = (b1 * (rest @ ahead)).sum(), (b2 * (rest @ back)).sum()
    size = c00 * c11 - c01 * c01
    chord = np.hypot(*(last - first))
    if abs(size) > 1e-12:
        reach = (x0 * c11 - x1 * c01) / size, (c00 * x1 - c01 * x0) / size
    else:
        reach = (0.0, 0.0)
    if min(reach) < 1e-3 * chord or max(reach) > 4 * chord + 1:
        reach = (chord / 3, chord / 3)
    return np.stack([first, first + ahead * reach[0], last + back * reach[1], last])


def _at(curve, t):
    t = t[:, None]
    return (1 - t) ** 3 * curve[0] + 3 * t * (1 - t) ** 2 * curve[1] + 3 * t * t * (1 - t) * curve[2] + t ** 3 * curve[3]


def _error(points, curve, t):
    away = np.hypot(*(points - _at(curve, t)).T)
    worst = int(np.argmax(away))
    return away[worst], worst


def _nearer(points, curve, t):
    """One Newton step of every parameter towards the foot of its point."""
    first = 3 * np.diff(curve, axis=0)
    second = 2 * np.diff(first, axis=0)
    s = t[:, None]
    off = _at(curve, t) - points
    slope = (1 - s) ** 2 * first[0] + 2 * s * (1 - s) * first[1] + s * s * first[2]
    bend = (1 - s) * second[0] + s * second[1]
    below = (slope * slope).sum(axis=1) + (off * bend).sum(axis=1)
    step = np.where(np.abs(below) > 1e-9, (off * slope).sum(axis=1) / np.where(below == 0, 1, below), 0)
    return np.maximum.accumulate(np.clip(t - step, 0, 1))
