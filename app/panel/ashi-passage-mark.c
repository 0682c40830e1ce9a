// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-passage-mark.h"

/* Some of what comes before is seen, so that nobody takes a passage for the beginning; in logical px. */
#define BEFORE 24.0

/* Frames that are waited for a layout: what is hidden by then is not read. */
#define MOST_FRAMES 60

static const char frames_key[] = "ashi-frames";

static gboolean
has_waited (GtkWidget *passage)
{
  const guint frames = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (passage), frames_key));

  g_object_set_data (G_OBJECT (passage), frames_key, GUINT_TO_POINTER (frames + 1));
  return frames >= MOST_FRAMES;
}

/* What stands above it has its place when it has one itself. */
static gboolean
scroll_to (GtkWidget *passage, GdkFrameClock *clock, gpointer data)
{
  GtkScrolledWindow *scroller = data;
  GtkWidget *content = gtk_scrolled_window_get_child (scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double y;

  if (!gtk_widget_get_mapped (passage) || gtk_widget_get_height (passage) == 0
      || gtk_adjustment_get_upper (adjustment) <= 0)
    return has_waited (passage) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
  if (GTK_IS_VIEWPORT (content))
    content = gtk_viewport_get_child (GTK_VIEWPORT (content));
  if (gtk_widget_translate_coordinates (passage, content, 0, 0, NULL, &y))
    gtk_adjustment_set_value (adjustment, y - BEFORE);
  return G_SOURCE_REMOVE;
}

/**
 * ashi_passage_mark:
 * @passage: what a search led to, in @scroller
 *
 * Makes it stand out, and scrolls to it as soon as it has its place.
 */
void
ashi_passage_mark (GtkWidget *passage, GtkScrolledWindow *scroller)
{
  g_return_if_fail (GTK_IS_WIDGET (passage) && GTK_IS_SCROLLED_WINDOW (scroller));

  gtk_widget_add_css_class (passage, "sought");
  g_object_set_data (G_OBJECT (passage), frames_key, NULL);
  gtk_widget_add_tick_callback (passage, scroll_to, g_object_ref (scroller), g_object_unref);
}
