# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pen strokes: a curve that swells in its middle and runs out at both ends, as filled path data."""

from __future__ import annotations

import numpy as np

from outline import compact


def stroke(points: np.ndarray, width: float) -> list:
    """A tapered stroke along points (n, 2) in plate mm, at most `width` mm broad, as commands for compact."""
    middle = points[len(points) // 2]
    start, end = points[0], points[-1]
    control = 2 * middle - (start + end) / 2
    chord = end - start
    across = np.array([-chord[1], chord[0]]) / max(np.hypot(*chord), 1e-6) * width
    return [("M", start[None]), ("Q", np.stack([control + across, end])), ("Q", np.stack([control - across, start]))]


def long_stroke(points: np.ndarray, width: float) -> list:
    """A tapered stroke that follows every point of a longer line, as commands for compact."""
    tangent = np.gradient(points, axis=0)
    across = np.stack([-tangent[:, 1], tangent[:, 0]], axis=1)
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-6)
    swell = np.sin(np.linspace(0, np.pi, len(points)))[:, None] ** 0.7 * width / 2
    return _smooth(points + across * swell) + _smooth((points - across * swell)[::-1])[1:]


def curve(points: np.ndarray) -> str:
    """A smooth line through every point, as path data."""
    return compact([_smooth(points)])


def _smooth(points: np.ndarray):
    """Catmull-Rom through the points as Béziers."""
    tangent = np.gradient(points, axis=0) if len(points) > 2 else np.repeat(points[1:] - points[:1], 2, axis=0)
    out = [("M", points[:1])]
    for index in range(len(points) - 1):
        out.append(("C", np.stack([points[index] + tangent[index] / 3, points[index + 1] - tangent[index + 1] / 3,
                                   points[index + 1]])))
    return out
