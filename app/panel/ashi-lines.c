// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lines.h"

#include "ashi-swift-label.h"

/*
 * Wrapped labels that are told anew many times a second. To lay out the words of one takes longer than all else that is
 * done with it, so a label whose words are still told is left as it is, wherever it has gone to.
 */

static void
line_free (gpointer data)
{
  AshiLine *self = data;

  g_free (self->text);
  g_free (self);
}

/**
 * ashi_lines_new:
 *
 * Returns: (transfer full) (element-type AshiLine): none yet
 */
GPtrArray *
ashi_lines_new (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

/**
 * ashi_lines_add:
 * @lines: (element-type AshiLine): where to
 * @text: (nullable): the words; nothing is added without any
 * @css_class: (unowned) (nullable): how they look
 */
void
ashi_lines_add (GPtrArray *lines, const char *text, const char *css_class)
{
  AshiLine *line;

  if (text == NULL)
    return;
  line = g_new (AshiLine, 1);
  *line = (AshiLine) { g_strdup (text), css_class };
  g_ptr_array_add (lines, line);
}

static GPtrArray *
list_children (GtkBox *box)
{
  GPtrArray *children = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    g_ptr_array_add (children, child);
  return children;
}

static gboolean
is_told (gconstpointer label, gconstpointer text)
{
  return g_str_equal (ashi_swift_label_get_text (ASHI_SWIFT_LABEL ((gpointer) label)), text);
}

/* Returns: (transfer none) (nullable): one of the @spare labels that says just this, which is spare no longer */
static GtkWidget *
take_same (GPtrArray *spare, const char *text)
{
  guint index;

  return g_ptr_array_find_with_equal_func (spare, text, is_told, &index) ? g_ptr_array_remove_index (spare, index)
                                                                         : NULL;
}

static void
dress (GtkWidget *label, const char *css_class)
{
  g_auto (GStrv) worn = gtk_widget_get_css_classes (label);

  if (g_strcmp0 (worn[0], css_class) != 0)
    gtk_widget_set_css_classes (label, (const char *[]) { css_class, NULL });
}

static GtkWidget *
take_any (GPtrArray *spare, GtkBox *box, const char *text)
{
  GtkWidget *label;

  if (spare->len == 0)
    {
      label = ashi_swift_label_new (NULL, FALSE);
      gtk_box_append (box, label);
    }
  else
    label = g_ptr_array_remove_index (spare, 0);
  ashi_swift_label_set_text (ASHI_SWIFT_LABEL (label), text);
  return label;
}

/**
 * ashi_lines_show:
 * @lines: (element-type AshiLine): what @box is to show
 * @box: has nothing in it that this function has not put there
 */
void
ashi_lines_show (GPtrArray *lines, GtkBox *box)
{
  g_autoptr (GPtrArray) spare = NULL;
  g_autofree GtkWidget **labels = g_new0 (GtkWidget *, lines->len);
  GtkWidget *before = NULL;

  g_return_if_fail (GTK_IS_BOX (box));

  spare = list_children (box);
  for (guint i = 0; i < lines->len; i++)
    labels[i] = take_same (spare, ((const AshiLine *) g_ptr_array_index (lines, i))->text);
  for (guint i = 0; i < lines->len; i++)
    {
      const AshiLine *line = g_ptr_array_index (lines, i);

      if (labels[i] == NULL)
        labels[i] = take_any (spare, box, line->text);
      dress (labels[i], line->css_class);
      if (gtk_widget_get_prev_sibling (labels[i]) != before)
        gtk_box_reorder_child_after (box, labels[i], before);
      before = labels[i];
    }
  for (guint i = 0; i < spare->len; i++)
    gtk_box_remove (box, g_ptr_array_index (spare, i));
}
