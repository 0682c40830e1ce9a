// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-handout-private.h"

#include "ashi-enum-types.h"
#include "ashi-nick.h"

#include <glib/gi18n-lib.h>

/* A box: what is as urgent as this, and how it looks, so that they are told apart without colours. */
typedef struct
{
  const char *number;
  const char *title;
  AshiFlowFrame frame;
  AshiUrgency from, to;
} Box;

static const Box boxes[] = {
  { NULL, N_ ("While a needle is in: say so at once"), ASHI_FLOW_FRAME_CALM, ASHI_URGENCY_AT_ONCE,
    ASHI_URGENCY_AT_ONCE },
  { "1", N_ ("Do not wait: ambulance or hospital"), ASHI_FLOW_FRAME_URGENT, ASHI_URGENCY_AMBULANCE, ASHI_URGENCY_NOW },
  { "2", N_ ("See a doctor"), ASHI_FLOW_FRAME_SOON, ASHI_URGENCY_TODAY, ASHI_URGENCY_SOON },
  { "3", N_ ("Wait: this is to be expected"), ASHI_FLOW_FRAME_CALM, ASHI_URGENCY_EXPECTED, ASHI_URGENCY_EXPECTED },
};

/* Nobody needs at home what happens while a needle is in; what is to be expected is among the risks that are talked
 * about. */
static gboolean
is_for (const Box *box, AshiHandoutKind kind)
{
  return box->from != (kind == ASHI_HANDOUT_TALK ? ASHI_URGENCY_AT_ONCE : ASHI_URGENCY_EXPECTED);
}

static gboolean
is_in (const Box *box, const AshiTalkScreen *screen)
{
  int urgency;

  return screen->urgency_nick != NULL && ashi_nick_to_value (ASHI_TYPE_URGENCY, screen->urgency_nick, &urgency)
         && urgency >= (int) box->from && urgency <= (int) box->to;
}

/* Of what settles by itself it is said what to do meanwhile; of the rest what is noticed first, so that it is found. */
static gboolean
is_wanted (const Box *box, const AshiTalkScreen *screen)
{
  return is_in (box, screen) && screen->is_more == (box->from == ASHI_URGENCY_EXPECTED);
}

/* What goes on in a screen after another is one sign still. */
static gboolean
goes_on (const AshiTalkScreen *screen, const char *before)
{
  return before != NULL && screen->is_more && g_str_equal (screen->sources, before);
}

static GPtrArray *
list_lines (const AshiHandout *self, const Box *box)
{
  GPtrArray *lines = ashi_handout_lines_new ();
  const char *urgency = NULL, *sources = NULL;

  for (guint i = 0; i < self->told->len; i++)
    {
      const AshiTalkScreen *screen = g_ptr_array_index (self->told, i);

      if (!is_wanted (box, screen))
        continue;
      if (box->from != box->to && g_strcmp0 (urgency, screen->urgency) != 0)
        ashi_handout_lines_add (lines, screen->urgency, TRUE);
      urgency = screen->urgency;
      for (char **paragraph = screen->paragraphs; *paragraph != NULL; paragraph++)
        if (goes_on (screen, sources))
          ashi_handout_lines_go_on (lines, *paragraph);
        else
          ashi_handout_lines_add (lines, *paragraph, FALSE);
      sources = screen->sources;
    }
  return lines;
}

static void
add_box (const AshiHandout *self, const Box *box)
{
  g_autoptr (GPtrArray) lines = list_lines (self, box);
  const AshiFlowMark mark = self->wishes->kind == ASHI_HANDOUT_CONSENT ? ASHI_FLOW_MARK_TICK : ASHI_FLOW_MARK_BULLET;
  AshiFlow *content;

  if (lines->len == 0)
    return;
  content = ashi_flow_new (NULL);
  ashi_handout_add_lines (self, content, lines, mark, 0);
  ashi_flow_add_frame (self->flow, content, box->frame, box->number, ashi_handout_say (self, box->title));
}

/**
 * ashi_handout_add_help:
 *
 * Adds when to call whom, in boxes that are numbered by how much it hurries.
 */
void
ashi_handout_add_help (const AshiHandout *self)
{
  ashi_flow_add_plain (self->flow, ASHI_FLOW_HEADING,
                       ashi_talk_part_get_title (ASHI_TALK_HELP, ashi_pack_get_tongue (self->pack)));
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (is_for (&boxes[i], self->wishes->kind))
      add_box (self, &boxes[i]);
  for (guint i = 0; i < self->told->len; i++)
    {
      const AshiTalkScreen *screen = g_ptr_array_index (self->told, i);

      for (char **paragraph = screen->paragraphs;
           screen->part == ASHI_TALK_HELP && screen->urgency == NULL && *paragraph != NULL; paragraph++)
        ashi_flow_add_marked (self->flow, ASHI_FLOW_BODY, ashi_handout_get_mark (self), *paragraph);
    }
}
