# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told to lie beside the planes of needles, svg/sections/*.ghosts.xml.

What needs only the files always runs; what asks the solid body runs where it is found.
"""

import json
import random
import unittest
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import world
from shapely.geometry import Point, Polygon

from cut import along
from ghosts import REACH, THICK, is_hazard
from solid import nearest_on_triangles

SECTIONS = Path(__file__).resolve().parents[2] / "svg" / "sections"
PACK = "{https://ashi-atlas.github.io/pack/1}"
# Outlines stray by a fifth of a millimetre, cells are a third and a slab is one thick, which a slanting structure crosses aside.
WITHIN = 0.5
# Of the places of an outline so many are one that is asked about.
SOME = 4


def rings(slab):
    """The closed outlines of a slab, in mm of the plane."""
    return [np.cumsum(np.array(part.split(), float).reshape(-1, 2), axis=0) for part in slab.text.split(";")]


def area(slab):
    """What is inside an odd number of rings."""
    whole = Polygon()
    for ring in rings(slab):
        whole = whole.symmetric_difference(Polygon(ring).buffer(0))
    return whole


def away_from(mesh, place):
    """How far a place is from a surface, whatever the size of its faces."""
    triangles = mesh.triangles
    foot = nearest_on_triangles(np.broadcast_to(place, (len(triangles), 3)), triangles)
    return float(np.sqrt(((foot - place) ** 2).sum(axis=1).min()))


def box_of(root):
    return [np.array(root.get(name).split(), float) for name in ("low", "high")]


def named(ghost):
    return ghost.get("of") + (f"--{ghost.get('side')}" if ghost.get("side") else "")


class Files(unittest.TestCase):
    """Every needle has a file that can be read and that says where was looked."""

    def test_every_needle_has_one(self):
        for folder in (SECTIONS, SECTIONS / "woman"):
            sites = json.loads((folder / "crossings.json").read_text(encoding="utf-8"))["sites"]
            self.assertEqual(sorted(site["id"] for site in sites),
                             sorted(file.name.partition(".")[0] for file in folder.glob("*.ghosts.xml")))

    def test_what_they_tell_lies_where_was_looked(self):
        for file in sorted(SECTIONS.rglob("*.ghosts.xml")):
            root = ElementTree.parse(file).getroot()
            low, high = box_of(root)
            ending = "-woman" if file.parent.name == "woman" else ""
            self.assertEqual(root.get("section"), file.name.partition(".")[0] + ending)
            for slab in root.iter(f"{PACK}slab"):
                at = float(slab.get("at"))
                self.assertLessEqual(abs(at), REACH)
                for ring in rings(slab):
                    self.assertGreaterEqual(len(ring), 3)
                    self.assertTrue((ring >= low - 0.2).all() and (ring <= high + 0.2).all(), file)

    def test_the_plane_itself_is_told_of_variants_alone(self):
        for file in sorted(SECTIONS.rglob("*.ghosts.xml")):
            root = ElementTree.parse(file).getroot()
            self.assertTrue(all(float(slab.get("at")) != 0 for ghost in root.findall(f"{PACK}ghost") for slab in ghost))
            types = [variant.get("type") for variant in root.findall(f"{PACK}variant")]
            self.assertEqual(types, sorted(set(types)))
            self.assertEqual(root.get("type"), "A" if types else None)


class Solid(unittest.TestCase):
    """Against the surfaces of the solid body, both ways."""

    @classmethod
    def setUpClass(cls):
        cls.model = world.model()
        chosen = random.Random(18).sample(cls.model.sites, 12)
        cls.files = [(site, ElementTree.parse(SECTIONS / f"{site.id}.ghosts.xml").getroot()) for site in chosen]
        cls.things = {thing.id: thing for thing in cls.model.world.everything}

    def test_what_is_told_is_there(self):
        """The places of a slab's outline lie no farther from the structure than its thickness and a cell."""
        compared = 0
        for site, root in self.files:
            plane = along(site.entry, site.direction)
            low, high = box_of(root)
            for ghost in root.findall(f"{PACK}ghost"):
                thing = self.things[named(ghost)]
                for slab in ghost:
                    places = np.concatenate(rings(slab))
                    inner = ((places > low + 1) & (places < high - 1)).all(axis=1)
                    places = plane.body(places[inner]) + float(slab.get("at")) * plane.normal
                    if not len(places):
                        continue
                    away = max(min(away_from(mesh, place) for mesh in thing.meshes) for place in places[::SOME])
                    self.assertLess(away, THICK / 2 + WITHIN, (site.id, thing.id, slab.get("at")))
                    compared += 1
        self.assertGreater(compared, 500)

    def test_what_is_there_is_told(self):
        """Corners of the surfaces of all that can be hurt, within reach of a plane, lie in a slab or at its border."""
        compared = 0
        for site, root in self.files:
            plane = along(site.entry, site.direction)
            low, high = box_of(root)
            told = {named(ghost): [(float(slab.get("at")), area(slab)) for slab in ghost] for ghost in root.findall(f"{PACK}ghost")}
            for name, places in self.near(plane, low + 1, high - 1, site):
                flat, height = plane.flat(places), plane.height(places)
                for place, off in zip(flat, height):
                    away = min((inside.distance(Point(place)) for at, inside in told.get(name, ())
                                if abs(at - off) <= THICK + 0.01), default=np.inf)
                    self.assertLess(away, WITHIN, (site.id, name, place, off))
                    compared += 1
        self.assertGreater(compared, 500)

    def near(self, plane, low, high, site):
        """Some corners of every structure that lie in the box, off the plane and within reach."""
        chance = random.Random(18)
        limb = site.side if plane.origin[2] <= self.model.whose.crotch else ""
        for thing in self.things.values():
            if not is_hazard(thing, self.model.world):
                continue
            places = np.concatenate([mesh.vertices for mesh in thing.meshes])
            flat, height = plane.flat(places), np.abs(plane.height(places))
            kept = places[((flat > low) & (flat < high)).all(axis=1) & (height > THICK / 2) & (height < REACH - THICK / 2)]
            kept = kept[kept[:, 0] > 1] if limb else kept
            if len(kept):
                yield thing.id, kept[[chance.randrange(len(kept)) for _ in range(min(len(kept), 20))]]


if __name__ == "__main__":
    unittest.main()
