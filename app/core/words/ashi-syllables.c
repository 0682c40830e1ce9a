// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-syllables.h"

#include "ashi-limits.h"

#include <string.h>

/*
 * The syllables of Hànyǔ Pīnyīn (ISO 7098:2015), and how Wade-Giles writes them, which older books and shops do. The
 * rules are those of the Library of Congress's conversion table, with apostrophes and umlauts left out: whoever types a
 * name leaves them out half of the time, so nothing that is compared has them.
 */

typedef struct
{
  const char *pinyin, *wade_giles;
} Pair;

/* Two letters before one. */
static const Pair initials[] = {
  { "zh", "ch" }, { "ch", "ch" }, { "sh", "sh" }, { "b", "p" },  { "p", "p" },  { "m", "m" },
  { "f", "f" },   { "d", "t" },   { "t", "t" },   { "n", "n" },  { "l", "l" },  { "g", "k" },
  { "k", "k" },   { "h", "h" },   { "j", "ch" },  { "q", "ch" }, { "x", "hs" }, { "r", "j" },
  { "z", "ts" },  { "c", "ts" },  { "s", "s" },   { "y", "y" },  { "w", "w" },
};

/* "v" is ü. */
static const Pair finals[] = {
  { "a", "a" },       { "o", "o" },     { "e", "e" },     { "i", "i" },       { "u", "u" },     { "v", "u" },
  { "ai", "ai" },     { "ei", "ei" },   { "ao", "ao" },   { "ou", "ou" },     { "an", "an" },   { "en", "en" },
  { "ang", "ang" },   { "eng", "eng" }, { "ong", "ung" }, { "ia", "ia" },     { "ie", "ieh" },  { "iao", "iao" },
  { "iu", "iu" },     { "ian", "ien" }, { "in", "in" },   { "iang", "iang" }, { "ing", "ing" }, { "iong", "iung" },
  { "ua", "ua" },     { "uo", "o" },    { "uai", "uai" }, { "ui", "ui" },     { "uan", "uan" }, { "un", "un" },
  { "uang", "uang" }, { "ue", "ueh" },  { "ve", "ueh" },  { "er", "erh" },
};

/* What the rules for initials and finals do not give. */
static const Pair irregular[] = {
  { "a", "a" },      { "o", "o" },      { "e", "o" },      { "ai", "ai" },    { "ei", "ei" },   { "ao", "ao" },
  { "ou", "ou" },    { "an", "an" },    { "en", "en" },    { "ang", "ang" },  { "eng", "eng" }, { "er", "erh" },
  { "yi", "i" },     { "ye", "yeh" },   { "you", "yu" },   { "yan", "yen" },  { "zi", "tzu" },  { "ci", "tzu" },
  { "si", "ssu" },   { "zhi", "chih" }, { "chi", "chih" }, { "shi", "shih" }, { "ri", "jih" },  { "ge", "ko" },
  { "ke", "ko" },    { "he", "ho" },    { "guo", "kuo" },  { "kuo", "kuo" },  { "huo", "huo" }, { "shuo", "shuo" },
  { "gui", "kuei" }, { "kui", "kuei" },
};

#define LONGEST 6 /* zhuang */

static const Pair *
find_pair (const Pair *pairs, gsize n, const char *letters, gsize length)
{
  for (gsize i = 0; i < n; i++)
    if (strlen (pairs[i].pinyin) == length && strncmp (pairs[i].pinyin, letters, length) == 0)
      return &pairs[i];
  return NULL;
}

static const Pair *
find_initial (const char *letters, gsize length)
{
  const Pair *pair = length > 2 ? find_pair (initials, G_N_ELEMENTS (initials), letters, 2) : NULL;

  return pair != NULL || length < 2 ? pair : find_pair (initials, G_N_ELEMENTS (initials), letters, 1);
}

/* Appends the syllable in Wade-Giles, or returns FALSE when it is none. */
static gboolean
convert (const char *letters, gsize length, GString *wade_giles)
{
  const Pair *whole = find_pair (irregular, G_N_ELEMENTS (irregular), letters, length);
  const Pair *initial = find_initial (letters, length);
  const gsize skipped = initial != NULL ? strlen (initial->pinyin) : length;
  const Pair *final = find_pair (finals, G_N_ELEMENTS (finals), letters + skipped, length - skipped);

  if (whole != NULL)
    g_string_append (wade_giles, whole->wade_giles);
  else if (initial != NULL && final != NULL)
    g_string_append_printf (wade_giles, "%s%s", initial->wade_giles, final->wade_giles);
  return whole != NULL || (initial != NULL && final != NULL);
}

/**
 * ashi_is_syllable:
 * @letters: lower-case letters without marks; ü may be u or v
 *
 * Returns: whether the first @length of them have the shape of a syllable of pinyin
 */
gboolean
ashi_is_syllable (const char *letters, gsize length)
{
  g_autoptr (GString) unused = g_string_new (NULL);

  return length > 0 && length <= LONGEST && convert (letters, length, unused);
}

/* Lower-case letters, "v" for ü, a space between words or before an apostrophe; NULL where there is anything else. */
static char *
dup_plain (const char *pinyin, gboolean *toned)
{
  g_autofree char *decomposed = g_utf8_normalize (pinyin, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) plain = g_string_new (NULL);

  *toned = FALSE;
  if (strlen (pinyin) > ASHI_LIMIT_SEARCH_BYTES)
    return NULL;
  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_unichar_tolower (g_utf8_get_char (p));

      if (character < 128 && g_ascii_isalpha ((char) character))
        g_string_append_c (plain, (char) character);
      else if (character == 0x308 && g_str_has_suffix (plain->str, "u"))
        plain->str[plain->len - 1] = 'v';
      else if (g_unichar_ismark (character))
        *toned = TRUE;
      else if (character == '\'' || character == 0x2019 || character == ' ' || character == '-')
        g_string_append_c (plain, ' ');
      else
        return NULL;
    }
  return g_strdup (plain->str);
}

/* The longest syllable that leaves something that can be read: one that begins with a vowel would have an apostrophe.
 */
static gboolean
convert_all (const char *letters, GString *wade_giles)
{
  const gsize written = wade_giles->len;
  const gsize word = strcspn (letters, " ");

  if (*letters == ' ')
    return convert_all (letters + 1, wade_giles);
  if (*letters == '\0')
    return TRUE;
  for (gsize length = MIN (word, LONGEST); length > 0; length--)
    {
      if (length < word && strchr ("aeo", letters[length]) != NULL)
        continue;
      if (convert (letters, length, wade_giles) && convert_all (letters + length, wade_giles))
        return TRUE;
      g_string_truncate (wade_giles, written);
    }
  return FALSE;
}

/**
 * ashi_pinyin_dup_wade_giles:
 * @pinyin: a name with its tones
 *
 * Returns: (transfer full) (nullable): the name in Wade-Giles as it is compared: "weichung" for "Wěizhōng"; %NULL where
 *   it is no pinyin with tones
 */
char *
ashi_pinyin_dup_wade_giles (const char *pinyin)
{
  gboolean toned;
  g_autofree char *plain = dup_plain (pinyin, &toned);
  g_autoptr (GString) wade_giles = g_string_new (NULL);

  return plain != NULL && toned && convert_all (plain, wade_giles) ? g_strdup (wade_giles->str) : NULL;
}

/**
 * ashi_pinyin_dup_with_v:
 * @pinyin: a name with its tones
 *
 * Returns: (transfer full) (nullable): the name as it is compared, with "v" for each ü, written or not, as it is typed
 *   on a keyboard: "jvliao" for "Jūliáo"; %NULL where there is none, or it is no pinyin with tones
 */
char *
ashi_pinyin_dup_with_v (const char *pinyin)
{
  gboolean toned;
  g_autofree char *plain = dup_plain (pinyin, &toned);
  g_autoptr (GString) with_v = g_string_new (NULL);

  if (plain == NULL || !toned)
    return NULL;
  for (const char *p = plain; *p != '\0'; p++)
    if (*p == 'u' && p > plain && strchr ("jqxy", p[-1]) != NULL)
      g_string_append_c (with_v, 'v');
    else if (*p != ' ')
      g_string_append_c (with_v, *p);
  return strchr (with_v->str, 'v') != NULL ? g_strdup (with_v->str) : NULL;
}
