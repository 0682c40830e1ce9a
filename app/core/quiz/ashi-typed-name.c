// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-typed-name.h"

#include "ashi-limits.h"
#include "ashi-nearest.h"

#include <string.h>

/* Letters of a name for each slip of the finger that is forgiven; shorter names are codes, where one letter is another
 * point. */
#define LETTERS_PER_SLIP 6

/* What is compared: without letter case, tone marks, blanks and hyphens. */
static char *
dup_plain (const char *name)
{
  g_autofree char *folded = ashi_fold (name);

  return ashi_close_up (folded);
}

/* Returns: how far the nearest of @names is, which is put into @nearest */
static guint
find_nearest (const char *plain, GPtrArray *names, const char **nearest)
{
  guint least = G_MAXUINT;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = dup_plain (g_ptr_array_index (names, i));
      const guint distance = ashi_edit_distance (plain, name);

      if (*name != '\0' && distance < least)
        {
          least = distance;
          *nearest = g_ptr_array_index (names, i);
        }
    }
  return least;
}

static gboolean
has_digit (const char *plain)
{
  return strpbrk (plain, "0123456789") != NULL;
}

static guint
count_forgiven (const char *plain)
{
  return has_digit (plain) ? 0 : (guint) g_utf8_strlen (plain, -1) / LETTERS_PER_SLIP;
}

/**
 * ashi_typed_name_judge:
 * @names: (element-type utf8): every name that is right
 * @others: (element-type utf8): every name of anything else
 * @meant: (out) (transfer none) (nullable): the name that was meant
 */
AshiTyped
ashi_typed_name_judge (const char *typed, GPtrArray *names, GPtrArray *others, const char **meant)
{
  g_autofree char *plain = strlen (typed) <= ASHI_LIMIT_SEARCH_BYTES ? dup_plain (typed) : g_strdup ("");
  const char *right = NULL, *other = NULL;
  guint distance, other_distance;

  *meant = NULL;
  if (*plain == '\0')
    return ASHI_TYPED_UNKNOWN;
  distance = find_nearest (plain, names, &right);
  other_distance = distance > 0 ? find_nearest (plain, others, &other) : G_MAXUINT;
  if (distance > 0 && other_distance == 0)
    {
      *meant = other;
      return ASHI_TYPED_OTHER;
    }
  *meant = right;
  if (distance == 0)
    return ASHI_TYPED_RIGHT;
  return distance <= count_forgiven (plain) && distance < other_distance ? ASHI_TYPED_SLIP : ASHI_TYPED_UNKNOWN;
}
