// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-bar.h"
#include "ashi-length.h"
#include "ashi-talk-slide.h"
#include "ashi-talk-steps.h"
#include "ashi-talk-view.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* A talk as it is looked at: nothing on it is for anybody but a patient, whatever is looked through. */

/* The code of a point, or of a level of the spine. */
#define CODE "\\b(?:(?:LU|LI|ST|SP|HT|SI|BL|KI|PC|TE|SJ|GB|LR|GV|CV|DU)[0-9]{1,2}|[CTLS][0-9]{1,2}|EX-[A-Z]+[0-9]+)\\b"

static AshiPack *pack;

typedef struct
{
  AshiTalk *talk;
  AshiTalkPath *path;
  GtkWidget *view;
  GtkWidget *window;
} Fixture;

static void
create_view (Fixture *self, const char *id)
{
  self->talk = ashi_talk_new (pack, id);
  self->path = ashi_talk_path_new (self->talk);
  self->view = ashi_talk_view_new (self->path, pack, ASHI_SIDE_RIGHT);
}

static void
set_up (Fixture *self, gconstpointer id)
{
  create_view (self, id);
  self->window = ashi_test_put_in_window (self->view, 1280, 800);
}

/* In a window that a person has made as narrow as a telephone, whatever its natural width. */
static void
set_up_narrow (Fixture *self, gconstpointer id)
{
  create_view (self, id);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 400, 800);
  gtk_window_set_child (GTK_WINDOW (self->window), self->view);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->path);
  g_object_unref (self->talk);
}

/* A length, the code of a point or of a level, or a word that a patient has to ask about. */
static gboolean
is_refused (const char *words)
{
  return ashi_tells_length (words) || g_regex_match_simple (CODE, words, 0, 0)
         || g_regex_match_simple ("\\b(?:Musculus|haematoma|pneumothorax|lumbar|lateral|medial|posterior|cun|section|"
                                  "insertion|piriformis, right|layer)\\b",
                                  words, G_REGEX_CASELESS, 0);
}

static void
refuse (const char *words, gboolean is_source)
{
  if (words == NULL || !(is_source ? ashi_tells_length (words) : is_refused (words)))
    return;
  g_test_message ("A patient sees or hears “%s”", words);
  g_test_fail ();
}

/* What it is called to ears: GTK tells only what it is when asked whether it is something else. */
static char *
dup_called (GtkWidget *widget, GtkAccessibleProperty property)
{
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return NULL;
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\001");
}

/* A work goes by the name it has. */
static guint
refuse_all (GtkWidget *widget)
{
  g_autofree char *label = dup_called (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  g_autofree char *description = dup_called (widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  const gboolean is_source = gtk_widget_has_css_class (widget, "talk-sources");
  guint n = 1;

  refuse (gtk_widget_get_tooltip_text (widget), FALSE);
  refuse (label, is_source);
  refuse (description, FALSE);
  if (GTK_IS_LABEL (widget))
    refuse (gtk_label_get_text (GTK_LABEL (widget)), is_source);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += refuse_all (child);
  return n;
}

static void
test_for_patients (Fixture *self, gconstpointer unused)
{
  const guint n = ashi_talk_get_n_screens (self->talk);

  for (guint i = 0; i < n; i++)
    {
      ashi_talk_path_go_to (self->path, i);
      g_assert_cmpuint (refuse_all (self->window), >, 30);
    }
}

static AshiCanvas *
canvas_of (Fixture *self)
{
  return ASHI_CANVAS (ashi_test_find_widget (self->view, ASHI_TYPE_CANVAS));
}

/* Its view is nobody else's, has no name for anything, and shows no more than the skin. */
static void
test_body (Fixture *self, gconstpointer unused)
{
  AshiView *view = ashi_canvas_get_view (canvas_of (self));
  AshiPlate *plate = ashi_view_get_plate (view);

  ashi_view_set_audience (view, ASHI_AUDIENCE_CLINICIAN);
  g_assert_cmpint (ashi_view_get_audience (view), ==, ASHI_AUDIENCE_PATIENT);
  g_assert_true (ashi_names_get_withheld (ashi_view_get_names (view)));
  g_assert_cmpint (ashi_view_get_labels (view), ==, ASHI_LABELS_OFF);
  g_assert_null (ashi_view_get_selection (view));
  g_assert_nonnull (plate);
  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    g_assert_true (ashi_view_get_layer_visible (view, i)
                   == g_str_equal (ashi_plate_get_layer (plate, i)->id, "layer-skin"));
}

static gboolean
stands_below_body (gpointer self)
{
  GtkWidget *view = ((Fixture *) self)->view, *words = ashi_test_find_widget (view, ASHI_TYPE_TALK_SLIDE);
  graphene_rect_t body, slide;

  return gtk_widget_compute_bounds (GTK_WIDGET (canvas_of (self)), view, &body)
         && gtk_widget_compute_bounds (words, view, &slide) && slide.origin.y >= body.origin.y + body.size.height
         && slide.size.width > 300;
}

/* Also what has most beside the dots: whatever is wider than the window would be cut. */
static gboolean
has_room_for_steps (gpointer self)
{
  GtkWidget *view = ((Fixture *) self)->view, *steps = ashi_test_find_widget (view, ASHI_TYPE_TALK_STEPS);

  return gtk_widget_get_width (steps) <= gtk_widget_get_width (view);
}

/* On a telephone words stand below the body, as wide as it, no name of a part is cut to dots, and nothing is wider. */
static void
test_narrow (Fixture *self, gconstpointer unused)
{
  GtkWidget *name;

  ashi_test_wait_until (stands_below_body, self);
  while (!ashi_talk_path_has_more (self->path) && ashi_talk_path_can_step (self->path, 1))
    ashi_talk_path_step (self->path, 1);
  g_assert_true (ashi_talk_path_has_more (self->path));
  ashi_test_wait_until (has_room_for_steps, self);
  for (guint i = 0; i < ASHI_N_TALK_PARTS; i++)
    {
      name = ashi_test_find_words (self->view, ashi_talk_part_get_title ((AshiTalkPart) i, NULL));
      g_assert_true (name == NULL || gtk_widget_get_ancestor (name, GTK_TYPE_BUTTON) == NULL);
    }
}

static void
press (Fixture *self, guint keyval)
{
  g_assert_true (ashi_talk_view_handle_key (ASHI_TALK_VIEW (self->view), keyval, 0));
}

static void
test_keys (Fixture *self, gconstpointer unused)
{
  const AshiTalkScreen *first = ashi_talk_path_get_screen (self->path);

  press (self, GDK_KEY_Right);
  g_assert_true (ashi_talk_path_get_screen (self->path) != first);
  g_assert_true (ashi_test_shows (self->view, ashi_talk_path_get_screen (self->path)->paragraphs[0]));
  press (self, GDK_KEY_Left);
  g_assert_true (ashi_talk_path_get_screen (self->path) == first);
  press (self, GDK_KEY_5);
  g_assert_cmpint (ashi_talk_path_get_screen (self->path)->part, ==, ASHI_TALK_HELP);
  press (self, GDK_KEY_Down);
  g_assert_true (ashi_talk_path_get_screen (self->path)->is_more);
  press (self, GDK_KEY_Up);
  g_assert_false (ashi_talk_path_get_screen (self->path)->is_more);
  press (self, GDK_KEY_Delete);
  g_assert_true (ashi_talk_path_get_left_out (self->path, ashi_talk_path_get_position (self->path)));
  g_assert_true (ashi_test_shows (self->view, "Put back"));
  g_assert_false (ashi_talk_view_handle_key (ASHI_TALK_VIEW (self->view), GDK_KEY_f, GDK_CONTROL_MASK));
}

static AshiInkBar *
bar_of (Fixture *self)
{
  return ASHI_INK_BAR (ashi_test_find_widget (self->view, ASHI_TYPE_INK_BAR));
}

/* While one draws, keys are those of drawing, and the others still lead where they lead. */
static void
test_drawing (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiInk) ink = ashi_ink_new ();
  const AshiTalkScreen *first = ashi_talk_path_get_screen (self->path);
  const guint position = ashi_talk_path_get_position (self->path);
  AshiView *view = ashi_canvas_get_view (canvas_of (self));
  g_autofree char *sheet = ashi_view_dup_ink_sheet (view);
  GtkWidget *before;

  ashi_talk_view_set_ink (ASHI_TALK_VIEW (self->view), ink);
  g_assert_true (ashi_view_get_ink (view) == ink);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar_of (self))));
  press (self, GDK_KEY_d);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar_of (self))));
  ashi_ink_begin (ink, sheet, ASHI_STROKE_PEN, ASHI_INK_BLACK, &(AshiInkPoint) { 0, 0, 4 }, 0.1);
  ashi_ink_finish (ink);
  press (self, GDK_KEY_3);
  g_assert_true (ashi_talk_path_get_screen (self->path) == first);
  press (self, GDK_KEY_Delete);
  g_assert_false (ashi_talk_path_get_left_out (self->path, position));
  g_assert_true (ashi_talk_view_handle_key (ASHI_TALK_VIEW (self->view), GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_true (ashi_ink_can_redo (ink, sheet));
  press (self, GDK_KEY_Right);
  g_assert_true (ashi_talk_path_get_screen (self->path) != first);
  before = gtk_root_get_focus (gtk_widget_get_root (self->view));
  press (self, GDK_KEY_Escape);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar_of (self))));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (self->view)) == before); /* nobody is asked about leaving */
  press (self, GDK_KEY_d);
  press (self, GDK_KEY_d);
  g_assert_false (ashi_ink_bar_get_drawing (bar_of (self)));
}

/* The bar lies on the body, whole. */
static gboolean
lies_on_body (gpointer self)
{
  graphene_rect_t body, bar;
  GtkWidget *view = ((Fixture *) self)->view;

  return gtk_widget_compute_bounds (GTK_WIDGET (canvas_of (self)), view, &body)
         && gtk_widget_compute_bounds (GTK_WIDGET (bar_of (self)), view, &bar) && bar.size.width > 300
         && graphene_rect_contains_rect (&body, &bar);
}

static void
test_bar (Fixture *self, gconstpointer unused)
{
  press (self, GDK_KEY_d);
  ashi_test_wait_until (lies_on_body, self);
}

static void
count_leave (guint *n)
{
  (*n)++;
}

/* One press asks; the next of the same key stays. */
static void
test_leaving (Fixture *self, gconstpointer unused)
{
  GtkWidget *stay = NULL;
  guint n = 0;

  g_signal_connect_swapped (self->view, "leave", G_CALLBACK (count_leave), &n);
  press (self, GDK_KEY_Escape);
  g_assert_true (ashi_test_shows (self->view, "Leave the talk?"));
  stay = gtk_widget_get_ancestor (ashi_test_find_words (self->view, "Stay"), GTK_TYPE_BUTTON);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (self->view)) == stay);
  press (self, GDK_KEY_Escape);
  press (self, GDK_KEY_F5);
  press (self, GDK_KEY_F5);
  g_assert_cmpuint (n, ==, 0);
  press (self, GDK_KEY_F5);
  g_signal_emit_by_name (gtk_widget_get_ancestor (ashi_test_find_words (self->view, "Leave"), GTK_TYPE_BUTTON),
                         "clicked");
  g_assert_cmpuint (n, ==, 1);
}

/* Who leads from elsewhere says when it is over; whoever looks at it only steps. */
static void
test_led (Fixture *self, gconstpointer unused)
{
  GtkWidget *leaving = ashi_test_find_widget (self->view, GTK_TYPE_REVEALER);

  ashi_talk_view_set_led (ASHI_TALK_VIEW (self->view), TRUE);
  g_assert_false (ashi_talk_view_handle_key (ASHI_TALK_VIEW (self->view), GDK_KEY_Escape, 0));
  g_assert_false (ashi_talk_view_handle_key (ASHI_TALK_VIEW (self->view), GDK_KEY_F5, 0));
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (leaving)));
  press (self, GDK_KEY_Right);
  g_assert_cmpuint (ashi_talk_path_get_position (self->path), ==, 1);
}

int
main (int argc, char *argv[])
{
  static const char *const talks[] = { "piriformis", "dry-needling-disc", "acupuncture-sciatica",
                                       "bl23",       "sciatic-nerve",     "" };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ashi_test_load_style ();
  pack = ashi_test_pack_get_built_in ();
  for (guint i = 0; i < G_N_ELEMENTS (talks); i++)
    {
      g_autofree char *name = g_strconcat ("/talk-view/for-patients/", *talks[i] != '\0' ? talks[i] : "any", NULL);

      g_test_add (name, Fixture, talks[i], set_up, test_for_patients, tear_down);
    }
  g_test_add ("/talk-view/body", Fixture, "gb30", set_up, test_body, tear_down);
  g_test_add ("/talk-view/narrow", Fixture, "piriformis", set_up_narrow, test_narrow, tear_down);
  g_test_add ("/talk-view/keys", Fixture, "piriformis", set_up, test_keys, tear_down);
  g_test_add ("/talk-view/led", Fixture, "piriformis", set_up, test_led, tear_down);
  g_test_add ("/talk-view/drawing", Fixture, "piriformis", set_up, test_drawing, tear_down);
  g_test_add ("/talk-view/bar", Fixture, "piriformis", set_up, test_bar, tear_down);
  g_test_add ("/talk-view/narrow-bar", Fixture, "piriformis", set_up_narrow, test_bar, tear_down);
  g_test_add ("/talk-view/leaving", Fixture, "piriformis", set_up, test_leaving, tear_down);
  return ashi_test_run ();
}
