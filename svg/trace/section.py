# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A section: the body cut in a plane, drawn in mm of that plane with every structure's closed outline."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from scipy import ndimage

import ground
import owner
import rind
import section_labels
import svg
import tissue
from body import SIDES, Body, sided
from crossings import THIN
from cut import Plane, along, axial
from plate import Sheet, title_of
from raster import View
from sites import Site
from who import Who

RULES = Path(__file__).with_name("sections.toml")
POSTERIOR = Path(__file__).with_name("posterior.toml")
LAYERS = (("layer-skin", "Skin"), ("layer-flesh", "Muscles and organs"), ("layer-bone", "Bone"),
          ("layer-vessels-nerves", "Vessels and nerves"), ("layer-needle", "Needle"), ("layer-labels", "Labels"),
          ("layer-marks", "Marks"))
# What is a sheet and no fascia, by its material.
SHEETS = {"pleura": "organ", "abdomen": "muscle"}
TISSUES = {"skin": "Skin", "subcutaneous": "Subcutaneous tissue", "connective": "Connective tissue"}
# The handle of the needle, mm beyond the skin.
HANDLE = 22.0
# How long the needle's ticks are, mm: one for each millimetre, longer ones at five and ten. Numbers are written by whoever
# shows the section.
TICKS = (0.9, 1.5, 2.2)
# What the scale and its words take beside the word below the picture, mm.
SCALE_ROOM = 50.0
BAR = 20.0
# The needle is drawn alike in every set of colours.
STYLE = (".needle{fill:none;stroke:#20262e;stroke-width:.8;stroke-linecap:round}.handle{stroke-width:2.2}"
         ".halo{fill:none;stroke:#fffdf6;stroke-width:1.6;stroke-opacity:.85;stroke-linecap:round}"
         ".tick{fill:none;stroke:#20262e;stroke-width:.22}")


@dataclass(frozen=True, eq=False)
class Wanted:
    """One section to draw: its plane, the sides it shows below the crotch, and the needle in it, if any."""

    id: str
    title: str
    plane: Plane
    sides: tuple[str, ...] = SIDES
    site: Site | None = None

    @property
    def height(self) -> float:
        """The height in the body of what is looked at, mm."""
        return float(self.site.entry[2] if self.site is not None else self.plane.origin[2])


@dataclass
class Scene:
    """Everything a section is drawn from, for as many sections as are wanted."""

    world: ground.World
    palette: svg.Palette
    rules: dict = field(default_factory=lambda: tomllib.loads(RULES.read_text(encoding="utf-8")))
    materials: dict[str, str] = field(default_factory=dict)

    def material(self, thing: owner.Thing) -> str:
        """The material a structure is drawn in: the posterior plate's, or its tissue's."""
        if thing.made is not None:
            return "back" if thing.made.tissue == "muscle" else thing.made.tissue
        row = self.world.body.row(thing.id)
        if not self.materials:
            self.materials.update({subject: material for layer in Sheet(POSTERIOR).layers
                                   for material, subjects in layer.get("draw", {}).items() for subject in subjects})
        if row.subject in self.materials:
            return self.materials[row.subject]
        if row.system == "vessel":
            return "vein" if "vein" in row.subject or "vena" in row.subject else "artery"
        if row.subject in THIN:
            return "abdomen"
        if row.system == "muscle" and thing.rank == owner.SHEET:
            return "fascia"
        return {"muscle": "thigh", "organ": "organ", "bone": "bone", "nerve": "nerve", "space": "fat",
                "cavity": "room", "serosa": "pleura"}[row.system]


def levels(rules: dict, body: Body, found: dict[str, np.ndarray], whose: Who) -> list[Wanted]:
    """The fixed levels that the body has, from the first lumbar vertebra down."""
    return [Wanted(rule["id"], rule["title"], axial(_height(rule, body, found)))
            for rule in whose.rules("levels", rules["level"])]


def _height(rule: dict, body: Body, found: dict[str, np.ndarray]) -> float:
    if "discs" in rule:
        return float(np.mean([body.mesh(mesh).vertices[:, 2].mean() for mesh in rule["discs"]]))
    heights = [np.mean([found[name][2] for name in _names(place, found)]) for place in rule["between"]]
    return float(np.interp(rule.get("share", 0), np.arange(len(heights)), heights)) + rule.get("above", 0)


def _names(place: str, found: dict[str, np.ndarray]) -> list[str]:
    return [name for name in (place, *(sided(place, side) for side in SIDES)) if name in found]


def of_sites(sites: list[Site]) -> list[Wanted]:
    """A section for every needle; below the crotch only its own limb is shown."""
    return [Wanted(site.id, site.title, along(site.entry, site.direction), (site.side,) if site.side else SIDES, site)
            for site in sites]


def draw(wanted: Wanted, scene: Scene) -> str:
    """The SVG of one section."""
    return Drawing(wanted, scene).svg()


class Drawing:
    """One section on its way to the file."""

    def __init__(self, wanted: Wanted, scene: Scene):
        self.wanted, self.scene = wanted, scene
        self.ground = ground.Ground(scene.world, wanted.plane, wanted.height, wanted.sides)
        self.view = self.ground.view
        self.tissues = tissue.Tissues(scene.palette)
        self.names: list[section_labels.Name] = []
        # What is written over the drawing, by the layer that it is switched with: data attributes.
        self.written: dict[str, dict[str, str]] = {}

    def svg(self) -> str:
        """The whole file."""
        content = {name: [] for name, _ in LAYERS}
        content["layer-skin"], content["layer-flesh"] = self._skin(), self._fat()
        for layer, group in self._structures():
            content[layer].append(group)
        box = self._marks(content)
        marks = {"plane-origin": _vector(self.wanted.plane.origin), "plane-u": _vector(self.wanted.plane.u),
                 "plane-v": _vector(self.wanted.plane.v)}
        layers = [svg.layer(name, label, content[name], marks=self.written.get(name))
                  for name, label in LAYERS if content[name] or name in self.written]
        whose = self.scene.world.whose
        return svg.document(self.wanted.title + whose.titled, box, self.scene.palette.sheet(self.tissues.used) + STYLE, layers,
                            marks, whose.credit)

    def _skin(self) -> list[str]:
        here = self.ground
        paths = [self.tissues.filled("fascia4", here.between, self.view, 1),
                 self.tissues.line("deep-fascia", here.flesh & here.under_skin, self.view, 4)]
        return [self._layer("skin", "skin", "skin", here.inside),
                self._layer("subcutaneous", "fat", "fat", here.subcutaneous),
                svg.structure("connective", TISSUES["connective"], "fascia", [path for path in paths if path])]

    def _fat(self) -> list[str]:
        """The fat that muscles and organs leave."""
        groups = []
        for fat, identity, mask in self.ground.fat_named():
            title = title_of(fat.title, identity.partition("--")[2])
            paths = self.tissues.paths("fat", "fat", tissue.Surface(identity, mask, self.view, self.wanted.plane))
            marks = self._label(identity, title, mask, self.view, self.scene.rules["label"]["fat"])
            groups.append(svg.structure(identity, title, "fat", paths, fat.recipe, marks))
        return groups

    def _layer(self, identity: str, tissue_: str, material: str, mask: np.ndarray) -> str:
        surface = tissue.Surface(identity, mask, self.view, self.wanted.plane)
        return svg.structure(identity, TISSUES[identity], tissue_, self.tissues.paths(tissue_, material, surface))

    def _structures(self):
        # A frame of two cells, so that no outline runs along the edge of its window.
        padded = np.pad(self.ground.owned, 2, constant_values=owner.NOBODY)
        around = View(self.view.left - 2 / self.view.scale, self.view.top - 2 / self.view.scale,
                      self.view.width + 4 / self.view.scale, self.view.height + 4 / self.view.scale, self.view.scale)
        for number, (thing, box) in enumerate(zip(self.ground.met, ndimage.find_objects(padded + 1, len(self.ground.met)))):
            if box is None:
                continue
            window = tuple(slice(part.start - 2, part.stop + 2) for part in box)
            least = self.scene.rules["drawing"]["least"]["conduit" if thing.rank == owner.CONDUIT else "flesh"]
            mask = _without_crumbs(padded[window] == number, least * self.view.scale ** 2)
            if mask.any():
                yield self._structure(thing, mask, _part(around, window))

    def _structure(self, thing: owner.Thing, mask: np.ndarray, view: View) -> tuple[str, str]:
        material = self.scene.material(thing)
        title = self._title(thing)
        kind = {owner.BONE: "bone", owner.CONDUIT: material, owner.SHEET: SHEETS.get(material, "fascia"),
                owner.BUILT: "muscle"}.get(thing.rank, "organ" if material == "organ" else "muscle")
        layer = {owner.BONE: "layer-bone", owner.CONDUIT: "layer-vessels-nerves"}.get(thing.rank, "layer-flesh")
        mesh = thing.meshes[0] if len(thing.meshes) == 1 else None
        paths = self.tissues.paths(kind, material, tissue.Surface(thing.id, mask, view, self.wanted.plane, mesh))
        marks = self._label(thing.id, title, mask, view, 0 if thing.rank == owner.CONDUIT else self.scene.rules["label"]["least"])
        if thing.made is None and self.scene.world.body.row(thing.id).source:
            marks["source"] = self.scene.world.body.row(thing.id).source
        recipe = thing.made.recipe if thing.made is not None else ""
        return layer, svg.structure(thing.id, title, kind, paths, recipe, marks)

    def _title(self, thing: owner.Thing) -> str:
        subject, _, side = thing.id.partition("--")
        if thing.made is not None:
            return title_of(subject.replace("-", " "), "") + (f", {side}" if side else "")
        row = self.scene.world.body.row(thing.id)
        return title_of(row.name, row.side)

    def _label(self, identity: str, title: str, mask: np.ndarray, view: View, least: float) -> dict[str, str]:
        """Where its name's leader ends, farthest from its border; nothing for what is smaller than that, mm²."""
        if mask.sum() / view.scale ** 2 < least:
            return {}
        row, column = np.unravel_index(np.argmax(ndimage.distance_transform_edt(mask)), mask.shape)
        subject, _, side = identity.partition("--")
        self.names.append(section_labels.Name(subject, title.rpartition(", ")[0] if side else title,
                                              round(view.left + (column + 0.5) / view.scale, 1),
                                              round(view.top + (row + 0.5) / view.scale, 1)))
        return {"label-at": _places(self.names[-1].x, self.names[-1].y)}

    def _marks(self, content: dict[str, list[str]]) -> tuple[float, float, float, float]:
        """Adds the needle, and where names and marks stand; returns the picture's box, which has room for them."""
        label = self.scene.rules["label"]
        rows, columns = np.nonzero(self.ground.inside)
        left, right = (self.view.left + edge / self.view.scale for edge in (columns.min(), columns.max() + 1))
        top, bottom = (self.view.top + edge / self.view.scale for edge in (rows.min(), rows.max() + 1))
        middle = (left + right) / 2
        if self.wanted.site is not None:
            content["layer-needle"] = self._needle()
            ends = self._needle_ends()
            left, right = min(left, *ends[:, 0]), max(right, *ends[:, 0])
            top, bottom = min(top, *ends[:, 1]), max(bottom, *ends[:, 1])
        pair = section_labels.columns(self.names, middle, label["pitch"])
        self.written["layer-labels"] = {"columns": _places(left - label["off"], middle, right + label["off"])}
        lines = np.concatenate([column.lines for column in pair])
        top, bottom = min([top, *lines]) - 9, max([bottom, *lines]) + 14
        self.written["layer-marks"] = self._orientation(middle, left, right, top, bottom)
        wide = [column.width(label["size"], label["letter"]) + label["off"] + 5 for column in pair]
        return (round(left - wide[0], 1), round(top - 2, 1), round(right - left + sum(wide), 1), round(bottom - top + 4, 1))

    def _needle_ends(self) -> np.ndarray:
        site = self.wanted.site
        return self.wanted.plane.flat(np.array([site.entry - HANDLE * site.direction,
                                                site.entry + site.length * site.direction]))

    def _needle(self) -> list[str]:
        site, plane = self.wanted.site, self.wanted.plane
        (entry,), (out, tip) = plane.flat(site.entry), self._needle_ends()
        way = (tip - entry) / site.length
        grip = entry - 9 * way
        self.written["layer-needle"] = {"needle": _places(*entry, *tip)}
        ticks = "".join(_ticks(entry, way, depths, long) for depths, long in _scale(site.length))
        return ['<g id="needle"><title>Needle</title>'
                f'<path class="halo" d="M{entry[0]:.2f} {entry[1]:.2f}L{tip[0]:.2f} {tip[1]:.2f}"/>'
                f'<path class="needle" d="M{out[0]:.2f} {out[1]:.2f}L{tip[0]:.2f} {tip[1]:.2f}"/>'
                f'<path class="needle handle" d="M{out[0]:.2f} {out[1]:.2f}L{grip[0]:.2f} {grip[1]:.2f}"/>'
                f'<path class="tick" d="{ticks}"/></g>']

    def _orientation(self, middle, left, right, top, bottom) -> dict[str, str]:
        """Where the directions stand, and the scale: its start and its length."""
        sides = ("lateral", "medial") if self.ground.limb else ("left", "right")
        # Under a narrow limb the scale stands left of the skin, where no word is.
        start = min(left, middle - SCALE_ROOM)
        return {"posterior": _places(middle, top + 3.5), "anterior": _places(middle, bottom - 2),
                sides[0]: _places(left, top + 3.5), sides[1]: _places(right, top + 3.5),
                "bar": _places(start, bottom - 2, BAR)}


def _scale(length: float) -> list[tuple[np.ndarray, float]]:
    """The depths at which the needle has ticks, mm, and how long these are: every one, five and ten."""
    every = np.arange(1, int(length + 0.05) + 1)
    return [(every[every % 5 != 0], TICKS[0]), (every[every % 10 == 5], TICKS[1]), (every[every % 10 == 0], TICKS[2])]


def _ticks(entry: np.ndarray, way: np.ndarray, depths: np.ndarray, long: float) -> str:
    return "".join(f"M{x:.2f} {y:.2f}l{-long * way[1]:.2f} {long * way[0]:.2f}" for x, y in entry + depths[:, None] * way)


def _without_crumbs(mask: np.ndarray, least: float) -> np.ndarray:
    pieces, count = ndimage.label(mask)
    if not count:
        return mask
    return (np.bincount(pieces.ravel()) >= least)[pieces] & mask


def _part(view: View, window: tuple[slice, slice]) -> View:
    rows, columns = window
    return View(view.left + columns.start / view.scale, view.top + rows.start / view.scale,
                (columns.stop - columns.start) / view.scale, (rows.stop - rows.start) / view.scale, view.scale)


def _vector(parts: np.ndarray) -> str:
    return " ".join(f"{part + 0.0:.6g}" for part in parts)


def _places(*numbers: float) -> str:
    return " ".join(f"{number:.1f}" for number in numbers)


def draw_all(wanted: list[Wanted], scene: Scene, tell) -> dict[str, str]:
    """The SVG of every section by its id, drawn on all processors; `tell` takes a line of progress."""
    global _scene
    _scene = scene
    texts = {}
    with get_context("fork").Pool(os.cpu_count()) as pool:
        for one, text in zip(wanted, pool.imap(_draw_here, wanted)):
            texts[one.id] = text
            tell(f"{len(texts)} of {len(wanted)}: {one.id}")
    return texts


# What the workers share with the process that forked them: the meshes are too large to send.
_scene: Scene | None = None


def _draw_here(wanted: Wanted) -> str:
    return draw(wanted, _scene)
