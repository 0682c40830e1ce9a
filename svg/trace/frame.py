# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the drawing ends on its sheet: beyond it, at a shallow arc above a figure, or at the rounded frame of a close-up."""

from __future__ import annotations

import numpy as np

# A sheet without an upper edge of its own is drawn this far beyond its box, so that no contour runs along it, mm.
BLEED = 2.0
# How far a close-up's frame stays from the edge of its sheet, mm.
_MARGIN = 0.5


class Frame:
    """The edge of a drawing, from the [crop] of a plate's file (or none) and its box: left, top, width, height.

    `height`, `half_width`, `fall` and `middle` bow the upper edge: half_width beside the middle it lies `fall` mm below
    `height`. `roundness` frames all four sides: 2 is an ellipse, and the more, the nearer to a rectangle.
    """

    def __init__(self, crop: dict | None, box: tuple[float, float, float, float]):
        self._crop, self._box = crop or {}, box

    @property
    def drawn(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of what is looked at."""
        left, top, width, height = self._box
        if "height" in self._crop:
            above = -self._crop["height"] - 1
            return left, above, width, top + height - above
        bleed = 0 if self._crop else BLEED
        return left - bleed, top - bleed, width + 2 * bleed, height + 2 * bleed

    def inside(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """How far inside the edge the places x, y of the plate lie, mm; exact near it; infinite where there is none."""
        if "height" in self._crop:
            away = (x - self._crop.get("middle", 0)) / self._crop["half_width"]
            return y + self._crop["height"] - self._crop["fall"] * away ** 2
        if "roundness" not in self._crop:
            return np.full(np.broadcast(x, y).shape, np.inf)
        left, top, width, height = self._box
        wide, high, power = width / 2 - _MARGIN, height / 2 - _MARGIN, self._crop["roundness"]
        across, down = np.abs((x - left - width / 2) / wide), np.abs((y - top - height / 2) / high)
        return (1 - (across ** power + down ** power) ** (1 / power)) * min(wide, high)

    def shows(self, spot: np.ndarray) -> np.ndarray:
        """Whether places of the plate, (n, 2) mm, lie within its box and its edge."""
        left, top, width, height = self._box
        low, high = (left, top), (left + width, top + height)
        return ((spot >= low) & (spot <= high)).all(axis=1) & (self.inside(spot[:, 0], spot[:, 1]) > 0)
