// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk.h"

#include "ashi-audience.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-sentences.h"
#include "ashi-talk-private.h"
#include "ashi-tongue.h"
#include "ashi-translation-text.h"

#include <glib/gi18n-lib.h>

/* More than these on one screen is a list and no sentence to look at. */
#define MOST_PARAGRAPHS 3

struct _AshiTalk
{
  GObject parent_instance;

  AshiPack *pack;
  AshiTalkPoints *said;
  GPtrArray *screens; /* AshiTalkScreen */
  GPtrArray *more;    /* AshiTalkPoint: of which the last screen has told what is first; NULL once all is laid out */
};

G_DEFINE_FINAL_TYPE (AshiTalk, ashi_talk, G_TYPE_OBJECT)

static void
screen_free (gpointer screen)
{
  AshiTalkScreen *self = screen;

  g_strfreev (self->paragraphs);
  g_free (self->form);
  g_free (self->sources);
  g_free (self->translation);
  g_strfreev (self->shows);
  g_free (self->plate);
  g_free (self);
}

static void
ashi_talk_finalize (GObject *object)
{
  AshiTalk *self = ASHI_TALK (object);

  g_clear_pointer (&self->screens, g_ptr_array_unref);
  g_clear_pointer (&self->said, ashi_talk_points_free);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_talk_parent_class)->finalize (object);
}

static void
ashi_talk_class_init (AshiTalkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_talk_finalize;
}

static void
ashi_talk_init (AshiTalk *self)
{
  self->screens = g_ptr_array_new_with_free_func (screen_free);
}

/* Their short names, each once. */
static void
add_sources (AshiTalkScreen *screen, const AshiClaim *claim)
{
  for (guint i = 0; i < claim->citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (claim->citations, i);
      g_auto (GStrv) named = g_strsplit (screen->sources, " · ", -1);
      char *longer;

      if (!ashi_citation_is_for (citation, ASHI_AUDIENCE_PATIENT)
          || g_strv_contains ((const char *const *) named, citation->source->short_name))
        continue;
      longer = *screen->sources == '\0' ? g_strdup (citation->source->short_name)
                                        : g_strconcat (screen->sources, " · ", citation->source->short_name, NULL);
      g_free (screen->sources);
      screen->sources = longer;
    }
}

static AshiTalkScreen *
get_last (AshiTalk *self)
{
  return self->screens->len > 0 ? g_ptr_array_index (self->screens, self->screens->len - 1) : NULL;
}

static GStrv
dup_shows (AshiTalk *self, const AshiTalkPoint *point)
{
  GPtrArray *about = self->said->about;
  GStrv shows;

  if (point->shows != NULL)
    return g_strdupv (point->shows);
  shows = g_new0 (char *, about->len + 1);
  for (guint i = 0; i < about->len; i++)
    shows[i] = g_strdup (g_ptr_array_index (about, i));
  return shows;
}

static const char *
get_urgency_nick (const AshiTalkPoint *point)
{
  const AshiEvent *event = point->claim->event;

  return event != NULL ? ashi_nick_of_value (ASHI_TYPE_URGENCY, (int) event->urgency) : NULL;
}

static AshiTalkScreen *
begin_screen (AshiTalk *self, const AshiTalkPoint *point)
{
  AshiTalkScreen *screen = g_new0 (AshiTalkScreen, 1);

  screen->part = point->part;
  screen->title = ashi_talk_part_get_title (point->part, ashi_talk_get_tongue (self));
  screen->paragraphs = g_new0 (char *, 1);
  screen->urgency = ashi_claim_get_urgency (point->claim, ashi_talk_get_tongue (self));
  screen->urgency_nick = get_urgency_nick (point);
  screen->sources = g_strdup ("");
  screen->shows = dup_shows (self, point);
  screen->plate = g_strdup (point->plate);
  g_ptr_array_add (self->screens, screen);
  return screen;
}

static guint
count_words (const AshiTalkScreen *screen)
{
  guint n = 0;

  for (char **paragraph = screen->paragraphs; *paragraph != NULL; paragraph++)
    n += ashi_count_words (*paragraph);
  return n;
}

static void
add_paragraph (AshiTalkScreen *screen, const AshiClaim *claim, const char *words)
{
  const guint n = g_strv_length (screen->paragraphs);

  screen->paragraphs = g_renew (char *, screen->paragraphs, n + 2);
  screen->paragraphs[n] = g_strdup (words);
  screen->paragraphs[n + 1] = NULL;
  screen->rendering |= claim->rendering;
  add_sources (screen, claim);
}

static gboolean
shows_same (const AshiTalkScreen *screen, const AshiTalkPoint *point)
{
  return g_strcmp0 (screen->plate, point->plate) == 0
         && (point->shows == NULL
             || g_strv_equal ((const char *const *) screen->shows, (const char *const *) point->shows));
}

/* Whether one look can take in both. */
static gboolean
has_room (const AshiTalkScreen *screen, const AshiTalkPoint *point, const char *words)
{
  return screen != NULL && screen->part == point->part && screen->urgency_nick == get_urgency_nick (point)
         && screen->count == NULL && g_strv_length (screen->paragraphs) < MOST_PARAGRAPHS && shows_same (screen, point)
         && count_words (screen) + ashi_count_words (words) <= ASHI_TALK_MOST_WORDS;
}

static void
lay_out_words (AshiTalk *self, const AshiTalkPoint *point, const char *words, gboolean is_more)
{
  g_auto (GStrv) pieces = ashi_split_sentences (words, ASHI_TALK_MOST_WORDS);

  for (char **piece = pieces; *piece != NULL; piece++)
    {
      AshiTalkScreen *screen = begin_screen (self, point);

      screen->is_more = is_more;
      add_paragraph (screen, point->claim, *piece);
    }
}

static void
lay_out_more (AshiTalk *self)
{
  for (guint i = 0; i < self->more->len; i++)
    {
      const AshiTalkPoint *point = g_ptr_array_index (self->more, i);

      lay_out_words (self, point, point->claim->text, TRUE);
    }
  g_ptr_array_set_size (self->more, 0);
}

static void
lay_out_count (AshiTalk *self, const AshiTalkPoint *point)
{
  AshiTalkScreen *screen = begin_screen (self, point);

  screen->count = point->count;
  screen->form = ashi_count_dup_form (point->count);
  add_paragraph (screen, point->claim, point->count->gist);
}

/* What can be told in one look is; of what may happen the first signs are looked at together, and all about them after.
 */
static void
lay_out (AshiTalk *self, const AshiTalkPoint *point)
{
  const char *words = point->first != NULL ? point->first : point->claim->text;

  if (point->count == NULL && has_room (get_last (self), point, words))
    add_paragraph (get_last (self), point->claim, words);
  else
    {
      lay_out_more (self);
      if (point->count != NULL)
        lay_out_count (self, point);
      else
        lay_out_words (self, point, words, FALSE);
    }
  if (point->first != NULL)
    g_ptr_array_add (self->more, (gpointer) point);
}

static void
say_translation (AshiTalk *self)
{
  for (guint i = 0; i < self->screens->len; i++)
    {
      AshiTalkScreen *screen = g_ptr_array_index (self->screens, i);

      screen->translation = ashi_rendering_dup_translation (screen->rendering, self->pack);
    }
}

/**
 * ashi_talk_new:
 * @pack: the pack, or what there is of it for any reader
 * @id: of the subject or the lesson it is to be about; of none, only what every talk says is said
 */
AshiTalk *
ashi_talk_new (AshiPack *pack, const char *id)
{
  AshiTalk *self = g_object_new (ASHI_TYPE_TALK, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack) && id != NULL, self);

  self->pack = g_object_ref (ashi_pack_for (pack, ASHI_AUDIENCE_PATIENT));
  self->said = ashi_talk_gather (self->pack, id);
  self->more = g_ptr_array_new ();
  for (guint i = 0; i < self->said->points->len; i++)
    lay_out (self, g_ptr_array_index (self->said->points, i));
  lay_out_more (self);
  g_clear_pointer (&self->more, g_ptr_array_unref);
  say_translation (self);
  return self;
}

guint
ashi_talk_get_n_screens (AshiTalk *self)
{
  g_return_val_if_fail (ASHI_IS_TALK (self), 0);
  return self->screens->len;
}

/**
 * ashi_talk_get_screen:
 * @index: less than ashi_talk_get_n_screens()
 *
 * Returns: (transfer none): a screen, which lives as long as the talk
 */
const AshiTalkScreen *
ashi_talk_get_screen (AshiTalk *self, guint index)
{
  g_return_val_if_fail (ASHI_IS_TALK (self) && index < self->screens->len, NULL);
  return g_ptr_array_index (self->screens, index);
}

/**
 * ashi_talk_get_tongue:
 *
 * Returns: (transfer none) (nullable): the language of its pack, in which what the program says is said, too; %NULL:
 *   that of the process
 */
AshiTongue *
ashi_talk_get_tongue (AshiTalk *self)
{
  g_return_val_if_fail (ASHI_IS_TALK (self), NULL);
  return ashi_pack_get_tongue (self->pack);
}

static const char *
find_title (AshiTalkPart part)
{
  switch (part)
    {
    case ASHI_TALK_HAVE:
      return N_ ("What you have");
    case ASHI_TALK_PLAN:
      return N_ ("What we would do");
    case ASHI_TALK_RISK:
      return N_ ("What may happen");
    case ASHI_TALK_ELSE:
      return N_ ("What else there is");
    case ASHI_TALK_HELP:
      return N_ ("When to call");
    case ASHI_TALK_CARE:
      return N_ ("What you can do");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * ashi_talk_part_get_title:
 * @tongue: (nullable): the language to say it in; %NULL: that of the process
 *
 * Returns: what a part is called, for people
 */
const char *
ashi_talk_part_get_title (AshiTalkPart part, const AshiTongue *tongue)
{
  return ashi_tongue_say (tongue, find_title (part));
}
