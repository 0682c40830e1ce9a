// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiSvgRole: what an element of SVG is to a plate.
 */
typedef enum
{
  ASHI_SVG_REFUSED,   /* what a plate may not hold, and whatever nobody has thought of */
  ASHI_SVG_GROUP,     /* holds what is drawn */
  ASHI_SVG_SHAPE,     /* is drawn */
  ASHI_SVG_STORE,     /* is used by what is drawn */
  ASHI_SVG_SHEET,     /* a style sheet */
  ASHI_SVG_WORDS,     /* tells what something is */
  ASHI_SVG_LETTERING, /* words that are drawn, on sections */
  ASHI_SVG_IDLE,      /* has no effect here */
} AshiSvgRole;

/**
 * AshiSvgValue: what may stand in an attribute or a property of CSS.
 */
typedef enum
{
  ASHI_SVG_UNKNOWN,   /* nobody draws by it: it is left out */
  ASHI_SVG_UNDRAWN,   /* other programs draw by it and librsvg does not, or must not: it is told and left out */
  ASHI_SVG_PLAIN,     /* words and numbers */
  ASHI_SVG_COLOUR,    /* a colour */
  ASHI_SVG_PAINT,     /* a colour or url(#id) */
  ASHI_SVG_REFERENCE, /* none or url(#id) */
  ASHI_SVG_TRANSFORM, /* moves what is drawn */
} AshiSvgValue;

#define ASHI_SVG_NAMESPACE "http://www.w3.org/2000/svg"

AshiSvgRole ashi_svg_get_role (const char *element);
gboolean ashi_svg_is_attribute (const char *name);
AshiSvgValue ashi_svg_get_property (const char *name);

G_END_DECLS
