// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What a point is measured by in the body that is drawn: proportional measures, as a table of the pack lists them. */
#include "ashi-audience.h"
#include "ashi-quiz-private.h"

#include <math.h>

/* The measures that were found for one place, the best first seen. */
typedef struct
{
  AshiQuiz *quiz;
  AshiBody *body;
  const AshiPlace *place;
  double away; /* of the place from the measure, in mm */
  AshiMeasure found;
} Search;

static const AshiLandmark *
find_landmark (const Search *self, const char *id)
{
  const AshiLandmark *own = ashi_body_find_landmark (self->body, id, self->place->side);

  return own != NULL ? own : ashi_body_find_landmark (self->body, id, ASHI_SIDE_MIDLINE);
}

/* Returns: how far a place lies from the line between two, in mm; more than anything where it lies beyond its levels */
static double
get_distance (AshiPosition place, AshiPosition from, AshiPosition to)
{
  const double share = (place.z - from.z) / (to.z - from.z);

  if (share < 0 || share > 1)
    return G_MAXDOUBLE;
  return hypot (place.x - from.x - share * (to.x - from.x), place.y - from.y - share * (to.y - from.y));
}

static gboolean
is_used (const AshiPlace *place, const AshiLandmark *landmark)
{
  return g_ptr_array_find (place->landmarks, landmark, NULL);
}

/* A measure that the rule itself takes holds before any beside which the point lies. */
static void
consider (Search *self, const AshiTableRow *row)
{
  const AshiLandmark *from = find_landmark (self, row->from), *to = find_landmark (self, row->to);
  double away;

  if (from == NULL || to == NULL || fabs (from->position.z - to->position.z) < 1)
    return;
  away = is_used (self->place, from) && is_used (self->place, to)
             ? -1
             : get_distance (self->place->position, from->position, to->position);
  if (away >= self->away)
    return;
  self->away = away;
  self->found = (AshiMeasure) { row, from, to, fabs (from->position.z - to->position.z) / row->cun };
}

static void
consider_block (Search *self, const AshiBlock *block)
{
  for (guint i = 0; block->table != NULL && i < block->table->rows->len; i++)
    {
      const AshiTableRow *row = g_ptr_array_index (block->table->rows, i);

      if (row->cun > 0 && ashi_claim_is_for (row->claim, self->quiz->audience))
        consider (self, row);
    }
}

static void
consider_lesson (Search *self, AshiLesson *lesson)
{
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);

  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      for (guint j = 0; j < chapter->blocks->len; j++)
        consider_block (self, g_ptr_array_index (chapter->blocks, j));
    }
}

/**
 * ashi_quiz_find_measure:
 * @measure: (out caller-allocates): gets the measure, which belongs to the pack
 *
 * Returns: whether the pack has one that holds where @place is: which its rule takes, or else along which it lies
 */
gboolean
ashi_quiz_find_measure (AshiQuiz *self, const AshiPlace *place, AshiMeasure *measure)
{
  Search search = { self, ashi_pack_get_body (self->pack), place, G_MAXDOUBLE, { NULL, NULL, NULL, 0 } };
  GListModel *lessons = ashi_pack_get_lessons (self->pack);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      consider_lesson (&search, lesson);
    }
  *measure = search.found;
  return search.found.row != NULL;
}
