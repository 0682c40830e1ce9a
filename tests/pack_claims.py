# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The claims of the built-in pack as its files write them, with their lines: for checks of what is said."""
import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

NAMESPACE = "https://ashi-atlas.github.io/pack/1 "
# What of a claim people read, besides its sources.
SAID = ("text", "avoid", "act", "working", "none-found", "cell", "who", "unknown")
# Who goes on reading may be hurt meanwhile.
URGENT = {"at-once", "ambulance", "now"}
END = re.compile(r"(?<=[.!?])[”’)]*\s+(?=[“‘(]?[A-Z0-9])")


def read(path):
    """The root of a file; each element tells its line as "line", and its tag is without a namespace."""
    builder, parser = ElementTree.TreeBuilder(), expat.ParserCreate(namespace_separator=" ")

    def start(tag, attributes):
        builder.start(tag.removeprefix(NAMESPACE), {**attributes, "line": str(parser.CurrentLineNumber)})

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: builder.end(tag.removeprefix(NAMESPACE))
    parser.CharacterDataHandler = builder.data
    parser.Parse(Path(path).read_bytes(), True)
    return builder.close()


def words(element):
    return " ".join("".join(element.itertext()).split())


@dataclass
class Claim:
    """One claim: of a subject, a lesson, an event or a set that subjects share."""
    file: str  # from the top of the tree
    owner: ElementTree.Element
    element: ElementTree.Element
    event: str | None  # what it is about, or part of

    @property
    def line(self):
        return int(self.element.get("line"))

    @property
    def id(self):
        return self.element.get("id", "")

    def is_for_patients(self):
        return "patient" in self.element.get("audience", "").split()

    def said(self):
        """Its parts in words."""
        return [words(part) for part in self.element if part.tag in SAID and words(part)]

    def sentences(self):
        return [sentence for part in self.said() for sentence in END.split(part)]

    def sources(self):
        return [" ".join(filter(None, (cite.get("source"), cite.get("at")))) for cite in self.element.iter("cite")]


class Content:
    """All files of the built-in pack in a tree that hold claims."""

    def __init__(self, top):
        self.files = {}
        for path in sorted(Path(top).glob("resources/content/**/*.xml")):
            root = read(path)
            if root.tag in ("subjects", "lessons", "common"):
                self.files[str(path.relative_to(top))] = root

    def owners(self, *tags):
        """The children of the files' roots: all of them, or those of these tags."""
        for file, root in self.files.items():
            yield from ((file, owner) for owner in root if not tags or owner.tag in tags)

    def claims(self):
        """Every claim; names have a support as well, and are none."""
        for file, owner in self.owners():
            for element in owner.iter():
                if element.get("support") is not None and element.find("cite") is not None:
                    event = owner.get("id") if owner.tag == "event" else element.get("event")
                    yield Claim(file, owner, element, event)

    def urgencies(self):
        """Each event's urgency."""
        return {owner.get("id"): owner.get("urgency") for _, owner in self.owners("event")}
