# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plates against the solid body: what a plate draws of a muscle must have the outline that sections and needles meet.

Every muscle of the solid body is looked at as the plate looks. What the plate draws of it may reach beyond that outline by WITHIN
mm. And what of it nothing of its layer stands before must be drawn, up to WITHIN mm from its rim. svg/trace/moulded.toml says what
keeps its carved outline, and why.
"""

import functools
import unittest
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from scipy import ndimage
from skimage.draw import polygon2mask
from test_agreement import SVG, rings
from world import model

import moulded
import zones
from body import subject_of
from plate import Sheet
from raster import look

ROOT = Path(__file__).resolve().parents[2] / "svg"
PLATES = ("posterior", "lateral", "anterior", "lumbar", "deep-gluteal", "popliteal")
WITHIN = 3.0
# Of what is drawn, and of what should be, so much may lie elsewhere: the thin points at which outlines run out.
SHARE = 0.02
# Less than so many mm² of a muscle say nothing about its outline.
LEAST = 60
# Whole figures, which have a skin; its darkest tones, so many, are shadow; how much of that, mm², the middle of the back may have
# between two heights, where the skin of the loin meets that of the chest.
FIGURES, SHADOW, FURROW, LOIN = ("posterior", "lateral", "anterior"), 4, 150, (1000, 1150)


class Looked:
    """One plate, sampled once per mm: what is drawn, and what of the solid body is seen the same way."""

    def __init__(self, name):
        self.sheet = Sheet(ROOT / "trace" / f"{name}.toml")
        left, top, width, height = self.sheet.box
        self.view = type(self.sheet.view)(left, top, width, height, 1.0, self.sheet.view.side)
        root = ElementTree.parse(ROOT / "plates" / f"{name}.svg").getroot()
        self.layers = {layer.get("id"): {group.get("id"): self.filled(group) for group in layer.findall(f"{SVG}g")
                                         if "point" not in group.get("class", "").split()} for layer in root.findall(f"{SVG}g")}
        self.paths = root.findall(f"{SVG}g[@id='layer-skin']/{SVG}path")

    def filled(self, group):
        """What the outline of a structure holds, which is its first path."""
        path = next((path for path in group.findall(f"{SVG}path") if "line-" in path.get("class", "")), None)
        return np.zeros(self.view.shape, bool) if path is None else self.held(path)

    def held(self, path):
        """What a path holds."""
        mask = np.zeros(self.view.shape, bool)
        for ring in rings(path.get("d")):
            mask ^= polygon2mask(mask.shape, (ring[:, ::-1] - (self.view.top, self.view.left)) * self.view.scale - 0.5)
        return mask

    def skin(self, kind):
        """What paths of the skin layer hold that have a class which begins so."""
        mask = np.zeros(self.view.shape, bool)
        for path in self.paths:
            if any(word == kind or (kind.endswith("-") and word.startswith(kind)) for word in path.get("class", "").split()):
                mask |= self.held(path)
        return mask

    @functools.cached_property
    def inner(self):
        """Where the plate draws, away from the rim of its frame."""
        x, y = self.view.grid((slice(0, self.view.shape[0]), slice(0, self.view.shape[1])))
        return self.sheet.frame.inside(x, y) > WITHIN

    def depth(self, name):
        """How near the solid structure is in every pixel, -inf where it is not."""
        out = np.full(self.view.shape, -np.inf, np.float32)
        mesh = model().body.mesh(name)
        sight = look(self.view, mesh.vertices, mesh.faces)
        if sight is not None:
            out[sight.window] = sight.depth
        return out

    def kept(self, name):
        """The rule of moulded.toml for a structure seen from there."""
        return moulded.kept(subject_of(name), self.view.side)

    def asked(self, name):
        """Where the outline of a structure is that of the solid body."""
        kept = self.kept(name)
        passing = kept.get("passing", moulded.PASSING) + WITHIN
        x, y = self.view.grid((slice(0, self.view.shape[0]), slice(0, self.view.shape[1])))
        height = -y
        cut = np.logical_or.reduce([np.zeros(self.view.shape, bool), *(
            zones.field(cut, self.view.beside(x), y, np.zeros(self.view.shape)) > -WITHIN
            for cut in self.sheet.cuts if cut["of"] == subject_of(name))])
        return self.inner & ~cut & (height > kept.get("below", -np.inf) + passing) & (height < kept.get("above", np.inf) - passing)

    def spread(self, name):
        """Where it may be drawn besides."""
        height = -self.view.grid((slice(0, self.view.shape[0]), slice(0, 1)))[1]
        return height < self.kept(name).get("spreads", -np.inf)

    def muscles(self):
        """The layers, deepest first, with what of each is led onto the solid body."""
        body = model().body
        for layer, groups in self.layers.items():
            yield layer, [name for name in groups if moulded.led(body, name, self.view.side)]


@functools.cache
def looked(plate):
    return Looked(plate)


def grown(mask):
    return ndimage.distance_transform_edt(~mask) <= WITHIN


def shrunk(mask):
    return ndimage.distance_transform_edt(mask) > WITHIN


class SilhouetteTest(unittest.TestCase):
    def test_nothing_stands_out_of_the_skin(self):
        for plate in FIGURES:
            seen = looked(plate)
            hide = grown(seen.skin("line-"))
            for layer, groups in seen.layers.items():
                for name, drawn in groups.items():
                    if (drawn & seen.inner).sum() < LEAST:
                        continue
                    with self.subTest(plate=plate, structure=name):
                        self.assertLess((drawn & seen.inner & ~hide).sum(), LEAST)

    def test_the_skin_of_the_back_is_one(self):
        seen = looked("posterior")
        x, y = seen.view.grid((slice(0, seen.view.shape[0]), slice(0, seen.view.shape[1])))
        dark = np.logical_or.reduce([seen.skin(f"skin{tone}") for tone in range(SHADOW)])
        self.assertLess((dark & (np.abs(x) < 60) & (-y > LOIN[0]) & (-y < LOIN[1])).sum(), FURROW)

    def test_nothing_is_drawn_where_the_muscle_is_not(self):
        told = 0
        for plate in PLATES:
            seen = looked(plate)
            for layer, names in seen.muscles():
                for name in names:
                    drawn = seen.layers[layer][name] & seen.asked(name) & ~seen.spread(name)
                    if drawn.sum() < LEAST:
                        continue
                    told += 1
                    with self.subTest(plate=plate, muscle=name):
                        beyond = drawn & ~grown(np.isfinite(seen.depth(name)))
                        self.assertLessEqual(beyond.sum() / drawn.sum(), SHARE)
        self.assertGreater(told, 150)

    def test_what_is_seen_of_a_muscle_is_drawn(self):
        for plate in PLATES:
            seen, beneath = looked(plate), np.full(looked(plate).view.shape, -np.inf, np.float32)
            over = np.zeros_like(seen.inner)
            for layer, names in seen.muscles():
                depths = {name: seen.depth(name) for name in seen.layers[layer] if name in model().body}
                nearest = np.maximum.reduce([beneath, *depths.values()])
                # What keeps its carved form, or covers what is deeper, may lie over it.
                over = np.logical_or.reduce([over, *(
                    mask if {"whole", "spreads", "covers"} & set(seen.kept(name)) else mask & ~seen.asked(name)
                    for name, mask in seen.layers[layer].items() if seen.kept(name))])
                for name in names:
                    wanted = shrunk((depths[name] >= nearest) & np.isfinite(depths[name])) & seen.asked(name)
                    if wanted.sum() < LEAST:
                        continue
                    with self.subTest(plate=plate, muscle=name):
                        missing = wanted & ~seen.layers[layer][name] & ~over
                        self.assertLessEqual(missing.sum() / wanted.sum(), SHARE)
                beneath = np.maximum(beneath, nearest)


if __name__ == "__main__":
    unittest.main()
