// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-outline-path.h"

#include "ashi-limits.h"

#include <math.h>
#include <string.h>

/* How far short lines may lie from the curve that they stand for, in mm: a tenth of what any of it is good to. */
#define TOLERANCE  0.02
#define MOST_LINES 64

/* The path as far as it was read. */
typedef struct
{
  AshiOutline *outline;
  const char *at;
  GArray *ring;   /* AshiXY */
  AshiXY here;    /* where the pen is */
  AshiXY control; /* of the curve before, for one that goes on smoothly */
  char before;    /* the command before, in capitals */
  guint most;     /* places that the outline may have */
} Path;

static const char *
skip_separator (const char *at)
{
  at += strspn (at, " \t\r\n\f");
  return *at == ',' ? at + 1 + strspn (at + 1, " \t\r\n\f") : at;
}

/* Whether a number of SVG stands there; strtod would take more: blanks, hexadecimal ones, infinity. */
static gboolean
is_number (const char *at)
{
  const char *digits = *at == '+' || *at == '-' ? at + 1 : at;

  if (*digits == '.')
    return g_ascii_isdigit (digits[1]);
  return g_ascii_isdigit (*digits) && !(*digits == '0' && (digits[1] == 'x' || digits[1] == 'X'));
}

static gboolean
read_number (Path *self, double *value)
{
  char *end = NULL;

  self->at = skip_separator (self->at);
  if (!is_number (self->at))
    return FALSE;
  *value = g_ascii_strtod (self->at, &end);
  self->at = end;
  return fabs (*value) <= 2 * ASHI_LIMIT_EXTENT_MM;
}

/* So many places; small letters tell them from where the pen is. */
static gboolean
read_places (Path *self, char command, AshiXY *places, guint n)
{
  const AshiXY base = g_ascii_islower (command) ? self->here : (AshiXY) { 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      if (!read_number (self, &places[i].x) || !read_number (self, &places[i].y))
        return FALSE;
      places[i] = (AshiXY) { base.x + places[i].x, base.y + places[i].y };
    }
  return TRUE;
}

static void
draw_to (Path *self, AshiXY place)
{
  self->here = place;
  g_array_append_val (self->ring, place);
}

static double
get_bend (AshiXY a, AshiXY b, AshiXY c)
{
  return hypot (a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
}

static void
draw_curve (Path *self, const AshiXY *control)
{
  const AshiXY from = self->here, one = control[0], two = control[1], to = control[2];
  const double bend = fmax (get_bend (from, one, two), get_bend (one, two, to));
  const guint n = (guint) fmin (MOST_LINES, fmax (1, ceil (sqrt (0.75 * bend / TOLERANCE))));

  for (guint i = 1; i <= n; i++)
    {
      const double t = (double) i / n, s = 1 - t;
      const double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

      draw_to (self, i == n ? to
                            : (AshiXY) { a * from.x + b * one.x + c * two.x + d * to.x,
                                         a * from.y + b * one.y + c * two.y + d * to.y });
    }
}

/* A quadratic curve as the cubic one that is the same. */
static void
draw_quadratic (Path *self, AshiXY control, AshiXY to)
{
  const AshiXY from = self->here;
  const AshiXY cubic[] = { { from.x + 2 * (control.x - from.x) / 3, from.y + 2 * (control.y - from.y) / 3 },
                           { to.x + 2 * (control.x - to.x) / 3, to.y + 2 * (control.y - to.y) / 3 },
                           to };

  draw_curve (self, cubic);
  self->control = control;
}

/* Where a curve that goes on smoothly bends first. */
static AshiXY
get_mirrored (const Path *self, const char *kinds)
{
  if (self->before == '\0' || strchr (kinds, self->before) == NULL)
    return self->here;
  return (AshiXY) { 2 * self->here.x - self->control.x, 2 * self->here.y - self->control.y };
}

static gboolean
read_line (Path *self, char command)
{
  AshiXY to = self->here;
  double value;

  switch (g_ascii_toupper (command))
    {
    case 'H':
      if (!read_number (self, &value))
        return FALSE;
      to.x = (command == 'h' ? to.x : 0) + value;
      break;
    case 'V':
      if (!read_number (self, &value))
        return FALSE;
      to.y = (command == 'v' ? to.y : 0) + value;
      break;
    default:
      if (!read_places (self, command, &to, 1))
        return FALSE;
    }
  draw_to (self, to);
  return TRUE;
}

static gboolean
read_cubic (Path *self, char command)
{
  AshiXY places[3];

  if (g_ascii_toupper (command) == 'S')
    places[0] = get_mirrored (self, "CS");
  if (g_ascii_toupper (command) == 'S' ? !read_places (self, command, places + 1, 2)
                                       : !read_places (self, command, places, 3))
    return FALSE;
  draw_curve (self, places);
  self->control = places[1];
  return TRUE;
}

static gboolean
read_quadratic (Path *self, char command)
{
  AshiXY places[2];

  if (g_ascii_toupper (command) == 'T')
    places[0] = get_mirrored (self, "QT");
  if (g_ascii_toupper (command) == 'T' ? !read_places (self, command, places + 1, 1)
                                       : !read_places (self, command, places, 2))
    return FALSE;
  draw_quadratic (self, places[0], places[1]);
  return TRUE;
}

/* What is filled is closed, whether the path says so or not. */
static gboolean
end_ring (Path *self)
{
  if (self->ring->len > 0)
    {
      const AshiXY *places = &g_array_index (self->ring, AshiXY, 0);

      if (!ashi_outline_add_ring (self->outline, places, self->ring->len))
        return FALSE;
      self->here = places[0];
    }
  g_array_set_size (self->ring, 0);
  return self->outline->places->len <= self->most;
}

static gboolean
begin_ring (Path *self, char command)
{
  AshiXY to = self->here;

  /* A ring that is not closed ends where it is, and the next is told from there. */
  if (!read_places (self, command, &to, 1) || !end_ring (self))
    return FALSE;
  draw_to (self, to);
  return TRUE;
}

static gboolean
read_once (Path *self, char command)
{
  /* Behind a closed ring a line begins where that began. */
  if (self->ring->len == 0 && g_ascii_toupper (command) != 'M')
    g_array_append_val (self->ring, self->here);
  switch (g_ascii_toupper (command))
    {
    case 'M':
      return begin_ring (self, command);
    case 'L':
    case 'H':
    case 'V':
      return read_line (self, command);
    case 'C':
    case 'S':
      return read_cubic (self, command);
    case 'Q':
    case 'T':
      return read_quadratic (self, command);
    default: /* arcs among them: no drawing of a body needs one */
      return FALSE;
    }
}

/* Pairs behind the first of a move are lines. */
static char
get_repeated (char command)
{
  return command == 'M' ? 'L' : command == 'm' ? 'l' : command;
}

static gboolean
read_command (Path *self)
{
  char command = *self->at++;

  if (g_ascii_toupper (command) == 'Z')
    {
      self->before = 'Z';
      return end_ring (self);
    }
  do
    {
      if (!read_once (self, command) || self->ring->len > self->most)
        return FALSE;
      self->before = g_ascii_toupper (command);
      command = get_repeated (command);
      self->at = skip_separator (self->at);
    }
  while (is_number (self->at));
  return TRUE;
}

/**
 * ashi_outline_add_path:
 * @d: the data of a path as SVG has it
 * @most: how many places the outline may have
 *
 * Adds a ring for each piece of the path; curves become short lines that lie within 0.02 mm of them.
 *
 * Returns: whether the path could be read: not one with an arc, and not one with more places
 */
gboolean
ashi_outline_add_path (AshiOutline *self, const char *d, guint most)
{
  g_autoptr (GArray) ring = g_array_new (FALSE, FALSE, sizeof (AshiXY));
  Path path = { .outline = self, .at = d + strspn (d, " \t\r\n\f"), .ring = ring, .most = most };

  if (*path.at != 'M' && *path.at != 'm')
    return FALSE;
  while (*path.at != '\0')
    {
      if (!read_command (&path))
        return FALSE;
      path.at += strspn (path.at, " \t\r\n\f");
    }
  return end_ring (&path);
}
