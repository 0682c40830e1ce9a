// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-length.h"

#include <string.h>

/*
 * Whether words tell a length, or the size of a needle, in whatever spelling. A patient is told none: any length in
 * what is said of a needle is taken for a depth. Where it is not certain, as with "2 in the morning", it is no length;
 * where a unit stands without a number, as in "a few millimetres", it is one.
 *
 * The patterns meet words in compatibility decomposition, without marks, in small letters: full-width figures, "㎜",
 * "½" and "milímetros" have become what stands here, and so "й" is "и". What may be left open in a pattern has an end:
 * of twenty thousand letters, each would be tried with each.
 */

#define START "(?<!\\p{L})"
#define END   "(?!\\p{L})"
#define GAP   "[\\s-]{0,3}"

/* Cyrillic letters and small capitals that look like these. */
#define C "[cсᴄ]"
#define M "[mмᴍ]"

#define BODY "(?:finger|thumb|hand|palm|knuckle|nail|digit)(?:tip|nail)?"

#define ON_SKIN                                                                                                        \
  "(?!\\s(?:(?:above|from|behind|beside|out|up|down|to|in\\sfront)" END                                                \
  "|(?:below|under|beneath)\\s(?!(?:the\\s|your\\s)?(?:skin|surface))))"

#define NUMBER_WORD                                                                                                    \
  START "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}{3,6}teen|twenty|thirty|forty|fifty|" \
        "sixty|seventy|eighty|ninety|hundred|half|half an|quarter|third|dozen|couple|few|several)"
#define NUMBER "(?:[0-9]|" NUMBER_WORD ")"

static const char *const patterns[] = {
  /* units that are nothing else */
  START "(?:" C M "|" M M "|dm)s?" END,
  "(?:mill?i|[cz]enti|de[cz]i|mi[ck]ro)[\\s-]?m(?!ol)\\p{L}{0,8}t\\p{L}{0,8}r",
  START "(?:microns?|inch(?:es|s|long|wide|deep)?|inces|cuns?|t['’ʼ]?sun|ts['’ʼ]?un|pulgadas?|pouces?|polegadas?)" END,
  START "(?:дюим|миллиметр|сантиметр|цун[ьяеи])\\p{L}*",
  "εκατοστ|χιλιοστ",
  "毫米|厘米|釐米|公分|公厘|英寸|英吋|吋|糎|粍|横指|橫指|寸半|半寸|ミリ|センチ|インチ",

  /* units that are something else without a number */
  "[0-9]" GAP "(?:um|μm|pollic[ei]|tum|duim|pal(?:ec|ce)|cal[ae]?|tommer|huvelyk|thon|chon|χιλ|εκ)" END,
  NUMBER GAP "(?:mils?|millis?|centis?|fens?)" END,
  "[0-9][\\s-]?sun(?=\\s*(?:$|[.,;:)]|deep|long|in" END "))",
  "(?:[0-9]|" START "(?:ein(?:en|em)?|zwei|drei|vier|funf|halb(?:en|er)?|anderthalb))" GAP "zoll" END,
  "[0-9]\\s*(?:" C "\\.?\\s?" M "|" M "(?:\\.\\s?|\\s|/)" M ")" END,
  "[0-9]\\s*(?:سم|مم|ملم|ס[\"״]מ|מ[\"״]מ|सम|मम)" END,
  "[0-9]\\s*(?:밀리|센티|촌|치)",
  "[0-9][\\s-]?(?:['’]{2}|`{2})",
  "(?:[0-9]|[一二三四五六七八九十两兩半几幾])\\s*(?:[寸尺]|(?<!十)分(?![钟鐘之为為]))",
  "(?<![0-9])0?[.,][0-9]+" GAP "m(?:et(?:er|re)s?)?" END,
  "(?:tenth|hundredth|thousandth)s?" GAP "of" GAP "an?" GAP "met(?:er|re)" END,
  NUMBER GAP "in\\.(?!\\p{L})",
  "[0-9]\\s?[/⁄]\\s?[0-9]+" GAP "in" END,
  NUMBER GAP "in(?=\\s*(?:$|[·;,)\\]]))",
  NUMBER GAP "in\\s(?:deep|long|thick|wide|down|below|under|beneath|into|through|inside|beyond|past|away)" END,
  "[0-9]-?in" END "(?![\\s-]*[0-9])",

  /* the body as a measure of how far in, or of who knows what; along the skin it is how a point is found */
  BODY "s?(?:['’]s?)?" GAP "(?:width|breadth)s?" END ON_SKIN,
  START "(?:width|breadth)s?\\sof\\s(?:an?|one|two|three|four|your|the)\\s" BODY "s?" END ON_SKIN,
  NUMBER GAP BODY "s?(?:['’]s?)?" GAP "(?:(?:length|joint)s?)?" GAP
                  "(?:deep|in(?:to)?|(?:below|under|beneath)\\s(?:the\\s|your\\s)?skin)" END,
  START "(?:" BODY "|phalanx)" GAP "deep" END,
  START "(?:depth\\sof|as\\sdeep\\sas)\\s(?:an?|the|your|" NUMBER_WORD ")\\s" BODY,
  START "(?:to|up\\sto)\\sthe\\s(?:first|second|third)\\s(?:finger\\s)?(?:knuckle|joint)" END,
  START "depth" GAP "(?:of|is|[:=])?" GAP "[0-9]",

  /* needles: 0.30 × 40, 30 gauge, G30 */
  "[0-9][.,][0-9]+\\s*(?:[x×*]|by" END ")\\s*[0-9]",
  "[0-9]" GAP "(?:gauge|g" GAP "needles?)" END,
  START "(?:gauge|g(?=[0-9]{2}" GAP "needle))" GAP "[0-9]",
  START "(?:size|number|no\\.?)" GAP "[0-9.,]+" GAP "needle",
};

static gpointer
compile_patterns (gpointer unused)
{
  g_autoptr (GString) pattern = g_string_new (NULL);
  g_autofree char *decomposed = NULL;
  g_autoptr (GError) error = NULL;
  GRegex *regex;

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    g_string_append_printf (pattern, "%s(?:%s)", i > 0 ? "|" : "", patterns[i]);
  decomposed = g_utf8_normalize (pattern->str, -1, G_NORMALIZE_ALL);
  regex = g_regex_new (decomposed, G_REGEX_OPTIMIZE, 0, &error);
  g_assert_no_error (error);
  return regex;
}

static GRegex *
get_regex (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, compile_patterns, NULL);
}

static void
append_plain (GString *plain, gunichar letter)
{
  const GUnicodeType type = g_unichar_type (letter);

  if (g_unichar_ismark (letter) || type == G_UNICODE_FORMAT || type == G_UNICODE_CONTROL)
    return;
  if (g_unichar_isdigit (letter))
    g_string_append_c (plain, (char) ('0' + g_unichar_digit_value (letter)));
  else if (type == G_UNICODE_DASH_PUNCTUATION)
    g_string_append_c (plain, '-');
  else if (g_unichar_isspace (letter))
    g_string_append_c (plain, ' ');
  else if (letter == 0x2032) /* PRIME, which a double prime has become two of */
    g_string_append_c (plain, '\'');
  else
    g_string_append_unichar (plain, g_unichar_tolower (letter));
}

static char *
dup_plain (const char *words)
{
  g_autofree char *decomposed = g_utf8_normalize (words, -1, G_NORMALIZE_ALL);
  GString *plain = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    append_plain (plain, g_utf8_get_char (p));
  return g_string_free (plain, FALSE);
}

/* A quotation mark behind a figure is one of inches unless it ends a quotation: 2" and 2”, but "1 or 2". */
static gboolean
has_inch_mark (const char *plain)
{
  gboolean in_straight = FALSE, in_curly = FALSE;
  gunichar before = 0;

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);
      const gboolean closes = letter == 0x201d;

      if ((letter == '"' || closes) && g_unichar_isdigit (before) && !(closes ? in_curly : in_straight))
        return TRUE;
      if (letter == '"')
        in_straight = !in_straight;
      if (letter == 0x201c || closes)
        in_curly = !closes;
      if (letter != ' ')
        before = letter;
    }
  return FALSE;
}

/**
 * ashi_tells_length:
 * @words: (nullable): words for people
 *
 * Any thread may call it.
 *
 * Returns: whether a length or a needle's size is told in them
 */
gboolean
ashi_tells_length (const char *words)
{
  g_autofree char *plain = words != NULL ? dup_plain (words) : NULL;

  return plain != NULL && (g_regex_match (get_regex (), plain, 0, NULL) || has_inch_mark (plain));
}
