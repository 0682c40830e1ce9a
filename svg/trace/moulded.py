# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A carved muscle led onto the solid one, as a viewer sees them: the solid body's outline and form, the carved one's fibres.

The solid body is made of cells, which keep no fibre; the skeleton's own muscles are carved to the fibre, and slimmer. Seen from one
side both are pictures. The carved one is drawn out, calmly, until its outline is the solid one's, and what it has of relief beyond
its broad form is laid onto the form of the solid one. What keeps its carved outline, and why, is in moulded.toml.
"""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path

import numpy as np
from scipy import ndimage

import tones
from body import Body, Mesh, sided, subject_of
from raster import Sight, View, look

RULES = Path(__file__).with_name("moulded.toml")
# What is smaller than this is relief, what is broader is form: of the carved muscle in pen mm, of the solid one in mm.
FORM, BROAD = 6.0, 8.0
# Drawn out, relief is flatter than it was: how much of its slope is given back.
GAIN = 1.4
# How far the relief of the surface may stand out or lie back, mm.
RELIEF = 1.5
# The outline of what is made of cells: clefts narrower than twice this are closed, and it is drawn calmly, what is thinner than
# twice THIN less so; nowhere farther than NEAR from where it was. On a sheet sampled once in FINE, mm.
CLEFT, CALMLY, THIN, LESS, NEAR, FINE = 2.5, 6.0, 7.0, 2.0, 2.5, 0.5
# The picture is drawn out on cells of this size, mm, in so many steps, each at most so far, smoothed over so much.
CELL, ROUNDS, STEP, CALM = 2.0, 60, 1.5, 40.0
# From where a sheet is lifted, unless told.
BEHIND = "posterior"
# Farther than this from an outline nothing pulls, mm.
PULL = 25.0
# Over how many mm of height what keeps its carved outline passes into what has the solid one, unless told.
PASSING = 30.0
# A sheet is lifted cell by cell, mm, until it clears what lies under it by so much; and over how much the lift is spread.
LIFT_CELL, CLEAR, SPREAD = 2.0, 1.0, 18.0


@functools.cache
def rules() -> list[dict]:
    """What keeps of its carved form what."""
    return tomllib.loads(RULES.read_text(encoding="utf-8"))["kept"]


@functools.cache
def kept(subject: str, seen: str) -> dict:
    """The rule for a subject; seen: from where one looks. What is said of that alone goes before what is said of every side."""
    found = [rule for rule in rules() if rule["of"] == subject and rule.get("seen", seen) == seen]
    return max(found, key=lambda rule: "seen" in rule, default={})


def led(solid: Body, name: str, seen: str) -> bool:
    """Whether a structure has outline and form of the solid body's: not what that has from the skeleton, nor what is kept whole."""
    return name in solid and solid.is_own(name) and not kept(subject_of(name), seen).get("whole", False)


def covers(name: str, seen: str) -> bool:
    """Whether a structure lies over all deeper layers, so that nothing of them stands through it; seen: from where one looks."""
    rule = kept(subject_of(name), seen)
    return "covers" in rule and seen == rule.get("from", BEHIND)


def laid_on(mesh: Mesh, carved: Body, solid: Body, name: str, seen: str) -> Mesh:
    """A carved mesh put straight backwards or outwards: lifted off what moulded.toml says it covers on its side, or led onto itself
    in the solid body; seen: from where the viewer looks."""
    subject, _, side = name.partition("--")
    rule = kept(subject, seen)
    if not {"covers", "onto"} & set(rule):
        return mesh
    onto = "onto" in rule and seen != rule["from"]
    # The right side is looked at as it is, the left one mirrored.
    mirror = np.array([-1.0 if side == "left" else 1.0, 1.0, 1.0])
    own = Mesh(mesh.vertices * mirror, mesh.faces)
    view = _sheet(own.vertices, rule.get("from", BEHIND))
    under = np.full(view.shape, -np.inf, np.float32)
    below = [solid.mesh(name)] if onto else [
        each for other in (sided(subject, side) for subject in rule["covers"])
        for each in (solid.mesh(other), laid_on(carved.mesh(other), carved, solid, other, seen))]
    for other in below:
        sight = look(view, other.vertices * mirror, other.faces, 0)
        np.maximum(under[sight.window], sight.depth, out=under[sight.window])
    sight = look(view, own.vertices, own.faces, 0)
    both = np.zeros(view.shape, bool)
    both[sight.window] = sight.mask & np.isfinite(under[sight.window])
    way = np.zeros(view.shape, np.float32)
    here = both[sight.window]
    way[sight.window][here] = under[sight.window][here] - (sight.depth[here] if onto else sight.back[here] - CLEAR)
    lift = _onto(way, both) if onto else _clear(way)
    if "upto" in rule:
        end = solid.mesh(sided(rule["upto"], side))
        lift = np.minimum(lift, _room(view, sight, look(view, end.vertices * mirror, end.faces, 0)))
    at = view.pixels(view.project(own.vertices)[:, :2]).T[::-1] - 0.5
    up = ndimage.map_coordinates(lift, at, order=1, mode="nearest")
    return Mesh((own.vertices + up[:, None] * view.toward) * mirror, mesh.faces)


def _clear(way: np.ndarray) -> np.ndarray:
    """A calm lift that is nowhere less than what is needed, but for what smoothing takes off its peaks."""
    reach = int(SPREAD / LIFT_CELL)
    return ndimage.gaussian_filter(ndimage.grey_dilation(np.maximum(way, 0), size=2 * reach + 1), reach / 2)


def _room(view: View, sight: Sight, end: Sight) -> np.ndarray:
    """How far a sheet may be lifted until it is level with what it must not be lifted beyond."""
    over = np.full(view.shape, -np.inf, np.float32)
    over[end.window] = end.depth
    room, known = np.zeros(view.shape, np.float32), np.zeros(view.shape, bool)
    known[sight.window] = sight.mask & np.isfinite(over[sight.window])
    inner = known[sight.window]
    room[known] = over[known] - sight.depth[inner]
    return np.maximum(_onto(room, known), 0)


def _onto(way: np.ndarray, known: np.ndarray) -> np.ndarray:
    """A calm way to where it is known, and beyond that as beside it."""
    return tones.extend(tones.blur(way, known, SPREAD / LIFT_CELL), known)


def _sheet(vertices: np.ndarray, side: str) -> View:
    """A coarse view of places, with room around them."""
    flat = View(0, 0, 1, 1, 1, side).project(vertices)[:, :2]
    low, high = flat.min(axis=0) - 10, flat.max(axis=0) + 10
    return View(low[0], low[1], high[0] - low[0], high[1] - low[1], 1 / LIFT_CELL, side)


def moulded(view: View, carved: Sight, solid: Sight, subject: str, pen: float) -> Sight:
    """What is seen of the solid muscle with the relief of the carved one; pen: a pen's millimetre, mm."""
    window = _around(carved.window, solid.window)
    old, new = _over(carved, window), _over(solid, window)
    rule = kept(subject, view.side)
    outline = _calm(new.mask, rule.get("cleft", CLEFT), view.scale)
    share, height = _share(rule, view, window)
    whole = outline if share.min() == 1 else share * _signed(outline) + (1 - share) * _signed(old.mask) > 0
    added = old.mask & (height < rule.get("spreads", -np.inf)) & ~(new.depth > old.depth)
    whole |= added
    share = np.where(added, 0, share + 0 * height).astype(np.float32)
    sigma = FORM * pen * view.scale
    form = [tones.blur(old.normal, old.mask, sigma), tones.blur(new.normal, new.mask, max(sigma, BROAD * view.scale))]
    planes = np.concatenate([old.normal - form[0], _relief(old.depth, old.mask, sigma)[..., None]], axis=2)
    relief = _carried(planes, old.mask, whole, drawn_out(old.mask, whole, round(CELL * view.scale)))
    normal = tones.unit(_mixed(*form, share[..., None]) + (1 + (GAIN - 1) * share[..., None]) * relief[..., :3])
    normal[..., 2] = np.maximum(normal[..., 2], 0.02)
    depth, back = (_mixed(*(tones.extend(np.where(sight.mask, plane, 0), sight.mask) for sight, plane in pair), share)
                   for pair in (((old, old.depth), (new, new.depth)), ((old, old.back), (new, new.back))))
    # What keeps its carved depth has its relief already.
    depth = depth + share * np.clip(relief[..., 3], -RELIEF, RELIEF)
    return Sight(window, np.where(whole, depth, -np.inf).astype(np.float32), np.where(whole, back, np.inf).astype(np.float32),
                 np.where(whole[..., None], tones.unit(normal), 0).astype(np.float32))


def _share(rule: dict, view: View, window) -> tuple[np.ndarray, np.ndarray]:
    """How much of the solid form each row has, 0 to 1, and its height, (rows, 1)."""
    height = -view.grid(window)[1]
    share, passing = np.ones_like(height), rule.get("passing", PASSING)
    if "below" in rule:
        share = np.minimum(share, np.clip((height - rule["below"]) / passing, 0, 1))
    if "above" in rule:
        share = np.minimum(share, np.clip((rule["above"] - height) / passing, 0, 1))
    return share, height


def _mixed(old, new, share):
    return old + share * (new - old)


def _calm(mask: np.ndarray, cleft: float, scale: float) -> np.ndarray:
    """The mask as a calm hand would draw it; cleft: mm; scale: pixels per mm."""
    step = max(round(FINE * scale), 1)
    away = lambda cells: _inside(cells) * step / scale
    soft = lambda cells, mm: ndimage.gaussian_filter(cells.astype(np.float32), mm * scale / step, truncate=3)
    was = tones.means(mask, step) >= 0.5
    closed = away(~was) <= cleft
    closed = (away(closed) > cleft) | was
    thick = away(~(away(closed) > THIN)) <= THIN
    thin = closed & ~thick
    calm = (soft(thick, CALMLY) > 0.5) | (soft(thin | (closed & (away(~thin) <= 2 * LESS)), LESS) > 0.5)
    calm = (calm & (away(~closed) <= NEAR)) | (away(closed) > NEAR)
    return tones.between(soft(calm, 1.0), step, mask.shape) > 0.5


def _inside(mask: np.ndarray) -> np.ndarray:
    """How far inside the mask every cell lies; beyond the picture it goes on."""
    return np.full(mask.shape, np.inf) if mask.all() else ndimage.distance_transform_edt(mask)


def _around(one, other):
    """The smallest window that holds both."""
    return tuple(slice(min(a.start, b.start), max(a.stop, b.stop)) for a, b in zip(one, other))


def _over(sight: Sight, window) -> Sight:
    """The same over a larger window."""
    shape = tuple(part.stop - part.start for part in window)
    at = tuple(slice(a.start - b.start, a.stop - b.start) for a, b in zip(sight.window, window))
    depth, back = np.full(shape, -np.inf, np.float32), np.full(shape, np.inf, np.float32)
    normal = np.zeros((*shape, 3), np.float32)
    depth[at], back[at], normal[at] = sight.depth, sight.back, sight.normal
    return Sight(window, depth, back, normal)


def _relief(depth, mask, sigma):
    known = np.where(mask, depth, 0)
    return np.where(mask, known - tones.blur(known, mask, sigma), 0)


def drawn_out(old: np.ndarray, new: np.ndarray, step: int) -> np.ndarray:
    """For every pixel of a picture that is to be filled where `new` is set, how many rows and columns beside it that of the old one
    lies, (h, w, 2); worked out on blocks of `step` pixels.
    """
    was, becomes = (_signed(tones.means(mask, step) >= 0.5) for mask in (old, new))
    rows, columns = np.indices(becomes.shape, np.float32)
    way = np.zeros((*becomes.shape, 2), np.float32)
    near = np.clip(1.5 - np.abs(becomes) / (PULL / CELL), 0, 1)
    for _ in range(ROUNDS):
        met = ndimage.map_coordinates(was, (rows + way[..., 0], columns + way[..., 1]), order=1, mode="nearest")
        slope = np.stack(np.gradient(met), axis=-1)
        pull = ((becomes - met) * near)[..., None] * slope / ((slope ** 2).sum(axis=-1, keepdims=True) + 0.2)
        size = np.linalg.norm(pull, axis=-1, keepdims=True)
        way += tones.smooth(pull * np.minimum(1, STEP / CELL / np.maximum(size, 1e-6)), CALM / CELL)
    fine = [ndimage.zoom(np.pad(part, 1, mode="edge"), step, order=1, grid_mode=True, mode="nearest")
            for part in np.moveaxis(way, -1, 0)]
    height, width = old.shape
    return np.stack([part[step:step + height, step:step + width] for part in fine], axis=-1) * step


def _signed(mask: np.ndarray) -> np.ndarray:
    """How far inside the mask every cell lies, negative outside."""
    if mask.all() or not mask.any():
        return np.zeros(mask.shape, np.float32)
    return (ndimage.distance_transform_edt(mask) - ndimage.distance_transform_edt(~mask)).astype(np.float32)


def _carried(planes: np.ndarray, known: np.ndarray, where: np.ndarray, way: np.ndarray) -> np.ndarray:
    """Planes known in the old picture, carried to where they lie in the new one."""
    at = (np.argwhere(where) + way[where]).T
    out = np.zeros((*where.shape, planes.shape[2]), np.float32)
    planes = tones.extend(planes, known)
    for index in range(planes.shape[2]):
        out[..., index][where] = ndimage.map_coordinates(planes[..., index], at, order=1, mode="nearest")
    return out
