// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-results.h"

#include "ashi-desk.h"
#include "ashi-guidance-mark.h"

#include <glib/gi18n.h>

/* More than a few screenfuls is a list nobody reads. */
#define MOST_FOUND 40

/* Rows are made as many at a time: the first screenful is there with the answer, and no frame waits for the rest. */
#define SLICE 8

/* How long one waits before one is told to wait, in ms. */
#define PATIENCE 300

/* What is to be done with the first of what is found, as soon as that is known. */
typedef enum
{
  NOTHING,
  CHOOSE,
  FOCUS,
} Wish;

struct _AshiResults
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkLabel *note;
  GtkLabel *hint;
  GtkScrolledWindow *scroller;
  GtkListBox *list;

  /* owned */
  AshiView *view;
  AshiPack *pack;    /* the whole of it, which is searched; NULL until it is there */
  AshiDesk *desk;    /* likewise */
  char *words;       /* that are looked for; NULL: none are */
  GPtrArray *found;  /* AshiFound, in the order of the rows; NULL until there is an answer */
  gboolean answered; /* they answer to these words, not to those before */
  gboolean sure;     /* the first of them can be taken unseen */
  Wish wish;
  guint wait_source; /* until one is told to wait */
  guint fill_source; /* until every row stands */
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
  if (ASHI_IS_SECTION (item))
    return ashi_section_get_title (ASHI_SECTION (item));
  return ASHI_IS_SUBJECT (item) ? ashi_subject_get_title (ASHI_SUBJECT (item))
                                : ashi_lesson_get_title (ASHI_LESSON (item));
}

static GtkWidget *
create_note_mark (void)
{
  GtkWidget *mark = gtk_label_new (_ ("Your Note"));

  gtk_widget_add_css_class (mark, "caption");
  gtk_widget_add_css_class (mark, "dim-label");
  gtk_widget_set_valign (mark, GTK_ALIGN_BASELINE);
  return mark;
}

static GtkWidget *
create_title (const AshiFound *found, AshiAudience audience)
{
  GObject *item = found->item;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *title = g_markup_escape_text (title_of (item), -1);
  GtkWidget *label = create_label (title, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  if (found->note != NULL)
    gtk_box_append (GTK_BOX (line), create_note_mark ());
  else if (ASHI_IS_SUBJECT (item) && ashi_guidance_mark_is_due (ASHI_SUBJECT (item), audience))
    gtk_box_append (GTK_BOX (line), ashi_guidance_mark_new ());
  return line;
}

/* For ears. */
static char *
dup_row_name (const AshiFound *found, const char *excerpt)
{
  if (found->note == NULL)
    return g_strdup_printf ("%s: %s", title_of (found->item), excerpt);
  /* Translators: what a note is about, and words of it. */
  return g_strdup_printf (_ ("%s, your note: %s"), title_of (found->item), excerpt);
}

static GtkWidget *
create_row (const AshiFound *found, AshiAudience audience)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *excerpt = create_label (found->excerpt, "excerpt");
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *name = NULL;

  gtk_box_append (GTK_BOX (box), create_title (found, audience));
  gtk_label_set_lines (GTK_LABEL (excerpt), 2);
  gtk_label_set_ellipsize (GTK_LABEL (excerpt), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), excerpt);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  name = dup_row_name (found, gtk_label_get_text (GTK_LABEL (excerpt)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/* Words as short as this stand everywhere. */
#define SHORTEST_SOUGHT 3

/* A page that is found by what people call its matter says elsewhere what was asked: that is looked for, too. */
static GStrv
dup_for_page (AshiResults *self, const char *const *matched)
{
  g_auto (GStrv) parts = g_strsplit_set (self->words != NULL ? self->words : "", " \t,.;:?!", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (g_utf8_strlen (*part, -1) >= SHORTEST_SOUGHT)
      g_strv_builder_add (words, *part);
  for (; matched != NULL && *matched != NULL; matched++)
    if (!g_strv_contains ((const char *const *) parts, *matched))
      g_strv_builder_add (words, *matched);
  return g_strv_builder_end (words);
}

static void
seek (AshiResults *self, const AshiFound *found)
{
  const char *const *matched = (const char *const *) found->matched;
  g_auto (GStrv) words = NULL;

  if (found->note != NULL)
    return; /* its words stand in no card */
  if (ASHI_IS_SUBJECT (found->item))
    {
      ashi_view_set_sought_in (self->view, ashi_subject_get_id (ASHI_SUBJECT (found->item)), matched);
      return;
    }
  words = dup_for_page (self, matched);
  ashi_view_set_sought_in (self->view, ashi_lesson_get_id (ASHI_LESSON (found->item)), (const char *const *) words);
}

static void
on_row_activated (AshiResults *self, GtkListBoxRow *row)
{
  const AshiFound *found = g_ptr_array_index (self->found, (guint) gtk_list_box_row_get_index (row));
  g_autofree char *note = g_strdup (found->note);

  seek (self, found);
  g_signal_emit (self, signals[CHOSEN], 0, found->item);
  if (note != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-note", "s", note);
}

static guint
count_rows (AshiResults *self)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (self->list, (int) n) != NULL)
    n++;
  return n;
}

static gboolean
append_rows (gpointer user_data)
{
  AshiResults *self = user_data;
  const guint n = count_rows (self);

  for (guint i = n; i < MIN (n + SLICE, self->found->len); i++)
    gtk_list_box_append (self->list,
                         create_row (g_ptr_array_index (self->found, i), ashi_view_get_audience (self->view)));
  if (n + SLICE < self->found->len)
    return G_SOURCE_CONTINUE;
  self->fill_source = 0;
  return G_SOURCE_REMOVE;
}

static void
clear_rows (AshiResults *self)
{
  GtkWidget *row;

  g_clear_handle_id (&self->fill_source, g_source_remove);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->found, g_ptr_array_unref);
}

static void
say (AshiResults *self, const char *note)
{
  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  if (note != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", note);
}

static void
fulfil (AshiResults *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);
  const Wish wish = self->wish;

  self->wish = NOTHING;
  if (row == NULL)
    return;
  if (wish == FOCUS)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (wish == CHOOSE && self->sure)
    {
      gtk_list_box_select_row (self->list, row);
      on_row_activated (self, row);
    }
}

static void
on_answered (AshiResults *self, const AshiAnswer *answer)
{
  g_clear_handle_id (&self->wait_source, g_source_remove);
  clear_rows (self);
  self->found = g_ptr_array_ref (answer->found);
  self->answered = TRUE;
  self->sure = answer->sure;
  say (self, answer->note);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), self->found->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), self->found->len > 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (append_rows (self) == G_SOURCE_CONTINUE)
    self->fill_source = g_idle_add_full (G_PRIORITY_LOW, append_rows, self, NULL);
  fulfil (self);
}

static gboolean
ask_to_wait (gpointer user_data)
{
  AshiResults *self = user_data;

  self->wait_source = 0;
  say (self, _ ("Looking through the atlas…"));
  return G_SOURCE_REMOVE;
}

/* Who has pressed Enter meanwhile still waits for the first of what is found. */
static void
ask (AshiResults *self)
{
  self->answered = FALSE;
  g_clear_handle_id (&self->wait_source, g_source_remove);
  self->wait_source = g_timeout_add (PATIENCE, ask_to_wait, self);
  ashi_desk_ask (self->desk, self->words, ashi_view_get_audience (self->view));
}

static void
close_desk (AshiResults *self)
{
  if (self->desk != NULL)
    ashi_desk_close (self->desk);
  g_clear_object (&self->desk);
}

/* It is the desk that asks for the audience, so that its index is made once for each reader who searches. */
static void
open_pack (AshiResults *self)
{
  if (!g_set_object (&self->pack, ashi_view_get_whole_pack (self->view)))
    return;
  close_desk (self);
  self->desk = ashi_desk_new (self->pack, MOST_FOUND);
  g_signal_connect_object (self->desk, "answered", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
}

/* What one reader was told is not left standing for the next. */
static void
on_view_changed (AshiResults *self, AshiViewChange change)
{
  if (!(change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_AUDIENCE)))
    return;
  open_pack (self);
  clear_rows (self);
  say (self, NULL);
  self->wish = NOTHING;
  if (self->words != NULL)
    ask (self);
}

/**
 * ashi_results_set_notes:
 * @notes: (element-type AshiFinderNote) (nullable): what its user wrote beside what the view's pack says; never changed
 *   again
 *
 * Finds these, too, until the view has another pack. A row of one leads to what it is about, and activates
 * "win.open-note".
 */
void
ashi_results_set_notes (AshiResults *self, GPtrArray *notes)
{
  g_return_if_fail (ASHI_IS_RESULTS (self));

  if (self->desk == NULL)
    return;
  ashi_desk_set_notes (self->desk, notes);
  if (self->words != NULL)
    ask (self);
}

/**
 * ashi_results_set_view:
 * @view: whose pack is searched for its audience: nothing that it is not told is found
 */
void
ashi_results_set_view (AshiResults *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_RESULTS (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  open_pack (self);
}

/**
 * ashi_results_search:
 *
 * Shows what answers to @words, as soon as that is known; until then what answered to the words before.
 */
void
ashi_results_search (AshiResults *self, const char *words)
{
  g_return_if_fail (ASHI_IS_RESULTS (self) && self->pack != NULL && words != NULL);

  if (g_strcmp0 (words, self->words) == 0)
    return;
  g_free (self->words);
  self->words = g_strdup (words);
  self->wish = NOTHING;
  ask (self);
}

/**
 * ashi_results_leave:
 *
 * Looks for nothing any more.
 */
void
ashi_results_leave (AshiResults *self)
{
  g_return_if_fail (ASHI_IS_RESULTS (self));

  g_clear_pointer (&self->words, g_free);
  g_clear_handle_id (&self->wait_source, g_source_remove);
  if (self->desk != NULL)
    ashi_desk_leave (self->desk);
  self->answered = FALSE;
  clear_rows (self);
  say (self, NULL);
  ashi_view_set_sought (self->view, NULL);
}

static void
wish (AshiResults *self, Wish wish)
{
  self->wish = wish;
  if (self->answered)
    fulfil (self);
}

/**
 * ashi_results_choose_first:
 *
 * Chooses the best of what is found, so that "gb30 ⏎" is all one needs to type; nothing, where a code was typed that is
 * not here or could mean another point.
 */
void
ashi_results_choose_first (AshiResults *self)
{
  g_return_if_fail (ASHI_IS_RESULTS (self));
  wish (self, CHOOSE);
}

/**
 * ashi_results_focus_first:
 *
 * Leads the keyboard to the best of what is found.
 */
void
ashi_results_focus_first (AshiResults *self)
{
  g_return_if_fail (ASHI_IS_RESULTS (self));
  wish (self, FOCUS);
}

static void
ashi_results_dispose (GObject *object)
{
  AshiResults *self = ASHI_RESULTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ASHI_TYPE_RESULTS);
  g_clear_handle_id (&self->wait_source, g_source_remove);
  g_clear_handle_id (&self->fill_source, g_source_remove);
  close_desk (self);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->found, g_ptr_array_unref);
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
  /* GTK takes leave only of those children that it was told of. */
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, AshiResults, note);
  gtk_widget_class_bind_template_child (widget_class, AshiResults, hint);
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
