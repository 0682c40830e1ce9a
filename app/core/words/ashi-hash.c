// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-hash.h"

/* Letters as the digits of a number of that base, counted up to a prime: two texts that differ are the same number for
 * very few of the bases. */
#define PRIME 2147483647u /* 2^31 - 1 */

/* Another in every run. */
static guint64
get_base (void)
{
  static gsize base;

  if (g_once_init_enter (&base))
    g_once_init_leave (&base, (gsize) g_random_int_range (G_MAXUINT16, G_MAXINT32));
  return base;
}

/**
 * ashi_str_hash:
 * @text: a name or words
 *
 * As g_str_hash(), for tables of what strangers wrote: whoever writes a pack can find a hundred thousand names that
 * g_str_hash() takes for the same, each of which is then compared with all the others. Nobody can find such names for a
 * number that is chosen when the program runs. What order a table has is by chance, too.
 */
guint
ashi_str_hash (gconstpointer text)
{
  const guint64 base = get_base ();
  guint64 hash = 1;

  for (const guchar *letter = text; *letter != '\0'; letter++)
    hash = (hash * base + *letter) % PRIME;
  return (guint) hash;
}
