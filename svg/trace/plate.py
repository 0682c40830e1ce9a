# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plate from a body: looks at every structure, settles who hides whom, and has each one drawn."""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import ndimage

import areas
import brush
import fixes
import garb
import marks
import moulded
import sheetfile
import svg
import zones
from body import SIDES, Body, Mesh, sided, subject_of
from facing import Facing
from frame import Frame
from outside import Outside
from raster import SIDES_OF_THE_BODY, Sight, View, look

# Meshes of neighbours push into each other by about this much, mm; less is no overlap.
TOLERANCE = 1.5
# Gaps up to about twice this between neighbours of a layer are closed, mm.
GAP = 0.75
# How much farther inside than the layer above each layer ends, pen mm.
STAGGER = 0.25


class PlateError(Exception):
    """The plate's own file asks for what cannot be drawn."""


@dataclass
class Item:
    """One structure on its way to the plate."""

    id: str
    title: str
    tissue: str
    material: str
    layer: int
    recipe: str = ""
    vertices: np.ndarray | None = None
    faces: np.ndarray | None = None
    solid: Mesh | None = None
    moved: np.ndarray | None = None
    covers: bool = False
    sight: Sight | None = None
    label: int = -1
    area: float = 0.0


class Sheet:
    """The plate's description, read from its TOML file."""

    def __init__(self, file: Path):
        data = sheetfile.read(file)
        self.name, self.title, self.layers = data["name"], data["title"], data["layer"]
        self.least, box = data["least"], data["sheet"]
        self.sides = tuple(data["view"].get("sides", SIDES))
        self.zones, self.cuts = data.get("zone", []), data.get("cut", [])
        self.skin = data.get("skin", {})
        self.left_out = {subject: reason for subjects, reason in data.get("left-out", {}).items()
                         for subject in subjects.split(", ")}
        self.box = (box["left"], -box["top"], box["right"] - box["left"], box["top"] - box["bottom"])
        self.frame = Frame(data.get("crop"), self.box)
        self.view = self._view(data["view"]["from"], box.get("detail", View.scale))
        # The view of the whole figure; its skin and shorts are the close-up's.
        self.figure = Sheet(file.with_name(f"{data['like']}.toml")).figure if "like" in data else self.view

    def _view(self, side: str, detail: float) -> View:
        if side not in SIDES_OF_THE_BODY:
            raise PlateError(f"{self.name}: from = '{side}' must be one of {', '.join(SIDES_OF_THE_BODY)}")
        return View(*self.frame.drawn, detail, side)

    def shows(self, spot: np.ndarray) -> np.ndarray:
        """Whether places of the plate, (n, 2) mm, lie within its frame and below its upper edge."""
        return self.frame.shows(spot)

    @property
    def close_up(self) -> bool:
        """Whether it shows a part of another plate's figure, and so leaves out what lies outside."""
        return self.figure is not self.view

    @property
    def marks(self) -> dict[str, str]:
        """How the plate lies in the body: body mm = x·u + y·v, and what the viewer's direction leaves open."""
        return {"view": self.view.side, "plane-u": _vector(self.view.across), "plane-v": _vector(self.view.down)}

    @property
    def skin_layer(self) -> int:
        """Which layer the skin is."""
        return next(depth for depth, layer in enumerate(self.layers) if layer["id"] == "layer-skin")

    def patches(self, identity: str) -> list[dict]:
        """The zones of tendon and fascia of a structure."""
        return [zone for zone in self.zones if zone["of"] == subject_of(identity)]

    def open(self, window, layer: int) -> np.ndarray:
        """Where the drawing of a layer goes on inside its frame; deeper layers end a hair earlier.

        Else their contours would stand out from under what covers them.
        """
        return self.frame.inside(*self.view.grid(window)) > STAGGER * (len(self.layers) - layer) * brush.pen_mm(self.view)


def _vector(parts: np.ndarray) -> str:
    return " ".join(f"{part + 0.0:g}" for part in parts)


def title_of(name: str, side: str) -> str:
    """'short head of left biceps femoris' → 'Short head of biceps femoris, left'."""
    words = [word for word in name.replace("disk", "disc").removeprefix("set of ").split() if word != side]
    text = " ".join(words)
    return text[:1].upper() + text[1:] + (f", {side}" if side else "")


def tissue_of(material: str, fallback: str) -> str:
    """The class of a structure drawn in a material."""
    return {"disc": "bone", "ligament": "fascia", "fascia": "fascia", "tendon": "tendon", "vein": "vein"}.get(
        material, fallback)


def items(sheet: Sheet, body: Body, made: dict, solid: Body | None = None) -> list[Item]:
    """Every structure of the source that the sheet names, deepest layer first; what was built stands in for its mesh.

    solid: the body onto whose muscles they are led, or None.
    """
    found = [item for depth, layer in enumerate(sheet.layers) for material, subjects in layer.get("draw", {}).items()
             for subject in subjects for item in _sides(sheet, subject, material, depth, layer, body, made)]
    for item in found if solid is not None else ():
        laid = moulded.laid_on(Mesh(item.vertices, item.faces), body, solid, item.id, sheet.view.side)
        item.moved = None if laid.vertices is item.vertices else laid.vertices
        item.covers = moulded.covers(item.id, sheet.view.side)
        if moulded.led(solid, item.id, sheet.view.side):
            item.solid = solid.mesh(item.id)
            item.recipe = item.recipe or moulded.kept(subject_of(item.id), sheet.view.side).get("recipe", "")
    return found


def seen(sheet: Sheet, item: Item) -> tuple[Sight | None, Sight | None]:
    """What the viewer sees of a structure, less the windows that the sheet cuts into it; and what its own mesh shows."""
    carved = look(sheet.view, item.vertices, item.faces)
    laid = carved if item.moved is None else look(sheet.view, item.moved, item.faces)
    form = None if item.solid is None else look(sheet.view, item.solid.vertices, item.solid.faces)
    if laid is None or form is None:
        return _cut(sheet, item, laid), carved
    return _cut(sheet, item, moulded.moulded(sheet.view, laid, form, subject_of(item.id), brush.pen_mm(sheet.view))), carved


def _cut(sheet: Sheet, item: Item, sight: Sight | None) -> Sight | None:
    """The same less the windows that the sheet cuts into it."""
    for cut in sheet.cuts:
        if sight is not None and cut["of"] == subject_of(item.id):
            x, y = sheet.view.grid(sight.window)
            thickness = np.where(sight.mask, sight.depth - sight.back, 0)
            sight.depth[zones.field(cut, sheet.view.beside(x), y, thickness) > 0] = -np.inf
    return sight


def constructed(sheet: Sheet, made: dict) -> list[Item]:
    """Every constructed structure, looked at."""
    found = [Item(identity, _made_title(identity), thing.tissue, thing.tissue, depth, thing.recipe,
                  thing.mesh.vertices, thing.mesh.faces)
             for depth, layer in enumerate(sheet.layers) for identity, thing in made.items()
             if layer.get("constructed") == thing.layer and _shown(sheet, identity)]
    for item in found:
        item.sight = _cut(sheet, item, look(sheet.view, item.vertices, item.faces))
    return found


def _made_title(identity: str) -> str:
    subject, _, side = identity.partition("--")
    return title_of(subject.replace("-", " "), "") + (f", {side}" if side else "")


def _shown(sheet: Sheet, identity: str) -> bool:
    return identity.partition("--")[2] in ("", *sheet.sides)


def _sides(sheet, subject, material, depth, layer, body, made):
    ids = [name for name in (subject, *(sided(subject, side) for side in sheet.sides)) if name in body]
    if not ids:
        raise PlateError(f"{sheet.name}: layer {layer['id']}: no mesh is called '{subject}'")
    for name in ids:
        row, built = body.row(name), made.get(name)
        mesh = built.mesh if built else body.mesh(name)
        yield Item(name, title_of(row.name, row.side), tissue_of(material, layer["tissue"]), material, depth,
                   built.recipe if built else "", mesh.vertices, mesh.faces)


class Composition:
    """Who is seen where: one label sheet and one depth sheet per layer."""

    def __init__(self, sheet: Sheet, drawn: list[Item]):
        self.sheet, self.items = sheet, drawn
        self.labels: dict[int, np.ndarray] = {}
        self.depths: dict[int, np.ndarray] = {}
        beneath = np.full(sheet.view.shape, -np.inf, np.float32)
        for depth in range(len(sheet.layers)):
            members = [item for item in drawn if item.layer == depth and item.sight is not None]
            if not members:
                continue
            self._settle(depth, members, beneath)
            if "constructed" not in sheet.layers[depth]:
                beneath = np.maximum(beneath, self.depths[depth])
        areas: dict[str, list[float]] = {}
        for item in drawn:
            if item.sight is not None:
                areas.setdefault(subject_of(item.id), []).append(item.area)
        self._largest = {subject: max(sides) for subject, sides in areas.items()}
        # A whole figure shows a side of nothing whose other side it hides.
        self._halves = set() if sheet.close_up else {subject for subject, sides in areas.items() if min(sides) == 0}

    def shows(self, item: Item) -> bool:
        """Whether enough of a structure is seen to draw it; its two sides are drawn or left out together."""
        subject = subject_of(item.id)
        return item.area > 0 and subject not in self._halves and self._largest[subject] >= self.sheet.least["area"]

    def _settle(self, layer, members, beneath):
        """Label every pixel with the nearest member, then smooth the borders by a vote among neighbours."""
        view = self.sheet.view
        nearest = np.full(view.shape, -np.inf, np.float32)
        raw = np.full(view.shape, -1, np.int16)
        for index, item in enumerate(members):
            sight = item.sight
            if item.covers:
                # What of deeper layers stands through a sheet that lies over them is modelling, not anatomy.
                sight.depth = np.where(sight.mask, np.maximum(sight.depth, beneath[sight.window]), sight.depth)
            here = nearest[sight.window]
            wins = (sight.depth > here) & self.sheet.open(sight.window, layer)
            here[wins] = sight.depth[wins]
            raw[sight.window][wins] = index
        raw[nearest < beneath - self.sheet.layers[layer].get("through", TOLERANCE)] = -1
        labels = _smoothed(raw, members, view)
        labels[~self.sheet.open((slice(0, view.shape[0]), slice(0, view.shape[1])), layer)] = -1
        self.labels[layer], self.depths[layer] = labels, nearest
        for index, item in enumerate(members):
            item.label = index
            item.area = float((labels[item.sight.window] == index).sum()) / view.scale ** 2

    def front(self) -> np.ndarray:
        """The nearness of the nearest flesh or bone in every pixel; -inf where there is none."""
        return np.maximum.reduce(list(self.depths.values()))

    def order(self, layer: int) -> list[Item]:
        """The members of a layer that show, farthest first."""
        shown = [item for item in self.items if item.layer == layer and self.shows(item)]
        return sorted(shown, key=lambda item: (float(np.median(item.sight.depth[item.sight.mask])), item.id))


def _smoothed(raw: np.ndarray, members: list[Item], view: View) -> np.ndarray:
    best = np.full(view.shape, 0.0, np.float32)
    labels = np.full(view.shape, -1, np.int16)
    sigma = 0.45 * view.scale
    ground = ndimage.gaussian_filter((raw < 0).astype(np.float32), sigma, mode="nearest", truncate=3)
    best[:] = ground
    # Gaps of a hair's breadth between neighbours are modelling, not anatomy.
    best[ndimage.binary_closing(raw >= 0, iterations=int(GAP * view.scale)) & (raw < 0)] = 0
    for index, item in enumerate(members):
        window = item.sight.window
        vote = ndimage.gaussian_filter((raw[window] == index).astype(np.float32), sigma, mode="nearest", truncate=3)
        wins = vote > best[window]
        best[window][wins] = vote[wins]
        labels[window][wins] = index
    return _without_specks(labels, len(members), 2.0 * view.scale ** 2, members)


def _without_specks(labels, count, least, members):
    """Give islands of less than `least` pixels, and holes as small, to what surrounds them."""
    specks = np.zeros(labels.shape, bool)
    for index in range(count):
        window = members[index].sight.window
        pieces, number = ndimage.label(labels[window] == index)
        if number:
            sizes = np.bincount(pieces.ravel())
            small = sizes < least
            small[0] = False
            specks[window] |= small[pieces]
    pieces, number = ndimage.label(labels < 0)
    small = np.bincount(pieces.ravel()) < least
    small[0] = False
    specks |= small[pieces]
    if not specks.any():
        return labels
    index = ndimage.distance_transform_edt(specks, return_distances=False, return_indices=True)
    return labels[tuple(index)]


@dataclass(frozen=True)
class Made:
    """What is not a mesh of the source: constructed structures by id, points, lines by channel, areas of the skin,
    fixes by id; solid: the body whose muscles have the outline and form that is drawn, None where they keep their own."""

    structures: dict
    points: list
    channels: list
    areas: list
    skin: Outside | None
    fixes: dict
    solid: Body | None = None


def draw(sheet: Sheet, body: Body, made: Made, palette: svg.Palette, tell, workers: int = 3) -> dict[str, str]:
    """The plate as SVG text, and its high-contrast style sheet, by the ending of their file's name.

    tell(text) hears of progress.
    """
    global _STATE
    palette = palette.finer() if sheet.close_up else palette
    drawn = items(sheet, body, made.structures, made.solid)
    _STATE = (sheet, drawn)
    # Points and channels lie on the skin of the carved body: whether they are seen is asked of its flesh.
    own = np.full(sheet.view.shape, -np.inf, np.float32)
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        for index, (sight, window, depth) in enumerate(pool.imap(_look, range(len(drawn)), chunksize=4)):
            drawn[index].sight = sight
            if window is not None:
                _lay(own, sheet, window, depth, drawn[index].layer)
            tell(f"looking {index + 1}/{len(drawn)}")
    drawn += constructed(sheet, made.structures)
    composition = Composition(sheet, drawn)
    _report(composition, tell)
    # The skin takes longest and goes first.
    jobs = [(sheet.skin_layer, 0, None)] if sheet.skin else []
    jobs += [(layer, rank, item) for layer in range(len(sheet.layers))
             for rank, item in enumerate(composition.order(layer))]
    _STATE = (sheet, composition, jobs, palette, made.solid or body)
    texts: dict[int, list[str]] = {}
    used = {"ring"}
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        for index, (pieces, classes) in enumerate(pool.imap(_draw, range(len(jobs)))):
            layer, _, item = jobs[index]
            fixed = item and made.fixes.get(item.id)
            texts.setdefault(layer, []).extend([fixed] if fixed else pieces)
            used |= classes | (fixes.classes(fixed) if fixed else set())
            tell(f"drawing {index + 1}/{len(jobs)}")
    front = composition.front()
    facing = Facing(sheet.view, own)
    for depth, layer in enumerate(sheet.layers):
        if channel := layer.get("channel"):
            texts[depth] = marks.layer(sheet, facing, channel, made)
            used |= marks.classes(channel)
    layers = [svg.layer(layer["id"], layer["label"], texts.get(depth, [])) for depth, layer in enumerate(sheet.layers)
              if texts.get(depth) or not sheet.close_up]
    if made.areas:
        pain = areas.layer(sheet, np.isfinite(front), made.areas, body, made.skin)
        layers.append(svg.layer(areas.LAYER, "Areas of pain", pain, hidden=True))
        used |= areas.CLASSES
    plate = svg.document(sheet.title, sheet.box, _strokes(brush.pen_mm(sheet.view)) + palette.sheet(used), layers, sheet.marks)
    return {".svg": plate, "-contrast.css": svg.stylesheet(palette.sheet(used, "contrast", " !important"))}


def _lay(field, sheet, window, depth, layer):
    """Note what is nearer than anything before, as far as the drawing of a layer goes."""
    field[window] = np.maximum(field[window], np.where(sheet.open(window, layer), depth, -np.inf))


def _report(composition, tell):
    """Say what of the source is left out, and where that and the list in the plate's file differ."""
    sheet = composition.sheet
    missing = {} if sheet.close_up else {item.id: item for item in composition.items
                                         if not item.recipe and not composition.shows(item)}
    for item in missing.values():
        reason = sheet.left_out.get(subject_of(item.id), "no reason is listed")
        tell(f"left out: {item.id}, {item.area:.0f} mm² seen: {reason}\n")
    for subject in sorted(set() if sheet.close_up else set(sheet.left_out) - {subject_of(name) for name in missing}):
        tell(f"listed as left out but drawn: {subject}\n")


def _strokes(mm: float) -> str:
    """The widths, in pen mm of so many mm: the thin contour of structures, the ring of a point, the dashed line of a channel."""
    return (f"path{{stroke-width:{0.28 * mm:g};stroke-linejoin:bevel}}"
            f".ring{{fill:#fff;stroke:#1b1b1b;stroke-width:{0.35 * mm:g}}}"
            f".way{{fill:none;stroke-width:{1.1 * mm:g};stroke-linecap:round;stroke-dasharray:{4.2 * mm:g} {2.6 * mm:g}}}"
            f".casing{{stroke:#fff;stroke-width:{2.1 * mm:g};stroke-opacity:.6}}")


_STATE: tuple = ()


def _look(index: int) -> tuple:
    sheet, drawn = _STATE
    sight, carved = seen(sheet, drawn[index])
    return (sight, None, None) if carved is None else (sight, carved.window, carved.depth)


def _draw(index: int) -> tuple[list[str], set[str]]:
    sheet, composition, jobs, palette, body = _STATE
    layer, _, item = jobs[index]
    if item is None:
        return garb.layer(sheet, body, palette)
    window = item.sight.window
    labels = composition.labels[layer][window]
    later = [other.label for at, _, other in jobs[index + 1:] if at == layer]
    scene = brush.Scene(labels == item.label, np.isin(labels, later), composition.depths[layer][window])
    text, classes = brush.paint(sheet.view, item, scene, sheet.patches(item.id), palette)
    return [text], classes
