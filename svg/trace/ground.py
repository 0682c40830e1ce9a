# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plane through the body, cell by cell: what is inside the skin, who owns it, and what lies between those who do.

Sections are drawn from it, and what a needle meets between two structures is looked up in it, so that both say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from scipy import ndimage

import owner
import rind
from body import Body, subject_of
from cut import Plane
from fats import Fat, Fats, Gaps, wide
from raster import MIDLINE, View
from who import Who

# Cells per mm: a nerve of 2 mm is six cells wide.
DETAIL = 3.0
# The skin's own thickness as drawn, mm: dermis of the back and thigh is drawn thicker than it is, so that it shows.
SKIN = 1.8
# Gaps up to twice this between muscles belong to the connective tissue, mm.
CLOSING = 8.0


@dataclass(frozen=True, eq=False)
class World:
    """What planes are laid through."""

    body: Body
    everything: list[owner.Thing]
    fats: Fats
    whose: Who


class Ground:
    """One plane; `height` is that of its middle in the body, `sides` those shown below the crotch."""

    def __init__(self, world: World, plane: Plane, height: float, sides: tuple[str, ...]):
        self.plane, self._fats = plane, world.fats
        middle = plane.flat(np.array([0.0, -85.0, height]))[0]
        across, down = world.whose.reach
        self.view = View(-across, round(float(middle[1]) - down / 2), 2 * across, down, DETAIL)
        self.met, self.owned = owner.owners(world.everything, plane, self.view)
        # The side of the only limb that is shown.
        self.limb = sides[0] if plane.origin[2] <= world.whose.crotch and len(sides) == 1 else ""
        if self.limb:
            x, _ = self.view.grid((slice(0, self.view.shape[0]), slice(0, self.view.shape[1])))
            kept = x < -MIDLINE if self.limb == "left" else x >= -MIDLINE
            self.owned[~np.broadcast_to(kept, self.owned.shape)] = owner.NOBODY
        self.inside = rind.inside(world.body, plane, self.view, self.owned >= 0, self.limb)
        self.owned[~self.inside] = owner.NOBODY

    @cached_property
    def under_skin(self) -> np.ndarray:
        """What lies deeper than the skin itself."""
        return ndimage.distance_transform_edt(self.inside) / self.view.scale > SKIN

    @cached_property
    def flesh(self) -> np.ndarray:
        """The flesh with what binds it, and the fat that it holds."""
        return (owner.envelope(self.owned, self.met, CLOSING, self.view) & self.inside) | (self.fat >= 0)

    @property
    def between(self) -> np.ndarray:
        """Connective tissue: what the flesh holds and nobody owns."""
        return self.flesh & self.under_skin & (self.owned < 0) & (self.fat < 0)

    @property
    def subcutaneous(self) -> np.ndarray:
        """The layer under the skin; nerves and vessels in it are painted over it."""
        return self.under_skin & ~self.flesh

    def fat_named(self) -> list[tuple[Fat, str, np.ndarray]]:
        """Every fat of the plane: its rule, its id, and its cells."""
        columns = self.view.left + (np.arange(self.view.shape[1]) + 0.5) / self.view.scale
        right = self.plane.body(np.stack([columns, 0 * columns], axis=1))[:, 0] < MIDLINE
        found = []
        for number in np.unique(self.fat[self.fat >= 0]):
            names = [self._fats.identity(number, side) for side in (False, True)]
            for name, side in [(names[0], None)] if names[0] == names[1] else zip(names, (False, True)):
                mask = (self.fat == number) & (True if side is None else right == side)
                if mask.any():
                    found.append((self._fats.known[number], name, mask))
        return found

    def fat_at(self, places: np.ndarray) -> list[str]:
        """The fat at places of the body that lie in the plane, or nothing."""
        column, row = np.floor((self.plane.flat(places) - (self.view.left, self.view.top)) * self.view.scale).astype(int).T
        kept = (row >= 0) & (row < self.view.shape[0]) & (column >= 0) & (column < self.view.shape[1])
        number = np.where(kept, self.fat[np.clip(row, 0, self.view.shape[0] - 1), np.clip(column, 0, self.view.shape[1] - 1)], -1)
        return [self._fats.identity(one, place[0] < MIDLINE) if one >= 0 else "" for one, place in zip(number, places)]

    @cached_property
    def fat(self) -> np.ndarray:
        """For each cell the number of the fat that it is, or -1."""
        fat = np.full(self.view.shape, -1)
        window = ndimage.find_objects(self.inside.astype(np.uint8))[0] if self.inside.any() else (slice(0, 0),) * 2
        fat[window] = Filler(self, window).fat(self._fats)
        return fat


class Filler:
    """A window of a plane, and the gaps in it."""

    def __init__(self, ground: Ground, window: tuple[slice, slice]):
        self._plane, self._met, self._scale = ground.plane, ground.met, ground.view.scale
        self._view = View(ground.view.left + window[1].start / self._scale, ground.view.top + window[0].start / self._scale,
                          (window[1].stop - window[1].start) / self._scale, (window[0].stop - window[0].start) / self._scale,
                          self._scale)
        self._owned, self._within = ground.owned[window], ground.under_skin[window]
        # What runs in a fat does not part it.
        self._soft = np.array([thing.rank == owner.CONDUIT for thing in ground.met] + [True])[self._owned]

    def fat(self, fats: Fats) -> np.ndarray:
        """For each cell of the window the number of the fat that it is, or -1."""
        gap = wide(self._soft & self._within, fats.gap["wide"], self._view) & (self._owned < 0)
        fat = np.full(gap.shape, -1)
        fat[gap] = fats.named(self._gaps(gap))
        return _large(fat, fats.gap["least"] * self._scale ** 2)

    def _gaps(self, gap: np.ndarray) -> Gaps:
        rows, columns = np.nonzero(gap)
        places = self._plane.body(np.stack([self._view.left + (columns + 0.5) / self._scale,
                                            self._view.top + (rows + 0.5) / self._scale], axis=1))
        near = ndimage.distance_transform_edt(self._soft, return_distances=False, return_indices=True)[:, rows, columns]
        subjects = np.array([subject_of(thing.id) for thing in self._met] + [""])
        return Gaps(places, subjects[self._owned[near[0], near[1]]], lambda bone: self._away(bone)[rows, columns],
                    cache(lambda span: owner.envelope(self._owned, self._met, span, self._view)[gap]))

    def _away(self, bone: str) -> np.ndarray:
        """How far each cell is from a bone, of either side or of the one that is told, mm; endless where the plane misses it."""
        own = [number for number, thing in enumerate(self._met) if bone in (thing.id, subject_of(thing.id))]
        mask = np.isin(self._owned, own)
        return ndimage.distance_transform_edt(~mask) / self._scale if mask.any() else np.full(mask.shape, np.inf)


def _large(fat: np.ndarray, least: float) -> np.ndarray:
    """Without what is too small to be a fat, in cells."""
    for number in np.unique(fat[fat >= 0]):
        pieces, count = ndimage.label(fat == number)
        small = np.bincount(pieces.ravel(), minlength=count + 1) < least
        small[0] = False
        fat[small[pieces]] = -1
    return fat
