// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-length.h"

#include "ashi-plain.h"
#include "ashi-spelled.h"

#include <string.h>

/*
 * Whether words tell a length, or the size of a needle, in whatever spelling. A patient is told none: any length in
 * what is said of a needle is taken for a depth. Where it is not certain, as with "2 in the morning", it is no length;
 * where a unit stands without a number, as in "a few millimetres", it is one.
 *
 * The patterns meet what ashi_plain_dup() makes of words, and are made plain by it themselves. What may be left open in
 * a pattern has an end: of twenty thousand letters, each would be tried with each.
 */

#define START     "(?<![\\p{L}\\p{M}])"
#define END       "(?![\\p{L}\\p{M}])"
#define END_LATIN "(?![\\p{Latin}\\p{Cyrillic}\\p{Greek}\\p{M}])"
#define GAP       "[\\s-]{0,3}"

/* Cyrillic, Greek and small capital letters that look like these. */
#define C "[cсϲᴄ]"
#define M "[mмᴍ]"

/* What a pattern finds after this is passed over. */
#define NOT_THIS "(*SKIP)(*F)"

/* Below ten as well as above; of "一" one can only say that it is no number in "更深一层". */
#define HAN_NUMBER "[二三四五六七八九十百两兩半]"

/* Pressures are none. */
#define MM "(?:mm(?!\\s?[Hh][Gg])|cm(?!\\s?[Hh]2[Oo]))s?" END_LATIN

#define BODY "(?:finger|thumb|hand|palm|knuckle|nail|digit)(?:tip|nail)?"

#define ON_SKIN                                                                                                        \
  "(?!\\s(?:(?:above|from|behind|beside|out|up|down|to|in\\sfront)" END                                                \
  "|(?:below|under|beneath)\\s(?!(?:the\\s|your\\s)?(?:skin|surface))))"

/* After "30 deep" there is nothing that could be deep instead. */
#define AT_END  "(?=\\s*(?:$|[.,;:!?)\\]]))"
#define INTO_IT "(?=\\s(?:into|below|under|beneath)" END ")"
/* "10 mil" is a length in English, "10 mil personas" none in Spanish. */
#define OF_NOTHING "(?:" AT_END "|\\s(?:deep|long|thick|into)" END ")"

/* Beyond that they are calories. */
#define ONE_DIGIT "(?<![0-9][0-9])(?<![0-9][0-9]\\s)"

#define NO_THUMB "(?!\\s?(?:หัวแม่มือ|มือ|เท้า|ชี้|กลาง|นาง|ก้อย|โป้ง))"

static const char *const lengths[] = {
  /* what only looks like one: addresses, pressures, the plural of "muscle", people's initials */
  "(?:doi:|https?:|www\\.)\\S+" NOT_THIS,
  "(?<![0-9])" START "mm\\.\\s?\\p{L}{3,}" NOT_THIS,

  /* units that are nothing else */
  START "(?-i:" MM ")|\\(\\s?(?:mm|cm|мм|см)\\s?\\)",
  "(?:mi[\\s-]?ll?i|[czs]ent[iy]|santi|de[czs]y?|mi[ck]ro)[\\s-]?m[ei]?te?\\p{L}{0,2}r",
  START "(?:mi[\\s-]?li|[csx]enti|xang[\\s-]?ti)[\\s-]?met" END,
  START "santim(?:i|e|den|lik)?" END,
  START "(?:mi[ck]rons?|inch(?:es|s|long|wide|deep)?|inces|cuns?|t'?sun|ts'?un|pulgadas?|polegadas?)" END,
  "дюйм|м[иі]лл?[иі]м[еі]тр|сант[иі]м[еі]тр|" START "(?:микрон|цун[ьяеи])",
  "(?:εκατοστ|χιλιοστ)\\p{L}{0,12}(?!\\p{L}|\\s(?:του\\s)?δευτ)|ιντσα|ιντσε",
  "مي?لل?ي?\\s?متر|سا?نتي?\\s?متر|بوص[ةته]|" START "(?:ال)?انش(?:ات|ان|ين)?" END,
  "מילימטר|סנטימטר|אינצ|אינץ",
  "मिल[िी]\\s?मीटर|से(?:ं|न)ट[िी]\\s?मीटर|" START "(?:सेमी|मिमी|से\\.\\s?मी|मि\\.\\s?मी|इंच|इनच)" END,
  "มิลลิเมตร|เซ็?นติเมตร|มม\\.|ซม\\.",
  "毫米|厘米|釐米|公厘|英寸|英吋|吋|糎|粍|横指|橫指|寸半|半寸|一寸|半吋",
  "(?<![ァ-ヶー])(?:ミリ(?!オン|タ|グラム|リットル|秒|バール)|センチ(?!メンタル)|インチ)",
  "밀리미터|센티미터|센치미터|인치",

  /* units that are something else without figures before them */
  "[0-9]\\s?(?:mm|cm)(?:long|deep|wide|thick)",
  "[0-9]" GAP "(?:(?:um|mils?)" OF_NOTHING "|(?:μm?|tommer|huvelyk)" END ")",
  "[0-9][\\s-]?sun(?=\\s*(?:$|[.,;:)]|deep|long|in" END "))",
  "[0-9]\\s*(?!mm|cm)(?:" C "\\.?\\s?" M "|" M "(?:\\.\\s?|\\s|/|)" M ")" END,
  "(?:[0-9]|" START "(?:한|두|세|네|반)\\s?)\\s?치(?!료|과|아|유|통|즈)",
  "[0-9][\\s-]?'{2}",
  "(?:[评評得满滿计計]分|VAS|NRS)\\D{0,4}[0-9.]+分" NOT_THIS,
  "(?:刺|[针針]|深|[入进進]|寸)\\D{0,2}(?:[0-9]|[一二三四五六七八九两兩半])\\s*分(?![钟鐘之为為])",
  "[0-9一二三四五六七八九两兩]\\s*分(?=刺|入|深)",
  "(?:[0-9]|" HAN_NUMBER ")\\s*(?:寸|尺(?![寸度骨侧側神动動泽澤])|公分(?!母))|[几幾数數]寸",
  "(?<![0-9])0?[.,][0-9]+" GAP "m(?:et(?:er|re)s?)?" END,
  "(?:tenth|hundredth|thousandth)s?" GAP "of" GAP "an?" GAP "met(?:er|re)" END,
  "[0-9]-?in" END "(?![\\s-]*[0-9]|-\\p{L})",

  /* the body as a measure of how far in, or of who knows what; along the skin it is how a point is found */
  BODY "s?(?:'s?)?" GAP "(?:width|breadth)s?" END ON_SKIN,
  START "(?:width|breadth)s?\\sof\\s(?:an?|one|two|three|four|your|the)\\s" BODY "s?" END ON_SKIN,
  START "(?:" BODY "|phalanx)s?" GAP "(?:width\\s)?deep" END,
  START "(?:depth\\sof|as\\sdeep\\sas)\\s(?:an?|the|your|one|two|three|four|half\\san?)\\s" BODY,
  START "(?:to|up\\sto)\\sthe\\s(?:first|second|third)\\s(?:finger\\s)?(?:knuckle|joint)" END,
  START "(?:(?:quer)?(?:finger|daumen)(?:breit\\p{L}*)?\\stief|doigts?\\sde\\sprofond|dedos?\\sde\\sprofund|"
        "dita\\sdi\\sprofond"
        "|vingers?\\sdiep|fingrar\\sdjup|parmak\\sderin|пальц\\p{L}*\\s(?:в\\s)?(?:в?глуб|глиб))",
  "(?:指|二本分の|本分の)(?:之|の)?深|마디\\s?깊",

  /* depths with bare figures */
  "[0-9]-?\\s?(?:deep" INTO_IT "|(?:deep|tief|diep|djupt?)" AT_END ")",
  START "deep\\s?[:=]\\s?[0-9]",
  "[0-9]\\sdepth" END,
  "[0-9]\\s?(?:de\\sprofond|de\\sprofund|di\\sprofond|derinli|की\\sगहरा|の深さ|깊이|深" AT_END ")",
  "[0-9]\\s(?:perpendicular|oblique|transverse)ly" END,

  /* needles: 0.30 × 40, 30 gauge, G30 */
  "[0-9][.,][0-9]+\\s*(?:[x×*]|by" END ")\\s*[0-9]",
  "[0-9]" GAP "(?:gauge|ga\\.|ga" GAP "needles?|g" GAP "needles?)",
  START "(?:gauge|g(?=[0-9]{2}" GAP "needle))" GAP "[0-9]",
  "(?:" START "(?:size|number|no\\.?)|#)" GAP "[0-9.,]+" GAP "needle",
  START "needles?\\s(?:of\\s)?[0-9.,-]+\\s(?:long|thick)" END,
  "[0-9]\\s?[号號][针針]",
};

/*
 * What tells a length beside a number, as figures or spelled. By the languages in which that is spelled; which numbers
 * there are beside those that ICU spells, and which is the least that counts: one is an article as well.
 */
typedef struct
{
  const char *languages;
  const char *words;
  const char *some;
  int least;
} Counted;

/* Units that are something else without a number before them, and what is so and so much deep. */
static const Counted units[] = {
  { "en",
    START "(?:(?:millis?|centis?|fens?|dm)" END "|(?:mils?|chi)" OF_NOTHING "|" MM
          "|in\\.(?!\\p{L})|in(?=\\s*(?:$|[·;,)\\]]))"
          "|in\\s(?:deep|long|thick|wide|down|below|under|beneath|into|through|inside|beyond|past|away)" END "|" BODY
          "s?(?:'s?)?" GAP "(?:(?:length|joint)s?)?" GAP
          "(?:deep|in(?:to)?|(?:below|under|beneath)\\s(?:the\\s|your\\s)?skin)" END ")",
    "an|half|half a|quarter|third|dozen|couple|few|several", 1 },
  { "de", START "zoll" END, "halb|halbe|halben|halber|halbes|anderthalb|anderthalbe|paar", 1 },
  { "fr", "(?:avec|les|vos|tes|nos)\\s(?:\\p{L}+\\s|2\\s)?pouces?" NOT_THIS "|" START "pouces?" END, "demi|quelques",
    1 },
  { "it", "(?:con|i|coi)\\s(?:\\p{L}+\\s|2\\s)?pollici" NOT_THIS "|" START "pollic[ei]" END, "mezzo|mezza", 1 },
  { "nl", START "duim" END, "halve|half", 1 },
  { "sv", START "tum" END, "halv|halvt", 1 },
  { "pl", ONE_DIGIT START "cal(?:e|i|a|ach)?" END, "pół|półtora", 1 },
  { "cs", ONE_DIGIT START "pal(?:ec|ce|cu)" END, "půl", 1 },
  { "tr", START "inç(?!\\.)" END, "yarım", 1 },
  { "ru uk", START "(?:см|мм)" END, "пол|пара", 1 },
  { "el", START "(?:εκ|χιλ)" END, "μισό", 1 },
  { "ar", START "(?:سم|مم|ملم)" END, "نصف", 1 },
  { "he", START "(?:ס[\"״]מ|מ[\"״]מ)" END, "חצי", 1 },
  { "th", "ใช้[\\p{L}\\p{M}0-9\\s]{1,12}นิ้ว" NOT_THIS "|นิ้ว" NO_THUMB "|มม" END "|ซม" END, "ครึ่ง", 1 },
  { "vi", START "(?:thốn|inch)" END, "nửa", 1 },
  { "ko", "(?:밀리|센티|센치|촌)(?!멘털|멘탈|다)", "반|몇", 1 },
  { "en", START "deep(?:" INTO_IT "|" AT_END ")", "", 2 },
  { "de", START "tief" AT_END, "", 2 },
  { "fr", START "de profondeur", "", 2 },
  { "it", START "di profondità", "", 2 },
  { "es", START "de profundidad", "", 2 },
  { "pt", START "de profundidade", "", 2 },
  { "nl", START "diep" AT_END, "", 2 },
  { "sv", START "djupt?" AT_END, "", 2 },
  { "tr", START "derinli", "", 2 },
};

/* The nouns for how deep, after which any number is one. */
static const Counted depths[] = {
  { "en", START "(?<!in[\\s-])depths?(?:\\s(?:of\\s)?(?:insertion|needling|penetration))?" END, "", 2 },
  { "de", START "(?:\\p{L}+)?tiefen?" END, "", 2 },
  { "fr", START "profondeur" END, "", 2 },
  { "it", START "profondità" END, "", 2 },
  { "es", START "profundidad" END, "", 2 },
  { "pt", START "profundidade" END, "", 2 },
  { "nl", START "(?:\\p{L}+)?diepte" END, "", 2 },
  { "sv", START "(?:\\p{L}+)?djup(?:et)?" END, "", 2 },
  { "pl", START "głębokoś[cć]\\p{L}*", "", 2 },
  { "cs", START "hloub[ck]\\p{L}*", "", 2 },
  { "tr", START "derinli\\p{L}*", "", 2 },
  { "ru", START "глубин\\p{L}*", "", 2 },
  { "uk", START "глибин\\p{L}*", "", 2 },
  { "el", START "βάθο(?:ς|υς)" END, "", 2 },
  { "ar", "عمق" END, "", 2 },
  { "he", "עומק" END, "", 2 },
  { "hi", START "गहराई", "", 2 },
  { "th", "ลึก", "", 2 },
  { "vi", START "độ sâu" END, "", 2 },
  { "zh", "深(?:度|さ)?", "", 2 },
  { "ko", "깊이", "", 2 },
};

/* What may stand between a depth and its number. */
static const char leads[] =
    "(?:[\\s:=~≈(<>≤≥±-]|(?:ca|approx|max|min|env|ok|прибл)\\."
    "|(?:of|is|was|were|about|around|approximately|roughly|up|to|under|at|most|least|max|min)" END
    "|(?:von|ca|circa|etwa|rund|bis|zu|de|d'environ|environ|jusqu'a|unos|unas|cerca|a|di|da|fino)" END
    "|(?:van|tot|ongeveer|pa|av|ar|upp|till|ungefar|na|do|oko[lł]o|asi|yaklasık)" END
    "|(?:до|на|около|примерно|в|близько|від|περιπου|εως|حوالي|الى|של|עד|लगभग)" END
    "|ประมาณ|ราว|khoang|約|约|为|為|达|達|至|は|는|가|약)*(?=[0-9\\p{L}])";

typedef struct
{
  GRegex *lengths;
  GRegex *units;  /* a group for each of them */
  GRegex *depths; /* likewise */
} Patterns;

static GRegex *
compile (const char *pattern)
{
  g_autofree char *plain = ashi_plain_dup (pattern);
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (plain, G_REGEX_OPTIMIZE | G_REGEX_CASELESS, 0, &error);

  g_assert_no_error (error);
  return regex;
}

static GRegex *
compile_counted (const Counted *counted, guint n, const char *after)
{
  g_autoptr (GString) pattern = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (pattern, "%s(%s)", i > 0 ? "|" : "(?:", counted[i].words);
  g_string_append_printf (pattern, ")%s", after);
  return compile (pattern->str);
}

static gpointer
compile_patterns (gpointer unused)
{
  g_autofree char *joined = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  Patterns *self = g_new0 (Patterns, 1);

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    g_strv_builder_add (builder, lengths[i]);
  parts = g_strv_builder_end (builder);
  joined = g_strjoinv ("|", parts);
  self->lengths = compile (joined);
  self->units = compile_counted (units, G_N_ELEMENTS (units), "");
  self->depths = compile_counted (depths, G_N_ELEMENTS (depths), leads);
  return self;
}

static const Patterns *
get_patterns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, compile_patterns, NULL);
}

/* Which of @counted it is that was met, and where. */
static const Counted *
find_counted (GMatchInfo *match, const Counted *counted, guint n, int *start)
{
  for (guint i = 0; i < n; i++)
    if (g_match_info_fetch_pos (match, (int) i + 1, start, NULL) && *start >= 0)
      return &counted[i];
  g_return_val_if_reached (NULL);
}

typedef int (*ReadSpelled) (const char *plain, gsize place, const char *language);

static gboolean
is_spelled (const Counted *counted, const char *plain, gsize place, ReadSpelled read)
{
  g_auto (GStrv) languages = g_strsplit (counted->languages, " ", -1);

  for (char **language = languages; *language != NULL; language++)
    if (read (plain, place, *language) >= counted->least)
      return TRUE;
  return FALSE;
}

static gboolean
is_some (const Counted *counted, const char *plain, gsize end)
{
  g_autofree char *some = ashi_plain_dup (counted->some);
  g_auto (GStrv) words = g_strsplit (some, "|", -1);

  for (char **word = words; *word != NULL; word++)
    {
      const gsize n = strlen (*word);

      if (n > 0 && n <= end && g_ascii_strncasecmp (plain + end - n, *word, n) == 0
          && (n == end || !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (plain + end - n)))))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_number_before (const Counted *counted, const char *plain, gsize end)
{
  while (end > 0 && strchr (" -", plain[end - 1]) != NULL)
    end--;
  return end > 0
         && (g_ascii_isdigit (plain[end - 1]) || is_some (counted, plain, end)
             || is_spelled (counted, plain, end, ashi_spelled_before));
}

static gboolean
tells_units (GRegex *regex, const char *plain)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start = 0;

  for (g_regex_match (regex, plain, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      const Counted *unit = find_counted (match, units, G_N_ELEMENTS (units), &start);

      if (has_number_before (unit, plain, (gsize) start))
        return TRUE;
    }
  return FALSE;
}

static gboolean
tells_depth (GRegex *regex, const char *plain)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start = 0, end = 0;

  for (g_regex_match (regex, plain, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      const Counted *depth = find_counted (match, depths, G_N_ELEMENTS (depths), &start);

      g_match_info_fetch_pos (match, 0, NULL, &end);
      if (g_ascii_isdigit (plain[end]) || is_spelled (depth, plain, (gsize) end, ashi_spelled_after))
        return TRUE;
    }
  return FALSE;
}

#define LEFT  0x201c
#define RIGHT 0x201d
#define LOW   0x201e

/* With a space or nothing before it, it begins a quotation: “auto”, „auto“ and ”auto”. */
static gboolean
opens (const char *plain, const char *mark, gunichar letter)
{
  const char *after = g_utf8_next_char (mark);

  return letter == LEFT || letter == LOW
         || ((mark == plain || strchr (" (", mark[-1]) != NULL) && *after != ' ' && *after != '\0'
             && (letter == RIGHT || strchr (after, '"') != NULL));
}

/* A quotation mark behind a figure is one of inches unless it ends a quotation: 2" and 2”, but "1 or 2". */
static gboolean
has_inch_mark (const char *plain)
{
  gboolean is_quoted = FALSE;
  gunichar before = 0;

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);

      if (letter == '"' || letter == LEFT || letter == RIGHT || letter == LOW)
        {
          const gboolean begins = !is_quoted && opens (plain, p, letter);

          if (!begins && !is_quoted && g_unichar_isdigit (before))
            return TRUE;
          is_quoted = begins;
        }
      if (letter != ' ')
        before = letter;
    }
  return FALSE;
}

/* Words may come with the tags of who shows them. */
static char *
dup_untagged (const char *words)
{
  GString *text = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p++)
    {
      const char *end = *p == '<' && (p[1] == '/' || g_ascii_isalpha (p[1])) ? strchr (p, '>') : NULL;

      if (end != NULL)
        p = end;
      else
        g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
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
  const Patterns *patterns = get_patterns ();
  g_autofree char *untagged = words != NULL ? dup_untagged (words) : NULL;
  g_autofree char *plain = untagged != NULL ? ashi_plain_dup (untagged) : NULL;

  return plain != NULL
         && (g_regex_match (patterns->lengths, plain, 0, NULL) || has_inch_mark (plain)
             || tells_units (patterns->units, plain) || tells_depth (patterns->depths, plain));
}
