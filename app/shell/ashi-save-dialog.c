// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-save-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define PAPER "paper"

struct _AshiSaveDialog
{
  GObject parent_instance;

  GtkWindow *window; /* owns this */

  /* owned */
  GtkFileChooserNative *chooser; /* that asks, or asked last; NULL: none did */
  gboolean asking;
  char *title;
  AshiFileType types;
  AshiSaveChosen chosen;
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (AshiSaveDialog, ashi_save_dialog, G_TYPE_OBJECT)

static const char *const paper_ids[] = { "screen", "a4", "letter", NULL };

static void ask (AshiSaveDialog *self, const char *name, GFile *folder);

/* Of what is a page of words there is none on the screen. */
static gboolean
is_picture (AshiSaveDialog *self)
{
  return (self->types & ASHI_FILE_PNG) != 0;
}

static AshiFileType
get_offered (AshiSaveDialog *self)
{
  return is_picture (self) ? ASHI_FILE_PNG : ASHI_FILE_PDF;
}

static void
stop_asking (AshiSaveDialog *self)
{
  gpointer user_data = g_steal_pointer (&self->user_data);

  self->asking = FALSE;
  if (self->destroy != NULL && user_data != NULL)
    self->destroy (user_data);
  self->destroy = NULL;
}

static AshiFileType
get_type (GtkFileChooser *chooser, AshiFileType otherwise)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  gpointer type = filter != NULL ? g_object_get_data (G_OBJECT (filter), "type") : NULL;

  return type != NULL ? (AshiFileType) GPOINTER_TO_UINT (type) : otherwise;
}

static AshiPaper
get_paper (AshiSaveDialog *self)
{
  const char *id = gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (self->chooser), PAPER);

  for (guint i = 0; id != NULL && paper_ids[i] != NULL; i++)
    if (g_str_equal (id, paper_ids[i]))
      return (AshiPaper) i;
  return is_picture (self) ? ASHI_PAPER_SCREEN : ASHI_PAPER_A4;
}

/* The question once more, with what was wrong put right: whoever answers it is asked about a file that is there
 * already, too. */
static void
ask_again (AshiSaveDialog *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path), folder = g_file_get_parent (file);
  g_autofree char *name = g_path_get_basename (path), *shown = g_filename_display_name (name);

  ask (self, shown, folder);
}

static void
on_told (AshiSaveDialog *self, const char *response, GtkWidget *message)
{
  const char *path = g_object_get_data (G_OBJECT (message), "path");

  if (g_str_equal (response, "again"))
    ask_again (self, path);
  else
    stop_asking (self);
}

static void
tell_of_ending (AshiSaveDialog *self, const char *path, const char *better)
{
  g_autofree char *name = g_path_get_basename (path), *shown = g_filename_display_name (name);
  g_autofree char *types = ashi_file_type_dup_titles (self->types);
  GtkWidget *message = adw_message_dialog_new (self->window, NULL, NULL);

  adw_message_dialog_format_heading (ADW_MESSAGE_DIALOG (message), _ ("Nothing Saved as “%s”"), shown);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (message),
                                  _ ("A file can be one of these types: %s. Choose one from the list of types, or let "
                                     "the name end as it does."),
                                  types);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (message), "cancel", _ ("_Cancel"), "again", _ ("Choose _Again"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (message), "again", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (message), "again");
  g_object_set_data_full (G_OBJECT (message), "path", g_strdup (better), g_free);
  g_signal_connect_object (message, "response", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (message));
}

static void
settle (AshiSaveDialog *self, const char *path)
{
  const AshiFileType offered = get_offered (self);
  const AshiFileType type = get_type (GTK_FILE_CHOOSER (self->chooser), offered);
  gboolean is_other;
  g_autofree char *settled = ashi_file_type_settle (path, self->types, offered, type, &is_other);

  if (is_other)
    tell_of_ending (self, path, settled);
  else if (!g_str_equal (settled, path) && g_file_test (settled, G_FILE_TEST_EXISTS))
    ask_again (self, settled);
  else
    {
      self->chosen (settled, get_paper (self), self->user_data);
      stop_asking (self);
    }
}

static void
on_response (AshiSaveDialog *self, int response)
{
  g_autoptr (GFile) file =
      response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    settle (self, path);
  else
    stop_asking (self);
}

/* The name follows the type. */
static void
on_filter_changed (AshiSaveDialog *self)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (self->chooser);
  g_autofree char *name = gtk_file_chooser_get_current_name (chooser), *settled = NULL;
  gboolean is_other;

  if (name == NULL || *name == '\0')
    return;
  settled = ashi_file_type_settle (name, self->types, 0, get_type (chooser, get_offered (self)), &is_other);
  if (!is_other && !g_str_equal (settled, name))
    gtk_file_chooser_set_current_name (chooser, settled);
}

static void
add_type (AshiSaveDialog *self, AshiFileType type)
{
  g_autoptr (GtkFileFilter) filter = NULL;

  if ((self->types & type) == 0)
    return;
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, ashi_file_type_get_title (type));
  gtk_file_filter_add_suffix (filter, ashi_file_type_get_ending (type) + 1);
  g_object_set_data (G_OBJECT (filter), "type", GUINT_TO_POINTER (type));
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  if (type == get_offered (self))
    gtk_file_chooser_set_filter (GTK_FILE_CHOOSER (self->chooser), filter);
}

static const char *
get_usual_paper (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? "letter" : "a4";
}

static void
add_papers (AshiSaveDialog *self)
{
  const char *labels[] = { _ ("As on the screen"), _ ("A4"), _ ("Letter"), NULL };
  const guint first = is_picture (self) ? ASHI_PAPER_SCREEN : ASHI_PAPER_A4;
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (self->chooser);

  gtk_file_chooser_add_choice (chooser, PAPER, _ ("Paper"), (const char **) paper_ids + first, labels + first);
  gtk_file_chooser_set_choice (chooser, PAPER, is_picture (self) ? "screen" : get_usual_paper ());
}

static void
ask (AshiSaveDialog *self, const char *name, GFile *folder)
{
  /* Whoever asked before was left in peace until now: GTK 4.18's dialog that goes before it knows its folders takes
   * what tells it of them along, and that then tells nobody, or falls. */
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (self->title, self->window, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  for (AshiFileType type = ASHI_FILE_PNG; type <= ASHI_FILE_PDF; type <<= 1)
    add_type (self, type);
  add_papers (self);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  g_signal_connect_object (self->chooser, "notify::filter", G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
  /* The window may be closed while somebody is being asked. */
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/**
 * ashi_save_dialog_ask:
 * @chosen: called when there is an answer
 * @user_data: (transfer full): for @chosen
 * @destroy: (nullable): frees it, answer or none
 *
 * While there is a question, another is not asked.
 */
void
ashi_save_dialog_ask (AshiSaveDialog *self,
                      const AshiSaveQuestion *question,
                      AshiSaveChosen chosen,
                      gpointer user_data,
                      GDestroyNotify destroy)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ASHI_IS_SAVE_DIALOG (self));

  if (self->asking)
    {
      if (destroy != NULL)
        destroy (user_data);
      return;
    }
  self->asking = TRUE;
  self->types = question->types;
  g_free (self->title);
  self->title = g_strdup (question->title);
  self->chosen = chosen;
  self->user_data = user_data;
  self->destroy = destroy;
  name = g_strconcat (question->name, ashi_file_type_get_ending (get_offered (self)), NULL);
  ask (self, name, NULL);
}

static void
ashi_save_dialog_dispose (GObject *object)
{
  AshiSaveDialog *self = ASHI_SAVE_DIALOG (object);

  stop_asking (self);
  g_clear_object (&self->chooser);
  G_OBJECT_CLASS (ashi_save_dialog_parent_class)->dispose (object);
}

static void
ashi_save_dialog_finalize (GObject *object)
{
  g_free (ASHI_SAVE_DIALOG (object)->title);
  G_OBJECT_CLASS (ashi_save_dialog_parent_class)->finalize (object);
}

static void
ashi_save_dialog_class_init (AshiSaveDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ashi_save_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ashi_save_dialog_finalize;
}

static void
ashi_save_dialog_init (AshiSaveDialog *self)
{
}

/**
 * ashi_save_dialog_new:
 * @window: (unowned): over which it asks; outlives it
 *
 * Returns: (transfer full): somebody who asks when told to
 */
AshiSaveDialog *
ashi_save_dialog_new (GtkWindow *window)
{
  AshiSaveDialog *self = g_object_new (ASHI_TYPE_SAVE_DIALOG, NULL);

  self->window = window;
  return self;
}
