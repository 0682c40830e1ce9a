// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-build-told.h"
#include "ashi-command-site.h"
#include "ashi-composition.h"
#include "ashi-course-told.h"
#include "ashi-decimal.h"
#include "ashi-lettering.h"
#include "ashi-limits.h"
#include "ashi-mirror.h"
#include "ashi-nearest.h"
#include "ashi-needle-grip.h"
#include "ashi-needle-scene.h"
#include "ashi-palette.h"

#include <glib/gi18n.h>

/* How much is shown around a needle that is held, in mm. */
#define MARGIN 3.0

/* How many mm of a section a logical pixel of a window would be in a needle that is drawn to a file. */
#define NEEDLE_UNIT (1.0 / 3)

#define DEFAULT_HEIGHT 1400

typedef struct
{
  char *select;
  char *side;
  char *layers;
  char *needle;
  char *variant;
  char *build;
  char *fat;
  char *output;
  char *height_word;
  char *width_word;
  double height;
  double width; /* 0: as the height has it */
  gboolean high_contrast;
  gboolean distinct;
  gboolean transparent;
} Wishes;

static void
wishes_clear (Wishes *self)
{
  g_free (self->select);
  g_free (self->side);
  g_free (self->layers);
  g_free (self->needle);
  g_free (self->variant);
  g_free (self->build);
  g_free (self->fat);
  g_free (self->output);
  g_free (self->height_word);
  g_free (self->width_word);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

/* What is drawn. */
typedef struct
{
  AshiPlate *plate;     /* or the picture of a section */
  AshiNeedleTold *told; /* (owned): of a needle that is held in that; NULL: of none */
  char *asked;          /* (owned) (nullable): in which course and build that is, where somebody asked; may be "" */
  double *opacities;    /* (owned) */
  const AshiStructure *selected;
} Picture;

static void
picture_clear (Picture *self)
{
  g_clear_pointer (&self->told, ashi_needle_told_unref);
  g_free (self->asked);
  g_free (self->opacities);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static GPtrArray *
list_ids (AshiPack *pack)
{
  GPtrArray *ids = g_ptr_array_new ();
  AshiPlate *plate;
  AshiSection *section;

  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    g_ptr_array_add (ids, (char *) ashi_plate_get_id (plate));
  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    g_ptr_array_add (ids, (char *) ashi_section_get_id (section));
  return ids;
}

static AshiPlate *
refuse_picture (AshiPack *pack, const char *id)
{
  g_autoptr (GPtrArray) ids = list_ids (pack);
  g_autofree char *list = ashi_command_dup_list (ids);
  const char *nearest;

  g_ptr_array_add (ids, NULL);
  nearest = ashi_nearest (id, (const char *const *) ids->pdata);
  if (nearest != NULL)
    g_printerr (_ ("ashi: there is no plate or section “%s”. Did you mean “%s”?\n"), id, nearest);
  else if (*list != '\0')
    g_printerr (_ ("ashi: there is no plate or section “%s”. The pack has %s.\n"), id, list);
  else
    g_printerr (_ ("ashi: the pack has no plate that can be drawn.\n"));
  return NULL;
}

/* A plate, or the drawing of a section. */
static AshiPlate *
find_picture (AshiPack *pack, const char *id)
{
  AshiPlate *plate = ashi_pack_find_plate (pack, id);
  AshiSection *section = ashi_pack_find_section (pack, id);

  if (plate == NULL && section == NULL)
    return refuse_picture (pack, id);
  return plate != NULL ? plate : ashi_section_get_picture (section);
}

static gboolean
refuse_layer (AshiPlate *plate, const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  const char *nearest;

  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    g_ptr_array_add (names, (char *) ashi_layer_get_name (ashi_plate_get_layer (plate, i)));
  list = ashi_command_dup_list (names);
  g_ptr_array_add (names, NULL);
  nearest = ashi_nearest (name, (const char *const *) names->pdata);
  if (nearest != NULL)
    g_printerr (_ ("ashi: the plate has no layer “%s”. Did you mean “%s”? It has %s.\n"), name, nearest, list);
  else
    g_printerr (_ ("ashi: the plate has no layer “%s”. It has %s.\n"), name, list);
  return FALSE;
}

/* @word: (nullable): NULL leaves the value as it is. */
static gboolean
parse_number (const char *word, const char *what, double low, double high, double *value)
{
  double number;

  if (word == NULL)
    return TRUE;
  if (ashi_decimal_read (word, &number) && number >= low && number <= high)
    {
      *value = number;
      return TRUE;
    }
  g_printerr (_ ("ashi: “%s” cannot be used for %s. Write a plain number from %g to %g.\n"), word, what, low, high);
  return FALSE;
}

static gboolean
parse_layer (AshiPlate *plate, char *word, double *opacities)
{
  g_auto (GStrv) parts = g_strsplit (g_strstrip (word), "=", 2);
  const int layer = parts[0] != NULL ? ashi_plate_find_layer (plate, parts[0]) : -1;

  if (layer < 0)
    return refuse_layer (plate, parts[0] != NULL ? parts[0] : "");
  opacities[layer] = 1;
  return parse_number (parts[1], parts[0], 0, 1, &opacities[layer]);
}

/* "deep,nerves,bone=0.5": the layers to show, each with an opacity if it is not 1. */
static gboolean
parse_layers (AshiPlate *plate, const char *list, double *opacities)
{
  g_auto (GStrv) words = g_strsplit (*list != '\0' ? list : ",", ",", -1);

  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    opacities[i] = 0;
  for (char **word = words; *word != NULL; word++)
    if (!parse_layer (plate, *word, opacities))
      return FALSE;
  return TRUE;
}

/* Without --layers: as the pack opens the plate, less what would hide the selected structure, and the needle that is
 * drawn there where another is held. */
static void
choose_layers (Picture *self)
{
  const AshiLettering *lettering = ashi_plate_get_lettering (self->plate);

  for (guint i = 0; i < ashi_plate_get_n_layers (self->plate); i++)
    self->opacities[i] =
        self->selected != NULL && i < self->selected->layer ? 0 : ashi_plate_get_layer (self->plate, i)->opacity;
  if (self->told != NULL && lettering != NULL && ashi_lettering_get_needle_length (lettering) > 0)
    self->opacities[lettering->needle_layer] = 0;
}

static AshiColours
get_colours (const Wishes *wishes)
{
  if (wishes->distinct)
    return ASHI_COLOURS_DISTINCT;
  return wishes->high_contrast ? ASHI_COLOURS_HIGH_CONTRAST : ASHI_COLOURS_NATURAL;
}

static char *
dup_title (AshiNames *names, const Picture *picture)
{
  const char *title = ashi_plate_get_title (picture->plate);
  g_autofree char *name =
      picture->selected != NULL ? ashi_names_dup_structure (names, picture->plate, picture->selected->id) : NULL;
  g_autofree char *state = picture->told != NULL ? ashi_needle_told_dup_state (picture->told) : NULL;

  if (state != NULL)
    return g_strdup_printf ("%s: %s%s %s", title, state, picture->asked, ashi_needle_told_get_caution (picture->told));
  return name != NULL ? g_strdup_printf ("%s: %s", title, name) : g_strdup (title);
}

static AshiNeedleScene
place_needle (const AshiNeedleTold *told, const Wishes *wishes)
{
  return (AshiNeedleScene) {
    .outlines = told->outlines,
    .needle = told->needle,
    .size = ashi_needle_find_size (told->asked),
    .is_stopped = told->bone >= 0,
    .is_mirrored = told->is_mirrored,
    .is_clear = wishes->high_contrast,
  };
}

/* All of the needle is shown, and of the skin where that has moved, wherever they lie. */
static AshiBox
find_box (const Picture *picture, const AshiNeedleScene *needle)
{
  const AshiBox box = ashi_plate_get_view_box (picture->plate);

  return picture->told == NULL ? box
                               : ashi_box_join (box, ashi_box_grow (ashi_needle_scene_get_bounds (needle), MARGIN));
}

static AshiExit
save (AshiPack *pack, const Picture *picture, const Wishes *wishes)
{
  const double paper[] = { 1, 1, 1 };
  const AshiNeedleScene needle = picture->told != NULL ? place_needle (picture->told, wishes) : (AshiNeedleScene) { 0 };
  const AshiBox box = find_box (picture, &needle);
  g_autofree char *palette = ashi_palette_dup (get_colours (wishes));
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPainter) painter = ashi_painter_new (picture->plate, palette, &error);
  g_autoptr (AshiNames) names = ashi_names_new (pack);
  g_autofree char *title = dup_title (names, picture);
  g_autoptr (AshiImprint) imprint = ashi_imprint_new (pack, title);
  const AshiComposition composition = {
    .box = box,
    .scale = wishes->width > 0 ? wishes->width / box.width : wishes->height / box.height,
    .opacities = picture->opacities,
    .selection = picture->selected != NULL ? picture->selected->id : NULL,
    .needle = picture->told != NULL ? &needle : NULL,
    .needle_unit = NEEDLE_UNIT,
    .names = names,
    .background = wishes->transparent ? NULL : paper,
    .imprint = imprint,
  };

  if (painter != NULL && ashi_composition_save (&composition, painter, wishes->output, &error))
    return ashi_command_tell_omissions (picture->plate) ? ASHI_EXIT_BAD : ASHI_EXIT_GOOD;
  g_printerr ("ashi: %s\n", error->message);
  return ASHI_EXIT_BAD;
}

/* A picture goes about without the words that asked for it: it says itself that it is not as the section is drawn. */
static char *
dup_asked (const AshiNeedleTold *told, const AshiBuilt *built, const Wishes *wishes)
{
  g_autofree char *course = wishes->variant != NULL ? ashi_needle_told_dup_course (told) : NULL;
  g_autofree char *build = wishes->build != NULL || wishes->fat != NULL ? ashi_built_dup_state (built) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (course != NULL)
    g_string_append_printf (words, " %s", course);
  if (build != NULL)
    g_string_append_printf (words, " %s", build);
  return g_strdup (words->str);
}

static AshiExit
take_needle (AshiPack *pack, const char *name, const Wishes *wishes, Picture *picture)
{
  g_auto (AshiSite) site = { 0 };
  const AshiSiteWords words = {
    .side = wishes->side, .variant = wishes->variant, .build = wishes->build, .fat = wishes->fat
  };
  const AshiExit exit_code = ashi_site_open_at (&site, pack, name, "--needle", wishes->needle, &words);
  AshiSide side;

  if (exit_code != ASHI_EXIT_GOOD)
    return exit_code;
  side = site.is_mirrored ? ashi_mirror_side (site.run->side) : site.run->side;
  picture->plate = ashi_section_get_picture_on (site.section, side);
  picture->told = ashi_needle_told_new (pack, site.outlines, site.run, site.needle, site.is_mirrored);
  picture->asked = dup_asked (picture->told, site.built, wishes);
  return ASHI_EXIT_GOOD;
}

static AshiExit
take_picture (AshiPack *pack, const char *name, const Wishes *wishes, Picture *picture)
{
  AshiExit exit_code;

  if (wishes->needle == NULL)
    picture->plate = find_picture (pack, name);
  else if ((exit_code = take_needle (pack, name, wishes, picture)) != ASHI_EXIT_GOOD)
    return exit_code;
  if (picture->plate == NULL)
    return ASHI_EXIT_BAD;
  picture->opacities = g_new0 (double, ashi_plate_get_n_layers (picture->plate));
  return ASHI_EXIT_GOOD;
}

static AshiExit
render (const char *pack_folder, const char *name, const Wishes *wishes)
{
  g_autoptr (AshiPack) pack = ashi_command_open_told_pack (pack_folder);
  g_auto (Picture) picture = { 0 };
  const AshiExit exit_code = take_picture (pack, name, wishes, &picture);

  if (exit_code != ASHI_EXIT_GOOD)
    return exit_code;
  if (wishes->select != NULL)
    picture.selected = ashi_command_select (pack, picture.plate, wishes->select, wishes->side);
  if (wishes->select != NULL && picture.selected == NULL)
    return ASHI_EXIT_BAD;
  if (wishes->layers == NULL)
    choose_layers (&picture);
  else if (!parse_layers (picture.plate, wishes->layers, picture.opacities))
    return ASHI_EXIT_USAGE;
  return save (pack, &picture, wishes);
}

/* What moves the skin or leads a nerve is drawn about a needle that is held. */
static gboolean
needs_needle (const Wishes *wishes)
{
  const char *option = wishes->variant != NULL ? "--variant" : wishes->build != NULL ? "--build" : "--fat";

  if (wishes->needle != NULL || (wishes->variant == NULL && wishes->build == NULL && wishes->fat == NULL))
    return FALSE;
  g_printerr (
      _ ("ashi: %s is for a needle that is held. Add --needle=ENTRY,ANGLE,DEPTH, or --needle=0 for the needle as "
         "it is drawn.\n"),
      option);
  return TRUE;
}

static AshiExit
run_render (const char *pack_folder, int argc, char *argv[])
{
  g_auto (Wishes) wishes = { .height = DEFAULT_HEIGHT };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &wishes.output, N_ ("Where to write; the ending says as what"),
      N_ ("FILE.png|svg|pdf") },
    { "select", 0, 0, G_OPTION_ARG_STRING, &wishes.select, N_ ("Highlight a subject, and leave out what lies over it"),
      N_ ("SUBJECT") },
    { "side", 0, 0, G_OPTION_ARG_STRING, &wishes.side,
      N_ ("The side of the subject: left, or right as without it; with --needle: of the needle"), N_ ("SIDE") },
    { "needle", 0, 0, G_OPTION_ARG_STRING, &wishes.needle,
      N_ ("Hold a needle in a section, as “ashi needle” does; a number that is left out is as it is drawn"),
      N_ ("ENTRY,ANGLE,DEPTH") },
    { "variant", 0, 0, G_OPTION_ARG_STRING, &wishes.variant,
      N_ ("Count a nerve where it runs in some people, as in this type"), N_ ("TYPE") },
    { "build", 0, 0, G_OPTION_ARG_STRING, &wishes.build,
      N_ ("Move the skin as in somebody of this build: lean, average, heavy or a body mass index, with sex and age"),
      N_ ("BUILD[,SEX[,AGE]]") },
    { "fat", 0, 0, G_OPTION_ARG_STRING, &wishes.fat,
      N_ ("Move the skin until skin and fat are so thick as somebody has measured them"), N_ ("MM") },
    { "layers", 0, 0, G_OPTION_ARG_STRING, &wishes.layers, N_ ("Show these layers only, such as deep,nerves,bone=0.5"),
      N_ ("LIST") },
    { "height", 0, 0, G_OPTION_ARG_STRING, &wishes.height_word,
      N_ ("Height in pixels (PNG) or points (SVG, PDF); 1400 without it"), N_ ("N") },
    { "width", 0, 0, G_OPTION_ARG_STRING, &wishes.width_word, N_ ("Width in pixels or points, instead of the height"),
      N_ ("N") },
    { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &wishes.high_contrast, N_ ("Use the high contrast palette"), NULL },
    { "distinct", 0, 0, G_OPTION_ARG_NONE, &wishes.distinct,
      N_ ("Use the palette whose tissues differ in lightness, for any colour vision"), NULL },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &wishes.transparent, N_ ("Leave the paper out"), NULL },
    { NULL },
  };
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_render, options, 1, &argc, &argv, &exit_code))
    return exit_code;
  if (needs_needle (&wishes))
    return ASHI_EXIT_USAGE;
  if (wishes.side != NULL && !g_str_equal (wishes.side, "left") && !g_str_equal (wishes.side, "right"))
    {
      g_printerr (_ ("ashi: there is no side “%s”. It can be left or right.\n"), wishes.side);
      return ASHI_EXIT_USAGE;
    }
  if (!parse_number (wishes.height_word, "--height", 1, ASHI_LIMIT_SAVED_SIDE, &wishes.height)
      || !parse_number (wishes.width_word, "--width", 1, ASHI_LIMIT_SAVED_SIDE, &wishes.width))
    return ASHI_EXIT_USAGE;
  if (wishes.output == NULL)
    {
      g_printerr (_ ("ashi: say where to write with -o FILE.png, FILE.svg or FILE.pdf.\n"));
      return ASHI_EXIT_USAGE;
    }
  return render (pack_folder, argv[1], &wishes);
}

const AshiCommand ashi_command_render = {
  "render",
  N_ ("PLATE|SECTION [--select SUBJECT] [--layers LIST] [--needle ENTRY,ANGLE,DEPTH [--variant TYPE] "
      "[--build BUILD[,SEX[,AGE]] | --fat MM]] -o FILE"),
  N_ ("Draws a plate, or a section with a needle in it, as PNG, SVG or PDF."),
  run_render,
};
