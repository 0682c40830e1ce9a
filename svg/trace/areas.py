# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Areas of the skin in which pain is said to be felt: soft patches about a spine on the skin, from areas.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy import ndimage

import brush
import outline
import svg
from body import SIDES, Body, BodyError, sided
from landmarks import lookup, outward
from outside import Outside
from raster import MIDLINE, look

AREAS = Path(__file__).with_name("areas.toml")
LAYER = "layer-areas"
CLASSES = frozenset({"area", "area-dotted", "area-dot"})
# An area is looked at in cells of this size and drawn from its field in cells an eighth of it, mm.
CELL, FINER = 4.0, 8
# How much of an area's reach its darker middle has.
CORE = 0.55
# How far the drawn skin stands off the flesh sideways, mm.
FAT = 4.0
# What is seen of an area over less than this, mm², is no help on a plate.
LEAST = 250.0
# Where the sheet of the skin ends above the foot, its mesh stands in.
FOOT = "skin-lowerlimb"
_ASPECTS = {"posterior": "posterior", "anterior": "anterior", "right lateral": "lateral"}
# A dotted tint: dots, and not the colour alone, tell an area from a muscle.
_DOTS = ('<defs><pattern id="area-dots" patternUnits="userSpaceOnUse" width="{step:g}" height="{step:g}" '
         'patternTransform="rotate(30)"><circle class="area-dot" cx="{half:g}" cy="{half:g}" r="{radius:g}"/></pattern></defs>')


@dataclass(frozen=True, eq=False)
class Area:
    """One area on one side: its spine, (n, 3) mm on the skin, and how far it reaches from it, mm."""

    id: str
    side: str
    words: str
    spine: np.ndarray
    reach: float

    def field(self, places: np.ndarray) -> np.ndarray:
        """How far places, (…, 3) mm, lie from the spine, as a share of the reach; NaN stays NaN."""
        starts, ends = self.spine[:-1], self.spine[1:]
        if not len(starts):
            return np.linalg.norm(places - self.spine[0], axis=-1) / self.reach
        away = [_to_segment(places, start, end) for start, end in zip(starts, ends)]
        return np.minimum.reduce(away) / self.reach


def _to_segment(places, start, end):
    step = end - start
    along = np.clip((places - start) @ step / max(step @ step, 1e-9), 0, 1)
    return np.linalg.norm(places - start - along[..., None] * step, axis=-1)


def areas(found: dict, skin: Outside) -> list[Area]:
    """Every area of areas.toml, left before right."""
    rules = tomllib.loads(AREAS.read_text(encoding="utf-8"))["area"]
    return [Area(rule["id"], side, rule["words"], _spine(rule, side, found, skin), float(rule["reach"]))
            for rule in rules for side in SIDES]


def _spine(rule: dict, side: str, found: dict, skin: Outside) -> np.ndarray:
    stations = []
    for name, *offset, aspect in rule["along"]:
        place = lookup(found, name, side) + np.array(offset) * outward(side)
        laid = (skin.nearest(place, side) if aspect == "nearest" else skin.carry(place, side, aspect))[0]
        if not np.isfinite(laid).all():
            raise BodyError(f"{AREAS.name}: '{rule['id']}': the station at {name} lies beside the body; mend it")
        stations.append(laid)
    return np.array(stations)


def layer(sheet, front: np.ndarray, every: list[Area], body: Body, skin: Outside) -> list[str]:
    """The areas that a plate shows, as structures of their own layer; front: whether flesh or bone is in a pixel."""
    view = replace(sheet.view, scale=1 / CELL)
    places = _seen(view, body, skin)
    fine = replace(view, scale=FINER / CELL)
    window = tuple(slice(0, FINER * count) for count in view.shape)
    inside = _figure(sheet.view, front, fine, window) & (sheet.frame.inside(*fine.grid(window)) > 0)
    drawn = {(area.id, area.side): _draw(area, places, fine, inside, sheet) for area in every if area.side in sheet.sides}
    # On a whole figure an area of which one side alone is seen would be told of a muscle of the other.
    whole = [text for (area, _), text in drawn.items() if sheet.close_up or all(drawn.get((area, side)) for side in sheet.sides)]
    step = 3.2 * brush.pen_mm(sheet.view)
    return [_DOTS.format(step=step, half=step / 2, radius=0.3 * step), *filter(None, whole)]


def _figure(view, front: np.ndarray, fine, window) -> np.ndarray:
    """Where the figure is drawn, in the pixels of the finer view: its flesh and what the skin stands off it."""
    x, y = fine.grid(window)
    rows, columns = (np.clip(((at - start) * view.scale).astype(int), 0, count - 1)
                     for at, start, count in ((y, view.top, front.shape[0]), (x, view.left, front.shape[1])))
    return ndimage.distance_transform_edt(~front[rows, columns]) <= FAT * fine.scale


def _seen(view, body: Body, skin: Outside) -> np.ndarray:
    """The place on the skin in every pixel, (rows, columns, 3) body mm; NaN beside the body."""
    x, y = view.grid((slice(0, view.shape[0]), slice(0, view.shape[1])))
    flat = (x[..., None] * view.across + y[..., None] * view.down)
    places = np.full(flat.shape, np.nan)
    left = flat[..., 0] > MIDLINE if view.symmetric else np.zeros(flat.shape[:2], bool)
    for side, here in (("left", left), ("right", ~left)):
        if here.any():
            places[here] = skin.carry(flat[here], side, _ASPECTS[view.side])
    mesh = body.mesh(FOOT)
    foot = look(view, mesh.vertices, mesh.faces, 0)
    if foot is not None:
        below = foot.mask & ~np.isfinite(places[foot.window]).all(axis=-1)
        nearness = np.where(foot.mask, foot.depth, 0)[..., None] * view.toward
        places[foot.window][below] = (flat[foot.window] + nearness)[below]
    return places


def _draw(area: Area, places: np.ndarray, fine, inside: np.ndarray, sheet) -> str | None:
    away = area.field(places)
    known = np.isfinite(away)
    # Where the skin is not known the field goes on as it was beside it, and the figure's outline cuts it.
    index = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    grown = ndimage.zoom(away[tuple(index)], FINER, order=1, grid_mode=True, mode="nearest")
    grown = ndimage.gaussian_filter(grown, FINER / 2)
    if ((grown < 1) & inside).sum() / fine.scale ** 2 < LEAST:
        return None
    mm = brush.pen_mm(sheet.view)
    whole, core = (outline.trace((grown < limit) & inside, fine, speck=LEAST, tolerance=0.5 * mm, closed=True)
                   for limit in (1, CORE))
    paths = [svg.path("area", whole)] + ([svg.path("area", core)] if core else []) + [svg.path("area-dotted", whole)]
    return svg.structure(sided(area.id, area.side), f"{area.words}, {area.side}", "area", paths)
