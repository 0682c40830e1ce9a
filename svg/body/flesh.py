# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Muscle without voids: from all sources the cells that each muscle holds, and what lies between them closed."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

import canal
import capsule
import cavity
import chest
import crura
import gutter
import sheets
from body import SIDES, sided, subject_of
from claims import NOBODY, Claims
from drawnin import DrawnIn
from grid import Grid
from sources import Sources
from turned import Turned


class Flesh:
    """bone: the cells of the skeleton; claims: who holds what else."""

    def __init__(self, sources: Sources, rules: dict, tell):
        self.grid = Grid.between(rules["grid"]["low"], rules["grid"]["high"], rules["grid"]["step"])
        self._sources, self._rules, self._tell = sources, rules, tell
        self.bone = np.zeros(self.grid.shape, bool)
        for mesh in sources.bones.values():
            window = self.grid.around(mesh, 0)
            self.bone[window] |= self.grid.inside(mesh, window)
        self.claims = Claims(self.grid)

    def held(self) -> np.ndarray:
        """For every cell the number of the structure that holds it: each step that the recipe has a table for."""
        for table, step in (("drawn-in", self._claim_man), ("source", self._claim_others), ("tendons", self._claim_tendons),
                            ("gutter", self._fill_gutter), ("divided", self._divide), ("aponeurosis", self._thin),
                            ("clings", self._cling), ("fossa", self._part)):
            if table in self._rules:
                step()
        self._tell("closing gaps")
        return self._closed()

    def _enter(self, name: str, mesh) -> None:
        subject = subject_of(name)
        self._tell(f"claiming: {name}")
        self.claims.claim(name, mesh, self._rules["reach"].get(subject, 0.0), self._rules["yields"].get(subject, 0.0))

    def _claim_man(self) -> None:
        rules = self._rules["drawn-in"]
        draw_in = DrawnIn(self.bone[::2, ::2, ::2], self.grid.coarse(2), rules["share"], rules["smooth"])
        turned = {side: Turned(self._sources, rules["folder"], side, self._rules["turned"]) for side in SIDES}
        for name in self._sources.muscles(rules["folder"]):
            mesh, (subject, _, side) = self._sources.mesh(rules["folder"], name), name.partition("--")
            turns = subject not in self._rules["turned"]["stay"]
            self._enter(name, draw_in(turned[side](mesh, draw_in.away) if turns else mesh))

    def _claim_others(self) -> None:
        for source in self._rules["source"]:
            for subject in source["subjects"]:
                for name, mesh in self._sources.both(source["folder"], subject):
                    self._enter(name, mesh)
            for file, subject in source.get("named", {}).items():
                for name, mesh in self._sources.both(source["folder"], file):
                    self.claims.claim(sided(subject, name.partition("--")[2]), mesh)

    def _claim_tendons(self) -> None:
        rules, body = self._rules["tendons"], self._sources.body
        for name in self._sources.muscles(rules["folder"]):
            if name not in body:
                continue
            number, mesh = self.claims.number(name), body.mesh(name)
            levels = np.flatnonzero(((self.claims.owner == number) & (self.claims.gap <= 0)).any(axis=(0, 1)))
            window = self.grid.around(mesh, 0)
            inside = self.grid.inside(mesh, window)
            level = np.arange(window[2].start, window[2].stop)
            inside &= (level < levels[0] + rules["beyond"]) | (level > levels[-1] - rules["beyond"])
            self.claims.give(name, inside, window)

    def _fill_gutter(self) -> None:
        self._tell("filling the gutter beside the spine")
        gutter.fill(self.claims, self.bone, self._rules["gutter"])
        self._long_muscles()

    def _long_muscles(self) -> None:
        """What lies in the block beside the spine, and what goes on above it, as the skeleton's source has it."""
        rules, claims = self._rules["gutter"], self.claims
        claims.free(np.isin(claims.owner, claims.numbers(rules["source"])), (slice(None),) * 3)
        block = claims.numbers(*rules["above"])
        for subject in rules["within"] + rules["above"]:
            for name, mesh in self._sources.both("anatomy", subject):
                window = self.grid.around(mesh, 0)
                inside = self.grid.inside(mesh, window)
                if subject in rules["above"]:
                    inside &= self.grid.centres(2)[window[2]] > rules["ends"]
                else:
                    inside &= np.isin(claims.owner[window], block) | (claims.gap[window] > 0)
                claims.give(name, inside, window)

    def _divide(self) -> None:
        """Give each of several muscles that the source has in one piece what lies nearest to its own mesh of old."""
        for whole, parts in self._rules["divided"].items():
            for side in SIDES:
                number = self.claims.number(sided(whole, side))
                found = np.nonzero(self.claims.owner == number)
                window = tuple(slice(axis.min(), axis.max() + 1) for axis in found)
                mine = self.claims.owner[window] == number
                gaps = [ndimage.distance_transform_edt(~self.grid.inside(self._sources.body.mesh(sided(part, side)), window))
                        for part in parts]
                nearest = np.argmin(gaps, axis=0)
                for index, part in enumerate(parts):
                    self.claims.owner[window][mine & (nearest == index)] = self.claims.number(sided(part, side))

    def _thin(self) -> None:
        """Take the muscle out of where there is only its aponeurosis."""
        rules, (x, z) = self._rules["aponeurosis"], (self.grid.centres(axis) for axis in (0, 2))
        heights, begins = np.array(rules["begins"], float).T
        near = np.abs(x)[:, None] < np.interp(z, heights, begins, right=0.0)[None, :]
        everything = (slice(None),) * 3
        self.claims.free(np.isin(self.claims.owner, self.claims.numbers(rules["of"])) & near[:, None, :], everything)

    def _part(self) -> None:
        """Keep muscles out of the fossae between them, narrowest where two round bellies come nearest to each other."""
        x, y, z = (self.grid.centres(axis) for axis in range(3))
        for rules in self._rules["fossa"]:
            heights, halves = np.array(rules["halves"], float).T
            width = np.interp(z, heights, halves, left=0, right=0)
            wider = 1 + ((y - rules["waist"]) / rules["doubles"]) ** 2
            near = np.abs(np.abs(x) - rules["middle"])[:, None, None] < wider[:, None] * width
            mine = np.isin(self.claims.owner, self.claims.numbers(*rules["of"]))
            self.claims.free(mine & near, (slice(None),) * 3)

    def _cling(self) -> None:
        """Take away what of a tendon lies off its muscles."""
        for subject, rules in self._rules["clings"].items():
            number = self.claims.numbers(subject)
            places = np.nonzero(np.isin(self.claims.owner, number))
            window = tuple(slice(max(axis.min() - 8, 0), axis.max() + 9) for axis in places)
            flesh = np.isin(self.claims.held()[window], self.claims.numbers(*rules["to"]))
            off = ndimage.distance_transform_edt(~flesh) * self.grid.step > rules["within"]
            off &= self.grid.centres(2)[window[2]] > rules["above"]
            self.claims.free(off & np.isin(self.claims.owner[window], number), window)

    def _closed(self) -> np.ndarray:
        """What is held, spread into the narrow gaps between neighbours and onto the bone."""
        held = self.claims.held()
        between = self.enclosed(held) & (self.claims.gap <= self._rules["gaps"]["reach"])
        held = np.where((held == NOBODY) & between, self.claims.owner, held)
        self.claims.gap[held != NOBODY] = -1.0
        self.claims.owner[...] = held
        return self._wrapped(held)

    def _wrapped(self, held: np.ndarray) -> np.ndarray:
        """What is held, with the fasciae laid onto it."""
        flesh = (held != NOBODY) | self.bone
        for subject, rules in self._rules.get("sheets", {}).items():
            for name, mesh in self._sources.both("anatomy", subject):
                sheets.lay_on(self.claims, flesh, mesh, name, rules["thick"], rules["moved"])
        self._tell("filling canal, ligaments and cavities")
        for table, step in (("erector-aponeurosis", sheets.aponeurosis), ("thoracolumbar", sheets.thoracolumbar),
                            ("canal", canal.fill), ("cavity", cavity.fill)):
            if table in self._rules:
                step(self.claims, self.bone, self._rules[table])
        for table, step in (("capsule", capsule.fill), ("chest", chest.fill), ("crura", crura.fill)):
            if table in self._rules:
                step(self.claims, self.bone, self._sources, self._rules[table])
        self._ligaments()
        held = self.claims.held()
        held[self.bone] = NOBODY
        return held

    def _ligaments(self) -> None:
        """Joint capsules with what lies under them, and ligaments: what is left within a mesh and so far about it."""
        for rules in self._rules.get("ligament", ()):
            for name, mesh in self._sources.both("structures", rules["from"]):
                window = self.grid.around(mesh, rules["about"])
                near = ndimage.distance_transform_edt(~self.grid.inside(mesh, window)) * self.grid.step <= rules["about"]
                near &= self.grid.centres(2)[window[2]] < rules.get("below", np.inf)
                left = near & ~self.bone[window] & ((self.claims.gap[window] > 0) | rules.get("takes", False))
                side = name.partition("--")[2]
                self.claims.give(sided(rules["id"], side), left, window)

    def enclosed(self, held: np.ndarray) -> np.ndarray:
        """The cells of the flesh, bones and the gaps between them."""
        solid = ((held != NOBODY) | self.bone)[::2, ::2, ::2]
        reach = self._rules["gaps"]["closing"] / (2 * self.grid.step)
        margin = int(np.ceil(reach)) + 2
        padded = np.pad(solid, margin)
        grown = ndimage.distance_transform_edt(~padded) <= reach
        closed = ndimage.distance_transform_edt(grown) > reach
        inner = (slice(margin, -margin),) * 3
        return (closed[inner] | solid).repeat(2, axis=0).repeat(2, axis=1).repeat(2, axis=2)
