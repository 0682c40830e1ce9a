# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rebuilt lumbar multifidus, checked against the bones and muscles about it.

Needs the meshes; where they are not found, every test is skipped and says where to get them.
"""

import sys
import unittest
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "svg" / "trace"))

import landmarks as finder  # noqa: E402
import tetra  # noqa: E402
import world  # noqa: E402
from body import SIDES, Mesh  # noqa: E402
from owner import bodies  # noqa: E402
from solid import Solid  # noqa: E402

SPINE = ("third-lumbar-vertebra", "fourth-lumbar-vertebra", "fifth-lumbar-vertebra", "sacrum")
MIRROR = np.array([-1.0, 1.0, 1.0])


def volume(mesh):
    first, second, third = mesh.triangles.transpose(1, 0, 2)
    return float((first * np.cross(second, third)).sum() / 6)


def farthest(solids, places):
    """How far back solids reach in the columns of places."""
    depths = np.full(len(places), -np.inf)
    for solid in solids:
        ray, depth, _ = solid.rays((0.0, 1.0, 0.0)).crossings(places * (1, 0, 1))
        np.maximum.at(depths, ray, depth)
    return depths


def lowest(mesh):
    return mesh.triangles[..., 2].min()


def renumbered(faces):
    return np.unique(faces, return_inverse=True)[1].reshape(faces.shape).astype(np.int32)


def unmatched(faces):
    """How many edges do not have an even number of faces."""
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    return int((np.unique(edges, axis=0, return_counts=True)[1] % 2).sum())


class Surface(unittest.TestCase):
    def test_a_ball_is_closed_and_has_its_volume(self):
        places = np.stack(np.meshgrid(*[np.arange(-12.0, 12.1)] * 3, indexing="ij"), axis=-1)
        mesh = tetra.surface(9.3 - np.linalg.norm(places, axis=-1), np.array([-12.0, -12.0, -12.0]), 1.0)
        self.assertEqual(unmatched(mesh.faces), 0)
        self.assertAlmostEqual(volume(mesh) / (4 / 3 * np.pi * 9.3 ** 3), 1, delta=0.02)
        self.assertLess(np.abs(np.linalg.norm(mesh.vertices, axis=1) - 9.3).max(), 0.1)


class Multifidus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        model = world.model()
        cls.body, cls.found = model.carved, model.found
        cls.made = world.drawn("muscle")
        # The lowest of its bodies is what was built; the others are bundles of the source above it.
        cls.lumbar = {side: min(bodies(cls.made[f"multifidus--{side}"].mesh), key=lowest) for side in SIDES}
        cls.lumbar = {side: Mesh(mesh.vertices[np.unique(mesh.faces)], renumbered(mesh.faces))
                      for side, mesh in cls.lumbar.items()}
        cls.solids = {side: Solid(cls.lumbar[side]) for side in SIDES}

    def solid(self, name):
        return Solid(self.body.mesh(name))

    def middle(self, vertebra):
        heights = self.body.mesh(vertebra).vertices[:, 2]
        return (heights.min() + heights.max()) / 2

    def skin_of_it(self, side):
        """Places on its surface: the corners and the middles of its faces."""
        return np.concatenate([self.lumbar[side].triangles.reshape(-1, 3), self.lumbar[side].triangles.mean(axis=1)])

    def gutter(self, side, level):
        """Cells of an axial plane behind the laminae and in front of longissimus, in neither nor in other flesh.

        Between two laminae the ligament that joins them counts as lamina: there the bones 12 mm above and below tell.
        """
        lateral, depth = np.meshgrid(np.arange(4, 26), np.arange(-90, -20), indexing="ij")
        places = np.stack([lateral, depth, np.full_like(lateral, level)], axis=-1).reshape(-1, 3).astype(float)
        places *= finder.outward(side)
        bones, roof = [self.solid(name) for name in SPINE], self.solid(f"longissimus-thoracis--{side}")
        back = {rise: farthest(bones, places + (0, 0, rise)) for rise in range(-12, 13, 2)}
        floor = np.minimum(*(np.max([back[rise] for rise in back if rise * sign >= 0], axis=0) for sign in (-1, 1)))
        under = farthest([roof], places) > places[:, 1]
        flesh = [roof, *(self.solid(f"{name}--{side}") for name in ("iliocostalis-lumborum", "quadratus-lumborum"))]
        taken = np.any([solid.contains(places) for solid in (*bones, *flesh)], axis=0)
        return places[(places[:, 1] > floor) & under & ~taken]

    def test_it_is_closed(self):
        for side in SIDES:
            self.assertEqual(unmatched(self.made[f"multifidus--{side}"].mesh.faces), 0)
            self.assertGreater(volume(self.lumbar[side]), 15000)

    def test_it_fills_the_gutter_at_l4_and_l5(self):
        for side in SIDES:
            for vertebra in ("fourth-lumbar-vertebra", "fifth-lumbar-vertebra"):
                cells = self.gutter(side, self.middle(vertebra))
                self.assertGreater(len(cells), 80)
                share = self.solids[side].contains(cells).mean()
                self.assertGreaterEqual(share, 0.8, f"{vertebra}, {side}")

    def test_it_reaches_from_l3_to_s3(self):
        for side in SIDES:
            low, high = self.lumbar[side].vertices[:, 2].min(), self.lumbar[side].vertices[:, 2].max()
            self.assertGreater(high, self.middle("third-lumbar-vertebra"))
            self.assertLess(low, finder.lookup(self.found, "second-sacral-foramen", side)[2])

    def test_it_lies_in_no_bone(self):
        for side in SIDES:
            places = self.skin_of_it(side)
            for name in self.body.ids:
                if self.body.row(name).system == "bone":
                    solid = self.solid(name)
                    inside = places[solid.contains(places)]
                    if len(inside):
                        self.assertLess(solid.distance(inside).max(), 0.5, name)

    def test_it_leaves_its_neighbours_their_place(self):
        for side in SIDES:
            places = self.skin_of_it(side)
            for name in ("longissimus-thoracis", "iliocostalis-lumborum", "quadratus-lumborum", "gluteus-maximus"):
                solid = self.solid(f"{name}--{side}")
                inside = places[solid.contains(places)]
                if len(inside):
                    self.assertLess(solid.distance(inside).max(), 1, name)

    def test_it_stays_under_the_skin(self):
        skin = world.model().skin
        for side in SIDES:
            places = self.lumbar[side].vertices
            depth = skin.carry(places, side, "posterior")[:, 1] - places[:, 1]
            self.assertGreater(np.nanmin(depth), 8)

    def test_sides_mirror_each_other(self):
        left, right = (volume(self.lumbar[side]) for side in SIDES)
        self.assertLess(abs(left - right) / max(left, right), 0.2)
        other = Solid(self.lumbar["right"])
        gap = other.distance(self.lumbar["left"].vertices * MIRROR)
        self.assertLess(np.percentile(gap, 90), 6)


if __name__ == "__main__":
    unittest.main()
