// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawing-private.h"

#include "ashi-css.h"
#include "ashi-hash.h"
#include "ashi-svg-syntax.h"
#include "ashi-svg-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define XLINK    "http://www.w3.org/1999/xlink"
#define XINCLUDE "http://www.w3.org/2001/XInclude"

typedef struct
{
  AshiDrawing *drawing;
  AshiFindings *findings;
  AshiCssReading css;
} Check;

static gboolean
has_namespace (const xmlNs *ns, const char *href)
{
  return ns != NULL && g_strcmp0 ((const char *) ns->href, href) == 0;
}

/* Code that is pasted from a web page has no namespace, and means SVG all the same. */
static gboolean
is_svg (const Check *self, const xmlNode *node)
{
  return has_namespace (node->ns, ASHI_SVG_NAMESPACE) || (node->ns == NULL && self->drawing->root->ns == NULL);
}

static void
refuse_element (Check *self, xmlNode *node, const char *remedy)
{
  ashi_findings_at (self->findings, node, remedy, N_ ("A plate may not hold <%s>"), node->name);
}

/* What editors keep for themselves is drawn by nobody; what would fetch another document is told. */
static gboolean
keep_foreign (Check *self, xmlNode *node)
{
  if (has_namespace (node->ns, XINCLUDE))
    refuse_element (self, node, "Draw what it shows in the plate itself.");
  return FALSE;
}

static gboolean
has_words (const xmlNode *node, const char *attribute)
{
  g_autofree char *words = ashi_xml_dup_attribute (node, attribute);

  return words != NULL;
}

/* Illustrator puts what is for Illustrator alone into a <switch>, and what everybody draws behind it. */
static gboolean
is_for_others (Check *self, xmlNode *node)
{
  if (has_words (node, "systemLanguage"))
    ashi_findings_at (self->findings, node, N_ ("Draw one for all, without systemLanguage."),
                      N_ ("<%s> is drawn in some languages and not in others"), node->name);
  else if (!has_words (node, "requiredExtensions"))
    return FALSE;
  else if (!ashi_xml_is (node->parent, "switch"))
    ashi_findings_at (self->findings, node, N_ ("Take requiredExtensions away, or the element."),
                      N_ ("<%s> asks for extensions, so it is never drawn"), node->name);
  return TRUE;
}

/* Of what a <switch> holds only the first is drawn. */
static gboolean
is_passed_over (const xmlNode *node)
{
  return ashi_xml_is (node->parent, "switch") && xmlPreviousElementSibling ((xmlNode *) node) != NULL;
}

static gboolean
runs (const xmlNode *node)
{
  return strcmp ((const char *) node->name, "script") == 0 || strcmp ((const char *) node->name, "set") == 0
         || g_str_has_prefix ((const char *) node->name, "animate");
}

static gboolean
keep_role (Check *self, xmlNode *node)
{
  const AshiSvgRole role = ashi_svg_get_role ((const char *) node->name);

  if (role == ASHI_SVG_REFUSED || (role == ASHI_SVG_LETTERING && !self->drawing->with_words))
    {
      refuse_element (self, node, runs (node) ? "Take it away: a plate stands still." : "Draw it as paths.");
      return FALSE;
    }
  return role != ASHI_SVG_IDLE;
}

static void
replace (xmlAttr *attribute, const char *value)
{
  xmlNode *node = attribute->parent;
  g_autofree char *name = g_strdup ((const char *) attribute->name);

  if (value == NULL || *value == '\0')
    xmlRemoveProp (attribute);
  else
    xmlSetNsProp (node, NULL, (const xmlChar *) name, (const xmlChar *) value);
}

static void
check_style (Check *self, xmlAttr *attribute, const char *css, guint line)
{
  g_autofree char *good = ashi_css_dup_style (&self->css, css, line);

  replace (attribute, good);
}

static void
check_property (Check *self, xmlAttr *attribute, const char *value, guint line)
{
  g_autofree char *good = ashi_css_dup_property (&self->css, (const char *) attribute->name, value, line);

  if (g_strcmp0 (good, value) != 0)
    replace (attribute, good);
}

/* Links lead out of the program, so they are not written again, wherever they lead. */
static void
check_reference (Check *self, xmlAttr *attribute, const char *value, guint line)
{
  xmlNode *node = attribute->parent;
  const char *address = value + strspn (value, " \t\r\n");
  g_autofree char *id = address[0] == '#' ? g_strchomp (g_strdup (address + 1)) : NULL;
  const gboolean is_link = ashi_xml_is (node, "a");

  if (id == NULL && *address != '\0')
    ashi_findings_add (self->findings, line,
                       is_link ? N_ ("Take the link away.") : N_ ("Draw what it shows in the plate itself."),
                       N_ ("<%s> refers to something outside the plate"), node->name);
  if (id != NULL && !is_link)
    ashi_css_refer (&self->css, id, line);
  if (attribute->ns != NULL || id == NULL || is_link)
    xmlRemoveProp (attribute);
  if (id != NULL && !is_link)
    {
      g_autofree char *inside = g_strconcat ("#", id, NULL);

      xmlSetNsProp (node, NULL, (const xmlChar *) "href", (const xmlChar *) inside);
    }
}

/* What the renderer cannot read it leaves out, from there to the end, without a word. */
static void
check_syntax (Check *self, const char *name, const char *value, guint line)
{
  const char *bad = strcmp (name, "d") == 0               ? ashi_svg_check_path (value)
                    : g_str_has_suffix (name, "ransform") ? ashi_svg_check_transform (value)
                                                          : NULL;

  if (bad != NULL)
    ashi_findings_add (self->findings, line, N_ ("Mend it there; what follows is not drawn as you see it."),
                       N_ ("%s cannot be understood from \"%.20s\" on"), name, bad);
}

static void
check_plain (Check *self, xmlAttr *attribute, const char *value, guint line)
{
  const char *name = (const char *) attribute->name;

  if (g_str_has_prefix (name, "on"))
    ashi_findings_add (self->findings, line, N_ ("Take it away: a plate stands still."), N_ ("A plate may not hold %s"),
                       name);
  if (strcmp (name, "style") == 0)
    check_style (self, attribute, value, line);
  else if (strcmp (name, "href") == 0)
    check_reference (self, attribute, value, line);
  else if (ashi_svg_is_attribute (name))
    check_syntax (self, name, value, line);
  else if (ashi_svg_get_property (name) != ASHI_SVG_UNKNOWN)
    check_property (self, attribute, value, line);
}

/* SVG 2 has dropped xml:id, but older programs write it, and what it names would be nameless here. */
static void
check_xml_attribute (Check *self, xmlAttr *attribute, const char *value, guint line)
{
  const char *name = (const char *) attribute->name;
  g_autofree char *id = ashi_drawing_dup_id (attribute->parent);

  if (strcmp (name, "base") == 0)
    ashi_findings_add (self->findings, line, N_ ("Take it away."), N_ ("A plate may not hold xml:base"));
  else if (strcmp (name, "id") == 0 && g_strcmp0 (id, value) != 0)
    ashi_findings_add (self->findings, line, N_ ("Write id instead."), N_ ("xml:id is not read"));
}

static void
check_attribute (Check *self, xmlAttr *attribute)
{
  xmlChar *content = xmlNodeListGetString (attribute->doc, attribute->children, 1);
  const char *value = content != NULL ? (const char *) content : "", *name = (const char *) attribute->name;
  const guint line = (guint) xmlGetLineNo (attribute->parent);

  if (attribute->ns == NULL)
    check_plain (self, attribute, value, line);
  else if (has_namespace (attribute->ns, XLINK) && strcmp (name, "href") == 0)
    check_reference (self, attribute, value, line);
  else if (has_namespace (attribute->ns, (const char *) XML_XML_NAMESPACE))
    check_xml_attribute (self, attribute, value, line);
  xmlFree (content);
}

static void
check_attributes (Check *self, xmlNode *node)
{
  for (xmlAttr *attribute = node->properties, *next; attribute != NULL; attribute = next)
    {
      next = attribute->next;
      check_attribute (self, attribute);
    }
}

static gboolean
keep_sheet (Check *self, xmlNode *node)
{
  g_autofree char *type = ashi_xml_dup_attribute (node, "type"), *media = ashi_xml_dup_attribute (node, "media");

  if (type != NULL && g_ascii_strcasecmp (type, "text/css") != 0)
    ashi_findings_at (self->findings, node, N_ ("Write it in CSS."), N_ ("A style sheet may not be of the type \"%s\""),
                      type);
  else if (media != NULL && strcmp (media, "all") != 0 && strcmp (media, "screen") != 0)
    ashi_findings_at (self->findings, node, N_ ("Take media away, or the style sheet."),
                      N_ ("The style sheet is for \"%s\" alone"), media);
  else
    return TRUE;
  return FALSE;
}

static void
rewrite_sheet (Check *self, xmlNode *node)
{
  xmlChar *css = xmlNodeGetContent (node);
  g_autofree char *good =
      ashi_css_dup_sheet (&self->css, css != NULL ? (const char *) css : "", (guint) xmlGetLineNo (node));

  xmlFree (css);
  xmlNodeSetContent (node, NULL);
  xmlAddChild (node, xmlNewDocText (node->doc, (const xmlChar *) good));
}

/* The size on paper, and where a window of a browser would put it, are nothing to a plate. */
static void
bare_root (xmlNode *root)
{
  static const char *const names[] = { "x", "y", "width", "height", "preserveAspectRatio" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    xmlUnsetNsProp (root, NULL, (const xmlChar *) names[i]);
}

static gboolean
keep_element (Check *self, xmlNode *node)
{
  if (!is_svg (self, node))
    return keep_foreign (self, node);
  if (is_for_others (self, node) || is_passed_over (node) || !keep_role (self, node))
    return FALSE;
  if (ashi_xml_is (node, "style") && !keep_sheet (self, node))
    return FALSE;
  check_attributes (self, node);
  if (ashi_xml_is (node, "style"))
    rewrite_sheet (self, node);
  return TRUE;
}

static void
check_references (Check *self)
{
  GList *ids = g_list_sort (g_hash_table_get_keys (self->css.references), (GCompareFunc) strcmp);

  for (const GList *item = ids; item != NULL; item = item->next)
    if (!g_hash_table_contains (self->drawing->ids, item->data))
      ashi_findings_add (self->findings, GPOINTER_TO_UINT (g_hash_table_lookup (self->css.references, item->data)),
                         N_ ("Draw it, or take the reference away."),
                         N_ ("There is no \"%s\" to refer to in the plate"), (const char *) item->data);
  g_list_free (ids);
}

static void
check_instructions (Check *self)
{
  for (xmlNode *node = self->drawing->doc->children; node != NULL; node = node->next)
    if (node->type == XML_PI_NODE && strcmp ((const char *) node->name, "xml-stylesheet") == 0)
      ashi_findings_at (self->findings, node, N_ ("Write the style into a <style> of the plate."),
                        N_ ("The plate refers to a style sheet outside it"));
}

/**
 * ashi_drawing_check:
 *
 * Takes away whatever a plate may not hold, and tells of what would have been seen of it.
 */
void
ashi_drawing_check (AshiDrawing *self)
{
  g_autoptr (GHashTable) references = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  Check check = { self, self->findings, { self->findings, references, 0 } };

  check_instructions (&check);
  bare_root (self->root);
  check_attributes (&check, self->root);
  for (xmlNode *node = ashi_drawing_next (self->root, self->root), *next; node != NULL; node = next)
    {
      const gboolean keep = keep_element (&check, node);

      next = keep ? ashi_drawing_next (node, self->root) : ashi_drawing_after (node, self->root);
      if (!keep)
        {
          xmlUnlinkNode (node);
          ashi_drawing_forget_ids (self, node);
          g_ptr_array_add (self->removed, node);
        }
    }
  check_references (&check);
}
