// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-schema-model.h"

#include "ashi-nearest.h"

#include <libxml/parser.h>
#include <libxml/xmlregexp.h>

/*
 * libxml2 finds out whether a file is as the schema has it, and says little more than "failed to validate content".
 * This reads the same schema for what may stand where, so that a message can say it. It knows as much of RELAX NG as
 * resources/schema/pack.rng uses.
 */

struct _AshiSchemaTree
{
  xmlDoc *doc;
  GHashTable *defines; /* name → xmlNode */
  GHashTable *models;  /* xmlNode of an element → AshiSchemaModel */
};

typedef struct
{
  AshiSchemaTree *tree;
  AshiSchemaModel *model;
  guint place;
} Gathering;

static void
part_free (AshiSchemaPart *self)
{
  g_free (self->name);
  g_free (self);
}

static void
model_free (AshiSchemaModel *self)
{
  g_ptr_array_unref (self->attributes);
  g_ptr_array_unref (self->elements);
  g_free (self);
}

/**
 * ashi_schema_tree_new:
 * @rng: the schema, which is a part of the program
 */
AshiSchemaTree *
ashi_schema_tree_new (GBytes *rng)
{
  AshiSchemaTree *self = g_new0 (AshiSchemaTree, 1);
  gsize size;
  const char *data = g_bytes_get_data (rng, &size);

  self->doc = xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET);
  g_assert (self->doc != NULL);
  self->defines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->models = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) model_free);
  for (xmlNode *node = ashi_xml_first (xmlDocGetRootElement (self->doc)); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, "define"))
      g_hash_table_insert (self->defines, ashi_xml_dup_attribute (node, "name"), node);
  return self;
}

void
ashi_schema_tree_free (AshiSchemaTree *self)
{
  g_hash_table_unref (self->models);
  g_hash_table_unref (self->defines);
  xmlFreeDoc (self->doc);
  g_free (self);
}

static xmlNode *
follow (AshiSchemaTree *self, xmlNode *ref)
{
  g_autofree char *name = ashi_xml_dup_attribute (ref, "name");

  return g_hash_table_lookup (self->defines, name);
}

static void
add_part (Gathering *self, xmlNode *node, gboolean required, gboolean repeats)
{
  AshiSchemaPart *part = g_new0 (AshiSchemaPart, 1);

  *part = (AshiSchemaPart) { node, ashi_xml_dup_attribute (node, "name"), required, repeats, self->place };
  g_ptr_array_add (ashi_xml_is (node, "element") ? self->model->elements : self->model->attributes, part);
}

static gboolean
is_text (const xmlNode *node)
{
  return ashi_xml_is (node, "text") || ashi_xml_is (node, "data") || ashi_xml_is (node, "value");
}

static void gather (Gathering *self, xmlNode *parent, gboolean required, gboolean repeats, gboolean ordered);

static void
gather_node (Gathering *self, xmlNode *node, gboolean required, gboolean repeats, gboolean ordered)
{
  const gboolean many = ashi_xml_is (node, "zeroOrMore") || ashi_xml_is (node, "oneOrMore");
  const gboolean maybe =
      ashi_xml_is (node, "zeroOrMore") || ashi_xml_is (node, "optional") || ashi_xml_is (node, "choice");
  const gboolean mixed = many || ashi_xml_is (node, "choice") || ashi_xml_is (node, "interleave");

  if (ashi_xml_is (node, "element") || ashi_xml_is (node, "attribute"))
    add_part (self, node, required, repeats);
  else if (ashi_xml_is (node, "ref"))
    gather (self, follow (self->tree, node), required, repeats, ordered);
  else if (is_text (node))
    self->model->words = node->parent;
  else
    gather (self, node, required && !maybe, repeats || many, ordered && !mixed);
  if (ordered)
    self->place++;
}

static void
gather (Gathering *self, xmlNode *parent, gboolean required, gboolean repeats, gboolean ordered)
{
  for (xmlNode *node = ashi_xml_first (parent); node != NULL; node = ashi_xml_next (node))
    if (!ashi_xml_is (node, "documentation"))
      gather_node (self, node, required, repeats, ordered);
}

/**
 * ashi_schema_tree_get_model:
 * @element: an <element> of the schema
 */
const AshiSchemaModel *
ashi_schema_tree_get_model (AshiSchemaTree *self, xmlNode *element)
{
  AshiSchemaModel *model = g_hash_table_lookup (self->models, element);
  Gathering gathering = { self, model, 0 };

  if (model != NULL)
    return model;
  model = g_new0 (AshiSchemaModel, 1);
  model->attributes = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  model->elements = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  gathering.model = model;
  gather (&gathering, element, TRUE, FALSE, TRUE);
  g_hash_table_insert (self->models, element, model);
  return model;
}

/**
 * ashi_schema_tree_get_start:
 *
 * Returns: what may be the root of a file
 */
const AshiSchemaModel *
ashi_schema_tree_get_start (AshiSchemaTree *self)
{
  return ashi_schema_tree_get_model (self, ashi_xml_child (xmlDocGetRootElement (self->doc), "start"));
}

/**
 * ashi_schema_find_part:
 * @parts: (element-type AshiSchemaPart)
 *
 * Returns: (nullable)
 */
const AshiSchemaPart *
ashi_schema_find_part (GPtrArray *parts, const char *name)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_strcmp0 (((AshiSchemaPart *) g_ptr_array_index (parts, i))->name, name) == 0)
      return g_ptr_array_index (parts, i);
  return NULL;
}

static gboolean
matches (const char *pattern, const char *value)
{
  xmlRegexp *regexp = xmlRegexpCompile ((const xmlChar *) pattern);
  const gboolean match = xmlRegexpExec (regexp, (const xmlChar *) value) == 1;

  xmlRegFreeRegexp (regexp);
  return match;
}

static gboolean
is_within (xmlNode *data, double number)
{
  for (xmlNode *param = ashi_xml_first (data); param != NULL; param = ashi_xml_next (param))
    {
      g_autofree char *name = ashi_xml_dup_attribute (param, "name");
      g_autofree char *limit = ashi_xml_dup_words (param);

      if (g_strcmp0 (name, "minInclusive") == 0 && number < g_ascii_strtod (limit, NULL))
        return FALSE;
      if (g_strcmp0 (name, "maxInclusive") == 0 && number > g_ascii_strtod (limit, NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fits_data (xmlNode *data, const char *value)
{
  g_autofree char *type = ashi_xml_dup_attribute (data, "type");
  g_autofree char *pattern = ashi_xml_dup_child_words (data, "param");

  if (g_str_equal (type, "decimal"))
    return matches ("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)", value) && is_within (data, g_ascii_strtod (value, NULL));
  if (g_str_equal (type, "gYear"))
    return matches ("-?[0-9]{4,}", value);
  if (g_str_equal (type, "positiveInteger"))
    return matches ("\\+?0*[1-9][0-9]*", value);
  return pattern == NULL || matches (pattern, value);
}

static gboolean
fits_list (AshiSchemaTree *self, xmlNode *list, const char *value)
{
  g_auto (GStrv) words = g_strsplit (value, " ", -1);

  for (char **word = words; *word != NULL; word++)
    if (!ashi_schema_tree_fits (self, ashi_xml_first (list), *word))
      return FALSE;
  return TRUE;
}

static gboolean
fits_node (AshiSchemaTree *self, xmlNode *node, const char *value)
{
  g_autofree char *word = ashi_xml_is (node, "value") ? ashi_xml_dup_words (node) : NULL;

  if (word != NULL)
    return g_str_equal (word, value);
  if (ashi_xml_is (node, "data"))
    return fits_data (node, value);
  if (ashi_xml_is (node, "list"))
    return fits_list (self, node, value);
  if (ashi_xml_is (node, "ref"))
    return ashi_schema_tree_fits (self, follow (self, node), value);
  return ashi_xml_is (node, "text") || ashi_schema_tree_fits (self, node, value);
}

/**
 * ashi_schema_tree_fits:
 * @definition: an <attribute>, or what holds the definition of a text
 * @value: with single spaces
 *
 * Returns: whether the value may stand there
 */
gboolean
ashi_schema_tree_fits (AshiSchemaTree *self, xmlNode *definition, const char *value)
{
  for (xmlNode *node = ashi_xml_first (definition); node != NULL; node = ashi_xml_next (node))
    if (!ashi_xml_is (node, "documentation") && !ashi_xml_is (node, "param") && fits_node (self, node, value))
      return TRUE;
  return FALSE;
}

/* The words that may be chosen from, and what the schema says of a value that has a form. */
static void
collect_allowed (AshiSchemaTree *self, xmlNode *definition, GPtrArray *words, char **said)
{
  for (xmlNode *node = ashi_xml_first (definition); node != NULL; node = ashi_xml_next (node))
    {
      if (ashi_xml_is (node, "value"))
        g_ptr_array_add (words, ashi_xml_dup_words (node));
      else if (ashi_xml_is (node, "ref"))
        collect_allowed (self, follow (self, node), words, said);
      else if (ashi_xml_is (node, "data") && *said == NULL)
        *said = ashi_xml_dup_child_words (node->parent, "documentation");
      else if (!ashi_xml_is (node, "documentation") && !ashi_xml_is (node, "param"))
        collect_allowed (self, node, words, said);
    }
}

/**
 * ashi_schema_tree_dup_allowed:
 * @definition: as for ashi_schema_tree_fits()
 * @wrong: (nullable): what stands there
 *
 * Returns: (transfer full): what may stand there, in sentences
 */
char *
ashi_schema_tree_dup_allowed (AshiSchemaTree *self, xmlNode *definition, const char *wrong)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *said = NULL, *list = NULL;
  const char *nearest;

  collect_allowed (self, definition, words, &said);
  g_ptr_array_add (words, NULL);
  list = g_strjoinv (", ", (char **) words->pdata);
  if (*list == '\0')
    return said != NULL ? g_steal_pointer (&said) : g_strdup ("Write a value there.");
  nearest = wrong != NULL ? ashi_nearest (wrong, (const char *const *) words->pdata) : NULL;
  return nearest != NULL ? g_strdup_printf ("Did you mean \"%s\"? It can be %s.", nearest, list)
                         : g_strdup_printf ("It can be %s.", list);
}
