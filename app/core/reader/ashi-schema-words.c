// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-schema-words.h"

#include "ashi-nearest.h"

#include <string.h>

typedef struct
{
  AshiSchemaTree *tree;
  const AshiReading *reading;
  gboolean told;
} Telling;

G_GNUC_PRINTF (4, 5)
static void
tell (Telling *self, xmlNode *node, const char *remedy, const char *what, ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, what);
  message = g_strdup_vprintf (what, arguments);
  va_end (arguments);
  ashi_reading_problem (self->reading, node, remedy, "%s", message);
  self->told = TRUE;
}

/* "Did you mean <note>? <muscle> holds <names>, <note> …" */
static char *
dup_choice (const xmlNode *parent, GPtrArray *parts, const char *wrong, const char *form)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GString *text = g_string_new (NULL);
  const char *nearest;

  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (names, ((AshiSchemaPart *) g_ptr_array_index (parts, i))->name);
  g_ptr_array_add (names, NULL);
  nearest = ashi_nearest (wrong, (const char *const *) names->pdata);
  if (nearest != NULL)
    g_string_append_printf (text, g_str_equal (form, "element") ? "Did you mean <%s>? " : "Did you mean %s? ", nearest);
  if (parts->len == 0)
    g_string_append_printf (text, "Take it away: <%s> has no %ss.", parent->name, form);
  else
    g_string_append_printf (text, "The %ss of <%s> are ", form, parent->name);
  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (text, "%s%s", (char *) g_ptr_array_index (names, i), i + 1 < parts->len ? ", " : ".");
  return g_string_free (text, FALSE);
}

static void
check_attribute (Telling *self, xmlNode *node, const AshiSchemaModel *model, const xmlAttr *attribute)
{
  const char *name = (const char *) attribute->name;
  const AshiSchemaPart *part = attribute->ns == NULL ? ashi_schema_find_part (model->attributes, name) : NULL;
  g_autofree char *value = ashi_xml_dup_attribute (node, name);
  g_autofree char *remedy = NULL;

  if (part == NULL)
    {
      remedy = dup_choice (node, model->attributes, name, "attribute");
      tell (self, node, remedy, "<%s> may not have %s=\"%s\"", node->name, name, value != NULL ? value : "");
    }
  else if (!ashi_schema_tree_fits (self->tree, part->node, value != NULL ? value : ""))
    {
      remedy = ashi_schema_tree_dup_allowed (self->tree, part->node, value);
      tell (self, node, remedy, "%s=\"%s\" of <%s> cannot be used", name, value != NULL ? value : "", node->name);
    }
}

static void
check_attributes (Telling *self, xmlNode *node, const AshiSchemaModel *model)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    check_attribute (self, node, model, attribute);
  for (guint i = 0; i < model->attributes->len; i++)
    {
      const AshiSchemaPart *part = g_ptr_array_index (model->attributes, i);

      if (part->required && xmlHasProp (node, (const xmlChar *) part->name) == NULL)
        {
          g_autofree char *allowed = ashi_schema_tree_dup_allowed (self->tree, part->node, NULL);
          g_autofree char *remedy = g_strdup_printf ("Write <%s %s=\"…\">. %s", node->name, part->name, allowed);

          tell (self, node, remedy, "<%s> has no %s", node->name, part->name);
        }
    }
}

/* What stands between the tags of an element, without that of its children. */
static char *
dup_own_text (const xmlNode *node)
{
  GString *text = g_string_new (NULL);

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
      g_string_append (text, (const char *) child->content);
  return g_strstrip (g_string_free (text, FALSE));
}

static void
check_text (Telling *self, xmlNode *node, const AshiSchemaModel *model)
{
  g_autofree char *text = dup_own_text (node);

  if (model->words == NULL && *text != '\0')
    tell (self, node, "Put it into one of its elements, or take it away.", "<%s> may not hold the words \"%s\"",
          node->name, text);
  else if (model->words != NULL && !ashi_schema_tree_fits (self->tree, model->words, text))
    {
      g_autofree char *allowed = ashi_schema_tree_dup_allowed (self->tree, model->words, text);

      if (*text == '\0')
        tell (self, node, "Write the words, or take the element away.", "<%s> is empty", node->name);
      else
        tell (self, node, allowed, "<%s> cannot be \"%s\"", node->name, text);
    }
}

static void
check_missing (Telling *self, xmlNode *node, const AshiSchemaModel *model)
{
  for (guint i = 0; i < model->elements->len; i++)
    {
      const AshiSchemaPart *part = g_ptr_array_index (model->elements, i);

      if (part->required && ashi_xml_child (node, part->name) == NULL)
        {
          g_autofree char *said = ashi_xml_dup_child_words (part->node, "documentation");
          g_autofree char *remedy = g_strdup_printf ("Add <%s>: %s", part->name, said != NULL ? said : "");

          tell (self, node, remedy, "<%s> has no <%s>", node->name, part->name);
        }
    }
}

static void check_element (Telling *self, xmlNode *node, xmlNode *definition);

static void
check_place (Telling *self, xmlNode *child, const AshiSchemaPart *part, const AshiSchemaPart *before)
{
  g_autofree char *remedy = NULL;

  if (before == NULL || before->place < part->place || (before == part && part->repeats)
      || (before->place == part->place && before != part))
    return;
  if (before == part)
    {
      tell (self, child, "Take one of them away.", "<%s> has two <%s>", child->parent->name, child->name);
      return;
    }
  remedy = g_strdup_printf ("Put it before <%s>.", before->name);
  tell (self, child, remedy, "<%s> stands in the wrong place in <%s>", child->name, child->parent->name);
}

static void
check_child (Telling *self, xmlNode *child, const AshiSchemaModel *model, const AshiSchemaPart **before)
{
  const AshiSchemaPart *part = ashi_schema_find_part (model->elements, (const char *) child->name);

  if (part == NULL)
    {
      g_autofree char *remedy = dup_choice (child->parent, model->elements, (const char *) child->name, "element");

      tell (self, child, remedy, "<%s> may not stand in <%s>", child->name, child->parent->name);
      return;
    }
  if (child->ns == NULL || g_strcmp0 ((const char *) child->ns->href, ASHI_PACK_NAMESPACE) != 0)
    tell (self, child, "Take the xmlns away from it.", "<%s> is not in the namespace of packs", child->name);
  check_place (self, child, part, *before);
  *before = part;
  check_element (self, child, part->node);
}

static void
check_element (Telling *self, xmlNode *node, xmlNode *definition)
{
  const AshiSchemaModel *model = ashi_schema_tree_get_model (self->tree, definition);
  const AshiSchemaPart *before = NULL;

  check_attributes (self, node, model);
  check_text (self, node, model);
  check_missing (self, node, model);
  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    check_child (self, child, model, &before);
}

/**
 * ashi_schema_tell:
 * @rng: the schema
 * @root: of a file that is not as the schema has it
 *
 * Adds what is wrong with it to the problems: which attribute or element, and what may stand there.
 *
 * Returns: whether it found anything
 */
gboolean
ashi_schema_tell (GBytes *rng, const AshiReading *reading, xmlNode *root)
{
  g_autoptr (AshiSchemaTree) tree = ashi_schema_tree_new (rng);
  Telling self = { tree, reading, FALSE };
  const AshiSchemaPart *part =
      ashi_schema_find_part (ashi_schema_tree_get_start (tree)->elements, (const char *) root->name);

  if (part != NULL)
    check_element (&self, root, part->node);
  return self.told;
}
