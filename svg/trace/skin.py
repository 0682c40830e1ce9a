# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin: one closed, smooth body made from open, ragged pieces.

The source's skin is three sheets with seams, inner walls and arms. Here every column of the view is filled from the
farthest to the nearest surface of muscle, bone and (where it lies close to them) skin; the solid that results is
blurred, and its half-way surface is the skin. Nothing pokes out, nothing gapes, and the outline is a smooth curve.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy import ndimage

import tones
import zones
from raster import MIDLINE, View, look

# Sampling of the solid, mm.
CELL = 2.0
# Skin of the leg lies within this of its flesh, mm.
NEAR = 14.0
# Radius of the ball that spans gaps between muscles on the trunk and on the legs, in cells.
BALL = (22, 9)
# Where the legs part, mm above the soles.
CROTCH = 755
# Below this height the source's skin has no hands and no seams, mm.
SOUND = 560
# Above this height two skins meet, that of the loin and that of the chest: over so many mm up and down they become one.
TRUNK, ONE = 960, 30.0
# How far the closed skin may stand off the flesh, by height, mm: above it holds the stumps of the arms, its soles lie too low.
REACH = ((20, 0.0), (70, 60.0), (1040, 60.0), (1090, 12.0))


@dataclass
class Hide:
    """The skin over the whole sheet of `view`: where it is, how near, and its unit normals."""

    view: View
    mask: np.ndarray
    depth: np.ndarray
    normal: np.ndarray


def coarse(view: View) -> View:
    """The same sheet sampled once per cell."""
    return replace(view, top=view.top - 40, height=view.height + 60, scale=1 / CELL)


def solid(view: View, flesh, closed, pieces) -> tuple[np.ndarray, np.ndarray]:
    """The nearest and the farthest surface in every cell of the coarse view (infinite where there is none).

    flesh: (vertices, faces) of muscles and bones, beside which the closed skin counts; closed: that skin; pieces: those of the
    skin's sheets.
    """
    cells = coarse(view)
    front, back = _covered(cells, *_surfaces(cells, flesh), *_surfaces(cells, [closed]))
    known = np.isfinite(front)
    sheet, inner = _surfaces(cells, pieces)
    # Only below does the skin's own outline count: higher up it still holds hands and seams.
    reach = NEAR * np.clip((_rows(cells) + SOUND) / 120, 0, 1)
    near = ndimage.distance_transform_edt(~known) * CELL <= reach
    front = _spanned(cells, np.where(~known & near & np.isfinite(sheet), sheet, front))
    back = np.where(near, np.minimum(back, inner), back)
    return _as_one(cells, front + _padding(cells, front, sheet)), back


def _as_one(cells, front):
    """The trunk's surface, evened out from above to below and not sideways, where its roundness is."""
    known = np.isfinite(front)
    even = lambda plane: ndimage.gaussian_filter1d(plane.astype(np.float32), ONE / CELL, axis=0, mode="nearest")
    calm = even(np.where(known, front, 0)) / np.maximum(even(known), 1e-6)
    share = np.clip((-_rows(cells) - TRUNK) / (2 * ONE), 0, 1)
    return np.where(known, front + share * (calm - np.where(known, front, 0)), front).astype(np.float32)


def _rows(cells):
    """The plate y of every row of cells, as a column."""
    return cells.top + (np.arange(cells.shape[0])[:, None] + 0.5) / cells.scale


def _surfaces(cells, meshes):
    front = np.full(cells.shape, -np.inf, np.float32)
    back = np.full(cells.shape, np.inf, np.float32)
    for vertices, faces in meshes:
        sight = look(cells, vertices, faces, 0)
        if sight is not None:
            np.maximum(front[sight.window], sight.depth, out=front[sight.window])
            np.minimum(back[sight.window], sight.back, out=back[sight.window])
    return front, back


def _covered(cells, front, back, near, far):
    """Flesh within its closed skin, from near to far, as far as that may reach."""
    heights, widths = np.array(REACH).T
    limit = np.interp(-_rows(cells), heights, widths).astype(np.float32)
    away, index = ndimage.distance_transform_edt(~np.isfinite(front), return_indices=True)
    whole = np.isfinite(near) & (away * CELL <= limit)
    # A ball rolls over the gaps between muscles, so that what is cut off hangs together.
    over = _spanned(cells, front.copy())[tuple(index)] + limit
    near, far = np.minimum(near, over), np.maximum(far, back[tuple(index)] - limit)
    if not cells.symmetric:
        # Where the skin goes on to the other half it has no far side.
        far = np.where(_rows(cells) < -CROTCH, np.minimum(far, MIDLINE * cells.toward[0]), far)
    return np.where(whole, np.maximum(front, near), front), np.where(whole, np.minimum(back, far), back)


def _spanned(cells, front):
    """Stretch the surface over gaps between muscles as a ball rolling on them would; each leg for itself."""
    fork = int((-CROTCH - cells.top) * cells.scale)
    middle = int(-cells.left * cells.scale)
    legs = (slice(0, middle), slice(middle, None)) if cells.symmetric else (slice(None),)
    low = front[np.isfinite(front)].min() - 60
    floor = np.where(np.isfinite(front), front, low)
    parts = [(slice(0, fork + BALL[0]), slice(None), slice(0, fork), BALL[0])]
    parts += [(slice(fork, None), leg, slice(None), BALL[1]) for leg in legs]
    for rows, columns, kept, radius in parts:
        closed = _closed(floor[rows, columns], radius)
        whole = front[rows, columns][kept]
        whole[:] = np.where(np.isfinite(whole), np.maximum(whole, closed[kept]), whole)
    return front


def _closed(field, radius):
    away = np.hypot(*np.indices((2 * radius + 1, 2 * radius + 1)) - radius)
    inside = away <= radius
    dome = np.where(inside, np.sqrt(np.maximum(radius ** 2 - away ** 2, 0)) - radius, 0) * CELL
    return ndimage.grey_closing(field, footprint=inside, structure=dome, mode="nearest")


def _padding(cells, front, sheet):
    """How far the source's skin stands off the flesh, smoothed: broadly above, where its sheets gape."""
    known = np.isfinite(front) & np.isfinite(sheet)
    stand = np.clip(np.where(known, sheet, 0) - np.where(known, front, 0), 0, 14)
    legs, trunk = (tones.blur(stand, known, sigma / CELL) for sigma in (7, 32))
    share = np.clip((_rows(cells) + CROTCH + 60) / 80, 0, 1)
    return legs * share + trunk * (1 - share)


def hide(view: View, cells: View, front: np.ndarray, back: np.ndarray, fat: float = 4.0, sigma: float = 6.0) -> Hide:
    """Blur the solid and take its surface over `view`; cells: the coarse view of front and back.

    fat: how far the skin stands off, mm; sigma: the smoothing, mm.
    """
    known = np.isfinite(front)
    low = float(back[known].min()) - 20
    high = float(front[known].max()) + 20
    y = np.arange(low, high, CELL, dtype=np.float32)
    inside = (y >= back[..., None] - fat) & (y <= front[..., None] + fat)
    volume = ndimage.gaussian_filter(inside.astype(np.float32), sigma / CELL, mode="nearest", truncate=3)
    # Sideways, fat widens the outline as well: a lower level of the blurred solid lies farther out.
    level = 0.5 - 0.18 * min(fat / sigma, 1)
    return _surface(view, cells, volume, y, level)


def _surface(view, cells, volume, y, level):
    peak = volume.max(axis=2)
    above = volume >= level
    last = volume.shape[2] - 1 - np.argmax(above[..., ::-1], axis=2)
    rows, columns = np.indices(last.shape)
    here, beyond = volume[rows, columns, last], volume[rows, columns, np.minimum(last + 1, len(y) - 1)]
    depth = y[last] + CELL * np.clip((here - level) / np.maximum(here - beyond, 1e-6), 0, 1)
    slope = [np.gradient(volume, axis=axis)[rows, columns, last] for axis in (1, 0, 2)]
    normal = tones.unit(-np.stack(slope, axis=-1))
    covered = peak >= level
    depth = tones.extend(np.where(covered, depth, 0), covered)
    normal = tones.extend(normal, covered)
    return _resampled(view, cells, peak, level, depth, normal)


def _resampled(view, cells, peak, level, depth, normal):
    x, y = view.grid((slice(0, view.shape[0]), slice(0, view.shape[1])))
    row = (y - cells.top) * cells.scale - 0.5 + 0 * x
    column = (x - cells.left) * cells.scale - 0.5 + 0 * y
    sample = lambda plane: ndimage.map_coordinates(plane, (row, column), order=3, mode="nearest").astype(np.float32)
    turned = tones.unit(np.stack([sample(normal[..., axis]) for axis in range(3)], axis=-1))
    return Hide(view, sample(peak) >= level, sample(depth), turned)


def padded(cells: View, front: np.ndarray, back: np.ndarray, pads) -> tuple[np.ndarray, np.ndarray]:
    """Widen the outline sideways; pads: (height, mm) from high to low, between which it changes evenly."""
    heights, widths = np.array(pads, float)[::-1].T
    known = np.isfinite(front) & np.isfinite(back)
    away, index = ndimage.distance_transform_edt(~known, return_indices=True)
    grown = known | (away * CELL <= np.interp(-_rows(cells), heights, widths))
    nearest, farthest = front[tuple(index)], back[tuple(index)]
    # The added rim is half as deep as the body beside it.
    inset = np.where(known, 0, (nearest - farthest) / 4)
    return np.where(grown, nearest - inset, -np.inf), np.where(grown, farthest + inset, np.inf)


def dented(cells: View, front: np.ndarray, dents) -> np.ndarray:
    """Press furrows and dimples into the surface; each has a line as View.lines reads it, a depth and a breadth, mm."""
    columns = cells.left + (np.arange(cells.shape[1])[None, :] + 0.5) / cells.scale
    for dent in dents:
        for line in cells.lines(dent["line"], dent.get("both", True)):
            away = zones.distance(columns, _rows(cells), line)
            front = front - dent["depth"] * np.exp(-(away / dent["breadth"]) ** 2)
    return front
