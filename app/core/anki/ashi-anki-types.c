// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What a package says of its kinds of notes and its decks. Names of members are Anki's. */
#include "ashi-anki-private.h"

#include <glib/gi18n-lib.h>

/* Anki tells kinds of notes apart by numbers that are times; these stay as they are for ever, so that an import finds
 * the kinds of the one before. */
#define FIRST_TYPE_ID G_GINT64_CONSTANT (1798761600000)
#define FIRST_DECK_ID G_GINT64_CONSTANT (1798848000000)

/* What Anki knows its own kind of occlusion by. */
#define OCCLUSION_KIND 6

static const char css[] =
    ".card { font-family: sans-serif; font-size: 1.2rem; line-height: 1.4; max-width: 46rem;"
    " margin: 1rem auto; padding: 0 0.75rem; }\n"
    "li { margin: 0.4em 0; }\n"
    "img { display: block; max-width: 100%; max-height: 78vh; margin: 0.5rem auto; }\n"
    ".origin { margin-top: 1.5rem; font-size: 0.7rem; opacity: 0.8; }\n"
    "#image-occlusion-container { position: relative; width: fit-content; margin: 0.5rem auto; }\n"
    "#image-occlusion-container img { margin: 0; }\n"
    "#image-occlusion-canvas { position: absolute; inset: 0; width: 100%; height: 100%; }\n";

static const char simple_front[] = "{{Front}}";
static const char simple_back[] = "{{Front}}<hr id=\"answer\">{{Back}}<div class=\"origin\">{{Origin}}</div>";

/* Without the words of the front: on it stands the same picture with its box. */
static const char pictures_back[] = "<div id=\"answer\">{{Back}}</div><div class=\"origin\">{{Origin}}</div>";

/* What Anki's own script must find: the cloze out of sight, the picture, and a canvas over it. Where there is no such
 * script, a line says so. */
static const char occluded[] =
    "{{Header}}<div hidden>{{cloze:Occlusion}}</div><div id=\"image-occlusion-container\">{{Image}}"
    "<canvas id=\"image-occlusion-canvas\"></canvas></div><div id=\"too-old\">%s</div><script>"
    "if (window.anki && anki.imageOcclusion) {"
    " document.getElementById(\"too-old\").hidden = true; anki.imageOcclusion.setup(); }</script>";

static const char occluded_back[] = "<button id=\"toggle\">%s</button><hr id=\"answer\">{{Back Extra}}";

typedef struct
{
  const char *name;
  guint sort_field;
  const char *fields[6];
} Type;

static const Type types[] = {
  [ASHI_ANKI_QUESTION_NOTE] = { "Ashi question", ASHI_ANKI_FRONT, { "Front", "Back", "Origin" } },
  [ASHI_ANKI_OCCLUSION_NOTE] = { "Ashi occlusion", 4, { "Occlusion", "Image", "Header", "Back Extra", "Comments" } },
  [ASHI_ANKI_PICTURES_NOTE] = { "Ashi two pictures", ASHI_ANKI_BACK, { "Front", "Back", "Origin" } },
};

gint64
ashi_anki_get_type_id (AshiAnkiNoteType type)
{
  return FIRST_TYPE_ID + type;
}

/**
 * ashi_anki_get_sort_field:
 *
 * Returns: which field a note is sorted by, in Anki's list of them
 */
guint
ashi_anki_get_sort_field (AshiAnkiNoteType type)
{
  return types[type].sort_field;
}

/**
 * ashi_anki_get_deck_id:
 *
 * Returns: what the pack's deck is called by; the same each time
 */
gint64
ashi_anki_get_deck_id (AshiPack *pack)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, ashi_pack_get_id (pack), -1);

  sum[7] = '\0';
  return FIRST_DECK_ID + (gint64) g_ascii_strtoull (sum, NULL, 16);
}

/**
 * ashi_anki_dup_json:
 *
 * Returns: (transfer full): what was built, as text
 */
char *
ashi_anki_dup_json (JsonBuilder *json)
{
  g_autoptr (JsonNode) root = json_builder_get_root (json);

  return json_to_string (root, FALSE);
}

static void
add_string (JsonBuilder *json, const char *name, const char *value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

static void
add_int (JsonBuilder *json, const char *name, gint64 value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, value);
}

static void
add_flag (JsonBuilder *json, const char *name, gboolean value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, value);
}

static void
add_nothing (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_add_null_value (json);
}

static void
begin_list (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

static void
begin_object (JsonBuilder *json, gint64 name)
{
  g_autofree char *member = g_strdup_printf ("%" G_GINT64_FORMAT, name);

  json_builder_set_member_name (json, member);
  json_builder_begin_object (json);
}

static void
add_fields (JsonBuilder *json, AshiAnkiNoteType type)
{
  begin_list (json, "flds");
  for (guint i = 0; types[type].fields[i] != NULL; i++)
    {
      json_builder_begin_object (json);
      add_string (json, "name", types[type].fields[i]);
      add_int (json, "ord", i);
      add_flag (json, "sticky", FALSE);
      add_flag (json, "rtl", FALSE);
      add_string (json, "font", "Arial");
      add_int (json, "size", 20);
      if (type == ASHI_ANKI_OCCLUSION_NOTE)
        {
          add_int (json, "tag", i);
          add_flag (json, "preventDeletion", i < 4);
        }
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_template (JsonBuilder *json, AshiAnkiNoteType type)
{
  const char *words = _ ("This card needs Anki 23.10 or later; for an older one, export with --two-pictures.");
  g_autofree char *too_old = g_markup_escape_text (words, -1);
  g_autofree char *button = g_markup_escape_text (_ ("Show or Hide the Box"), -1);
  g_autofree char *front = g_strdup_printf (occluded, too_old);
  g_autofree char *below = g_strdup_printf (occluded_back, button);
  g_autofree char *back = g_strconcat (front, below, NULL);

  begin_list (json, "tmpls");
  json_builder_begin_object (json);
  add_string (json, "name", types[type].name);
  add_int (json, "ord", 0);
  add_string (json, "qfmt", type == ASHI_ANKI_OCCLUSION_NOTE ? front : simple_front);
  add_string (json, "afmt",
              type == ASHI_ANKI_OCCLUSION_NOTE  ? back
              : type == ASHI_ANKI_PICTURES_NOTE ? pictures_back
                                                : simple_back);
  add_string (json, "bqfmt", "");
  add_string (json, "bafmt", "");
  add_nothing (json, "did");
  json_builder_end_object (json);
  json_builder_end_array (json);
}

/* When there is something to ask: when the first field is not empty. A cloze finds that out itself. */
static void
add_condition (JsonBuilder *json, AshiAnkiNoteType type)
{
  begin_list (json, "req");
  if (type != ASHI_ANKI_OCCLUSION_NOTE)
    {
      json_builder_begin_array (json);
      json_builder_add_int_value (json, 0);
      json_builder_add_string_value (json, "any");
      json_builder_begin_array (json);
      json_builder_add_int_value (json, 0);
      json_builder_end_array (json);
      json_builder_end_array (json);
    }
  json_builder_end_array (json);
}

static void
add_type (JsonBuilder *json, AshiAnkiNoteType type, gint64 deck, gint64 now)
{
  begin_object (json, ashi_anki_get_type_id (type));
  add_int (json, "id", ashi_anki_get_type_id (type));
  add_string (json, "name", types[type].name);
  add_int (json, "type", type == ASHI_ANKI_OCCLUSION_NOTE ? 1 : 0);
  add_int (json, "mod", now);
  add_int (json, "usn", -1);
  add_int (json, "sortf", types[type].sort_field);
  add_int (json, "did", deck);
  add_template (json, type);
  add_fields (json, type);
  add_string (json, "css", css);
  add_string (json, "latexPre", "");
  add_string (json, "latexPost", "");
  add_flag (json, "latexsvg", FALSE);
  add_condition (json, type);
  if (type == ASHI_ANKI_OCCLUSION_NOTE)
    add_int (json, "originalStockKind", OCCLUSION_KIND);
  begin_list (json, "tags");
  json_builder_end_array (json);
  begin_list (json, "vers");
  json_builder_end_array (json);
  json_builder_end_object (json);
}

/**
 * ashi_anki_dup_note_types:
 * @now: in s since 1970
 *
 * Returns: (transfer full): the kinds of notes, as JSON
 */
char *
ashi_anki_dup_note_types (AshiPack *pack, gint64 now)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  for (AshiAnkiNoteType type = 0; type < ASHI_ANKI_N_NOTE_TYPES; type++)
    add_type (json, type, ashi_anki_get_deck_id (pack), now);
  json_builder_end_object (json);
  return ashi_anki_dup_json (json);
}

/* Of a day: its number, and how many were asked. */
static void
add_day (JsonBuilder *json, const char *name)
{
  begin_list (json, name);
  json_builder_add_int_value (json, 0);
  json_builder_add_int_value (json, 0);
  json_builder_end_array (json);
}

static void
add_deck (JsonBuilder *json, gint64 id, const char *name, const char *about, gint64 now)
{
  begin_object (json, id);
  add_int (json, "id", id);
  add_string (json, "name", name);
  add_int (json, "mod", now);
  add_int (json, "usn", -1);
  add_flag (json, "collapsed", FALSE);
  add_flag (json, "browserCollapsed", FALSE);
  add_string (json, "desc", about);
  add_int (json, "dyn", 0);
  add_int (json, "conf", 1);
  add_int (json, "extendNew", 0);
  add_int (json, "extendRev", 0);
  add_day (json, "newToday");
  add_day (json, "revToday");
  add_day (json, "lrnToday");
  add_day (json, "timeToday");
  json_builder_end_object (json);
}

/**
 * ashi_anki_dup_decks:
 * @now: in s since 1970
 *
 * Returns: (transfer full): Anki's own deck and the pack's, as JSON
 */
char *
ashi_anki_dup_decks (AshiPack *pack, gint64 now)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autofree char *name = ashi_anki_dup_deck_name (pack);
  g_autofree char *credits = ashi_anki_dup_credits (pack);

  json_builder_begin_object (json);
  add_deck (json, 1, "Default", "", now);
  add_deck (json, ashi_anki_get_deck_id (pack), name, credits, now);
  json_builder_end_object (json);
  return ashi_anki_dup_json (json);
}

static void
add_steps (JsonBuilder *json, const char *name, const int *minutes, guint n)
{
  begin_list (json, name);
  for (guint i = 0; i < n; i++)
    json_builder_add_int_value (json, minutes[i]);
  json_builder_end_array (json);
}

static void
add_new_options (JsonBuilder *json)
{
  static const int delays[] = { 1, 10 };
  static const int days[] = { 1, 4, 0 };

  json_builder_set_member_name (json, "new");
  json_builder_begin_object (json);
  add_steps (json, "delays", delays, G_N_ELEMENTS (delays));
  add_steps (json, "ints", days, G_N_ELEMENTS (days));
  add_int (json, "initialFactor", 2500);
  add_int (json, "order", 1);
  add_int (json, "perDay", 20);
  add_flag (json, "bury", FALSE);
  json_builder_end_object (json);
}

static void
add_review_options (JsonBuilder *json)
{
  json_builder_set_member_name (json, "rev");
  json_builder_begin_object (json);
  add_int (json, "perDay", 200);
  json_builder_set_member_name (json, "ease4");
  json_builder_add_double_value (json, 1.3);
  add_int (json, "ivlFct", 1);
  add_int (json, "maxIvl", 36500);
  add_flag (json, "bury", FALSE);
  json_builder_end_object (json);
}

static void
add_lapse_options (JsonBuilder *json)
{
  static const int delays[] = { 10 };

  json_builder_set_member_name (json, "lapse");
  json_builder_begin_object (json);
  add_steps (json, "delays", delays, G_N_ELEMENTS (delays));
  add_int (json, "mult", 0);
  add_int (json, "minInt", 1);
  add_int (json, "leechFails", 8);
  add_int (json, "leechAction", 0);
  json_builder_end_object (json);
}

/**
 * ashi_anki_dup_deck_options:
 *
 * Returns: (transfer full): what both decks refer to, as JSON: Anki's usual; an import leaves the user's alone
 */
char *
ashi_anki_dup_deck_options (void)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  begin_object (json, 1);
  add_int (json, "id", 1);
  add_string (json, "name", "Default");
  add_int (json, "mod", 0);
  add_int (json, "usn", 0);
  add_int (json, "maxTaken", 60);
  add_flag (json, "autoplay", TRUE);
  add_int (json, "timer", 0);
  add_flag (json, "replayq", TRUE);
  add_flag (json, "dyn", FALSE);
  add_new_options (json);
  add_review_options (json);
  add_lapse_options (json);
  json_builder_end_object (json);
  json_builder_end_object (json);
  return ashi_anki_dup_json (json);
}

/**
 * ashi_anki_dup_conf:
 *
 * Returns: (transfer full): settings of a collection, as JSON, of which an import takes none
 */
char *
ashi_anki_dup_conf (void)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  static const int decks[] = { 1 };

  json_builder_begin_object (json);
  add_int (json, "nextPos", 1);
  add_int (json, "curDeck", 1);
  add_steps (json, "activeDecks", decks, G_N_ELEMENTS (decks));
  add_int (json, "collapseTime", 1200);
  add_flag (json, "estTimes", TRUE);
  add_flag (json, "dueCounts", TRUE);
  add_int (json, "newSpread", 0);
  add_string (json, "sortType", "noteFld");
  add_flag (json, "sortBackwards", FALSE);
  add_int (json, "timeLim", 0);
  add_flag (json, "addToCur", TRUE);
  json_builder_end_object (json);
  return ashi_anki_dup_json (json);
}
