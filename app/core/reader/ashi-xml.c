// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-xml.h"

#include "ashi-limits.h"
#include "ashi-nearest.h"
#include "ashi-nick.h"
#include "ashi-numbers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ashi_xml_is:
 * @name: without a prefix; a pack has but one namespace
 *
 * Returns: whether @node is an element called so
 */
gboolean
ashi_xml_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/**
 * ashi_xml_is_layer:
 *
 * Returns: whether it is a group that Inkscape treats as a layer
 */
gboolean
ashi_xml_is_layer (const xmlNode *node)
{
  xmlChar *mode = ashi_xml_is (node, "g") ? xmlGetProp ((xmlNode *) node, (const xmlChar *) "groupmode") : NULL;
  const gboolean layer = mode != NULL && strcmp ((const char *) mode, "layer") == 0;

  xmlFree (mode);
  return layer;
}

static xmlNode *
element_from (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

/**
 * ashi_xml_first:
 *
 * Returns: (nullable) (transfer none): the first child element
 */
xmlNode *
ashi_xml_first (const xmlNode *parent)
{
  return element_from (parent->children);
}

/**
 * ashi_xml_next:
 *
 * Returns: (nullable) (transfer none): the element after @node in the same parent
 */
xmlNode *
ashi_xml_next (const xmlNode *node)
{
  return element_from (node->next);
}

/**
 * ashi_xml_child:
 *
 * Returns: (nullable) (transfer none): the first child element of that name
 */
xmlNode *
ashi_xml_child (const xmlNode *parent, const char *name)
{
  for (xmlNode *node = ashi_xml_first (parent); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, name))
      return node;
  return NULL;
}

/* White space in a pack is for its author's eyes: readers get single spaces. */
static char *
collapse (const char *text)
{
  char *line = g_malloc (strlen (text) + 1);
  char *end = line;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr (" \t\r\n", *p) == NULL)
        *end++ = *p;
      else if (end > line && end[-1] != ' ')
        *end++ = ' ';
    }
  if (end > line && end[-1] == ' ')
    end--;
  *end = '\0';
  return line;
}

static gboolean
is_too_long (const xmlChar *content)
{
  return content != NULL && strlen ((const char *) content) > ASHI_LIMIT_WORDS;
}

/**
 * ashi_xml_is_wordy:
 *
 * Returns: whether the element and those in it have more words together than may stand in one place
 */
gboolean
ashi_xml_is_wordy (const xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  const gboolean wordy = is_too_long (content);

  xmlFree (content);
  return wordy;
}

/**
 * ashi_xml_dup_words:
 *
 * Returns: (transfer full) (nullable): the element's text with single spaces, and that of elements in it, which do not
 *   belong there but may say what matters; %NULL when there is none, or more than may stand in one place
 */
char *
ashi_xml_dup_words (const xmlNode *node)
{
  xmlChar *content = node != NULL ? xmlNodeGetContent (node) : NULL;
  char *words = content != NULL && !is_too_long (content) ? collapse ((const char *) content) : NULL;

  xmlFree (content);
  if (words != NULL && *words == '\0')
    g_clear_pointer (&words, g_free);
  return words;
}

/**
 * ashi_xml_dup_child_words:
 *
 * Returns: (transfer full) (nullable): as ashi_xml_dup_words(), of the first child element of that name; %NULL without
 */
char *
ashi_xml_dup_child_words (const xmlNode *parent, const char *name)
{
  return ashi_xml_dup_words (ashi_xml_child (parent, name));
}

/**
 * ashi_xml_dup_attribute:
 *
 * Returns: (transfer full) (nullable): the attribute with single spaces; %NULL when it is absent or empty
 */
char *
ashi_xml_dup_attribute (const xmlNode *node, const char *name)
{
  xmlChar *content = xmlGetNoNsProp ((xmlNode *) node, (const xmlChar *) name);
  char *value = content != NULL ? collapse ((const char *) content) : NULL;

  xmlFree (content);
  if (value != NULL && *value == '\0')
    g_clear_pointer (&value, g_free);
  return value;
}

/**
 * ashi_xml_require_attribute:
 *
 * Returns: (transfer full) (nullable): the attribute; %NULL when it is absent, which is then a problem
 */
char *
ashi_xml_require_attribute (const AshiReading *reading, xmlNode *node, const char *name)
{
  char *value = ashi_xml_dup_attribute (node, name);

  if (value == NULL)
    {
      g_autofree char *remedy = g_strdup_printf ("Write <%s %s=\"…\">.", node->name, name);

      ashi_reading_problem (reading, node, remedy, N_ ("<%s> has no %s"), node->name, name);
    }
  return value;
}

static char *
dup_nicks (GType type, const char *wrong)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();
  g_autofree char *all = NULL;
  const char *nearest;

  for (guint i = 0; i < klass->n_values; i++)
    g_ptr_array_add (nicks, (char *) klass->values[i].value_nick);
  g_ptr_array_add (nicks, NULL);
  all = g_strjoinv (", ", (char **) nicks->pdata);
  nearest = ashi_nearest (wrong, (const char *const *) nicks->pdata);
  return nearest != NULL ? g_strdup_printf ("Did you mean \"%s\"? It can be %s.", nearest, all)
                         : g_strdup_printf ("It can be %s.", all);
}

/**
 * ashi_xml_read_enum:
 * @type: a registered enumeration whose nicks are the words allowed
 *
 * Returns: whether the attribute holds one of them, put into @value; when it does not, that is a problem
 */
gboolean
ashi_xml_read_enum (const AshiReading *reading, xmlNode *node, const char *name, GType type, int *value)
{
  g_autofree char *nick = ashi_xml_require_attribute (reading, node, name);
  g_autofree char *remedy = NULL;

  if (nick == NULL || ashi_nick_to_value (type, nick, value))
    return nick != NULL;
  remedy = dup_nicks (type, nick);
  ashi_reading_problem (reading, node, remedy, N_ ("%s=\"%s\" is unknown"), name, nick);
  return FALSE;
}

/**
 * ashi_xml_read_number:
 *
 * A pack is written by hand, so an exponent is a slip of the pen; the schema knows none either.
 *
 * @low: the least it can be
 * @high: the most it can be
 *
 * Returns: whether the attribute holds a number in that range, put into @value; when it does not, that is a problem
 */
gboolean
ashi_xml_read_number (
    const AshiReading *reading, xmlNode *node, const char *name, double low, double high, double *value)
{
  g_autofree char *text = ashi_xml_require_attribute (reading, node, name);

  if (text == NULL)
    return FALSE;
  if (strpbrk (text, "eE") != NULL || !ashi_numbers_read (text, value, 1) || *value < low || *value > high)
    {
      g_autofree char *remedy = g_strdup_printf ("Write a number from %g to %g, with a point for decimals.", low, high);

      ashi_reading_problem (reading, node, remedy, N_ ("%s=\"%s\" cannot be used"), name, text);
      return FALSE;
    }
  return TRUE;
}
