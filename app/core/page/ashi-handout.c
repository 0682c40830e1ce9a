// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-handout.h"

#include "ashi-audience.h"
#include "ashi-body-figure.h"
#include "ashi-handout-private.h"
#include "ashi-tongue.h"

#include <glib/gi18n-lib.h>

/* How large words are, beside those of a card's sheet: body text of 11 points, or 16 in large print. */
#define NORMAL_SIZE 1.16
#define LEAST_SIZE  0.84
#define LARGE_SIZE  1.7

/* Things to do or to know that stay together on a page, in two columns. */
#define TOGETHER 4

/* Of the width, for words beside the picture. */
#define WORDS_SHARE 0.7

/**
 * ashi_handout_say:
 * @message: what the program says, marked by N_()
 *
 * Returns: (transfer none): that in the language of the words around it
 */
const char *
ashi_handout_say (const AshiHandout *self, const char *message)
{
  return ashi_tongue_say (ashi_pack_get_tongue (self->pack), message);
}

/**
 * ashi_handout_get_mark:
 *
 * Returns: what stands before each thing that is said, where all is ticked off
 */
AshiFlowMark
ashi_handout_get_mark (const AshiHandout *self)
{
  return self->wishes->kind == ASHI_HANDOUT_CONSENT ? ASHI_FLOW_MARK_TICK : ASHI_FLOW_MARK_NONE;
}

/* What there is to be told of what may happen, where what is noticed first is not enough: of what settles by itself. */
static gboolean
is_enough (const AshiTalkScreen *screen)
{
  return !screen->is_more || g_strcmp0 (screen->urgency_nick, "expected") == 0;
}

/* What else there is, is for those who have yet to decide. When to call is told whatever was left out: that there was
 * no time for it is no reason not to take it home. */
static gboolean
is_told (const AshiHandoutWishes *wishes, AshiTalkPath *path, guint index)
{
  const AshiTalkScreen *screen = ashi_talk_get_screen (ashi_talk_path_get_talk (path), index);
  const gboolean is_left_out = (wishes->left_out & 1u << screen->part) != 0
                               || (screen->part == ASHI_TALK_ELSE && wishes->kind == ASHI_HANDOUT_TALK)
                               || ashi_talk_path_get_left_out (path, index);

  return is_enough (screen) && (screen->part == ASHI_TALK_HELP || !is_left_out);
}

static GPtrArray *
list_told (const AshiHandoutWishes *wishes, AshiTalkPath *path)
{
  AshiTalk *talk = ashi_talk_path_get_talk (path);
  GPtrArray *told = g_ptr_array_new ();

  for (guint i = 0; i < ashi_talk_get_n_screens (talk); i++)
    if (is_told (wishes, path, i))
      g_ptr_array_add (told, (gpointer) ashi_talk_get_screen (talk, i));
  return told;
}

/* What would be done says what it is about where something is done; else what it is that somebody has. */
static AshiTalkPart
get_main_part (AshiPack *pack, const char *id)
{
  AshiSubject *subject = ashi_pack_find_subject (pack, id);

  return subject != NULL && !ashi_subject_is_needled (subject) ? ASHI_TALK_HAVE : ASHI_TALK_PLAN;
}

static const AshiTalkScreen *
find_first (GPtrArray *told, AshiTalkPart part)
{
  for (guint i = 0; i < told->len; i++)
    if (((const AshiTalkScreen *) g_ptr_array_index (told, i))->part == part)
      return g_ptr_array_index (told, i);
  return NULL;
}

static const AshiTalkScreen *
find_main (GPtrArray *told, AshiTalkPart part)
{
  const AshiTalkScreen *screen = find_first (told, part);

  return screen != NULL || told->len == 0 ? screen : g_ptr_array_index (told, 0);
}

/* A programme is called as the pack does. What lies in the body, and what other lessons are about, has names that
 * patients need not know. */
static const char *
get_title (const AshiHandout *self, const char *id)
{
  AshiLesson *lesson = ashi_pack_find_lesson (self->pack, id);

  if (self->wishes->kind == ASHI_HANDOUT_CONSENT)
    return ashi_handout_say (self, N_ ("What we talk about before you decide"));
  return lesson != NULL && ashi_lesson_get_kind (lesson) == ASHI_LESSON_KIND_PROGRAMME
             ? ashi_lesson_get_title (lesson)
             : ashi_handout_say (self, N_ ("For you to take home"));
}

static void
add_message (const AshiHandout *self)
{
  AshiFlow *content = ashi_flow_new (NULL);

  ashi_flow_add_plain (content, ASHI_FLOW_MESSAGE, self->message);
  ashi_flow_add_plain (content, ASHI_FLOW_BODY,
                       ashi_handout_say (self, N_ ("If you notice anything in box 1, get help at once.")));
  ashi_flow_add_frame (self->flow, content, ASHI_FLOW_FRAME_MESSAGE, NULL, NULL);
}

/* What is counted is said in figures; who was counted, to whom decides, where that is not said of
 * all. */
static char *
dup_words (const AshiHandout *self, const AshiTalkScreen *screen, const char *paragraph)
{
  if (screen->count == NULL)
    return g_strdup (paragraph);
  if (screen->count->is_known && (screen->part == ASHI_TALK_RISK || self->wishes->kind == ASHI_HANDOUT_TALK))
    return ashi_count_join (screen->count, screen->count->gist, screen->form);
  return ashi_count_dup_words (screen->count);
}

static gboolean
is_paragraph (const AshiHandout *self, const AshiTalkScreen *screen, AshiTalkPart part)
{
  return screen->part == part && !screen->is_more && screen->urgency == NULL && !ashi_handout_has_figures (screen);
}

static GPtrArray *
list_lines (const AshiHandout *self, AshiTalkPart part)
{
  GPtrArray *lines = ashi_handout_lines_new ();

  for (guint i = 0; i < self->told->len; i++)
    {
      const AshiTalkScreen *screen = g_ptr_array_index (self->told, i);

      for (char **paragraph = screen->paragraphs; is_paragraph (self, screen, part) && *paragraph != NULL; paragraph++)
        {
          g_autofree char *words = dup_words (self, screen, *paragraph);

          if (*paragraph != self->message)
            ashi_handout_lines_add (lines, words, FALSE);
        }
    }
  return lines;
}

static void
add_part (const AshiHandout *self, AshiTalkPart part, AshiFlowMark mark)
{
  g_autoptr (GPtrArray) lines = list_lines (self, part);

  if (lines->len == 0)
    return;
  ashi_flow_add_plain (self->flow, ASHI_FLOW_HEADING,
                       ashi_talk_part_get_title (part, ashi_pack_get_tongue (self->pack)));
  ashi_handout_add_lines (self, self->flow, lines, mark, TOGETHER);
}

/* In one column, beside the picture. */
static void
add_beside (const AshiHandout *self, AshiFlow *flow, AshiTalkPart part)
{
  g_autoptr (GPtrArray) lines = list_lines (self, part);

  if (lines->len == 0)
    return;
  ashi_flow_add_plain (flow, ASHI_FLOW_HEADING, ashi_talk_part_get_title (part, ashi_pack_get_tongue (self->pack)));
  ashi_handout_add_column (flow, lines, ashi_handout_get_mark (self));
}

/* Of what it is about; else of the first that is told and drawn, since what would be done may show nothing. */
static gboolean
add_picture (const AshiHandout *self, AshiFlow *flow, const AshiTalkScreen *main, gboolean with_ink)
{
  const AshiHandoutWishes *wishes = self->wishes;

  for (int i = main != NULL ? -1 : 0; i < (int) self->told->len; i++)
    {
      const AshiTalkScreen *screen = i < 0 ? main : g_ptr_array_index (self->told, i);

      if ((!with_ink || ashi_body_figure_has_ink (self->pack, screen, wishes->side, wishes->ink))
          && ashi_body_figure_add (flow, self->pack, screen, wishes->side, wishes->ink))
        {
          ashi_flow_add_plain (flow, ASHI_FLOW_SMALL, ashi_handout_say (self, N_ ("What we talk about shines.")));
          return TRUE;
        }
    }
  return FALSE;
}

/* What they have and what would be done, beside the picture of where, which who ticks all off has on the screen. */
static void
add_beginning (const AshiHandout *self, const AshiTalkScreen *main)
{
  g_autoptr (AshiFlow) picture = ashi_flow_new (NULL);
  AshiFlow *words;

  if (self->wishes->kind == ASHI_HANDOUT_CONSENT
      || (!add_picture (self, picture, main, TRUE) && !add_picture (self, picture, main, FALSE)))
    {
      add_part (self, ASHI_TALK_HAVE, ashi_handout_get_mark (self));
      add_part (self, ASHI_TALK_PLAN, ashi_handout_get_mark (self));
      return;
    }
  words = ashi_flow_new (NULL);
  add_beside (self, words, ASHI_TALK_HAVE);
  add_beside (self, words, ASHI_TALK_PLAN);
  ashi_flow_add_columns (self->flow, words, g_steal_pointer (&picture), WORDS_SHARE);
}

static void
add_risks (const AshiHandout *self)
{
  g_autoptr (GPtrArray) lines = list_lines (self, ASHI_TALK_RISK);

  if (find_first (self->told, ASHI_TALK_RISK) == NULL)
    return;
  ashi_flow_add_plain (self->flow, ASHI_FLOW_HEADING,
                       ashi_talk_part_get_title (ASHI_TALK_RISK, ashi_pack_get_tongue (self->pack)));
  ashi_handout_add_counts (self, self->flow);
  ashi_handout_add_lines (self, self->flow, lines, ashi_handout_get_mark (self), TOGETHER);
}

/**
 * ashi_handout_new:
 * @pack: the pack, or what there is of it for any reader
 * @id: what @path is about: a subject or a lesson
 * @path: the way through a talk, with what was left out of it
 * @wishes: how it is to be
 *
 * Only what the talk says stands in it, and so nothing that a patient's card would not tell. Main thread.
 *
 * Returns: (transfer full): what a patient takes home
 */
AshiFlow *
ashi_handout_new (AshiPack *pack, const char *id, AshiTalkPath *path, const AshiHandoutWishes *wishes)
{
  g_autoptr (GPtrArray) told = NULL;
  AshiHandout self = { .wishes = wishes };
  const AshiTalkScreen *main;
  const char *title;
  AshiImprint *imprint;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && ASHI_IS_TALK_PATH (path) && id != NULL, NULL);

  self.pack = ashi_pack_for (pack, ASHI_AUDIENCE_PATIENT);
  self.told = told = list_told (wishes, path);
  main = find_main (told, get_main_part (self.pack, id));
  self.message = main != NULL ? main->paragraphs[0] : NULL;
  title = get_title (&self, id);
  imprint = ashi_imprint_new (self.pack, title);
  self.flow = ashi_flow_new (imprint);
  ashi_flow_set_footer (self.flow, ashi_handout_say (&self, N_ ("For education and reference only.")));
  ashi_flow_set_sizes (self.flow, wishes->is_large ? LARGE_SIZE : NORMAL_SIZE,
                       wishes->is_large ? LARGE_SIZE : LEAST_SIZE, wishes->is_large ? 0 : ASHI_HANDOUT_MOST_PAGES);
  ashi_handout_add_head (&self);
  ashi_flow_add_plain (self.flow, ASHI_FLOW_TITLE, title);
  add_message (&self);
  add_beginning (&self, main);
  add_risks (&self);
  add_part (&self, ASHI_TALK_CARE, ASHI_FLOW_MARK_TICK);
  add_part (&self, ASHI_TALK_ELSE, ashi_handout_get_mark (&self));
  ashi_handout_add_help (&self);
  ashi_handout_add_end (&self);
  ashi_handout_add_sources (&self, imprint);
  return self.flow;
}
