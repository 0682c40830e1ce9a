# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Building what the source lacks on both sides at once."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, Callable

from body import SIDES, Body, sided
from landmarks import landmarks


def both_sides(body: Body, found: dict | None, maker: Callable[[Body, str, dict], dict]) -> dict[str, Any]:
    """What a maker builds from body, side and landmarks, by its id on a plate ('sciatic-nerve--left').

    The sides know nothing of each other, so each gets a processor of its own.
    """
    found = landmarks(body) if found is None else found
    with ProcessPoolExecutor(len(SIDES), get_context("fork")) as pool:
        sides = [job.result() for job in [pool.submit(maker, body, side, found) for side in SIDES]]
    return {sided(name, side): made[name] for name in sides[0] for side, made in zip(SIDES, sides)}
