// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-row-drag.h"

/* Rows of lists that are put into another order by hand. */

static GdkContentProvider *
on_prepare (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static void
on_begin (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/**
 * ashi_row_drag_begin_at:
 * @row: (type GtkListBoxRow): what can be dragged from now on, under its own picture
 */
void
ashi_row_drag_begin_at (GtkWidget *row)
{
  GtkDragSource *source;

  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare), row, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_begin), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
}

/**
 * ashi_row_drag_end_at:
 * @widget: where a row can be let go of from now on
 * @on_drop: as of #GtkDropTarget::drop; the value holds the row, which may come from any list of the program
 * @object: (type GObject): for @on_drop, while it lives
 */
void
ashi_row_drag_end_at (GtkWidget *widget, GCallback on_drop, gpointer object)
{
  GtkDropTarget *target;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);
  g_signal_connect_object (target, "drop", on_drop, object, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
