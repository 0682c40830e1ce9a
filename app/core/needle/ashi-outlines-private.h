// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-outlines.h"

G_BEGIN_DECLS

/* For the files that make outlines: whoever has them sees them immutable. */

struct _AshiOutlines
{
  GObject parent_instance;

  AshiPlane plane;
  GPtrArray *outlines; /* AshiOutline, the lowest first */
  AshiAxis drawn;      /* the needle, from the skin */
  double depth;
  guint skin_of;   /* which outline has the ring that it enters, */
  guint skin_from; /* from which place */
  guint skin_to;   /* to before which */
  GArray *skin;    /* AshiXY: that ring, such that more leads aside */
  GArray *along;   /* double: how far each of them is from the first */
  double girth;
  double entry; /* where on it the needle enters */

  AshiXY low, high; /* the box about which somebody looked beside the plane */
  double reach;     /* how far; 0: nobody did */

  char *course_of; /* the subject that runs otherwise in some people; NULL: of none is it told here */
  char *drawn_course, *course;
  GPtrArray *displaced; /* AshiOutline: what is drawn of it and lies elsewhere in this course; NULL: nothing */

  /* of another build */
  AshiOutlines *base; /* NULL: as it is drawn */
  AshiOutline *own;   /* the skin; all others are those of the base */
  GArray *shares;     /* double: how much of the shift each place of the skin has */
  GArray *band;       /* AshiXY: where the skin is drawn, and is, in turn */
  double growth;      /* by how much the drawn needle lies deeper, in mm */
  double sd;          /* of the shift, in mm */
};

void ashi_outlines_measure_skin (AshiOutlines *self, AshiXY entry);

G_END_DECLS
