#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests/check-readability, check-patient-safety and sample-claims find in content made for them. Speaks TAP."""
import re
import subprocess
import tempfile
from pathlib import Path

import tap

TESTS = Path(__file__).resolve().parent
NAMESPACE = 'xmlns="https://ashi-atlas.github.io/pack/1"'
COMMON = """<event id="faint" urgency="at-once"><title>Faint</title>
  <sign id="sign" support="read" audience="patient"><text>You feel faint.</text><cite source="notes"/></sign></event>
<event id="needlestick" urgency="today"><title>Needlestick</title>
  <sign id="sign" support="read"><text>A needle went into you.</text><cite source="notes"/></sign></event>
<share id="stop"><plain id="plain" event="faint" support="read" audience="patient"><text>Say so.</text><cite source="notes"/></plain>
</share>
<share id="bony"><precaution id="bony" support="read"><text>Feel for bone.</text><cite source="notes"/></precaution></share>"""


class Tree:
    def __init__(self, folder):
        self.content = Path(folder, "resources/content")
        (self.content / "subjects").mkdir(parents=True)
        self.write("common", COMMON, "common.xml")

    def write(self, root, inside, file="subjects/points.xml"):
        (self.content / file).write_text(f"<{root} {NAMESPACE}>\n{inside}\n</{root}>", encoding="utf-8")

    def run(self, program, *words):
        run = subprocess.run([TESTS / program, *words, self.content.parent.parent], capture_output=True, text=True, check=False)
        assert "Traceback" not in run.stderr, run.stderr
        return run.returncode, run.stdout

    def says(self, text, attributes=""):
        """What is found of one claim of a point."""
        self.write("subjects", f"""<point id="huantiao"><names><pinyin>Huántiào</pinyin></names>
<plain id="plain" support="read" audience="patient" {attributes}><text>{text}</text><cite source="notes"/></plain></point>""")
        return self.run("check-readability")

    def needles(self, inside, tag="point"):
        self.write("subjects", f'<{tag} id="gb30">{inside}</{tag}>')
        return self.run("check-patient-safety")


def claim(text, attributes="", tag="plain"):
    return f'<{tag} id="c" support="read" audience="patient" {attributes}><text>{text}</text><cite source="notes"/></{tag}>'


def finds(result, words):
    assert result[0] == 1 and words in result[1], result


def passes(result):
    assert result[0] == 0 and "not ok" not in result[1], result


def test_a_long_sentence(tree):
    passes(tree.says("The cat sat on the mat and " + "the dog sat too and " * 2 + "it was so."))
    finds(tree.says("The cat sat on the mat and " + "the dog sat too and " * 3 + "it was so."), "25 words")


def test_a_hard_sentence_among_easy_ones(tree):
    easy = "It is in the leg. " * 30
    finds(tree.says(easy + "Paraesthesia necessitates interdisciplinary reconsideration."), "Paraesthesia necessitates")
    assert "It is in the leg" not in tree.says(easy)[1]


def test_what_is_urgent_is_easier(tree):
    words = "After the needle, tell the therapist about any unusual feeling of numbness in one leg."
    passes(tree.says(words))
    passes(tree.says(words, 'event="needlestick"'))
    finds(tree.says(words, 'event="faint"'), "6 at most where it is urgent")


def test_names_and_figures_are_short_words(tree):
    passes(tree.says("Huántiào and GB30 are in the buttock, 2–4 or 13 447 563 times."))
    passes(tree.says("Ask your physiotherapist."))


def test_what_has_no_count(tree):
    finds(tree.says("Harm is rare."), "“rare” without a count")
    passes(tree.says("Harm is rare. It came in 1 in 1 000 visits."))
    finds(tree.says("Most people get well."), "“Most” without a count")
    passes(tree.says("Come three times at most."))
    passes(tree.says("They were too few to rule out a rare harm."))


def test_promises(tree):
    for words in ("You will be fine.", "It never hurts.", "It is safe, as 3 in 100 said.", "Nobody is hurt."):
        finds(tree.says(words), "promises")
    passes(tree.says("You will be asked first."))


def test_cells_and_acts_are_read_too(tree):
    tree.write("lessons", """<lesson id="l"><chapter><table><row id="r" support="read" audience="patient">
<cell>Bleeding is rare</cell><cite source="notes"/></row></table></chapter></lesson>""")
    finds(tree.run("check-readability"), "“rare”")


def test_nothing_at_all_is_no_success(tree):
    tree.write("common", "", "common.xml")
    assert tree.run("check-readability")[0] == 1


def test_a_silent_needle(tree):
    finds(tree.needles(claim("A point in the leg.")), "gb30 tells a patient of no event")
    finds(tree.needles(claim("A muscle in the leg.") + "<guidance/>", "muscle"), "gb30 tells a patient of no event")
    passes(tree.needles(claim("A muscle in the leg."), "muscle"))


def test_what_breaks_the_silence(tree):
    passes(tree.needles('<watch events="needlestick faint"/>'))
    finds(tree.needles('<watch events="needlestick"/>'), "tells a patient of no event")
    passes(tree.needles('<shares sets="stop"/>'))
    finds(tree.needles('<shares sets="bony"/>'), "tells a patient of no event")
    passes(tree.needles('<guidance><shares sets="stop"/></guidance>', "muscle"))
    passes(tree.needles(claim("Say so at once.", 'event="faint"')))


def test_whoever_is_sent_away(tree):
    for words in ("Go to a hospital.", "Call an ambulance.", "See a doctor today.", "Is it red? Ask a doctor."):
        finds(tree.needles(claim(words) + '<watch events="faint"/>'), "is about no event")
        passes(tree.needles(claim(words, 'event="faint"')))
    for words in ("Ask your doctor or a pharmacist before you stop a tablet.", "We call it a knot.", "They were seen in hospital.",
                  "Whom do I ring afterwards?"):
        passes(tree.needles(claim(words) + '<watch events="faint"/>'))


def test_a_hazard_that_cannot_wait(tree):
    def hazard(severity, attributes=""):
        return tree.needles(f'<hazard id="h" severity="{severity}" support="read" {attributes}><text>A nerve.</text>'
                            '<cite source="notes"/></hazard><watch events="faint"/>')
    for severity in ("moderate", "minor"):
        finds(hazard(severity, 'event="faint"'),
              f"points.xml:2 gb30 h is {severity}, but faint cannot wait (at-once): make it serious")
        passes(hazard(severity, 'event="needlestick"'))
    passes(hazard("serious", 'event="faint"'))


def test_what_is_no_hazard(tree):
    def hazard(text, attributes='event="needlestick"'):
        return tree.needles(f'<hazard id="h" severity="minor" support="read" {attributes}><text>{text}</text>'
                            '<avoid>Do not go near.</avoid><cite source="notes"/></hazard><watch events="faint"/>')
    passes(hazard("A nerve, which a needle can hit."))
    finds(hazard("A nerve.", ""), "points.xml:2 gb30 h names no event that follows")
    for words in ("Varicose veins: do not needle them.", "It must not be needled.", "Numb: red flags."):
        finds(hazard(words), "points.xml:2 gb30 h says what not to do, or when")


def test_what_patients_hear_of_an_event(tree):
    def event(clinician, patient, sign="You fell."):
        def said(tag, text, audience=""):
            return f'<{tag} id="{tag}{len(audience)}" support="read"{audience}><text>{text}</text><cite source="notes"/></{tag}>'
        for_patients = ' audience="patient"'
        tree.write("common", COMMON + f'<event id="fall" urgency="today"><title>Fall</title>{said("sign", "A fall.")}'
                   f'{said("sign", sign, for_patients)}{said("act", clinician)}{said("act", patient, for_patients)}</event>', "common.xml")
        return tree.needles('<watch events="faint"/>')
    passes(event("Bladder or bowel: hospital.", "If you cannot pee or poo, go to hospital now."))
    passes(event("Bladder: hospital.", "Go to hospital now.", "You cannot pee."))
    finds(event("Bladder or bowel: hospital.", "If you cannot pee, go to hospital now."),
          "fall: a clinician's act names “bowel”, no act for patients says “poo”")
    finds(event("Not standing: ambulance.", "Stay down.", "You came by ambulance."), "no act for patients says “ambulance”")
    passes(event("No fever: wait. A fever: hospital.", "With a fever go to hospital now."))
    passes(event("Red, without fever.", "Wait."))


def test_a_sample(tree):
    tree.write("subjects", "\n".join(f'<point id="p{n}">{claim(f"Point {n}.")}</point>' for n in range(30)))
    samples = [tree.run("sample-claims", seed, "12")[1] for seed in ("1", "1", "2")]
    assert samples[0] == samples[1] != samples[2]
    assert re.findall(r"^(\d+)\. ", samples[0], re.MULTILINE) == [str(number) for number in range(1, 13)]
    assert "resources/content/common.xml:" in samples[0] and "resources/content/subjects/points.xml:" in samples[0]
    assert len(tree.run("sample-claims", "1", "500")[1].split("\n   (")) == 35, "each claim once"
    assert tree.run("sample-claims", "one", "2")[0] == 2


def try_in_folder(test):
    """Runs a test in a folder that goes with it."""
    with tempfile.TemporaryDirectory() as folder:
        test(Tree(folder))


def main():
    tap.run([(test.__name__.removeprefix("test_").replace("_", " "), lambda test=test: try_in_folder(test))
             for test in tap.tests_in(globals())])


if __name__ == "__main__":
    main()
