// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-veil.h"

typedef struct
{
  char *id;
  gboolean is_ghost;
} Veiled;

struct _AshiVeil
{
  GPtrArray *veiled; /* Veiled, the latest last */
};

static void
veiled_free (Veiled *self)
{
  g_free (self->id);
  g_free (self);
}

AshiVeil *
ashi_veil_new (void)
{
  AshiVeil *self = g_new0 (AshiVeil, 1);

  self->veiled = g_ptr_array_new_with_free_func ((GDestroyNotify) veiled_free);
  return self;
}

void
ashi_veil_free (AshiVeil *self)
{
  g_ptr_array_unref (self->veiled);
  g_free (self);
}

static const Veiled *
get (const AshiVeil *self, guint index)
{
  return g_ptr_array_index (self->veiled, index);
}

static void
put (AshiVeil *self, const char *id, gboolean is_ghost)
{
  Veiled *veiled = g_new (Veiled, 1);

  *veiled = (Veiled) { g_strdup (id), is_ghost };
  g_ptr_array_add (self->veiled, veiled);
}

/**
 * ashi_veil_copy:
 *
 * Returns: (transfer full)
 */
AshiVeil *
ashi_veil_copy (const AshiVeil *self)
{
  AshiVeil *copy = ashi_veil_new ();

  for (guint i = 0; i < self->veiled->len; i++)
    put (copy, get (self, i)->id, get (self, i)->is_ghost);
  return copy;
}

/**
 * ashi_veil_is_equal:
 *
 * Returns: whether both have the same structures, in the same order
 */
gboolean
ashi_veil_is_equal (const AshiVeil *self, const AshiVeil *other)
{
  for (guint i = 0; i < MIN (self->veiled->len, other->veiled->len); i++)
    if (get (self, i)->is_ghost != get (other, i)->is_ghost || !g_str_equal (get (self, i)->id, get (other, i)->id))
      return FALSE;
  return self->veiled->len == other->veiled->len;
}

/**
 * ashi_veil_get_n:
 *
 * Returns: how many structures are hidden or ghosts
 */
guint
ashi_veil_get_n (const AshiVeil *self)
{
  return self->veiled->len;
}

/**
 * ashi_veil_count_ghosts:
 *
 * Returns: how many structures are seen through
 */
guint
ashi_veil_count_ghosts (const AshiVeil *self)
{
  guint n = 0;

  for (guint i = 0; i < self->veiled->len; i++)
    n += get (self, i)->is_ghost ? 1 : 0;
  return n;
}

const char *
ashi_veil_get_id (const AshiVeil *self, guint index)
{
  g_return_val_if_fail (index < self->veiled->len, NULL);
  return get (self, index)->id;
}

/**
 * ashi_veil_is_ghost:
 *
 * Returns: %FALSE for what is hidden
 */
gboolean
ashi_veil_is_ghost (const AshiVeil *self, guint index)
{
  g_return_val_if_fail (index < self->veiled->len, FALSE);
  return get (self, index)->is_ghost;
}

/**
 * ashi_veil_dup_ids:
 *
 * Returns: (transfer full): what a click passes through
 */
GStrv
ashi_veil_dup_ids (const AshiVeil *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->veiled->len; i++)
    g_strv_builder_add (ids, get (self, i)->id);
  return g_strv_builder_end (ids);
}

/* Returns: whether it was a ghost */
static gboolean
take_away (AshiVeil *self, const char *id)
{
  for (guint i = 0; i < self->veiled->len; i++)
    if (g_str_equal (get (self, i)->id, id))
      {
        const gboolean was_ghost = get (self, i)->is_ghost;

        g_ptr_array_remove_index (self->veiled, i);
        return was_ghost;
      }
  return FALSE;
}

/**
 * ashi_veil_hide:
 * @id: a structure's; one that was a ghost is hidden, too
 */
void
ashi_veil_hide (AshiVeil *self, const char *id)
{
  take_away (self, id);
  put (self, id, FALSE);
}

/**
 * ashi_veil_toggle_ghost:
 *
 * Makes a ghost of the structure, or gives a ghost its body back.
 */
void
ashi_veil_toggle_ghost (AshiVeil *self, const char *id)
{
  if (!take_away (self, id))
    put (self, id, TRUE);
}

/**
 * ashi_veil_set:
 * @hidden: ids of what is hidden
 * @ghosts: ids of the ghosts; everything else is shown as it is
 */
void
ashi_veil_set (AshiVeil *self, const char *const *hidden, const char *const *ghosts)
{
  g_ptr_array_set_size (self->veiled, 0);
  for (; *hidden != NULL; hidden++)
    ashi_veil_hide (self, *hidden);
  for (; *ghosts != NULL; ghosts++)
    {
      take_away (self, *ghosts);
      put (self, *ghosts, TRUE);
    }
}
