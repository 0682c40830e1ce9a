// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-spelled.h"

#include "ashi-hash.h"
#include "ashi-plain.h"

#include <string.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

/*
 * Numbers as words. ICU spells them in every language, gender and case that it knows; those up to a hundred are kept,
 * for a language that somebody asks about, by the last of their words: "five" stands for "twenty-five" as well.
 */

#define MOST 100

/* More than ICU needs for a number up to a hundred. */
#define ROOM 256

static GMutex mutex;

static void
add_number (GHashTable *words, UNumberFormat *format, int number)
{
  UChar spelled[ROOM];
  UErrorCode code = U_ZERO_ERROR;
  const int32_t n = unum_formatInt64 (format, number, spelled, ROOM, NULL, &code);
  g_autofree char *text = U_SUCCESS (code) ? g_utf16_to_utf8 ((const gunichar2 *) spelled, n, NULL, NULL, NULL) : NULL;
  g_autofree char *plain = text != NULL ? ashi_plain_dup (text) : NULL;
  g_autofree char *folded = plain != NULL ? g_utf8_strdown (plain, -1) : NULL;
  const char *last = folded;

  if (folded == NULL)
    return;
  for (const char *p = folded; (p = strpbrk (p, " -")) != NULL; p++)
    last = p + 1;
  if (!g_hash_table_contains (words, last))
    g_hash_table_insert (words, g_strdup (last), GINT_TO_POINTER (number));
}

/* A rule set for each way to spell: cardinals of every gender. Ordinals tell no length. */
static void
add_rule_set (GHashTable *words, UNumberFormat *format, const char *name)
{
  UChar wanted[ROOM];
  UErrorCode code = U_ZERO_ERROR;

  if (strstr (name, "ordinal") != NULL || strstr (name, "year") != NULL || strlen (name) >= ROOM)
    return;
  u_uastrcpy (wanted, name);
  unum_setTextAttribute (format, UNUM_DEFAULT_RULESET, wanted, -1, &code);
  for (int number = 1; U_SUCCESS (code) && number <= MOST; number++)
    add_number (words, format, number);
}

static GHashTable *
create_words (const char *language)
{
  GHashTable *words = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  UErrorCode code = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_SPELLOUT, NULL, 0, language, NULL, &code);
  UChar names[16 * ROOM];
  const int32_t n =
      U_SUCCESS (code) ? unum_getTextAttribute (format, UNUM_PUBLIC_RULESETS, names, G_N_ELEMENTS (names), &code) : 0;
  g_autofree char *text = g_utf16_to_utf8 ((const gunichar2 *) names, U_SUCCESS (code) ? n : 0, NULL, NULL, NULL);
  g_auto (GStrv) sets = g_strsplit (text, ";", -1);

  if (U_FAILURE (code))
    g_warning ("ICU cannot spell numbers in “%s”: %s", language, u_errorName (code));
  for (char **set = sets; *set != NULL; set++)
    if (**set != '\0')
      add_rule_set (words, format, *set);
  if (format != NULL)
    unum_close (format);
  return words;
}

static GHashTable *
get_words (const char *language)
{
  static GHashTable *languages;
  GHashTable *words;

  g_mutex_lock (&mutex);
  if (languages == NULL)
    languages = g_hash_table_new (ashi_str_hash, g_str_equal);
  words = g_hash_table_lookup (languages, language);
  if (words == NULL)
    {
      words = create_words (language);
      g_hash_table_insert (languages, (gpointer) g_intern_string (language), words);
    }
  g_mutex_unlock (&mutex);
  return words;
}

/* The apostrophe is one of them in Ukrainian. */
static gboolean
is_letter (gunichar letter)
{
  return g_unichar_isalpha (letter) || g_unichar_ismark (letter) || letter == '\'';
}

static int
find_number (GHashTable *words, const char *word, gsize length)
{
  g_autofree char *folded = g_utf8_strdown (word, (gssize) length);

  return GPOINTER_TO_INT (g_hash_table_lookup (words, folded));
}

/* Where words are not parted by spaces, the number may be the end of what looks like one. */
static int
find_ending (GHashTable *words, const char *word, gsize length)
{
  GHashTableIter iter;
  gpointer spelled, number;

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &spelled, &number))
    {
      const gsize n = strlen (spelled);

      if (n <= length && memcmp (word + length - n, spelled, n) == 0)
        return GPOINTER_TO_INT (number);
    }
  return 0;
}

/**
 * ashi_spelled_before:
 * @plain: from ashi_plain_dup()
 * @place: where a word ends in it
 * @language: as ICU names it, "de"
 *
 * Any thread may call it.
 *
 * Returns: the number which that word spells or ends, of "twenty-five" five; 0 when it is none
 */
int
ashi_spelled_before (const char *plain, gsize place, const char *language)
{
  GHashTable *words = get_words (language);
  const char *end = plain + place;
  const char *word = end;
  int number;

  while (word > plain && is_letter (g_utf8_get_char (g_utf8_prev_char (word))))
    word = g_utf8_prev_char (word);
  number = find_number (words, word, (gsize) (end - word));
  return number == 0 && g_str_equal (language, "th") ? find_ending (words, word, (gsize) (end - word)) : number;
}

/**
 * ashi_spelled_after:
 * @plain: from ashi_plain_dup()
 * @place: where a word begins in it
 * @language: as ICU names it, "de"
 *
 * Any thread may call it.
 *
 * Returns: the number which that word spells; 0 when it is none
 */
int
ashi_spelled_after (const char *plain, gsize place, const char *language)
{
  const char *word = plain + place;
  const char *end = word;

  while (*end != '\0' && is_letter (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return find_number (get_words (language), word, (gsize) (end - word));
}
