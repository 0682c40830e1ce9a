// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-handout-dialog.h"

#include "ashi-clinic-settings.h"
#include "ashi-export.h"
#include "ashi-limits.h"
#include "ashi-print.h"
#include "ashi-save-dialog.h"

#include <glib/gi18n.h>

#define WIDTH 480

struct _AshiHandoutDialog
{
  AdwWindow parent_instance;

  AshiPack *pack;
  char *id;
  AshiTalkPath *path;
  AshiSide side;
  AshiInk *ink;
  GSettings *settings; /* NULL: nothing is known of the clinic */
  AshiSaveDialog *save;

  GtkWidget *kind, *large, *note, *message;
  GtkWidget *parts[ASHI_N_TALK_PARTS]; /* NULL: not to be chosen */
};

G_DEFINE_FINAL_TYPE (AshiHandoutDialog, ashi_handout_dialog, ADW_TYPE_WINDOW)

static void
tell (gpointer dialog, const char *message)
{
  AshiHandoutDialog *self = ASHI_HANDOUT_DIALOG (dialog);

  if (self->message == NULL) /* it was closed meanwhile */
    return;
  gtk_label_set_text (GTK_LABEL (self->message), message);
  gtk_widget_set_visible (self->message, *message != '\0');
}

static void
tell_and_leave (gpointer dialog, const char *message)
{
  tell (dialog, message);
  g_object_unref (dialog);
}

static guint
get_left_out (AshiHandoutDialog *self)
{
  guint left_out = 0;

  for (AshiTalkPart part = 0; part < ASHI_N_TALK_PARTS; part++)
    if (self->parts[part] != NULL && !gtk_switch_get_active (GTK_SWITCH (self->parts[part])))
      left_out |= 1u << part;
  return left_out;
}

/* Returns: (transfer full): the hand-out as it is wanted; a logo that cannot be read is told of and left out */
static AshiFlow *
create_sheet (AshiHandoutDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiClinic) clinic = ashi_clinic_settings_read (self->settings, &error);
  const AshiHandoutWishes wishes = {
    .kind = (AshiHandoutKind) adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind)),
    .side = self->side,
    .is_large = gtk_switch_get_active (GTK_SWITCH (self->large)),
    .left_out = get_left_out (self),
    .note = gtk_editable_get_text (GTK_EDITABLE (self->note)),
    .clinic = clinic,
    .ink = self->ink,
  };

  tell (self, error != NULL ? error->message : "");
  return ashi_handout_new (self->pack, self->id, self->path, &wishes);
}

static void
on_print (AshiHandoutDialog *self)
{
  g_autoptr (AshiFlow) sheet = create_sheet (self);

  ashi_print_run (ashi_print_new_for_sheet (sheet), GTK_WINDOW (self), _ ("Hand-out"), tell, g_object_ref (self),
                  g_object_unref);
}

static void
on_place_chosen (const char *path, AshiPaper paper, gpointer dialog)
{
  AshiHandoutDialog *self = dialog;
  g_autoptr (AshiFlow) sheet = create_sheet (self);

  ashi_export_save_sheet (sheet, paper, path, tell_and_leave, g_object_ref (self));
}

static void
on_save (AshiHandoutDialog *self)
{
  ashi_save_dialog_ask (self->save, &(AshiSaveQuestion) { _ ("Save Hand-Out"), _ ("Hand-out"), ASHI_FILE_PDF },
                        on_place_chosen, g_object_ref (self), g_object_unref);
}

static void
ashi_handout_dialog_dispose (GObject *object)
{
  AshiHandoutDialog *self = ASHI_HANDOUT_DIALOG (object);

  self->message = NULL; /* goes with its window, which whoever saves or prints may outlive */
  g_clear_object (&self->save);
  g_clear_object (&self->settings);
  g_clear_object (&self->ink);
  g_clear_object (&self->path);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (ashi_handout_dialog_parent_class)->dispose (object);
}

static void
ashi_handout_dialog_class_init (AshiHandoutDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_handout_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ashi_handout_dialog_init (AshiHandoutDialog *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Hand-Out"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
}

static GtkWidget *
create_kind_row (void)
{
  static const char *const names[] = { N_ ("To Take Home"), N_ ("Before Deciding"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  for (guint i = 0; names[i] != NULL; i++)
    gtk_string_list_append (model, _ (names[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("What"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  return row;
}

/* Returns: (transfer none): the switch in a row that is added to @group */
static GtkWidget *
append_switch (AdwPreferencesGroup *group, const char *title, gboolean active)
{
  GtkWidget *row = adw_action_row_new (), *choice = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (choice), active);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (group, row);
  return choice;
}

/* What else there is, is told to those who have yet to decide. */
static void
on_kind_changed (AshiHandoutDialog *self)
{
  GtkWidget *row = self->parts[ASHI_TALK_ELSE] != NULL
                       ? gtk_widget_get_ancestor (self->parts[ASHI_TALK_ELSE], ADW_TYPE_ACTION_ROW)
                       : NULL;

  if (row != NULL)
    gtk_widget_set_visible (row, adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind)) == ASHI_HANDOUT_CONSENT);
}

/* There is no more room for it on the page. */
static void
on_note_changed (GtkEditable *note)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (note));

  if (g_utf8_strlen (text, -1) > ASHI_LIMIT_NOTE_LETTERS)
    gtk_editable_delete_text (note, ASHI_LIMIT_NOTE_LETTERS, -1);
}

static GtkWidget *
create_what (AshiHandoutDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->kind = create_kind_row ();
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (on_kind_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->kind);
  self->large = append_switch (ADW_PREFERENCES_GROUP (group), _ ("Large Print"), FALSE);
  self->note = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note), _ ("A Line of Your Own"));
  g_signal_connect (self->note, "changed", G_CALLBACK (on_note_changed), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->note);
  return group;
}

/* When to call is no choice. */
static GtkWidget *
create_parts (AshiHandoutDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("What Is Said"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("When to call always is."));
  for (AshiTalkPart part = 0; part < ASHI_N_TALK_PARTS; part++)
    if (part != ASHI_TALK_HELP && ashi_talk_path_has_part (self->path, part))
      self->parts[part] = append_switch (ADW_PREFERENCES_GROUP (group), ashi_talk_part_get_title (part, NULL), TRUE);
  return group;
}

static GtkWidget *
create_buttons (AshiHandoutDialog *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *print = gtk_button_new_with_mnemonic (_ ("_Print…")), *save = gtk_button_new_with_mnemonic (_ ("_Save…"));

  gtk_widget_add_css_class (print, "suggested-action");
  g_signal_connect_object (print, "clicked", G_CALLBACK (on_print), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (save, "clicked", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), save);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), print);
  return bar;
}

static GtkWidget *
create_message (void)
{
  GtkWidget *message = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (message), TRUE);
  gtk_label_set_xalign (GTK_LABEL (message), 0);
  gtk_widget_set_visible (message, FALSE);
  return message;
}

static void
fill (AshiHandoutDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->message = create_message ();
  gtk_box_append (GTK_BOX (page), self->message);
  gtk_box_append (GTK_BOX (page), create_what (self));
  gtk_box_append (GTK_BOX (page), create_parts (self));
  on_kind_changed (self);
  gtk_box_append (GTK_BOX (page), ashi_clinic_settings_create_rows (self->settings, GTK_WINDOW (self)));
  gtk_widget_set_margin_top (page, 18);
  gtk_widget_set_margin_bottom (page, 24);
  gtk_widget_set_margin_start (page, 18);
  gtk_widget_set_margin_end (page, 18);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), create_buttons (self));
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * ashi_handout_dialog_new:
 * @parent: over which it stands
 * @pack: the pack, or what there is of it for any reader
 * @id: what @path is about
 * @path: the way through the talk, with what was left out of it
 * @side: of the body that is spoken of
 * @ink: what was drawn on it by hand
 * @settings: (nullable): where the clinic is kept
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
ashi_handout_dialog_new (GtkWindow *parent,
                         AshiPack *pack,
                         const char *id,
                         AshiTalkPath *path,
                         AshiSide side,
                         AshiInk *ink,
                         GSettings *settings)
{
  AshiHandoutDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ASHI_IS_PACK (pack) && ASHI_IS_TALK_PATH (path), NULL);

  self = g_object_new (ASHI_TYPE_HANDOUT_DIALOG, "transient-for", parent, "modal", TRUE, "destroy-with-parent", TRUE,
                       NULL);
  self->pack = g_object_ref (pack);
  self->id = g_strdup (id);
  self->path = g_object_ref (path);
  self->side = side;
  self->ink = g_object_ref (ink);
  g_set_object (&self->settings, settings);
  self->save = ashi_save_dialog_new (GTK_WINDOW (self));
  fill (self);
  return GTK_WIDGET (self);
}
