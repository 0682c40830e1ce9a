# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin: what the flesh would show if it were covered by as much fat as the recipe says."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from body import Mesh
from grid import Grid, signed

class Hide:
    """flesh: the cells of the flesh and bones, without gaps, over `grid`; old: the closed skin that the skeleton's source has,
    or None."""

    def __init__(self, grid: Grid, flesh: np.ndarray, old: Mesh | None, rules: dict):
        times = int(rules["grid"] / grid.step)
        self._grid, self._rules, self._old = grid.coarse(times), rules, old
        self._flesh = _filled(flesh[::times, ::times, ::times])

    def mesh(self) -> Mesh:
        """The closed skin."""
        step = self._grid.step
        away = (ndimage.distance_transform_edt(~self._flesh) * step).astype(np.float32)
        field = self._cover() - away
        if self._old is not None:
            field = np.maximum(field, self._kept())
        field = np.maximum(field, self._rounded(field > 0) * step / 2).astype(np.float32)
        # Far inside and far outside nothing is to be smoothed.
        calm = ndimage.gaussian_filter(np.clip(field, -12, 12), self._rules["smooth"] / step)
        calm = self._parted(np.maximum(calm, self._rules["least"] - away))
        return self._grid.surface(_largest(calm), tuple(slice(0, count) for count in self._grid.shape))

    def _parted(self, field: np.ndarray) -> np.ndarray:
        """Legs whose skins touch, with the gap that the recipe leaves between them."""
        if "apart" not in self._rules:
            return field
        legs = self._grid.centres(2) < self._rules["crotch"]
        gap = (np.abs(self._grid.centres(0)) - self._rules["apart"])[:, None]
        field[:, :, legs] = np.minimum(field[:, :, legs], gap[:, :, None])
        return field

    def _rounded(self, inside: np.ndarray) -> np.ndarray:
        """Fat rounds off hollows into which a ball would not go: 1 there, -1 elsewhere. The legs are apart."""
        x, _, z = (self._grid.centres(axis) for axis in range(3))
        legs = (z < self._rules["crotch"])[None, None, :]
        whole = self._closed(inside)
        for half in (x > 0, x < 0):
            part = self._closed(inside & half[:, None, None]) & half[:, None, None]
            whole = np.where(legs & half[:, None, None], part, whole)
        apart = legs & (np.abs(x) < self._grid.step)[:, None, None]
        return np.where(whole & ~apart, 1, -1)

    def _closed(self, inside: np.ndarray) -> np.ndarray:
        reach = self._rules["ball"] / self._grid.step
        margin = int(reach) + 2
        padded = np.pad(inside, ((margin, margin), (margin, margin), (0, 0)))
        grown = ndimage.distance_transform_edt(~padded) <= reach
        return (ndimage.distance_transform_edt(grown) > reach)[margin:-margin, margin:-margin]

    def _places(self, every: int) -> np.ndarray:
        axes = (self._grid.centres(axis)[::every] for axis in range(3))
        return np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).astype(np.float32)

    def _cover(self) -> np.ndarray:
        """How thick skin and fat are, mm, for every cell of the grid."""
        places = self._places(4)
        places[..., 0] = np.abs(places[..., 0])
        total, weight = np.zeros(places.shape[:3], np.float32), np.zeros(places.shape[:3], np.float32)
        for *place, thick in self._rules["places"]:
            far = ((places - np.array(place, np.float32)) ** 2).sum(axis=-1) / (2 * self._rules["near"] ** 2)
            near = np.exp(-np.minimum(far, 60)).astype(np.float32)
            total += near * thick
            weight += near
        return _finer(total / weight, self._grid.shape)

    def _kept(self) -> np.ndarray:
        """How far inside the old skin each cell lies, mm; less where the old one is not to be kept."""
        window = tuple(slice(0, count) for count in self._grid.shape)
        inside = -signed(self._grid.inside(self._old, window)) * self._grid.step
        rules = self._rules["kept"]
        x, y, z = (self._grid.centres(axis) for axis in range(3))
        front = np.hypot(np.maximum(y - rules["before"], 0)[:, None], np.maximum(rules["belly"] - z, 0)[None, :])
        away = np.minimum(front, np.minimum(np.maximum(rules["above"] - z, 0), np.maximum(z - rules["below"], 0))[None, :])
        # The hands lie beside the hips and belong to nobody here.
        inside[np.abs(x) > rules["hands"]] = -rules["least"]
        return inside - (np.minimum(away / rules["blend"], 1) * rules["least"]).astype(np.float32)[None]


def _filled(flesh: np.ndarray) -> np.ndarray:
    """The flesh with the cavities it encloses at any level."""
    return np.stack([ndimage.binary_fill_holes(flesh[:, :, level]) for level in range(flesh.shape[2])], axis=2)


def _finer(field: np.ndarray, shape) -> np.ndarray:
    return ndimage.zoom(field, [to / have for to, have in zip(shape, field.shape)], order=1)[tuple(slice(0, n) for n in shape)]


def _largest(field: np.ndarray) -> np.ndarray:
    """The field without what does not hang together with the body."""
    pieces, _ = ndimage.label(field > 0)
    size = np.bincount(pieces.ravel())
    size[0] = 0
    return np.where((pieces == size.argmax()) | (pieces == 0), field, -1e-3)
