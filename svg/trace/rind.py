# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The outline of the skin in a section: the closed skin of the body, cut, and nowhere nearer to the flesh than skin is."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from body import Body
from cut import Plane, cut, fill
from raster import MIDLINE, View

SKIN = "skin"
# Smoothing of the outline, mm.
CALM = 2.5
# The skin lies at least this far outside the flesh, mm: the thinnest skin with its fat.
LEAST = 2.0
# A plane that runs along a limb leaves the picture; its outline is rounded there by this radius, mm.
ROUNDED = 14.0


def inside(body: Body, plane: Plane, view: View, flesh: np.ndarray, limb: str) -> np.ndarray:
    """Everything inside the skin: a mask over the view; limb: the side of the only one shown, or '' for both."""
    shown = np.ones(view.shape, bool)
    if limb:
        x, _ = view.grid((slice(0, view.shape[0]), slice(0, view.shape[1])))
        shown &= x < -MIDLINE if limb == "left" else x >= -MIDLINE
    whole = fill(cut(body.mesh(SKIN), plane), view)
    whole |= ndimage.distance_transform_edt(~flesh) <= LEAST * view.scale
    calm = ndimage.binary_fill_holes(ndimage.gaussian_filter((whole & shown).astype(float), CALM * view.scale) > 0.5)
    return _rounded(calm, view)


def _rounded(mask: np.ndarray, view: View) -> np.ndarray:
    """The mask without its corners at the upper and lower edge of the view."""
    radius = ROUNDED * view.scale
    near = int(3 * radius)
    for strip in (slice(0, near), slice(-near, None)):
        padded = np.pad(mask[strip], 1)
        core = ndimage.distance_transform_edt(padded) > radius
        opened = (ndimage.distance_transform_edt(~core) <= radius)[1:-1, 1:-1]
        edge = slice(0, int(radius)) if strip.start == 0 else slice(-int(radius), None)
        mask[strip][edge] &= opened[edge]
    return mask
