// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-card-json.h"
#include "ashi-card-text.h"
#include "ashi-view-page.h"
#include "ashi-finder.h"
#include "ashi-length.h"
#include "ashi-lesson-json.h"
#include "ashi-lesson-text.h"
#include "ashi-link.h"
#include "ashi-picture-menu.h"
#include "ashi-test-pack.h"
#include "ashi-told.h"

/*
 * A patient is told no length in anything that the program makes words of: cards and lessons as text and as JSON,
 * results of a search, the menu of plates, names of what is pointed at, links, and names of files. Of the pack inside
 * the program, and of a stranger's in which lengths stand wherever somebody can write.
 */

typedef struct
{
  AshiPack *whole;
  AshiPack *pack; /* what there is for patients */
  guint n_told;
} Fixture;

static AshiPack *
read_strange (void)
{
  g_autofree char *folder = ashi_test_pack_dup_bad ("patient-everywhere");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  AshiPack *pack = ashi_test_pack_read_folder (folder, problems);

  ashi_test_pack_remove (folder);
  return pack;
}

static void
set_up (Fixture *self, gconstpointer strange)
{
  self->whole = GPOINTER_TO_INT (strange) ? read_strange () : g_object_ref (ashi_test_pack_get_built_in ());
  self->pack = ashi_pack_for (self->whole, ASHI_AUDIENCE_PATIENT);
  g_assert_true ((self->pack != self->whole) == GPOINTER_TO_INT (strange));
}

static void
tear_down (Fixture *self, gconstpointer strange)
{
  g_assert_cmpuint (self->n_told, >, GPOINTER_TO_INT (strange) ? 2 : 10);
  if (GPOINTER_TO_INT (strange))
    g_assert_finalize_object (g_steal_pointer (&self->whole));
  else
    g_clear_object (&self->whole);
}

static void
refuse (const char *words, const char *what, guint line, gpointer fixture)
{
  ((Fixture *) fixture)->n_told++;
  if (ashi_tells_length (words))
    {
      g_test_message ("%s: “%s”", what, words);
      g_test_fail ();
    }
}

/* Line by line, since a number may end one and a word begin the next. */
static void
refuse_lines (Fixture *self, const char *what, char *text)
{
  g_autofree char *owned = text;
  g_auto (GStrv) lines = g_strsplit (owned, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    refuse (*line, what, 0, self);
}

static void
test_told (Fixture *self, gconstpointer strange)
{
  ashi_pack_tell (self->pack, ASHI_AUDIENCE_PATIENT, refuse, self);
}

static void
test_cards (Fixture *self, gconstpointer strange)
{
  GListModel *subjects = ashi_pack_get_subjects (self->pack);

  g_assert_cmpuint (g_list_model_get_n_items (subjects), ==,
                    g_list_model_get_n_items (ashi_pack_get_subjects (self->whole)));
  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autoptr (AshiCard) card = ashi_card_new (subject, ASHI_AUDIENCE_PATIENT);

      refuse_lines (self, "card", ashi_card_dup_text (card, self->pack));
      refuse_lines (self, "card as JSON", ashi_card_dup_json (card, self->pack));
    }
}

static void
test_lessons (Fixture *self, gconstpointer strange)
{
  GListModel *lessons = ashi_pack_get_lessons (self->whole);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (!ashi_lesson_is_for (lesson, ASHI_AUDIENCE_PATIENT))
        continue;
      refuse_lines (self, "lesson", ashi_lesson_dup_text (lesson, self->pack, ASHI_AUDIENCE_PATIENT));
      refuse_lines (self, "lesson as JSON", ashi_lesson_dup_json (lesson, self->pack, ASHI_AUDIENCE_PATIENT));
    }
}

static void
refuse_found (Fixture *self, AshiFinder *finder, const char *words)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (finder, words, 40, NULL);

  for (guint i = 0; i < answer->found->len; i++)
    {
      const AshiFound *found = g_ptr_array_index (answer->found, i);

      refuse (ASHI_IS_SUBJECT (found->item) ? ashi_subject_get_title (ASHI_SUBJECT (found->item))
                                            : ashi_lesson_get_title (ASHI_LESSON (found->item)),
              "what is found", 0, self);
      refuse (found->excerpt, "excerpt", 0, self);
    }
}

/* By whatever name a practitioner knows it. */
static void
test_found (Fixture *self, gconstpointer strange)
{
  static const char *const words[] = { "mm", "40", "40 mm", "depth", "deep", "needle", "nerve", "muscle", "pain" };
  g_autoptr (AshiFinder) finder = ashi_finder_new (self->whole, ASHI_AUDIENCE_PATIENT, NULL);
  GListModel *subjects = ashi_pack_get_subjects (self->whole);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    refuse_found (self, finder, words[i]);
  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      refuse_found (self, finder, ashi_subject_get_title (subject));
    }
}

static void
refuse_menu (Fixture *self, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuAttributeIter) attributes = g_menu_model_iterate_item_attributes (menu, i);
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);
      GMenuModel *submenu;
      GVariant *value;

      while (g_menu_attribute_iter_get_next (attributes, NULL, &value))
        {
          refuse (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) ? g_variant_get_string (value, NULL) : "", "menu",
                  0, self);
          g_variant_unref (value);
        }
      while (g_menu_link_iter_get_next (links, NULL, &submenu))
        {
          refuse_menu (self, submenu);
          g_object_unref (submenu);
        }
    }
}

static void
test_menu (Fixture *self, gconstpointer strange)
{
  g_autoptr (GMenuModel) menu = ashi_picture_menu_new (self->pack, ASHI_AUDIENCE_PATIENT);

  refuse_menu (self, menu);
}

/* What is said of a structure that is pointed at, hidden, selected or listed, and of the pictures that it is in. */
static void
refuse_structure (Fixture *self, AshiView *view, const AshiStructure *structure)
{
  const char *const hidden[] = { structure->id, NULL }, *const none[] = { NULL };
  g_autofree char *title =
      ashi_names_dup_structure (ashi_view_get_names (view), ashi_view_get_plate (view), structure->id);
  g_autofree char *link = NULL;

  ashi_view_select (view, structure->id);
  ashi_view_set_veil (view, hidden, none);
  link = ashi_link_dup (view, self->whole, (AshiFraming) { 0 });
  refuse (title, "structure", 0, self);
  refuse (link, "link", 0, self);
  ashi_view_set_veil (view, none, hidden);
  g_free (link);
  link = ashi_link_dup (view, self->whole, (AshiFraming) { 10, 20, 30 });
  refuse (link, "link", 0, self);
}

static void
refuse_plate (Fixture *self, AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);
  GPtrArray *areas = ashi_plate_get_areas (plate);
  g_autofree char *file_name = ashi_view_dup_file_name (view, ".png");

  refuse (ashi_plate_get_title (plate), "plate", 0, self);
  refuse (file_name, "file name", 0, self);
  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    refuse (ashi_plate_get_layer (plate, i)->title, "layer", 0, self);
  for (guint i = 0; i < areas->len; i++)
    refuse (((const AshiStructure *) g_ptr_array_index (areas, i))->title, "area", 0, self);
  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    refuse_structure (self, view, ashi_plate_get_structure (plate, i));
}

/* A page that is not for patients goes when one takes the reader's place, and none comes back. */
static void
refuse_page (Fixture *self, AshiView *view, AshiLesson *lesson)
{
  AshiLesson *patients = ashi_pack_find_lesson (self->pack, ashi_lesson_get_id (lesson));

  if (patients != NULL && !ashi_lesson_is_for (patients, ASHI_AUDIENCE_PATIENT))
    patients = NULL;
  ashi_view_set_audience (view, ASHI_AUDIENCE_CLINICIAN);
  ashi_view_open_lesson (view, lesson);
  g_assert_true (ashi_view_get_lesson (view) == lesson);
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  g_assert_true (ashi_view_get_lesson (view) == patients);
  ashi_view_close_lesson (view);
  ashi_view_open_lesson (view, lesson);
  g_assert_true (ashi_view_get_lesson (view) == patients);
}

/* Whatever a practitioner was reading. */
static void
test_read (Fixture *self, gconstpointer strange)
{
  g_autoptr (AshiView) view = ashi_view_new ();
  GListModel *lessons = ashi_pack_get_lessons (self->whole);

  ashi_view_set_pack (view, self->whole);
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (ashi_lesson_is_for (lesson, ASHI_AUDIENCE_CLINICIAN))
        refuse_page (self, view, lesson);
      self->n_told++;
    }
}

/* Whatever a practitioner was looking at. */
static void
test_looked_at (Fixture *self, gconstpointer strange)
{
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (self->whole, i)) != NULL; i++)
    {
      g_autoptr (AshiView) view = ashi_view_new ();

      ashi_view_set_pack (view, self->whole);
      ashi_view_set_plate (view, plate);
      g_assert_true (ashi_view_get_plate (view) == plate);
      ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
      refuse_plate (self, view);
      /* Nor by somebody who still has what was. */
      ashi_view_set_plate (view, plate);
      refuse_plate (self, view);
    }
}

/* What names nothing by its id is selected by that all the same, and left out of the link. */
static void
test_id (void)
{
  g_autoptr (AshiPack) pack = read_strange ();
  g_autoptr (AshiView) view = ashi_view_new ();
  g_autofree char *clinicians = NULL, *patients = NULL;

  ashi_view_set_pack (view, pack);
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "side"));
  ashi_view_select (view, "nerve-20-mm");
  clinicians = ashi_link_dup (view, pack, (AshiFraming) { 0 });
  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  patients = ashi_link_dup (view, pack, (AshiFraming) { 0 });
  g_assert_cmpstr (clinicians, ==, "ashi:plate/side?pack=pack-40-mm&select=nerve-20-mm");
  g_assert_cmpstr (patients, ==, "ashi:plate/side");
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "nerve-20-mm");
}

/* The practitioner is told everything as it was written. */
static void
test_practitioner (void)
{
  static const char *const cards[] = { "Muscle 40 mm down — Musculus exterior", "1.5–2.5 cun", "A bruise 40 mm wide.",
                                       "Needles of 40 mm", "Slice at 40 mm" };
  static const char *const lesson[] = { "Go 40 mm in", "It lies 40 mm down.", "Counted in mm" };
  g_autoptr (AshiPack) pack = read_strange ();
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  g_autofree char *card_text = ashi_card_dup_text (card, pack);
  g_autofree char *lesson_text =
      ashi_lesson_dup_text (ashi_pack_find_lesson (pack, "what-it-is"), pack, ASHI_AUDIENCE_CLINICIAN);

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    g_assert_nonnull (strstr (card_text, cards[i]));
  for (guint i = 0; i < G_N_ELEMENTS (lesson); i++)
    g_assert_nonnull (strstr (lesson_text, lesson[i]));
  g_assert_true (ashi_lesson_is_for (ashi_pack_find_lesson (pack, "how-deep"), ASHI_AUDIENCE_CLINICIAN));
  g_assert_false (ashi_lesson_is_for (ashi_pack_find_lesson (pack, "how-deep"), ASHI_AUDIENCE_PATIENT));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer strange);
  } cases[] = {
    { "told", test_told }, { "cards", test_cards },         { "lessons", test_lessons }, { "found", test_found },
    { "menu", test_menu }, { "looked-at", test_looked_at }, { "read", test_read },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int strange = 0; strange <= 1; strange++)
      {
        g_autofree char *path = g_strdup_printf ("/patient/%s/%s", strange ? "strange" : "built-in", cases[i].name);

        g_test_add (path, Fixture, GINT_TO_POINTER (strange), set_up, cases[i].test, tear_down);
      }
  g_test_add_func ("/patient/id", test_id);
  g_test_add_func ("/patient/practitioner", test_practitioner);
  return g_test_run ();
}
