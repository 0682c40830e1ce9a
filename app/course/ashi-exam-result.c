// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-exam-result.h"

#include "ashi-wrapped-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How wide words are, in logical px. */
#define WIDEST 680

#define ABOUT "ashi-about"

struct _AshiExamResult
{
  GtkWidget parent_instance;

  AshiExamRecord *record;
  GtkWidget *scroller;
  GtkWidget *box; /* in it */
  GtkWidget *print;
};

enum
{
  READ,
  PRINT,
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiExamResult, ashi_exam_result, GTK_TYPE_WIDGET)

static void
ashi_exam_result_dispose (GObject *object)
{
  AshiExamResult *self = ASHI_EXAM_RESULT (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->record, ashi_exam_record_unref);
  G_OBJECT_CLASS (ashi_exam_result_parent_class)->dispose (object);
}

static gboolean
ashi_exam_result_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASHI_EXAM_RESULT (widget)->print);
}

static void
ashi_exam_result_class_init (AshiExamResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_exam_result_dispose;
  widget_class->grab_focus = ashi_exam_result_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[PRINT] =
      g_signal_new ("print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAVE] =
      g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "question");
}

static void
ashi_exam_result_init (AshiExamResult *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->box, "question-words");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* Marks */

/* Returns: (transfer floating): words with a mark before them, which says the same to who sees no colour */
static GtkWidget *
create_marked (const char *words, const char *css_class, gboolean is_good)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *label = ashi_wrapped_label_new (words, css_class);

  gtk_widget_add_css_class (line, is_good ? "right" : "wrong");
  gtk_box_append (GTK_BOX (line),
                  gtk_image_new_from_icon_name (is_good ? "object-select-symbolic" : "window-close-symbolic"));
  gtk_box_append (GTK_BOX (line), ashi_wrapped_label_hold (label));
  return line;
}

static GtkWidget *
create_mark_row (const char *title, const char *marks)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), marks);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
append_marks (AshiExamResult *self)
{
  const AshiExamOutcome outcome = ashi_exam_record_judge (self->record);
  g_autofree char *title = ashi_exam_record_dup_title (self->record);
  g_autofree char *taken = ashi_exam_record_dup_taken (self->record);
  g_autofree char *all = ashi_exam_record_dup_marks (self->record, FALSE);
  g_autofree char *hazards = ashi_exam_record_dup_marks (self->record, TRUE);
  GtkWidget *group = adw_preferences_group_new ();

  ashi_wrapped_label_append (self->box, title, "title-2");
  ashi_wrapped_label_append (self->box, taken, "dim-label");
  if (outcome != ASHI_EXAM_OUTCOME_NONE)
    gtk_box_append (GTK_BOX (self->box), create_marked (ashi_exam_outcome_get_label (outcome), "title-3",
                                                        outcome == ASHI_EXAM_OUTCOME_PASSED));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_mark_row (_ ("Right"), all));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_mark_row (_ ("Of These About Hazards"), hazards));
  gtk_box_append (GTK_BOX (self->box), group);
}

static void
on_print (AshiExamResult *self)
{
  g_signal_emit (self, signals[PRINT], 0);
}

static void
on_save (AshiExamResult *self)
{
  g_signal_emit (self, signals[SAVE], 0);
}

static void
append_buttons (AshiExamResult *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *save;

  self->print = gtk_button_new_with_mnemonic (_ ("_Print…"));
  save = gtk_button_new_with_mnemonic (_ ("_Save…"));
  g_signal_connect_object (self->print, "clicked", G_CALLBACK (on_print), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (save, "clicked", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), self->print);
  gtk_box_append (GTK_BOX (line), save);
  gtk_box_append (GTK_BOX (self->box), line);
}

/* Stations */

static void
append_labelled (GtkWidget *box, const char *label, const char *text, const char *css_class)
{
  g_autofree char *line = text != NULL ? g_strdup_printf ("%s %s", label, text) : NULL;

  ashi_wrapped_label_append (box, line, css_class);
}

static void
on_read (GtkWidget *button, AshiExamResult *self)
{
  g_signal_emit (self, signals[READ], 0, g_object_get_data (G_OBJECT (button), ABOUT));
}

/* Each reads a card of its own, which ears have to know. */
static GtkWidget *
create_read (AshiExamResult *self, const AshiStationRecord *station, guint number)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Read the Card"));
  g_autofree char *told = g_strdup_printf (_ ("Read the card of station %u"), number);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
  g_object_set_data_full (G_OBJECT (button), ABOUT, g_strdup (station->about), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_read), self, 0);
  return button;
}

static void
append_station (AshiExamResult *self, const AshiStationRecord *station, guint number)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *worth = ashi_station_record_dup_worth (station);
  g_autofree char *heading =
      g_strdup_printf (_ ("Station %u · %s"), number, ashi_question_kind_get_label (station->kind));

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "question-words");
  ashi_wrapped_label_append (card, heading, "claim-label");
  ashi_wrapped_label_append (card, station->asked, "title-4");
  gtk_box_append (GTK_BOX (card), create_marked (worth, "heading", station->share >= 1));
  append_labelled (card, _ ("Answer:"), station->given, NULL);
  for (guint i = 0; i < station->reasons->len; i++)
    ashi_wrapped_label_append (card, g_ptr_array_index (station->reasons, i), NULL);
  append_labelled (card, _ ("Right:"), station->right, "question-right");
  ashi_wrapped_label_append (card, station->cited, "detail");
  ashi_wrapped_label_append (card, station->note, "detail");
  gtk_box_append (GTK_BOX (card), create_read (self, station, number));
  gtk_box_append (GTK_BOX (self->box), card);
}

/**
 * ashi_exam_result_new:
 * @record: is over
 */
GtkWidget *
ashi_exam_result_new (AshiExamRecord *record)
{
  AshiExamResult *self = g_object_new (ASHI_TYPE_EXAM_RESULT, NULL);

  g_return_val_if_fail (record != NULL, GTK_WIDGET (self));

  self->record = ashi_exam_record_ref (record);
  append_marks (self);
  append_buttons (self);
  for (guint i = 0; i < record->stations->len; i++)
    append_station (self, g_ptr_array_index (record->stations, i), i + 1);
  return GTK_WIDGET (self);
}
