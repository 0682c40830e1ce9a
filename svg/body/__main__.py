# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make one consistent solid body: /usr/bin/python3 svg/body [--recipe NAME] --meshes DIR --fitted DIR --out DIR."""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "trace"))

import store  # noqa: E402 (the path must be known first)
from body import MAN, RECIPES, SKELETON, Body, BodyError, Mesh, subject_of  # noqa: E402
from cava import cava  # noqa: E402
from flesh import Flesh  # noqa: E402
from hide import Hide  # noqa: E402
from sources import Sources  # noqa: E402
from surfaces import Surfaces  # noqa: E402
from upright import stand  # noqa: E402


def tell(text: str) -> None:
    """Progress on stderr: one line written over."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text}")
        sys.stderr.flush()


def make(sources: Sources, rules: dict) -> tuple[dict[str, Mesh], dict[str, str]]:
    """Every structure of the solid body that is not as the skeleton's source has it, by its id, and from what it was made."""
    flesh = Flesh(sources, rules, tell)
    held = flesh.held()
    tell("covering with skin")
    old = sources.mesh("structures", "skin-closed") if "kept" in rules["skin"] else None
    skin = Hide(flesh.grid, flesh.enclosed(held), old, rules["skin"]).mesh()
    made = store.skins(skin, sources) if old is not None else {"skin": skin}
    if "cava" in rules:
        made |= {rules["cava"]["id"]: cava(sources, rules["cava"])}
    tell("leading surfaces")
    surfaces = Surfaces(flesh.grid, held, flesh.bone, rules["surface"]["smooth"])
    names = flesh.claims.names
    made |= {names[number]: mesh for number, mesh in surfaces.meshes(rules["surface"]["fine"])}
    origins = {name: origin(subject_of(name), sources, rules) for name in made}
    return made, origins | {"": rules["origins"]["as-it-is"]}


def origin(subject: str, sources: Sources, rules: dict) -> str:
    """From what a structure was made."""
    words, long = rules["origins"], rules.get("gutter", {"above": [], "within": []})
    if subject in long["above"]:
        return words["gutter"]
    folder = rules.get("drawn-in", {}).get("folder")
    if folder and (any(subject == subject_of(name) for name in sources.muscles(folder))
                   or any(subject in parts for parts in rules["divided"].values())):
        return words[folder]
    for source in rules["source"]:
        if subject in source["subjects"]:
            return words[source["folder"]]
    return words["anatomy"] if subject in long["within"] else words["made"]


def put_together(recipe: str, meshes: Path, fitted: Path, out: Path) -> None:
    """Make the body of a recipe and write it."""
    rules = tomllib.loads((HERE / RECIPES[recipe]).read_text(encoding="utf-8"))
    skeleton = Body(meshes)
    if "upright" in rules:
        skeleton = stand(fitted / rules["upright"]["folder"], skeleton, rules["upright"], out / SKELETON)
    sources = Sources(skeleton, fitted, tuple(rules.get("folders", ())))
    store.write(*make(sources, rules), sources, out)


def main() -> int:
    parser = argparse.ArgumentParser(prog="svg/body", description="Make one consistent solid body from the sources.")
    parser.add_argument("--recipe", choices=RECIPES, default=MAN, help="whose body: %(choices)s; the man's unless told")
    parser.add_argument("--meshes", metavar="DIR", type=Path, required=True, help="the skeleton: manifest.csv and meshes/")
    parser.add_argument("--fitted", metavar="DIR", type=Path, required=True, help="man-muscles, back-ct, structures and woman")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="where the body is put, in the skeleton's form")
    options = parser.parse_args()
    start = time.monotonic()
    try:
        put_together(options.recipe, options.meshes, options.fitted, options.out)
    except BodyError as error:
        print(f"svg/body: {error}", file=sys.stderr)
        return 1
    tell("")
    print(f"{options.out}: made in {time.monotonic() - start:.0f} s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
