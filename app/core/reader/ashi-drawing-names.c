// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawing-names.h"

#include "ashi-limits.h"
#include "ashi-svg-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How sure it is that an element is a structure. Programs give an id to everything, so an id alone says little. */
typedef enum
{
  SCENERY, /* it has no name, or one that a program made up */
  NAMED,   /* a group with a name that nobody knows */
  TITLED,  /* it has a name and says what it is: on a section that will do */
  SURE,    /* its name is a subject's, or has sides */
} Certainty;

typedef struct
{
  char *name; /* (nullable) */
  Certainty own;
  Certainty inside; /* of the surest below it */
} Naming;

typedef struct
{
  AshiDrawing *drawing;
  xmlNode *layer;
  GHashTable *namings; /* borrowed xmlNode → Naming */
} Search;

static void
naming_free (gpointer data)
{
  Naming *self = data;

  g_free (self->name);
  g_free (self);
}

/* Names that Inkscape, Illustrator, Affinity and Figma make up for what has none. There is one way only to read numbers
 * with something between them: with several, a few dozen digits would take the engine to the end of its patience. */
static gboolean
is_made_up (const char *id)
{
  static GRegex *pattern = NULL;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (
        &pattern, g_regex_new ("^_?(a|g|svg|switch|path|rect|circle|ellipse|line|poly(line|gon)|use|text|tspan|clone|"
                               "layer|group|frame|vector|union|subtract|intersect|exclude|mask group|"
                               "clip path group|component|artboard|xmlid|svgid|id|star|arc|arrow|polygon|shape)"
                               "[-_ ]?([0-9]+[-_ ])*[0-9]*$",
                               G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_match (pattern, id, 0, NULL);
}

static gboolean
is_kebab (const char *text)
{
  return strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text) && g_ascii_isalnum (text[0]);
}

static gboolean
is_known (const AshiDrawing *self, const char *subject)
{
  if (self->pack != NULL)
    return ashi_pack_find_subject (self->pack, subject) != NULL;
  return is_kebab (subject) && !is_made_up (subject);
}

/* Whether @id is just what the id of a structure should be. */
static gboolean
is_good (const AshiDrawing *self, const char *id)
{
  const char *side = strstr (id, "--");
  g_autofree char *subject = g_strndup (id, side != NULL ? (gsize) (side - id) : strlen (id));

  return (side == NULL || strcmp (side, "--left") == 0 || strcmp (side, "--right") == 0) && is_known (self, subject);
}

static gboolean
is_code (const char *at)
{
  return at[0] == '_' && at[1] == 'x' && g_ascii_isxdigit (at[2]) && g_ascii_isxdigit (at[3]) && at[4] == '_';
}

/* Illustrator writes _x2D_ for what it thinks an id may not hold; and nobody sees a blank at the end of a name. */
static char *
dup_cleaned (const char *id)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_code (p))
        {
          c = (gunichar) (g_ascii_xdigit_value (p[2]) * 16 + g_ascii_xdigit_value (p[3]));
          p += strlen ("_x2D_") - 1;
        }
      if (g_unichar_isgraph (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

static char *
dup_foreign (const xmlNode *node, const char *name)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (attribute->ns != NULL && strcmp ((const char *) attribute->name, name) == 0
        && strcmp ((const char *) attribute->ns->href, (const char *) XML_XML_NAMESPACE) != 0)
      {
        xmlChar *value = xmlNodeListGetString (attribute->doc, attribute->children, 1);
        char *copy = g_strstrip (g_strdup (value != NULL ? (const char *) value : ""));

        xmlFree (value);
        return copy;
      }
  return NULL;
}

/**
 * ashi_drawing_dup_label:
 *
 * Returns: (transfer full) (nullable): what a person called the element in Inkscape, Illustrator or Affinity, where ids
 * are made from such names or have nothing to do with them
 */
char *
ashi_drawing_dup_label (const xmlNode *node)
{
  char *label = dup_foreign (node, "label");

  if (label == NULL)
    label = ashi_xml_dup_attribute (node, "data-name");
  return label != NULL ? label : dup_foreign (node, "id");
}

/* The label when it names a structure, and no other has that id. */
static char *
dup_good_label (AshiDrawing *self, xmlNode *node, const char *id)
{
  g_autofree char *label = ashi_drawing_dup_label (node);
  xmlNode *other;

  if ((label == NULL || !is_good (self, label)) && (id == NULL || is_made_up (id)))
    {
      g_free (label);
      label = ashi_xml_dup_child_words (node, "title");
    }
  if (label == NULL || !is_good (self, label))
    return NULL;
  other = g_hash_table_lookup (self->ids, label);
  if (other == NULL)
    {
      g_hash_table_insert (self->ids, g_strdup (label), node);
      return g_steal_pointer (&label);
    }
  if (other != node)
    ashi_findings_at (self->findings, node, N_ ("Join the two, or give one another name."),
                      N_ ("The name \"%s\" is on line %ld already"), label, xmlGetLineNo (other));
  return NULL;
}

static char *
dup_mended_id (AshiDrawing *self, xmlNode *node, const char *id)
{
  g_autofree char *clean = dup_cleaned (id);
  const xmlNode *other;

  if (strcmp (clean, id) == 0 || !is_good (self, clean))
    return NULL;
  if (strpbrk (id, " \t\r\n") != NULL || !g_str_is_ascii (id))
    ashi_findings_at (self->findings, node, N_ ("Take them out of the id."), N_ ("The id \"%s\" has blanks in it"), id);
  other = g_hash_table_lookup (self->ids, clean);
  if (other != NULL)
    {
      ashi_findings_at (self->findings, node, N_ ("Join the two, or give one another id."),
                        N_ ("The id \"%s\" is on line %ld already"), clean, xmlGetLineNo (other));
      return NULL;
    }
  g_hash_table_insert (self->ids, g_strdup (clean), node);
  return g_steal_pointer (&clean);
}

/* The name by which @node is surely a structure. */
static char *
dup_sure_name (AshiDrawing *self, xmlNode *node, const char *id)
{
  char *name;

  if (id != NULL && is_good (self, id))
    return g_strdup (id);
  name = dup_good_label (self, node, id);
  if (name == NULL && id != NULL)
    name = dup_mended_id (self, node, id);
  if (name == NULL && id != NULL && strstr (id, "--") != NULL)
    name = g_strdup (id);
  return name;
}

static Certainty
judge_by_title (const AshiDrawing *self, const xmlNode *node, const char *id)
{
  const gboolean titled = ashi_xml_child (node, "title") != NULL;

  if (id == NULL || g_str_has_prefix (id, "layer-"))
    return SCENERY;
  if (is_made_up (id)) /* who gives a title to what he draws on a plate means a structure, and forgot its id */
    return titled && !self->with_words && ashi_xml_is (node, "g") ? NAMED : SCENERY;
  if (self->with_words && titled)
    return TITLED;
  return ashi_xml_is (node, "g") ? NAMED : SCENERY;
}

static Naming *
name_node (Search *self, xmlNode *node)
{
  g_autofree char *id = ashi_drawing_dup_id (node);
  g_autofree char *sure = dup_sure_name (self->drawing, node, id);
  const Certainty own = sure != NULL ? SURE : judge_by_title (self->drawing, node, id);
  Naming *naming;

  if (own == SCENERY)
    return NULL;
  naming = g_new0 (Naming, 1);
  naming->own = own;
  naming->name = sure != NULL ? g_steal_pointer (&sure) : g_steal_pointer (&id);
  g_hash_table_insert (self->namings, node, naming);
  return naming;
}

/* Those above are told how sure a name there is inside them. */
static void
raise_above (Search *self, const xmlNode *node, Certainty certainty)
{
  for (xmlNode *above = node->parent; above != self->layer; above = above->parent)
    {
      Naming *naming = g_hash_table_lookup (self->namings, above);

      if (naming == NULL)
        {
          naming = g_new0 (Naming, 1);
          g_hash_table_insert (self->namings, above, naming);
        }
      if (naming->inside >= certainty)
        return;
      naming->inside = certainty;
    }
}

/* The name that a part of a structure would have if it lay elsewhere; NULL when it would have none. */
static char *
dup_name_inside (const AshiDrawing *self, const xmlNode *node)
{
  g_autofree char *id = ashi_drawing_dup_id (node);
  g_autofree char *label = NULL;

  if (id != NULL && is_good (self, id))
    return g_steal_pointer (&id);
  label = ashi_drawing_dup_label (node);
  return label != NULL && is_good (self, label) ? g_steal_pointer (&label) : NULL;
}

/* What lies in a structure is part of it; a second structure there could not be told from it. Parts are often labelled
 * as the whole is. */
static void
check_inside (Search *self, xmlNode *structure, const char *name)
{
  for (xmlNode *node = ashi_drawing_next (structure, structure); node != NULL;
       node = ashi_drawing_next (node, structure))
    {
      g_autofree char *inside = dup_name_inside (self->drawing, node);

      if (inside != NULL && strcmp (inside, name) != 0)
        ashi_findings_at (self->drawing->findings, node, N_ ("Take it out of there, or its name away."),
                          N_ ("\"%s\" lies inside \"%s\", so it cannot be chosen"), inside, name);
    }
}

static void
name_all (Search *self)
{
  xmlNode *next;

  for (xmlNode *node = ashi_drawing_next (self->layer, self->layer); node != NULL; node = next)
    {
      Naming *naming = ashi_drawing_is_shown (node) ? name_node (self, node) : NULL;
      const gboolean sure = naming != NULL && naming->own == SURE;

      if (naming != NULL && naming->own > NAMED)
        raise_above (self, node, naming->own);
      if (sure && self->drawing->pack != NULL && strlen (naming->name) <= ASHI_LIMIT_ID) /* else it is no structure */
        check_inside (self, node, naming->name);
      next = sure || !ashi_drawing_is_shown (node) ? ashi_drawing_after (node, self->layer)
                                                   : ashi_drawing_next (node, self->layer);
    }
}

static gboolean
is_structure (const Naming *naming)
{
  switch (naming != NULL ? naming->own : SCENERY)
    {
    case SURE:
      return TRUE;
    case TITLED:
      return naming->inside < SURE;
    case NAMED:
      return naming->inside <= NAMED;
    default:
      return FALSE;
    }
}

/**
 * ashi_drawing_wrap:
 *
 * Puts a group with the id @id around @node, which keeps the id by which the drawing itself may refer to it.
 *
 * Returns: (transfer none): the group
 */
xmlNode *
ashi_drawing_wrap (xmlNode *node, const char *id)
{
  xmlNode *group = xmlNewDocNode (node->doc, node->ns, (const xmlChar *) "g", NULL);

  xmlNewProp (group, (const xmlChar *) "id", (const xmlChar *) id);
  xmlReplaceNode (node, group);
  xmlAddChild (group, node);
  return group;
}

static xmlNode *
found (xmlNode *node, const Naming *naming, AshiStructureFunc func, gpointer user_data)
{
  g_autofree char *id = ashi_drawing_dup_id (node);

  func (node, naming->name, user_data);
  return g_strcmp0 (id, naming->name) == 0 ? node : ashi_drawing_wrap (node, naming->name);
}

/**
 * ashi_drawing_each_structure:
 * @layer: a layer of the drawing
 *
 * Calls @func for the structures of the layer: elements that have the name of a subject, as their id or as what the
 * drawing program calls them, and groups with a name that nobody knows. Groups that only keep order are passed through.
 */
void
ashi_drawing_each_structure (AshiDrawing *self, xmlNode *layer, AshiStructureFunc func, gpointer user_data)
{
  g_autoptr (GHashTable) namings = g_hash_table_new_full (NULL, NULL, NULL, naming_free);
  Search search = { self, layer, namings };
  xmlNode *next;

  name_all (&search);
  for (xmlNode *node = ashi_drawing_next (layer, layer); node != NULL; node = next)
    {
      const Naming *naming = g_hash_table_lookup (namings, node);

      if (is_structure (naming))
        next = ashi_drawing_after (found (node, naming, func, user_data), layer);
      else
        next = ashi_drawing_is_shown (node) ? ashi_drawing_next (node, layer) : ashi_drawing_after (node, layer);
    }
}
