// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-fitting.h"

#include <math.h>

/* Widths that words need, in em. */
#define INDEX_LEAST 18.0
#define INDEX_MOST  24.0
#define CARD_LEAST  22.0 /* where it has to give way to the body, */
#define CARD_USUAL  27.0 /* and where it has not */
#define CARD_MOST   36.0
#define BOTH_LEAST  28.0 /* two that are compared take little more than one, */
#define BOTH_USUAL  32.0 /* and leave the body its own */
#define BOTH_MOST   48.0
#define BODY_LEAST  18.0 /* beside a card, */
#define BODY_USUAL  28.0 /* and beside both a card and the index */

/* Below which words and their button stand above each other: a sentence, and a few large words. */
#define LINE_LEAST  40.0
#define TITLE_LEAST 24.0

/* What the body needs besides, however small words are, in logical px. */
#define BODY_LEAST_PX 360.0

/* What panes take of a window in which there is more room than words need. */
#define INDEX_SHARE 0.16
#define CARD_SHARE  0.27

/* What a card takes of a window in which it stands below the body. */
#define STACKED_SHARE 0.5

/* The index lies over a narrow window, of which this remains, in logical px, so that one sees how to get back. */
#define INDEX_LEAVES 48

/* From how many words across and down there is room for larger ones; and how much larger they are, as in the style. */
static const struct
{
  const char *css_class;
  double width, height; /* em */
  double scale;
} sizes[] = {
  { NULL, 0, 0, 1 },
  { "roomy", 155, 80, 1.15 },
  { "vast", 230, 125, 1.5 },
};

/* From which size of words on icons are drawn larger, too. */
static const struct
{
  const char *css_class;
  double words; /* logical px */
} icons[] = {
  { "icons-24", 20 },
  { "icons-32", 28 },
};

struct _AshiFitting
{
  GObject parent_instance;

  AshiFittingParts parts;
  int width, height; /* of the window, in logical px, */
  int panes_height;  /* and of what is below its header and bars */
  gboolean stacked;
  guint source; /* until it is fitted: sizes are given out, which is no time to change them */
};

G_DEFINE_FINAL_TYPE (AshiFitting, ashi_fitting, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STACKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* The size of the desktop's words, in logical px. */
static double
get_em (AshiFitting *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self->parts.window));
  g_autoptr (PangoFontDescription) font = NULL;
  g_autofree char *name = NULL;
  int dpi;

  g_object_get (settings, "gtk-font-name", &name, "gtk-xft-dpi", &dpi, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "11");
  return (double) pango_font_description_get_size (font) / PANGO_SCALE * (dpi > 0 ? dpi / 1024.0 : 96) / 72;
}

static void
fit_icons (AshiFitting *self, double words)
{
  GtkWidget *window = GTK_WIDGET (self->parts.window);
  const char *chosen = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    {
      gtk_widget_remove_css_class (window, icons[i].css_class);
      if (words >= icons[i].words)
        chosen = icons[i].css_class;
    }
  if (chosen != NULL)
    gtk_widget_add_css_class (window, chosen);
}

/* Returns: the size of the words in the window, in logical px */
static double
fit_words (AshiFitting *self)
{
  const double em = get_em (self);
  double scale = 1;

  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->parts.window), sizes[i].css_class);
  for (guint i = G_N_ELEMENTS (sizes) - 1; i > 0 && scale == 1; i--)
    if (self->width >= sizes[i].width * em && self->height >= sizes[i].height * em)
      {
        gtk_widget_add_css_class (GTK_WIDGET (self->parts.window), sizes[i].css_class);
        scale = sizes[i].scale;
      }
  fit_icons (self, em * scale);
  return em * scale;
}

static void
set_stacked (AshiFitting *self, gboolean stacked)
{
  if (self->stacked == stacked)
    return;
  self->stacked = stacked;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->parts.card_flap),
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACKED]);
}

/* Returns: what the cards take of the width; 0 where they stand below the body */
static double
fit_cards (AshiFitting *self, double em)
{
  const gboolean both = gtk_widget_get_visible (self->parts.comparison);
  const double body = MAX (BODY_LEAST * em, BODY_LEAST_PX), least = (both ? BOTH_LEAST : CARD_LEAST) * em;
  const double usual = (both ? BOTH_USUAL : CARD_USUAL) * em, most = (both ? BOTH_MOST : CARD_MOST) * em;
  const double wish = CLAMP (CARD_SHARE * self->width, usual, most);
  const double width = CLAMP (wish, least, MAX (least, self->width - body));
  const gboolean stacked = self->width < least + body;
  const int share = (int) (STACKED_SHARE * self->panes_height);

  gtk_widget_set_size_request (self->parts.cards, stacked ? -1 : (int) width, stacked ? share : -1);
  set_stacked (self, stacked);
  return stacked ? 0 : width;
}

static void
fit_index (AshiFitting *self, double em, double cards)
{
  const double wish = CLAMP (INDEX_SHARE * self->width, INDEX_LEAST * em, INDEX_MOST * em);
  const double width = MIN (wish, self->width - INDEX_LEAVES);
  const gboolean fits = self->width >= width + cards + MAX (BODY_USUAL * em, BODY_LEAST_PX);

  gtk_widget_set_size_request (self->parts.index, (int) width, -1);
  adw_flap_set_fold_policy (self->parts.index_flap, fits ? ADW_FLAP_FOLD_POLICY_NEVER : ADW_FLAP_FOLD_POLICY_ALWAYS);
}

/* The window manager has other ways to make a window small or large. */
static void
set_controls (AshiFitting *self, gboolean all)
{
  g_object_set (self->parts.header, "decoration-layout", all ? NULL : ":close", NULL);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->parts.title), all);
}

/* The title has what room it needs before a second way to do what keys do as well. */
static void
fit_header (AshiFitting *self)
{
  set_controls (self, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts.least_needed); i++)
    gtk_widget_set_visible (self->parts.least_needed[i], TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts.least_needed); i++)
    if (get_natural_width (self->parts.header) > self->width)
      gtk_widget_set_visible (self->parts.least_needed[i], FALSE);
  if (get_natural_width (self->parts.header) > self->width)
    set_controls (self, FALSE);
}

static void
stand_above (GtkWidget *box, gboolean above)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box), above ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static gboolean
fit (gpointer user_data)
{
  AshiFitting *self = user_data;
  double em;

  self->source = 0;
  em = fit_words (self);
  fit_header (self);
  stand_above (self->parts.welcome, self->width < LINE_LEAST * em);
  stand_above (self->parts.patient_bar, self->width < TITLE_LEAST * em);
  fit_index (self, em, fit_cards (self, em));
  return G_SOURCE_REMOVE;
}

static void
fit_soon (AshiFitting *self)
{
  if (self->source == 0 && self->width > 0)
    self->source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, fit, self, NULL);
}

/**
 * ashi_fitting_set_size:
 * @width: of the window, in logical px
 * @height: likewise
 * @panes_height: of what is below its header and bars
 *
 * Fits the parts to that, once sizes have been given out.
 */
void
ashi_fitting_set_size (AshiFitting *self, int width, int height, int panes_height)
{
  g_return_if_fail (ASHI_IS_FITTING (self));

  if (self->width == width && self->height == height && self->panes_height == panes_height)
    return;
  self->width = width;
  self->height = height;
  self->panes_height = panes_height;
  fit_soon (self);
}

gboolean
ashi_fitting_get_stacked (AshiFitting *self)
{
  g_return_val_if_fail (ASHI_IS_FITTING (self), FALSE);
  return self->stacked;
}

/**
 * ashi_fitting_close:
 *
 * The window goes, and with it what was to be fitted.
 */
void
ashi_fitting_close (AshiFitting *self)
{
  g_return_if_fail (ASHI_IS_FITTING (self));

  g_clear_handle_id (&self->source, g_source_remove);
  self->width = 0;
}

static void
ashi_fitting_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_STACKED)
    g_value_set_boolean (value, ASHI_FITTING (object)->stacked);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
ashi_fitting_dispose (GObject *object)
{
  ashi_fitting_close (ASHI_FITTING (object));
  G_OBJECT_CLASS (ashi_fitting_parent_class)->dispose (object);
}

static void
ashi_fitting_class_init (AshiFittingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ashi_fitting_dispose;
  object_class->get_property = ashi_fitting_get_property;
  properties[PROP_STACKED] =
      g_param_spec_boolean ("stacked", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ashi_fitting_init (AshiFitting *self)
{
}

static void
listen (AshiFitting *self, gpointer object, const char *signal)
{
  g_signal_connect_object (object, signal, G_CALLBACK (fit_soon), self, G_CONNECT_SWAPPED);
}

/**
 * ashi_fitting_new:
 * @parts: parts of a window that closes this before it goes
 */
AshiFitting *
ashi_fitting_new (const AshiFittingParts *parts)
{
  AshiFitting *self = g_object_new (ASHI_TYPE_FITTING, NULL);
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (parts->window));

  self->parts = *parts;
  listen (self, settings, "notify::gtk-xft-dpi");
  listen (self, settings, "notify::gtk-font-name");
  listen (self, parts->comparison, "notify::visible");
  return self;
}
