# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nerves and veins of the skin: once they have pierced the fascia they run in the fat, on the flesh and not in it."""

import unittest
from functools import cache

import numpy as np
import world

from body import SIDES, sided
from solid import Solid
from tube import arc

# From where on each runs under the skin: the share of a strand's length, read off the course and not off what draws it. What lies
# before it is named with the reason; a strand beyond those listed is like the last.
PIERCES = {
    "superior-cluneal-nerves": (0.15,),  # out of iliocostalis, through the thoracolumbar fascia above the iliac crest
    "middle-cluneal-nerves": (0.62, 0.56, 0.52),  # through the origin of gluteus maximus
    "lateral-femoral-cutaneous-nerve": (0.3,),  # under the inguinal ligament, over sartorius
    "posterior-femoral-cutaneous-nerve": (0.4,),  # out from under gluteus maximus
    "saphenous-nerve": (0.53,),  # out behind sartorius at the knee
    "superficial-fibular-nerve": (0.66,),  # through the fascia above the ankle
    "sural-nerve": (0.08, 0.34),  # out of the fossa; the second strand from the common fibular nerve
    "small-saphenous-vein": (0.0,),
    "great-saphenous-vein": (0.0,),
}
# And where it dives again, to the vein that it ends in.
DIVES = {"small-saphenous-vein": 0.78, "great-saphenous-vein": 0.91}
# How deep the middle of one may lie in any muscle or tendon there, mm: most are as thick, and are pressed in so far where skin lies
# close on a tendon.
SUNK = 2.0


@cache
def flesh(side):
    body = world.model().body
    return {row.id: Solid(body.mesh(row.id)) for row in map(body.row, body.ids)
            if row.system in ("muscle", "bone") and row.side in ("", side)}


class Cutaneous(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.all = world.built("nerve", "vein")

    def strands(self):
        """Of every strand its name, its side, and what of its middle runs under the skin."""
        for subject, shares in PIERCES.items():
            for side in SIDES:
                for number, strand in enumerate(self.all[sided(subject, side)].strands):
                    share = arc(strand.centreline) / arc(strand.centreline)[-1]
                    under = (share >= shares[min(number, len(shares) - 1)]) & (share <= DIVES.get(subject, 1))
                    yield f"{subject}:{number}", side, strand.centreline[under]

    def test_everything_under_the_skin_is_asked_about(self):
        for name, made in self.all.items():
            if made.layer == "cutaneous":
                self.assertIn(name.partition("--")[0], PIERCES)

    def test_none_runs_in_muscle(self):
        for name, side, line in self.strands():
            deepest = {mesh: float(solid.distance(line[inside]).max()) for mesh, solid in flesh(side).items()
                       if (inside := solid.contains(line)).any()}
            with self.subTest(name, side=side):
                self.assertFalse({mesh: deep for mesh, deep in deepest.items() if deep > SUNK})

    def test_nothing_lies_over_them(self):
        """On the way to the nearest skin there is no muscle but what they are pressed into."""
        hide = Solid(world.model().body.mesh("skin"))
        for name, side, line in self.strands():
            # The foot keeps its own skin, which is open above; where the skin is as near as a muscle may be, nothing can lie over.
            line = line[(line[:, 2] > 70) & (hide.distance(line) > SUNK + 0.5)]
            foot = hide.nearest(line)
            way = foot - line
            places = line + way * np.clip((SUNK + 0.5) / np.maximum(np.linalg.norm(way, axis=1), 1e-6), 0, 1)[:, None]
            for share in (0.0, 0.25, 0.5, 0.75):
                at = places + (foot - places) * share
                for mesh, solid in flesh(side).items():
                    with self.subTest(name, side=side, under=mesh):
                        self.assertFalse(solid.contains(at).any())


if __name__ == "__main__":
    unittest.main()
