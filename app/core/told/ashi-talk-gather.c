// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-private.h"

#include "ashi-audience.h"

/*
 * A talk about a programme says what its page does in the chapters that are for a talk, what the pages do that it
 * points to, and what is to be watched for at each of its steps. One about a subject says what its card does, and the
 * chapters of the pages that mention it. Where neither has anything to say for a part, chapters of every talk stand in.
 */

#define READER ASHI_AUDIENCE_PATIENT

typedef struct
{
  AshiPack *pack; /* as patients get it */
  AshiTalkPoints *said;
} Gathering;

static void
point_free (gpointer point)
{
  AshiTalkPoint *self = point;

  g_free (self->first);
  g_strfreev (self->shows);
  g_free (self->plate);
  g_free (self);
}

void
ashi_talk_points_free (AshiTalkPoints *self)
{
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->about);
  g_free (self);
}

/* Of what may happen it is said when to call, unless it is to be expected. */
static AshiTalkPart
get_part (const AshiClaim *claim, AshiTalkPart part)
{
  if (claim->topic != ASHI_TOPIC_SIGN || claim->event == NULL)
    return part;
  return claim->event->urgency == ASHI_URGENCY_EXPECTED ? ASHI_TALK_RISK : ASHI_TALK_HELP;
}

static gboolean
is_said (const Gathering *self, const AshiClaim *claim)
{
  for (guint i = 0; i < self->said->points->len; i++)
    if (g_strcmp0 (((const AshiTalkPoint *) g_ptr_array_index (self->said->points, i))->claim->text, claim->text) == 0)
      return TRUE;
  return FALSE;
}

static void
say (const Gathering *self, AshiTalkPart part, const AshiClaim *claim, const AshiCount *count, const AshiFigure *figure)
{
  AshiTalkPoint *point;

  if (!ashi_claim_is_for (claim, READER) || is_said (self, claim))
    return;
  point = g_new0 (AshiTalkPoint, 1);
  point->part = get_part (claim, part);
  point->claim = claim;
  point->count = count;
  if (claim->topic == ASHI_TOPIC_SIGN && claim->event != NULL)
    point->first = ashi_event_dup_first (claim->event, READER);
  else if (figure != NULL)
    {
      point->shows = g_strdupv (figure->shows);
      point->plate = g_strdup (figure->plate);
    }
  g_ptr_array_add (self->said->points, point);
}

/* Lessons */

static const AshiFigure *
find_figure (const AshiChapter *chapter)
{
  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const AshiBlock *block = g_ptr_array_index (chapter->blocks, i);

      if (block->figure != NULL)
        return block->figure;
    }
  return NULL;
}

static void
say_chapter (const Gathering *self, const AshiChapter *chapter)
{
  const AshiFigure *figure = find_figure (chapter);

  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const AshiBlock *block = g_ptr_array_index (chapter->blocks, i);

      if (block->kind == ASHI_BLOCK_SAY)
        say (self, (AshiTalkPart) chapter->talk_part, block->claim, block->count, figure);
    }
}

static void
say_lesson (const Gathering *self, AshiLesson *lesson)
{
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);

  for (guint i = 0; i < chapters->len; i++)
    if (((const AshiChapter *) g_ptr_array_index (chapters, i))->talk_part >= 0)
      say_chapter (self, g_ptr_array_index (chapters, i));
}

/* As far as it leads patients there. */
static void
say_pointed_to (const Gathering *self, AshiLesson *lesson)
{
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);

  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      for (guint j = 0; j < chapter->blocks->len && ashi_chapter_is_for (chapter, READER); j++)
        {
          const AshiBlock *block = g_ptr_array_index (chapter->blocks, j);
          AshiLesson *other = block->target != NULL ? ashi_pack_find_lesson (self->pack, block->target) : NULL;

          if (other != NULL && ashi_lesson_is_for (other, READER))
            say_lesson (self, other);
        }
    }
}

static gboolean
has_part (const Gathering *self, int part)
{
  for (guint i = 0; i < self->said->points->len; i++)
    if ((int) ((const AshiTalkPoint *) g_ptr_array_index (self->said->points, i))->part == part)
      return TRUE;
  return FALSE;
}

static void
say_common (const Gathering *self, AshiLesson *lesson, AshiTalks talks, const gboolean *is_wanting)
{
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);

  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      if (chapter->talk_part >= 0 && chapter->talks == talks
          && (talks == ASHI_TALKS_EVERY || is_wanting[chapter->talk_part]))
        say_chapter (self, chapter);
    }
}

typedef void (*LessonFunc) (const Gathering *self, AshiLesson *lesson, gconstpointer data);

static void
each_lesson (const Gathering *self, LessonFunc func, gconstpointer data)
{
  GListModel *lessons = ashi_pack_get_lessons (self->pack);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      if (ashi_lesson_is_for (lesson, READER))
        func (self, lesson, data);
    }
}

static void
say_in_every (const Gathering *self, AshiLesson *lesson, gconstpointer unused)
{
  say_common (self, lesson, ASHI_TALKS_EVERY, NULL);
}

static void
say_otherwise (const Gathering *self, AshiLesson *lesson, gconstpointer is_wanting)
{
  say_common (self, lesson, ASHI_TALKS_OTHERWISE, is_wanting);
}

static gboolean
has_step (AshiLesson *lesson, const char *subject_id)
{
  g_autoptr (GPtrArray) steps = ashi_lesson_list_steps (lesson, ASHI_AUDIENCE_PROFESSIONAL | READER);

  for (guint i = 0; i < steps->len; i++)
    if (g_strcmp0 (((const AshiBlock *) g_ptr_array_index (steps, i))->target, subject_id) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
shows (const AshiChapter *chapter, const char *subject_id)
{
  const AshiFigure *figure = find_figure (chapter);

  return figure != NULL && g_strv_contains ((const char *const *) figure->shows, subject_id);
}

/* A programme is about its steps, a chapter about what it shows: to point to something is not yet to be about it. */
static void
say_if_about (const Gathering *self, AshiLesson *lesson, gconstpointer subject_id)
{
  GPtrArray *chapters = ashi_lesson_get_chapters (lesson);

  if (has_step (lesson, subject_id))
    say_lesson (self, lesson);
  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      if (chapter->talk_part >= 0 && shows (chapter, subject_id))
        say_chapter (self, chapter);
    }
}

/* Subjects */

static const AshiCardGroup *
find_group (AshiCard *card, const char *id)
{
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    if (g_strcmp0 (ashi_card_get_group (card, i)->id, id) == 0)
      return ashi_card_get_group (card, i);
  return NULL;
}

static void
say_group (const Gathering *self, AshiCard *card, const char *id, AshiTalkPart part)
{
  const AshiCardGroup *group = find_group (card, id);

  for (guint i = 0; group != NULL && i < group->rows->len; i++)
    say (self, part, ((const AshiCardRow *) g_ptr_array_index (group->rows, i))->claim, NULL, NULL);
}

static AshiCard *
take_card (const Gathering *self, AshiSubject *subject)
{
  AshiCard *card = ashi_card_new (subject, READER);

  g_ptr_array_add (self->said->cards, card);
  return card;
}

static void
say_subject (const Gathering *self, AshiSubject *subject)
{
  const AshiTalkPart part = ashi_subject_is_needled (subject) ? ASHI_TALK_PLAN : ASHI_TALK_HAVE;
  AshiCard *card = take_card (self, subject);

  g_ptr_array_add (self->said->about, g_strdup (ashi_subject_get_id (subject)));
  say_group (self, card, "plain", part);
  each_lesson (self, say_if_about, ashi_subject_get_id (subject));
  say_group (self, card, "note", part);
  say_group (self, card, "risk", ASHI_TALK_RISK);
  say_group (self, card, "help", ASHI_TALK_HELP);
}

/* What a step is aimed at is spoken of by those who show it; what may follow is the same at many. */
static void
say_programme (const Gathering *self, AshiLesson *programme)
{
  g_autoptr (GPtrArray) steps = ashi_lesson_list_steps (programme, ASHI_AUDIENCE_PROFESSIONAL | READER);

  for (guint i = 0; i < steps->len; i++)
    g_ptr_array_add (self->said->about, g_strdup (((const AshiBlock *) g_ptr_array_index (steps, i))->target));
  say_lesson (self, programme);
  say_pointed_to (self, programme);
  for (guint i = 0; i < steps->len; i++)
    {
      const AshiBlock *step = g_ptr_array_index (steps, i);
      AshiSubject *subject = ashi_pack_find_subject (self->pack, step->target);

      if (subject != NULL)
        say_group (self, take_card (self, subject), "help", ASHI_TALK_HELP);
    }
}

/* In the order of the parts, what is most urgent first, and after what was counted; else as it was said. */
static int
get_rank (const AshiTalkPoint *point)
{
  const int after = ASHI_URGENCY_EXPECTED + 1;
  int rank = point->first != NULL ? (int) point->claim->event->urgency : after;

  if (point->part == ASHI_TALK_RISK)
    rank = point->first != NULL ? after : 0;
  return (int) point->part * (after + 1) + rank;
}

static int
compare_points (gconstpointer a, gconstpointer b, gpointer unused)
{
  return get_rank (*(const AshiTalkPoint *const *) a) - get_rank (*(const AshiTalkPoint *const *) b);
}

/**
 * ashi_talk_gather:
 * @pack: as patients get it
 * @id: of a subject or a lesson
 *
 * Returns: (transfer full): all that is to be said about it
 */
AshiTalkPoints *
ashi_talk_gather (AshiPack *pack, const char *id)
{
  const Gathering self = { pack, g_new0 (AshiTalkPoints, 1) };
  AshiSubject *subject = ashi_pack_find_subject (pack, id);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, id);
  gboolean is_wanting[ASHI_N_TALK_PARTS];

  self.said->points = g_ptr_array_new_with_free_func (point_free);
  self.said->cards = g_ptr_array_new_with_free_func (g_object_unref);
  self.said->about = g_ptr_array_new_with_free_func (g_free);
  if (subject != NULL)
    say_subject (&self, subject);
  else if (lesson != NULL)
    say_programme (&self, lesson);
  each_lesson (&self, say_in_every, NULL);
  for (int part = 0; part < ASHI_N_TALK_PARTS; part++)
    is_wanting[part] = !has_part (&self, part);
  each_lesson (&self, say_otherwise, is_wanting);
  g_qsort_with_data (self.said->points->pdata, (int) self.said->points->len, sizeof (gpointer), compare_points, NULL);
  return self.said;
}
