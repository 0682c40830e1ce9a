// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-question-page.h"

#include "ashi-answering.h"
#include "ashi-empty-box.h"
#include "ashi-lettering.h"
#include "ashi-letters.h"
#include "ashi-outcome.h"
#include "ashi-typing.h"
#include "ashi-wrapped-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* From which width on the picture stands beside the words, in logical px; the words' width there; and the picture's
 * share of the height where it stands above them. */
#define WIDE          760
#define COLUMN        400
#define PICTURE_SHARE 0.45

/* How wide words are where there is no picture, in logical px. */
#define WIDEST 680

struct _AshiQuestionPage
{
  GtkWidget parent_instance;

  AshiView *view;
  AshiCanvas *canvas;
  GtkWidget *scroller;
  GtkWidget *box; /* in the scroller */
  GtkWidget *kind, *stem;
  GtkWidget *room; /* for the answer, and then the outcome */
  GtkWidget *pass, *done;
  GtkWidget *answer; /* of the question; NULL: none */

  AshiQuestion *question; /* NULL: none */
  AshiLetters *letters;   /* over its picture; NULL: none */
  gint64 since;           /* when it was asked, in µs */
  guint took;             /* ms until it was answered */
  gboolean is_exam;       /* nothing is told of what the answer is worth */
  gboolean has_picture;
  gboolean is_near; /* what is lit has been brought near */
};

enum
{
  GRADED,
  READ,
  CHANGED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AshiQuestionPage, ashi_question_page, GTK_TYPE_WIDGET)

static void
clear_question (AshiQuestionPage *self)
{
  if (self->letters != NULL && ashi_canvas_has_overlay (self->canvas, ASHI_OVERLAY (self->letters)))
    ashi_canvas_remove_overlay (self->canvas, ASHI_OVERLAY (self->letters));
  g_clear_object (&self->letters);
  ashi_empty_box (GTK_BOX (self->room));
  self->answer = NULL;
  g_clear_pointer (&self->question, ashi_question_unref);
}

static void
ashi_question_page_dispose (GObject *object)
{
  AshiQuestionPage *self = ASHI_QUESTION_PAGE (object);

  if (self->canvas != NULL)
    {
      clear_question (self);
      gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->canvas)));
    }
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_question_page_parent_class)->dispose (object);
}

/* Room */

static GtkSizeRequestMode
ashi_question_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ashi_question_page_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  AshiQuestionPage *self = ASHI_QUESTION_PAGE (widget);

  gtk_widget_measure (self->scroller, orientation, -1, minimum, natural, NULL, NULL);
  *minimum_baseline = *natural_baseline = -1;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_allocate (child, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
}

/* The picture stands where one begins to read; on something narrow above the words. */
static void
ashi_question_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiQuestionPage *self = ASHI_QUESTION_PAGE (widget);
  const gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int least;

  gtk_widget_set_child_visible (GTK_WIDGET (self->canvas), self->has_picture);
  gtk_widget_measure (self->scroller, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (!self->has_picture)
    place (self->scroller, 0, 0, width, height);
  else if (width >= WIDE)
    {
      const int column = MAX (COLUMN, least);

      place (GTK_WIDGET (self->canvas), from_right ? column : 0, 0, width - column, height);
      place (self->scroller, from_right ? 0 : width - column, 0, column, height);
    }
  else
    {
      const int picture = (int) (PICTURE_SHARE * height);

      place (GTK_WIDGET (self->canvas), 0, 0, width, picture);
      place (self->scroller, 0, picture, width, height - picture);
    }
}

static void
ashi_question_page_class_init (AshiQuestionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_question_page_dispose;
  widget_class->get_request_mode = ashi_question_page_get_request_mode;
  widget_class->measure = ashi_question_page_measure;
  widget_class->size_allocate = ashi_question_page_size_allocate;
  signals[GRADED] = g_signal_new ("graded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] =
      g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "question");
}

/* The picture */

static void
show_layers (AshiQuestionPage *self)
{
  const AshiQuestionSight *sight = &self->question->sight;
  AshiPlate *plate = ashi_view_get_plate (self->view);

  for (guint i = 0; sight->opacities != NULL && i < MIN (sight->n_opacities, ashi_plate_get_n_layers (plate)); i++)
    ashi_view_set_layer_opacity (self->view, i, sight->opacities[i]);
}

/* A needle that advances by itself would be told by the one that is drawn. */
static void
hide_needle (AshiQuestionPage *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  const AshiLettering *lettering = ashi_plate_get_lettering (plate);

  if (lettering != NULL && lettering->needle_layer < ashi_plate_get_n_layers (plate))
    ashi_view_set_layer_opacity (self->view, lettering->needle_layer, 0);
}

static void
show_section (AshiQuestionPage *self, AshiSection *section)
{
  ashi_view_open_section (self->view, section);
  if (ashi_section_has_sides (section))
    ashi_view_set_section_side (self->view, self->question->sight.side);
}

/* Returns: whether the question has a picture */
static gboolean
show_picture (AshiQuestionPage *self)
{
  const AshiQuestionSight *sight = &self->question->sight;
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiPlate *plate = sight->picture != NULL ? ashi_pack_find_plate (pack, sight->picture) : NULL;
  AshiSection *section = sight->picture != NULL && plate == NULL ? ashi_pack_find_section (pack, sight->picture) : NULL;

  if (plate == NULL && section == NULL)
    return FALSE;
  ashi_view_close_section (self->view);
  if (section != NULL)
    show_section (self, section);
  else
    ashi_view_set_plate (self->view, plate);
  if (sight->opacities != NULL)
    show_layers (self);
  if (self->question->asking == ASHI_ASKING_PRESS)
    hide_needle (self);
  ashi_view_select (self->view, sight->lit);
  return TRUE;
}

static void
show_sight (AshiQuestionPage *self)
{
  ashi_view_begin_change (self->view);
  ashi_names_set_withheld (ashi_view_get_names (self->view), self->question->sight.hides_names);
  ashi_view_select (self->view, NULL);
  self->has_picture = show_picture (self);
  ashi_view_end_change (self->view);
  self->is_near = self->question->sight.lit == NULL;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (ashi_question_is_by_letter (self->question))
    {
      self->letters = ashi_letters_new (self->question, self->canvas);
      ashi_canvas_add_overlay (self->canvas, ASHI_OVERLAY (self->letters));
    }
}

/* Where something lies is known when the picture has been looked through. */
static void
on_settled (AshiQuestionPage *self)
{
  if (self->is_near || self->question == NULL || !ashi_canvas_get_settled (self->canvas))
    return;
  self->is_near = TRUE;
  ashi_canvas_reveal (self->canvas, self->question->sight.lit);
}

/* Answering */

static void
on_grade (AshiQuestionPage *self, guint grade)
{
  g_signal_emit (self, signals[GRADED], 0, grade, self->took);
}

static void
on_read (AshiQuestionPage *self)
{
  g_signal_emit (self, signals[READ], 0, self->question->about);
}

static void
judge (AshiQuestionPage *self, AshiReply reply)
{
  const gint64 took = g_get_monotonic_time () - self->since;
  g_autoptr (AshiJudgement) judgement = NULL;
  GtkWidget *outcome;

  reply.seconds = (double) took / G_USEC_PER_SEC;
  self->took = (guint) MIN (took / 1000, G_MAXUINT);
  judgement = ashi_question_judge (self->question, &reply);
  gtk_widget_set_visible (self->done, FALSE);
  gtk_widget_set_visible (self->pass, FALSE);
  ashi_names_set_withheld (ashi_view_get_names (self->view), FALSE);
  ashi_answering_close (ASHI_ANSWERING (self->answer));
  outcome = ashi_outcome_new (self->question, judgement);
  g_signal_connect_object (outcome, "graded", G_CALLBACK (on_grade), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outcome, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->room), outcome);
  gtk_widget_grab_focus (outcome);
}

static gboolean
is_open (AshiQuestionPage *self)
{
  return self->answer != NULL && gtk_widget_get_visible (self->done);
}

/* Of an exam a station is left by the button alone: a name that was typed too fast can be mended. */
static void
on_given (AshiQuestionPage *self)
{
  AshiReply reply;

  if (is_open (self) && self->is_exam)
    gtk_widget_grab_focus (self->done);
  else if (is_open (self) && ashi_answering_fill (ASHI_ANSWERING (self->answer), &reply))
    judge (self, reply);
}

static void
on_done (AshiQuestionPage *self)
{
  if (self->is_exam)
    g_signal_emit (self, signals[LEFT], 0);
  else
    on_given (self);
}

static void
on_pass (AshiQuestionPage *self)
{
  if (is_open (self))
    judge (self, (AshiReply) { 0 });
}

static void
update_done (AshiQuestionPage *self)
{
  AshiReply reply;

  gtk_widget_set_sensitive (self->done, self->is_exam || ashi_question_page_fill (self, &reply));
}

static void
on_changed (AshiQuestionPage *self)
{
  update_done (self);
  if (self->is_exam)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_answer (AshiQuestionPage *self)
{
  self->answer = ashi_answering_new (self->question, self->canvas);
  g_signal_connect_object (self->answer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->answer, "given", G_CALLBACK (on_given), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->room), self->answer);
  if (self->is_exam && ASHI_IS_TYPING (self->answer))
    ashi_typing_offer_no_choice (ASHI_TYPING (self->answer));
  gtk_widget_set_visible (self->done, TRUE);
  gtk_widget_set_visible (self->pass, !self->is_exam);
  update_done (self);
  if (!gtk_widget_child_focus (self->room, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas)); /* or a key pressed once more would leave what was not read */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static GtkWidget *
create_buttons (AshiQuestionPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->done = gtk_button_new_with_mnemonic (_ ("_Answer"));
  self->pass = gtk_button_new_with_mnemonic (_ ("I _Don’t Know"));
  gtk_widget_add_css_class (self->done, "suggested-action");
  gtk_widget_add_css_class (self->done, "pill");
  gtk_widget_add_css_class (self->pass, "pill");
  g_signal_connect_object (self->done, "clicked", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pass, "clicked", G_CALLBACK (on_pass), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->done);
  gtk_box_append (GTK_BOX (box), self->pass);
  return box;
}

static void
ashi_question_page_init (AshiQuestionPage *self)
{
  GtkWidget *clamp;

  self->view = ashi_view_new_for (ASHI_AUDIENCE_TRAINEE);
  self->canvas = g_object_new (ASHI_TYPE_CANVAS, "view", self->view, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->canvas), GTK_WIDGET (self));
  g_signal_connect_object (self->canvas, "notify::settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "question-words");
  self->kind = ashi_wrapped_label_new ("", "claim-label");
  self->stem = ashi_wrapped_label_new ("", "title-4");
  self->room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (self->box), self->kind);
  gtk_box_append (GTK_BOX (self->box), self->stem);
  gtk_box_append (GTK_BOX (self->box), self->room);
  gtk_box_append (GTK_BOX (self->box), create_buttons (self));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * ashi_question_page_new:
 * @pack: that the questions are of, whole
 */
GtkWidget *
ashi_question_page_new (AshiPack *pack)
{
  AshiQuestionPage *self = g_object_new (ASHI_TYPE_QUESTION_PAGE, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack), GTK_WIDGET (self));

  ashi_view_set_pack (self->view, pack);
  return GTK_WIDGET (self);
}

static void
ask (AshiQuestionPage *self, AshiQuestion *question)
{
  clear_question (self);
  self->question = ashi_question_ref (question);
  gtk_label_set_text (GTK_LABEL (self->kind), ashi_question_kind_get_label (question->kind));
  gtk_label_set_text (GTK_LABEL (self->stem), question->stem);
  show_sight (self);
  self->since = g_get_monotonic_time ();
  take_answer (self);
}

/**
 * ashi_question_page_ask:
 * @question: is asked now, whether or not the last was answered
 */
void
ashi_question_page_ask (AshiQuestionPage *self, AshiQuestion *question)
{
  g_return_if_fail (ASHI_IS_QUESTION_PAGE (self) && question != NULL);

  self->is_exam = FALSE;
  gtk_button_set_label (GTK_BUTTON (self->done), _ ("_Answer"));
  ask (self, question);
}

/**
 * ashi_question_page_examine:
 * @question: is asked now, and nothing is told of the answer
 * @is_last: whether nothing comes after it
 */
void
ashi_question_page_examine (AshiQuestionPage *self, AshiQuestion *question, gboolean is_last)
{
  g_return_if_fail (ASHI_IS_QUESTION_PAGE (self) && question != NULL);

  self->is_exam = TRUE;
  gtk_button_set_label (GTK_BUTTON (self->done), is_last ? _ ("_Finish") : _ ("_Next Station"));
  ask (self, question);
}

/**
 * ashi_question_page_fill:
 * @reply: (out caller-allocates): gets the answer as it stands, and borrows it until that changes
 *
 * Returns: whether there is one
 */
gboolean
ashi_question_page_fill (AshiQuestionPage *self, AshiReply *reply)
{
  g_return_val_if_fail (ASHI_IS_QUESTION_PAGE (self) && reply != NULL, FALSE);
  return self->answer != NULL && ashi_answering_fill (ASHI_ANSWERING (self->answer), reply);
}
