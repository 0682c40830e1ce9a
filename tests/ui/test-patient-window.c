// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-enum-types.h"
#include "ashi-index.h"
#include "ashi-length.h"
#include "ashi-nick.h"
#include "ashi-opening.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

#include <string.h>

/* The real window with a patient before it: no label, tooltip or description that is on the screen tells a length,
 * whatever was read there before. */

#define PATIENCE 120 /* s; sanitizers take their time */

#define PROBLEM                                                                                                        \
  "subjects.xml:6: A patient would see a length in the source \"needles\". Cite another source or place, or leave it " \
  "to clinicians and trainees."

typedef struct
{
  GtkWidget *window;
  gboolean (*is_met) (GtkWidget *window, gconstpointer data);
  gconstpointer data;
} Wanted;

static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;

  return wanted->is_met (wanted->window, wanted->data);
}

static void
wait_until (GtkWidget *window, gboolean (*is_met) (GtkWidget *window, gconstpointer data), gconstpointer data)
{
  Wanted wanted = { window, is_met, data };

  ashi_test_wait_within (PATIENCE, is_there, &wanted);
}

static AshiCanvas *
canvas_of (GtkWidget *window)
{
  return ashi_window_get_canvas (ASHI_WINDOW (window));
}

static AshiView *
view_of (GtkWidget *window)
{
  return ashi_canvas_get_view (canvas_of (window));
}

static gboolean
is_open (GtkWidget *window, gconstpointer unused)
{
  return ashi_view_get_pack (view_of (window)) != NULL
         && gtk_widget_get_first_child (GTK_WIDGET (canvas_of (window))) != NULL;
}

static GtkWidget *
open_window (const char *folder)
{
  GtkWidget *window = ashi_window_new (NULL, ashi_opening_new (folder));

  gtk_window_present (GTK_WINDOW (window));
  wait_until (window, is_open, NULL);
  return window;
}

typedef void (*WordsFunc) (const char *words, gpointer data);

/* All words of a widget and what is in it that somebody can see or point at. */
static void
read_words (GtkWidget *widget, WordsFunc func, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  func (gtk_widget_get_tooltip_text (widget), data);
  func (g_object_get_data (G_OBJECT (widget), "ashi-tooltip"), data);
  func (ashi_test_get_words (widget), data);
  if (GTK_IS_INSCRIPTION (widget))
    func (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), data);
  else if (GTK_IS_PICTURE (widget))
    func (gtk_picture_get_alternative_text (GTK_PICTURE (widget)), data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    read_words (child, func, data);
}

static void
refuse (const char *words, gpointer n)
{
  *(guint *) n += words != NULL;
  if (ashi_tells_length (words))
    {
      g_test_message ("A patient sees “%s”", words);
      g_test_fail ();
    }
}

/* Also what is said of the structures on the plate, and of the one that is pointed at. */
static void
refuse_all (GtkWidget *window)
{
  AshiPlate *plate = ashi_view_get_plate (view_of (window));
  guint n = 0;

  read_words (window, refuse, &n);
  g_assert_cmpuint (n, >, 20);
  for (guint i = 0; plate != NULL && i < ashi_plate_get_n_structures (plate); i++)
    {
      const char *id = ashi_plate_get_structure (plate, i)->id;
      g_autofree char *name = ashi_canvas_dup_name (canvas_of (window), id, FALSE);
      g_autofree char *brief = ashi_canvas_dup_name (canvas_of (window), id, TRUE);

      refuse (name, &n);
      refuse (brief, &n);
    }
}

typedef struct
{
  const char *wanted;
  gboolean found;
} Search;

static void
compare (const char *words, gpointer search)
{
  Search *self = search;

  self->found |= g_strcmp0 (words, self->wanted) == 0;
}

static gboolean
shows (GtkWidget *window, gconstpointer words)
{
  Search search = { words, FALSE };

  read_words (window, compare, &search);
  return search.found;
}

/* Opens every group of the index. */
static void
unfold_index (GtkWidget *window)
{
  GtkWidget *index = ashi_test_find_widget (window, ASHI_TYPE_INDEX);
  GtkListView *list = GTK_LIST_VIEW (ashi_test_find_widget (index, GTK_TYPE_LIST_VIEW));
  GListModel *tree = gtk_single_selection_get_model (GTK_SINGLE_SELECTION (gtk_list_view_get_model (list)));

  for (guint i = 0; i < g_list_model_get_n_items (tree); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (tree, i);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
become (GtkWidget *window, const char *reader)
{
  int audience;

  g_assert_true (ashi_nick_to_value (ASHI_TYPE_AUDIENCE, reader, &audience));
  ashi_view_set_audience (view_of (window), (AshiAudience) audience);
}

/* The heading of what a card ends with. */
static void
select_and_wait (GtkWidget *window, const char *id)
{
  ashi_view_select (view_of (window), id);
  wait_until (window, shows, "Names");
}

static void
read_every_card (GtkWidget *window)
{
  GListModel *subjects = ashi_pack_get_subjects (ashi_view_get_pack (view_of (window)));

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      select_and_wait (window, ashi_subject_get_id (subject));
      refuse_all (window);
    }
}

static gboolean
is_on_screen (GtkWidget *window, gconstpointer plate)
{
  return ashi_canvas_get_plate (canvas_of (window)) == plate
         && shows (window, ashi_plate_get_title ((AshiPlate *) plate));
}

static void
read_every_plate (GtkWidget *window)
{
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (ashi_view_get_pack (view_of (window)), i)) != NULL; i++)
    {
      ashi_view_set_plate (view_of (window), plate);
      wait_until (window, is_on_screen, plate);
      refuse_all (window);
    }
}

static void
test_built_in (void)
{
  GtkWidget *window = open_window (NULL);

  select_and_wait (window, "piriformis");
  become (window, "patient");
  wait_until (window, shows, "Names");
  refuse_all (window);
  read_every_plate (window);
  read_every_card (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The card that a practitioner read, and then left for the plate, is not shown to the patient who comes back to it. */
static void
test_card_that_was_left (void)
{
  GtkWidget *window = open_window (NULL);

  select_and_wait (window, "piriformis");
  g_assert_true (shows (window, "Depth guidance"));
  ashi_view_select (view_of (window), NULL);
  become (window, "patient");
  select_and_wait (window, "piriformis");
  g_assert_true (shows (window, "In plain words"));
  g_assert_false (shows (window, "Depth guidance"));
  refuse_all (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A stranger's pack with lengths wherever one can write: they come and go with the practitioner. */
static void
test_strange (void)
{
  const char *const beneath[] = { "inner-muscle--right", "outer-muscle--right", NULL };
  g_autofree char *folder = ashi_test_pack_dup_bad ("patient-everywhere");
  GtkWidget *window = open_window (folder);
  AshiPlate *whole = ashi_pack_find_plate (ashi_view_get_pack (view_of (window)), "whole");

  ashi_view_set_plate (view_of (window), whole); /* the same for everybody, so that only names change */
  ashi_view_select_spot (view_of (window), beneath);
  select_and_wait (window, "outer-muscle--right");
  unfold_index (window);
  wait_until (window, shows, "Muscle 40 mm down\nMusculus exterior"); /* in the index */
  g_assert_true (shows (window, "Muscle 40 mm down"));
  g_assert_true (shows (window, "Muscle 40 mm down, right")); /* what lies at the spot */
  g_assert_true (shows (window, PROBLEM));
  g_assert_true (shows (window, "A pack 40 mm deep"));
  become (window, "patient");
  wait_until (window, shows, "Names");
  refuse_all (window);
  g_assert_false (shows (window, PROBLEM)); /* it quotes what is not for patients */
  g_assert_true (ashi_view_get_plate (view_of (window)) == whole);
  g_assert_true (shows (window, "Musculus exterior"));
  unfold_index (window);
  wait_until (window, shows, "Musculus exterior\nMusculus exterior");
  refuse_all (window);
  g_assert_cmpstr (ashi_view_get_selection (view_of (window)), ==, "outer-muscle--right");
  read_every_plate (window);
  read_every_card (window);
  become (window, "clinician");
  select_and_wait (window, "outer-muscle--right");
  g_assert_true (shows (window, "Muscle 40 mm down"));
  g_assert_true (shows (window, "A pack 40 mm deep"));
  gtk_window_destroy (GTK_WINDOW (window));
  ashi_test_pack_remove (folder);
}

/* Rulers and what is measured tell lengths, too. */
static void
test_measures (void)
{
  static const char *const names[] = { "measure", "rulers" };
  GtkWidget *window = open_window (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), names[i]);
      g_autoptr (GVariant) state = NULL;

      become (window, "clinician");
      g_assert_true (g_action_get_enabled (action));
      g_action_activate (action, NULL);
      become (window, "patient");
      state = g_action_get_state (action);
      g_assert_false (g_variant_get_boolean (state));
      g_assert_false (g_action_get_enabled (action));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/patient-window/built-in", test_built_in);
  g_test_add_func ("/patient-window/card-that-was-left", test_card_that_was_left);
  g_test_add_func ("/patient-window/strange", test_strange);
  g_test_add_func ("/patient-window/measures", test_measures);
  return ashi_test_run ();
}
