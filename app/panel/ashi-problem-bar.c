// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-problem-bar.h"

#include <glib/gi18n.h>

struct _AshiProblemBar
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkInfoBar *bar;
  GtkLabel *summary;
  GtkTextView *lines; /* one widget for all of them: hundreds of labels would keep the window waiting */
  GtkWidget *scroller;
  GtkWidget *all_button;
};

G_DEFINE_FINAL_TYPE (AshiProblemBar, ashi_problem_bar, GTK_TYPE_WIDGET)

static char *
dup_all (const AshiProblems *problems)
{
  const guint n = ashi_problems_get_n (problems), n_untold = ashi_problems_get_n_untold (problems);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = ashi_problem_dup_line (ashi_problems_get (problems, i));

      g_string_append_printf (text, i == 0 ? "%s" : "\n%s", line);
    }
  if (n_untold > 0)
    g_string_append_printf (text, ngettext ("\n… and %u more problem.", "\n… and %u more problems.", n_untold),
                            n_untold);
  return g_string_free (text, FALSE);
}

/**
 * ashi_problem_bar_show:
 * @problems: what is wrong; when that is nothing, the bar stays away
 *
 * Shows the first problem at once and the others on request.
 */
void
ashi_problem_bar_show (AshiProblemBar *self, const AshiProblems *problems)
{
  g_autofree char *first = NULL, *all = NULL;
  guint n;

  g_return_if_fail (ASHI_IS_PROBLEM_BAR (self));

  n = ashi_problems_get_n (problems);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (n == 0)
    return;
  first = ashi_problem_dup_line (ashi_problems_get (problems, 0));
  gtk_label_set_text (self->summary, first);
  gtk_widget_set_visible (self->all_button, n > 1);
  all = dup_all (problems);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->lines), all, -1);
}

static gboolean
has_line (GtkTextBuffer *buffer, const char *line)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  lines = g_strsplit (text, "\n", -1);
  return g_strv_contains ((const char *const *) lines, line);
}

static void
add_line (AshiProblemBar *self, const char *line)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->lines);
  GtkTextIter end;

  if (has_line (buffer, line))
    return;
  if (!gtk_widget_get_visible (GTK_WIDGET (self))) /* whoever has closed the bar has read the others */
    gtk_label_set_text (self->summary, line);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_text_buffer_get_end_iter (buffer, &end);
  if (gtk_text_iter_get_offset (&end) > 0)
    gtk_text_buffer_insert (buffer, &end, "\n", -1);
  gtk_text_buffer_insert (buffer, &end, line, -1);
  gtk_widget_set_visible (self->all_button, gtk_text_buffer_get_line_count (buffer) > 1);
}

/**
 * ashi_problem_bar_add:
 * @problems: what turned out to be wrong since; it may be known already
 *
 * Shows them after those that are shown.
 */
void
ashi_problem_bar_add (AshiProblemBar *self, const AshiProblems *problems)
{
  g_return_if_fail (ASHI_IS_PROBLEM_BAR (self));

  for (guint i = 0; i < ashi_problems_get_n (problems); i++)
    {
      g_autofree char *line = ashi_problem_dup_line (ashi_problems_get (problems, i));

      add_line (self, line);
    }
}

/**
 * ashi_problem_bar_set_discreet:
 * @discreet: whether somebody reads whom the problems are not for: they quote what the pack says
 */
void
ashi_problem_bar_set_discreet (AshiProblemBar *self, gboolean discreet)
{
  g_return_if_fail (ASHI_IS_PROBLEM_BAR (self));
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !discreet);
}

static void
on_response (AshiProblemBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
ashi_problem_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ASHI_TYPE_PROBLEM_BAR);
  G_OBJECT_CLASS (ashi_problem_bar_parent_class)->dispose (object);
}

static void
ashi_problem_bar_class_init (AshiProblemBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_problem_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ashi_atlas/Ashi/ui/ashi-problem-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AshiProblemBar, bar);
  gtk_widget_class_bind_template_child (widget_class, AshiProblemBar, summary);
  gtk_widget_class_bind_template_child (widget_class, AshiProblemBar, lines);
  gtk_widget_class_bind_template_child (widget_class, AshiProblemBar, scroller);
  gtk_widget_class_bind_template_child (widget_class, AshiProblemBar, all_button);
  gtk_widget_class_bind_template_callback (widget_class, on_response);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_problem_bar_init (AshiProblemBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
