// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-question.h"

#include "ashi-card.h"

#include <glib/gi18n-lib.h>

/* How long somebody who knows may take, in seconds: to look at a picture and point, to read four lines and choose, to
 * put a column in order. */
static const double usual_seconds[] = {
  [ASHI_ASKING_CLICK] = 8,  [ASHI_ASKING_TYPE] = 10,  [ASHI_ASKING_ONE] = 12,   [ASHI_ASKING_SEVERAL] = 18,
  [ASHI_ASKING_ORDER] = 20, [ASHI_ASKING_PLACE] = 10, [ASHI_ASKING_PRESS] = 30,
};

static void
option_free (gpointer data)
{
  AshiOption *self = data;

  g_free (self->id);
  g_free (self->text);
  g_free (self->reason);
  g_free (self);
}

/**
 * ashi_question_new:
 * @card: the id of its card
 * @about: the id of what it is about
 *
 * Returns: (transfer full): an empty question, for whoever makes it
 */
AshiQuestion *
ashi_question_new (AshiQuestionKind kind, AshiAsking asking, const char *card, const char *about)
{
  AshiQuestion *self = g_atomic_rc_box_new0 (AshiQuestion);

  self->kind = kind;
  self->asking = asking;
  self->card = g_strdup (card);
  self->about = g_strdup (about);
  self->options = g_ptr_array_new_with_free_func (option_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->others = g_ptr_array_new_with_free_func (g_free);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_right_place_free);
  self->withheld = g_ptr_array_new_with_free_func (g_free);
  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_citation_free);
  self->seconds = usual_seconds[asking];
  return self;
}

AshiQuestion *
ashi_question_ref (AshiQuestion *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  AshiQuestion *self = data;

  g_free (self->card);
  g_free (self->about);
  g_free (self->claim);
  g_free (self->stem);
  g_free (self->sight.picture);
  g_free (self->sight.opacities);
  g_free (self->sight.lit);
  g_ptr_array_unref (self->options);
  g_free (self->right);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->others);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->withheld);
  g_ptr_array_unref (self->citations);
  g_free (self->note);
}

void
ashi_question_unref (AshiQuestion *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ashi_question_add_option:
 *
 * For whoever makes the question.
 *
 * Returns: (transfer none): the option, to be told more of
 */
AshiOption *
ashi_question_add_option (AshiQuestion *self, const char *id, const char *text, gboolean is_right)
{
  AshiOption *option = g_new0 (AshiOption, 1);

  option->id = g_strdup (id);
  option->text = g_strdup (text);
  option->is_right = is_right;
  option->weight = 1;
  g_ptr_array_add (self->options, option);
  return option;
}

/**
 * ashi_question_find_option:
 *
 * Returns: (nullable): the option that an answer calls by @id
 */
AshiOption *
ashi_question_find_option (const AshiQuestion *self, const char *id)
{
  for (guint i = 0; i < self->options->len; i++)
    {
      AshiOption *option = g_ptr_array_index (self->options, i);

      if (g_str_equal (option->id, id))
        return option;
    }
  return NULL;
}

/**
 * ashi_question_has_letters:
 *
 * Returns: whether its options are letters that stand in its picture
 */
gboolean
ashi_question_has_letters (const AshiQuestion *self)
{
  return self->asking == ASHI_ASKING_CLICK || self->asking == ASHI_ASKING_PLACE;
}

/**
 * ashi_question_dup_cited:
 *
 * Returns: (transfer full) (nullable): its sources in a line, and how far to believe them where that is less than read;
 *   %NULL where it has none
 */
char *
ashi_question_dup_cited (const AshiQuestion *self)
{
  GString *cited;

  if (self->citations->len == 0)
    return NULL;
  cited = g_string_new (NULL);
  for (guint i = 0; i < self->citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (self->citations, i);
      const char *name = citation->source->short_name != NULL ? citation->source->short_name : citation->source->title;

      g_string_append_printf (cited, "%s%s", i > 0 ? "; " : "", name);
      if (citation->at != NULL)
        g_string_append_printf (cited, ", %s", citation->at);
    }
  if (self->support != ASHI_SUPPORT_READ)
    g_string_append_printf (cited, " (%s)", ashi_support_get_label (self->support));
  return g_string_free (cited, FALSE);
}

/**
 * ashi_question_kind_needs_picture:
 *
 * Returns: whether its questions cannot be answered by who sees no picture
 */
gboolean
ashi_question_kind_needs_picture (AshiQuestionKind kind)
{
  switch (kind)
    {
    case ASHI_QUESTION_FIND:
    case ASHI_QUESTION_NAME:
    case ASHI_QUESTION_SPOTTER:
    case ASHI_QUESTION_PLACE:
    case ASHI_QUESTION_RUN:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * ashi_question_kind_get_label:
 *
 * Returns: what the kind is called, for people
 */
const char *
ashi_question_kind_get_label (AshiQuestionKind kind)
{
  switch (kind)
    {
    case ASHI_QUESTION_FIND:
      return C_ ("kind of question", "Find");
    case ASHI_QUESTION_NAME:
      return C_ ("kind of question", "Name");
    case ASHI_QUESTION_SPOTTER:
      return _ ("Spotter");
    case ASHI_QUESTION_ORDER:
      return C_ ("kind of question", "Order");
    case ASHI_QUESTION_PLACE:
      return _ ("Place the point");
    case ASHI_QUESTION_DEPTH:
      return C_ ("kind of question", "Depth");
    case ASHI_QUESTION_HAZARDS:
      return _ ("What can go wrong");
    case ASHI_QUESTION_NOW:
      return _ ("What now");
    case ASHI_QUESTION_RUN:
      return _ ("Hazard run");
    case ASHI_QUESTION_CLAIM:
      return _ ("Claim or fact");
    case ASHI_QUESTION_OWN:
    default:
      return _ ("Of the pack");
    }
}
