// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pieces.h"

#include "ashi-hanzi.h"
#include "ashi-nearest.h"

#include <stdlib.h>
#include <string.h>

/* "30-31", "30/31", "30 – GB31"; what is between them is kept, for folding would forget it. */
#define JOINT "(?<=\\p{Nd})\\s*([-‐-―−~〜/&+])\\s*(?=[\\p{L}\\p{Nd}])"

static char **
split_at_joints (const char *text)
{
  static GRegex *pattern = NULL;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (&pattern, g_regex_new (JOINT, G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_split (pattern, text, 0);
}

/* Letters and Hanzi that stand together are different words. */
static char *
dup_parted (const char *folded)
{
  GString *parted = g_string_new (NULL);
  gboolean was_hanzi = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (ashi_is_hanzi (character) != was_hanzi && character != ' ' && parted->len > 0
          && parted->str[parted->len - 1] != ' ')
        g_string_append_c (parted, ' ');
      was_hanzi = ashi_is_hanzi (character);
      g_string_append_unichar (parted, character);
    }
  return g_string_free (parted, FALSE);
}

static char **
split_words (const char *part, const char *umlaut)
{
  g_autoptr (GString) text = g_string_new (part);
  g_autofree char *folded = NULL;
  g_autofree char *parted = NULL;

  g_string_replace (text, "ü", umlaut, 0);
  g_string_replace (text, "Ü", umlaut, 0);
  folded = ashi_fold (text->str);
  parted = dup_parted (folded);
  return g_strsplit (parted, " ", -1);
}

static AshiJoint
read_joint (const char *mark)
{
  return strstr ("/&+", mark) != NULL ? ASHI_JOINT_MARK : ASHI_JOINT_DASH;
}

/* The parts lie at even places, and what joins them between. */
static void
take_part (char **parts, guint i, GStrvBuilder *words, GStrvBuilder *for_codes, GArray *before)
{
  g_auto (GStrv) plain = split_words (parts[i], "u");
  g_auto (GStrv) spelled = split_words (parts[i], "ue");

  for (guint j = 0; plain[j] != NULL; j++)
    {
      const AshiJoint joint = i > 0 && j == 0 ? read_joint (parts[i - 1]) : ASHI_JOINT_LOOSE;

      g_array_append_val (before, joint);
    }
  g_strv_builder_addv (words, (const char **) plain);
  g_strv_builder_addv (for_codes, (const char **) spelled);
}

/**
 * ashi_pieces_new:
 * @typed: anything in UTF-8
 *
 * Returns: (transfer full)
 */
AshiPieces *
ashi_pieces_new (const char *typed)
{
  AshiPieces *self = g_new0 (AshiPieces, 1);
  g_autofree char *composed = g_utf8_normalize (typed, -1, G_NORMALIZE_NFKC);
  g_auto (GStrv) parts = split_at_joints (composed);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) for_codes = g_strv_builder_new ();
  GArray *before = g_array_new (FALSE, FALSE, sizeof (AshiJoint));

  for (guint i = 0; i < g_strv_length (parts); i += 2)
    take_part (parts, i, words, for_codes, before);
  self->n = before->len;
  self->words = g_strv_builder_end (words);
  self->for_codes = g_strv_builder_end (for_codes);
  self->before = (AshiJoint *) (gpointer) g_array_free (before, FALSE);
  return self;
}

void
ashi_pieces_free (AshiPieces *self)
{
  g_strfreev (self->words);
  g_strfreev (self->for_codes);
  g_free (self->before);
  g_free (self);
}

gboolean
ashi_pieces_has_digit (const char *piece)
{
  return strpbrk (piece, "0123456789") != NULL;
}

gboolean
ashi_pieces_is_number (const char *piece)
{
  return *piece != '\0' && piece[strspn (piece, "0123456789")] == '\0';
}

static gboolean
is_unit (const AshiPieces *self, guint i)
{
  static const char *const units[] = { "mm",       "cm",      "cun",     "fen",   "inch",  "inches", "min",
                                       "minute",   "minutes", "hour",    "hours", "day",   "days",   "week",
                                       "weeks",    "month",   "months",  "year",  "years", "times",  "needles",
                                       "patients", "percent", "hundred", NULL };

  return i < self->n && g_strv_contains (units, self->words[i]);
}

/**
 * ashi_pieces_is_measure:
 * @i: the piece behind a number; there may be none
 *
 * Returns: whether the number counts or measures: "the kidney 3 cm away" and "BL54 25-40 mm deep" ask for no KI3 or
 * BL25
 */
gboolean
ashi_pieces_is_measure (const AshiPieces *self, guint i)
{
  const guint other = i < self->n && g_str_equal (self->words[i], "to") ? i + 1 : i;

  if (is_unit (self, i))
    return TRUE;
  return other < self->n && (other > i || self->before[i] != ASHI_JOINT_LOOSE)
         && ashi_pieces_is_number (self->words[other]) && is_unit (self, other + 1);
}

static int
look_up (const char *const *names, guint n, const char *piece)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (names[i], piece))
      return (int) i + 1;
  return 0;
}

/* The points of no channel go beyond 67; "twenty one" is two pieces. */
static int
read_words (const AshiPieces *self, guint i, guint end, guint *n_used)
{
  static const char *const ones[] = { "one",     "two",     "three",     "four",     "five",    "six",      "seven",
                                      "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen", "fourteen",
                                      "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };
  static const char *const tens[] = { "twenty", "thirty", "forty", "fifty", "sixty" };
  const int ten = look_up (tens, G_N_ELEMENTS (tens), self->words[i]);
  const int more = ten > 0 && i + 1 < end ? look_up (ones, 9, self->words[i + 1]) : 0;

  *n_used = more > 0 ? 2 : 1;
  return ten > 0 ? (ten + 1) * 10 + more : look_up (ones, G_N_ELEMENTS (ones), self->words[i]);
}

/**
 * ashi_pieces_read_number:
 * @end: the piece before which to stop
 * @n_used: (out): how many pieces it is written in
 *
 * Returns: the number in digits or English words that begins with piece @i; 0 when there is none that counts points
 */
int
ashi_pieces_read_number (const AshiPieces *self, guint i, guint end, guint *n_used)
{
  *n_used = 1;
  if (i >= end)
    return 0;
  if (ashi_pieces_is_number (self->words[i]))
    return strlen (self->words[i]) <= 3 ? atoi (self->words[i]) : 0;
  return read_words (self, i, end, n_used);
}
