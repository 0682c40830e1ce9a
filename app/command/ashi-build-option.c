// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-build-option.h"

#include "ashi-decimal.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"

#include <glib/gi18n.h>

/* The first part: a build by its word, or a body mass index. */
static gboolean
read_first (const char *word, const AshiBuilds *builds, AshiBuild *wanted)
{
  int preset;

  if (!ashi_nick_to_value (ASHI_TYPE_PRESET, word, &preset))
    return ashi_decimal_read (word, &wanted->bmi);
  wanted->bmi = builds->presets[preset];
  return wanted->bmi > 0;
}

static gboolean
read_sex (const char *word, AshiBuild *wanted)
{
  int whose;

  if (!ashi_nick_to_value (ASHI_TYPE_WHOSE, word, &whose) || whose == ASHI_WHOSE_UNTOLD)
    return FALSE;
  wanted->sex = (AshiWhose) whose;
  return TRUE;
}

static gboolean
read_parts (const char *text, const AshiBuilds *builds, AshiBuild *wanted)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  const guint n = g_strv_length (parts);

  return n >= 1 && n <= 3 && read_first (parts[0], builds, wanted) && (n < 2 || read_sex (parts[1], wanted))
         && (n < 3 || ashi_decimal_read (parts[2], &wanted->age));
}

static gboolean
read_build (const char *text, const AshiBuilds *builds, AshiBuild *wanted)
{
  wanted->by = ASHI_BUILD_BY_BMI;
  if (read_parts (text, builds, wanted))
    return TRUE;
  g_printerr (_ ("ashi: “%s” cannot be used for %s. Write lean, average, heavy or a body mass index; then, if need be, "
                 "a sex and an age: 28,woman,60.\n"),
              text, "--build");
  return FALSE;
}

static gboolean
read_fat (const char *text, AshiBuild *wanted)
{
  wanted->by = ASHI_BUILD_BY_THICKNESS;
  if (ashi_decimal_read (text, &wanted->mm))
    return TRUE;
  g_printerr (_ ("ashi: “%s” cannot be used for %s. Write a plain number.\n"), text, "--fat");
  return FALSE;
}

/**
 * ashi_build_option_read:
 * @build: (nullable): what was written for --build
 * @fat: (nullable): what was written for --fat
 * @builds: (nullable): what the pack knows of builds
 * @whose: whose body is drawn, which tells the sex where nobody says one
 * @wanted: (out): the build, which is as drawn where nothing was written; whether the pack tells of it is not asked
 *
 * Returns: whether it can be used; when not, the reason was printed
 */
gboolean
ashi_build_option_read (
    const char *build, const char *fat, const AshiBuilds *builds, AshiWhose whose, AshiBuild *wanted)
{
  *wanted = (AshiBuild) { ASHI_BUILD_AS_DRAWN, 0, whose == ASHI_WHOSE_WOMAN ? ASHI_WHOSE_WOMAN : ASHI_WHOSE_MAN, 0, 0 };
  if (build == NULL && fat == NULL)
    return TRUE;
  if (build != NULL && fat != NULL)
    g_printerr (_ ("ashi: a build is told by %s or by %s. Leave one of them out.\n"), "--build", "--fat");
  else if (builds == NULL)
    g_printerr (_ ("ashi: the pack says nothing of builds. Leave %s out.\n"), build != NULL ? "--build" : "--fat");
  else
    {
      wanted->age = builds->age;
      return build != NULL ? read_build (build, builds, wanted) : read_fat (fat, wanted);
    }
  return FALSE;
}
