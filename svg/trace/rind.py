# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The outline of the skin in a section.

The source's skin is torn where hands touched the thighs and where the buttocks lay, and has inner walls. What stands
farthest out from behind, from the front and from both sides is the skin; a hole is spanned by a ball rolled over its
rim, as outside.py does for the points.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from body import Body
from cut import Plane, cut
from raster import MIDLINE, View

# The sheets of skin; the thorax is left out for the stumps of its arms.
PIECES = ("skin-lowerlimb", "skin-abdomen")
# What is left out of the outline for modesty: this near to the midline and this far in front, below the pubis, mm.
MODEST = {"beside": 32.0, "before": 62.0, "below": 800.0}
# Below this height of the body the legs are apart, mm: the crotch of the source's skin.
CROTCH = 742.0
# The ball's radius for outlines seen from behind or in front, and from a side, mm.
BALLS = (80.0, 160.0)
# Smoothing of the profiles and of the finished outline, and of its dents before the flesh is kept clear of it, mm.
CALM, EASE = 1.5, 4.0
# The skin lies at least this far outside the flesh, mm: the thinnest skin with its fat that the source shows.
LEAST = 2.0
# A plane that runs along a limb leaves the picture; its outline is rounded there by this radius, mm.
ROUNDED = 14.0


def inside(body: Body, plane: Plane, view: View, flesh: np.ndarray, sides: tuple[str, ...]) -> np.ndarray:
    """Everything inside the skin: a mask over the view."""
    x, y = view.grid((slice(0, view.shape[0]), slice(0, view.shape[1])))
    left, marks = x < -MIDLINE, _marks(body, plane, view)
    if plane.origin[2] < MODEST["below"]:
        marks &= ~((np.abs(x) < MODEST["beside"]) & (y > MODEST["before"]))
    marks |= flesh
    if plane.origin[2] > CROTCH:
        parts = [np.ones(view.shape, bool)]
    else:
        parts = [np.broadcast_to(left if side == "left" else ~left, view.shape) for side in sides]
    whole = np.zeros(view.shape, bool)
    for part in parts:
        whole |= _spanned(marks & part, view) & part
    calm = ndimage.gaussian_filter(whole.astype(float), EASE * view.scale) > 0.5
    calm |= ndimage.distance_transform_edt(~(flesh & np.any(parts, axis=0))) <= LEAST * view.scale
    whole = ndimage.binary_fill_holes(ndimage.gaussian_filter(calm.astype(float), CALM * view.scale) > 0.5)
    return _rounded(whole, view)


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


def _marks(body: Body, plane: Plane, view: View) -> np.ndarray:
    """The cells that the source's sheets of skin pass through."""
    at = np.concatenate([_along(cut(body.mesh(piece), plane), 0.5 / view.scale) for piece in PIECES])
    rows, columns = view.shape
    row = np.floor((at[:, 1] - view.top) * view.scale).astype(int)
    column = np.floor((at[:, 0] - view.left) * view.scale).astype(int)
    shown = (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
    marks = np.zeros(view.shape, bool)
    marks[row[shown], column[shown]] = True
    return marks


def _along(segments: np.ndarray, step: float) -> np.ndarray:
    """Places along segments, at most `step` mm apart."""
    if not len(segments):
        return np.zeros((0, 2))
    way = segments[:, 1] - segments[:, 0]
    count = np.maximum(np.ceil(np.linalg.norm(way, axis=1) / step).astype(int), 1)
    each = np.repeat(np.arange(len(segments)), count)
    share = (np.arange(len(each)) - np.repeat(np.cumsum(count) - count, count)) / count[each]
    return segments[each, 0] + share[:, None] * way[each]


def _spanned(marks: np.ndarray, view: View) -> np.ndarray:
    """What lies between the outermost marks seen from all four sides."""
    if not marks.any():
        return marks
    rows, columns = np.indices(marks.shape, sparse=True)
    top, bottom = _profile(marks, 0, BALLS[0], view)
    left, right = _profile(marks, 1, BALLS[1], view)
    return ((rows >= top[None, :]) & (rows <= bottom[None, :])
            & (columns >= left[:, None]) & (columns <= right[:, None]))


def _profile(marks: np.ndarray, axis: int, radius: float, view: View) -> tuple[np.ndarray, np.ndarray]:
    """The first and last mark of every column (axis 0) or row (axis 1), holes spanned; nothing where none is."""
    known = marks.any(axis=axis)
    first = np.argmax(marks, axis=axis).astype(float)
    last = marks.shape[axis] - 1.0 - np.argmax(np.flip(marks, axis), axis=axis)
    at = np.flatnonzero(known)
    everywhere = np.arange(len(known))
    gone = (everywhere < at[0]) | (everywhere > at[-1])
    first, last = (np.interp(everywhere, at, edge[at]) for edge in (-first, last))
    first, last = (_mended(edge, gone, radius * view.scale, view) for edge in (first, last))
    first[gone], last[gone] = -np.inf, -np.inf
    return -first, last


def _mended(edge: np.ndarray, gone: np.ndarray, radius: float, view: View) -> np.ndarray:
    """An edge, farther out where higher, with a ball's underside across its holes; beyond its ends nothing holds the ball."""
    reach = int(min(radius, len(edge) - 1))
    step = np.arange(-reach, reach + 1)
    ball = np.sqrt(np.maximum(radius ** 2 - step ** 2, 0)) - radius
    held = np.pad(np.where(gone, edge.min() - 2 * radius, edge), reach, constant_values=edge.min() - 2 * radius)
    closed = ndimage.grey_closing(held, structure=ball, footprint=np.ones(len(ball)))[reach:-reach]
    return ndimage.gaussian_filter1d(closed, CALM * view.scale)
