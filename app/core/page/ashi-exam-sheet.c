// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-exam-sheet.h"

#include "ashi-question-figure.h"

#include <glib/gi18n-lib.h>

/* What is written on. */
#define LINE "______________________________"

static const char *
get_task (const AshiQuestion *question)
{
  switch (question->asking)
    {
    case ASHI_ASKING_CLICK:
    case ASHI_ASKING_PLACE:
      return _ ("The letter:");
    case ASHI_ASKING_TYPE:
      return _ ("The name:");
    case ASHI_ASKING_SEVERAL:
      return _ ("Tick all that are right.");
    case ASHI_ASKING_ORDER:
      return _ ("Write the numbers in order:");
    case ASHI_ASKING_PRESS:
      return _ ("At which depth do you stop it, in mm?");
    case ASHI_ASKING_ONE:
    default:
      return _ ("Tick one.");
    }
}

static gboolean
is_ticked (const AshiQuestion *question)
{
  return question->asking == ASHI_ASKING_ONE || question->asking == ASHI_ASKING_SEVERAL;
}

static void
add_answers (AshiFlow *flow, const AshiQuestion *question)
{
  g_autofree char *line = g_strdup_printf ("%s %s", get_task (question), LINE);

  ashi_flow_add_plain (flow, ASHI_FLOW_BODY, is_ticked (question) ? get_task (question) : line);
  for (guint i = 0; i < question->options->len; i++)
    {
      const AshiOption *option = g_ptr_array_index (question->options, i);
      g_autofree char *numbered = g_strdup_printf ("%u.  %s", i + 1, option->text);

      if (is_ticked (question))
        ashi_flow_add_marked (flow, ASHI_FLOW_DETAIL, ASHI_FLOW_MARK_TICK, option->text);
      else if (question->asking == ASHI_ASKING_ORDER)
        ashi_flow_add_plain (flow, ASHI_FLOW_DETAIL, numbered);
    }
}

static char *
dup_heading (const AshiStation *station, guint number)
{
  const char *kind = ashi_question_kind_get_label (station->question->kind);

  return station->seconds > 0 ? g_strdup_printf (_ ("Station %u · %s · %u s"), number, kind, station->seconds)
                              : g_strdup_printf (_ ("Station %u · %s"), number, kind);
}

/* Question, picture and answers are not parted by the end of a page. */
static void
add_station (AshiFlow *flow, AshiPack *pack, const AshiStation *station, guint number)
{
  g_autofree char *heading = dup_heading (station, number);
  AshiQuestionFigure *figure = ashi_question_figure_new (pack, station->question);
  AshiFlow *content = ashi_flow_new (NULL);

  ashi_flow_add_plain (content, ASHI_FLOW_BODY, station->question->stem);
  if (figure != NULL)
    {
      const AshiFlowDrawing drawing = ashi_question_figure_become_drawing (figure);

      ashi_flow_add_drawing (content, &drawing);
    }
  add_answers (content, station->question);
  ashi_flow_add_frame (flow, content, ASHI_FLOW_FRAME_PLAIN, NULL, heading);
}

/* As the answer sheet has it: the letter or the numbers first, and then what that is. */
static char *
dup_key (const AshiQuestion *question)
{
  GString *key = g_string_new (NULL);

  for (guint place = 1; place <= question->options->len; place++)
    for (guint i = 0; i < question->options->len; i++)
      {
        const AshiOption *option = g_ptr_array_index (question->options, i);

        if (question->asking == ASHI_ASKING_ORDER && (guint) option->weight == place)
          g_string_append_printf (key, "%s%u", place > 1 ? " " : "", i + 1);
        else if (question->asking != ASHI_ASKING_ORDER && place == i + 1 && option->is_right)
          g_string_append_printf (key, "%s%s", key->len > 0 ? "; " : "", option->text);
      }
  if (question->asking == ASHI_ASKING_PRESS)
    g_string_append_printf (key, _ ("%.1f to %.1f mm, the earlier the better"), question->window.from,
                            question->window.to);
  return g_string_free (key, FALSE);
}

static void
add_key (AshiFlow *flow, const AshiStation *station, guint number)
{
  const AshiQuestion *question = station->question;
  g_autofree char *key = dup_key (question);
  g_autofree char *lead = ashi_question_is_of_hazards (question)
                              ? g_strdup_printf (_ ("%u. (hazards)  %s"), number, key)
                              : g_strdup_printf ("%u.  %s", number, key);
  g_autofree char *cited = ashi_question_dup_cited (question);

  ashi_flow_add_plain (flow, ASHI_FLOW_LEAD, lead);
  ashi_flow_add_plain (flow, ASHI_FLOW_DETAIL, question->right);
  if (cited != NULL)
    ashi_flow_add_plain (flow, ASHI_FLOW_SMALL, cited);
  if (question->note != NULL)
    ashi_flow_add_plain (flow, ASHI_FLOW_FINE, question->note);
}

static void
add_marks (AshiFlow *flow, const AshiExam *exam)
{
  const guint n_hazards = ashi_exam_count_hazards (exam);
  g_autofree char *all = g_strdup_printf (_ ("Right, of %u: %s"), exam->stations->len, LINE);
  g_autofree char *hazards = g_strdup_printf (_ ("Of these about hazards, of %u: %s"), n_hazards, LINE);
  g_autofree char *pass = exam->pass > 0 ? g_strdup_printf (_ ("To pass: %u %%."), exam->pass) : NULL;
  g_autofree char *hazards_pass =
      exam->hazards_pass > 0 ? g_strdup_printf (_ ("To pass in hazards: %u %%."), exam->hazards_pass) : NULL;

  ashi_flow_add_plain (flow, ASHI_FLOW_BODY, all);
  if (pass != NULL)
    ashi_flow_add_plain (flow, ASHI_FLOW_DETAIL, pass);
  ashi_flow_add_plain (flow, ASHI_FLOW_BODY, hazards);
  ashi_flow_add_plain (flow, ASHI_FLOW_DETAIL,
                       hazards_pass != NULL ? hazards_pass
                                            : _ ("Hazards are counted apart: who passes in all may fail in these."));
}

/**
 * ashi_exam_sheet_new:
 * @pack: whose exam it is, as its reader gets it
 *
 * Returns: (transfer full): the stations, and from a new page on the key with every right answer and its source
 */
AshiFlow *
ashi_exam_sheet_new (AshiPack *pack, const AshiExam *exam)
{
  const char *title = exam->title != NULL ? exam->title : _ ("Exam");
  g_autofree char *about = NULL;
  g_autofree char *name = NULL;
  AshiFlow *flow;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  about = g_strdup_printf (ngettext ("%u station · seed %u", "%u stations · seed %u", exam->stations->len),
                           exam->stations->len, exam->seed);
  flow = ashi_flow_new (ashi_imprint_new (pack, title));
  ashi_flow_add_plain (flow, ASHI_FLOW_TITLE, title);
  ashi_flow_add_plain (flow, ASHI_FLOW_SUBTITLE, about);
  name = g_strdup_printf (_ ("Name: %s"), LINE);
  ashi_flow_add_plain (flow, ASHI_FLOW_BODY, name);
  for (guint i = 0; i < exam->stations->len; i++)
    add_station (flow, pack, g_ptr_array_index (exam->stations, i), i + 1);
  ashi_flow_add_plain (flow, ASHI_FLOW_TITLE, _ ("Key"));
  ashi_flow_begin_page (flow);
  for (guint i = 0; i < exam->stations->len; i++)
    add_key (flow, g_ptr_array_index (exam->stations, i), i + 1);
  ashi_flow_add_plain (flow, ASHI_FLOW_HEADING, _ ("Marks"));
  add_marks (flow, exam);
  return flow;
}
