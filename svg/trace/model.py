# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that drawings are made from."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import areas
import body
import built
import channels
import crossings
import landmarks
import multifidus
import outside
import points
import sites
import vessels


class Model:
    """The body with what the source does not have; each is made once, when the first drawing asks for it."""

    def __init__(self, folder: Path):
        self.body = body.Body(folder)

    @cached_property
    def found(self) -> dict:
        """The landmarks by name."""
        return landmarks.landmarks(self.body)

    @cached_property
    def skin(self) -> outside.Outside:
        """The outer skin."""
        return outside.Outside(self.body)

    @cached_property
    def structures(self) -> dict:
        """The constructed structures by id."""
        return (built.both_sides(self.body, self.found, vessels.with_nerves)
                | multifidus.multifidus(self.body, self.found))

    @cached_property
    def points(self) -> list:
        """The acupoints."""
        return points.points(self.body, self.found, self.skin)

    @cached_property
    def channels(self) -> list:
        """The channels' lines."""
        return channels.channels(self.body, self.found, self.skin)

    @cached_property
    def areas(self) -> list:
        """The areas of the skin in which pain is felt."""
        return areas.areas(self.found, self.skin)

    @cached_property
    def sites(self) -> list:
        """The needling sites."""
        return sites.sites(self.body, self.found, self.skin)

    @cached_property
    def runs(self) -> dict:
        """What every site's needle meets."""
        return crossings.crossings(self.sites, self.body, self.structures)
