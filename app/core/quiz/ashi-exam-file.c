// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A teacher's file, which fixes the stations of an exam:
 *
 * <exam title="Buttock" seed="7" pass="60" hazards-pass="80">
 *   <station card="hazards:piriformis" seconds="90"/>
 *   <station card="find:piriformis"/>
 * </exam>
 */
#include "ashi-exam-private.h"
#include "ashi-limits.h"
#include "ashi-nearest.h"
#include "ashi-visible.h"

#include <glib/gi18n-lib.h>

#define MOST_SECONDS 3600

typedef struct
{
  AshiQuiz *quiz;
  AshiExam *exam; /* NULL until its element was met */
} Reading;

/* With the line, which is what somebody who wrote it by hand looks for. */
static void G_GNUC_PRINTF (3, 4) refuse (GMarkupParseContext *context, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list values;
  int line;

  va_start (values, format);
  what = g_strdup_vprintf (format, values);
  va_end (values);
  g_markup_parse_context_get_position (context, &line, NULL);
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, _ ("line %d: %s"), line, what);
}

/* @word: (nullable): NULL leaves the value as it is */
static gboolean
read_number (GMarkupParseContext *context, const char *name, const char *word, guint most, guint *value, GError **error)
{
  guint64 number;

  if (word == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (word, 10, 0, most, &number, NULL))
    {
      *value = (guint) number;
      return TRUE;
    }
  refuse (context, error, _ ("%s=\"%s\" is no whole number from 0 to %u"), name, word, most);
  return FALSE;
}

static gboolean
begin_exam (Reading *self, GMarkupParseContext *context, const char **names, const char **values, GError **error)
{
  const char *title = NULL, *seed = NULL, *pass = NULL, *hazards_pass = NULL;
  guint number = 0;

  if (!g_markup_collect_attributes ("exam", names, values, error, G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL,
                                    "title", &title, G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "seed", &seed,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "pass", &pass,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "hazards-pass", &hazards_pass,
                                    G_MARKUP_COLLECT_INVALID))
    return FALSE;
  if (!read_number (context, "seed", seed, G_MAXUINT32, &number, error))
    return FALSE;
  self->exam = ashi_exam_create (number);
  self->exam->title = title != NULL ? ashi_visible_dup_cut (title, ASHI_LIMIT_QUOTE) : NULL;
  return read_number (context, "pass", pass, 100, &self->exam->pass, error)
         && read_number (context, "hazards-pass", hazards_pass, 100, &self->exam->hazards_pass, error);
}

static void
refuse_card (Reading *self, GMarkupParseContext *context, const char *card, GError **error)
{
  g_autoptr (GPtrArray) cards = ashi_quiz_list_cards (self->quiz, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *shown = ashi_visible_dup_cut (card, ASHI_LIMIT_QUOTE);
  const char *nearest;

  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (ids, ((AshiQuizCard *) g_ptr_array_index (cards, i))->id);
  g_ptr_array_add (ids, NULL);
  nearest = ashi_nearest (card, (const char *const *) ids->pdata);
  if (nearest != NULL)
    refuse (context, error, _ ("nothing is asked under “%s”. Did you mean “%s”?"), shown, nearest);
  else
    refuse (context, error, _ ("nothing is asked under “%s”. “ashi quiz --json” shows what cards are called."), shown);
}

static gboolean
add_station (Reading *self, GMarkupParseContext *context, const char **names, const char **values, GError **error)
{
  const char *card, *word = NULL;
  guint seconds = ASHI_EXAM_SECONDS;
  AshiQuestion *question;

  if (!g_markup_collect_attributes ("station", names, values, error, G_MARKUP_COLLECT_STRING, "card", &card,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "seconds", &word,
                                    G_MARKUP_COLLECT_INVALID)
      || !read_number (context, "seconds", word, MOST_SECONDS, &seconds, error))
    return FALSE;
  if (self->exam->stations->len == ASHI_LIMIT_EXAM_STATIONS)
    {
      refuse (context, error, _ ("an exam has at most %d stations"), ASHI_LIMIT_EXAM_STATIONS);
      return FALSE;
    }
  question = ashi_quiz_ask (self->quiz, card, self->exam->seed);
  if (question == NULL)
    {
      refuse_card (self, context, card, error);
      return FALSE;
    }
  ashi_exam_add (self->exam, question, seconds);
  return TRUE;
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer data,
               GError **error)
{
  Reading *self = data;

  if (self->exam == NULL && g_str_equal (element, "exam"))
    begin_exam (self, context, names, values, error);
  else if (self->exam != NULL && g_str_equal (element, "station"))
    add_station (self, context, names, values, error);
  else
    refuse (context, error, _ ("<%s> cannot stand there. An <exam> holds <station card=\"…\"/>."), element);
}

/**
 * ashi_exam_read:
 * @text: a teacher's file
 *
 * Returns: (transfer full) (nullable): the exam; %NULL with an error that says in which line what is wrong
 */
AshiExam *
ashi_exam_read (AshiQuiz *quiz, const char *text, gsize length, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_element };
  Reading reading = { quiz, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);

  g_return_val_if_fail (ASHI_IS_QUIZ (quiz), NULL);

  if (g_markup_parse_context_parse (context, text, (gssize) length, error)
      && g_markup_parse_context_end_parse (context, error))
    {
      if (reading.exam != NULL && reading.exam->stations->len > 0)
        return reading.exam;
      refuse (context, error, _ ("the exam has no station"));
    }
  g_clear_pointer (&reading.exam, ashi_exam_free);
  return NULL;
}
