# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be hurt in front of a needle's plane and behind it, slab by slab: the ghosts beside its section.

A slab holds whatever of a structure lies in about a millimetre of depth, seen along the normal of the plane, so that nothing that
runs between two planes is lost. All lengths are millimetres.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from multiprocessing import get_context
from xml.sax.saxutils import quoteattr

import numpy as np
from skimage import measure

from body import MAN, Mesh, subject_of
from crossings import LICENCE
from cut import Plane, along, cut, fill
from ground import DETAIL, World
from nerves import Constructed
from owner import CONDUIT, Thing, bodies
from raster import MIDLINE, View
from sites import Site

# How far from the plane is looked, and how thick a slab is.
REACH, THICK = 10.0, 1.0
# How closely it is looked: less than any nerve or vessel is thick, and for what is larger.
CLOSELY, COARSELY = 0.25, 0.5
# So much about the needle as it is drawn is kept: it can be moved, and what is near it then must be in the file.
ROOM = 45.0
# How far an outline may stray.
STRAY = 0.2
# What the course of the sciatic nerve is called that everything is drawn by (variants.toml has the others).
USUAL = "A"
SYSTEMS = ("nerve", "vessel", "organ", "serosa", "space", "cavity")
TISSUES = ("nerve", "artery", "vein")

@dataclass(frozen=True, eq=False)
class Slab:
    """at: how far from the plane it is, positive along the normal; rings: closed outlines, (n, 2) without the first place again."""

    at: float
    rings: list[np.ndarray]


def is_hazard(thing: Thing, world: World) -> bool:
    """Whether it is what a needle can hurt: what the program measures clearances of."""
    if thing.made is not None:
        return thing.made.tissue in TISSUES
    subject = subject_of(thing.id)
    return (world.body.row(thing.id).system in SYSTEMS or subject.endswith("-capsule")
            or subject.startswith("intervertebral-disk-"))


def thing_of(identity: str, made: Constructed) -> Thing:
    """What was built, to be cut."""
    return Thing(identity, CONDUIT, bodies(made.mesh), made)


class Beside:
    """What lies beside the plane of one needle."""

    def __init__(self, site: Site, world: World):
        self.site, self.world = site, world
        self.plane = along(site.entry, site.direction)
        ends = self.plane.flat(np.array([site.entry, site.entry + site.length * site.direction]))
        low, high = np.floor(ends.min(axis=0) - ROOM), np.ceil(ends.max(axis=0) + ROOM)
        self.view = View(*low, *(high - low), DETAIL)
        x = self.view.left + (np.arange(self.view.shape[1]) + 0.5) / self.view.scale
        limb = site.side if self.plane.origin[2] <= world.whose.crotch else ""
        self._shown = {"left": x < -MIDLINE, "right": x >= -MIDLINE, "": np.ones(len(x), bool)}[limb]

    def slabs(self, thing: Thing, inner: bool = False) -> list[Slab]:
        """Those that a structure is in, from behind to the front; inner: with the plane itself."""
        near = [part for part in (self._part(mesh) for mesh in thing.meshes) if len(part.faces)]
        if not near:
            return []
        is_thin = thing.made is not None or self.world.body.row(thing.id).system in ("nerve", "vessel")
        found = [self._slab(near, step * side, CLOSELY if is_thin else COARSELY)
                 for side in (-1, 1) for step in np.arange(THICK, REACH + THICK / 2, THICK)]
        middle = [self._cut(near, np.zeros(1))] if inner else []
        return sorted([slab for slab in found + middle if slab.rings], key=lambda slab: slab.at)

    def _slab(self, near_it: list[Mesh], middle: float, step: float) -> Slab:
        near, far = abs(middle) - THICK / 2, min(abs(middle) + THICK / 2, REACH)
        # The first begins at the plane, which is cut by itself.
        near = near if near >= THICK else CLOSELY
        return self._cut(near_it, np.sign(middle) * np.arange(near, far + step / 2, step))

    def _cut(self, parts: list[Mesh], offsets: np.ndarray) -> Slab:
        mask, met = np.zeros(self.view.shape, bool), []
        for offset in offsets:
            plane = Plane(self.plane.origin + offset * self.plane.normal, self.plane.u, self.plane.v)
            here = np.zeros(self.view.shape, bool)
            for part in parts:
                segments = cut(part, plane)
                if len(segments):
                    here |= fill(segments, self.view)
            here &= self._shown
            if here.any():
                met.append(offset)
                mask |= here
        return Slab(float(np.mean([met[0], met[-1]])) if met else 0.0, rings(mask, self.view) if met else [])

    def _part(self, mesh: Mesh) -> Mesh:
        """The faces within reach; those left of the view count, since filling begins there."""
        flat, height = self.plane.flat(mesh.vertices)[mesh.faces], self.plane.height(mesh.vertices)[mesh.faces]
        low, high = flat.min(axis=1), flat.max(axis=1)
        faces = mesh.faces[(height.max(axis=1) >= -REACH) & (height.min(axis=1) <= REACH)
                           & (low[:, 0] <= self.view.left + self.view.width) & (high[:, 1] >= self.view.top)
                           & (low[:, 1] <= self.view.top + self.view.height)]
        used, faces = np.unique(faces, return_inverse=True)
        return Mesh(mesh.vertices[used], faces.reshape(-1, 3))


def rings(mask: np.ndarray, view: View) -> list[np.ndarray]:
    """The outlines of a mask, simplified and rounded to a tenth."""
    found = []
    for line in measure.find_contours(np.pad(mask, 1).astype(float), 0.5):
        ring = np.stack([view.left + (line[:, 1] - 0.5) / view.scale, view.top + (line[:, 0] - 0.5) / view.scale], axis=1)
        less = measure.approximate_polygon(ring, STRAY)
        ring = np.round(less if len(less) > 4 else ring, 1)[:-1]
        ring = ring[np.any(ring != np.roll(ring, 1, axis=0), axis=1)]
        if len(ring) > 2:
            found.append(ring)
    return found


def text(beside: Beside, others: dict[str, list[Thing]]) -> str:
    """The file of one needle; others: the courses by their type that a nerve has in some people."""
    low, high = (beside.view.left, beside.view.top), (beside.view.left + beside.view.width, beside.view.top + beside.view.height)
    usual = {thing.id: beside.slabs(thing) for thing in beside.world.everything if is_hazard(thing, beside.world)}
    lines = [line for identity, slabs in usual.items() if slabs for line in _ghost(identity, slabs, "  ")]
    variants = [line for letter, things in others.items() for line in _variant(beside, letter, things)]
    kind = f' type="{USUAL}"' if variants else ""
    # The sections of a body that is not the first are called by whose it is.
    whose = beside.world.whose.name
    section = beside.site.id if whose == MAN else f"{beside.site.id}-{whose}"
    head = "".join(f"<!-- {line} -->\n" for line in LICENCE)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + head +
            "<!-- Written by svg/trace: change its rules, not this file. Millimetres of the section's plane, each place told from\n"
            "     the one before it; at: off the plane, along u × v. -->\n"
            f'<ghosts xmlns="https://ashi-atlas.github.io/pack/1" section={quoteattr(section)}'
            f' low="{low[0]:g} {low[1]:g}" high="{high[0]:g} {high[1]:g}" reach="{REACH:g}"{kind}>\n'
            + "\n".join(lines + variants) + "\n</ghosts>\n")


def _variant(beside: Beside, letter: str, things: list[Thing]) -> list[str]:
    """The course in those people, where the plane or what is beside it tells it from the usual one."""
    usual = {thing.id: thing for thing in beside.world.everything}
    lines = []
    for thing in things:
        slabs = beside.slabs(thing, True)
        if _differ(slabs, beside.slabs(usual[thing.id], True)):
            lines += _ghost(thing.id, slabs, "    ")
    return [f'  <variant type="{letter}">', *lines, "  </variant>"] if lines else []


def _differ(some: list[Slab], others: list[Slab]) -> bool:
    def spans(slabs):
        return np.array([[*np.concatenate(slab.rings).min(axis=0), *np.concatenate(slab.rings).max(axis=0)] for slab in slabs])
    if len(some) != len(others):
        return True
    return bool(len(some)) and bool(np.abs(spans(some) - spans(others)).max() > 1.0)


def _ghost(identity: str, slabs: list[Slab], space: str) -> list[str]:
    subject, _, side = identity.partition("--")
    told = f" side={quoteattr(side)}" if side else ""
    return [f"{space}<ghost of={quoteattr(subject)}{told}>",
            *(f'{space}  <slab at="{slab.at:.1f}">{";".join(map(_steps, slab.rings))}</slab>' for slab in slabs),
            f"{space}</ghost>"]


def _steps(ring: np.ndarray) -> str:
    """The first place, and how far each is from the one before it."""
    tenths = np.rint(ring * 10).astype(int)
    steps = np.concatenate([tenths[:1], np.diff(tenths, axis=0)])
    return " ".join(f"{value / 10:g}" for value in steps.ravel())


def draw_all(sites: list[Site], world: World, courses: dict[str, dict[str, Constructed]], tell) -> dict[str, str]:
    """The file of every needle by its id, on all processors; courses: by their type, structures that run so in some people."""
    global _task
    _task = world, {letter: [thing_of(name, made) for name, made in course.items()] for letter, course in courses.items()}
    texts = {}
    with get_context("fork").Pool(os.cpu_count()) as pool:
        for site, one in zip(sites, pool.imap(_draw_here, sites)):
            texts[site.id] = one
            tell(f"{len(texts)} of {len(sites)}: {site.id}")
    return texts


# What the workers share with the process that forked them: the meshes are too large to send.
_task: tuple | None = None


def _draw_here(site: Site) -> str:
    world, others = _task
    return text(Beside(site, world), others)
