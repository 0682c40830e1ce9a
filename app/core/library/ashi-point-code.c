// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-point-code.h"

#include "ashi-nearest.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* WHO, A proposed standard international acupuncture nomenclature (1991): the codes and how many points each has. */
static const struct
{
  const char *channel;
  int n_points;
} channels[] = {
  { "LU", 11 },    { "LI", 20 },   { "ST", 45 },  { "SP", 21 },    { "HT", 9 },     { "SI", 19 }, { "BL", 67 },
  { "KI", 27 },    { "PC", 9 },    { "TE", 23 },  { "GB", 44 },    { "LR", 14 },    { "GV", 29 }, { "CV", 24 },
  { "EX-HN", 15 }, { "EX-CA", 1 }, { "EX-B", 9 }, { "EX-UE", 11 }, { "EX-LE", 12 },
};

/*
 * How a channel is written elsewhere, folded and closed up. English abbreviations besides WHO's are those of the usual
 * textbooks (Qiu 1993, Deadman 2001, Masunaga 1970); German, French and Spanish ones are the initials of the organ:
 * Magen is M, Niere N, rein R, hígado H. One that stands for several channels has a line for each, and whoever asks is
 * told of all of them. What is longer than three letters is a name.
 */
static const struct
{
  const char *written, *channel;
} spellings[] = {
  { "lung", "LU" },
  { "lungs", "LU" },
  { "lunge", "LU" },
  { "poumon", "LU" },
  { "pulmon", "LU" },
  { "p", "LU" },
  { "largeintestine", "LI" },
  { "colon", "LI" },
  { "dickdarm", "LI" },
  { "grosintestin", "LI" },
  { "intestinogrueso", "LI" },
  { "co", "LI" },
  { "di", "LI" },
  { "gi", "LI" },
  { "ig", "LI" },
  { "stomach", "ST" },
  { "magen", "ST" },
  { "estomac", "ST" },
  { "estomago", "ST" },
  { "s", "ST" },
  { "m", "ST" },
  { "ma", "ST" },
  { "e", "ST" },
  { "spleen", "SP" },
  { "milz", "SP" },
  { "milzpankreas", "SP" },
  { "ratepancreas", "SP" },
  { "bazo", "SP" },
  { "mp", "SP" },
  { "mi", "SP" },
  { "rp", "SP" },
  { "rt", "SP" },
  { "bp", "SP" },
  { "b", "SP" },
  { "heart", "HT" },
  { "herz", "HT" },
  { "coeur", "HT" },
  { "corazon", "HT" },
  { "h", "HT" },
  { "he", "HT" },
  { "c", "HT" },
  { "smallintestine", "SI" },
  { "dunndarm", "SI" },
  { "duenndarm", "SI" },
  { "intestingrele", "SI" },
  { "intestinodelgado", "SI" },
  { "due", "SI" },
  { "ig", "SI" },
  { "id", "SI" },
  { "s", "SI" },
  { "bladder", "BL" },
  { "urinarybladder", "BL" },
  { "blase", "BL" },
  { "vessie", "BL" },
  { "vejiga", "BL" },
  { "ub", "BL" },
  { "b", "BL" },
  { "v", "BL" },
  { "kidney", "KI" },
  { "kidneys", "KI" },
  { "niere", "KI" },
  { "rein", "KI" },
  { "reins", "KI" },
  { "rinon", "KI" },
  { "k", "KI" },
  { "kd", "KI" },
  { "kid", "KI" },
  { "n", "KI" },
  { "ni", "KI" },
  { "r", "KI" },
  { "rn", "KI" },
  { "pericardium", "PC" },
  { "heartconstrictor", "PC" },
  { "heartprotector", "PC" },
  { "kreislaufsexualitat", "PC" },
  { "maitreducoeur", "PC" },
  { "pericardio", "PC" },
  { "p", "PC" },
  { "pe", "PC" },
  { "per", "PC" },
  { "ks", "PC" },
  { "hc", "PC" },
  { "hp", "PC" },
  { "mc", "PC" },
  { "cs", "PC" },
  { "ec", "PC" },
  { "tripleenergizer", "TE" },
  { "tripleenergiser", "TE" },
  { "tripleburner", "TE" },
  { "tripleheater", "TE" },
  { "triplewarmer", "TE" },
  { "sanjiao", "TE" },
  { "dreifachererwarmer", "TE" },
  { "triplerechauffeur", "TE" },
  { "sj", "TE" },
  { "tw", "TE" },
  { "th", "TE" },
  { "tb", "TE" },
  { "tr", "TE" },
  { "3e", "TE" },
  { "3h", "TE" },
  { "gallbladder", "GB" },
  { "gallenblase", "GB" },
  { "vesiculebiliaire", "GB" },
  { "vesiculabiliar", "GB" },
  { "vb", "GB" },
  { "g", "GB" },
  { "gbl", "GB" },
  { "liver", "LR" },
  { "leber", "LR" },
  { "foie", "LR" },
  { "higado", "LR" },
  { "liv", "LR" },
  { "lv", "LR" },
  { "le", "LR" },
  { "f", "LR" },
  { "h", "LR" },
  { "governor", "GV" },
  { "governorvessel", "GV" },
  { "governingvessel", "GV" },
  { "lenkergefass", "GV" },
  { "vaisseaugouverneur", "GV" },
  { "vasogobernador", "GV" },
  { "dumai", "GV" },
  { "du", "GV" },
  { "dm", "GV" },
  { "vg", "GV" },
  { "lg", "GV" },
  { "tm", "GV" },
  { "conception", "CV" },
  { "conceptionvessel", "CV" },
  { "konzeptionsgefass", "CV" },
  { "vaisseauconception", "CV" },
  { "vasoconcepcion", "CV" },
  { "renmai", "CV" },
  { "ren", "CV" },
  { "rn", "CV" },
  { "rm", "CV" },
  { "vc", "CV" },
  { "kg", "CV" },
  { "jm", "CV" },
  { "exhn", "EX-HN" },
  { "exca", "EX-CA" },
  { "exb", "EX-B" },
  { "exue", "EX-UE" },
  { "exle", "EX-LE" },
  { "jj", "EX-B2" },
  { "jjl", "EX-B2" },
  { "htjj", "EX-B2" },
  { "htjjl", "EX-B2" },
  /* O'Connor and Bensky (1981) number the extra points otherwise; that list is not known here. */
  { "mhn", "" },
  { "mca", "" },
  { "mbw", "" },
  { "mue", "" },
  { "mle", "" },
  { "nhn", "" },
  { "nca", "" },
  { "nbw", "" },
  { "nue", "" },
  { "nle", "" },
};

#define LONGEST_ABBREVIATION 3

/* Letters, and where they are three heaters a 3 before them; a number; and a vertebra where one code names a row. */
typedef struct
{
  char *channel;
  int number;   /* 0: none */
  int vertebra; /* 0: none; of the lumbar ones */
} Parts;

static const char *
read_number (const char *p, int *number)
{
  const gsize n = strspn (p, "0123456789");

  *number = n > 0 && n <= 3 ? atoi (p) : 0;
  return p + n;
}

static gboolean
take_apart (const char *closed, Parts *parts)
{
  const char *p = closed;

  p += *p == '3';
  while (g_ascii_islower (*p))
    p++;
  parts->channel = g_strndup (closed, (gsize) (p - closed));
  p = read_number (p, &parts->number);
  parts->vertebra = 0;
  if (*p == 'l' && parts->number > 0 && g_str_has_prefix (closed, "ex"))
    p = read_number (p + 1, &parts->vertebra);
  return *p == '\0' && (parts->number > 0 || parts->vertebra > 0 || g_ascii_isdigit (closed[strlen (closed) - 1]));
}

static const char *
find_channel (const char *channel, int *n_points)
{
  for (gsize i = 0; i < G_N_ELEMENTS (channels); i++)
    if (g_str_equal (channels[i].channel, channel))
      {
        *n_points = channels[i].n_points;
        return channels[i].channel;
      }
  return NULL;
}

/* A name may be spelled in several ways that begin alike. */
static void
take_code (GPtrArray *codes, char *code)
{
  if (g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL))
    g_free (code);
  else
    g_ptr_array_add (codes, code);
}

static void
add_code (GPtrArray *codes, const char *channel, const Parts *parts)
{
  g_autofree char *code = NULL;
  int n_points = 0;

  if (find_channel (channel, &n_points) == NULL || parts->number < 1 || parts->number > n_points)
    return;
  code = parts->vertebra > 0 ? g_strdup_printf ("%s%d L%d", channel, parts->number, parts->vertebra)
                             : g_strdup_printf ("%s%d", channel, parts->number);
  take_code (codes, g_steal_pointer (&code));
}

/* The paraspinal points are numbered by the vertebra alone. */
static void
add_paraspinal (GPtrArray *codes, const char *point, const Parts *parts)
{
  g_autofree char *code = g_strdup_printf ("%s L%d", point, parts->vertebra > 0 ? parts->vertebra : parts->number);

  take_code (codes, g_steal_pointer (&code));
}

static gboolean
is_standard (const char *letters)
{
  for (gsize i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      g_autofree char *folded = ashi_fold (channels[i].channel);
      g_autofree char *closed = ashi_close_up (folded);

      if (g_str_equal (closed, letters))
        return TRUE;
    }
  return FALSE;
}

/* Whoever stops in the middle of a name means the name: "gallbl 37". */
static gboolean
is_spelled (const char *letters, const char *written)
{
  return strlen (letters) > LONGEST_ABBREVIATION ? g_str_has_prefix (written, letters) : g_str_equal (written, letters);
}

/* Adds what the letters may stand for; returns whether they stand for a channel at all. */
static gboolean
add_codes (GPtrArray *codes, const Parts *parts)
{
  g_autofree char *upper = g_ascii_strup (parts->channel, -1);
  int unused;
  gboolean known = find_channel (upper, &unused) != NULL;

  if (known)
    add_code (codes, upper, parts);
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (is_spelled (parts->channel, spellings[i].written))
      {
        known = TRUE;
        if (g_str_equal (spellings[i].channel, "EX-B2"))
          add_paraspinal (codes, spellings[i].channel, parts);
        else
          add_code (codes, spellings[i].channel, parts);
      }
  return known;
}

static char *
dup_typed (const char *closed, const Parts *parts, gboolean standard, const GStrv codes)
{
  if (codes[0] != NULL && (standard || strlen (parts->channel) > LONGEST_ABBREVIATION))
    return g_strdup (codes[0]);
  return g_ascii_strup (closed, -1);
}

/**
 * ashi_point_code_parse:
 * @closed: letters and a number, folded and closed up
 * @apart: whether they stand apart among other words, where "heart 7" is a point, and "kidney 60" is not
 *
 * Returns: (transfer full) (nullable): the code; %NULL when the letters stand for no channel
 */
AshiPointCode *
ashi_point_code_parse (const char *closed, gboolean apart)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_null_terminated (4, g_free, TRUE);
  Parts parts = { 0 };
  AshiPointCode *self = NULL;

  if (take_apart (closed, &parts) && add_codes (list, &parts))
    {
      g_auto (GStrv) codes = g_strdupv ((char **) list->pdata);
      const gboolean standard = is_standard (parts.channel);

      if (codes[0] != NULL || standard || !apart)
        {
          self = g_new0 (AshiPointCode, 1);
          self->typed = dup_typed (closed, &parts, standard, codes);
          self->codes = g_steal_pointer (&codes);
          self->standard = standard;
        }
    }
  g_free (parts.channel);
  return self;
}

/**
 * ashi_point_code_new_range:
 * @letters: what stands before the number, folded and closed up
 *
 * Returns: (transfer full) (nullable): all points of a channel from one number to another, as far as there are such;
 *   %NULL when the letters stand for no channel
 */
AshiPointCode *
ashi_point_code_new_range (const char *letters, int first, int last)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_autofree char *closed = g_strdup_printf ("%s%d", letters, first);
  AshiPointCode *self = ashi_point_code_parse (closed, FALSE);
  g_autofree char *start = NULL;
  Parts parts = { 0 };

  if (self == NULL)
    return NULL;
  for (int number = first; number <= last; number++)
    {
      g_autofree char *next = g_strdup_printf ("%s%d", letters, number);

      if (take_apart (next, &parts))
        add_codes (list, &parts);
      g_clear_pointer (&parts.channel, g_free);
    }
  g_strfreev (self->codes);
  self->codes = g_strdupv ((char **) list->pdata);
  self->is_range = TRUE;
  start = g_steal_pointer (&self->typed);
  self->typed = g_strdup_printf ("%s–%d", start, last);
  return self;
}

void
ashi_point_code_free (AshiPointCode *self)
{
  g_free (self->typed);
  g_strfreev (self->codes);
  g_free (self);
}

/**
 * ashi_point_code_may_be_vertebra:
 * @closed: a code, folded and closed up
 *
 * Returns: whether it is a vertebra before it is a point: "S1", "C7"
 */
gboolean
ashi_point_code_may_be_vertebra (const char *closed)
{
  return (closed[0] == 'c' || closed[0] == 's') && closed[1] >= '1' && closed[1] <= '7' && closed[2] == '\0';
}

/**
 * ashi_point_code_answers:
 * @wanted: one of the codes of an #AshiPointCode
 * @code: a point's code in a pack
 *
 * Returns: whether it is that point, or one of the row that goes by @wanted: "EX-B2 L4" answers to "EX-B2"
 */
gboolean
ashi_point_code_answers (const char *wanted, const char *code)
{
  const gsize length = strlen (wanted);

  return g_str_has_prefix (code, wanted) && (code[length] == '\0' || code[length] == ' ');
}

/**
 * ashi_point_code_dup_candidates:
 *
 * Returns: (transfer full): what it may stand for, for people: "PC6 or LU6"; "" when that is nothing
 */
char *
ashi_point_code_dup_candidates (const AshiPointCode *self)
{
  /* Translators: between two codes of points, of which one was meant. */
  return g_strjoinv (_ (" or "), self->codes);
}

/**
 * ashi_point_code_dup_missing:
 *
 * Returns: (transfer full): for people: that no point here has the code
 */
char *
ashi_point_code_dup_missing (const AshiPointCode *self)
{
  g_autofree char *candidates = ashi_point_code_dup_candidates (self);

  if (*candidates == '\0' || self->is_range || g_str_equal (self->typed, candidates))
    return g_strdup_printf (_ ("%s is not in this atlas."), self->typed);
  return g_strdup_printf (_ ("%s (%s) is not in this atlas."), self->typed, candidates);
}
