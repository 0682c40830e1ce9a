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

import outline
import owner
import rind
import section_labels
import svg
import texture
from body import SIDES, Body, sided
from cut import Plane, along, axial
from plate import Sheet, title_of
from raster import MIDLINE, View
from sites import Site

RULES = Path(__file__).with_name("sections.toml")
POSTERIOR = Path(__file__).with_name("posterior.toml")
LAYERS = (("layer-skin", "Skin"), ("layer-flesh", "Muscles and organs"), ("layer-bone", "Bone"),
          ("layer-vessels-nerves", "Vessels and nerves"), ("layer-needle", "Needle"), ("layer-labels", "Labels"),
          ("layer-marks", "Marks"))
# How finely outlines are kept, mm: the proof asks for 1 mm.
TOLERANCE = 0.1
SMOOTH = 1.1
TISSUES = {"skin": "Skin", "subcutaneous": "Subcutaneous tissue", "connective": "Connective tissue"}
# The handle of the needle, mm beyond the skin.
HANDLE = 22.0
# What the scale and its words take beside the word below the picture, mm.
SCALE_ROOM = 50.0
BAR = 20.0
STYLE = (".septa{fill:none;stroke:#fff6ea;stroke-width:.22;stroke-opacity:.33;stroke-linecap:round}"
         ".lobules{fill:none;stroke:#fffbe8;stroke-width:.35;stroke-opacity:.75;stroke-linecap:round}"
         ".trabeculae{fill:none;stroke:#8a6f4e;stroke-width:.2;stroke-opacity:.4;stroke-linecap:round}"
         ".bundles{fill:none;stroke:#9a6a00;stroke-width:.55;stroke-opacity:.55;stroke-linecap:round}"
         ".needle{fill:none;stroke:#20262e;stroke-width:.8;stroke-linecap:round}.handle{stroke-width:2.2}"
         ".halo{fill:none;stroke:#fffdf6;stroke-width:1.6;stroke-opacity:.85;stroke-linecap:round}"
         ".tick{fill:none;stroke:#20262e;stroke-width:.4}")


@dataclass(frozen=True, eq=False)
class Wanted:
    """One section to draw: its plane, the sides it shows below the crotch, and the needle in it, if any."""

    id: str
    title: str
    plane: Plane
    sides: tuple[str, ...] = SIDES
    site: Site | None = None


@dataclass
class Scene:
    """Everything a section is drawn from, for as many sections as are wanted."""

    body: Body
    everything: list[owner.Thing]
    palette: svg.Palette
    rules: dict = field(default_factory=lambda: tomllib.loads(RULES.read_text(encoding="utf-8")))
    materials: dict[str, str] = field(default_factory=dict)

    def material(self, thing: owner.Thing) -> str:
        """The material a structure is drawn in: the posterior plate's, or its tissue's."""
        if thing.made is not None:
            return "back" if thing.made.tissue == "muscle" else thing.made.tissue
        row = self.body.row(thing.id)
        if not self.materials:
            self.materials.update({subject: material for layer in Sheet(POSTERIOR).layers
                                   for material, subjects in layer.get("draw", {}).items() for subject in subjects})
        if row.subject in self.materials:
            return self.materials[row.subject]
        if row.system == "vessel":
            return "vein" if "vein" in row.subject or "vena" in row.subject else "artery"
        if row.system == "muscle" and thing.rank == owner.SHEET:
            return "fascia"
        return {"muscle": "thigh", "organ": "organ", "bone": "bone", "nerve": "nerve", "space": "fat"}[row.system]


def levels(rules: dict, body: Body, found: dict[str, np.ndarray]) -> list[Wanted]:
    """The fixed levels, from the first lumbar vertebra down."""
    return [Wanted(rule["id"], rule["title"], axial(_height(rule, body, found))) for rule in rules["level"]]


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
        self.wanted, self.scene, self.rules = wanted, scene, scene.rules["drawing"]
        self.view = self._view()
        self.met, self.owned = owner.owners(scene.everything, wanted.plane, self.view)
        if wanted.plane.origin[2] <= rind.CROTCH and len(wanted.sides) == 1:
            x, _ = self.view.grid((slice(0, self.view.shape[0]), slice(0, self.view.shape[1])))
            kept = x < -MIDLINE if wanted.sides[0] == "left" else x >= -MIDLINE
            self.owned[~np.broadcast_to(kept, self.owned.shape)] = owner.NOBODY
        self.inside = rind.inside(scene.body, wanted.plane, self.view, self.owned >= 0, wanted.sides)
        self.owned[~self.inside] = owner.NOBODY
        self.flesh = owner.envelope(self.owned, self.met, self.rules["closing"], self.view) & self.inside
        self.used: set[str] = set()
        self.names: list[section_labels.Name] = []
        # What is written over the drawing, by the layer that it is switched with: data attributes.
        self.written: dict[str, dict[str, str]] = {}

    def _view(self) -> View:
        across, down = self.scene.rules["drawing"]["reach"]
        middle = self.wanted.plane.flat(np.array([0.0, -85.0, self._middle_height()]))[0]
        return View(-across, round(float(middle[1]) - down / 2), 2 * across, down, self.rules["detail"])

    def _middle_height(self) -> float:
        site = self.wanted.site
        return float(site.entry[2] if site is not None else self.wanted.plane.origin[2])

    def svg(self) -> str:
        """The whole file."""
        content = {name: [] for name, _ in LAYERS}
        content["layer-skin"] = self._skin()
        for layer, group in self._structures():
            content[layer].append(group)
        box = self._marks(content)
        marks = {"plane-origin": _vector(self.wanted.plane.origin), "plane-u": _vector(self.wanted.plane.u),
                 "plane-v": _vector(self.wanted.plane.v)}
        layers = [svg.layer(name, label, content[name], marks=self.written.get(name))
                  for name, label in LAYERS if content[name] or name in self.written]
        return svg.document(self.wanted.title, box, self.scene.palette.sheet(self.used) + STYLE, layers, marks,
                            svg.SECTION)

    def _path(self, kind: str, mask: np.ndarray, speck: float = 0.3) -> str:
        data = outline.trace(mask, self.view, speck, TOLERANCE, True, SMOOTH)
        if not data:
            return ""
        self.used.add(kind)
        return f'<path class="{kind}" fill-rule="evenodd" d="{data}"/>'

    def _skin(self) -> list[str]:
        depth = ndimage.distance_transform_edt(self.inside) / self.view.scale
        within = depth > self.rules["skin"]
        fat = within & ~self.flesh
        free = self.flesh & within & (self.owned < 0)
        lobules = texture.net("subcutaneous", fat, self.view, *self.rules["cells"]["fat"])
        return [svg.structure("skin", TISSUES["skin"], "skin", [self._path("skin9", self.inside, 20)]),
                svg.structure("subcutaneous", TISSUES["subcutaneous"], "fat",
                              [self._path("fat3", fat, 2), f'<path class="lobules" d="{lobules}"/>']),
                svg.structure("connective", TISSUES["connective"], "fascia",
                              [self._path("fascia4", free, 1)])]

    def _structures(self):
        # A frame of two cells, so that no outline runs along the edge of its window.
        padded = np.pad(self.owned, 2, constant_values=owner.NOBODY)
        around = View(self.view.left - 2 / self.view.scale, self.view.top - 2 / self.view.scale,
                      self.view.width + 4 / self.view.scale, self.view.height + 4 / self.view.scale, self.view.scale)
        for number, (thing, box) in enumerate(zip(self.met, ndimage.find_objects(padded + 1, len(self.met)))):
            if box is None:
                continue
            window = tuple(slice(part.start - 2, part.stop + 2) for part in box)
            least = self.rules["least"]["conduit" if thing.rank == owner.CONDUIT else "flesh"]
            mask = _without_crumbs(padded[window] == number, least * self.view.scale ** 2)
            if mask.any():
                yield self._structure(thing, mask, _part(around, window))

    def _structure(self, thing: owner.Thing, mask: np.ndarray, view: View) -> tuple[str, str]:
        material = self.scene.material(thing)
        title = self._title(thing)
        tissue = {owner.BONE: "bone", owner.CONDUIT: material, owner.SHEET: "fascia", owner.BUILT: "muscle"}.get(
            thing.rank, "organ" if material == "organ" else "muscle")
        layer = {owner.BONE: "layer-bone", owner.CONDUIT: "layer-vessels-nerves"}.get(thing.rank, "layer-flesh")
        paths = getattr(self, f"_{tissue if tissue in ('bone', 'organ', 'nerve') else _pen(tissue)}")(
            thing.id, material, mask, view)
        name = self._name(thing, title, mask, view)
        marks = {"label-at": _places(name.x, name.y)} if name is not None else {}
        if thing.made is None and self.scene.body.row(thing.id).source:
            marks["source"] = self.scene.body.row(thing.id).source
        recipe = thing.made.recipe if thing.made is not None else ""
        return layer, svg.structure(thing.id, title, tissue, [path for path in paths if path], recipe, marks)

    def _title(self, thing: owner.Thing) -> str:
        subject, _, side = thing.id.partition("--")
        if thing.made is not None:
            return title_of(subject.replace("-", " "), "") + (f", {side}" if side else "")
        row = self.scene.body.row(thing.id)
        return title_of(row.name, row.side)

    def _rims(self, material: str, tones: list[int], distances: list[float], mask, view) -> list[str]:
        """The outline in its deepest tone, and inside it the lighter ones, each farther from the edge."""
        depth = ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1] / view.scale
        paths = [self._in(view, f"{material}{tones[0]}", mask)]
        return paths + [self._in(view, f"{material}{tone}", depth > distance)
                        for tone, distance in zip(tones[1:], distances)]

    def _in(self, view: View, kind: str, mask: np.ndarray, speck: float = 0.3) -> str:
        data = outline.trace(mask, view, speck, TOLERANCE, True, SMOOTH) if mask.any() else ""
        if data:
            self.used.add(kind)
        return f'<path class="{kind}" fill-rule="evenodd" d="{data}"/>' if data else ""

    def _muscle(self, identity, material, mask, view) -> list[str]:
        paths = self._rims(material, [2, 3], self.rules["rim"]["muscle"], mask, view)
        septa = texture.net(identity, mask, view, *self.rules["cells"]["muscle"])
        return paths + ([f'<path class="septa" d="{septa}"/>'] if septa else [])

    def _sheet(self, identity, material, mask, view) -> list[str]:
        middle = self.scene.palette.tones(material) // 2
        return self._rims(material, [middle - 1, middle + 1], [0.4], mask, view)

    def _organ(self, identity, material, mask, view) -> list[str]:
        return self._rims(material, [2, 5], self.rules["rim"]["organ"], mask, view)

    def _bone(self, identity, material, mask, view) -> list[str]:
        paths = self._rims(material, [5, 3], self.rules["rim"]["bone"], mask, view)
        spongy = texture.net(identity, mask, view, *self.rules["cells"]["bone"]) if material == "bone" else ""
        return paths + ([f'<path class="trabeculae" d="{spongy}"/>'] if spongy else [])

    def _nerve(self, identity, material, mask, view) -> list[str]:
        paths = self._rims(material, [1, 3], [0.45], mask, view)
        bundles = texture.dots(identity, mask, view, 1.25, 0.75)
        return paths + ([f'<path class="bundles" d="{bundles}"/>'] if bundles else [])

    def _vessel(self, identity, material, mask, view) -> list[str]:
        return self._rims(material, [2, 4], [0.7], mask, view)

    def _name(self, thing: owner.Thing, title: str, mask: np.ndarray, view: View) -> section_labels.Name | None:
        """Where its name's leader ends, farthest from its border; nothing for what is too small to be named."""
        area = mask.sum() / view.scale ** 2
        if area < self.scene.rules["label"]["least"] and thing.rank != owner.CONDUIT:
            return None
        depth = ndimage.distance_transform_edt(mask)
        row, column = np.unravel_index(np.argmax(depth), mask.shape)
        subject, _, side = thing.id.partition("--")
        self.names.append(section_labels.Name(subject, title.rpartition(", ")[0] if side else title,
                                              round(view.left + (column + 0.5) / view.scale, 1),
                                              round(view.top + (row + 0.5) / view.scale, 1)))
        return self.names[-1]

    def _marks(self, content: dict[str, list[str]]) -> tuple[float, float, float, float]:
        """Adds the needle, and where names and marks stand; returns the picture's box, which has room for them."""
        label = self.scene.rules["label"]
        rows, columns = np.nonzero(self.inside)
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
        across = np.array([-way[1], way[0]])
        grip = entry - 9 * way
        ticks = "".join(f"M{place[0]:.1f} {place[1]:.1f}l{1.6 * across[0]:.2f} {1.6 * across[1]:.2f}"
                        for place in (entry + depth * way for depth in np.arange(10, site.length + 0.1, 10)))
        return ['<g id="needle"><title>Needle</title>'
                f'<path class="halo" d="M{entry[0]:.2f} {entry[1]:.2f}L{tip[0]:.2f} {tip[1]:.2f}"/>'
                f'<path class="needle" d="M{out[0]:.2f} {out[1]:.2f}L{tip[0]:.2f} {tip[1]:.2f}"/>'
                f'<path class="needle handle" d="M{out[0]:.2f} {out[1]:.2f}L{grip[0]:.2f} {grip[1]:.2f}"/>'
                f'<path class="tick" d="{ticks}"/></g>']

    def _orientation(self, middle, left, right, top, bottom) -> dict[str, str]:
        """Where the directions stand, and the scale: its start and its length."""
        sides = ("left", "right") if len(self.wanted.sides) == 2 or self.wanted.plane.origin[2] > rind.CROTCH \
            else ("lateral", "medial")
        # Under a narrow limb the scale stands left of the skin, where no word is.
        start = min(left, middle - SCALE_ROOM)
        return {"posterior": _places(middle, top + 3.5), "anterior": _places(middle, bottom - 2),
                sides[0]: _places(left, top + 3.5), sides[1]: _places(right, top + 3.5),
                "bar": _places(start, bottom - 2, BAR)}


def _pen(tissue: str) -> str:
    return {"artery": "vessel", "vein": "vessel", "fascia": "sheet"}.get(tissue, "muscle")


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
