// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-path.h"

struct _AshiTalkPath
{
  GObject parent_instance;

  AshiTalk *talk;
  guint position;
  gboolean *left_out; /* for each screen */
};

G_DEFINE_FINAL_TYPE (AshiTalkPath, ashi_talk_path, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ashi_talk_path_finalize (GObject *object)
{
  AshiTalkPath *self = ASHI_TALK_PATH (object);

  g_free (self->left_out);
  g_clear_object (&self->talk);
  G_OBJECT_CLASS (ashi_talk_path_parent_class)->finalize (object);
}

static void
ashi_talk_path_class_init (AshiTalkPathClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_talk_path_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_talk_path_init (AshiTalkPath *self)
{
}

/**
 * ashi_talk_path_new:
 *
 * Returns: (transfer full): the way through @talk, at its first screen
 */
AshiTalkPath *
ashi_talk_path_new (AshiTalk *talk)
{
  AshiTalkPath *self = g_object_new (ASHI_TYPE_TALK_PATH, NULL);

  g_return_val_if_fail (ASHI_IS_TALK (talk), self);

  self->talk = g_object_ref (talk);
  self->left_out = g_new0 (gboolean, ashi_talk_get_n_screens (talk) + 1);
  return self;
}

/**
 * ashi_talk_path_get_talk:
 *
 * Returns: (transfer none): what it leads through
 */
AshiTalk *
ashi_talk_path_get_talk (AshiTalkPath *self)
{
  g_return_val_if_fail (ASHI_IS_TALK_PATH (self), NULL);
  return self->talk;
}

guint
ashi_talk_path_get_position (AshiTalkPath *self)
{
  g_return_val_if_fail (ASHI_IS_TALK_PATH (self), 0);
  return self->position;
}

static const AshiTalkScreen *
screen_at (AshiTalkPath *self, guint index)
{
  return index < ashi_talk_get_n_screens (self->talk) ? ashi_talk_get_screen (self->talk, index) : NULL;
}

/**
 * ashi_talk_path_get_screen:
 *
 * Returns: (transfer none) (nullable): the screen that is looked at; %NULL in a talk that says nothing
 */
const AshiTalkScreen *
ashi_talk_path_get_screen (AshiTalkPath *self)
{
  g_return_val_if_fail (ASHI_IS_TALK_PATH (self), NULL);
  return screen_at (self, self->position);
}

static gboolean
is_more (AshiTalkPath *self, guint index)
{
  const AshiTalkScreen *screen = screen_at (self, index);

  return screen != NULL && screen->is_more;
}

/* The dot of a screen: itself, or what it tells more of. */
static guint
find_dot (AshiTalkPath *self, guint index)
{
  while (index > 0 && is_more (self, index))
    index--;
  return index;
}

/* Who is being told more goes on being told; else that is passed over, and so is what is left out. Returns: where a
 * step leads, or where it starts from when it leads nowhere */
static guint
find_step (AshiTalkPath *self, int by)
{
  const guint n = ashi_talk_get_n_screens (self->talk);
  guint at = self->position;

  if (by < 0 && is_more (self, at))
    return at - 1;
  if (by > 0 && is_more (self, at) && is_more (self, at + 1))
    return at + 1;
  do
    at = by > 0 ? at + 1 : at - 1; /* before the first comes what is no screen either */
  while (at < n && (is_more (self, at) || self->left_out[at]));
  return at < n ? at : self->position;
}

/**
 * ashi_talk_path_can_step:
 * @by: 1 for on, -1 for back
 *
 * Returns: whether there is a screen there that is not left out
 */
gboolean
ashi_talk_path_can_step (AshiTalkPath *self, int by)
{
  g_return_val_if_fail (ASHI_IS_TALK_PATH (self), FALSE);
  return find_step (self, by) != self->position;
}

/**
 * ashi_talk_path_step:
 * @by: 1 for on, -1 for back
 *
 * Goes to the next screen that is not left out, if there is one.
 */
void
ashi_talk_path_step (AshiTalkPath *self, int by)
{
  g_return_if_fail (ASHI_IS_TALK_PATH (self));
  ashi_talk_path_go_to (self, find_step (self, by));
}

/**
 * ashi_talk_path_has_more:
 *
 * Returns: whether there is more to be told of what is looked at
 */
gboolean
ashi_talk_path_has_more (AshiTalkPath *self)
{
  g_return_val_if_fail (ASHI_IS_TALK_PATH (self), FALSE);
  return is_more (self, self->position + 1);
}

/**
 * ashi_talk_path_tell_more:
 *
 * Goes on to what there is more to be told of this, if there is anything.
 */
void
ashi_talk_path_tell_more (AshiTalkPath *self)
{
  g_return_if_fail (ASHI_IS_TALK_PATH (self));
  if (ashi_talk_path_has_more (self))
    ashi_talk_path_go_to (self, self->position + 1);
}

/**
 * ashi_talk_path_go_to:
 * @index: of a screen, which may be left out otherwise
 */
void
ashi_talk_path_go_to (AshiTalkPath *self, guint index)
{
  g_return_if_fail (ASHI_IS_TALK_PATH (self));

  if (index == self->position || index >= ashi_talk_get_n_screens (self->talk))
    return;
  self->position = index;
  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
find_part (AshiTalkPath *self, AshiTalkPart part)
{
  guint at = 0;

  while (at < ashi_talk_get_n_screens (self->talk)
         && (screen_at (self, at)->part != part || screen_at (self, at)->is_more || self->left_out[at]))
    at++;
  return at;
}

/**
 * ashi_talk_path_go_to_part:
 *
 * Goes to the first screen of the part that is not left out, if there is one.
 */
void
ashi_talk_path_go_to_part (AshiTalkPath *self, AshiTalkPart part)
{
  g_return_if_fail (ASHI_IS_TALK_PATH (self));
  ashi_talk_path_go_to (self, find_part (self, part));
}

/**
 * ashi_talk_path_has_part:
 *
 * Returns: whether the part has a screen that is not left out
 */
gboolean
ashi_talk_path_has_part (AshiTalkPath *self, AshiTalkPart part)
{
  g_return_val_if_fail (ASHI_IS_TALK_PATH (self), FALSE);
  return find_part (self, part) < ashi_talk_get_n_screens (self->talk);
}

/**
 * ashi_talk_path_list_dots:
 *
 * Returns: (transfer full) (element-type guint): the screens of the part that is looked at, without those that tell
 * more
 */
GArray *
ashi_talk_path_list_dots (AshiTalkPath *self)
{
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (guint));
  const AshiTalkScreen *screen;

  g_return_val_if_fail (ASHI_IS_TALK_PATH (self), dots);

  screen = ashi_talk_path_get_screen (self);
  for (guint i = 0; screen != NULL && i < ashi_talk_get_n_screens (self->talk); i++)
    if (screen_at (self, i)->part == screen->part && !screen_at (self, i)->is_more)
      g_array_append_val (dots, i);
  return dots;
}

/**
 * ashi_talk_path_get_dot:
 *
 * Returns: the screen that is looked at, or of which more is told
 */
guint
ashi_talk_path_get_dot (AshiTalkPath *self)
{
  g_return_val_if_fail (ASHI_IS_TALK_PATH (self), 0);
  return find_dot (self, self->position);
}

gboolean
ashi_talk_path_get_left_out (AshiTalkPath *self, guint index)
{
  g_return_val_if_fail (ASHI_IS_TALK_PATH (self) && index < ashi_talk_get_n_screens (self->talk), FALSE);
  return self->left_out[find_dot (self, index)];
}

/**
 * ashi_talk_path_set_left_out:
 * @index: of a screen: it goes with all that tells more of it
 */
void
ashi_talk_path_set_left_out (AshiTalkPath *self, guint index, gboolean left_out)
{
  g_return_if_fail (ASHI_IS_TALK_PATH (self) && index < ashi_talk_get_n_screens (self->talk));

  self->left_out[find_dot (self, index)] = !!left_out;
  g_signal_emit (self, signals[CHANGED], 0);
}
