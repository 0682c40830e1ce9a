// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-part.h"

#include "ashi-audience.h"
#include "ashi-card.h"
#include "ashi-empty-box.h"
#include "ashi-kiosk-list.h"
#include "ashi-translation-text.h"

#include <glib/gi18n.h>

struct _AshiKioskPart
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *box;
  AshiView *view;
};

G_DEFINE_FINAL_TYPE (AshiKioskPart, ashi_kiosk_part, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  WALK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_chosen (AshiKioskPart *self, GObject *item)
{
  g_signal_emit (self, signals[CHOSEN], 0, item);
}

static void
on_walk (AshiKioskPart *self)
{
  g_signal_emit (self, signals[WALK], 0);
}

static void
append_label (AshiKioskPart *self, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->box, label);
}

/* Who says so, quietly, once for all that is said. */
static void
append_sources (AshiKioskPart *self, const AshiCardGroup *group)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *line = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < group->rows->len; i++)
    {
      GPtrArray *citations = ((const AshiCardRow *) g_ptr_array_index (group->rows, i))->citations;

      for (guint j = 0; j < citations->len; j++)
        {
          const AshiCitation *citation = g_ptr_array_index (citations, j);

          if (ashi_citation_is_for (citation, ASHI_AUDIENCE_PATIENT)
              && !g_ptr_array_find_with_equal_func (names, citation->source->short_name, g_str_equal, NULL))
            g_ptr_array_add (names, citation->source->short_name);
        }
    }
  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  line = g_strjoinv (" · ", (char **) names->pdata);
  text = g_strdup_printf (_ ("Sources: %s"), line);
  append_label (self, text, "kiosk-sources");
}

static void
append_plain (AshiKioskPart *self, AshiCard *card)
{
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (card, i);

      if (!g_str_equal (group->id, "plain"))
        continue;
      for (guint j = 0; j < group->rows->len; j++)
        append_label (self, ashi_card_row_get_text (g_ptr_array_index (group->rows, j)), "kiosk-text");
      append_sources (self, group);
      return;
    }
  append_label (self, _ ("Nothing is written about this part in plain words yet. Ask your practitioner."),
                "kiosk-text");
}

static void
append_translation (AshiKioskPart *self, AshiCard *card)
{
  g_autofree char *translation = ashi_card_dup_translation (card, ashi_view_get_pack (self->view));

  if (translation != NULL)
    append_label (self, translation, "kiosk-sources");
}

static void
append_walk (AshiKioskPart *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show me more, step by step"));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "kiosk-walk");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_walk), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, button);
}

static void
append_lessons (AshiKioskPart *self, AshiSubject *subject)
{
  GListModel *lessons = ashi_pack_get_lessons (ashi_view_get_pack (self->view));
  GtkWidget *list = g_object_ref_sink (ashi_kiosk_list_new (_ ("Read on")));

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (ashi_lesson_mentions (lesson, ashi_subject_get_id (subject))
          && ashi_lesson_is_for (lesson, ashi_view_get_audience (self->view)))
        ashi_kiosk_list_append (list, G_OBJECT (lesson));
    }
  ashi_kiosk_list_connect (list, G_CALLBACK (on_chosen), self);
  if (gtk_widget_get_first_child (list) != NULL)
    {
      append_label (self, _ ("Read on"), "kiosk-heading");
      gtk_box_append (self->box, list);
    }
  g_object_unref (list);
}

static void
fill (AshiKioskPart *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  const AshiStructure *structure =
      plate != NULL ? ashi_plate_find_structure (plate, ashi_view_get_selection (self->view)) : NULL;
  AshiSubject *subject =
      structure != NULL ? ashi_pack_find_subject (ashi_view_get_pack (self->view), structure->subject_id) : NULL;
  g_autoptr (AshiCard) card = NULL;

  ashi_empty_box (self->box);
  if (subject == NULL)
    return;
  card = ashi_card_new (subject, ashi_view_get_audience (self->view));
  append_label (self, ashi_subject_get_title (subject), "kiosk-title");
  append_plain (self, card);
  append_translation (self, card);
  append_walk (self);
  append_lessons (self, subject);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
on_view_changed (AshiKioskPart *self, AshiViewChange change)
{
  if (change & (ASHI_VIEW_CHANGE_SELECTION | ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_PICTURE))
    fill (self);
}

static void
ashi_kiosk_part_dispose (GObject *object)
{
  AshiKioskPart *self = ASHI_KIOSK_PART (object);

  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_kiosk_part_parent_class)->dispose (object);
}

static void
ashi_kiosk_part_class_init (AshiKioskPartClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_kiosk_part_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHOSEN] =
      g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[WALK] = g_signal_new ("walk", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_kiosk_part_init (AshiKioskPart *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "kiosk-page");
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->box));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
}

/**
 * ashi_kiosk_part_new:
 * @view: a view for patients
 */
GtkWidget *
ashi_kiosk_part_new (AshiView *view)
{
  AshiKioskPart *self = g_object_new (ASHI_TYPE_KIOSK_PART, NULL);

  g_return_val_if_fail (ASHI_IS_VIEW (view), GTK_WIDGET (self));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
