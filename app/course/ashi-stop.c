// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-stop.h"

#include "ashi-advance.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/* How fast the needle goes, in mm a second. */
#define SPEED 4.0

struct _AshiStop
{
  GtkWidget parent_instance;

  AshiQuestion *question;
  AshiCanvas *canvas;
  AshiAdvance *advance;
  GtkWidget *box, *start, *stop, *told;
  GArray *presses; /* of double, in mm */
  gint64 last;     /* frame time, in µs; 0: it has not begun */
  guint tick;      /* 0: it does not move */
};

static void answer_init (AshiAnsweringInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiStop,
                               ashi_stop,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_ANSWERING, answer_init))

static void
stand_still (AshiStop *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
ashi_stop_dispose (GObject *object)
{
  AshiStop *self = ASHI_STOP (object);

  stand_still (self);
  if (self->advance != NULL && ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (self->advance)))
    ashi_canvas_remove_overlay (self->canvas, ASHI_OVERLAY (self->advance));
  g_clear_object (&self->advance);
  g_clear_object (&self->canvas);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->presses, g_array_unref);
  g_clear_pointer (&self->question, ashi_question_unref);
  G_OBJECT_CLASS (ashi_stop_parent_class)->dispose (object);
}

static void
ashi_stop_class_init (AshiStopClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_stop_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

/* It ends where the drawing of the needle's line does. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  AshiStop *self = ASHI_STOP (widget);
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  const double passed = self->last > 0 ? (double) (now - self->last) / G_USEC_PER_SEC : 0;
  const double depth = MIN (ashi_advance_get_depth (self->advance) + SPEED * passed, self->question->length);

  self->last = now;
  ashi_advance_set_depth (self->advance, depth);
  if (depth < self->question->length)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  ashi_answering_changed (ASHI_ANSWERING (self));
  ashi_answering_given (ASHI_ANSWERING (self));
  return G_SOURCE_REMOVE;
}

static void
on_start (AshiStop *self)
{
  gtk_widget_set_visible (self->stop, TRUE);
  gtk_widget_grab_focus (self->stop);
  gtk_widget_set_visible (self->start, FALSE);
  self->last = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/* Whoever stops it answers by that; it can be let go on. */
static void
on_stop (AshiStop *self)
{
  const double depth = ashi_advance_get_depth (self->advance);
  g_autofree char *told = g_strdup_printf (_ ("Stopped at %.1f mm"), depth);

  stand_still (self);
  g_array_append_val (self->presses, depth);
  gtk_label_set_text (GTK_LABEL (self->told), told);
  gtk_button_set_label (GTK_BUTTON (self->start), _ ("_Go On"));
  gtk_widget_set_visible (self->start, TRUE);
  gtk_widget_set_visible (self->stop, FALSE);
  ashi_answering_changed (ASHI_ANSWERING (self));
}

static void
ashi_stop_init (AshiStop *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->start = gtk_button_new_with_mnemonic (_ ("_Begin"));
  self->stop = gtk_button_new_with_mnemonic (_ ("_Stop the Needle"));
  self->told = ashi_wrapped_label_new ("", "dim-label");
  gtk_widget_set_visible (self->stop, FALSE);
  gtk_widget_add_css_class (self->start, "pill");
  gtk_widget_add_css_class (self->stop, "pill");
  gtk_widget_add_css_class (self->stop, "destructive-action");
  gtk_widget_set_halign (self->start, GTK_ALIGN_START);
  gtk_widget_set_halign (self->stop, GTK_ALIGN_START);
  g_signal_connect_object (self->start, "clicked", G_CALLBACK (on_start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stop, "clicked", G_CALLBACK (on_stop), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->start);
  gtk_box_append (GTK_BOX (self->box), self->stop);
  gtk_box_append (GTK_BOX (self->box), self->told);
  self->presses = g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * ashi_stop_new:
 * @question: is answered by stopping a needle
 * @canvas: shows the section that the needle is in
 */
GtkWidget *
ashi_stop_new (AshiQuestion *question, AshiCanvas *canvas)
{
  AshiStop *self = g_object_new (ASHI_TYPE_STOP, NULL);

  g_return_val_if_fail (question != NULL && ASHI_IS_CANVAS (canvas), GTK_WIDGET (self));

  self->question = ashi_question_ref (question);
  self->canvas = g_object_ref (canvas);
  self->advance = ashi_advance_new ();
  ashi_canvas_add_overlay (canvas, ASHI_OVERLAY (self->advance));
  return GTK_WIDGET (self);
}

/* A needle that came to its end was let go. */
static gboolean
fill (AshiAnswering *answer, AshiReply *reply)
{
  AshiStop *self = ASHI_STOP (answer);

  reply->presses = (const double *) (gpointer) self->presses->data;
  reply->n_presses = self->presses->len;
  return self->presses->len > 0 || ashi_advance_get_depth (self->advance) >= self->question->length;
}

/* What lies there is seen under the whole of its line. */
static void
close_answer (AshiAnswering *answer)
{
  AshiStop *self = ASHI_STOP (answer);

  stand_still (self);
  gtk_widget_set_visible (self->start, FALSE);
  gtk_widget_set_visible (self->stop, FALSE);
  ashi_advance_set_window (self->advance, self->question->window);
}

static void
answer_init (AshiAnsweringInterface *iface)
{
  iface->fill = fill;
  iface->close = close_answer;
}
