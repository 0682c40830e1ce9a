// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-finder.h"
#include "ashi-search.h"
#include "ashi-syllables.h"
#include "ashi-test-pack.h"

#include <string.h>
#include <unicode/utrans.h>

/* However the points of the pack inside the program are written, they are found, and no other is found for them. */

typedef struct
{
  AshiPack *pack;
  AshiFinder *finder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();

  self->pack = ashi_pack_read (folder, NULL, problems);
  self->finder = ashi_finder_new (self->pack, ASHI_AUDIENCE_CLINICIAN, NULL);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_assert_finalize_object (self->finder);
  g_assert_finalize_object (self->pack);
}

static const char *
first_of (const AshiAnswer *answer)
{
  const AshiFound *found = answer->found->len > 0 ? g_ptr_array_index (answer->found, 0) : NULL;

  if (found == NULL)
    return NULL;
  return ASHI_IS_SUBJECT (found->item) ? ashi_subject_get_id (ASHI_SUBJECT (found->item))
                                       : ashi_lesson_get_id (ASHI_LESSON (found->item));
}

static void
assert_found (Fixture *self, const char *words, AshiSubject *subject)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words, 10, NULL);

  if (g_strcmp0 (first_of (answer), ashi_subject_get_id (subject)) == 0)
    return;
  g_test_message ("“%s” leads to %s, not to %s", words, first_of (answer), ashi_subject_get_id (subject));
  g_test_fail ();
}

static void
assert_missing (Fixture *self, const char *words)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words, 10, NULL);

  if (answer->found->len == 0 && !answer->sure && strstr (answer->note, "is not in this atlas.") != NULL)
    return;
  g_test_message ("“%s” leads to %s: %s", words, first_of (answer), answer->note);
  g_test_fail ();
}

static AshiSubject *
find_code (Fixture *self, const char *code)
{
  GListModel *subjects = ashi_pack_get_subjects (self->pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      const char *own = ashi_subject_get_code (subject);

      if (own != NULL && g_str_has_prefix (own, code) && (own[strlen (code)] == '\0' || own[strlen (code)] == ' '))
        return subject;
    }
  return NULL;
}

/* @words leads to the point of that code, or to nothing where the pack has none. */
static void
assert_code (Fixture *self, const char *words, const char *code)
{
  AshiSubject *subject = find_code (self, code);

  if (subject != NULL)
    assert_found (self, words, subject);
  else
    assert_missing (self, words);
}

static void
assert_spellings (Fixture *self, const char *channel, int number)
{
  g_autofree char *code = g_strdup_printf ("%s%d", channel, number);
  g_autofree char *lower = g_ascii_strdown (code, -1);
  g_autofree char *apart = g_strdup_printf ("%s %d", channel, number);
  g_autofree char *hyphened = g_strdup_printf ("%s-%d", channel, number);
  g_autofree char *asked = g_strdup_printf ("how deep is %s?", code);

  assert_code (self, lower, code);
  assert_code (self, apart, code);
  if (number % 5 == 0)
    {
      assert_code (self, hyphened, code);
      assert_code (self, asked, code);
    }
}

/* All 361 points of the channels and the 48 extra ones, and one beyond each channel's end. */
static void
test_codes (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    const char *channel;
    int n;
  } channels[] = {
    { "LU", 11 },    { "LI", 20 },   { "ST", 45 },  { "SP", 21 },    { "HT", 9 },     { "SI", 19 }, { "BL", 67 },
    { "KI", 27 },    { "PC", 9 },    { "TE", 23 },  { "GB", 44 },    { "LR", 14 },    { "GV", 28 }, { "CV", 24 },
    { "EX-HN", 15 }, { "EX-CA", 1 }, { "EX-B", 9 }, { "EX-UE", 11 }, { "EX-LE", 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    for (int number = 1; number <= channels[i].n + 1; number++)
      assert_spellings (self, channels[i].channel, number);
}

/* Codes of other countries and books. */
static void
test_other_codes (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    const char *words, *code;
  } codes[] = {
    { "M36", "ST36" },
    { "E36", "ST36" },
    { "S36", "ST36" },
    { "Ma36", "ST36" },
    { "Magen 36", "ST36" },
    { "G34", "GB34" },
    { "VB 34", "GB34" },
    { "N3", "KI3" },
    { "Ni3", "KI3" },
    { "K3", "KI3" },
    { "R3", "KI3" },
    { "KD 3", "KI3" },
    { "Le3", "LR3" },
    { "Liv3", "LR3" },
    { "LV3", "LR3" },
    { "F3", "LR3" },
    { "MP6", "SP6" },
    { "RP6", "SP6" },
    { "BP 6", "SP6" },
    { "LG4", "GV4" },
    { "Du4", "GV4" },
    { "DM4", "GV4" },
    { "VG 4", "GV4" },
    { "B40", "BL40" },
    { "UB40", "BL40" },
    { "V40", "BL40" },
    { "Blase 40", "BL40" },
    { "urinary bladder 40", "BL40" },
    { "gall bladder 30", "GB30" },
    { "EX-B2 L4", "EX-B2 L4" },
    { "ex b 2 l 4", "EX-B2 L4" },
    { "JJ L4", "EX-B2 L4" },
    { "Jiaji L4", "EX-B2 L4" },
    { "exb7", "EX-B7" },
    { "gallbl 30", "GB30" },
  };
  static const char *const missing[] = { "KG4",     "Ren4", "Ren 4", "RN4",    "VC 4",      "LG20",
                                         "Dü4",     "3E5",  "TB5",   "SJ5",    "TW 5",      "P6",
                                         "KS6",     "Di4",  "Lu7",   "M25",    "C7 H7",     "heart 7",
                                         "M-BW-35", "N60",  "B2",    "blad 2", "gallbl 37", "Gallenbl 37" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    assert_found (self, codes[i].words, find_code (self, codes[i].code));
  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      assert_missing (self, missing[i]);
      g_assert_null (ashi_find_named (self->pack, missing[i]));
    }
}

static void
assert_all_found (Fixture *self, const char *words, const char *codes)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words, 20, NULL);
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);

  g_test_message ("“%s”: %s", words, answer->note);
  g_assert_false (answer->sure && list[1] != NULL);
  g_assert_cmpuint (answer->found->len, >=, g_strv_length (list));
  for (guint i = 0; list[i] != NULL; i++)
    g_assert_true ((gpointer) ((AshiFound *) g_ptr_array_index (answer->found, i))->item == find_code (self, list[i]));
}

/* Two numbers are never one, whatever stands between them. */
static void
test_several (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    const char *words, *codes;
  } several[] = {
    { "GB30/31", "GB30 GB31" },
    { "GB 30 / 31", "GB30 GB31" },
    { "GB30, 31", "GB30 GB31" },
    { "GB 31 30", "GB31 GB30" },
    { "GB30 & GB31", "GB30 GB31" },
    { "GB30, 34 and 31", "GB30 GB34 GB31" },
    { "GB thirty or thirty-one", "GB30 GB31" },
    { "GB30-31", "GB30 GB31" },
    { "GB30–GB31", "GB30 GB31" },
    { "GB-30 - 31", "GB30 GB31" },
    { "GB 30 to 32", "GB30 GB31 GB32" },
    { "BL23-25", "BL23 BL24 BL25" },
    { "BL23—BL25", "BL23 BL24 BL25" },
    { "Blase ２３～２５", "BL23 BL24 BL25" },
    { "from BL23 to BL25", "BL23 BL24 BL25" },
    { "GB31-30", "GB31 GB30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (several); i++)
    assert_all_found (self, several[i].words, several[i].codes);
}

/* What of a range or a list is not here is said, and nothing else is shown for it. */
static void
test_several_missing (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    const char *words, *first, *note;
    guint n;
  } several[] = {
    { "GB40-42", "gb40", "Of GB40–42, this atlas has GB40, GB41.", 2 },
    { "GB30/45", "gb30", "GB45 is not in this atlas.", 1 },
    { "GB45-50", NULL, "GB45–50 is not in this atlas.", 0 },
    { "GB3031", NULL, "GB3031 is not in this atlas.", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (several); i++)
    {
      g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, several[i].words, 20, NULL);

      g_test_message ("%s", several[i].words);
      g_assert_cmpstr (answer->note, ==, several[i].note);
      g_assert_cmpstr (first_of (answer), ==, several[i].first);
      g_assert_cmpuint (answer->found->len, ==, several[i].n);
      g_assert_false (answer->sure);
    }
}

/* A number that counts or measures, or that is a vertebra's, makes no second point. */
static void
test_not_several (Fixture *self, gconstpointer unused)
{
  static const char *const words[] = { "BL54 25-40 mm", "BL54 25 to 40 mm", "BL54 2 needles", "BL54, 3 cun",
                                       "S1-S3",         "S1-3 nerve root",  "L4-5",           "needle 2 cun" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words[i], 10, NULL);

      g_test_message ("%s: %s", words[i], answer->note);
      g_assert_cmpuint (answer->found->len, >, 0);
      g_assert_null (answer->note);
      if (g_str_has_prefix (words[i], "BL54"))
        g_assert_cmpstr (first_of (answer), ==, "bl54");
    }
}

static void
test_spelled_numbers (Fixture *self, gconstpointer unused)
{
  static const char *const ones[] = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" };
  static const char *const tens[] = { "twenty", "thirty", "forty", "fifty", "sixty" };

  assert_code (self, "gallbladder twelve", "GB12");
  assert_code (self, "how deep is BL forty", "BL40");
  for (int number = 20; number <= 67; number++)
    {
      g_autofree char *code = g_strdup_printf ("BL%d", number);
      const char *one = number % 10 > 0 ? ones[number % 10 - 1] : "";
      g_autofree char *spaced = g_strdup_printf ("BL %s %s", tens[number / 10 - 2], one);
      g_autofree char *hyphened = g_strdup_printf ("urinary bladder %s-%s", tens[number / 10 - 2], one);

      assert_code (self, spaced, code);
      assert_code (self, hyphened, code);
    }
}

/* A letter that stands for two channels chooses neither. */
static void
test_ambiguous (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, "H3", 10, NULL);

  g_assert_cmpstr (first_of (answer), ==, "lr3");
  g_assert_cmpstr (answer->note, ==, "“H3” can mean HT3 or LR3. Shown is what this atlas has.");
  g_assert_false (answer->sure);
  g_assert_null (ashi_find_named (self->pack, "H3"));
}

/* One code for five points chooses none of them. */
static void
test_row (Fixture *self, gconstpointer unused)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, "EX-B2", 10, NULL);
  g_autofree char *explained = ashi_explain_unnamed (self->pack, "EX-B2", FALSE);

  g_autoptr (AshiAnswer) part = ashi_finder_find (self->finder, "EX-B2 L2-4", 3, NULL);

  g_assert_cmpstr (first_of (answer), ==, "ex-b2-l1");
  g_assert_cmpstr (answer->note, ==, "“EX-B2” is a row of points.");
  g_assert_false (answer->sure);
  g_assert_cmpstr (first_of (part), ==, "ex-b2-l2");
  g_assert_cmpuint (part->found->len, ==, 3);
  g_assert_null (part->note);
  g_assert_nonnull (strstr (explained, "EX-B2 L1, EX-B2 L2, EX-B2 L3, EX-B2 L4, EX-B2 L5"));
}

/* Vertebrae are written like points. */
static void
test_vertebrae (Fixture *self, gconstpointer unused)
{
  static const char *const words[] = { "L4", "S1", "L5 S1", "L5 nerve root" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words[i], 10, NULL);

      g_test_message ("%s: %s", words[i], answer->note);
      g_assert_cmpuint (answer->found->len, >, 0);
      g_assert_null (answer->note);
    }
}

/* Every point that has a name of its own: the paraspinal ones share one. */
static GPtrArray *
list_named (Fixture *self)
{
  GListModel *subjects = ashi_pack_get_subjects (self->pack);
  GPtrArray *points = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      if (ashi_subject_get_kind (subject) == ASHI_KIND_POINT
          && !g_str_equal (ashi_subject_get_name (subject, ASHI_NAME_PINYIN), "Jiájǐ"))
        g_ptr_array_add (points, subject);
    }
  g_assert_cmpuint (points->len, >, 40);
  return points;
}

static char *
dup_traditional (const char *simplified)
{
  g_autofree gunichar2 *name = g_utf8_to_utf16 ("Simplified-Traditional", -1, NULL, NULL, NULL);
  g_autofree gunichar2 *text = g_utf8_to_utf16 (simplified, -1, NULL, NULL, NULL);
  gunichar2 room[100];
  UErrorCode code = U_ZERO_ERROR;
  UTransliterator *transliterator = utrans_openU ((UChar *) name, -1, UTRANS_FORWARD, NULL, 0, NULL, &code);
  int32_t length = 0, limit;

  while (text[length] != 0)
    {
      room[length] = text[length];
      length++;
    }
  limit = length;
  utrans_transUChars (transliterator, (UChar *) room, &length, G_N_ELEMENTS (room), 0, &limit, &code);
  g_assert_true (U_SUCCESS (code));
  utrans_close (transliterator);
  return g_utf16_to_utf8 (room, length, NULL, NULL, NULL);
}

static void
test_hanzi (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) points = list_named (self);

  for (guint i = 0; i < points->len; i++)
    {
      AshiSubject *subject = g_ptr_array_index (points, i);
      const char *hanzi = ashi_subject_get_name (subject, ASHI_NAME_HANZI);
      g_autofree char *traditional = dup_traditional (hanzi);
      g_autofree char *called = g_strconcat (hanzi, "穴", NULL);
      g_autofree char *called_traditional = g_strconcat (traditional, "穴", NULL);
      g_autofree char *spaced = g_strdup_printf ("%s depth", traditional);

      assert_found (self, hanzi, subject);
      assert_found (self, traditional, subject);
      assert_found (self, called, subject);
      assert_found (self, called_traditional, subject);
      assert_found (self, spaced, subject);
      g_assert_true (ashi_find_named (self->pack, called_traditional) == subject);
    }
}

static gboolean
finds (Fixture *self, const char *words, AshiSubject *subject)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words, 40, NULL);

  for (guint i = 0; i < answer->found->len; i++)
    if ((gpointer) ((AshiFound *) g_ptr_array_index (answer->found, i))->item == subject)
      return TRUE;
  return FALSE;
}

/* Any part of a name, in either form. */
static void
test_hanzi_inside (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) points = list_named (self);

  for (guint i = 0; i < points->len; i++)
    {
      AshiSubject *subject = g_ptr_array_index (points, i);
      g_autofree char *traditional = dup_traditional (ashi_subject_get_name (subject, ASHI_NAME_HANZI));

      for (glong from = 0; from < g_utf8_strlen (traditional, -1); from++)
        {
          g_autofree char *character = g_utf8_substring (traditional, from, from + 1);
          g_autofree char *tail = g_utf8_substring (traditional, from, -1);

          g_assert_true (finds (self, character, subject));
          g_assert_true (finds (self, tail, subject));
        }
    }
  g_assert_true (finds (self, "陵泉", find_code (self, "GB34")));
  g_assert_true (finds (self, "陵泉", find_code (self, "SP9")));
  assert_found (self, "夾脊 L4", find_code (self, "EX-B2 L4"));
  assert_found (self, "太谿", find_code (self, "KI3"));
  assert_found (self, "环跳GB30", find_code (self, "GB30"));
}

/* Appends the number of each tone where its syllable ends, for want of a better place before the next consonant. */
static char *
dup_with_numbers (const char *pinyin)
{
  static const char *const marks = "\xcc\x84\xcc\x81\xcc\x8c\xcc\x80"; /* in the order of the tones */
  g_autofree char *decomposed = g_utf8_normalize (pinyin, -1, G_NORMALIZE_NFD);
  GString *numbered = g_string_new (NULL);
  const char *p = decomposed;

  while (*p != '\0')
    {
      gsize length = 0;
      int tone = 5;
      g_autoptr (GString) letters = g_string_new (NULL);
      g_autofree char *wade_giles = NULL;

      /* A syllable is as long as what follows its mark can be read alone. */
      while (p[length] != '\0' && strncmp (p + length, "\xcc", 1) != 0)
        g_string_append_c (letters, p[length++]);
      if (p[length] == '\0')
        break;
      for (int i = 0; i < 4; i++)
        if (strncmp (p + length, marks + 2 * i, 2) == 0)
          tone = i + 1;
      length += 2;
      while (g_ascii_isalpha (p[length]))
        {
          const char *rest = p + length;
          g_autofree char *following = g_utf8_normalize (rest, -1, G_NORMALIZE_NFC);

          wade_giles = ashi_pinyin_dup_wade_giles (following);
          if (wade_giles != NULL && strchr ("aeiou", g_ascii_tolower (*rest)) == NULL)
            break;
          g_clear_pointer (&wade_giles, g_free);
          g_string_append_c (letters, p[length++]);
        }
      g_string_append_printf (numbered, "%s%d", letters->str, tone);
      p += length;
    }
  return g_string_free (numbered, FALSE);
}

static void
test_pinyin (Fixture *self, gconstpointer unused)
{
  g_autoptr (GPtrArray) points = list_named (self);

  for (guint i = 0; i < points->len; i++)
    {
      AshiSubject *subject = g_ptr_array_index (points, i);
      const char *pinyin = ashi_subject_get_name (subject, ASHI_NAME_PINYIN);
      g_autofree char *numbered = dup_with_numbers (pinyin);
      g_autofree char *decomposed = g_utf8_normalize (pinyin, -1, G_NORMALIZE_NFD);
      g_autofree char *wade_giles = ashi_pinyin_dup_wade_giles (pinyin);
      g_autofree char *with_v = ashi_pinyin_dup_with_v (pinyin);
      g_autofree char *called = g_strconcat (pinyin, "xue", NULL);

      g_assert_nonnull (wade_giles);
      assert_found (self, pinyin, subject);
      assert_found (self, decomposed, subject);
      assert_found (self, numbered, subject);
      assert_found (self, called, subject);
      if (!g_str_equal (wade_giles, "chungtu")) /* or Zhōngdū, LR6 */
        assert_found (self, wade_giles, subject);
      if (with_v != NULL)
        assert_found (self, with_v, subject);
    }
}

static void
test_spellings (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    const char *words, *code;
  } names[] = {
    { "tsu san li", "ST36" },        { "tsu-san-li", "ST36" },       { "T'ai hsi", "KI3" },
    { "wei-chung", "BL40" },         { "Huan-t’iao", "GB30" },       { "Ch'eng Shan", "BL57" },
    { "san yin chiao", "SP6" },      { "yang ling ch'üan", "GB34" }, { "ch'iu hsü", "GB40" },
    { "qiu1xu1", "GB40" },           { "qiu1 xu", "GB40" },          { "huan2 tiao4", "GB30" },
    { "zu2 san1 li3", "ST36" },      { "zu2san1li3", "ST36" },       { "zu 3 san 1 li 3", "ST36" },
    { "Zu 3, San 1, Li 3", "ST36" }, { "huan 2 tiao 4", "GB30" },    { "tai 4 xi 1 depth", "KI3" },
    { "wei3 zhong 1", "BL40" },      { "du2 bi2", "ST35" },          { "HUÁN TIÀO", "GB30" },
    { "ｈｕａｎｔｉａｏ", "GB30" },  { "huantiao xue", "GB30" },     { "tsu san li needling", "ST36" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_found (self, names[i].words, find_code (self, names[i].code));
  assert_found (self, "pırıformıs", ashi_pack_find_subject (self->pack, "piriformis"));
  assert_found (self, "PİRİFORMİS", ashi_pack_find_subject (self->pack, "piriformis"));
}

/* The spellings with hyphens that the pack's own sources have are those that the rules give. */
static void
test_known_wade_giles (Fixture *self, gconstpointer unused)
{
  static const char *const known[] = { "Huan-t’iao", "Feng-shih", "Shen-shu",  "Ta-ch’ang-shu", "Ch’eng-fu",
                                       "Yin-men",    "Wei-chung", "Chih-pien", "Ch’eng-shan" };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      AshiSubject *subject = ashi_find_named (self->pack, known[i]);
      g_autofree char *wade_giles = ashi_pinyin_dup_wade_giles (ashi_subject_get_name (subject, ASHI_NAME_PINYIN));
      g_autoptr (GString) plain = g_string_new (NULL);

      for (const char *p = known[i]; *p != '\0'; p++)
        if (g_ascii_isalpha (*p))
          g_string_append_c (plain, g_ascii_tolower (*p));
      g_assert_cmpstr (wade_giles, ==, plain->str);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/point-names/codes", Fixture, NULL, set_up, test_codes, tear_down);
  g_test_add ("/point-names/other-codes", Fixture, NULL, set_up, test_other_codes, tear_down);
  g_test_add ("/point-names/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/point-names/several-missing", Fixture, NULL, set_up, test_several_missing, tear_down);
  g_test_add ("/point-names/not-several", Fixture, NULL, set_up, test_not_several, tear_down);
  g_test_add ("/point-names/spelled-numbers", Fixture, NULL, set_up, test_spelled_numbers, tear_down);
  g_test_add ("/point-names/ambiguous", Fixture, NULL, set_up, test_ambiguous, tear_down);
  g_test_add ("/point-names/row", Fixture, NULL, set_up, test_row, tear_down);
  g_test_add ("/point-names/vertebrae", Fixture, NULL, set_up, test_vertebrae, tear_down);
  g_test_add ("/point-names/hanzi", Fixture, NULL, set_up, test_hanzi, tear_down);
  g_test_add ("/point-names/hanzi-inside", Fixture, NULL, set_up, test_hanzi_inside, tear_down);
  g_test_add ("/point-names/pinyin", Fixture, NULL, set_up, test_pinyin, tear_down);
  g_test_add ("/point-names/spellings", Fixture, NULL, set_up, test_spellings, tear_down);
  g_test_add ("/point-names/wade-giles", Fixture, NULL, set_up, test_known_wade_giles, tear_down);
  return g_test_run ();
}
