// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-target.h"

#include "ashi-place-mark.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

struct _AshiTarget
{
  GtkWidget parent_instance;

  AshiQuestion *question;
  AshiCanvas *canvas;
  GtkWidget *label;
  AshiPlaceMark *mark; /* NULL: a structure is asked for */
};

static void answer_init (AshiAnsweringInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiTarget,
                               ashi_target,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_ANSWERING, answer_init))

static void
ashi_target_dispose (GObject *object)
{
  AshiTarget *self = ASHI_TARGET (object);

  if (self->mark != NULL)
    {
      ashi_canvas_set_tool (self->canvas, NULL);
      if (ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (self->mark)))
        ashi_canvas_remove_overlay (self->canvas, ASHI_OVERLAY (self->mark));
    }
  g_clear_object (&self->mark);
  g_clear_object (&self->canvas);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->question, ashi_question_unref);
  G_OBJECT_CLASS (ashi_target_parent_class)->dispose (object);
}

static void
ashi_target_class_init (AshiTargetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_target_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_target_init (AshiTarget *self)
{
}

static void
on_view_changed (AshiTarget *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_SELECTION | ASHI_VIEW_CHANGE_BENEATH))
    ashi_answering_changed (ASHI_ANSWERING (self));
}

static void
take_place (AshiTarget *self)
{
  self->mark = ashi_place_mark_new ();
  ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (self->mark));
  ashi_canvas_set_tool (self->canvas, ASHI_TOOL (self->mark));
  g_signal_connect_object (self->mark, "changed", G_CALLBACK (ashi_answering_changed), self, G_CONNECT_SWAPPED);
}

/**
 * ashi_target_new:
 * @question: is answered by a structure or a place
 * @canvas: shows its picture
 */
GtkWidget *
ashi_target_new (AshiQuestion *question, AshiCanvas *canvas)
{
  AshiTarget *self = g_object_new (ASHI_TYPE_TARGET, NULL);
  const gboolean is_place = question != NULL && question->asking == ASHI_ASKING_PLACE;

  g_return_val_if_fail (question != NULL && ASHI_IS_CANVAS (canvas), GTK_WIDGET (self));

  self->question = ashi_question_ref (question);
  self->canvas = g_object_ref (canvas);
  self->label =
      ashi_wrapped_label_new (is_place ? _ ("Click the place in the picture, or lead the cross with the arrow "
                                            "keys.")
                                       : _ ("Click it in the picture, or walk there with Tab."),
                              "dim-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  if (is_place)
    take_place (self);
  else
    g_signal_connect_object (ashi_canvas_get_view (canvas), "changed", G_CALLBACK (on_view_changed), self,
                             G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static gboolean
fill (AshiAnswering *answer, AshiReply *reply)
{
  AshiTarget *self = ASHI_TARGET (answer);
  AshiView *view = ashi_canvas_get_view (self->canvas);

  if (self->mark != NULL)
    {
      reply->has_place = ashi_place_mark_get_place (self->mark, &reply->x, &reply->y);
      return reply->has_place;
    }
  reply->chosen = ashi_view_get_beneath (view);
  return ashi_view_get_selection (view) != NULL && reply->chosen != NULL && reply->chosen[0] != NULL;
}

static const AshiOption *
find_right (AshiTarget *self)
{
  for (guint i = 0; i < self->question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (self->question->options, i);

      if (option->is_right)
        return option;
    }
  return NULL;
}

/* What was meant is shown: the places where the point lies, or the structure, which is lit. */
static void
close_answer (AshiAnswering *answer)
{
  AshiTarget *self = ASHI_TARGET (answer);
  const AshiOption *right = find_right (self);

  gtk_widget_set_visible (self->label, FALSE);
  if (self->mark != NULL)
    {
      ashi_canvas_set_tool (self->canvas, NULL);
      ashi_place_mark_show_right (self->mark, self->question->places);
    }
  else if (right != NULL)
    {
      ashi_view_uncover (ashi_canvas_get_view (self->canvas), right->id);
      ashi_view_select (ashi_canvas_get_view (self->canvas), right->id);
      ashi_canvas_reveal (self->canvas, right->id);
    }
}

static void
answer_init (AshiAnsweringInterface *iface)
{
  iface->fill = fill;
  iface->close = close_answer;
}
