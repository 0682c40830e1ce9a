# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that drawings are made from."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path

import areas
import body
import built
import channels
import crossings
import fats
import filling
import ground
import landmarks
import outside
import owner
import points
import sites
import surroundings
import vessels
import who


class Model:
    """The body with what the source does not have; each is made once, when the first drawing asks for it."""

    def __init__(self, folder: Path, whose: str = body.MAN):
        self.whose = who.who(whose)
        self.body = body.Body(folder)
        # The skeleton with the flesh that its own source has: as a surface carved to the fibre, and a third of its size in depth.
        # Plates have their fibres from it; landmarks and points, which lie on bone and skin, stay where they are on it.
        # Of a body that has but one kind of flesh this is the solid one.
        self.carved = body.Body(folder / body.SKELETON) if whose == body.MAN else self.body

    @cached_property
    def found(self) -> dict:
        """The landmarks by name."""
        return landmarks.landmarks(self.carved, self.whose)

    @cached_property
    def skin(self) -> outside.Outside:
        """The outer skin of the carved body."""
        return outside.Outside(self.carved)

    @cached_property
    def hide(self) -> outside.Outside:
        """The outer skin of the solid body."""
        return outside.Outside(self.body)

    @cached_property
    def structures(self) -> dict:
        """The constructed structures of the solid body by id: what plates show and sections and needles meet."""
        return built.both_sides(self.body, self.found, partial(vessels.with_nerves, whose=self.whose))

    @cached_property
    def points(self) -> list:
        """The acupoints."""
        return points.points(self.carved, self.found, self.skin, self.whose)

    @cached_property
    def channels(self) -> list:
        """The channels' lines."""
        return channels.channels(self.carved, self.found, self.skin)

    @cached_property
    def areas(self) -> list:
        """The areas of the skin in which pain is felt."""
        return areas.areas(self.found, self.skin)

    @cached_property
    def sites(self) -> list:
        """The needling sites."""
        return sites.sites(self.body, self.found, self.hide, self.points, self.whose)

    @cached_property
    def world(self) -> ground.World:
        """What planes are laid through."""
        return ground.World(self.body, owner.things(self.body, self.structures), fats.Fats(self.body, self.found, self.whose),
                            self.whose)

    @cached_property
    def everything(self) -> list:
        """What a needle can meet."""
        return crossings.structures(self.body, self.structures)

    @cached_property
    def _ways(self) -> list[dict]:
        """What every site's needle meets, and what it would if it went on."""
        return filling.all_filled([crossings.crossings(self.sites, self.everything),
                                   crossings.crossings(self.sites, self.everything, surroundings.BELOW)], self.sites, self.world)

    @cached_property
    def runs(self) -> dict:
        """What every site's needle meets."""
        return self._ways[0]

    @cached_property
    def surroundings(self) -> dict:
        """What lies about every site's needle."""
        return surroundings.surroundings(self.sites, self.body, self.structures, self.everything, self._ways[1])
