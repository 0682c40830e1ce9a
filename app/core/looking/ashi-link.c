// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-link.h"

#include "ashi-audience.h"
#include "ashi-decimal.h"
#include "ashi-hash.h"
#include "ashi-picture-name.h"
#include "ashi-well-formed.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/*
 * A link to a view: ashi:section/gb30?pack=sciatica&from=posterior&select=piriformis--left&look=62.5,-85.0,240.0
 * &layers=superficial=0,deep=0.5&hide=…&ghost=…&isolate=yes&lesson=…
 *
 * After "pack" stands the "version" of a pack that is not inside the program, where it says one. Of another version
 * what is still there is shown, since what was meant is known better than by a refusal.
 *
 * "from" is the plate that a section was opened from, "side" where its needle is, when that is not the side of what is
 * selected. "layers" names those that are not as the pack opens them. Who
 * reads is not part of it: nobody becomes another reader by a link.
 */

/* Half of what the last digit of a place stands for, in mm. */
#define PLACE_SLIP 0.05

/* Of what is looked at, in mm: what the digits of a link can say, and more than any window shows. */
#define LEAST_WIDTH 0.1
#define MOST_WIDTH  1e6

#define YES   "yes"
#define LEFT  "left"
#define RIGHT "right"

/**
 * ashi_is_link:
 *
 * Returns: whether it is a link of this program, in letters of either case, as RFC 3986 has schemes
 */
gboolean
ashi_is_link (const char *uri)
{
  g_return_val_if_fail (uri != NULL, FALSE);
  return g_ascii_strncasecmp (uri, ASHI_LINK_SCHEME ":", strlen (ASHI_LINK_SCHEME ":")) == 0;
}

/* To a link */

static void
append_escaped (GString *query, const char *lead, const char *id)
{
  g_autofree char *escaped = g_uri_escape_string (id, NULL, TRUE);

  g_string_append_printf (query, "%s%s", lead, escaped);
}

/* Numbers as in the plates: a tenth of a millimetre, and a point in every language. */
static void
append_look (GString *query, AshiFraming look)
{
  const double numbers[] = { look.x, look.y, look.width };
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (look.width < LEAST_WIDTH)
    return;
  g_string_append (query, "&look=");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_string_append_printf (query, "%s%s", i > 0 ? "," : "",
                            g_ascii_formatd (digits, sizeof digits, "%.1f", numbers[i]));
}

/* No screen shows a thousandth of an opacity. Zeros at its end say nothing. */
static char *
dup_opacity (double opacity)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length = strlen (g_ascii_formatd (digits, sizeof digits, "%.3f", opacity));

  while (digits[length - 1] == '0')
    length--;
  return g_strndup (digits, digits[length - 1] == '.' ? length - 1 : length);
}

static void
append_layers (GString *query, AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);
  const char *lead = "&layers=";

  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    {
      const AshiLayer *layer = ashi_plate_get_layer (plate, i);
      g_autofree char *opacity = dup_opacity (ashi_view_get_effective_opacity (view, i));
      g_autofree char *usual = dup_opacity (layer->opacity);

      if (g_str_equal (opacity, usual))
        continue;
      append_escaped (query, lead, layer->id);
      g_string_append_printf (query, "=%s", opacity);
      lead = ",";
    }
}

/* The pack inside the program comes with the program, and its links stay short. */
static void
append_pack (GString *query, AshiPack *pack, AshiPlate *picture)
{
  if (ashi_pack_get_id (pack) == NULL)
    return;
  append_escaped (query, "&pack=", ashi_pack_get_id (pack));
  if (ashi_pack_get_version (pack) != NULL && ashi_plate_is_foreign (picture))
    append_escaped (query, "&version=", ashi_pack_get_version (pack));
}

static void
append_side (GString *query, AshiView *view, const char *selection)
{
  AshiSection *section = ashi_view_get_section (view);
  const AshiSide side = ashi_view_get_section_side (view);

  if (section != NULL && ashi_section_find_side (section, selection) != side)
    g_string_append_printf (query, "&side=%s", side == ASHI_SIDE_LEFT ? LEFT : RIGHT);
}

/* A link is read by people, too: what an id would tell is left out. */
static void
append_veil (GString *query, AshiView *view, const char *lead, gboolean ghosts)
{
  const AshiVeil *veil = ashi_view_get_veil (view);

  for (guint i = 0; i < ashi_veil_get_n (veil); i++)
    {
      const char *id = ashi_audience_get_id (ashi_view_get_audience (view), ashi_veil_get_id (veil, i));

      if (ashi_veil_is_ghost (veil, i) != ghosts || id == NULL)
        continue;
      append_escaped (query, lead, id);
      lead = ",";
    }
}

/**
 * ashi_link_dup:
 * @pack: (nullable): the whole pack of which the view shows something; %NULL while its name is not known
 * @look: which part of the picture is looked at
 *
 * Returns: (transfer full) (nullable): a link to exactly this view; %NULL while nothing is shown
 */
char *
ashi_link_dup (AshiView *view, AshiPack *pack, AshiFraming look)
{
  AshiAudience audience;
  const char *selection;
  g_autofree char *picture = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GString) query = g_string_new (NULL);

  g_return_val_if_fail (ASHI_IS_VIEW (view) && (pack == NULL || ASHI_IS_PACK (pack)), NULL);

  if (ashi_view_get_plate (view) == NULL)
    return NULL;
  audience = ashi_view_get_audience (view);
  selection = ashi_audience_get_id (audience, ashi_view_get_selection (view));
  picture = ashi_view_dup_picture_name (view);
  path = g_uri_escape_string (picture, "/", TRUE);
  if (pack != NULL)
    append_pack (query, ashi_pack_for (pack, audience), ashi_view_get_plate (view));
  if (ashi_view_get_section (view) != NULL && ashi_view_get_home (view) != NULL)
    append_escaped (query, "&from=", ashi_plate_get_id (ashi_view_get_home (view)));
  if (selection != NULL)
    append_escaped (query, "&select=", selection);
  append_side (query, view, selection);
  append_look (query, look);
  append_layers (query, view);
  append_veil (query, view, "&hide=", FALSE);
  append_veil (query, view, "&ghost=", TRUE);
  if (ashi_view_get_isolated (view))
    g_string_append (query, "&isolate=" YES);
  if (ashi_view_get_lesson (view) != NULL)
    append_escaped (query, "&lesson=", ashi_lesson_get_id (ashi_view_get_lesson (view)));
  return g_strconcat (ASHI_LINK_SCHEME ":", path, query->len > 0 ? "?" : "", query->len > 0 ? query->str + 1 : "",
                      NULL);
}

/* From a link: all of it is read and checked before anything is shown. */

typedef struct
{
  AshiPack *pack; /* what there is of it for the audience */
  AshiAudience audience;
  const char *pack_id; /* of the whole */
  char *version;       /* owned: what the link was made with, where that is not what is open; NULL: the same */
  gboolean is_partial; /* something was left out that this version has not */

  /* borrowed from the pack */
  AshiPlate *plate; /* NULL when it is a section */
  AshiSection *section;
  AshiSide side; /* of the section's needle */
  AshiPlate *home;
  AshiLesson *lesson;

  /* owned */
  char *selection;
  double *opacities;
  GStrv hidden, ghosts; /* NULL: none */

  gboolean isolated;
  AshiFraming look;
} Target;

static void
target_clear (Target *self)
{
  g_free (self->version);
  g_free (self->selection);
  g_free (self->opacities);
  g_strfreev (self->hidden);
  g_strfreev (self->ghosts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, target_clear)

static AshiPlate *
get_picture (const Target *self)
{
  return self->section != NULL ? ashi_section_get_picture_on (self->section, self->side) : self->plate;
}

static void complain (GError **error, const char *format, va_list words) G_GNUC_PRINTF (2, 0);
static gboolean fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
static gboolean lack (Target *self, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
complain (GError **error, const char *format, va_list words)
{
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, format, words);
}

static gboolean
fail (GError **error, const char *format, ...)
{
  va_list words;

  va_start (words, format);
  complain (error, format, words);
  va_end (words);
  return FALSE;
}

/* The pack has not what the link names. Of another version that is left out, and said. */
static gboolean
lack (Target *self, GError **error, const char *format, ...)
{
  va_list words;

  if (self->version != NULL)
    return self->is_partial = TRUE;
  va_start (words, format);
  complain (error, format, words);
  va_end (words);
  return FALSE;
}

/* Returns: (transfer full) (nullable): what is to be said of another version; %NULL when it is the one that is open */
static char *
dup_caveat (const Target *self)
{
  const char *open = ashi_pack_get_version (self->pack);
  g_autofree char *versions = NULL;

  if (self->version == NULL)
    return NULL;
  if (open != NULL)
    versions = g_strdup_printf (_ ("The link was made with version %s of the pack, and version %s is open."),
                                self->version, open);
  else
    versions = g_strdup_printf (_ ("The link was made with version %s of the pack; the one that is open names none."),
                                self->version);
  if (!self->is_partial)
    return g_steal_pointer (&versions);
  return g_strdup_printf ("%s %s", versions, _ ("What this one has not is left out."));
}

static gboolean
read_number (const char *word, const char *text, double *value, GError **error)
{
  return ashi_decimal_read (text, value)
         || fail (error, _ ("“%s”, which the link gives for “%s”, is not a plain number such as 62.5."), text, word);
}

static gboolean
read_pack (Target *self, const char *id, GError **error)
{
  const char *open = ashi_pack_get_id (self->pack);

  if (g_strcmp0 (id, self->pack_id) == 0)
    return TRUE;
  return fail (error, _ ("The link is to the pack “%s”, and “%s” is open. Start Ashi with that pack."), id,
               open != NULL ? open : "");
}

static gboolean
read_version (Target *self, const char *version, GError **error)
{
  if (!ashi_is_version (version))
    return fail (error, _ ("“version=%s” is no version such as 1.2."), version);
  if (g_strcmp0 (version, ashi_pack_get_version (self->pack)) != 0)
    self->version = g_strdup (version);
  return TRUE;
}

static gboolean
read_from (Target *self, const char *id, GError **error)
{
  self->home = ashi_pack_find_plate (self->pack, id);
  return self->home != NULL || lack (self, error, _ ("The pack has no plate “%s”."), id);
}

static gboolean
read_lesson (Target *self, const char *id, GError **error)
{
  self->lesson = ashi_pack_find_lesson (self->pack, id);
  if (self->lesson != NULL && ashi_lesson_is_for (self->lesson, self->audience))
    return TRUE;
  self->lesson = NULL;
  return lack (self, error, _ ("The pack has no page “%s” to show to this reader."), id);
}

/* What no subject tells of is known by the drawings alone. */
static gboolean
is_drawn (const Target *self, const AshiStructure *structure)
{
  AshiPlate *picture;
  AshiSection *section;
  const char *found;

  if (ashi_plate_find_structure (get_picture (self), structure->id) != NULL)
    return TRUE;
  for (guint i = 0; (picture = ashi_pack_get_plate (self->pack, i)) != NULL; i++)
    {
      found = ashi_contents_find_subject (ashi_plate_get_contents (picture), structure->subject_id, structure->side);
      if (g_strcmp0 (found, structure->id) == 0)
        return TRUE;
    }
  for (guint i = 0; (section = ashi_pack_get_section (self->pack, i)) != NULL; i++)
    {
      picture = ashi_section_get_picture (section);
      found = ashi_contents_find_subject (ashi_plate_get_contents (picture), structure->subject_id, structure->side);
      if (g_strcmp0 (found, structure->id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A structure that some picture draws, a side of a subject, or a subject as such. */
static gboolean
exists (const Target *self, const char *id)
{
  g_autoptr (AshiStructure) structure = ashi_structure_new (id, 0);

  return ashi_pack_find_sided_subject (self->pack, id) != NULL || is_drawn (self, structure);
}

static gboolean
read_selection (Target *self, const char *id, GError **error)
{
  if (!exists (self, id))
    return lack (self, error, _ ("The pack has nothing called “%s”."), id);
  self->selection = g_strdup (id);
  if (self->section != NULL)
    self->side = ashi_section_find_side (self->section, id);
  return TRUE;
}

static gboolean
read_side (Target *self, const char *side, GError **error)
{
  if (!g_str_equal (side, LEFT) && !g_str_equal (side, RIGHT))
    return fail (error, _ ("“side=%s” is neither “side=left” nor “side=right”."), side);
  if (self->section == NULL || !ashi_section_has_sides (self->section))
    return lack (self, error, _ ("“side=%s” is said of a picture that has no sides."), side);
  self->side = g_str_equal (side, LEFT) ? ASHI_SIDE_LEFT : ASHI_SIDE_RIGHT;
  return TRUE;
}

static gboolean
read_ids (Target *self, const char *text, GStrv *ids, GError **error)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (char **id = parts; *id != NULL; id++)
    if (exists (self, *id))
      g_strv_builder_add (found, *id);
    else if (!lack (self, error, _ ("The pack has nothing called “%s”."), *id))
      return FALSE;
  *ids = g_strv_builder_end (found);
  return TRUE;
}

static gboolean
read_hidden (Target *self, const char *text, GError **error)
{
  return read_ids (self, text, &self->hidden, error);
}

static gboolean
read_ghosts (Target *self, const char *text, GError **error)
{
  return read_ids (self, text, &self->ghosts, error);
}

static gboolean
read_isolated (Target *self, const char *text, GError **error)
{
  self->isolated = g_str_equal (text, YES);
  return self->isolated || fail (error, _ ("“isolate=%s” is not “isolate=yes”."), text);
}

static gboolean
read_layer (Target *self, const char *part, GError **error)
{
  g_auto (GStrv) pair = g_strsplit (part, "=", 2);
  const int layer = pair[0] != NULL ? ashi_plate_find_layer (get_picture (self), pair[0]) : -1;

  if (layer < 0)
    return lack (self, error, _ ("The picture has no layer for “%s”."), part);
  if (pair[1] != NULL && !read_number ("layers", pair[1], &self->opacities[layer], error))
    return FALSE;
  if (pair[1] == NULL || self->opacities[layer] < 0 || self->opacities[layer] > 1)
    return fail (error, _ ("“%s” gives its layer no opacity from 0 to 1."), part);
  return TRUE;
}

static gboolean
read_layers (Target *self, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (char **part = parts; *part != NULL; part++)
    if (!read_layer (self, *part, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_on_picture (const Target *self)
{
  const AshiBox box = ashi_plate_get_view_box (get_picture (self));

  return fabs (self->look.x - box.x - box.width / 2) <= box.width / 2 + PLACE_SLIP
         && fabs (self->look.y - box.y - box.height / 2) <= box.height / 2 + PLACE_SLIP;
}

static gboolean
read_look (Target *self, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  if (g_strv_length (parts) != 3)
    return fail (error, _ ("“look=%s” is not three numbers: the middle and the width in mm."), text);
  if (!read_number ("look", parts[0], &self->look.x, error) || !read_number ("look", parts[1], &self->look.y, error)
      || !read_number ("look", parts[2], &self->look.width, error))
    return FALSE;
  if (self->look.width < LEAST_WIDTH || self->look.width > MOST_WIDTH)
    return fail (error, _ ("“look=%s” has a width that is not from %g to %.0f mm."), text, LEAST_WIDTH, MOST_WIDTH);
  if (is_on_picture (self))
    return TRUE;
  self->look = (AshiFraming) { 0 };
  return lack (self, error, _ ("“look=%s” lies beside the picture."), text);
}

typedef struct
{
  const char *name;
  gboolean (*read) (Target *target, const char *value, GError **error);
} Word;

/* So many of them say of which pack the others are. */
#define N_OF_PACK 2

static const Word words[] = {
  { "pack", read_pack },    { "version", read_version },  { "from", read_from },     { "select", read_selection },
  { "side", read_side },    { "look", read_look },        { "layers", read_layers }, { "hide", read_hidden },
  { "ghost", read_ghosts }, { "isolate", read_isolated }, { "lesson", read_lesson },
};

static const Word *
find_word (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].name, name))
      return &words[i];
  return NULL;
}

/* Returns: (transfer full) (nullable): by name, what the link says; %NULL when that cannot be understood */
static GHashTable *
split_query (const char *query, GError **error)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) broken = NULL;
  GUriParamsIter iter;
  char *name, *value;

  g_uri_params_iter_init (&iter, query, -1, "&", G_URI_PARAMS_NONE);
  while (g_uri_params_iter_next (&iter, &name, &value, &broken))
    {
      if (find_word (name) == NULL)
        fail (error, _ ("The link says “%s”, which this version of Ashi does not know."), name);
      else if (g_hash_table_contains (said, name))
        fail (error, _ ("The link says “%s” twice."), name);
      else
        {
          g_hash_table_insert (said, name, value);
          continue;
        }
      g_free (name);
      g_free (value);
      return NULL;
    }
  if (broken == NULL)
    return g_steal_pointer (&said);
  fail (error, _ ("The link cannot be read from “%s” on."), query);
  return NULL;
}

static gboolean
find_picture (Target *self, const char *path, GError **error)
{
  ashi_pack_find_picture (self->pack, path, &self->plate, &self->section);
  if (self->plate == NULL && (self->section == NULL || !ashi_audience_may_see_depths (self->audience)))
    return fail (error, _ ("The pack has no picture “%s” to show to this reader."), path);
  if (self->section != NULL)
    self->side = ashi_section_get_side (self->section);
  return TRUE;
}

static void
open_layers (Target *self)
{
  AshiPlate *picture = get_picture (self);

  self->opacities = g_new0 (double, ashi_plate_get_n_layers (picture) + 1);
  for (guint i = 0; i < ashi_plate_get_n_layers (picture); i++)
    self->opacities[i] = ashi_plate_get_layer (picture, i)->opacity;
}

static gboolean
read_words (Target *self, const Word *word, guint n, GHashTable *said, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      const char *value = g_hash_table_lookup (said, word[i].name);

      if (value != NULL && !word[i].read (self, value, error))
        return FALSE;
    }
  return TRUE;
}

/* The pack, its version and the picture first: what else is said is of these. */
static gboolean
read_target (Target *self, const char *path, GHashTable *said, GError **error)
{
  if (!read_words (self, words, N_OF_PACK, said, error) || !find_picture (self, path, error))
    return FALSE;
  open_layers (self);
  return read_words (self, words + N_OF_PACK, G_N_ELEMENTS (words) - N_OF_PACK, said, error);
}

static void
show_layers (const Target *self, AshiView *view)
{
  for (guint i = 0; i < ashi_plate_get_n_layers (get_picture (self)); i++)
    {
      ashi_view_set_layer_visible (view, i, self->opacities[i] > 0);
      if (self->opacities[i] > 0)
        ashi_view_set_layer_opacity (view, i, self->opacities[i]);
    }
}

static void
open_section (const Target *self, AshiView *view)
{
  ashi_view_open_section (view, self->section);
  ashi_view_set_section_side (view, self->side);
}

static void
show (const Target *self, AshiView *view)
{
  const char *const none[] = { NULL };

  ashi_view_begin_change (view);
  if (self->section != NULL && self->home != NULL && self->home != ashi_view_get_home (view))
    ashi_view_set_plate (view, self->home);
  if (self->section != NULL)
    open_section (self, view);
  else
    ashi_view_set_plate (view, self->plate);
  show_layers (self, view);
  ashi_view_set_veil (view, self->hidden != NULL ? (const char *const *) self->hidden : none,
                      self->ghosts != NULL ? (const char *const *) self->ghosts : none);
  ashi_view_set_isolated (view, self->isolated);
  ashi_view_select (view, self->selection);
  if (self->lesson != NULL)
    ashi_view_open_lesson (view, self->lesson);
  ashi_view_end_change (view);
}

/* Returns: (transfer full) (nullable): the name of the picture; what is said of it goes to @said */
static char *
split_link (const char *uri, GHashTable **said, GError **error)
{
  g_autofree char *host = NULL;
  g_autofree char *path = NULL;
  g_autofree char *query = NULL;
  g_autofree char *fragment = NULL;
  g_autofree char *name = NULL;

  if (!ashi_is_link (uri)
      || !g_uri_split (uri, G_URI_FLAGS_ENCODED, NULL, NULL, &host, NULL, &path, &query, &fragment, NULL)
      || host != NULL || fragment != NULL || (name = g_uri_unescape_string (path, NULL)) == NULL)
    {
      fail (error, _ ("“%s” is no link of Ashi; those begin with “ashi:”."), uri);
      return NULL;
    }
  *said = split_query (query != NULL ? query : "", error);
  return *said != NULL ? g_steal_pointer (&name) : NULL;
}

/* What cannot be shown of another version may be what it never had. */
static void
explain (const Target *self, GError **error)
{
  g_autofree char *caveat = dup_caveat (self);

  if (caveat != NULL)
    g_prefix_error (error, "%s ", caveat);
}

/**
 * ashi_link_open:
 * @uri: a link as ashi_link_dup() makes it
 * @pack: what the view shows
 * @look: (out): which part of the picture to look at
 * @caveat: (out) (transfer full) (optional) (nullable): what to say to whoever followed it: that it was made with
 *   another version of the pack, and whether something is left out; %NULL when there is nothing to say
 *
 * Shows exactly what the link is to; layers that it does not name are as the pack opens them. Where it was made with
 * another version of the pack, what is there of it is shown, as long as the picture is.
 *
 * Returns: %FALSE with #G_IO_ERROR_INVALID_ARGUMENT where it leads nowhere; then nothing has changed
 */
gboolean
ashi_link_open (const char *uri, AshiPack *pack, AshiView *view, AshiFraming *look, char **caveat, GError **error)
{
  g_autoptr (GHashTable) said = NULL;
  g_autofree char *path = NULL;
  g_auto (Target) target = { 0 };

  g_return_val_if_fail (uri != NULL && ASHI_IS_PACK (pack) && ASHI_IS_VIEW (view), FALSE);

  *look = (AshiFraming) { 0 };
  if (caveat != NULL)
    *caveat = NULL;
  target.audience = ashi_view_get_audience (view);
  target.pack = ashi_pack_for (pack, target.audience);
  target.pack_id = ashi_pack_get_id (pack);
  path = split_link (uri, &said, error);
  if (path == NULL)
    return FALSE;
  if (!read_target (&target, path, said, error))
    {
      explain (&target, error);
      return FALSE;
    }
  show (&target, view);
  *look = target.look;
  if (caveat != NULL)
    *caveat = dup_caveat (&target);
  return TRUE;
}
