// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-index-group.h"
#include "ashi-index-row.h"
#include "ashi-index.h"
#include "ashi-test-pack.h"
#include "ashi-test-widgets.h"

/* The index lists what there is for the reader, marks what is looked at, and shows what is chosen. */

typedef struct
{
  AshiPack *pack;
  AshiView *view;
  GtkWidget *index, *window;
  char *chosen;
} Fixture;

static void
on_chosen (Fixture *self, const char *id)
{
  g_free (self->chosen);
  self->chosen = g_strdup (id);
}

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->view = ashi_test_open_view (self->pack);
  self->index = g_object_new (ASHI_TYPE_INDEX, NULL);
  ashi_index_set_view (ASHI_INDEX (self->index), self->view);
  g_signal_connect_swapped (self->index, "chosen", G_CALLBACK (on_chosen), self);
  self->window = ashi_test_put_in_window (self->index, 300, 600);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->view);
  g_object_unref (self->pack);
  g_free (self->chosen);
}

static GtkSingleSelection *
selection_of (Fixture *self)
{
  GtkWidget *list = ashi_test_find_widget (self->index, GTK_TYPE_LIST_VIEW);

  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static const char *
title_of (gpointer item)
{
  if (ASHI_IS_INDEX_GROUP (item))
    return ashi_index_group_get_title (item);
  return ASHI_IS_LESSON (item) ? ashi_lesson_get_title (item) : ashi_subject_get_title (item);
}

/* All that is listed, headings and what stands under those that are open. */
static char *
dup_listed (Fixture *self)
{
  GListModel *tree = gtk_single_selection_get_model (selection_of (self));
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (tree); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (tree, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "", title_of (item));
    }
  return g_string_free (titles, FALSE);
}

/* The place of a title among the rows, with every group open. */
static guint
find_row (Fixture *self, const char *title)
{
  GListModel *tree = gtk_single_selection_get_model (selection_of (self));

  for (guint i = 0; i < g_list_model_get_n_items (tree); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (tree, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      gtk_tree_list_row_set_expanded (row, TRUE);
      if (g_str_equal (title_of (item), title))
        return i;
    }
  g_assert_not_reached ();
}

static void
choose (Fixture *self, const char *title)
{
  gtk_single_selection_set_selected (selection_of (self), find_row (self, title));
}

static void
test_listed (Fixture *self, gconstpointer unused)
{
  g_autofree char *folded = dup_listed (self);
  g_autofree char *patient = NULL;
  g_autofree char *clinician = NULL;

  g_assert_cmpstr (folded, ==, "Programmes; Two steps; Lessons; Muscles; Points; Nerves; Bones");
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  patient = dup_listed (self);
  g_assert_null (strstr (patient, "Two steps"));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_CLINICIAN);
  clinician = dup_listed (self);
  g_assert_nonnull (strstr (clinician, "Two steps"));
}

static void
test_choose (Fixture *self, gconstpointer unused)
{
  choose (self, "Inner muscle");
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "inner-muscle--right");
  g_assert_cmpstr (self->chosen, ==, "inner-muscle--right");
  /* On the side that was read about. */
  ashi_view_select (self->view, "inner-muscle--left");
  choose (self, "Outer muscle");
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "outer-muscle--left");
}

static void
test_choose_lesson (Fixture *self, gconstpointer unused)
{
  choose (self, "What it is");
  g_assert_cmpstr (ashi_lesson_get_id (ashi_view_get_lesson (self->view)), ==, "what-it-is");
  g_assert_cmpstr (self->chosen, ==, "what-it-is");
  choose (self, "Middle bone");
  g_assert_null (ashi_view_get_lesson (self->view));
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "middle-bone");
}

static gboolean
is_elsewhere (gpointer view)
{
  return g_strcmp0 (ashi_view_get_selection (view), "side-nerve--right") == 0;
}

static gboolean
is_hidden_chosen (gpointer fixture)
{
  return g_strcmp0 (((Fixture *) fixture)->chosen, "hidden-nerve") == 0;
}

/* What this plate does not show leads to one that does; what none shows has a card all the same. */
static void
test_elsewhere (Fixture *self, gconstpointer unused)
{
  choose (self, "Side nerve");
  ashi_test_wait_until (is_elsewhere, self->view);
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (self->view)), ==, "side");
  choose (self, "Hidden nerve");
  ashi_test_wait_until (is_hidden_chosen, self);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "hidden-nerve");
  g_assert_cmpstr (ashi_plate_get_id (ashi_view_get_plate (self->view)), ==, "side");
}

/* What is clicked on the plate is marked, which is no choice. */
static void
test_follows (Fixture *self, gconstpointer unused)
{
  const guint place = find_row (self, "Outer muscle");

  ashi_view_select (self->view, "outer-muscle--left");
  g_assert_cmpuint (gtk_single_selection_get_selected (selection_of (self)), ==, place);
  g_assert_null (self->chosen);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "outer-muscle--left");
  ashi_view_select (self->view, NULL);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection_of (self)), ==, GTK_INVALID_LIST_POSITION);
}

static void
test_row (Fixture *self, gconstpointer unused)
{
  GtkTreeListModel *tree = GTK_TREE_LIST_MODEL (gtk_single_selection_get_model (selection_of (self)));
  g_autoptr (GtkTreeListRow) heading = gtk_tree_list_model_get_row (tree, find_row (self, "Muscles"));
  g_autoptr (AshiIndexGroup) group = ASHI_INDEX_GROUP (gtk_tree_list_row_get_item (heading));
  GtkWidget *row = g_object_ref_sink (ashi_index_row_new ());

  ashi_index_row_show_group (ASHI_INDEX_ROW (row), heading, group);
  g_assert_true (ashi_test_shows (row, "Muscles"));
  g_assert_true (ashi_test_shows (row, "2"));
  g_assert_true (gtk_widget_has_css_class (row, "index-heading"));
  ashi_index_row_show_subject (ASHI_INDEX_ROW (row), ashi_pack_find_subject (self->pack, "gb30"),
                               ASHI_AUDIENCE_CLINICIAN);
  g_assert_true (ashi_test_shows (row, "GB30 Huántiào"));
  g_assert_true (ashi_test_shows (row, "环跳"));
  g_assert_false (gtk_widget_has_css_class (row, "index-heading"));
  ashi_index_row_show_lesson (ASHI_INDEX_ROW (row), ashi_pack_find_lesson (self->pack, "what-it-is"));
  g_assert_true (ashi_test_shows (row, "What it is"));
  g_assert_false (ashi_test_shows (row, "环跳"));
  g_object_unref (row);
}

/* A heading counts what the reader is told of, whoever that is by now. */
static void
test_count (Fixture *self, gconstpointer unused)
{
  g_autoptr (GListStore) all = g_list_store_new (ASHI_TYPE_SUBJECT);
  g_autoptr (AshiIndexGroup) group = NULL;
  GtkWidget *row = g_object_ref_sink (ashi_index_row_new ());

  g_list_store_append (all, ashi_pack_find_subject (self->pack, "outer-muscle"));
  group = ashi_index_group_new_of_subjects (ASHI_KIND_MUSCLE, G_LIST_MODEL (all));
  ashi_index_row_show_group (ASHI_INDEX_ROW (row), NULL, group);
  g_assert_true (ashi_test_shows (row, "1"));
  g_list_store_append (all, ashi_pack_find_subject (self->pack, "inner-muscle"));
  g_assert_true (ashi_test_shows (row, "2"));
  ashi_index_row_show_lesson (ASHI_INDEX_ROW (row), ashi_pack_find_lesson (self->pack, "what-it-is"));
  g_list_store_remove (all, 0);
  g_assert_false (ashi_test_shows (row, "1"));
  g_object_unref (row);
}

static gboolean
is_marked (AshiIndexRow *row, AshiSubject *subject, AshiAudience audience)
{
  GtkWidget *mark;

  ashi_index_row_show_subject (row, subject, audience);
  mark = ashi_test_find_widget (GTK_WIDGET (row), GTK_TYPE_IMAGE);
  ashi_test_assert_called (mark, "Has needle guidance");
  return gtk_widget_get_visible (mark);
}

/* Who may not see a needle is not told that there is one. */
static void
test_guidance_mark (Fixture *self, gconstpointer unused)
{
  AshiIndexRow *row = ASHI_INDEX_ROW (g_object_ref_sink (ashi_index_row_new ()));
  AshiSubject *outer = ashi_pack_find_subject (self->pack, "outer-muscle");

  g_assert_true (is_marked (row, outer, ASHI_AUDIENCE_CLINICIAN));
  g_assert_true (is_marked (row, outer, ASHI_AUDIENCE_TRAINEE));
  g_assert_false (is_marked (row, outer, ASHI_AUDIENCE_PATIENT));
  g_assert_false (is_marked (row, ashi_pack_find_subject (self->pack, "inner-muscle"), ASHI_AUDIENCE_CLINICIAN));
  g_object_unref (row);
}

static void
test_only_guidance (Fixture *self, gconstpointer unused)
{
  GtkWidget *button = ashi_test_find_widget (self->index, GTK_TYPE_CHECK_BUTTON);
  g_autofree char *alone = NULL;
  g_autofree char *patient = NULL;
  g_autofree char *all = NULL;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  alone = dup_listed (self);
  g_assert_cmpstr (alone, ==, "Muscles; Outer muscle");
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_PATIENT);
  patient = dup_listed (self);
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_nonnull (strstr (patient, "Bones"));
  ashi_view_set_audience (self->view, ASHI_AUDIENCE_CLINICIAN);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), FALSE);
  all = dup_listed (self);
  g_assert_cmpstr (all, ==, "Programmes; Two steps; Lessons; Muscles; Points; Nerves; Bones");
}

/* What is read stays marked, or is marked again as soon as it is listed. */
static void
test_only_guidance_follows (Fixture *self, gconstpointer unused)
{
  GtkWidget *button = ashi_test_find_widget (self->index, GTK_TYPE_CHECK_BUTTON);

  ashi_view_select (self->view, "outer-muscle--left");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection_of (self)), ==, 1);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "outer-muscle--left");
  ashi_view_select (self->view, "inner-muscle--left");
  g_assert_cmpuint (gtk_single_selection_get_selected (selection_of (self)), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpstr (ashi_view_get_selection (self->view), ==, "inner-muscle--left");
}

#define ADD(name, test) g_test_add ("/index/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("listed", test_listed);
  ADD ("choose", test_choose);
  ADD ("choose-lesson", test_choose_lesson);
  ADD ("count", test_count);
  ADD ("elsewhere", test_elsewhere);
  ADD ("follows", test_follows);
  ADD ("row", test_row);
  ADD ("guidance-mark", test_guidance_mark);
  ADD ("only-guidance", test_only_guidance);
  ADD ("only-guidance-follows", test_only_guidance_follows);
  return g_test_run ();
}
