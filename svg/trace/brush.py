# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Painting one structure: its silhouette, its tones, its tendons and the fibres drawn over them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy import ndimage

import fibres
import outline
import svg
import tones
import zones
from raster import Sight, View

# A structure reaches this far under what is painted after it, mm, so that no seam shows.
TUCK = 0.6
# The light between the first and the last tone.
RANGE = (0.22, 0.86)

_MUSCLE = tones.Manner(detail=1.35)
_MANNERS = {
    "bone": tones.Manner(soften=0.9, contrast=0.95, level=0.60, shadow=1.1),
    "disc": tones.Manner(level=0.5),
    "nerve": tones.Manner(detail=0.3, contrast=1.1, level=0.56, evenness=0.9),
    "tendon": tones.Manner(soften=1.1, detail=1.5, contrast=0.8, level=0.58),
    "fascia": tones.Manner(soften=1.1, detail=1.5, contrast=0.75, level=0.60),
}
# Over how many mm the form of a material is smoothed; 2.6 for what is not named.
_FORM = {"bone": 1.4, "disc": 1.4, "nerve": 0.7}
# A hole in a bone below this many mm² is a foramen.
_FORAMEN = 130
# What has fibres to follow; bone, discs and nerves are smooth.
_SMOOTH = ("bone", "disc", "nerve", "artery", "vein", "organ")


@dataclass(frozen=True)
class Scene:
    """What a structure needs to know of its layer, over the structure's own window."""

    seen: np.ndarray
    later: np.ndarray
    around: np.ndarray


def paint(view: View, item, scene: Scene, patches: list[dict], palette: svg.Palette) -> tuple[str, set[str]]:
    """One structure as SVG, and the classes it uses; patches: its zones of tendon and fascia."""
    sight: Sight = item.sight
    reach = ndimage.distance_transform_edt(~scene.seen) <= TUCK * view.scale
    whole = scene.seen | (reach & scene.later)
    canvas = _Canvas(view, sight, scene, item.material, palette)
    flow, streak, fingers = None, 0, 0
    if item.material not in _SMOOTH:
        flow = fibres.grain(sight.normal, sight.mask, view.scale)
        streak = fibres.streaks(flow, whole, item.id, view.scale)
    if item.material == "bone":
        canvas.foramina(item.material, whole)
    canvas.lay(item.material, whole, streak * 0.008, base=True)
    bare = whole.copy()
    if patches:
        fingers = fibres.streaks(flow, whole, item.id, view.scale, 2.2, 18)
    for patch in patches:
        inside = _zone(patch, view, sight, fingers)
        where = _clean(inside > 0, whole, view.scale)
        if where.any():
            canvas.veil(patch["material"], _clean(inside > -0.45 * patch.get("blend", 5), whole, view.scale))
            canvas.lay(patch["material"], where, 0)
            canvas.pen(patch["material"], flow, where, item.id, 0.45)
            bare &= ~where
    if flow is not None:
        canvas.pen(item.material, flow, bare, item.id, 0.65)
    return svg.structure(item.id, item.title, item.tissue, canvas.paths, item.recipe), canvas.used


def _zone(patch, view, sight, streak):
    x, y = view.grid(sight.window)
    thickness = tones.blur(np.where(sight.mask, sight.depth - sight.back, 0), sight.mask, 1.5 * view.scale)
    return zones.field(patch, view.beside(x), y, thickness) + streak * patch.get("blend", 5) * 0.5


def _clean(where, whole, scale, least=70.0):
    """A part of the whole without the islands and holes of less than `least` mm² that noise leaves beside a border."""
    where = ndimage.binary_opening(where & whole, iterations=2)
    for value in (True, False):
        pieces, count = ndimage.label(whole & (where == value))
        small = np.bincount(pieces.ravel(), minlength=count + 1) < least * scale ** 2
        small[0] = False
        where = where ^ small[pieces]
    return where


class _Canvas:
    """The paths of one structure as they pile up."""

    def __init__(self, view: View, sight: Sight, scene: Scene, material: str, palette: svg.Palette):
        self.view, self.sight, self.palette = view, sight, palette
        self.relief = tones.Relief(sight.normal, sight.depth, sight.mask, scene.around, view.scale,
                                   _FORM.get(material, 2.6))
        self.paths: list[str] = []
        self.used: set[str] = set()
        self.light: np.ndarray | None = None

    def lay(self, material: str, where: np.ndarray, grain, base: bool = False) -> None:
        """Fill a part with a material's own colour and lay its tones over it."""
        manner = _MANNERS.get(material, _MUSCLE)
        scale = self.view.scale
        light = self.relief.light(manner) + grain
        if base:
            self.light = light
        count = self.palette.tones(material)
        line = f" line-{material}" if base else ""
        self._path(f"{material}{(count - 1) // 2}{line}", where, 1.0 if base else 4.0, 0.14, base)
        for tone, band in tones.bands(light, where, scale, count, *RANGE, soften=manner.soften):
            self._path(f"{material}{tone}", band, 4.5, 0.33, step=2)

    def foramina(self, material: str, whole: np.ndarray) -> None:
        """Holes so small that one would look into the dark, not through: painted before the bone around them."""
        pieces, count = ndimage.label(ndimage.binary_fill_holes(whole) & ~whole)
        small = np.bincount(pieces.ravel(), minlength=count + 1) < _FORAMEN * self.view.scale ** 2
        small[0] = False
        self._path(f"{material}0", ndimage.binary_dilation(small[pieces], iterations=2), 0.5, 0.15)

    def veil(self, material: str, where: np.ndarray) -> None:
        """The thin beginning of a tendon: its colour, half seen through, around where it is laid."""
        self._path(f"veil-{material}", where, 12.0, 0.35, step=2)

    def pen(self, material: str, flow: fibres.Grain, where: np.ndarray, identity: str, width: float) -> None:
        """Draw the fibres of a part."""
        rows, columns = self.sight.window
        origin = (self.view.left + columns.start / self.view.scale, self.view.top + rows.start / self.view.scale)
        mask = self.sight.mask
        relief = tones.blur(self.light, mask, 0.25 * self.view.scale) - tones.blur(self.light, mask, 1.4 * self.view.scale)
        strokes = fibres.pen(flow, relief, where, origin, self.view.scale, identity, width)
        if strokes:
            self._add(f"dark-{material}", strokes)

    def _path(self, kind: str, where: np.ndarray, speck: float, tolerance: float, closed: bool = False,
              step: int = 1) -> None:
        rows, columns = self.sight.window
        view = replace(self.view, scale=self.view.scale / step, left=self.view.left + columns.start / self.view.scale,
                       top=self.view.top + rows.start / self.view.scale)
        data = outline.trace(where[step // 2::step, step // 2::step], view, speck, tolerance, closed)
        if data:
            self._add(kind, data)

    def _add(self, kind: str, data: str) -> None:
        self.paths.append(svg.path(kind, data))
        self.used |= set(kind.split())
