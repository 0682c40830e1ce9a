// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawing.h"

#include "ashi-svg-words.h"

#include <string.h>

static void
write_escaped (GString *to, const char *text)
{
  while (*text != '\0')
    {
      const size_t plain = strcspn (text, "&<>\"\n\r\t");

      g_string_append_len (to, text, (gssize) plain);
      text += plain;
      if (*text != '\0')
        g_string_append_printf (to, "&#%d;", *text++);
    }
}

static void
write_attribute (GString *to, const char *name, const xmlAttr *attribute)
{
  xmlChar *value = xmlNodeListGetString (attribute->doc, attribute->children, 1);

  g_string_append_printf (to, " %s=\"", name);
  if (value != NULL)
    write_escaped (to, (const char *) value);
  g_string_append_c (to, '"');
  xmlFree (value);
}

static gboolean
is_in (const xmlAttr *attribute, const char *namespace)
{
  return attribute->ns != NULL && g_strcmp0 ((const char *) attribute->ns->href, namespace) == 0;
}

static gboolean
is_written (const char *name)
{
  const AshiSvgValue value = ashi_svg_get_property (name);

  return ashi_svg_is_attribute (name) || (value != ASHI_SVG_UNKNOWN && value != ASHI_SVG_UNDRAWN);
}

static void
write_attributes (GString *to, const xmlNode *node)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;

      if (attribute->ns == NULL && is_written (name))
        write_attribute (to, name, attribute);
      else if (is_in (attribute, (const char *) XML_XML_NAMESPACE) && strcmp (name, "space") == 0)
        write_attribute (to, "xml:space", attribute);
    }
}

/* A <switch> has been settled, and librsvg cannot draw a part of one. */
static const char *
get_name (const xmlNode *node)
{
  return ashi_xml_is (node, "switch") ? "g" : (const char *) node->name;
}

static void
open_element (GString *to, const xmlNode *node)
{
  g_string_append_printf (to, "<%s", get_name (node));
  if (node->parent == (const xmlNode *) node->doc)
    g_string_append (to, " xmlns=\"" ASHI_SVG_NAMESPACE "\"");
  write_attributes (to, node);
  g_string_append_c (to, '>');
}

static gboolean
holds_words (const xmlNode *node)
{
  const AshiSvgRole role = ashi_svg_get_role ((const char *) node->name);

  return role == ASHI_SVG_SHEET || role == ASHI_SVG_WORDS || role == ASHI_SVG_LETTERING;
}

static gboolean
is_written_element (const xmlNode *node)
{
  const AshiSvgRole role = ashi_svg_get_role ((const char *) node->name);

  return node->type == XML_ELEMENT_NODE && role != ASHI_SVG_REFUSED && role != ASHI_SVG_IDLE;
}

/* Returns whether what is inside the node is to be written, too. */
static gboolean
write_node (GString *to, const xmlNode *node)
{
  if (is_written_element (node))
    {
      open_element (to, node);
      return TRUE;
    }
  if (xmlNodeIsText (node) && holds_words (node->parent))
    write_escaped (to, (const char *) node->content);
  return FALSE;
}

static const xmlNode *
write_ends (GString *to, const xmlNode *node, const xmlNode *root)
{
  for (;; node = node->parent)
    {
      if (is_written_element (node))
        g_string_append_printf (to, "</%s>", get_name (node));
      if (node == root || node->next != NULL)
        return node == root ? NULL : node->next;
    }
}

/**
 * ashi_drawing_write:
 *
 * Writes the drawing out again from its tree. The renderer is handed this and never the file, so it meets nothing but
 * the elements, attributes and properties that are in the list of ashi-svg-words.c: what an attack hides in a corner of
 * XML that nobody thought of does not come through.
 *
 * Returns: (transfer full): SVG
 */
GBytes *
ashi_drawing_write (AshiDrawing *self)
{
  GString *svg = g_string_new (NULL);
  const xmlNode *node = self->root;

  while (node != NULL)
    {
      const gboolean opened = write_node (svg, node);

      if (opened && node->children != NULL)
        node = node->children;
      else if (opened)
        node = write_ends (svg, node, self->root);
      else
        node = node->next != NULL ? node->next : write_ends (svg, node->parent, self->root);
    }
  return g_string_free_to_bytes (svg);
}
