// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-opening.h"
#include "ashi-region.h"
#include "ashi-tell.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

#include <stdio.h>
#include <string.h>

/* Every plate and every section of the pack inside the program, one after the other, while something of the one before
 * lies under the pointer; and every action of the window with all that it can be told. */

#define PATIENCE 120 /* s; sanitizers take their time */

static gboolean
has_regions (gpointer canvas)
{
  return gtk_widget_get_first_child (canvas) != NULL;
}

static GtkWidget *
open_window (void)
{
  GtkWidget *window = ashi_window_new (NULL, ashi_opening_new (NULL));

  gtk_window_present (GTK_WINDOW (window));
  ashi_test_wait_within (PATIENCE, has_regions, ashi_window_get_canvas (ASHI_WINDOW (window)));
  return window;
}

static void
hover_over_something (AshiCanvas *canvas)
{
  AshiBox box;
  AshiSpot spot;

  ashi_test_wait_within (PATIENCE, has_regions, canvas);
  box = ashi_region_get_box (ASHI_REGION (gtk_widget_get_last_child (GTK_WIDGET (canvas))));
  spot = (AshiSpot) { .x = box.x + box.width / 2, .y = box.y + box.height / 2 };
  ashi_viewport_to_view (ashi_canvas_get_viewport (canvas), spot.x, spot.y, &spot.view_x, &spot.view_y);
  ashi_canvas_hover_at (canvas, &spot);
}

static void
test_every_picture (void)
{
  GtkWidget *window = open_window ();
  AshiCanvas *canvas = ashi_window_get_canvas (ASHI_WINDOW (window));
  AshiPack *pack = ashi_view_get_pack (ashi_canvas_get_view (canvas));
  AshiPlate *plate;
  AshiSection *section;

  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    {
      plate = ashi_pack_get_plate (pack, i % g_list_model_get_n_items (ashi_pack_get_plates (pack)));
      ashi_view_set_plate (ashi_canvas_get_view (canvas), plate);
      g_assert_true (ashi_canvas_get_plate (canvas) == plate);
      ashi_view_open_section (ashi_canvas_get_view (canvas), section);
      g_assert_true (ashi_canvas_get_plate (canvas) == ashi_section_get_picture (section));
      hover_over_something (canvas);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
settle (void)
{
  for (guint i = 0; i < 20 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

/* All that an action of the window can be told. */
static void
activate (GtkWidget *window, const char *name, const GVariantType *type)
{
  const char *const words[] = { "clinician",     "trainee",  "patient",      "clinician",
                                "natural",       "distinct", "off",          "selected",
                                "points",        "all",      "section/gb30", "",
                                "plate/lateral", "nowhere",  "natural",      "piriformis-needling" };

  if (type == NULL)
    for (guint twice = 0; twice < 2; twice++, settle ())
      gtk_widget_activate_action (window, name, NULL);
  else if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    for (guint i = 0; i < G_N_ELEMENTS (words); i++, settle ())
      gtk_widget_activate_action (window, name, "s", words[i]);
  else
    for (int i = -2; i <= 7; i++, settle ())
      gtk_widget_activate_action (window, name, "i", i);
}

static void
activate_all (GtkWidget *window)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (window));
  const GVariantType *type;
  const char *name, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (window), i, &owner, &name, &type, &property);
       i++)
    if (g_str_has_prefix (name, "win.") || g_str_has_prefix (name, "canvas."))
      activate (window, name, type);
  for (char **own = names; *own != NULL; own++)
    {
      g_autofree char *full = g_strconcat ("win.", *own, NULL);

      activate (window, full, g_action_group_get_action_parameter_type (G_ACTION_GROUP (window), *own));
    }
}

static void
test_every_action (void)
{
  const char *const links[] = { "ashi:plate/posterior?select=piriformis--right",
                                "ashi:section/gb30?select=gb30--left" };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      GtkWidget *window = open_window ();

      ashi_window_open_link (ASHI_WINDOW (window), links[i]);
      hover_over_something (ashi_window_get_canvas (ASHI_WINDOW (window)));
      activate_all (window);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static GtkWidget *
find_about (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (ADW_IS_ABOUT_WINDOW (item->data))
      return item->data;
  return NULL;
}

/* The toast that is shown and not on its way out; NULL for none. */
static GtkWidget *
find_toast (GtkWidget *overlay)
{
  for (GtkWidget *child = gtk_widget_get_last_child (overlay); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "toast") && gtk_widget_get_can_target (child))
      return child;
  return NULL;
}

/* Whoever has toasts and closes one after the other, before they have come in: libadwaita 1.2 frees what it still
 * moves. */
static void
close_toasts (GtkWidget *overlay)
{
  GtkWidget *toast;

  for (guint i = 0; i < 4 && (toast = find_toast (overlay)) != NULL; i++)
    {
      g_signal_emit_by_name (ashi_test_find_widget (toast, GTK_TYPE_BUTTON), "clicked");
      ashi_test_pass_time (60);
    }
  ashi_test_pass_time (1000);
}

/* Its version is copied by a click, and each click has a toast. */
static void
test_about_in_a_hurry (void)
{
  GtkWidget *window = open_window ();
  GtkWidget *about;

  ashi_window_show_about (ASHI_WINDOW (window));
  about = find_about ();
  g_assert_nonnull (about);
  ashi_test_pass_time (300);
  for (guint i = 0; i < 4; i++)
    gtk_widget_activate_action (about, "about.copy-property", "s", "version");
  ashi_test_pass_time (60);
  close_toasts (ashi_test_find_widget (about, ADW_TYPE_TOAST_OVERLAY));
  gtk_window_destroy (GTK_WINDOW (about));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_last_word_stands (void)
{
  GtkWidget *window = open_window ();
  GtkWidget *canvas = GTK_WIDGET (ashi_window_get_canvas (ASHI_WINDOW (window)));
  GtkRevealer *notice = NULL;
  GtkWidget *label;

  for (GtkWidget *child = canvas; child != NULL && notice == NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_REVEALER (child) && GTK_IS_LABEL (gtk_revealer_get_child (GTK_REVEALER (child))))
      notice = GTK_REVEALER (child);
  g_assert_nonnull (notice);
  label = gtk_revealer_get_child (notice);
  for (guint i = 0; i < 4; i++)
    ashi_tell (notice, i < 3 ? "Not the last" : "The last & <only>");
  ashi_test_pass_time (60);
  g_assert_true (gtk_revealer_get_reveal_child (notice));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "The last & <only>");
  while (gtk_revealer_get_reveal_child (notice))
    ashi_test_pass_time (100);
  ashi_tell (notice, "Another");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Another");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whether GTK complains of its own path bar, which the dialog that saves has, and which draws a button too early. */
static gboolean
is_of_path_bar (const char *message)
{
  const char *address = strstr (message, "Trying to snapshot GtkButton 0x");
  GtkWidget *button = NULL;

  if (address == NULL || sscanf (address, "Trying to snapshot GtkButton %p", (void **) &button) != 1)
    return FALSE;
  return strcmp (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (button)), "GtkPathBar") == 0;
}

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer unused)
{
  for (gsize i = 0; i < n_fields; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0 && is_of_path_bar (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, NULL);
}

int
main (int argc, char *argv[])
{
  g_log_set_writer_func (write_log, NULL, NULL);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/everything/every-picture", test_every_picture);
  g_test_add_func ("/everything/every-action", test_every_action);
  g_test_add_func ("/everything/about-in-a-hurry", test_about_in_a_hurry);
  g_test_add_func ("/everything/last-word-stands", test_last_word_stands);
  return ashi_test_run ();
}
