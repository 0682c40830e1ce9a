// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-budget.h"

#include "ashi-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const AshiReading *reading;
  xmlNode *root;
  guint n_elements;
} Budget;

/* The children of one kind that an element may have, where that differs from how many it may have in all. */
static const struct
{
  const char *parent; /* NULL: any */
  const char *child;
  guint most;
  const char *remedy;
} rules[] = {
  { "pack", "include", ASHI_LIMIT_INCLUDES, "Write more into each file." },
  { "pack", "plate", ASHI_LIMIT_PICTURES, "Make several packs of it." },
  { "pack", "section", ASHI_LIMIT_PICTURES, "Make several packs of it." },
  { "plate", "layer", ASHI_LIMIT_LAYERS, "Join what is switched on and off together into one layer." },
  { NULL, "cite", ASHI_LIMIT_CITES, "Make several statements of it, each with its own sources." },
};

static guint
count (xmlNode *parent, const char *child)
{
  guint n = 0;

  for (xmlNode *node = ashi_xml_first (parent); node != NULL; node = ashi_xml_next (node))
    n += child == NULL || ashi_xml_is (node, child);
  return n;
}

static guint
get_most_children (Budget *self, const xmlNode *parent)
{
  if (ashi_xml_is (parent, "pack"))
    return ASHI_LIMIT_INCLUDES + 2 * ASHI_LIMIT_PICTURES + ASHI_LIMIT_PARTS;
  return parent == self->root ? ASHI_LIMIT_ITEMS : ASHI_LIMIT_PARTS;
}

static gboolean
check_children (Budget *self, xmlNode *parent)
{
  const guint most = get_most_children (self, parent);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if ((rules[i].parent == NULL || ashi_xml_is (parent, rules[i].parent))
        && count (parent, rules[i].child) > rules[i].most)
      {
        ashi_reading_problem (self->reading, parent, rules[i].remedy, N_ ("<%s> has more than %u <%s>"), parent->name,
                              rules[i].most, rules[i].child);
        return FALSE;
      }
  if (count (parent, NULL) <= most)
    return TRUE;
  ashi_reading_problem (self->reading, parent,
                        parent == self->root ? N_ ("Split the file.") : N_ ("Split the element."),
                        N_ ("<%s> has more than %u parts"), parent->name, most);
  return FALSE;
}

/* Attributes that hold the name of something; the others hold words, figures or several names. */
static gboolean
is_id (const xmlAttr *attribute)
{
  static const char *const names[] = { "id",    "of",       "point",   "landmark", "source", "structure",
                                       "plate", "subject",  "lesson",  "whose",    "in",     "channel",
                                       "kind",  "severity", "support", "code",     "fma",    "version",
                                       "date",  "language", "event",   "share",    "claim",  NULL };

  return g_strv_contains (names, (const char *) attribute->name);
}

static gsize
get_length (const xmlNode *node)
{
  const gboolean has_words = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;

  return has_words && node->content != NULL ? strlen ((const char *) node->content) : 0;
}

static gsize
get_value_length (const xmlAttr *attribute)
{
  gsize length = 0;

  for (const xmlNode *node = attribute->children; node != NULL; node = node->next)
    length += get_length (node);
  return length;
}

static gboolean
check_name (Budget *self, xmlNode *node, const xmlChar *name)
{
  if (strlen ((const char *) name) <= ASHI_LIMIT_ID)
    return TRUE;
  ashi_reading_problem (self->reading, node, N_ ("Write a name that the schema has."),
                        N_ ("The name of an element or an attribute is longer than %d letters"), ASHI_LIMIT_ID);
  return FALSE;
}

static gboolean
check_attributes (Budget *self, xmlNode *node)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const guint most = is_id (attribute) ? ASHI_LIMIT_ID : ASHI_LIMIT_ATTRIBUTE;

      if (!check_name (self, node, attribute->name))
        return FALSE;
      if (get_value_length (attribute) > most)
        {
          ashi_reading_problem (self->reading, node, N_ ("Shorten it."),
                                N_ ("The %s of a <%s> is longer than %u letters"), attribute->name, node->name, most);
          return FALSE;
        }
    }
  return TRUE;
}

/* The white space between elements is its author's. Words between them, which the schema refuses, are read all the
 * same. */
static gboolean
check_words (Budget *self, xmlNode *node)
{
  gsize length = 0;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (!xmlIsBlankNode (child))
      length += get_length (child);
  if (length <= ASHI_LIMIT_WORDS)
    return TRUE;
  ashi_reading_problem (self->reading, node, N_ ("Say it in several statements."),
                        N_ ("A <%s> has more than %d letters"), node->name, ASHI_LIMIT_WORDS);
  return FALSE;
}

static gboolean
check_element (Budget *self, xmlNode *node)
{
  if (++self->n_elements > ASHI_LIMIT_FILE_ELEMENTS)
    {
      ashi_reading_problem (self->reading, node, N_ ("Split the file."), N_ ("The file has more than %d elements"),
                            ASHI_LIMIT_FILE_ELEMENTS);
      return FALSE;
    }
  if (!check_name (self, node, node->name) || !check_children (self, node) || !check_attributes (self, node)
      || !check_words (self, node))
    return FALSE;
  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    if (!check_element (self, child))
      return FALSE;
  return TRUE;
}

/**
 * ashi_budget_check:
 * @root: of a file of words: pack.xml, sources, subjects, lessons or the body
 *
 * Holds a file to the limits before anybody reads or validates it, so that none of that can take long.
 *
 * Returns: whether it keeps to them; the first it passes is a problem
 */
gboolean
ashi_budget_check (const AshiReading *reading, xmlNode *root)
{
  Budget self = { reading, root, 0 };

  return check_element (&self, root);
}
