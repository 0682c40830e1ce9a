// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-notes-window.h"

#include <glib/gi18n.h>

#define WIDTH       460
#define HEIGHT      560
#define NOTE_HEIGHT 96

/* How long after the last key what was typed is kept, in s. */
#define PAUSE 1

struct _AshiNotesWindow
{
  AdwWindow parent_instance;

  AshiStore *store;
  char *pack, *about;
  GtkWidget *box;     /* holds a row for each note */
  GtkWidget *problem; /* GtkLabel: why something is not kept */
  guint keeping;      /* GSource that keeps what was typed; 0: nothing was */
};

G_DEFINE_FINAL_TYPE (AshiNotesWindow, ashi_notes_window, ADW_TYPE_WINDOW)

enum
{
  KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A note as it stands in the window. */
typedef struct
{
  char *id; /* NULL: it was never kept */
  GtkTextBuffer *buffer;
} Note;

#define NOTE "ashi-note"

static void
note_free (gpointer data)
{
  Note *self = data;

  g_free (self->id);
  g_object_unref (self->buffer);
  g_free (self);
}

static void
ashi_notes_window_dispose (GObject *object)
{
  AshiNotesWindow *self = ASHI_NOTES_WINDOW (object);

  g_clear_handle_id (&self->keeping, g_source_remove);
  g_clear_object (&self->store);
  g_clear_pointer (&self->pack, g_free);
  g_clear_pointer (&self->about, g_free);
  G_OBJECT_CLASS (ashi_notes_window_parent_class)->dispose (object);
}

static void
show_problem (AshiNotesWindow *self, const GError *error)
{
  gtk_label_set_text (GTK_LABEL (self->problem), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->problem, error != NULL);
}

/* Keeping */

static char *
dup_text (const Note *note)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (note->buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (note->buffer, &start, &end, FALSE));
}

/* A note of no words is none. */
static gboolean
keep (AshiNotesWindow *self, Note *note, GError **error)
{
  g_autofree char *text = dup_text (note);
  const gint64 now = ashi_store_get_now (NULL);
  gboolean is_kept;

  if (!gtk_text_buffer_get_modified (note->buffer) || (*text == '\0' && note->id == NULL))
    return TRUE;
  if (*text == '\0')
    {
      is_kept = ashi_store_remove_note (self->store, note->id, error);
      if (is_kept)
        g_clear_pointer (&note->id, g_free);
    }
  else if (note->id != NULL)
    is_kept = ashi_store_change_note (self->store, note->id, text, now, error);
  else
    {
      note->id = ashi_store_add_note (self->store, self->pack, self->about, text, now, error);
      is_kept = note->id != NULL;
    }
  if (is_kept)
    {
      gtk_text_buffer_set_modified (note->buffer, FALSE);
      g_signal_emit (self, signals[KEPT], 0);
    }
  return is_kept;
}

/* Returns: whether everything is kept; of what is not, that is said */
static gboolean
keep_all (AshiNotesWindow *self)
{
  g_autoptr (GError) error = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (!keep (self, g_object_get_data (G_OBJECT (row), NOTE), &error))
      break;
  show_problem (self, error);
  return error == NULL;
}

static gboolean
on_pause (gpointer window)
{
  AshiNotesWindow *self = window;

  self->keeping = 0;
  keep_all (self);
  return G_SOURCE_REMOVE;
}

static void
on_typed (AshiNotesWindow *self)
{
  g_clear_handle_id (&self->keeping, g_source_remove);
  self->keeping = g_timeout_add_seconds (PAUSE, on_pause, self);
}

static gboolean
ashi_notes_window_close_request (GtkWindow *window)
{
  if (!keep_all (ASHI_NOTES_WINDOW (window)))
    return TRUE;
  return GTK_WINDOW_CLASS (ashi_notes_window_parent_class)->close_request (window);
}

static void
ashi_notes_window_class_init (AshiNotesWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_notes_window_dispose;
  signals[KEPT] = g_signal_new ("kept", ASHI_TYPE_NOTES_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  GTK_WINDOW_CLASS (klass)->close_request = ashi_notes_window_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

/* Rows */

static void
on_remove (GtkWidget *row)
{
  AshiNotesWindow *self = ASHI_NOTES_WINDOW (gtk_widget_get_root (row));
  const Note *note = g_object_get_data (G_OBJECT (row), NOTE);
  g_autoptr (GError) error = NULL;

  if (note->id != NULL && !ashi_store_remove_note (self->store, note->id, &error))
    {
      show_problem (self, error);
      return;
    }
  if (note->id != NULL)
    g_signal_emit (self, signals[KEPT], 0);
  gtk_box_remove (GTK_BOX (self->box), row);
}

static GtkWidget *
create_foot (GtkWidget *row, gint64 time)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (time / 1000);
  g_autofree char *told = date != NULL ? g_date_time_format (date, "%x") : g_strdup ("");
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (told);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _ ("Remove This Note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remove This Note"), -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), row, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), label);
  gtk_box_append (GTK_BOX (foot), remove);
  return foot;
}

/* Returns: (transfer none): where it is written */
static GtkWidget *
append_note (AshiNotesWindow *self, const char *id, const char *text, gint64 time)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *words = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (words));
  Note *note = g_new0 (Note, 1);

  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_set_modified (buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (words), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (words), FALSE);
  gtk_widget_add_css_class (words, "note");
  gtk_widget_set_size_request (words, -1, NOTE_HEIGHT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Note"), -1);
  note->id = g_strdup (id);
  note->buffer = g_object_ref (buffer);
  g_object_set_data_full (G_OBJECT (row), NOTE, note, note_free);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (row, "card");
  gtk_widget_set_overflow (row, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), create_foot (row, time));
  gtk_box_append (GTK_BOX (self->box), row);
  return words;
}

static void
on_add (AshiNotesWindow *self)
{
  gtk_widget_grab_focus (append_note (self, NULL, "", ashi_store_get_now (NULL)));
}

static void
show_notes (AshiNotesWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = ashi_store_list_notes (self->store, self->pack, self->about, &error);

  show_problem (self, error);
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const AshiNote *note = g_ptr_array_index (notes, i);

      append_note (self, note->id, note->text, note->changed);
    }
  if (notes == NULL || notes->len == 0)
    on_add (self);
}

static GtkWidget *
create_header (AshiNotesWindow *self)
{
  GtkWidget *header = adw_header_bar_new (), *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (add, _ ("Add a Note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add a Note"), -1);
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), add);
  return header;
}

static void
ashi_notes_window_init (AshiNotesWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *scroller = gtk_scrolled_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "notes");
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), create_header (self));
  gtk_box_append (GTK_BOX (content), self->problem);
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
}

/**
 * ashi_notes_window_new:
 * @store: where they are kept
 * @pack: the id of a pack
 * @about: what of it, as ashi_noted_dup_about() has it
 * @title: what that is called
 */
GtkWidget *
ashi_notes_window_new (AshiStore *store, const char *pack, const char *about, const char *title)
{
  AshiNotesWindow *self = g_object_new (ASHI_TYPE_NOTES_WINDOW, NULL);
  g_autofree char *name = NULL;

  g_return_val_if_fail (ASHI_IS_STORE (store) && pack != NULL && about != NULL && title != NULL, GTK_WIDGET (self));

  self->store = g_object_ref (store);
  self->pack = g_strdup (pack);
  self->about = g_strdup (about);
  name = g_strdup_printf (_ ("Notes: %s"), title);
  gtk_window_set_title (GTK_WINDOW (self), name);
  show_notes (self);
  return GTK_WIDGET (self);
}

/**
 * ashi_notes_window_show_note:
 * @id: of a note that stands in the window
 *
 * Leads eyes and keys to it.
 */
void
ashi_notes_window_show_note (AshiNotesWindow *self, const char *id)
{
  g_return_if_fail (ASHI_IS_NOTES_WINDOW (self) && id != NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      const Note *note = g_object_get_data (G_OBJECT (row), NOTE);

      if (g_strcmp0 (note->id, id) == 0)
        gtk_widget_grab_focus (gtk_widget_get_first_child (row));
    }
}
