# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What straight lines through the solid body meet, in the order that any anatomist would ask for: orders.toml."""

import tomllib
import unittest
from functools import cache
from pathlib import Path

import numpy as np
import world

from body import SIDES, sided
from crossings import Needle
from landmarks import lookup, outward, section
from solid import Solid, unit

LINES = tomllib.loads(Path(__file__).with_name("orders.toml").read_text(encoding="utf-8"))["line"]
WAYS = {"forwards": (0, -1, 0), "backwards": (0, 1, 0), "inwards": (-1, 0, 0), "outwards": (1, 0, 0), "inwards-back": (1, 1, 0)}
# How many orders are asked for at least, both sides counted, and how far a line is followed, mm.
LEAST, FAR = 60, 140


@cache
def hide():
    return Solid(world.model().body.mesh("skin"))


def named(name, side):
    """A landmark's place."""
    return lookup(world.model().found, name, side)


def conduit(name, side, line):
    """A place on a nerve or vessel: at a share of its length, or where it passes a landmark's level."""
    course = world.model().structures[sided(name, side)].centreline
    if "at" in line:
        return course[int(line["at"] * (len(course) - 1))]
    return course[np.abs(course[:, 2] - named(line["level"], side)[2]).argmin()]


def through(line, side):
    """The place a line runs through."""
    if "between" in line:
        start, end, share, *by = line["between"]
        place = named(start, side) + share * (named(end, side) - named(start, side)) + by * outward(side)
    else:
        name, *by = line["through"]
        found = conduit(name, side, line) if "at" in line or "level" in line else named(name, side)
        place = found + by * outward(side)
    if "at-bone" in line:
        cut = section(world.model().body.mesh(sided(line["at-bone"], side)), 2, place[2])
        place = (cut.min(axis=0) + cut.max(axis=0)) / 2
    return place


def met(line, side):
    """The subjects that a line meets, in order."""
    place, way = through(line, side), unit(np.array(WAYS[line["way"]]) * outward(side))
    depths = hide().rays(way).crossings(place[None])[1]
    entry = place + way * depths[depths < 0].max()
    return [piece.structure.partition("--")[0] for piece in Needle(world.model().everything, entry, way, FAR).crossings()]


def first_missing(wanted, names):
    """The first of the wanted that does not come in its turn, or nothing; 'a|b' is either."""
    rest = iter(names)
    return next((choice for choice in wanted if not any(name in choice.split("|") for name in rest)), None)


class Orders(unittest.TestCase):
    def test_there_are_enough(self):
        self.assertGreaterEqual(len(LINES) * len(SIDES), LEAST)

    def test_lines_meet_what_lies_there_in_order(self):
        for line in LINES:
            for side in SIDES:
                with self.subTest(line["name"], side=side):
                    names = met(line, side)
                    self.assertIsNone(first_missing(line["meets"], names), names)


if __name__ == "__main__":
    unittest.main()
