// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack-reader.h"

#include "ashi-body-reader.h"
#include "ashi-lesson-reader.h"
#include "ashi-pack-check.h"
#include "ashi-plate-reader.h"
#include "ashi-schema.h"
#include "ashi-section-reader.h"
#include "ashi-subject-reader.h"

typedef struct
{
  GFile *folder;
  AshiSchema *schema;
  AshiProblems *problems;
  AshiPack *pack;
  AshiShelf *shelf;    /* NULL when everything is read at once */
  gboolean incomplete; /* a file could not be read */
  AshiPicturesFunc on_pictures;
  gpointer user_data;
} PackReading;

static AshiReading
reading_of (PackReading *self, const char *file)
{
  return (AshiReading) { self->problems, file };
}

/* The schema speaks only where the readers, whose words are plainer, found nothing. */
static void
check_schema (PackReading *self, const AshiReading *reading, xmlDoc *doc)
{
  if (self->schema != NULL && ashi_problems_count_in (self->problems, reading->file) == 0)
    ashi_schema_check (self->schema, reading, doc);
}

/* A pack is untrusted: its paths stay inside its folder. */
static GFile *
resolve (PackReading *self, const AshiReading *from, xmlNode *node, const char *path)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (self->folder, path);

  if (!g_path_is_absolute (path) && strstr (path, "..") == NULL && g_file_has_prefix (file, self->folder))
    return g_steal_pointer (&file);
  ashi_reading_problem (from, node, "Name a file inside the pack's folder.", "The path \"%s\" leaves the pack", path);
  return NULL;
}

static void
read_content (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  if (ashi_xml_is (root, "sources"))
    ashi_read_sources (reading, self->pack, root);
  else if (ashi_xml_is (root, "subjects"))
    ashi_read_subjects (reading, self->pack, self->shelf, root);
  else if (ashi_xml_is (root, "lessons"))
    ashi_read_lessons (reading, self->pack, root);
  else
    ashi_reading_problem (reading, root, "It can be <sources>, <subjects> or <lessons>.", "<%s> is no part of a pack",
                          root->name);
}

static gboolean
in_namespace (const AshiReading *reading, xmlNode *root)
{
  if (root->ns != NULL && g_strcmp0 ((const char *) root->ns->href, ASHI_PACK_NAMESPACE) == 0)
    return TRUE;
  ashi_reading_problem (reading, root, "Write xmlns=\"" ASHI_PACK_NAMESPACE "\" in it.",
                        "<%s> is not in the namespace of packs", root->name);
  return FALSE;
}

typedef void (*ReadRoot) (PackReading *self, const AshiReading *reading, xmlNode *root);

static void
read_file (PackReading *self, const AshiReading *from, xmlNode *node, ReadRoot read_root)
{
  g_autofree char *path = ashi_xml_require_attribute (from, node, "href");
  g_autoptr (GFile) file = path != NULL ? resolve (self, from, node, path) : NULL;
  const AshiReading reading = reading_of (self, path);
  g_autoptr (GBytes) bytes = file != NULL ? ashi_xml_load (&reading, file) : NULL;
  g_autoptr (xmlDoc) doc = bytes != NULL ? ashi_xml_parse (&reading, bytes) : NULL;
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root == NULL || !in_namespace (&reading, root))
    {
      self->incomplete = TRUE;
      return;
    }
  read_root (self, &reading, root);
  check_schema (self, &reading, doc);
}

static void
read_body (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  if (!ashi_xml_is (root, "body"))
    ashi_reading_problem (reading, root, "Name a file of <body>.", "<%s> is no body", root->name);
  else if (ashi_pack_get_body (self->pack) != NULL)
    ashi_reading_problem (reading, root, "Join the two files.", "The pack has a body already");
  else
    ashi_pack_take_body (self->pack, ashi_read_body (reading, self->pack, root));
}

static AshiLayer *
read_layer (const AshiReading *reading, xmlNode *node)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "id");
  g_autofree char *pick = ashi_xml_dup_attribute (node, "pick");
  g_autofree char *title = ashi_xml_dup_words (node);
  double opacity = 1;

  if (id == NULL)
    return NULL;
  if (xmlHasProp (node, (const xmlChar *) "opacity"))
    ashi_xml_read_number (reading, node, "opacity", 0, 1, &opacity);
  return ashi_layer_new (id, title != NULL ? title : id, CLAMP (opacity, 0, 1), g_strcmp0 (pick, "no") != 0);
}

static GPtrArray *
read_layers (const AshiReading *reading, xmlNode *plate)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);

  for (xmlNode *node = ashi_xml_first (plate); node != NULL; node = ashi_xml_next (node))
    {
      AshiLayer *layer = ashi_xml_is (node, "layer") ? read_layer (reading, node) : NULL;

      if (layer != NULL)
        g_ptr_array_add (layers, layer);
    }
  return layers;
}

/* What is needed to read a drawing: at once, or when somebody asks for it. */
typedef struct
{
  GFile *file;
  char *path;
  char *id;
  char *title;
  GPtrArray *layers; /* AshiLayer, as pack.xml lists them; NULL for a section */
} Drawing;

static void
drawing_free (Drawing *self)
{
  g_clear_object (&self->file);
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
  drawing->path = ashi_xml_require_attribute (from, node, "href");
  drawing->title = ashi_xml_dup_child_words (node, "title");
  drawing->file = drawing->path != NULL ? resolve (self, from, node, drawing->path) : NULL;
  if (drawing->title == NULL)
    drawing->title = g_strdup (drawing->id);
  return drawing->id != NULL && drawing->file != NULL ? g_steal_pointer (&drawing) : NULL;
}

static gpointer
copy_layer (gconstpointer layer, gpointer unused)
{
  const AshiLayer *self = layer;

  return ashi_layer_new (self->id, self->title, self->opacity, self->pickable);
}

static AshiPlate *
drawing_read (Drawing *self, AshiProblems *problems)
{
  const AshiReading reading = { problems, self->path };
  g_autoptr (GBytes) svg = ashi_xml_load (&reading, self->file);

  if (svg == NULL)
    return NULL;
  return self->layers != NULL
             ? ashi_read_plate (&reading, svg, self->id, self->title, g_ptr_array_copy (self->layers, copy_layer, NULL))
             : ashi_read_section_picture (&reading, svg, self->id, self->title);
}

static AshiPlate *
drawing_read_late (gpointer drawing)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  AshiPlate *plate = drawing_read (drawing, problems);

  ashi_problems_log (problems);
  return plate;
}

/* A pack that was checked before is not read twice: its drawings wait until they are looked at. */
static AshiPlate *
take_drawing (PackReading *self, Drawing *drawing)
{
  g_autoptr (Drawing) owned = drawing;

  if (owned == NULL)
    return NULL;
  if (self->schema != NULL)
    return drawing_read (owned, self->problems);
  return ashi_plate_new_deferred (drawing->id, drawing->path, drawing->title, drawing_read_late,
                                  g_steal_pointer (&owned), (GDestroyNotify) drawing_free);
}

static void
read_plate (PackReading *self, const AshiReading *from, xmlNode *node)
{
  Drawing *drawing = drawing_new (self, from, node);
  AshiPlate *plate;

  if (drawing != NULL)
    drawing->layers = read_layers (from, node);
  plate = take_drawing (self, drawing);
  if (plate != NULL)
    ashi_pack_take_plate (self->pack, plate);
  else
    self->incomplete = TRUE;
}

static void
read_section (PackReading *self, const AshiReading *from, xmlNode *node)
{
  g_autoptr (AshiPlate) picture = take_drawing (self, drawing_new (self, from, node));
  AshiSection *section = picture != NULL ? ashi_read_section (from, node, picture) : NULL;

  if (section == NULL)
    self->incomplete = TRUE;
  else if (!ashi_pack_take_section (self->pack, section))
    ashi_reading_problem (from, node, "Give one of them another id.", "There is a section of that id already");
}

static void
read_about (PackReading *self, const AshiReading *reading, xmlNode *root)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, root, "id");
  g_autofree char *title = ashi_xml_dup_child_words (root, "title");
  g_autofree char *status = ashi_xml_dup_child_words (root, "status");
  g_autofree char *licence = ashi_xml_dup_child_words (root, "licence");
  g_autofree char *attribution = ashi_xml_dup_child_words (root, "attribution");

  ashi_pack_set_about (self->pack, id, title, status, licence, attribution);
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

static void
read_pack (PackReading *self, const AshiReading *reading, xmlDoc *doc)
{
  xmlNode *root = xmlDocGetRootElement (doc);

  if (!in_namespace (reading, root))
    return;
  read_about (self, reading, root);
  read_pictures (self, reading, root);
  if (self->on_pictures != NULL)
    self->on_pictures (self->pack, self->user_data);
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, "include"))
      read_file (self, reading, node, read_content);
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, "body")) /* it cites sources, which stand in the files above */
      read_file (self, reading, node, read_body);
  check_schema (self, reading, doc);
}

static AshiPack *
read_whole (GFile *folder, GBytes *schema, AshiProblems *problems, AshiPicturesFunc on_pictures, gpointer user_data)
{
  g_autoptr (AshiSchema) parsed_schema = schema != NULL ? ashi_schema_new (schema) : NULL;
  g_autoptr (GFile) file = g_file_get_child (folder, "pack.xml");
  g_autoptr (AshiPack) pack = ashi_pack_new ();
  g_autoptr (AshiShelf) shelf = schema == NULL ? ashi_shelf_new (folder, pack) : NULL;
  const AshiReading reading = { problems, "pack.xml" };
  g_autoptr (GBytes) bytes = ashi_xml_load (&reading, file);
  g_autoptr (xmlDoc) doc = bytes != NULL ? ashi_xml_parse (&reading, bytes) : NULL;

  if (doc != NULL)
    {
      PackReading self = { folder, parsed_schema, problems, pack, shelf, FALSE, on_pictures, user_data };

      read_pack (&self, &reading, doc);
      if (schema != NULL)
        ashi_pack_check (pack, !self.incomplete, problems);
    }
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
  return read_whole (folder, schema, problems, NULL, NULL);
}

/**
 * ashi_pack_read_again:
 * @on_pictures: (nullable): called as soon as the pack's pictures can be shown, however much there is to read about
 * them
 *
 * As ashi_pack_read(), for a pack that was checked before.
 */
AshiPack *
ashi_pack_read_again (GFile *folder, AshiProblems *problems, AshiPicturesFunc on_pictures, gpointer user_data)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (problems != NULL, NULL);
  return read_whole (folder, NULL, problems, on_pictures, user_data);
}
