// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack-reader.h"

#include "ashi-body-reader.h"
#include "ashi-budget.h"
#include "ashi-builds-reader.h"
#include "ashi-common-reader.h"
#include "ashi-folder.h"
#include "ashi-ghosts-reader.h"
#include "ashi-hash.h"
#include "ashi-lesson-reader.h"
#include "ashi-limits.h"
#include "ashi-pack-check.h"
#include "ashi-plate-reader.h"
#include "ashi-question-reader.h"
#include "ashi-reviews-reader.h"
#include "ashi-schema.h"
#include "ashi-section-reader.h"
#include "ashi-subject-reader.h"
#include "ashi-translation.h"
#include "ashi-well-formed.h"

#include <glib/gi18n-lib.h>

#define PACK_FILE "pack.xml"

/* Packs that a message lists, if a folder holds several. */
#define MOST_DEEPER 8

typedef struct
{
  AshiFolder *folder;
  AshiSchema *schema; /* NULL for a pack that was checked before */
  AshiProblems *problems;
  AshiPack *pack;
  AshiTongue *wanted;   /* NULL: the pack's own language */
  GObject *stranger;    /* whoever drew its pictures */
  AshiShelf *shelf;     /* NULL when everything is read at once */
  GHashTable *included; /* set of paths */
  GHashTable *drawings; /* path → GBytes: several plates may show one drawing, which is read once */
  gsize n_bytes;        /* of all that was read, as often as it was asked for */
  gboolean incomplete;  /* a file could not be read */
  AshiSection *section; /* whose ghosts are read */
  AshiPicturesFunc on_pictures;
  gpointer user_data;
} PackReading;

static AshiReading
reading_of (PackReading *self, const char *file)
{
  return (AshiReading) { self->problems, file, self->schema == NULL, ashi_pack_get_tongue (self->pack) };
}

/* The schema speaks only where the readers, whose words are plainer, found nothing. */
static void
check_schema (PackReading *self, const AshiReading *reading, xmlDoc *doc)
{
  if (self->schema != NULL && ashi_problems_count_in (self->problems, reading->file) == 0)
    ashi_schema_check (self->schema, reading, doc);
}

/* A pack is untrusted: its paths stay inside its folder. */
static char *
dup_path (const AshiReading *from, xmlNode *node, const char *attribute)
{
  g_auto (AshiRefusal) refusal = { NULL, NULL };
  g_autofree char *written = ashi_xml_require_attribute (from, node, attribute);
  char *path = written != NULL ? ashi_folder_dup_path (written, &refusal) : NULL;

  if (written != NULL && path == NULL)
    ashi_reading_problem (from, node, refusal.remedy, N_ ("The path \"%s\" %s"), written, refusal.what);
  return path;
}

static gboolean
charge (PackReading *self, const AshiReading *from, xmlNode *node, GBytes *bytes)
{
  const gboolean had_room = self->n_bytes <= ASHI_LIMIT_PACK_BYTES;

  self->n_bytes += g_bytes_get_size (bytes);
  if (self->n_bytes <= ASHI_LIMIT_PACK_BYTES)
    return TRUE;
  if (had_room)
    ashi_reading_problem (from, node, N_ ("Make several packs of it; what is named from here on is left out."),
                          N_ ("The files of the pack are larger than %d MiB together"),
                          ASHI_LIMIT_PACK_BYTES / (1024 * 1024));
  return FALSE;
}

static GBytes *
load (PackReading *self, const AshiReading *from, xmlNode *node, const char *path)
{
  g_auto (AshiRefusal) refusal = { NULL, NULL };
  g_autoptr (GBytes) bytes = NULL;

  if (self->n_bytes > ASHI_LIMIT_PACK_BYTES)
    return NULL;
  bytes = ashi_folder_load (self->folder, path, &refusal);
  if (bytes == NULL)
    ashi_reading_problem (from, node, refusal.remedy, N_ ("\"%s\" cannot be read: %s"), path, refusal.what);
  return bytes != NULL && charge (self, from, node, bytes) ? g_steal_pointer (&bytes) : NULL;
}

static GBytes *
load_drawing (PackReading *self, const AshiReading *from, xmlNode *node, const char *path)
{
  GBytes *bytes = g_hash_table_lookup (self->drawings, path);

  if (bytes != NULL)
    return charge (self, from, node, bytes) ? g_bytes_ref (bytes) : NULL;
  bytes = load (self, from, node, path);
  if (bytes != NULL)
    g_hash_table_insert (self->drawings, g_strdup (path), g_bytes_ref (bytes));
  return bytes;
}

/* Who unpacks an archive often gets a folder in a folder, and who keeps several packs may name where he keeps them. */
static char *
dup_deeper_remedy (PackReading *self)
{
  g_autoptr (GPtrArray) deeper = ashi_folder_list_deeper (self->folder, PACK_FILE);
  g_autoptr (GString) list = g_string_new (NULL);

  if (deeper->len == 0)
    return NULL;
  if (deeper->len == 1)
    return g_strdup_printf ("The pack lies one folder deeper: name \"%s\" in it.",
                            (char *) g_ptr_array_index (deeper, 0));
  for (guint i = 0; i < MIN (deeper->len, MOST_DEEPER); i++)
    g_string_append_printf (list, "%s\"%s\"", i > 0 ? ", " : "", (char *) g_ptr_array_index (deeper, i));
  if (deeper->len > MOST_DEEPER)
    g_string_append (list, ", …");
  return g_strdup_printf ("It holds %u packs: name one of %s in it.", deeper->len, list->str);
}

static GBytes *
load_pack_file (PackReading *self)
{
  g_auto (AshiRefusal) refusal = { NULL, NULL };
  GBytes *bytes = ashi_folder_load (self->folder, PACK_FILE, &refusal);
  g_autofree char *remedy = bytes == NULL ? dup_deeper_remedy (self) : NULL;

  if (bytes == NULL)
    ashi_problems_add (self->problems, PACK_FILE, 0, remedy != NULL ? remedy : refusal.remedy,
                       N_ ("Cannot be read: %s"), refusal.what);
  return bytes;
}

static void
read_content (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  if (ashi_xml_is (root, "sources"))
    ashi_read_sources (reading, self->pack, root);
  else if (ashi_xml_is (root, "common"))
    ashi_read_common (reading, self->pack, root);
  else if (ashi_xml_is (root, "subjects"))
    ashi_read_subjects (reading, self->pack, self->shelf, root);
  else if (ashi_xml_is (root, "lessons"))
    ashi_read_lessons (reading, self->pack, root);
  else if (ashi_xml_is (root, "questions"))
    ashi_read_questions (reading, self->pack, root);
  else
    ashi_reading_problem (reading, root, N_ ("It can be <sources>, <common>, <subjects>, <lessons> or <questions>."),
                          N_ ("<%s> is no part of a pack"), root->name);
}

static gboolean
in_namespace (const AshiReading *reading, xmlNode *root)
{
  if (root->ns != NULL && g_strcmp0 ((const char *) root->ns->href, ASHI_PACK_NAMESPACE) == 0)
    return TRUE;
  ashi_reading_problem (reading, root, N_ ("Write xmlns=\"https://ashi-atlas.github.io/pack/1\" in it."),
                        N_ ("<%s> is not in the namespace of packs"), root->name);
  return FALSE;
}

typedef void (*ReadRoot) (PackReading *self, const AshiReading *reading, xmlNode *root);

/* The tests of a pack that was checked before have held it to the limits. */
static gboolean
is_in_order (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  return in_namespace (reading, root) && (self->schema == NULL || ashi_budget_check (reading, root));
}

static void
read_file (PackReading *self, const AshiReading *from, xmlNode *node, const char *path, ReadRoot read_root)
{
  const AshiReading reading = reading_of (self, path);
  g_autoptr (GBytes) bytes = path != NULL ? load (self, from, node, path) : NULL;
  g_autoptr (xmlDoc) doc = bytes != NULL ? ashi_xml_parse (&reading, bytes) : NULL;
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root == NULL || !is_in_order (self, &reading, root))
    {
      self->incomplete = TRUE;
      return;
    }
  read_root (self, &reading, root);
  check_schema (self, &reading, doc);
}

static void
read_include (PackReading *self, const AshiReading *from, xmlNode *node)
{
  g_autofree char *path = dup_path (from, node, "href");

  if (path != NULL && !g_hash_table_add (self->included, g_strdup (path)))
    ashi_reading_problem (from, node, N_ ("Take one of them away."), N_ ("\"%s\" is included twice"), path);
  else
    read_file (self, from, node, path, read_content);
}

static void
read_reviews_root (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  if (ashi_xml_is (root, "reviews"))
    ashi_read_reviews (reading, ashi_pack_get_reviews (self->pack), root);
  else
    ashi_reading_problem (reading, root, N_ ("Name a file of <reviews>."), N_ ("<%s> holds no reviews"), root->name);
}

/* They come before what was reviewed, so that each claim knows its reviews as soon as it is read. */
static void
read_reviews (PackReading *self, const AshiReading *from, xmlNode *root)
{
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      g_autofree char *path = ashi_xml_is (node, "reviews") ? dup_path (from, node, "href") : NULL;

      if (path != NULL && ashi_pack_get_reviews (self->pack) != NULL)
        ashi_reading_problem (from, node, N_ ("Join the two files."), N_ ("The pack has reviews already"));
      else if (path != NULL)
        {
          ashi_pack_take_reviews (self->pack, ashi_reviews_new (path));
          read_file (self, from, node, path, read_reviews_root);
        }
    }
}

static void
read_body (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  AshiBody *body = NULL;

  if (!ashi_xml_is (root, "body"))
    ashi_reading_problem (reading, root, N_ ("Name a file of <body>."), N_ ("<%s> is no body"), root->name);
  else
    body = ashi_read_body (reading, self->pack, root);
  if (body != NULL && !ashi_pack_take_body (self->pack, body))
    ashi_reading_problem (reading, root, N_ ("Join the two files, or say by whose=\"…\" that they tell of two bodies."),
                          N_ ("The pack has a body already"));
}

static void
read_builds_root (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  AshiBuilds *builds = NULL;

  if (ashi_xml_is (root, "builds"))
    builds = ashi_read_builds (reading, self->pack, root);
  else
    ashi_reading_problem (reading, root, N_ ("Name a file of <builds>."), N_ ("<%s> holds no builds"), root->name);
  if (builds != NULL)
    ashi_pack_take_builds (self->pack, builds);
}

static void
read_builds (PackReading *self, const AshiReading *from, xmlNode *node)
{
  g_autofree char *path = dup_path (from, node, "href");

  if (path != NULL && ashi_pack_get_builds (self->pack) != NULL)
    ashi_reading_problem (from, node, N_ ("Join the two files."), N_ ("The pack has builds already"));
  else if (path != NULL)
    read_file (self, from, node, path, read_builds_root);
}

static AshiLayer *
read_layer (const AshiReading *reading, xmlNode *node)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "id");
  g_autofree char *pick = ashi_xml_dup_attribute (node, "pick");
  g_autofree char *title = ashi_xml_dup_words (node);
  double opacity = 1;

  ashi_translate (reading, ASHI_CONTEXT_LAYER, &title);
  if (id == NULL)
    return NULL;
  if (xmlHasProp (node, (const xmlChar *) "opacity"))
    ashi_xml_read_number (reading, node, "opacity", 0, 1, &opacity);
  return ashi_layer_new (id, title != NULL ? title : id, CLAMP (opacity, 0, 1), g_strcmp0 (pick, "no") != 0);
}

static gboolean
has_same_id (gconstpointer layer, gconstpointer other)
{
  return g_str_equal (((const AshiLayer *) layer)->id, ((const AshiLayer *) other)->id);
}

static GPtrArray *
read_layers (const AshiReading *reading, xmlNode *plate)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);

  for (xmlNode *node = ashi_xml_first (plate); node != NULL; node = ashi_xml_next (node))
    {
      AshiLayer *layer = ashi_xml_is (node, "layer") ? read_layer (reading, node) : NULL;

      if (layer != NULL && g_ptr_array_find_with_equal_func (layers, layer, has_same_id, NULL))
        {
          ashi_reading_problem (reading, node, N_ ("Take one of them away."), N_ ("The layer \"%s\" is listed twice"),
                                layer->id);
          ashi_layer_free (layer);
        }
      else if (layer != NULL)
        g_ptr_array_add (layers, layer);
    }
  return layers;
}

/* What is needed to read a drawing: at once, or when somebody asks for it. */
typedef struct
{
  AshiFolder *folder;
  char *path;
  char *id;
  char *title;
  GPtrArray *layers; /* AshiLayer, as pack.xml lists them; NULL for a section */
} Drawing;

static void
drawing_free (Drawing *self)
{
  g_clear_pointer (&self->folder, ashi_folder_unref);
  g_free (self->path);
  g_free (self->id);
  g_free (self->title);
  g_clear_pointer (&self->layers, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drawing, drawing_free)

static Drawing *
drawing_new (PackReading *self, const AshiReading *from, xmlNode *node)
{
  g_autoptr (Drawing) drawing = g_new0 (Drawing, 1);

  drawing->id = ashi_xml_require_attribute (from, node, "id");
  drawing->path = dup_path (from, node, "href");
  if (ashi_xml_is (node, "section"))
    drawing->title = ashi_read_section_title (from, node);
  else
    {
      drawing->title = ashi_xml_dup_child_words (node, "title");
      ashi_translate (from, ASHI_CONTEXT_PLATE, &drawing->title);
    }
  drawing->folder = ashi_folder_ref (self->folder);
  if (drawing->title == NULL)
    drawing->title = g_strdup (drawing->id);
  return drawing->id != NULL && drawing->path != NULL ? g_steal_pointer (&drawing) : NULL;
}

static gpointer
copy_layer (gconstpointer layer, gpointer unused)
{
  const AshiLayer *self = layer;

  return ashi_layer_new (self->id, self->title, self->opacity, self->pickable);
}

/* Without a @pack it was checked before. */
static AshiPlate *
drawing_read (Drawing *self, AshiPack *pack, GBytes *svg, AshiProblems *problems)
{
  const AshiReading reading = { problems, self->path, pack == NULL, NULL };

  return self->layers != NULL ? ashi_read_plate (&reading, pack, svg, self->id, self->title,
                                                 g_ptr_array_copy (self->layers, copy_layer, NULL))
                              : ashi_read_section_picture (&reading, pack, svg, self->id, self->title);
}

static AshiPlate *
drawing_read_late (gpointer data)
{
  Drawing *self = data;
  g_auto (AshiRefusal) refusal = { NULL, NULL };
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (GBytes) svg = ashi_folder_load (self->folder, self->path, &refusal);
  AshiPlate *plate = svg != NULL ? drawing_read (self, NULL, svg, problems) : NULL;

  if (svg == NULL)
    ashi_problems_add (problems, self->path, 0, refusal.remedy, N_ ("Cannot be read: %s"), refusal.what);
  ashi_problems_log (problems);
  return plate;
}

/* A pack that was checked before is not read twice: its drawings wait until they are looked at. */
static AshiPlate *
open_drawing (PackReading *self, const AshiReading *from, xmlNode *node, Drawing *drawing)
{
  g_autoptr (Drawing) owned = drawing;
  g_autoptr (GBytes) svg = NULL;

  if (owned == NULL)
    return NULL;
  if (self->schema == NULL)
    return ashi_plate_new_deferred (drawing->id, drawing->path, drawing->title, drawing_read_late,
                                    g_steal_pointer (&owned), (GDestroyNotify) drawing_free);
  svg = load_drawing (self, from, node, owned->path);
  return svg != NULL ? drawing_read (owned, self->pack, svg, self->problems) : NULL;
}

/* Only what is inside the program was drawn by those who tested it. */
static AshiPlate *
take_drawing (PackReading *self, const AshiReading *from, xmlNode *node, Drawing *drawing)
{
  AshiPlate *plate = open_drawing (self, from, node, drawing);

  if (plate != NULL && !ashi_folder_is_in_program (self->folder))
    ashi_plate_set_foreign (plate, self->stranger);
  return plate;
}

static void
read_plate (PackReading *self, const AshiReading *from, xmlNode *node)
{
  Drawing *drawing = drawing_new (self, from, node);
  AshiPlate *plate;

  if (drawing != NULL)
    drawing->layers = read_layers (from, node);
  plate = take_drawing (self, from, node, drawing);
  if (plate != NULL)
    ashi_plate_set_line (plate, (guint) xmlGetLineNo (node));
  if (plate == NULL)
    self->incomplete = TRUE;
  else if (!ashi_pack_take_plate (self->pack, plate))
    ashi_reading_problem (from, node, N_ ("Give one of them another id."), N_ ("There is a plate of that id already"));
}

/* What is needed to read what lies beside a section's plane when somebody asks for it. */
typedef struct
{
  AshiFolder *folder;
  char *path;
  char *section_id;
} GhostsFile;

static void
ghosts_file_free (gpointer file)
{
  GhostsFile *self = file;

  ashi_folder_unref (self->folder);
  g_free (self->path);
  g_free (self->section_id);
  g_free (self);
}

static AshiGhosts *
read_ghosts_late (gpointer file)
{
  GhostsFile *self = file;
  g_auto (AshiRefusal) refusal = { NULL, NULL };
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  const AshiReading reading = { problems, self->path, TRUE, NULL };
  g_autoptr (GBytes) bytes = ashi_folder_load (self->folder, self->path, &refusal);
  g_autoptr (xmlDoc) doc = bytes != NULL ? ashi_xml_parse (&reading, bytes) : NULL;
  AshiGhosts *ghosts =
      doc != NULL ? ashi_read_ghosts (&reading, NULL, self->section_id, xmlDocGetRootElement (doc)) : NULL;

  if (bytes == NULL)
    ashi_problems_add (problems, self->path, 0, refusal.remedy, N_ ("Cannot be read: %s"), refusal.what);
  ashi_problems_log (problems);
  return ghosts;
}

static void
read_ghosts_root (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  AshiGhosts *ghosts = NULL;

  if (!ashi_xml_is (root, "ghosts"))
    ashi_reading_problem (reading, root, N_ ("Name a file of <ghosts>."), N_ ("<%s> holds no ghosts"), root->name);
  else
    ghosts = ashi_read_ghosts (reading, self->pack, ashi_section_get_id (self->section), root);
  if (ghosts != NULL)
    ashi_section_take_ghosts (self->section, ghosts);
}

/* As drawings do, those of a pack that was checked before wait until a needle is held. */
static void
read_ghosts (PackReading *self, const AshiReading *from, xmlNode *node, AshiSection *section)
{
  g_autofree char *path = NULL;
  GhostsFile *late;

  if (xmlHasProp (node, (const xmlChar *) "ghosts") == NULL)
    return;
  path = dup_path (from, node, "ghosts");
  self->section = section;
  if (self->schema != NULL)
    read_file (self, from, node, path, read_ghosts_root);
  else if (path != NULL)
    {
      late = g_new (GhostsFile, 1);
      *late = (GhostsFile) { ashi_folder_ref (self->folder), g_steal_pointer (&path),
                             g_strdup (ashi_section_get_id (section)) };
      ashi_section_set_ghosts (section, read_ghosts_late, late, ghosts_file_free);
    }
}

static void
read_section (PackReading *self, const AshiReading *from, xmlNode *node)
{
  g_autoptr (AshiPlate) picture = take_drawing (self, from, node, drawing_new (self, from, node));
  AshiSection *section = picture != NULL ? ashi_read_section (from, node, picture) : NULL;

  if (section != NULL)
    read_ghosts (self, from, node, section);
  if (section == NULL)
    self->incomplete = TRUE;
  else if (!ashi_pack_take_section (self->pack, section))
    ashi_reading_problem (from, node, N_ ("Give one of them another id."),
                          N_ ("There is a section of that id already"));
}

/* Returns: (transfer full) (nullable): what an attribute that may be absent says, if it is in the form it must have */
static char *
read_formed (const AshiReading *reading,
             xmlNode *node,
             const char *name,
             gboolean (*is_formed) (const char *text),
             const char *remedy)
{
  g_autofree char *text = ashi_xml_dup_attribute (node, name);

  if (text == NULL || is_formed (text))
    return g_steal_pointer (&text);
  ashi_reading_problem (reading, node, remedy, N_ ("%s=\"%s\" of <%s> cannot be used"), name, text, node->name);
  return NULL;
}

static void
read_edition (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  g_autofree char *version =
      read_formed (reading, root, "version", ashi_is_version, "Write numbers joined by points: \"1.2\".");
  g_autofree char *date =
      read_formed (reading, root, "date", ashi_is_day, "Write a day as ISO 8601 has it: \"2026-11-29\".");
  g_autofree char *language = read_formed (reading, root, "language", ashi_is_language,
                                           "Write a language as BCP 47 has it: \"en\" or \"zh-Hant\".");

  ashi_pack_set_edition (self->pack, version, date, language);
}

static void
read_about (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, root, "id");
  g_autofree char *title = ashi_xml_dup_child_words (root, "title");
  g_autofree char *status = ashi_xml_dup_child_words (root, "status");
  g_autofree char *licence = ashi_xml_dup_child_words (root, "licence");
  g_autofree char *attribution = ashi_xml_dup_child_words (root, "attribution");

  ashi_translate (reading, NULL, &title);
  ashi_translate (reading, NULL, &status);
  ashi_pack_set_about (self->pack, id, title, status, licence, attribution, (guint) xmlGetLineNo (root));
}

static void
read_pictures (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      if (ashi_xml_is (node, "plate"))
        read_plate (self, reading, node);
      else if (ashi_xml_is (node, "section"))
        read_section (self, reading, node);
    }
}

/* Translations are of English words, and nobody is told in what the pack speaks already. */
static gboolean
is_to_be_translated (PackReading *self)
{
  const char *language = ashi_pack_get_language (self->pack);

  return language == NULL || g_str_equal (language, "en") || g_str_has_prefix (language, "en-");
}

static void
read_parts (PackReading *self, const AshiReading *untranslated, xmlNode *root)
{
  AshiReading translated = *untranslated;
  const AshiReading *reading = &translated;

  read_edition (self, reading, root);
  if (is_to_be_translated (self))
    ashi_pack_set_tongue (self->pack, self->wanted);
  translated.tongue = ashi_pack_get_tongue (self->pack);
  read_about (self, reading, root);
  if (self->schema == NULL) /* otherwise the subjects come first, by which drawings are understood */
    read_pictures (self, reading, root);
  if (self->on_pictures != NULL)
    self->on_pictures (self->pack, self->user_data);
  read_reviews (self, reading, root);
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, "include"))
      read_include (self, reading, node);
  if (self->schema != NULL)
    read_pictures (self, reading, root);
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      g_autofree char *path = ashi_xml_is (node, "body") ? dup_path (reading, node, "href") : NULL;

      if (path != NULL) /* it cites sources, which stand in the files above */
        read_file (self, reading, node, path, read_body);
      else if (ashi_xml_is (node, "builds"))
        read_builds (self, reading, node);
    }
}

static gboolean
is_pack (const AshiReading *reading, xmlNode *root)
{
  if (ashi_xml_is (root, "pack"))
    return TRUE;
  ashi_reading_problem (reading, root, N_ ("Name the files of the pack in a <pack>."), N_ ("<%s> is no pack"),
                        root->name);
  return FALSE;
}

static void
read_pack (PackReading *self)
{
  const AshiReading reading = reading_of (self, PACK_FILE);
  g_autoptr (GBytes) bytes = load_pack_file (self);
  g_autoptr (xmlDoc) doc = bytes != NULL ? ashi_xml_parse (&reading, bytes) : NULL;
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root == NULL || !is_in_order (self, &reading, root) || !is_pack (&reading, root))
    return;
  read_parts (self, &reading, root);
  check_schema (self, &reading, doc);
  if (self->schema != NULL)
    ashi_pack_check (self->pack, !self->incomplete, self->problems);
}

static AshiFolder *
open_folder (GFile *file, AshiProblems *problems)
{
  g_auto (AshiRefusal) refusal = { NULL, NULL };
  AshiFolder *folder = ashi_folder_open (file, &refusal);
  g_autofree char *name = g_file_get_parse_name (file);

  if (folder == NULL)
    ashi_problems_add (problems, name, 0, refusal.remedy, N_ ("Cannot be opened as a pack: %s"), refusal.what);
  return folder;
}

static AshiPack *
read_whole (GFile *file,
            GBytes *schema,
            AshiTongue *tongue,
            AshiProblems *problems,
            AshiPicturesFunc on_pictures,
            gpointer user_data)
{
  g_autoptr (AshiSchema) parsed_schema = schema != NULL ? ashi_schema_new (schema) : NULL;
  g_autoptr (AshiFolder) folder = open_folder (file, problems);
  g_autoptr (AshiPack) pack = ashi_pack_new ();
  g_autoptr (GObject) stranger = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (AshiShelf) shelf = schema == NULL && folder != NULL ? ashi_shelf_new (folder, pack) : NULL;
  g_autoptr (GHashTable) included = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) drawings =
      g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  PackReading self = {
    .folder = folder,
    .schema = parsed_schema,
    .problems = problems,
    .pack = pack,
    .wanted = tongue,
    .stranger = stranger,
    .shelf = shelf,
    .included = included,
    .drawings = drawings,
    .on_pictures = on_pictures,
    .user_data = user_data,
  };

  if (folder != NULL)
    read_pack (&self);
  return g_steal_pointer (&pack);
}

/**
 * ashi_pack_read:
 * @folder: the pack's folder; a resource: address will do
 * @schema: (nullable): the RELAX NG schema of packs; %NULL for a pack that was checked before, whose drawings are read
 *   when they are asked for, as is what it says of its subjects
 * @problems: what is wrong is added here
 *
 * Reads a pack as far as it is good. It may take longer than a frame, and may be called from any thread.
 *
 * Returns: (transfer full): the pack; an empty one when nothing of it is good
 */
AshiPack *
ashi_pack_read (GFile *folder, GBytes *schema, AshiProblems *problems)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (problems != NULL, NULL);
  return read_whole (folder, schema, NULL, problems, NULL, NULL);
}

/**
 * ashi_pack_read_in:
 * @tongue: (nullable): the language to tell it in; %NULL for its own
 * @on_pictures: (nullable): called as soon as the pictures of a pack without @schema can be shown, however much there
 * is to read about them
 *
 * As ashi_pack_read(), in a language. What is not translated stays as it was written; what is wrong is told in English.
 */
AshiPack *
ashi_pack_read_in (GFile *folder,
                   GBytes *schema,
                   AshiTongue *tongue,
                   AshiProblems *problems,
                   AshiPicturesFunc on_pictures,
                   gpointer user_data)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (problems != NULL, NULL);
  return read_whole (folder, schema, tongue, problems, on_pictures, user_data);
}
