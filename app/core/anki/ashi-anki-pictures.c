// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What is drawn, as notes: a box lies over a structure, and its name is asked. */
#include "ashi-anki-private.h"
#include "ashi-composition.h"
#include "ashi-hash.h"
#include "ashi-lettering.h"
#include "ashi-palette.h"
#include "ashi-pick-map.h"
#include "ashi-picture-file.h"
#include "ashi-tile.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The longer side of a picture that many notes share, and of one of two that are a note's own, in px. */
#define SHARED_SIDE 1000.0
#define OWN_SIDE    560.0

/* A body that is longer than this part of its width is shared in parts, each of which begins where the one before is
 * half over: on a screen nobody could see what a box in the whole of it hides. */
#define LONGEST 1.25

/* What is seen around a structure, as a part of its size, and the least that is seen, in mm. */
#define SURROUNDINGS  0.6
#define LEAST_SIDE_MM 160.0

/* How far a box reaches beyond what it hides, and its least side, in mm, so that it can be seen. */
#define MARGIN_MM    2.0
#define LEAST_BOX_MM 8.0

/* The seed of ashi_quiz_ask(). */
#define SEED 0

/* A plate that is being painted. */
typedef struct
{
  AshiPlate *plate;
  AshiPainter *painter;
  AshiPickMap *map;
  AshiNames *names; /* of no pack, so that none is written */
} Easel;

static void
easel_free (gpointer data)
{
  Easel *self = data;

  g_clear_object (&self->names);
  g_clear_object (&self->map);
  g_clear_object (&self->painter);
  g_clear_object (&self->plate);
  g_free (self);
}

static Easel *
easel_new (AshiPlate *plate, GError **error)
{
  g_autofree char *palette = ashi_palette_dup (ASHI_COLOURS_NATURAL);
  Easel *self = g_new0 (Easel, 1);

  self->plate = g_object_ref (plate);
  self->names = ashi_names_new (NULL);
  self->painter = ashi_painter_new (plate, palette, error);
  if (self->painter != NULL && ashi_painter_check_plate (self->painter, error))
    self->map = ashi_pick_map_recall (plate, NULL, NULL, error);
  if (self->map == NULL)
    g_clear_pointer (&self, easel_free);
  return self;
}

/* What making the notes needs. */
typedef struct
{
  AshiAnki *anki;
  AshiAnkiForm form;
  GHashTable *easels; /* id of a plate → Easel */
  GError **error;
} Work;

static Easel *
find_easel (Work *work, AshiPlate *plate)
{
  Easel *easel = g_hash_table_lookup (work->easels, ashi_plate_get_id (plate));

  if (easel != NULL)
    return easel;
  easel = easel_new (plate, work->error);
  if (easel != NULL)
    g_hash_table_insert (work->easels, (char *) ashi_plate_get_id (plate), easel);
  return easel;
}

static AshiBox
grow (AshiBox box, double least, double margin)
{
  const double width = MAX (box.width + 2 * margin, least), height = MAX (box.height + 2 * margin, least);

  return (AshiBox) { box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2, width, height };
}

static AshiBox
get_body (const Easel *easel)
{
  return ashi_lettering_find_body (ashi_plate_get_lettering (easel->plate), ashi_plate_get_view_box (easel->plate));
}

/* The box over what is asked. Returns: whether it can be seen in the picture */
static gboolean
find_box (const Easel *easel, const AshiQuestion *question, AshiBox shown, AshiBox *box)
{
  AshiBox bounds;

  return ashi_pick_map_get_bounds (easel->map, question->sight.lit, &bounds)
         && ashi_box_intersect (grow (bounds, LEAST_BOX_MM, MARGIN_MM), shown, box);
}

static void
paint_box (cairo_t *cr, const AshiComposition *shown, AshiBox box)
{
  cairo_rectangle (cr, (box.x - shown->box.x) * shown->scale, (box.y - shown->box.y) * shown->scale,
                   box.width * shown->scale, box.height * shown->scale);
  cairo_set_source_rgb (cr, 1, 0.92, 0.6);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

/* Returns: (transfer full) (nullable): the picture as PNG, with a box over it where there is one */
static GByteArray *
paint (Work *work, const Easel *easel, const AshiComposition *shown, const AshiBox *box)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (AshiImprint) imprint = ashi_imprint_new (work->anki->pack, ashi_plate_get_title (easel->plate));
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) ceil (shown->box.width * shown->scale), (int) ceil (shown->box.height * shown->scale));
  cairo_t *cr = cairo_create (surface);
  gboolean good;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  good = ashi_composition_paint (shown, easel->painter, cr, 1, work->error);
  if (good && box != NULL)
    paint_box (cr, shown, *box);
  cairo_destroy (cr);
  good = good
         && ashi_picture_file_check_drawn (cairo_surface_write_to_png_stream (surface, ashi_picture_file_append, png),
                                           ashi_plate_get_title (easel->plate), work->error);
  cairo_surface_destroy (surface);
  if (good)
    ashi_imprint_put_into_png (imprint, png);
  return good ? g_steal_pointer (&png) : NULL;
}

static AshiComposition
compose (const Easel *easel, const AshiQuestion *question, AshiBox box, double side)
{
  static const double paper[] = { 1, 1, 1 };

  return (AshiComposition) {
    .box = box,
    .scale = side / MAX (box.width, box.height),
    .opacities = question->sight.opacities,
    .names = easel->names,
    .background = paper,
  };
}

/* By what it shows, so that what shows the same shares it, and a second import replaces it. */
static char *
dup_name (AshiPack *pack, const AshiQuestion *question, const char *what)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *key = g_strdup_printf ("%s\n%s\n%s", ashi_pack_get_id (pack), question->sight.picture, what);

  g_checksum_update (sum, (const guchar *) key, -1);
  for (guint i = 0; i < question->sight.n_opacities; i++)
    {
      g_autofree char *opacity = g_strdup_printf ("\n%d", (int) lround (question->sight.opacities[i] * 1000));

      g_checksum_update (sum, (const guchar *) opacity, -1);
    }
  return g_strdup_printf ("ashi-%.24s.png", g_checksum_get_string (sum));
}

/* Returns: (transfer full) (nullable): how a field shows it, after the picture is painted, unless it was before */
static char *
dup_shown (Work *work,
           const Easel *easel,
           const AshiQuestion *question,
           const AshiComposition *shown,
           const char *what,
           const AshiBox *box)
{
  g_autofree char *name = dup_name (work->anki->pack, question, what);
  char *html = g_strdup_printf ("<img src=\"%s\">", name);

  if (!g_hash_table_contains (work->anki->media_index, name))
    {
      GByteArray *png = paint (work, easel, shown, box);

      if (png != NULL)
        ashi_anki_take_media (work->anki, g_steal_pointer (&name), png);
      else
        g_clear_pointer (&html, g_free);
    }
  return html;
}

/* A fraction without what Anki leaves out: the zero before the point. */
static void
add_fraction (GString *text, const char *name, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.4f", CLAMP (value, 0, 1));
  g_string_append_printf (text, ":%s=%s", name, digits[0] == '0' ? digits + 1 : digits);
}

/* Down to four decimals, so that the far edge, too, stays within the picture. */
static double
floor_fraction (double value)
{
  return floor (value * 10000 + 1e-9) / 10000;
}

static char *
dup_occlusion (AshiBox box, AshiBox shown)
{
  GString *text = g_string_new ("{{c1::image-occlusion:rect");
  const double left = floor_fraction ((box.x - shown.x) / shown.width),
               top = floor_fraction ((box.y - shown.y) / shown.height);

  add_fraction (text, "left", left);
  add_fraction (text, "top", top);
  add_fraction (text, "width", MIN (floor_fraction (box.width / shown.width), 1 - left));
  add_fraction (text, "height", MIN (floor_fraction (box.height / shown.height), 1 - top));
  g_string_append (text, ":oi=1}}<br>");
  return g_string_free (text, FALSE);
}

static char *
dup_asked (const Easel *easel)
{
  g_autofree char *plate = ashi_anki_dup_html (ashi_plate_get_title (easel->plate));

  return g_strdup_printf ("<div><b>%s</b> %s</div>", _ ("What lies under the box?"), plate);
}

static char *
dup_answer (AshiAnki *self, const AshiQuestion *question)
{
  const char *title = g_ptr_array_index (question->names, 0);
  g_autofree char *name = ashi_anki_dup_html (title);
  g_autofree char *gist = ashi_anki_dup_html (question->right);
  g_autofree char *cited = ashi_question_dup_cited (question);
  g_autofree char *sources = cited != NULL ? g_strdup_printf (_ ("Source: %s"), cited) : NULL;
  g_autofree char *small = ashi_anki_dup_html (sources);

  return g_strdup_printf ("<div><b>%s</b></div><div>%s</div><div><small>%s</small></div>", name, gist, small);
}

static AshiBox
frame (AshiBox box, AshiBox body)
{
  const double side = MAX (MAX (box.width, box.height) * (1 + SURROUNDINGS), LEAST_SIDE_MM);
  AshiBox framed;

  return ashi_box_intersect (grow (box, side, 0), body, &framed) ? framed : body;
}

/* The part of the body in which a box lies, or all of it where it lies in none. */
static AshiBox
choose_part (AshiBox body, AshiBox box)
{
  const double height = body.width * LONGEST, step = height / 2;
  const double n = floor ((box.y + box.height / 2 - body.y - height / 4) / step);
  const double from = CLAMP (body.y + n * step, body.y, body.y + body.height - height);

  if (height >= body.height || box.y < from || box.y + box.height > from + height)
    return body;
  return (AshiBox) { body.x, from, body.width, height };
}

/* Returns: (transfer full) (nullable): what was asked, lit, from near by */
static char *
dup_lit (Work *work, const Easel *easel, const AshiQuestion *question, AshiBox box)
{
  AshiComposition shown = compose (easel, question, frame (box, get_body (easel)), OWN_SIDE);

  shown.selection = question->sight.lit;
  return dup_shown (work, easel, question, &shown, question->card, NULL);
}

/* Under a box lies more than one thing: the answer shows which was meant. */
static gboolean
add_occlusion (Work *work, Easel *easel, const AshiQuestion *question, AshiBox box)
{
  const AshiComposition shown = compose (easel, question, choose_part (get_body (easel), box), SHARED_SIDE);
  g_autofree char *part = g_strdup_printf ("%.0f", shown.box.y);
  g_autofree char *image = dup_shown (work, easel, question, &shown, part, NULL);
  g_autofree char *lit = image != NULL ? dup_lit (work, easel, question, box) : NULL;
  g_autofree char *answer = NULL;
  AshiAnkiNote *note;

  if (lit == NULL)
    return FALSE;
  answer = dup_answer (work->anki, question);
  note = ashi_anki_add_note (work->anki, ASHI_ANKI_OCCLUSION_NOTE, question);
  ashi_anki_note_take_field (note, dup_occlusion (box, shown.box));
  ashi_anki_note_take_field (note, g_steal_pointer (&image));
  ashi_anki_note_take_field (note, dup_asked (easel));
  ashi_anki_note_take_field (note,
                             g_strdup_printf ("%s%s<div class=\"origin\">%s</div>", answer, lit, work->anki->credits));
  ashi_anki_note_take_field (note, ashi_anki_dup_html (question->card));
  return TRUE;
}

static gboolean
add_two_pictures (Work *work, Easel *easel, const AshiQuestion *question, AshiBox box)
{
  const AshiComposition shown = compose (easel, question, frame (box, get_body (easel)), OWN_SIDE);
  g_autofree char *name = g_strconcat ("masked ", question->card, NULL);
  g_autofree char *masked = dup_shown (work, easel, question, &shown, name, &box);
  g_autofree char *lit = masked != NULL ? dup_lit (work, easel, question, box) : NULL;
  g_autofree char *asked = NULL;
  g_autofree char *answer = NULL;
  AshiAnkiNote *note;

  if (lit == NULL)
    return FALSE;
  asked = dup_asked (easel);
  answer = dup_answer (work->anki, question);
  note = ashi_anki_add_note (work->anki, ASHI_ANKI_PICTURES_NOTE, question);
  ashi_anki_note_take_field (note, g_strconcat (asked, masked, NULL));
  ashi_anki_note_take_field (note, g_strconcat (answer, lit, NULL));
  ashi_anki_note_take_field (note, g_strdup (work->anki->credits));
  return TRUE;
}

static gboolean
add (Work *work, const AshiQuestion *question)
{
  AshiPlate *plate = ashi_pack_find_plate (work->anki->pack, question->sight.picture);
  Easel *easel = plate != NULL ? find_easel (work, plate) : NULL;
  AshiBox box;

  if (easel == NULL)
    return plate == NULL;
  if (!find_box (easel, question, get_body (easel), &box))
    return TRUE;
  return work->form == ASHI_ANKI_OCCLUSION ? add_occlusion (work, easel, question, box)
                                           : add_two_pictures (work, easel, question, box);
}

/**
 * ashi_anki_add_pictures:
 * @filter: (nullable): which are wanted; of them those are added that ask what something drawn is called
 *
 * What the plate does not show, nothing can lie over, and it is left out.
 *
 * Returns: whether all could be drawn; else the error is in #ASHI_PICTURE_ERROR
 */
gboolean
ashi_anki_add_pictures (AshiAnki *self, AshiQuiz *quiz, const AshiQuizFilter *filter, AshiAnkiForm form, GError **error)
{
  g_autoptr (GHashTable) easels = g_hash_table_new_full (ashi_str_hash, g_str_equal, NULL, easel_free);
  g_autoptr (GPtrArray) cards = NULL;
  Work work = { self, form, easels, error };
  gboolean good = TRUE;

  g_return_val_if_fail (ASHI_IS_ANKI (self) && ASHI_IS_QUIZ (quiz), FALSE);

  cards = ashi_quiz_list_cards (quiz, filter);
  for (guint i = 0; good && i < cards->len; i++)
    {
      const AshiQuizCard *card = g_ptr_array_index (cards, i);
      g_autoptr (AshiQuestion) question = NULL;

      if (card->kind != ASHI_QUESTION_NAME)
        continue;
      question = ashi_quiz_ask (quiz, card->id, SEED);
      good = add (&work, question);
    }
  return good;
}
