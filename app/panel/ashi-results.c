// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-results.h"

#include "ashi-finder.h"

/* More than a few screenfuls is a list nobody reads. */
#define MOST_FOUND 40

struct _AshiResults
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkListBox *list;

  /* owned */
  AshiPack *pack;
  AshiView *view;
  AshiFinder *finder; /* NULL until something is looked for; of the view's audience */
  GPtrArray *found;   /* AshiFound, in the order of the rows */
};

G_DEFINE_FINAL_TYPE (AshiResults, ashi_results, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static const char *
title_of (GObject *item)
{
  return ASHI_IS_SUBJECT (item) ? ashi_subject_get_title (ASHI_SUBJECT (item))
                                : ashi_lesson_get_title (ASHI_LESSON (item));
}

static GtkWidget *
create_row (const AshiFound *found)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *excerpt = create_label (found->excerpt, "excerpt");
  g_autofree char *title = g_markup_escape_text (title_of (found->item), -1);

  gtk_box_append (GTK_BOX (box), create_label (title, NULL));
  gtk_label_set_lines (GTK_LABEL (excerpt), 2);
  gtk_label_set_ellipsize (GTK_LABEL (excerpt), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), excerpt);
  return box;
}

static void
on_row_activated (AshiResults *self, GtkListBoxRow *row)
{
  const guint index = (guint) gtk_list_box_row_get_index (row);

  g_signal_emit (self, signals[CHOSEN], 0, ((AshiFound *) g_ptr_array_index (self->found, index))->item);
}

/* What another reader found is not for this one. */
static void
forget_found (AshiResults *self)
{
  GtkWidget *row;

  g_clear_object (&self->finder);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/**
 * ashi_results_open:
 * @pack: what is searched
 * @view: whose audience searches: nothing that it is not told is found
 */
void
ashi_results_open (AshiResults *self, AshiPack *pack, AshiView *view)
{
  g_return_if_fail (ASHI_IS_RESULTS (self) && self->pack == NULL);
  g_return_if_fail (ASHI_IS_PACK (pack) && ASHI_IS_VIEW (view));

  self->pack = g_object_ref (pack);
  self->view = g_object_ref (view);
  g_signal_connect_object (view, "notify::audience", G_CALLBACK (forget_found), self, G_CONNECT_SWAPPED);
}

/**
 * ashi_results_search:
 *
 * Shows what answers to @words.
 *
 * Returns: whether anything does
 */
gboolean
ashi_results_search (AshiResults *self, const char *words)
{
  GtkWidget *row;

  g_return_val_if_fail (ASHI_IS_RESULTS (self) && self->pack != NULL, FALSE);

  if (self->finder == NULL)
    self->finder = ashi_finder_new (self->pack, ashi_view_get_audience (self->view));
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = ashi_finder_find (self->finder, words, MOST_FOUND);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (self->found, i)));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  return self->found->len > 0;
}

/**
 * ashi_results_choose_first:
 *
 * Chooses the best of what was found, so that "gb30 ⏎" is all one needs to type.
 */
void
ashi_results_choose_first (AshiResults *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (ASHI_IS_RESULTS (self));

  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    {
      gtk_list_box_select_row (self->list, row);
      on_row_activated (self, row);
    }
}

static void
ashi_results_dispose (GObject *object)
{
  AshiResults *self = ASHI_RESULTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ASHI_TYPE_RESULTS);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->finder);
  g_clear_object (&self->view);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_results_parent_class)->dispose (object);
}

static void
ashi_results_class_init (AshiResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_results_dispose;
  signals[CHOSEN] =
      g_signal_new ("chosen", ASHI_TYPE_RESULTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ashi_atlas/Ashi/ui/ashi-results.ui");
  gtk_widget_class_bind_template_child (widget_class, AshiResults, scroller);
  gtk_widget_class_bind_template_child (widget_class, AshiResults, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_results_init (AshiResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
