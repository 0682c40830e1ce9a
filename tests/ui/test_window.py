#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window: a body that answers. test_window.py [CASE...] runs the cases whose names hold one of the words."""
import os
import re
import shutil
import sys
import tempfile

from harness import Atspi, Program, choose_by_keyboard, found, has_role, run, wait_for

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(TESTS, "packs"))
import hostile  # noqa: E402

PLATE = os.path.join(TESTS, "..", "svg", "plates", "posterior.svg")
# A spot over the right piriformis, under gluteus maximus and medius and away from any point, in the plate's user units (mm).
# The name of BL54 may lie there, and takes clicks.
PIRIFORMIS_SPOT = (94, -836)
NO_WORDS = "words='off'"


def view_box():
    with open(PLATE, encoding="utf-8") as svg:
        return tuple(map(float, re.search(r'viewBox="([^"]+)"', svg.read(4000)).group(1).split()))


def spot_list(program):
    """What lies behind the spot that was clicked, outermost first."""
    return program.items_in("list", "Behind this spot in the picture")


def test_opens_on_the_plate():
    with Program() as program:
        program.wait_until_answering()
        program.wait_for_label("^Sciatica")
        assert program.has_label("Click the Body")


def test_piriformis_answers_when_the_gluteals_are_hidden():
    with Program(settings=NO_WORDS) as program:
        program.wait_until_answering()
        program.click_on("check box", "Superficial muscle")
        program.click_on("check box", "Intermediate muscle")
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        program.find("panel", "Posterior")
        program.wait_for_label("^Piriformis$")
        program.wait_for_label("^Depth guidance$")
        program.wait_for_label("mean 63 ± 8 mm")
        program.wait_for_label("No measurement found")
        program.wait_for_label(r"^Not yet reviewed by a clinician: (\d+) of \1 statements\.$")


def test_gluteus_maximus_covers_piriformis():
    with Program(settings=NO_WORDS) as program:
        program.wait_until_answering()
        for name in program.names("check box"):
            if not program.find("check box", name).get_state_set().contains(Atspi.StateType.CHECKED):
                program.click_on("check box", name)
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        program.wait_for_label("^Gluteus maximus$")
        listed = wait_for("the list of what lies beneath", lambda: spot_list(program))
        assert listed[0] == "Gluteus maximus, right", listed
        assert "Piriformis, right" in listed[1:], listed

        # Choosing a line goes deeper, and the list stays.
        program.click_on("list item", "Piriformis, right")
        program.wait_for_label("^Piriformis$")
        assert spot_list(program) == listed


def test_filter_finds_every_form_of_a_name():
    with Program() as program:
        program.wait_until_answering()
        for words in ("huantiao", "GB30", "环跳"):
            find_entry(program).get_editable_text_iface().set_text_contents(words)
            wait_for(f"GB30 first for {words}", lambda: found(program)[:1] == ["GB30 Huántiào"])


def look_for(program, words):
    find_entry(program).get_editable_text_iface().set_text_contents(words)


def test_a_code_that_is_not_here_leads_nowhere():
    with Program() as program:
        program.wait_until_answering()
        program.keys("ctrl+f")
        program.type("GB37")
        program.wait_for_label("^GB37 is not in this atlas")
        program.keys("Return")
        assert not found(program)
        look_for(program, "H3")
        program.wait_for_label("^“H3” can mean HT3 or LR3")
        program.keys("Return")
        look_for(program, "pirifromis")
        program.wait_for_label("^Nothing is called “pirifromis”. Shown for “piriformis”")
        assert program.has_label("^Click the Body$"), program.tree()
        look_for(program, "xyzzyq")
        program.wait_for_label("^Nothing here answers to “xyzzyq”")
        look_for(program, "piriformis")
        wait_for("piriformis", lambda: found(program)[:1] == ["Piriformis"])
        assert not program.has_label("^Nothing "), program.tree()


def test_what_is_pasted_never_freezes():
    with Program() as program:
        program.wait_until_answering()
        look_for(program, "piriformis " * 2000)
        wait_for("piriformis", lambda: found(program)[:1] == ["Piriformis"])
        program.wait_for_label("^Only the first words of this were looked for")
        look_for(program, "x" * 100000)
        program.wait_for_label("^Nothing here answers to “x+…”")
        look_for(program, "")
        program.keys("ctrl+f")
        program.type("gb30")
        program.keys("Return")
        program.wait_for_label("1.5–2.5 cun")


def test_results_follow_a_change_of_reader():
    with Program() as program:
        program.wait_until_answering()
        look_for(program, "pneumothorax")
        clinician = wait_for("an answer", lambda: found(program))
        program.keys("F10", "Down", "Down", "Return")
        patient = wait_for("another answer", lambda: found(program) != clinician and found(program))
        look_for(program, "pneumothorax ")
        wait_for("the same again", lambda: found(program) == patient)


def test_a_symptom_leads_to_a_page_by_keyboard():
    with Program() as program:
        program.wait_until_answering()
        program.keys("ctrl+f")
        program.type("dry needling buttock")
        wait_for("the page", lambda: found(program)[:1] == ["Dry needling for piriformis syndrome"])
        program.keys("Down", "Return")
        program.wait_for_label("^Dry needling for piriformis syndrome$")
        program.wait_for_label("^Missing from the clinic’s list")
        program.keys("Escape")
        program.wait_for_label("^Posterior$")


def find_entry(program):
    return wait_for("the filter", lambda: next(
        (node for node in program.walk() if node.get_editable_text_iface() is not None), None))


def zoom_of(program):
    return next(int(name.split()[0]) for name in program.names("label") if re.fullmatch(r"\d+ %", name))


def test_keyboard_alone_reaches_a_card():
    with Program() as program:
        program.wait_until_answering()
        fitted = wait_for("the zoom", lambda: zoom_of(program))
        choose_by_keyboard(program, "gb30")
        program.wait_for_label("1.5–2.5 cun")
        wait_for("the point, larger", lambda: zoom_of(program) > fitted)
        program.keys("ctrl+0")
        wait_for("the whole plate", lambda: zoom_of(program) == fitted)
        program.keys("ctrl+plus")
        wait_for("a larger zoom", lambda: zoom_of(program) > fitted)


def test_a_muscle_is_brought_near_and_uncovered():
    with Program() as program:
        program.wait_until_answering()
        fitted = wait_for("the zoom", lambda: zoom_of(program))
        superficial = program.find("check box", "Superficial muscle")
        assert superficial.get_state_set().contains(Atspi.StateType.CHECKED)
        choose_by_keyboard(program, "piriformis")
        wait_for("the muscle, as near as a point", lambda: zoom_of(program) > 3 * fitted)
        wait_for("what lies over it stepped back",
                 lambda: not superficial.get_state_set().contains(Atspi.StateType.CHECKED))
        assert program.find("check box", "Nerves").get_state_set().contains(Atspi.StateType.CHECKED)
        choose_by_keyboard(program, "gb30")
        wait_for("it is back", lambda: superficial.get_state_set().contains(Atspi.StateType.CHECKED))


def test_rows_are_named():
    with Program() as program:
        program.wait_until_answering()
        wait_for("the index", lambda: len(program.names("list item")) > 5)
        choose_by_keyboard(program, "gb30")
        wait_for("its card", lambda: "Along the needle" in program.names("heading"))
        nameless = [name for name in program.names("list item") if not name or name.startswith(("Gtk", "Ashi"))]
        assert not nameless, program.names("list item")


def test_buttons_are_named():
    # A settings file of an older version, so that the bar with what is new is there, too; and of a patient, with his bar.
    with Program(settings="audience='patient'\nversion-told='0.1'") as program:
        program.wait_until_answering()
        program.find("push button|button", "Leave…")
        program.find("push button|button", "What Is New")
        names = program.names("push button|button|toggle button|check box")
        assert not [name for name in names if not name or re.match("Gtk|Ashi|Adw|_", name)], names


def test_two_cards_side_by_side():
    with Program() as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "gb30")
        program.wait_for_label("^Sciatic nerve below the skin at GB30$")
        program.click_on("push button|button", "Keep This Card, to Compare with the Next")
        choose_by_keyboard(program, "piriformis")
        program.wait_for_label(r"^Piriformis: Medial third \(Kearns 2018\)$")
        assert program.has_label("^Sciatic nerve below the skin at GB30$")
        assert program.has_label("^Skin to muscle, medial$")
        program.click_on("push button|button", "End the Comparison")
        program.wait_for_label("^Musculus piriformis$")
        wait_for("one card", lambda: not program.has_label("^Sciatic nerve below the skin at GB30$"))


def test_referral_is_drawn_and_goes_along():
    with Program() as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "gluteus minimus")
        program.wait_for_label("^Musculus gluteus minimus$")
        program.click_on("push button", "Pain referral")
        program.click_on("(push |toggle |)button", "Show on the Plate")
        plate = program.find("panel", "Posterior")
        wait_for("the areas", lambda: plate.get_description() ==
                 "Selected: Gluteus minimus, right. Pain is said to be felt: Buttock, right; Back of the thigh, right; "
                 "Outer side of the thigh, right; Back of the leg, right; Outer side of the leg, right")

        # The switch stays on for the next muscle, and a structure without a map shows none.
        choose_by_keyboard(program, "soleus")
        wait_for("its areas", lambda: "Heel and its tendon, right" in plate.get_description())
        choose_by_keyboard(program, "sciatic nerve")
        wait_for("no areas", lambda: plate.get_description() == "Selected: Sciatic nerve, right")


def test_programme_leads_from_step_to_step():
    with Program() as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "dry needling buttock")
        program.wait_for_label("^Dry needling for piriformis syndrome$")
        program.click_on("push button|button", "Step Through on the Plate")
        program.wait_for_label("^1 of 6: Piriformis$")
        program.wait_for_label("^Musculus piriformis$")
        program.keys("alt+Down")
        program.wait_for_label("^2 of 6: Gluteus medius$")
        program.wait_for_label("^Musculus gluteus medius$")
        program.keys("alt+Up", "alt+Up")
        program.wait_for_label("^1 of 6: Piriformis$")
        program.click_on("push button|button", "End the programme")
        wait_for("the end", lambda: not program.has_label("^1 of 6"))


def focused(program):
    return next((region for region in program.regions()
                 if region.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def test_regions_answer_to_keys_and_ears():
    with Program("--pack", os.path.join(TESTS, "packs", "good")) as program:
        program.wait_until_answering()
        named = wait_for("the regions", lambda: {region.get_name(): region for region in program.regions()})
        assert {"Outer muscle, left", "Inner muscle, right", "GB30 Huántiào, left"} <= set(named), named
        assert "Middle bone" not in named, "a layer that is switched off"
        region = named["Inner muscle, right"]
        assert region.get_role_name() in ("push button", "button")
        assert region.get_description() == "Inner muscle"
        assert region.get_relation_set()[0].get_relation_type() == Atspi.RelationType.CONTROLLER_FOR

        program.keys("F6", "Tab")
        first = wait_for("the first region", lambda: focused(program))
        assert first.get_name().endswith("left"), first.get_name()
        program.keys("Right")
        other = wait_for("the neighbour", lambda: (focused(program) or first) is not first
                         and focused(program).get_name() != first.get_name() and focused(program))
        assert other.get_name().endswith("right"), other.get_name()
        program.keys("Return")
        wait_for("its card", lambda: program.find("panel", "Small").get_description() == f"Selected: {other.get_name()}")


def test_every_control_has_a_name():
    with Program() as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "piriformis")
        program.wait_for_label("^Depth guidance$")
        for node in program.walk():
            if node.get_role_name() in ("push button", "button", "toggle button", "check box", "slider", "entry", "text"):
                assert re.fullmatch(r"(?!(Gtk|Adw|Ashi)[A-Z]).+", node.get_name() or ""), \
                    f"{node.get_role_name()} {node.get_name()!r} in {node.get_parent().get_name()!r}"


def test_focus_goes_past_the_plate_to_the_card():
    with Program("--pack", os.path.join(TESTS, "packs", "good")) as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "gb30")
        program.keys("F6", "shift+F6")
        within = wait_for("the focus in the card", lambda: next(
            (node for node in program.walk() if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None))
        assert within.get_name() == "Favourite", within.get_name()  # the first control of a card


# A spot of the test pack's first plate where outer-muscle lies, and that plate's view box, in mm.
OUTER_SPOT = (-30, -75)
SMALL_BOX = (-50, -100, 100, 100)


def test_hands_move_the_plate():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        fitted = wait_for("the zoom", lambda: zoom_of(program))
        program.move_to_middle()
        program.turn_wheel(3)
        wait_for("a larger zoom", lambda: zoom_of(program) > fitted)
        zoomed, seen = zoom_of(program), program.plate_pixels()
        for button in (1, 2):
            program.move_to_middle()
            program.drag(button, 60, 30)
            moved = wait_for("another part of the plate", lambda: next(
                (pixels for pixels in [program.plate_pixels()] if pixels != seen), None))
            assert zoom_of(program) == zoomed, "a drag does not zoom"
            assert program.has_label("Click the Body"), "a drag does not click"
            seen = moved
        program.keys("F6", "Left")
        wait_for("the part to the left", lambda: program.plate_pixels() != seen)
        program.keys("0")
        wait_for("the whole plate", lambda: zoom_of(program) == fitted)
        program.click_plate(*OUTER_SPOT, SMALL_BOX)
        program.wait_for_label("^Outer muscle$")
        fitted = zoom_of(program)
        program.double_click()
        wait_for("what was clicked, larger", lambda: zoom_of(program) > fitted)


def is_on(program, layer):
    return program.find("check box", layer).get_state_set().contains(Atspi.StateType.CHECKED)


def test_peeling_takes_layers_off():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        assert is_on(program, "Skin") and is_on(program, "Outer muscle")
        peel = program.find("slider", "Peel from skin to bone")
        Atspi.Value.set_current_value(peel, 2)
        wait_for("the outer layers to go", lambda: not is_on(program, "Skin") and not is_on(program, "Outer muscle"))
        assert is_on(program, "Inner muscle")
        Atspi.Value.set_current_value(peel, 0)
        wait_for("the layers to come back", lambda: is_on(program, "Skin") and is_on(program, "Outer muscle"))


def assert_switches(program, key):
    """A key changes what is seen of the plate, and brings it back."""
    before = program.plate_pixels()
    program.keys(key)
    wait_for(f"what {key} shows", lambda: program.plate_pixels() != before)
    program.keys(key)
    wait_for("the plate as it was", lambda: program.plate_pixels() == before)


def test_what_is_isolated_stands_alone():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "outer muscle")
        program.wait_for_label("^Outer muscle$")
        program.keys("F6")
        assert_switches(program, "ctrl+i")


def test_rulers_come_and_go():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        program.keys("F6")
        assert_switches(program, "ctrl+r")


def test_one_goes_back_to_what_was_looked_at():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "outer muscle")
        program.wait_for_label("^Outer muscle$")
        choose_by_keyboard(program, "side nerve")
        program.find("panel", "Side")
        program.keys("F6", "alt+Left")
        program.find("panel", "Small")
        program.wait_for_label("^Outer muscle$")
        program.keys("alt+Right")
        program.find("panel", "Side")


def test_space_holds_the_plate():
    with Program(settings=NO_WORDS) as program:
        program.wait_until_answering()
        program.keys("F6")
        program.hold("space")
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        program.let_go("space")
        assert program.has_label("Click the Body"), "nothing is chosen while the plate is held"
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        program.wait_for_label("^Gluteus maximus$")


def test_changes_away_from_the_focus_are_announced():
    with Program("--pack", os.path.join(TESTS, "packs", "good")) as program:
        program.wait_until_answering()
        program.keys("alt+2")
        program.wait_until_said("Plate: Side")
        choose_by_keyboard(program, "middle bone")
        program.wait_until_said("Selected: Middle bone")
        program.keys("F6", "ctrl+h")
        program.wait_until_said("1 structure hidden")
        program.keys("ctrl+shift+h")
        program.wait_until_said("Nothing is hidden")
        program.keys("ctrl+shift+l")
        program.wait_until_said("Link to this view copied")


def test_a_link_opens_exactly_that_view():
    with Program("--pack", os.path.join(TESTS, "packs", "good"),
                 "ashi:plate/side?select=side-nerve--right&layers=bone=0") as program:
        plate = program.find("panel", "Side")
        wait_for("its selection", lambda: plate.get_description() == "Selected: Side nerve, right")
        assert not program.find("check box", "Bone").get_state_set().contains(Atspi.StateType.CHECKED)
    with Program("--pack", os.path.join(TESTS, "packs", "good"),
                 "ASHI:section/gb30?from=side&select=subcutaneous&ghost=outer-muscle--left&isolate=yes") as program:
        section = program.find("panel", "GB30, left")
        wait_for("what no subject tells of", lambda: section.get_description() == "Selected: Subcutaneous tissue")
        program.keys("Escape")
        program.find("panel", "Side")
    with Program("ashi:plate/no-such-<plate>") as program:
        program.wait_for_label("The pack has no picture “plate/no-such-<plate>”")


def test_links_and_packs_open_in_the_program_that_runs():
    with Program() as program:
        program.wait_until_answering()
        program.start_again("ASHI:plate/lateral")
        program.find("panel", "Right lateral")
        assert len(program.windows()) == 1
        program.start_again(good_pack())
        wait_for("a window of the pack", lambda: len(program.windows()) == 2)
        program.start_again("--pack", good_pack() + "/")
        program.start_again()
        wait_for("no more windows", lambda: len(program.windows()) == 2)
        program.keys("ctrl+q")
        assert program.process.wait(60) == 0


def test_what_is_hidden_is_not_found():
    with Program(settings=NO_WORDS) as program:
        program.wait_until_answering()
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        program.wait_for_label("^Gluteus maximus$")
        program.keys("ctrl+h")
        program.wait_for_label("Click the Body")
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        listed = wait_for("the list of what lies beneath", lambda: spot_list(program))
        assert not any(name.startswith("Gluteus maximus") for name in listed), listed
        assert "Piriformis, right" in listed, listed

        program.keys("ctrl+shift+h")
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        wait_for("it is back", lambda: spot_list(program)[:1] == ["Gluteus maximus, right"])


def test_one_clicks_through_a_ghost():
    with Program(settings=NO_WORDS) as program:
        program.wait_until_answering()
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        program.wait_for_label("^Gluteus maximus$")
        program.keys("ctrl+g")
        program.wait_until_said("1 structure see-through")
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        wait_for("what lies beneath it", lambda: spot_list(program)[:1] == ["Gluteus medius, right"])
        assert "Piriformis, right" in spot_list(program), spot_list(program)
        program.keys("ctrl+shift+h")
        program.click_plate(*PIRIFORMIS_SPOT, view_box())
        wait_for("it is back", lambda: spot_list(program)[:1] == ["Gluteus maximus, right"])


def test_patient_sees_no_depth():
    with Program() as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "piriformis")
        program.wait_for_label("^Depth guidance$")
        program.keys("F10", "Down", "Down", "Return")
        program.wait_for_label("^In plain words$")
        assert not program.has_label("^Depth guidance$")
        assert not program.has_label(r"\d ?mm\b")
        assert not program.has_label("reviewed")


def good_pack():
    return os.path.join(TESTS, "packs", "good")


def choose_item(program, section, number):
    """Chooses from the open menu by the place that an item has in its section."""
    program.activate(wait_for(f"the menu’s {section}", lambda: program.menu_items(after=section))[number])


def layers(program):
    return program.names("check box")


def test_plates_are_switched_by_key_menu_and_index():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "middle bone")
        program.wait_for_label("^Middle bone$")
        program.keys("F6", "ctrl+Next")
        program.find("panel", "Side")
        wait_for("the layers of the side", lambda: "Nerves" in layers(program) and "Channel" not in layers(program))
        assert program.has_label("^Middle bone$"), "what is read about stays selected"
        program.keys("alt+1")
        program.find("panel", "Small")
        program.keys("alt+2")
        program.find("panel", "Side")
        # A subject of another plate is shown there.
        choose_by_keyboard(program, "gb30")
        program.find("panel", "Small")
        choose_by_keyboard(program, "side nerve")
        program.find("panel", "Side")
        program.wait_for_label("^Side nerve$")
        program.click_on("toggle button|push button", "Plate: Side")
        choose_item(program, "Plates", 0)
        program.find("panel", "Small")


# A spot of the test pack's section where outer-muscle is cut, and the section's view box, in mm.
CUT_SPOT = (-25, 13)
CUT_BOX = (-60, -10, 70, 80)


def test_each_plate_is_seen_where_it_was_left():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        fitted = wait_for("the zoom", lambda: zoom_of(program))
        program.keys("ctrl+plus", "ctrl+plus")
        wait_for("a larger zoom", lambda: zoom_of(program) > fitted)
        left_at = zoom_of(program)
        program.keys("alt+2")
        program.find("panel", "Side")
        assert zoom_of(program) != left_at, "another plate opens whole"
        program.keys("alt+1")
        program.find("panel", "Small")
        wait_for("the zoom it was left at", lambda: zoom_of(program) == left_at)


def test_section_opens_from_the_card_and_answers():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "gb30")
        program.click_on("push button|button", "Section through the needle: GB30, left")
        program.find("panel", "GB30, left")
        program.wait_for_label("^Cut in the plane of the needle")
        program.click_plate(*CUT_SPOT, CUT_BOX)
        program.wait_for_label("^Outer muscle$")
        program.keys("Escape")
        program.find("panel", "Small")
        assert program.has_label("^Outer muscle$"), "what is read about stays selected"
        program.wait_for_label("^Cut in the sections$")
        program.click_on("push button|button", "Middle")
        program.find("panel", "Middle")
        program.wait_for_label("^Cut at a fixed level")


def test_picture_changes_under_the_pointer():
    """A key, while the pointer rests on what it takes away: plates of this pack have more layers than sections."""
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "gb30")
        for key, left_for in (("Escape", "Whole"), ("alt+3", "Whole"), ("alt+2", "Side"), ("alt+Left", "Whole")):
            program.keys("F6", "alt+3")
            program.find("panel", "Whole")
            program.click_on("push button|button", "Section through the needle: GB30, left")
            program.find("panel", "GB30, left")
            program.wait_for_label("^Cut in the plane of the needle")
            for aside in (0, 40):
                program.move_to_middle(aside)
            program.keys(key)
            program.find("panel", left_for)
        for key in ("alt+1", "alt+3", "alt+2", "alt+3"):
            program.move_to_middle()
            program.keys(key)
            program.find("panel", {"alt+1": "Small", "alt+2": "Side", "alt+3": "Whole"}[key])


def pack_with_id(folder, attribute):
    pack = os.path.join(folder, "pack")
    shutil.copytree(good_pack(), pack)
    path = os.path.join(pack, "pack.xml")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(' id="small">\n  <title>A small', f'{attribute}>\n  <title>A small'))
    return pack


def turn_to_side(program):
    """Presses again where a window that has just come has not heard the key."""
    def is_there():
        program.keys("alt+2")
        return "Side" in program.names("panel") + program.names("grouping")

    wait_for("the plate “Side”", is_there)


def test_pack_of_any_id_closes():
    for attribute in ("", ' id="a]b"', ' id=""', ' id="[x\u202e]"'):
        with tempfile.TemporaryDirectory() as folder:
            with Program("--pack", pack_with_id(folder, attribute)) as program:
                program.wait_until_answering()
                turn_to_side(program)


def test_patient_sees_no_section():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        choose_by_keyboard(program, "gb30")
        program.click_on("push button|button", "Section through the needle: GB30, left")
        program.find("panel", "GB30, left")
        program.keys("F10", "Down", "Down", "Return")
        program.find("panel", "Small")
        assert not [name for name in program.names("push button") + program.names("button") if "needle" in (name or "")]
        program.click_on("toggle button|push button", "Plate: Small")
        wait_for("the menu", program.menu_items)
        assert len(program.menu_items(after="Plates")) == 3, "the three plates and no section"


def test_another_reader_starts_anew():
    with Program("--pack", good_pack()) as program:
        program.wait_until_answering()
        program.keys("ctrl+f")
        program.type("bruise")
        program.wait_for_label("A .*bruise")
        program.keys("F10", "Down", "Down", "Return")
        wait_for("what the clinician found to be gone", lambda: not program.has_label("A .*bruise"))
    with Program("--pack", good_pack(), "ashi:plate/small?select=middle-bone&lesson=two-steps") as program:
        program.wait_for_label("^First one, then the other")
        program.keys("F10", "Down", "Down", "Return")
        program.find("panel", "Small")
        wait_for("the page to be left", lambda: not program.has_label("^First one, then"))


def test_plate_is_remembered():
    with tempfile.TemporaryDirectory() as home:
        with Program("--pack", good_pack(), home=home) as program:
            program.wait_until_answering()
            program.keys("alt+2")
            program.find("panel", "Side")
            program.click_on("push button|button", "Close")
            program.process.wait(20)
        with Program("--pack", good_pack(), home=home) as program:
            program.find("panel", "Side")


def is_checked(program, name):
    return program.find("check box", name).get_state_set().contains(Atspi.StateType.CHECKED)


def is_pressed(program, name):
    return program.find("toggle button|push button", name).get_state_set().contains(Atspi.StateType.PRESSED)


def test_window_is_as_it_was_left():
    with tempfile.TemporaryDirectory() as home:
        with Program(home=home) as program:
            program.wait_until_answering()
            program.click_on("check box", "Superficial muscle")
            wait_for("the layer to go", lambda: not is_checked(program, "Superficial muscle"))
            program.keys("F9")
            wait_for("the index to go", lambda: not is_pressed(program, "Show the index"))
        with Program(home=home) as program:
            program.wait_until_answering()
            assert not is_checked(program, "Superficial muscle")
            assert is_checked(program, "Intermediate muscle")
            assert not is_pressed(program, "Show the index")
            program.keys("F9", "F10", "Down", "Down", "Return")
            wait_for("the skin", lambda: is_checked(program, "Skin"))
        with Program(home=home) as program:
            program.wait_until_answering()
            assert is_checked(program, "Skin") and is_checked(program, "Superficial muscle")
            program.keys("F10", "Return")
            program.click_on("push button|button", "Leave")
            wait_for("the clinician's layers", lambda: not is_checked(program, "Skin"))
            assert not is_checked(program, "Superficial muscle")


def test_second_start_shows_what_the_first_kept():
    with tempfile.TemporaryDirectory() as home:
        kept = os.path.join(home, "cache", "ashi", "pictures")

        def paths():
            return [os.path.join(kept, name) for name in os.listdir(kept)] if os.path.isdir(kept) else []

        with Program(home=home, settings=NO_WORDS) as program:
            program.wait_until_answering()
            wait_for("pick map, body and points to be kept", lambda: len(paths()) == 3)
            first = program.plate_pixels()
        for path in paths():
            os.utime(path, (0, 0))
        with Program(home=home, settings=NO_WORDS) as program:
            program.wait_until_answering()
            wait_for("all three to be used", lambda: all(os.stat(path).st_mtime > 0 for path in paths()))
            wait_for("the same picture", lambda: program.plate_pixels() == first)
            assert len(paths()) == 3, paths()
            program.click_plate(*PIRIFORMIS_SPOT, view_box())
            program.wait_for_label("^Gluteus maximus$")


def test_colours_for_any_vision_are_chosen_and_remembered():
    with tempfile.TemporaryDirectory() as home:
        with Program(home=home) as program:
            program.wait_until_answering()
            natural = program.plate_pixels()
            program.click_on("push button|toggle button|button", "How to look at it")
            choose_item(program, "Colours", 1)  # For Any Colour Vision
            distinct = wait_for("other colours", lambda: next((pixels for pixels in [program.plate_pixels()]
                                                               if pixels != natural), None))
        with Program(home=home) as program:
            program.wait_until_answering()
            wait_for("the same colours", lambda: program.plate_pixels() == distinct)


def test_bad_pack_opens_with_what_is_good():
    with tempfile.TemporaryDirectory() as folder:
        pack = os.path.join(folder, "pack")
        shutil.copytree(os.path.join(TESTS, "packs", "good"), pack)
        subjects = os.path.join(pack, "subjects.xml")
        with open(subjects, encoding="utf-8") as file:
            text = file.read()
        with open(subjects, "w", encoding="utf-8") as file:
            file.write(text.replace('unit="cun"', 'unit="inch"'))
        with Program("--pack", pack) as program:
            program.wait_until_answering()
            program.wait_for_label(r'^subjects\.xml:15: unit="inch" is unknown\. It can be mm, cun\.$')
            program.wait_for_label("^Outer muscle$")


def test_many_problems_keep_nobody_waiting():
    with tempfile.TemporaryDirectory() as folder:
        pack = os.path.join(folder, "pack")
        shutil.copytree(os.path.join(TESTS, "packs", "good"), pack)
        subjects = os.path.join(pack, "subjects.xml")
        with open(subjects, encoding="utf-8") as file:
            text = file.read()
        wrong = "".join(f'<muscle id="{"m" * 90}-{number}" sides="{"both " * 20}"/>\n' for number in range(800))
        with open(subjects, "w", encoding="utf-8") as file:
            file.write(text.replace("</subjects>", wrong + "</subjects>"))
        with Program("--pack", pack) as program:
            program.wait_until_answering()
            program.wait_for_label(r'^subjects\.xml:\d+: sides="both both')
            program.click_on("(push |toggle |)button", "All Problems")
            lines = wait_for("the list of problems", lambda: next(
                (node for node in program.walk() if has_role(node, "text") and node.get_name() == "All Problems"),
                None))
            told = Atspi.Text.get_text(lines, 0, -1).splitlines()
            assert len(told) == 501 and re.match("… and 300 more problems", told[-1]), (len(told), told[-1])
            assert max(map(len, told)) < 700
            program.keys("Escape")
            program.wait_until_answering()


def test_endless_drawing_is_left_out_and_said():
    with tempfile.TemporaryDirectory() as folder:
        pack = os.path.join(folder, "pack")
        hostile.make("nested-masks", pack)
        os.environ["ASHI_PAINT_SECONDS"] = "0.3"
        try:
            with Program("--pack", pack) as program:
                program.wait_until_answering()
                program.wait_for_label(r'^plates/small\.svg:\d+: "(layer-outer|outer-muscle--right)" takes too long')
                program.click_plate(*OUTER_SPOT, SMALL_BOX)
                program.wait_for_label("^Outer muscle$")
        finally:
            del os.environ["ASHI_PAINT_SECONDS"]


def test_missing_pack_says_so():
    with Program("--pack", "/nowhere") as program:
        program.wait_for_label("^/nowhere: Cannot be opened as a pack: there is no such file or folder")
        program.wait_for_label("^No Plate$")


run([value for name, value in list(globals().items()) if name.startswith("test_")])
