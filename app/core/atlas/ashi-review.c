// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-review.h"

#include "ashi-hash.h"

struct _AshiReviews
{
  char *file;
  GPtrArray *all;       /* AshiReview, in the order of the file */
  GHashTable *by_claim; /* key → GPtrArray of borrowed AshiReview */
};

void
ashi_review_free (AshiReview *self)
{
  g_free (self->owner);
  g_free (self->claim);
  g_free (self->role);
  g_free (self->initials);
  g_free (self->date);
  g_free (self->words);
  g_free (self->remark);
  g_free (self);
}

/**
 * ashi_reviews_new:
 * @file: where they are kept, relative to the pack's folder
 *
 * Returns: (transfer full): no reviews yet, to be filled by a reader
 */
AshiReviews *
ashi_reviews_new (const char *file)
{
  AshiReviews *self = g_new0 (AshiReviews, 1);

  self->file = g_strdup (file);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_review_free);
  self->by_claim = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
ashi_reviews_free (AshiReviews *self)
{
  g_free (self->file);
  g_hash_table_unref (self->by_claim);
  g_ptr_array_unref (self->all);
  g_free (self);
}

const char *
ashi_reviews_get_file (const AshiReviews *self)
{
  return self->file;
}

/* No id has a slash in it. */
static char *
dup_key (AshiHome of, const char *owner, const char *claim)
{
  return g_strdup_printf ("%d/%s/%s", of, owner, claim);
}

static gboolean
is_by_same (const AshiReview *one, const AshiReview *other)
{
  return g_str_equal (one->role, other->role) && g_str_equal (one->initials, other->initials);
}

static GPtrArray *
get_list (AshiReviews *self, const AshiReview *review)
{
  g_autofree char *key = dup_key (review->of, review->owner, review->claim);
  GPtrArray *list = g_hash_table_lookup (self->by_claim, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->by_claim, g_steal_pointer (&key), list);
    }
  return list;
}

/**
 * ashi_reviews_take:
 * @review: (transfer full)
 *
 * Returns: %FALSE when the same person's review of that claim is there already, and @review was freed
 */
gboolean
ashi_reviews_take (AshiReviews *self, AshiReview *review)
{
  GPtrArray *list = get_list (self, review);

  for (guint i = 0; i < list->len; i++)
    if (is_by_same (g_ptr_array_index (list, i), review))
      {
        ashi_review_free (review);
        return FALSE;
      }
  g_ptr_array_add (list, review);
  g_ptr_array_add (self->all, review);
  return TRUE;
}

/**
 * ashi_reviews_get_all:
 *
 * Returns: (transfer none) (element-type AshiReview): in the order of the file
 */
GPtrArray *
ashi_reviews_get_all (const AshiReviews *self)
{
  return self->all;
}

/**
 * ashi_reviews_find:
 * @of: what the claim is of
 * @owner: its id
 * @claim: the claim's id in it
 *
 * Returns: (transfer none) (nullable) (element-type AshiReview): whatever was said of that claim, of these words or
 * others
 */
GPtrArray *
ashi_reviews_find (const AshiReviews *self, AshiHome of, const char *owner, const char *claim)
{
  g_autofree char *key = dup_key (of, owner, claim);

  return g_hash_table_lookup (self->by_claim, key);
}
