// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-well-formed.h"

typedef gboolean (*IsFormed) (const char *text);

static void
assert_formed (IsFormed is_formed, const char *const *good, const char *const *bad)
{
  for (; *good != NULL; good++)
    {
      g_test_message ("%s", *good);
      g_assert_true (is_formed (*good));
    }
  for (; *bad != NULL; bad++)
    {
      g_test_message ("%s", *bad);
      g_assert_false (is_formed (*bad));
    }
}

static void
test_id (void)
{
  static const char *const good[] = { "a", "7", "gluteus-medius", "ex-b2-l4", NULL };
  static const char *const bad[] = { "", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "ä", "a\n", NULL };

  assert_formed (ashi_is_id, good, bad);
}

static void
test_version (void)
{
  static const char *const good[] = { "1", "0.1", "2026.11.29", "10.0.0", NULL };
  static const char *const bad[] = { "", ".", "1.", ".1", "1..2", "v1", "1.0-beta", "5 mm", "5mm", " 1", NULL };

  assert_formed (ashi_is_version, good, bad);
}

static void
test_day (void)
{
  static const char *const good[] = { "2026-11-29", "2024-02-29", "0001-01-01", NULL };
  static const char *const bad[] = { "",           "2026-11",     "2026-11-31", "2025-02-29", "2026-1-01",
                                     "29-11-2026", "2026-11-29Z", "20261129",   "2026-W48-7", "2026/11/29",
                                     "2026-11- 9", "0000-01-01",  NULL };

  assert_formed (ashi_is_day, good, bad);
}

static void
test_language (void)
{
  static const char *const good[] = { "en", "de", "pt-BR", "zh-Hant", "de-1996", "zh-cmn-Hans-CN", NULL };
  static const char *const bad[] = { "",      "e",         "en_GB",           "en-", "-en", "en--GB", "12",
                                     "e2-GB", "englishes", "en-tooooolong9x", "en ", NULL };

  assert_formed (ashi_is_language, good, bad);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/well-formed/id", test_id);
  g_test_add_func ("/well-formed/version", test_version);
  g_test_add_func ("/well-formed/day", test_day);
  g_test_add_func ("/well-formed/language", test_language);
  return g_test_run ();
}
