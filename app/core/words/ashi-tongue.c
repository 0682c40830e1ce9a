// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tongue.h"

#include "ashi-catalogue.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>

/* They lie inside the program, as the pack does whose words they translate; beside these lie the program's own. */
#define RESOURCES "/io/github/ashi_atlas/Ashi/languages"
#define SUFFIX    ".mo"

/* What packs are written in. */
#define ORIGINAL "en"

/* Who read the translation, when, and of which trade; "none" until somebody has. */
#define REVIEW_FIELD "X-Clinical-Review"

#define LONGEST_NAME 64

struct _AshiTongue
{
  char *code;
  AshiCatalogue *catalogue; /* of what packs say; NULL: nothing is translated */
  AshiCatalogue *program;   /* of what the program says; likewise */
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
load (const char *whose, const char *code)
{
  g_autofree char *path = g_strconcat (RESOURCES "/", whose, "/", code, SUFFIX, NULL);

  return strchr (code, '/') == NULL ? g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL) : NULL;
}

/**
 * ashi_tongue_new_for:
 * @code: a language as a locale has it: "es", "zh_CN", "en"
 *
 * Returns: (transfer full): that, with the translations that the program has into it
 */
AshiTongue *
ashi_tongue_new_for (const char *code)
{
  g_autoptr (GBytes) pack = load ("pack", code), program = load ("program", code);
  AshiTongue *self = ashi_tongue_new (code, pack);

  self->program = program != NULL ? ashi_catalogue_new (program) : NULL;
  return self;
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * ashi_tongue_list:
 *
 * Returns: (transfer full) (array zero-terminated=1): the codes of the languages that the program speaks, in order
 */
GStrv
ashi_tongue_list (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (RESOURCES "/pack", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  g_ptr_array_add (codes, g_strdup (ORIGINAL));
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    g_ptr_array_add (codes, g_strndup (files[i], strlen (files[i]) - strlen (SUFFIX)));
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);
  return (GStrv) g_ptr_array_steal (codes, NULL);
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
      g_autoptr (GBytes) compiled = load ("pack", *code);

      if (compiled != NULL)
        return ashi_tongue_new_for (*code);
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
  g_clear_pointer (&self->program, ashi_catalogue_free);
}

void
ashi_tongue_unref (AshiTongue *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *
ashi_tongue_get_code (const AshiTongue *self)
{
  return self->code;
}

/**
 * ashi_tongue_is_original:
 *
 * Returns: whether it is the one that packs and program are written in, so that nothing is to be translated
 */
gboolean
ashi_tongue_is_original (const AshiTongue *self)
{
  return is_original (self->code);
}

/**
 * ashi_tongue_is_backwards:
 *
 * Returns: whether it is read from right to left
 */
gboolean
ashi_tongue_is_backwards (const AshiTongue *self)
{
  return uloc_isRightToLeft (self->code);
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
 * ashi_tongue_dup_day:
 * @self: (nullable): %NULL: as the process's locale writes days
 *
 * Returns: (transfer full): the day in words, as the language writes it: "30 November 2026"
 */
char *
ashi_tongue_dup_day (const AshiTongue *self, GDateTime *day)
{
  static const UChar utc[] = { 'U', 'T', 'C', 0 };
  const char *locale = self != NULL ? self->code : setlocale (LC_TIME, NULL);
  UErrorCode error = U_ZERO_ERROR;
  UDateFormat *format = udat_open (UDAT_NONE, UDAT_LONG, locale, utc, -1, NULL, 0, &error);
  g_autoptr (GDateTime) noon = g_date_time_new_utc (g_date_time_get_year (day), g_date_time_get_month (day),
                                                    g_date_time_get_day_of_month (day), 12, 0, 0);
  UChar text[LONGEST_NAME];
  const int32_t length = U_SUCCESS (error) ? udat_format (format, 1000.0 * (double) g_date_time_to_unix (noon), text,
                                                          LONGEST_NAME, NULL, &error)
                                           : 0;

  udat_close (format);
  return U_SUCCESS (error) && length > 0 ? g_utf16_to_utf8 (text, length, NULL, NULL, NULL)
                                         : g_date_time_format (day, "%F");
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

/**
 * ashi_tongue_say:
 * @self: (nullable): %NULL: the language of the process
 * @message: what the program says, marked by N_()
 *
 * Returns: (transfer none): how it is said in the language; @message where nobody has translated it
 */
const char *
ashi_tongue_say (const AshiTongue *self, const char *message)
{
  const char *said;

  if (self == NULL)
    return g_dgettext (GETTEXT_PACKAGE, message);
  said = self->program != NULL ? ashi_catalogue_find (self->program, NULL, message) : NULL;
  return said != NULL ? said : message;
}
