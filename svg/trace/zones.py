# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a muscle is tendon or fascia: zones of the plate's file as fields that are positive inside, in mm.

A zone is bounded by any of: above, below (height z), lateral, medial (distance from the midline; seen from the side,
how far to the front), an area (polygon of that and z) and thin (the structure is thinner than this along the view).
What it says holds for both sides.
"""

from __future__ import annotations

import numpy as np


def field(zone: dict, beside: np.ndarray, y: np.ndarray, thickness: np.ndarray) -> np.ndarray:
    """How far inside the zone every pixel lies; View.beside and plate y in mm, broadcastable."""
    beside, height = beside + 0 * y, -y + 0 * beside
    parts = []
    if "above" in zone:
        parts.append(height - zone["above"])
    if "below" in zone:
        parts.append(zone["below"] - height)
    if "lateral" in zone:
        parts.append(beside - zone["lateral"])
    if "medial" in zone:
        parts.append(zone["medial"] - beside)
    if "area" in zone:
        parts.append(_inside(zone["area"], beside, height))
    if "thin" in zone:
        parts.append((zone["thin"] - thickness) * 4)
    return np.minimum.reduce(parts)


def _inside(corners, beside, height):
    ring = np.array([*corners, corners[0]], float)
    within = np.zeros(beside.shape, bool)
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if ay != by:
            crossing = ax + (height - ay) * (bx - ax) / (by - ay)
            within ^= ((ay > height) != (by > height)) & (beside < crossing)
    away = distance(beside, height, ring)
    return np.where(within, away, -away)


def distance(x: np.ndarray, y: np.ndarray, line: np.ndarray) -> np.ndarray:
    """How far every place lies from a polyline (n, 2); a single point is a line too."""
    best = np.full(np.broadcast(x, y).shape, np.inf, np.float32)
    for (ax, ay), (bx, by) in zip(line, line[1:] if len(line) > 1 else line):
        length = (bx - ax) ** 2 + (by - ay) ** 2
        along = np.clip(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0, 1) if length else 0
        best = np.minimum(best, np.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)))
    return best
