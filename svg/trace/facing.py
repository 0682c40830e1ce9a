# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a place on the skin faces the viewer of a plate: what lies on the far side is not marked on it."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

import tones
from raster import View

# The surface is judged on a calm, coarse copy: pixels per mm, and the smoothing in mm.
SAMPLING = 0.5
CALM = 5.0
# A place this far behind the nearest flesh lies on another surface than the one seen, mm.
BEHIND = 12.0
# Beside the outline a place counts as near when the flesh there stands no more than this nearer: skin and smoothing, mm.
RIM = 6.0
# The least share of a place's normal that points to the viewer; less is seen so edge-on that it misleads.
LEAST = 0.22


class Facing:
    """The surface the viewer sees.

    front: nearness of the nearest flesh in every pixel of the view, mm, -inf where there is none.
    """

    def __init__(self, view: View, front: np.ndarray):
        self._view, self._step = view, max(round(view.scale / SAMPLING), 1)
        coarse = front[::self._step, ::self._step]
        known = np.isfinite(coarse)
        cell = self._step / view.scale
        calm = tones.blur(np.where(known, coarse, 0), known, CALM / cell)
        down, across = np.gradient(calm, cell)
        self._front = tones.extend(np.where(known, calm, 0), known)
        # Beside its outline the body is seen edge-on.
        self._share = np.where(known, 1 / np.sqrt(1 + down ** 2 + across ** 2), 0)
        self._beside = ndimage.distance_transform_edt(~known) * cell

    def sees(self, places: np.ndarray, beside: float) -> np.ndarray:
        """Which places on the skin, (n, 3) body mm, the viewer sees.

        On the outline, where the skin is edge-on, that is what stands about as near as the flesh there and no farther
        than `beside` mm outside it.
        """
        plate = self._view.project(places)
        spot = self._view.pixels(plate[:, :2]).T[::-1] / self._step - 0.5
        front, share, away = (ndimage.map_coordinates(field, spot, order=1, mode="nearest")
                              for field in (self._front, self._share, self._beside))
        near = (plate[:, 2] > front - RIM) & (away <= beside)
        return (plate[:, 2] > front - BEHIND) & (share > LEAST) | near
