// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-test-pack.h"
#include "ashi-told-sheet.h"

#include <glib/gstdio.h>
#include <librsvg/rsvg.h>

/* What is saved, as programs read it that know nothing of Ashi: whose it is, and its words. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->folder = g_dir_make_tmp ("ashi-page-XXXXXX", NULL);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_object_unref (self->view);
  g_object_unref (self->pack);
  ashi_test_pack_remove (self->folder);
  g_free (self->folder);
}

static char *
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return output;
}

static void
assert_tells (const char *told, const char *words)
{
  g_autofree char *line = g_strdelimit (g_strdup (told), "\n", ' ');

  g_test_message ("“%s” is told in: %s", words, line);
  g_assert_nonnull (strstr (told, words));
}

static char *
save_view (Fixture *self, AshiPaper paper, const char *name)
{
  const AshiBox box = { -50, -100, 100, 100 };
  g_autoptr (AshiViewPage) page = ashi_view_page_new (self->view, box, 4);
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  ashi_view_page_save (page, paper, path, &error);
  g_assert_no_error (error);
  return path;
}

static const char *
get_rights (Fixture *self)
{
  return ashi_pack_get_licence (self->pack);
}

static void
test_png_says_whose_it_is (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = save_view (self, ASHI_PAPER_SCREEN, "view.png");
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new_from_file (path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gdk_pixbuf_get_option (picture, "tEXt::Title"), ==, "Small");
  assert_tells (gdk_pixbuf_get_option (picture, "tEXt::Copyright"), get_rights (self));
  assert_tells (gdk_pixbuf_get_option (picture, "tEXt::Software"), "Ashi ");
}

static void
test_svg_says_whose_it_is (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = save_view (self, ASHI_PAPER_SCREEN, "view.svg");
  const char *const words[] = { "xmllint", "--xpath", "string(//*[local-name()='rights'])", path, NULL };
  g_autofree char *rights = run (words);

  assert_tells (rights, get_rights (self));
}

static void
test_pdf_says_whose_it_is (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = save_view (self, ASHI_PAPER_A4, "view.pdf");
  const char *const words[] = { "pdfinfo", path, NULL };
  g_autofree char *told = run (words);

  assert_tells (told, "Title:           Small");
  assert_tells (told, "Subject:         Licence:");
  assert_tells (told, get_rights (self));
}

static char *
read_pdf (const char *path)
{
  const char *const words[] = { "pdftotext", "-layout", path, "-", NULL };

  return run (words);
}

static void
test_papers (Fixture *self, gconstpointer unused)
{
  g_autofree char *a4 = save_view (self, ASHI_PAPER_A4, "a4.pdf"), *letter = NULL;
  const char *words[] = { "pdfinfo", a4, NULL };
  g_autofree char *of_a4 = run (words), *of_letter = NULL;

  letter = save_view (self, ASHI_PAPER_LETTER, "letter.pdf");
  words[1] = letter;
  of_letter = run (words);
  assert_tells (of_a4, "(A4)");
  assert_tells (of_letter, "(letter)");
}

/* Codes, what is selected, sides, scale, title and licence are words that can be found in the file. */
static void
test_view_as_seen (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = NULL, *told = NULL;

  ashi_view_set_labels (self->view, ASHI_LABELS_POINTS);
  ashi_view_select (self->view, "outer-muscle--right");
  path = save_view (self, ASHI_PAPER_A4, "seen.pdf");
  told = read_pdf (path);
  assert_tells (told, "Small: Outer muscle, right");
  assert_tells (told, "GB30");
  assert_tells (told, "mm · 1 : ");
  assert_tells (told, "Left");
  assert_tells (told, "Right");
  assert_tells (told, get_rights (self));
}

static void
test_no_words_where_none_are_wanted (Fixture *self, gconstpointer unused)
{
  g_autofree char *path = NULL, *told = NULL;

  ashi_view_set_labels (self->view, ASHI_LABELS_OFF);
  path = save_view (self, ASHI_PAPER_A4, "plain.pdf");
  told = read_pdf (path);
  g_assert_null (strstr (told, "GB30"));
}

static void
test_file_name (Fixture *self, gconstpointer unused)
{
  g_autofree char *of_plate = ashi_view_dup_file_name (self->view, ".png"), *of_muscle = NULL;

  ashi_view_select (self->view, "outer-muscle--right");
  of_muscle = ashi_view_dup_file_name (self->view, ".pdf");
  g_assert_cmpstr (of_plate, ==, "small.png");
  g_assert_cmpstr (of_muscle, ==, "outer-muscle-right.pdf");
}

static char *
print_card (Fixture *self, AshiAudience audience)
{
  AshiPack *pack = ashi_pack_for (self->pack, audience);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), audience);
  const AshiBox box = { -50, -100, 100, 100 };
  g_autoptr (AshiViewPage) picture = ashi_view_page_new (self->view, box, 4);
  g_autoptr (AshiFlow) sheet = ashi_card_sheet_new (card, pack, picture);
  g_autofree char *path = g_build_filename (self->folder, "card.pdf", NULL);
  g_autoptr (GError) error = NULL;

  ashi_flow_save (sheet, ASHI_PAPER_A4, path, &error);
  g_assert_no_error (error);
  return read_pdf (path);
}

static void
test_card (Fixture *self, gconstpointer unused)
{
  g_autofree char *told = print_card (self, ASHI_AUDIENCE_CLINICIAN);
  static const char *const words[] = { "Outer muscle",        "Musculus exterior",
                                       "mean 52 ± 9 mm",      "CT, n = 60",
                                       "1.5–2.5 cun",         "Something serious.",
                                       "Stay out.",           "Prone.",
                                       "doi:10.1000/example", "p. 2]",
                                       "second-hand",         "1/2" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_tells (told, words[i]);
}

/* Nothing of a needle, nor of what a clinician is told, is ever printed for a patient. */
static void
test_card_for_patient (Fixture *self, gconstpointer unused)
{
  g_autofree char *told = NULL;
  static const char *const words[] = { "mm", "cun", "Prone.", "Something serious.", "Depth", "needle" };

  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  told = print_card (self, ASHI_AUDIENCE_PATIENT);
  assert_tells (told, "A muscle at the back.");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("“%s” is not printed for a patient", words[i]);
      g_assert_null (strstr (told, words[i]));
    }
}

static char *
print_lesson (Fixture *self, const char *id, AshiAudience audience)
{
  AshiPack *pack = ashi_pack_for (self->pack, audience);
  g_autoptr (AshiFlow) sheet = ashi_lesson_sheet_new (ashi_pack_find_lesson (pack, id), pack, audience);
  g_autofree char *path = g_build_filename (self->folder, "lesson.pdf", NULL);
  g_autoptr (GError) error = NULL;

  ashi_flow_save (sheet, ASHI_PAPER_LETTER, path, &error);
  g_assert_no_error (error);
  return read_pdf (path);
}

static void
test_programme (Fixture *self, gconstpointer unused)
{
  g_autofree char *told = print_lesson (self, "two-steps", ASHI_AUDIENCE_CLINICIAN);

  assert_tells (told, "Two steps");
  assert_tells (told, "Whose practice: Book 1999");
  assert_tells (told, "1. Outer muscle First.");
  assert_tells (told, "2. GB30");
  assert_tells (told, "Author A. A book.");
}

/* A figure is drawn on paper, too, with its caption and the names of what it shows. */
static void
test_figure (Fixture *self, gconstpointer unused)
{
  g_autofree char *told = print_lesson (self, "what-it-is", ASHI_AUDIENCE_CLINICIAN);

  assert_tells (told, "Two muscles.");
  assert_tells (told, "Outer muscle");
  assert_tells (told, "Inner muscle");
}

static void
test_lesson_for_patient (Fixture *self, gconstpointer unused)
{
  g_autofree char *whole = print_lesson (self, "what-it-is", ASHI_AUDIENCE_CLINICIAN);
  g_autofree char *told = print_lesson (self, "what-it-is", ASHI_AUDIENCE_PATIENT);

  assert_tells (whole, "Bodies");
  assert_tells (told, "It hurts.");
  g_assert_null (strstr (told, "Bodies"));
}

/* As many pages as it needs, and no statement on none. */
static void
test_many_pages (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiFlow) flow = ashi_flow_new (ashi_imprint_new (self->pack, "Long"));
  g_autofree char *path = g_build_filename (self->folder, "long.pdf", NULL), *told = NULL;
  guint n_pages;

  for (guint i = 1; i <= 300; i++)
    {
      g_autofree char *line = g_strdup_printf ("Statement %03u.", i);

      ashi_flow_add (flow, ASHI_FLOW_BODY, line);
    }
  n_pages = ashi_flow_lay_out (flow, 500, 700);
  g_assert_cmpuint (n_pages, >, 3);
  g_assert_true (ashi_flow_save (flow, ASHI_PAPER_A4, path, NULL));
  told = read_pdf (path);
  for (guint i = 1; i <= 300; i++)
    {
      g_autofree char *line = g_strdup_printf ("Statement %03u.", i);

      assert_tells (told, line);
    }
}

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/page-file/png-says-whose-it-is", test_png_says_whose_it_is);
  ADD ("/page-file/svg-says-whose-it-is", test_svg_says_whose_it_is);
  ADD ("/page-file/pdf-says-whose-it-is", test_pdf_says_whose_it_is);
  ADD ("/page-file/papers", test_papers);
  ADD ("/page-file/view-as-seen", test_view_as_seen);
  ADD ("/page-file/no-words-where-none-are-wanted", test_no_words_where_none_are_wanted);
  ADD ("/page-file/file-name", test_file_name);
  ADD ("/page-file/card", test_card);
  ADD ("/page-file/card-for-patient", test_card_for_patient);
  ADD ("/page-file/programme", test_programme);
  ADD ("/page-file/figure", test_figure);
  ADD ("/page-file/lesson-for-patient", test_lesson_for_patient);
  ADD ("/page-file/many-pages", test_many_pages);
  return g_test_run ();
}
