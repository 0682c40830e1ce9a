// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-length.h"
#include "ashi-opening.h"
#include "ashi-patient-panel.h"
#include "ashi-patient-window.h"
#include "ashi-talk-view.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

/* The real window, and the one for the patient beside it: on a display with one monitor, as tests have. */

static GtkWidget *window, *patient;

static AshiView *
get_view (void)
{
  return ashi_canvas_get_view (ashi_window_get_canvas (ASHI_WINDOW (window)));
}

static AshiCanvas *
get_patients_canvas (void)
{
  return ASHI_CANVAS (ashi_test_find_widget (patient, ASHI_TYPE_CANVAS));
}

static AshiView *
get_patients_view (void)
{
  return ashi_canvas_get_view (get_patients_canvas ());
}

static gboolean
is_read (gpointer unused)
{
  return ashi_view_get_pack (get_view ()) != NULL && ashi_view_get_plate (get_view ()) != NULL;
}

static void
act (const char *action)
{
  gtk_widget_activate_action (window, action, NULL);
}

static gboolean
is_shown (gpointer unused)
{
  patient = ashi_test_find_window (ASHI_TYPE_PATIENT_WINDOW);
  return patient != NULL;
}

/* What is said is read in the patient's language first. */
static void
show_to_patient (void)
{
  act ("win.show-to-patient");
  ashi_test_wait_within (120, is_shown, NULL);
}

static gboolean
is_talking (gpointer unused)
{
  return ashi_test_find_widget (patient, ASHI_TYPE_TALK_VIEW) != NULL;
}

static gboolean
is_talking_here (gpointer unused)
{
  return ashi_view_get_audience (get_view ()) == ASHI_AUDIENCE_PATIENT;
}

static void
set_up (gpointer *fixture, gconstpointer unused)
{
  window = ashi_window_new (NULL, ashi_opening_new (NULL));
  gtk_window_present (GTK_WINDOW (window));
  ashi_test_wait_within (120, is_read, NULL);
  ashi_view_set_plate (get_view (), ashi_pack_find_plate (ashi_view_get_pack (get_view ()), "posterior"));
  ashi_view_select (get_view (), "piriformis--right");
  g_assert_null (ashi_test_find_window (ASHI_TYPE_PATIENT_WINDOW));
  show_to_patient ();
}

static void
tear_down (gpointer *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ashi_test_settle ();
  g_assert_null (ashi_test_find_window (ASHI_TYPE_PATIENT_WINDOW)); /* with the first the second goes */
}

static gboolean
is_settled (gpointer unused)
{
  return ashi_canvas_get_settled (get_patients_canvas ());
}

static void
test_follows (gpointer *fixture, gconstpointer unused)
{
  ashi_test_wait_within (120, is_settled, NULL);
  g_assert_true (ashi_test_shows (patient, "Piriformis, right"));
  g_assert_true (ashi_test_shows (window, "The patient sees: Piriformis, right"));
  ashi_view_select (get_view (), "sciatic-nerve--left");
  g_assert_true (ashi_test_shows (patient, "Sciatic nerve, left"));
  g_assert_cmpint (ashi_view_get_audience (get_view ()), ==, ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpint (ashi_view_get_audience (get_patients_view ()), ==, ASHI_AUDIENCE_PATIENT);
}

/* Once it is drawn, it looks at the same place, and goes on doing so. */
static void
test_place (gpointer *fixture, gconstpointer unused)
{
  AshiViewport *shown = ashi_canvas_get_viewport (ashi_window_get_canvas (ASHI_WINDOW (window)));
  AshiViewport *seen = ashi_canvas_get_viewport (get_patients_canvas ());
  double x, y, seen_x, seen_y;

  ashi_test_wait_within (120, is_settled, NULL);
  g_assert_true (ashi_viewport_get_fitted (seen));
  ashi_viewport_look_at (shown, 30, 400, 2);
  ashi_viewport_get_center (shown, &x, &y);
  ashi_viewport_get_center (seen, &seen_x, &seen_y);
  g_assert_cmpfloat_with_epsilon (seen_x, x, 0.1);
  g_assert_cmpfloat_with_epsilon (seen_y, y, 0.1);
  g_assert_false (ashi_viewport_get_fitted (seen));
}

/* The same two actions freeze it, and show the skin. */
static void
test_frozen (gpointer *fixture, gconstpointer unused)
{
  act ("win.freeze-patient");
  ashi_view_select (get_view (), "sciatic-nerve--left");
  g_assert_true (ashi_test_shows (patient, "Piriformis, right"));
  act ("win.calm-patient");
  g_assert_false (ashi_test_shows (patient, "Piriformis, right"));
  act ("win.calm-patient");
  g_assert_true (ashi_test_shows (patient, "Piriformis, right"));
  act ("win.freeze-patient");
  g_assert_true (ashi_test_shows (patient, "Sciatic nerve, left"));
}

/* Neither section nor what is read by others alone. */
static void
test_held (gpointer *fixture, gconstpointer unused)
{
  AshiPack *pack = ashi_view_get_pack (get_view ());

  ashi_view_open_section (get_view (), ashi_pack_find_section (pack, "gb30"));
  g_assert_null (ashi_view_get_section (get_patients_view ()));
  g_assert_true (ashi_test_shows (patient, "Piriformis, right"));
  ashi_view_open_lesson (get_view (), ashi_pack_find_lesson (pack, "emergency-plan"));
  g_assert_null (ashi_view_get_lesson (get_patients_view ()));
  g_assert_nonnull (ashi_test_find_widget (window, ASHI_TYPE_PATIENT_PANEL)); /* beside the page, too */
  g_assert_true (gtk_widget_get_mapped (ashi_test_find_widget (window, ASHI_TYPE_PATIENT_PANEL)));
}

static gboolean
has_ink (AshiView *view)
{
  g_autoptr (GPtrArray) strokes = ashi_ink_list (ashi_view_get_ink (view), "posterior");

  return strokes->len > 0;
}

static void
draw (void)
{
  AshiInk *ink = ashi_view_get_ink (get_view ());

  g_assert_true (ashi_ink_begin (ink, "posterior", ASHI_STROKE_PEN, ASHI_INK_BLUE, &(AshiInkPoint) { 0, 0, 2 }, 0.1));
  ashi_ink_extend (ink, &(AshiInkPoint) { 40, 40, 2 });
  ashi_ink_finish (ink);
}

/* Nothing of a visit stays before the eyes of the next patient. */
static void
test_new_visit (gpointer *fixture, gconstpointer unused)
{
  draw ();
  act ("win.freeze-patient");
  g_assert_true (has_ink (get_patients_view ()));
  act ("win.new-visit");
  g_assert_false (has_ink (get_patients_view ()));
  g_assert_false (ashi_test_shows (patient, "Piriformis, right"));
  g_assert_null (ashi_view_get_selection (get_patients_view ()));

  ashi_view_select (get_view (), "sciatic-nerve--left");
  g_assert_true (ashi_test_shows (patient, "Sciatic nerve, left")); /* frozen no more */
  ashi_view_open_section (get_view (), ashi_pack_find_section (ashi_view_get_pack (get_view ()), "gb30"));
  g_assert_true (ashi_test_shows (patient, "Sciatic nerve, left"));
  act ("win.talk");
  ashi_test_wait_within (120, is_talking, NULL);
  act ("win.new-visit");
  g_assert_false (is_talking (NULL));
  g_assert_false (ashi_test_shows (patient, "Sciatic nerve, left"));
  g_assert_nonnull (ashi_view_get_plate (get_patients_view ()));
}

/* The patient sees the talk; whoever leads through it goes on reading what is theirs. */
static void
test_talk (gpointer *fixture, gconstpointer unused)
{
  GtkWidget *talk;

  act ("win.talk");
  ashi_test_wait_within (120, is_talking, NULL);
  talk = ashi_test_find_widget (patient, ASHI_TYPE_TALK_VIEW);
  g_assert_nonnull (talk);
  g_assert_true (gtk_widget_get_mapped (talk));
  g_assert_cmpint (ashi_view_get_audience (get_view ()), ==, ASHI_AUDIENCE_CLINICIAN);
  g_assert_true (ashi_test_shows (window, "The patient sees: What you have"));
  g_assert_false (ashi_talk_view_handle_key (ASHI_TALK_VIEW (talk), GDK_KEY_Escape, 0));
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (ashi_test_find_widget (talk, GTK_TYPE_REVEALER))));
  ashi_talk_view_handle_key (ASHI_TALK_VIEW (talk), GDK_KEY_2, 0);
  g_assert_true (ashi_test_shows (window, "The patient sees: What we would do"));
  act ("win.talk"); /* it is under way */
  ashi_test_settle ();
  g_assert_true (ashi_test_find_widget (patient, ASHI_TYPE_TALK_VIEW) == talk);
  act ("win.calm-patient");
  g_assert_false (gtk_widget_get_mapped (talk));
  act ("win.calm-patient");
  g_assert_true (gtk_widget_get_mapped (talk));
  act ("win.end-talk");
  g_assert_null (ashi_test_find_widget (patient, ASHI_TYPE_TALK_VIEW));
  g_assert_true (ashi_test_shows (patient, "Piriformis, right"));
}

/* Closing it asks nobody, and it can be opened again. */
static void
test_closed (gpointer *fixture, gconstpointer unused)
{
  gtk_window_close (GTK_WINDOW (patient));
  ashi_test_settle ();
  g_assert_null (ashi_test_find_window (ASHI_TYPE_PATIENT_WINDOW));
  g_assert_null (ashi_test_find_widget (window, ASHI_TYPE_PATIENT_PANEL));
  act ("win.talk"); /* on the whole screen, as there is no other */
  ashi_test_wait_within (120, is_talking_here, NULL);
  show_to_patient ();
  g_assert_true (ashi_test_shows (patient, "Piriformis, right"));
  act ("win.stop-showing");
  ashi_test_settle ();
  g_assert_null (ashi_test_find_window (ASHI_TYPE_PATIENT_WINDOW));
}

/* No action, so no key, leads from the patient's window to what others read. */
static void
test_actions (gpointer *fixture, gconstpointer unused)
{
  static const char *const actions[] = { "win.reader", "win.open-pack", "win.help", "app.quit" };

  g_assert_null (gtk_window_get_application (GTK_WINDOW (patient)));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_assert_false (gtk_widget_activate_action (patient, actions[i], NULL));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (get_patients_canvas ()), GTK_DIR_TAB_FORWARD));
}

/* Every word of it that can be seen or pointed at. */
static void
refuse_lengths (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  g_assert_false (ashi_tells_length (gtk_widget_get_tooltip_text (widget)));
  g_assert_false (ashi_tells_length (g_object_get_data (G_OBJECT (widget), "ashi-tooltip")));
  g_assert_false (ashi_tells_length (ashi_test_get_words (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    refuse_lengths (child);
}

static void
test_lengths (gpointer *fixture, gconstpointer unused)
{
  AshiPack *pack = ashi_view_get_pack (get_view ());
  GListModel *subjects = ashi_pack_get_subjects (pack), *lessons = ashi_pack_get_lessons (pack);
  guint n_read = 0;

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      ashi_view_select (get_view (), ashi_subject_get_id (subject));
      refuse_lengths (patient);
    }
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      ashi_view_open_lesson (get_view (), lesson);
      ashi_test_settle ();
      n_read += ashi_view_get_lesson (get_patients_view ()) != NULL;
      refuse_lengths (patient);
    }
  g_assert_cmpuint (n_read, >, 0);
}

#define ADD(name, function) g_test_add ("/second-screen/" name, gpointer, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("follows", test_follows);
  ADD ("place", test_place);
  ADD ("frozen", test_frozen);
  ADD ("held", test_held);
  ADD ("new-visit", test_new_visit);
  ADD ("talk", test_talk);
  ADD ("closed", test_closed);
  ADD ("actions", test_actions);
  ADD ("lengths", test_lengths);
  return ashi_test_run ();
}
