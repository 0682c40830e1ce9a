// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tongue.h"

#include "ashi-catalogue.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>
#include <unicode/uloc.h>

/* They lie inside the program, as the pack does whose words they translate. */
#define RESOURCES "/io/github/ashi_atlas/Ashi/languages/"

/* What packs are written in. */
#define ORIGINAL "en"

/* Who read the translation, when, and of which trade; "none" until somebody has. */
#define REVIEW_FIELD "X-Clinical-Review"

#define LONGEST_NAME 64

struct _AshiTongue
{
  char *code;
  AshiCatalogue *catalogue; /* NULL: nothing is translated */
  gboolean is_reviewed;
};

/**
 * ashi_tongue_new:
 * @code: the language as a locale has it: "es", "zh_CN"
 * @compiled: (nullable): the translations, as msgfmt compiles them; %NULL, or a damaged file: there are none
 *
 * Returns: (transfer full)
 */
AshiTongue *
ashi_tongue_new (const char *code, GBytes *compiled)
{
  AshiTongue *self = g_atomic_rc_box_new0 (AshiTongue);
  g_autofree char *review = NULL;

  self->code = g_strdup (code);
  self->catalogue = compiled != NULL ? ashi_catalogue_new (compiled) : NULL;
  if (compiled != NULL && self->catalogue == NULL)
    g_printerr ("ashi: the translation into %s is damaged; what it translates is told in English.\n", code);
  review = self->catalogue != NULL ? ashi_catalogue_dup_field (self->catalogue, REVIEW_FIELD) : NULL;
  self->is_reviewed = review != NULL && !g_str_equal (review, "none");
  return self;
}

static GBytes *
load (const char *code)
{
  g_autofree char *path = g_strconcat (RESOURCES, code, ".mo", NULL);

  return strchr (code, '/') == NULL ? g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL) : NULL;
}

static gboolean
is_original (const char *code)
{
  return g_str_equal (code, "C") || g_str_equal (code, "POSIX") || g_str_equal (code, ORIGINAL)
         || g_str_has_prefix (code, ORIGINAL "_");
}

/* The language alone, by which people call it: "it" of "it_CH.UTF-8". */
static char *
dup_language (const char *code)
{
  return g_strndup (code, strcspn (code, ".@"));
}

/**
 * ashi_tongue_new_wanted:
 *
 * What who sits here wants, as LANGUAGE and the locale say, after setlocale(): the first language that there is a
 * translation for; where English comes before any, nothing is translated. Of a process that speaks "C", gettext
 * translates nothing, and so does this.
 *
 * Returns: (transfer full) (nullable): %NULL when that is English; else a language, even when nothing is translated
 *   into any that is wanted
 */
AshiTongue *
ashi_tongue_new_wanted (void)
{
  const char *const *wanted = g_get_language_names_with_category ("LC_MESSAGES");
  const char *process = setlocale (LC_MESSAGES, NULL);
  g_autofree char *first = NULL;

  if (process == NULL || g_str_equal (process, "C") || g_str_equal (process, "POSIX"))
    return NULL;
  for (const char *const *code = wanted; *code != NULL; code++)
    {
      g_autoptr (GBytes) compiled = load (*code);

      if (compiled != NULL)
        return ashi_tongue_new (*code, compiled);
      if (is_original (*code))
        break;
      if (first == NULL && g_ascii_isalpha (**code))
        first = dup_language (*code);
    }
  return first != NULL && !is_original (first) ? ashi_tongue_new (first, NULL) : NULL;
}

AshiTongue *
ashi_tongue_ref (AshiTongue *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  AshiTongue *self = data;

  g_free (self->code);
  g_clear_pointer (&self->catalogue, ashi_catalogue_free);
}

void
ashi_tongue_unref (AshiTongue *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * ashi_tongue_dup_name:
 *
 * Returns: (transfer full): what the language is called by those who speak it; its code where nobody knows
 */
char *
ashi_tongue_dup_name (const AshiTongue *self)
{
  UChar name[LONGEST_NAME];
  UErrorCode error = U_ZERO_ERROR;
  const int32_t length = uloc_getDisplayLanguage (self->code, self->code, name, LONGEST_NAME, &error);

  return U_SUCCESS (error) && length > 0 ? g_utf16_to_utf8 (name, length, NULL, NULL, NULL) : g_strdup (self->code);
}

/**
 * ashi_tongue_is_reviewed:
 *
 * Returns: whether a clinician who speaks the language has read what is translated
 */
gboolean
ashi_tongue_is_reviewed (const AshiTongue *self)
{
  return self->is_reviewed;
}

/**
 * ashi_tongue_find:
 * @context: (nullable): what tells the same words apart
 * @words: what the pack says
 *
 * Returns: (nullable): how it is said in the language; %NULL where nobody has translated it
 */
const char *
ashi_tongue_find (const AshiTongue *self, const char *context, const char *words)
{
  return self->catalogue != NULL ? ashi_catalogue_find (self->catalogue, context, words) : NULL;
}
