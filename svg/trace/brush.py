# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Painting one structure: its silhouette, its tones, its tendons and the fibres drawn over them.

A pen's millimetre is PEN pixels: a plate with more pixels per mm is drawn with a finer pen, and all lengths of light,
fibres and strokes go with it. The silhouette is traced from every pixel; light and fibres, which are smoother than that,
are worked out on blocks of STEP by STEP.
"""

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

PEN = 4.0
STEP = 2
# Pixels per pen mm where light and fibres are worked out.
UNIT = PEN / STEP
# A structure reaches this far under what is painted after it, pen mm, so that no seam shows.
TUCK = 0.6
# The light between the first and the last tone.
RANGE = (0.22, 0.86)
# The light of a muscle is evened out along its fibres over this many pen mm to either side.
STROKE = 2.5
# Islands of a tone below this many square pen mm are not drawn; its outline may stray by so many pen mm.
SPECK, STRAY = 7.0, 0.33

_MUSCLE = tones.Manner(detail=1.35)
_MANNERS = {
    "bone": tones.Manner(soften=0.9, contrast=0.95, level=0.60, shadow=1.1),
    "disc": tones.Manner(level=0.5),
    "nerve": tones.Manner(detail=0.3, contrast=1.1, level=0.56, evenness=0.9),
    "tendon": tones.Manner(soften=1.1, detail=1.5, contrast=0.8, level=0.58),
    "fascia": tones.Manner(soften=1.1, detail=1.5, contrast=0.75, level=0.60),
}
# Over how many pen mm the form of a material is smoothed; 2.6 for what is not named.
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


def pen_mm(view: View) -> float:
    """How long a pen's millimetre is on a sheet, mm."""
    return PEN / view.scale


def paint(view: View, item, scene: Scene, patches: list[dict], palette: svg.Palette) -> tuple[str, set[str]]:
    """One structure as SVG, and the classes it uses; patches: its zones of tendon and fascia."""
    tuck = ndimage.binary_dilation(scene.seen, _disc(TUCK * PEN)) & scene.later
    canvas = _Canvas(view, item, scene, scene.seen | tuck, palette)
    if item.material == "bone":
        canvas.foramina(item.material)
    canvas.silhouette(item.material)
    parts = [(patch, *canvas.patch(patch)) for patch in patches]
    parts = [part for part in parts if part[1].any()]
    bare = canvas.whole & ~np.logical_or.reduce([np.zeros_like(canvas.whole), *(where for _, where, _ in parts)])
    canvas.lay(item.material, canvas.whole, bare, fill=False)
    for patch, where, veil in parts:
        canvas.veil(patch["material"], veil)
        canvas.lay(patch["material"], where, where)
        canvas.pen(patch["material"], where, 0.45)
    canvas.pen(item.material, bare, 0.65)
    return svg.structure(item.id, item.title, item.tissue, canvas.paths, item.recipe), canvas.used


def _disc(radius: float) -> np.ndarray:
    reach = int(radius)
    return np.hypot(*np.mgrid[-reach:reach + 1, -reach:reach + 1]) <= radius


def _clean(where, whole, least=70.0):
    """A part of the whole without the islands and holes of less than `least` square pen mm that noise leaves beside a border."""
    where = ndimage.binary_opening(where & whole)
    for value in (True, False):
        pieces, count = ndimage.label(whole & (where == value))
        small = np.bincount(pieces.ravel(), minlength=count + 1) < least * UNIT ** 2
        small[0] = False
        where = where ^ small[pieces]
    return where


def _showing(where, bare):
    """The patches of `where` that are not wholly covered by what is painted over all but the bare."""
    pieces, count = ndimage.label(where)
    kept = np.bincount(pieces.ravel(), bare.ravel(), minlength=count + 1) > 0
    kept[0] = False
    return kept[pieces]


class _Canvas:
    """The paths of one structure as they pile up; planes are blocks of STEP pixels, `silhouette` and holes pixels."""

    def __init__(self, view: View, item, scene: Scene, whole: np.ndarray, palette: svg.Palette):
        sight: Sight = item.sight
        rows, columns = sight.window
        self.fine = replace(view, left=view.left + columns.start / view.scale, top=view.top + rows.start / view.scale)
        self.blocks = replace(self.fine, scale=view.scale / STEP)
        self.identity, self.palette, self.mm = item.id, palette, pen_mm(view)
        self.outer, self.whole = whole, tones.means(whole, STEP) >= 0.5
        self.mask = tones.means(sight.mask, STEP) > 0
        normal, self.depth, self.back, around = (tones.known_means(plane, known, STEP) for plane, known in (
            (sight.normal, sight.mask), (sight.depth, sight.mask), (sight.back, sight.mask),
            (scene.around, np.isfinite(scene.around))))
        around = np.where(tones.means(np.isfinite(scene.around), STEP) > 0, around, -np.inf)
        self.relief = tones.Relief(normal, self.depth, self.mask, around, UNIT, _FORM.get(item.material, 2.6))
        self.flow = None if item.material in _SMOOTH else fibres.grain(normal, self.mask, UNIT)
        self.paths: list[str] = []
        self.used: set[str] = set()
        self._fingers: np.ndarray | None = None
        self._furrows: np.ndarray | None = None

    def silhouette(self, material: str) -> None:
        """The whole in the material's own colour, with its contour."""
        middle = (self.palette.tones(material) - 1) // 2
        self._path(f"{self.palette.tone(material, middle)} line-{material}", self.outer, self.fine, 1.0, 0.14, True)

    def foramina(self, material: str) -> None:
        """Holes so small that one would look into the dark, not through: painted before the bone around them."""
        pieces, count = ndimage.label(ndimage.binary_fill_holes(self.outer) & ~self.outer)
        small = np.bincount(pieces.ravel(), minlength=count + 1) < _FORAMEN * self.fine.scale ** 2
        small[0] = False
        self._path(self.palette.tone(material, 0), ndimage.binary_dilation(small[pieces], iterations=2), self.fine, 0.5, 0.15)

    def patch(self, zone: dict) -> tuple[np.ndarray, np.ndarray]:
        """Where a zone of the plate's file lies, its border in fingers along the fibres, and its thin beginning around."""
        if self._fingers is None:
            self._fingers = fibres.streaks(self.flow, self.whole, self.identity, UNIT, 2.2, 18)
        x, y = self.blocks.grid((slice(0, self.whole.shape[0]), slice(0, self.whole.shape[1])))
        thickness = tones.blur(np.where(self.mask, self.depth - self.back, 0), self.mask, 1.5 * UNIT)
        blend = zone.get("blend", 5)
        inside = zones.field(zone, self.blocks.beside(x), y, thickness) + self._fingers * blend * 0.5
        return _clean(inside > 0, self.whole), _clean(inside > -0.45 * blend, self.whole)

    def lay(self, material: str, where: np.ndarray, bare: np.ndarray, fill: bool = True) -> None:
        """Lay a material's tones over a part, and before it its own colour; what lies outside `bare` is covered later."""
        manner = _MANNERS.get(material, _MUSCLE)
        light = self.relief.light(manner)
        if self.flow is not None:
            light = fibres.along(self.flow, self.mask | self.whole, light, STROKE * UNIT)
        if not fill and self.flow is not None:
            self._furrows = tones.blur(light, self.mask, 0.25 * UNIT) - tones.blur(light, self.mask, 1.4 * UNIT)
            light = light + fibres.streaks(self.flow, where, self.identity, UNIT) * 0.008
        count = self.palette.tones(material)
        if fill:
            self._path(self.palette.tone(material, (count - 1) // 2), where, self.blocks, 4.0, 0.14)
        for tone, band in tones.bands(light, where, UNIT, count, *RANGE, soften=manner.soften):
            self._path(self.palette.tone(material, tone), _showing(band, bare), self.blocks, SPECK, STRAY)

    def veil(self, material: str, where: np.ndarray) -> None:
        """The thin beginning of a tendon: its colour, half seen through, around where it is laid."""
        self._path(f"veil-{material}", where, self.blocks, 12.0, 0.35)

    def pen(self, material: str, where: np.ndarray, width: float) -> None:
        """Draw the fibres of a part with a pen so many pen mm broad."""
        if self.flow is None:
            return
        strokes = fibres.pen(self.flow, self._furrows, where, self.blocks, UNIT, self.identity, width)
        if strokes:
            self._add(f"dark-{material}", strokes)

    def _path(self, kind: str, where: np.ndarray, view: View, speck: float, stray: float, closed: bool = False) -> None:
        data = outline.trace(where, view, speck * self.mm ** 2, stray * self.mm, closed)
        if data:
            self._add(kind, data)

    def _add(self, kind: str, data: str) -> None:
        self.paths.append(svg.path(kind, data))
        self.used |= set(kind.split())
