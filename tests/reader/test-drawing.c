// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-painter.h"
#include "ashi-plate-reader.h"
#include "ashi-section-reader.h"
#include "ashi-test-pack.h"

#include <string.h>

/* Drawings as strangers and their programs write them. */

static AshiPack *pack;

#define FINE "outer-muscle--left"

#define HEAD                                                                                                           \
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' "                                                     \
  "xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' xmlns:xlink='http://www.w3.org/1999/xlink'"
#define MUSCLE          "<g id='outer-muscle--left'><path d='M0 0h9v9z'/></g>"
#define IN_LAYER(inner) HEAD "><g id='layer-outer'>" inner "</g></svg>"
/* Something above, in the first line of the file, and then a good layer. */
#define ABOVE(inner) HEAD ">" inner "<g id='layer-outer'>" MUSCLE "</g></svg>"

static GPtrArray *
create_layers (void)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);

  g_ptr_array_add (layers, ashi_layer_new ("layer-outer", "Outer", 1, TRUE));
  return layers;
}

static AshiPlate *
read_svg (const char *svg, gsize size, AshiProblems *problems)
{
  const AshiReading reading = { problems, "x.svg" };
  g_autoptr (GBytes) bytes = g_bytes_new (svg, size);

  return ashi_read_plate (&reading, pack, bytes, "x", "X", create_layers ());
}

/* What is wrong, without the file's name; and then the ids of what can be picked. */
static char *
dup_report_of (const AshiProblems *problems, AshiPlate *plate)
{
  GString *report = g_string_new (NULL);

  for (guint i = 0; i < ashi_problems_get_n (problems); i++)
    {
      const AshiProblem *problem = ashi_problems_get (problems, i);

      g_string_append_printf (report, "%u: %s\n", problem->line, problem->what);
    }
  for (guint i = 0; plate != NULL && i < ashi_plate_get_n_structures (plate); i++)
    g_string_append_printf (report, "%s%s", i > 0 ? " " : "", ashi_plate_get_structure (plate, i)->id);
  if (plate == NULL)
    g_string_append (report, "no plate");
  return g_string_free (report, FALSE);
}

static char *
dup_report (const char *svg)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPlate) plate = read_svg (svg, strlen (svg), problems);

  return dup_report_of (problems, plate);
}

typedef struct
{
  const char *svg;
  const char *report;
} Case;

static void
check_cases (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *report = dup_report (cases[i].svg);

      g_test_message ("%s", cases[i].svg);
      g_assert_cmpstr (report, ==, cases[i].report);
    }
}

/* Which groups are structures, and which only keep order. */
static void
test_structures (void)
{
  static const Case cases[] = {
    { IN_LAYER (MUSCLE), "outer-muscle--left" },
    { IN_LAYER ("<g id='g7'><g id='g8'>" MUSCLE "</g></g>"), "outer-muscle--left" },
    { IN_LAYER ("<g id='shading'>" MUSCLE "</g>"), "outer-muscle--left" },
    { IN_LAYER ("<g id='Group 5'>" MUSCLE "</g>"), "outer-muscle--left" },
    { IN_LAYER ("<g id='g7'><path id='path8' d='M0 0h9v9z'/></g>" MUSCLE), "outer-muscle--left" },
    { IN_LAYER ("<g id='middle-bone'><g id='g7'><path id='path8' d='M0 0h9v9z'/></g></g>"), "middle-bone" },
    { IN_LAYER ("<g id='g7'><g id='middle-bone'><path d='M0 0h9v9z'/></g></g>"), "middle-bone" },
    { IN_LAYER ("<g id='mystery'><path d='M0 0h9v9z'/></g>"), "mystery" },
    { IN_LAYER ("<g id='g7'><title>Muscle, left</title><path d='M0 0h9v9z'/></g>"), "g7" },
    { IN_LAYER ("<rect id='middle-bone' width='9' height='9'/>"), "middle-bone" },
    { IN_LAYER ("<g id='gb30--left'><g><circle cx='1' cy='2' r='3'/></g></g>"), "gb30--left" },
    { IN_LAYER ("<circle id='gb30--left' cx='1' cy='2' r='3'/>"), "gb30--left" },
    { IN_LAYER ("<g id='g7' inkscape:label='outer-muscle--left'/>"), "outer-muscle--left" },
    { IN_LAYER ("<g inkscape:label='outer-muscle--left'/>"), "outer-muscle--left" },
    { IN_LAYER ("<path id='path7' inkscape:label='middle-bone' d='M0 0h9v9z'/>"), "middle-bone" },
    { IN_LAYER ("<g id='g7' inkscape:label='outer-muscle--left'/>" MUSCLE),
      "1: The name \"outer-muscle--left\" is on line 1 already\nouter-muscle--left" },
    { IN_LAYER ("<g id='outer-muscle--lef'/>"), "1: The id \"outer-muscle--lef\" has an unknown side\n" },
    { IN_LAYER ("<g id='outer-muscle--left'><path id='middle-bone' d='M0 0h9v9z'/></g>"),
      "1: \"middle-bone\" lies inside \"outer-muscle--left\", so it cannot be chosen\nouter-muscle--left" },
    { IN_LAYER ("<g id='outer-muscle--left'><path id='path7' inkscape:label='middle-bone' d='M0 0h9v9z'/></g>"),
      "1: \"middle-bone\" lies inside \"outer-muscle--left\", so it cannot be chosen\nouter-muscle--left" },
    { IN_LAYER ("<g id='outer-muscle--left'><path id='path7' inkscape:label='outer-muscle--left' d='M0 0h9v9z'/></g>"),
      "outer-muscle--left" },
    { IN_LAYER ("<g id='outer-muscle--left_x20_'/>"), "outer-muscle--left" },
    { IN_LAYER ("<g id='outer-muscle--left_x00_2'/>"), "1: The id \"outer-muscle--left_x00_2\" has an unknown side\n" },
    { IN_LAYER ("<defs><g id='middle-bone'/></defs>" MUSCLE), "outer-muscle--left" },
    { IN_LAYER ("<g id='what ever--left'/>"), "1: The id \"what ever--left\" holds what no structure's id may\n" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_layers (void)
{
  static const Case cases[] = {
    { HEAD "><g><a><g id='layer-outer'>" MUSCLE "</g></a></g></svg>", "outer-muscle--left" },
    { HEAD "><g inkscape:groupmode='layer' id='layer1' inkscape:label='layer-outer'>" MUSCLE "</g></svg>",
      "outer-muscle--left" },
    { HEAD "><g inkscape:groupmode='layer' id='layer1'><g id='layer-outer'>" MUSCLE "</g></g></svg>",
      "outer-muscle--left" },
    { HEAD "><g inkscape:groupmode='layer' id='layer1' inkscape:label='Guides'><path d=''/></g></svg>",
      "1: The layer \"layer1\" is not in pack.xml\n0: The layer \"layer-outer\" of pack.xml is not in the plate\n" },
    { ABOVE ("<rect width='9' height='9' style='fill:none'/><g style='display:none'><path d='M0 0h9v9z'/></g>"), FINE },
    { ABOVE ("<g id='background'><rect width='9' height='9'/><rect width='9' height='9'/></g>"),
      "1: <rect> lies in no layer, so it is not shown (2 times)\nouter-muscle--left" },
    { IN_LAYER ("<g id='layer-outer'/>" MUSCLE), "1: The id \"layer-outer\" is on line 1 already\nouter-muscle--left" },
    { IN_LAYER ("<g id='layer-areas'/>" MUSCLE),
      "1: The layer \"layer-areas\" lies inside the layer \"layer-outer\"\nouter-muscle--left" },
    { IN_LAYER ("<g id='g7' inkscape:label='layer-areas'/>" MUSCLE),
      "1: The layer \"layer-areas\" lies inside the layer \"layer-outer\"\nouter-muscle--left" },
    { HEAD "><page xmlns='u' id='layer-outer'/><g inkscape:label='layer-outer'>" MUSCLE "</g></svg>", FINE },
    { ABOVE ("<defs id='layer-outer'/>"), "1: The id \"layer-outer\" is on line 1 already\nouter-muscle--left" },
    { HEAD " id='layer-outer'><g id='layer-outer'>" MUSCLE "</g></svg>",
      "1: The id \"layer-outer\" is on line 1 already\nouter-muscle--left" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Names that are nearly those of the pack are told with what was meant. */
static void
test_meant (void)
{
  static const struct
  {
    const char *svg, *remedy;
  } cases[] = {
    { HEAD "><g id='layer-outer_1_'>" MUSCLE "</g></svg>", "Did you mean \"layer-outer\"? Otherwise list it" },
    { HEAD "><g id='layer-outer_1_' inkscape:groupmode='layer'>" MUSCLE "</g></svg>", "\"layer-outer\"?" },
    { HEAD "><g id='layer-outer_2_'>" MUSCLE "</g><g id='layer-outer'/></svg>", "\"layer-outer\"?" },
    { HEAD "><g><g id='layer-oter'>" MUSCLE "</g></g></svg>", "\"layer-outer\"?" },
    { HEAD "><g id='layer7' inkscape:groupmode='layer' inkscape:label='Outr'>" MUSCLE "</g></svg>",
      "\"layer-outer\"?" },
    { HEAD "><g id='layer-guides'>" MUSCLE "</g></svg>", "List it under its <plate>" },
    { IN_LAYER ("<g id='outer-muscle--left_1_'/>"), "Did you mean \"outer-muscle--left\"? Otherwise end it" },
    { IN_LAYER ("<g id='outer-muscle--lef'/>"), "Did you mean \"outer-muscle--left\"? Otherwise end it" },
    { IN_LAYER ("<g id='middle-bone--top'/>"), "Did you mean \"middle-bone\"? Otherwise end it" },
    { IN_LAYER ("<g id='otter-muscle--rigth'/>"), "Did you mean \"outer-muscle--right\"? Otherwise end it" },
    { IN_LAYER ("<g id='xylophone--top'/>"), "End it with --left or --right." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AshiProblems) problems = ashi_problems_new ();
      g_autoptr (AshiPlate) plate = read_svg (cases[i].svg, strlen (cases[i].svg), problems);

      g_test_message ("%s", cases[i].svg);
      g_assert_cmpuint (ashi_problems_get_n (problems), >, 0);
      g_test_message ("%s", ashi_problems_get (problems, 0)->remedy);
      g_assert_nonnull (strstr (ashi_problems_get (problems, 0)->remedy, cases[i].remedy));
    }
}

static char *
dup_section_report (const char *inner)
{
  g_autofree char *svg = g_strconcat (HEAD " data-plane-origin='0,0,0' data-plane-u='1 0 0' data-plane-v=' 0 0  1'>",
                                      inner, "</svg>", NULL);
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  const AshiReading reading = { problems, "x.svg" };
  g_autoptr (GBytes) bytes = g_bytes_new (svg, strlen (svg));
  g_autoptr (AshiPlate) picture = ashi_read_section_picture (&reading, pack, bytes, "x", "X");

  return dup_report_of (problems, picture);
}

/* A section lists no layers, may have words, and cuts what no subject tells of. */
static void
test_sections (void)
{
  static const Case cases[] = {
    { "<g id='layer-cut'>" MUSCLE "</g>", FINE },
    { "<g id='Frame 1'><g inkscape:groupmode='layer' id='cut'>" MUSCLE "<text>a</text></g></g>", FINE },
    { "<g id='g1' inkscape:label='layer-cut'>" MUSCLE "</g><g id='layer-labels'><g id='x'/></g>", FINE },
    { "<g id='layer-cut'><g id='fat'><title>Fat</title><g id='g7'/></g><g id='g8'><title>8</title></g></g>", "fat" },
    { "<g id='layer-cut'><g id='all'><title>All</title>" MUSCLE "</g></g>", FINE },
    { MUSCLE, "1: <path> lies in no layer, so it is not shown\n1: The section has no layers\nno plate" },
  };
  g_autoptr (GString) many = g_string_new (NULL);
  g_autofree char *report = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *section_report = dup_section_report (cases[i].svg);

      g_test_message ("%s", cases[i].svg);
      g_assert_cmpstr (section_report, ==, cases[i].report);
    }
  for (guint i = 0; i <= 64; i++)
    g_string_append_printf (many, "<g id='layer-%u'/>", i);
  report = dup_section_report (many->str);
  g_assert_cmpstr (report, ==, "1: The section has more than 64 layers\n");
}

static void
test_points (void)
{
#define MOVED   "1: The point \"gb30--left\" is moved by a transform\n"
#define POINT   "<g id='gb30--left'><circle cx='1' cy='2' r='3'/></g>"
#define ANOTHER "3: The point \"gb30--left\" has another place on line 2\ngb30--left"
  static const Case cases[] = {
    { IN_LAYER ("<g transform='translate(9)'>" POINT "</g>"), MOVED },
    { IN_LAYER ("<g style='fill:red;transform:translate(0,9px)'>" POINT "</g>"), MOVED },
    { IN_LAYER ("<g style='TRANSFORM : translate(0,9px)'>" POINT "</g>"), MOVED },
    { IN_LAYER ("<svg x='9'>" POINT "</svg>"), MOVED },
    { HEAD " style='transform:scale(2)'><g id='layer-outer'>" POINT "</g></svg>", MOVED },
    { HEAD "><style>.p{transform:scale(2)}</style><g id='layer-outer'><g class='p'>" POINT "</g></g></svg>",
      "1: The style sheet moves what is drawn\ngb30--left" },
    { HEAD "><style>circle{cx:9px}</style><g id='layer-outer'>" POINT "</g></svg>",
      "1: A plate may not use \"cx\"\ngb30--left" },
    { IN_LAYER ("<g style='transform-origin:9px 9px'>" POINT "</g>"),
      "1: A plate may not use \"transform-origin\"\ngb30--left" },
    { IN_LAYER ("<g id='gb30--left'><circle cx='0x10' cy='2' r='3'/></g>"), "1: cx=\"0x10\" cannot be used\n" },
    { IN_LAYER ("<g id='gb30--left'><circle cx='nan' cy='2' r='3'/></g>"), "1: cx=\"nan\" cannot be used\n" },
    { IN_LAYER ("<g id='gb30--left'><path d='M0 0h9v9z'/></g>"), "1: The point \"gb30--left\" has no place\n" },
    { IN_LAYER ("<g id='gb30--left'><circle cx='1' cy='2' r='3'/><g><circle cx='1.0' cy='2' r='1'/></g></g>"),
      "gb30--left" },
    { IN_LAYER ("<g id='gb30--left'><circle cx='0' cy='0' r='3'/><circle r='1'/></g>"), "gb30--left" },
    { IN_LAYER ("<g id='gb30--left'>\n<circle cx='1' cy='2' r='3'/>\n<circle cx='1' cy='9' r='3'/></g>"), ANOTHER },
    { IN_LAYER ("<g id='gb30--left'>\n<circle cx='1' cy='2' r='3'/>\n<circle cx='9' cy='2' r='1'/></g>"), ANOTHER },
    { IN_LAYER ("<g id='gb30--left'>\n<circle cx='1' cy='2' r='3'/>\n<circle cx='1' cy='2x' r='1'/></g>"), ANOTHER },
    { IN_LAYER (
          "<g id='gb30--left'>\n<circle cx='1' cy='2' r='3'/>\n<g transform='scale(2)'><circle cx='1' cy='2'/></g>"
          "</g>"),
      ANOTHER },
    { IN_LAYER (
          "<g id='gb30--left'><clipPath><circle cx='9' cy='9' r='9'/></clipPath><circle cx='1' cy='2' r='3'/></g>"),
      "gb30--left" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_view_boxes (void)
{
  static const char *const good[] = { "0 0 100 100", "0,0,100,100", " 0,0 , 100\n100 ", "-5e1\t-1E+2 100. +1.e2",
                                      "0 0 5000 50" };
  static const char *const bad[] = { "",
                                     "0 0 100",
                                     "0 0 100 100 100",
                                     "0 0 100 100mm",
                                     "0,,0 100 100",
                                     "0x0 0x0 0x64 0x64",
                                     "0 0 nan 100",
                                     "0 0 inf 100",
                                     "0 0 1e-300 1e-300",
                                     "0 0 5000 1e-6",
                                     "0 0 5000 1",
                                     "0 0 -100 100",
                                     "0 0 6000 6000",
                                     "0;0;100;100",
                                     "0 0 1e999 100" };

  for (guint i = 0; i < G_N_ELEMENTS (good) + G_N_ELEMENTS (bad); i++)
    {
      const gboolean is_good = i < G_N_ELEMENTS (good);
      g_autofree char *svg = g_strdup_printf (
          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='%s'><g id='layer-outer'>" MUSCLE "</g></svg>",
          is_good ? good[i] : bad[i - G_N_ELEMENTS (good)]);
      g_autofree char *report = dup_report (svg);

      g_assert_cmpstr (report, ==,
                       is_good ? "outer-muscle--left" : "1: The plate has no viewBox that can be used\nno plate");
    }
}

static void
test_styles (void)
{
  static const Case cases[] = {
    { ABOVE ("<style>/* fill: thick */ .a { fill : RED ; stroke:none } <!-- .b{fill:#fff!important} --></style>"),
      FINE },
    { ABOVE ("<style>.a,.b>path{fill:hsl(6 63% 30%)}\n@media print{.a{fill:thick}}@charset 'utf-8';</style>"), FINE },
    { ABOVE ("<style>\n\n.a{fill:thick}</style>"), "3: fill \"thick\" is no colour\n" FINE },
    { ABOVE ("<style>\n@import 'a.css';\n@import url(b.css);</style>"),
      "2: The style sheet refers to something outside the plate by @import (2 times)\n" FINE },
    { ABOVE ("<style>@font-face{font-family:a;src:url(http://a/b)}</style>"),
      "1: The style sheet refers to something outside the plate by @font-face\n" FINE },
    { ABOVE ("<style>@media screen{.a{fill:red}}</style>"), "1: The style sheet may not use @media\n" FINE },
    { ABOVE ("<style>:lang(x-y){fill:red}\n.b{fill:thick}</style>"),
      "1: The style sheet may not choose by \":lang(x-y)\"\n2: fill \"thick\" is no colour\n" FINE },
    { ABOVE ("<style>.a{fill:url(http://a/b#c)}</style>"),
      "1: fill refers to \"http://a/b#c\", which lies outside the plate\n" FINE },
    { ABOVE ("<style>.a{marker-end:url('a.svg#c')}</style>"),
      "1: marker-end refers to \"a.svg#c\", which lies outside the plate\n" FINE },
    { ABOVE ("<style>.a{fill:ur\\6c(data:text/plain,a)}</style>"),
      "1: fill refers to \"data:text/plain,a\", which lies outside the plate\n" FINE },
    { ABOVE ("<style>.a{filter:blur(3px)}</style>"), "1: A plate may not use \"filter\"\n" FINE },
    { ABOVE ("<style>.a{filter:none;mix-blend-mode:multiply;-x-y:z(1);unheard-of:1}</style>"), FINE },
    { ABOVE ("<style>.a{fill:red</style>"), FINE },
    { ABOVE ("<style>.a</style>"), "1: The style sheet cannot be understood\n" FINE },
    { ABOVE ("<style>.a{fill red;stroke:none}</style>"), "1: The style cannot be understood\n" FINE },
    { ABOVE ("<style>.a{;;fill:red;]b{fill:c}d:e;stroke:none}.b{fill:thick}</style>"),
      "1: The style cannot be understood\n1: fill \"thick\" is no colour\n" FINE },
    { ABOVE ("<style type='text/less'>.a{}</style>"), "1: A style sheet may not be of the type \"text/less\"\n" FINE },
    { ABOVE ("<style media='print'>.a{}</style>"), "1: The style sheet is for \"print\" alone\n" FINE },
    { IN_LAYER ("<g style='fill:thick;stroke:red' stroke='#c0392' mask='url(#no)'>" MUSCLE "</g>"),
      "1: fill \"thick\" is no colour\n1: stroke \"#c0392\" is no colour\n"
      "1: There is no \"no\" to refer to in the plate\n" FINE },
    { IN_LAYER ("<g fill='#2e7d3' style='stroke:#2e 1'>" MUSCLE "</g>"),
      "1: fill \"#2e7d3\" is no colour\n1: stroke \"#2e 1\" is no colour\n" FINE },
    { IN_LAYER ("<g fill='red !important' opacity='0.5!IMPORTANT' transform='scale(2)!important'>" MUSCLE "</g>"),
      "1: The attribute fill may not hold !important\n1: The attribute opacity may not hold !important\n"
      "1: transform cannot be understood from \"!important\" on\n" FINE },
    { IN_LAYER ("<g style='fill:red !important' unheard-of='red !important'>" MUSCLE "</g>"), FINE },
    { IN_LAYER ("<g clip-path='circle(9px)'>" MUSCLE "</g>"), "1: clip-path \"circle(9px)\" cannot be drawn\n" FINE },
    { IN_LAYER ("<g opacity='calc(1)'>" MUSCLE "</g>"), "1: opacity \"calc(1)\" cannot be used\n" FINE },
    { IN_LAYER ("<g mask='url(http://a/b#c)' filter='blur(2px)'>" MUSCLE "</g>"),
      "1: mask refers to \"http://a/b#c\", which lies outside the plate\n1: A plate may not use \"filter\"\n" FINE },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_elements (void)
{
#define XI "xmlns:xi='http://www.w3.org/2001/XInclude'"
  static const Case cases[] = {
    { ABOVE ("<text>a</text>\n<text>b</text><image href='a.png'/><filter id='f'><feFlood/></filter>"),
      "1: A plate may not hold <text> (2 times)\n2: A plate may not hold <image>\n2: A plate may not hold "
      "<filter>\n" FINE },
    { ABOVE ("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject><script>a</script>"),
      "1: A plate may not hold <foreignObject>\n1: A plate may not hold <script>\n" FINE },
    { IN_LAYER ("<g><animateTransform attributeName='transform'/><set attributeName='fill'/>" MUSCLE "</g>"),
      "1: A plate may not hold <animateTransform>\n1: A plate may not hold <set>\n" FINE },
    { IN_LAYER ("<g onclick='a()'>" MUSCLE "</g>"), "1: A plate may not hold onclick\n" FINE },
    { IN_LAYER ("<xi:include " XI " xmlns:y='u' y:href='#a' href='data:image/svg+xml,a'/>" MUSCLE),
      "1: A plate may not hold <include>\n" FINE },
    { IN_LAYER ("<use xmlns:y='u' y:href='#a' href='http://a/b'/>" MUSCLE),
      "1: <use> refers to something outside the plate\n" FINE },
    { IN_LAYER ("<use href='#nothing'/>" MUSCLE), "1: There is no \"nothing\" to refer to in the plate\n" FINE },
    { IN_LAYER ("<g fill='url(#a)'>" MUSCLE "</g><whatever><linearGradient id='a'/></whatever>"),
      "1: A plate may not hold <whatever>\n1: There is no \"a\" to refer to in the plate\n" FINE },
    { IN_LAYER ("<a xlink:href='http://a/b'>" MUSCLE "</a>"), "1: <a> refers to something outside the plate\n" FINE },
    { IN_LAYER ("<g xml:id='middle-bone'><path d='M0 0h9v9z'/></g><g xml:id='g2'/>" MUSCLE),
      "1: xml:id is not read (2 times)\n" FINE },
    { IN_LAYER ("<g xml:id='g1' id='g2'>" MUSCLE "</g>"), "1: xml:id is not read\n" FINE },
    { IN_LAYER ("<g xml:id='g1' id='g1'>" MUSCLE "</g>"), FINE },
    { HEAD ">\n<g xml:id='layer-outer'/><g id='layer-outer'>" MUSCLE "</g></svg>", "2: xml:id is not read\n" FINE },
    { IN_LAYER ("<g xml:base='http://a/'>" MUSCLE "</g>"), "1: A plate may not hold xml:base\n" FINE },
    { "<?xml-stylesheet href='a.css'?>" IN_LAYER (MUSCLE), "1: The plate refers to a style sheet outside it\n" FINE },
    { IN_LAYER ("<switch><foreignObject requiredExtensions='a'/><g>" MUSCLE "</g><g id='middle-bone'/></switch>"),
      FINE },
    { IN_LAYER ("<switch><g systemLanguage='de'/><g>" MUSCLE "</g></switch>"),
      "1: <g> is drawn in some languages and not in others\n" FINE },
    { ABOVE ("<metadata><a/></metadata><x xmlns='u'><path/></x><whatever/>"),
      "1: A plate may not hold <whatever>\n" FINE },
    { "<svg viewBox='0 0 9 9'><g id='layer-outer'>" MUSCLE "</g></svg>", FINE },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What the renderer would draw by half, or in another place. */
static void
test_syntax (void)
{
  static const Case cases[] = {
    { IN_LAYER ("<path d=''/><path d='none'/><path d=' M1,2 3-4.5.5.5zm1 1e2L+1-1 H1V2 3T1 2'/>" MUSCLE), FINE },
    { IN_LAYER ("<path d='M0 0a1 1 0 00.5.5A1,1,0,1,0,2,2 1 1 0 011 1ZC1 2 3 4 5 6S1 2 3 4q1 2 3 4'/>" MUSCLE), FINE },
    { IN_LAYER ("<path d='M0 0L1 2 3'/>" MUSCLE), "1: d cannot be understood from \"L1 2 3\" on\n" FINE },
    { IN_LAYER ("<path d='M0 0h9v9zX1'/>" MUSCLE), "1: d cannot be understood from \"X1\" on\n" FINE },
    { IN_LAYER ("<path d='L1 2'/>" MUSCLE), "1: d cannot be understood from \"L1 2\" on\n" FINE },
    { IN_LAYER ("<path d='M0 0 L1,,2'/>" MUSCLE), "1: d cannot be understood from \"L1,,2\" on\n" FINE },
    { IN_LAYER ("<path d='M0 0 A1 1 0 2 0 1 1'/>" MUSCLE),
      "1: d cannot be understood from \"A1 1 0 2 0 1 1\" on\n" FINE },
    { IN_LAYER ("<path d='M0 0 Lnan 1'/>" MUSCLE), "1: d cannot be understood from \"Lnan 1\" on\n" FINE },
    { IN_LAYER ("<g transform=' translate( 1 , 2 ),scale(2)rotate(1 2 3) skewX(1)matrix(1 0 0 1 0 0) '>" MUSCLE "</g>"),
      FINE },
    { IN_LAYER ("<g transform='translate(0,20px)'>" MUSCLE "</g>"),
      "1: transform cannot be understood from \"translate(0,20px)\" on\n" FINE },
    { IN_LAYER ("<g transform='scale(2) rotate(1,2)'>" MUSCLE "</g>"),
      "1: transform cannot be understood from \"rotate(1,2)\" on\n" FINE },
    { IN_LAYER ("<g transform='move(1)'>" MUSCLE "</g>"),
      "1: transform cannot be understood from \"move(1)\" on\n" FINE },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Doubled thirty times, used by itself, and used by one after the other. */
static void
test_uses (void)
{
  g_autoptr (GString) doubled = g_string_new (HEAD "><defs><path id='b0' d='M0 0h9v9z'/>");
  g_autoptr (GString) chained = g_string_new (HEAD "><defs><path id='b0' d='M0 0h9v9z'/>");
  g_autofree char *doubled_report = NULL, *chained_report = NULL, *cyclic_report = NULL;

  for (guint i = 1; i <= 30; i++)
    g_string_append_printf (doubled, "<g id='b%u'><use href='#b%u'/><use href='#b%u'/></g>", i, i - 1, i - 1);
  g_string_append (doubled, "</defs><g id='layer-outer'>" MUSCLE "<use href='#b30'/></g></svg>");
  doubled_report = dup_report (doubled->str);
  g_assert_cmpstr (doubled_report, ==,
                   "1: With what its <use> repeat, the plate has more than 200000 elements\nno plate");
  for (guint i = 1; i <= 40; i++)
    g_string_append_printf (chained, "<use id='b%u' href='#b%u'/>", i, i - 1);
  g_string_append (chained, "</defs><g id='layer-outer'>" MUSCLE "</g></svg>");
  chained_report = dup_report (chained->str);
  g_assert_cmpstr (chained_report, ==, FINE);
  g_string_truncate (chained, 0);
  g_string_append (chained, HEAD "><defs>");
  for (guint i = 40; i >= 1; i--)
    g_string_append_printf (chained, "<use id='b%u' href='#b%u'/>", i, i - 1);
  g_string_append (chained, "<path id='b0'/></defs><g id='layer-outer'>" MUSCLE "</g></svg>");
  g_free (chained_report);
  chained_report = dup_report (chained->str);
  g_assert_cmpstr (chained_report, ==, "1: One <use> uses another, more than 32 deep\nno plate");
  cyclic_report = dup_report (IN_LAYER ("<g id='g1'><use href='#g1'/></g>" MUSCLE));
  g_assert_cmpstr (cyclic_report, ==, FINE);
}

static char *
dup_repeated (const char *before, const char *behind, guint n)
{
  GString *svg = g_string_new (HEAD "><g id='layer-outer'>");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (svg, "%s%u%s", before, i, behind);
  return g_string_free (g_string_append (svg, "</g></svg>"), FALSE);
}

/* As many as there may be, and one more. */
static void
test_limits (void)
{
  g_autofree char *elements = dup_repeated ("<g a='", "'/>", 60000);
  g_autofree char *structures = dup_repeated ("<g id='s", "--left'/>", 20001);
  g_autofree char *rules = dup_repeated ("<style>.a", "{fill:red}</style>", 2001);
  g_autofree char *elements_report = dup_report (elements), *structures_report = dup_report (structures),
                  *rules_report = dup_report (rules);

  g_assert_cmpstr (elements_report, ==, "1: The plate has more than 60000 elements\nno plate");
  g_assert_true (g_str_has_prefix (
      structures_report,
      "1: The plate has more than 20000 structures, and this one cannot be chosen\ns0--left s1--left"));
  g_assert_true (g_str_has_suffix (structures_report, " s19999--left"));
  g_assert_cmpstr (rules_report, ==, "1: The style sheets have more than 2000 rules\n");
}

static char *
dup_section_report_of (const char *format, const char *name)
{
  g_auto (GStrv) parts = g_strsplit (format, "@", -1);
  g_autofree char *inner = g_strjoinv (name, parts);

  return dup_section_report (inner);
}

/* Megabytes in a name, which everything that is wrong would quote, and which readers would be shown. */
static void
test_endless_names (void)
{
#define CUT "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…AAAAAAAAAAAAAAAAAAAA"
  static const Case cases[] = {
    { "<g id='layer-cut'>" MUSCLE "</g><g id='layer-@'><g id='layer-1'/><g id='layer-2'/></g>",
      "1: The name \"layer-" CUT "\" of a layer has more than 100 characters\n" FINE },
    { "<g id='layer-cut'><g id='--@'><g id='middle-bone'/></g></g>",
      "1: The id \"--AAAA" CUT "\" has more than 100 characters\n" },
    { "<g id='layer-cut' inkscape:label='@'>" MUSCLE "</g>",
      "1: The label of \"layer-cut\" has more than 1000 letters\n" FINE },
    { "<g id='layer-cut'><g id='fat'><title>@</title></g></g>", "1: A <title> has more than 20000 letters\nfat" },
    { "<g id='layer-cut'><g id='fat' class='constructed'><title>Fat</title><desc>@</desc></g></g>",
      "1: A <desc> has more than 20000 letters\n1: \"fat\" is constructed but does not say how\nfat" },
  };
  g_autofree char *endless = g_strnfill (2 << 20, 'A');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *report = dup_section_report_of (cases[i].svg, endless);

      g_assert_cmpstr (report, ==, cases[i].report);
    }
}

/* Digits that a careless pattern reads in as many ways as there are. */
static void
test_costly_names (void)
{
  g_autoptr (GString) digits = g_string_new (HEAD "><g id='layer-outer'>" MUSCLE);
  g_autofree char *number = g_strnfill (60, '1');
  g_autofree char *report = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (digits, "<path id='g%s%ux'/>", number, i);
  g_string_append (digits, "</g></svg>");
  report = dup_report (digits->str);
  g_assert_cmpstr (report, ==, FINE);
}

/* A name that Illustrator would have to have seen many times before. */
static void
test_seen_before (void)
{
  g_autoptr (GString) names = g_string_new (HEAD "><g id='layer-outer'>" MUSCLE "</g><g id='layer-");
  g_autofree char *report = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (names, "_1_");
  g_string_append (names, "x'/><g id='layer-outer_1__23_'/><g id='layer-_1__'/></svg>");
  report = dup_report (names->str);
  g_assert_nonnull (strstr (report, "1: The layer \"layer-outer_1__23_\" is not in pack.xml\n"));
}

/* The same in another encoding, less the last @n_cut bytes of it. */
static void
check_in (const Case *one, const char *encoding, gsize n_cut)
{
  const gboolean marked = g_str_has_prefix (one->svg, "\xef\xbb\xbf");
  g_autofree char *text = g_strconcat (marked ? "" : "\xef\xbb\xbf", one->svg, NULL);
  gsize size;
  g_autofree char *svg = g_convert (text, -1, encoding, "UTF-8", NULL, &size, NULL);
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPlate) plate = read_svg (svg, size - n_cut, problems);
  g_autofree char *report = dup_report_of (problems, plate);

  g_test_message ("%s: %s", encoding, one->svg);
  g_assert_cmpstr (report, ==, one->report);
}

static void
test_heads (void)
{
#define DOCTYPE  "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'"
#define DECLARES "A document type declaration may not declare anything\n"
  static const Case cases[] = {
    { "<?xml version='1.0'?>\n<!-- <!DOCTYPE a [ -->\n" DOCTYPE ">\n" IN_LAYER (MUSCLE), FINE },
    { "\xef\xbb\xbf<?xml version='1.0'?>" DOCTYPE " [\n]>" IN_LAYER ("\n<g id='g1' fill='thick'>" MUSCLE "</g>"),
      "3: fill \"thick\" is no colour\n" FINE },
    { "<?xml version='1.0'?>\n\n" DOCTYPE " [<!ENTITY a 'b>'>\n]>\n" IN_LAYER ("&a;<image/><script/>&amp;" MUSCLE),
      "3: " DECLARES "5: A plate may not hold <image>\n5: A plate may not hold <script>\nno plate" },
    { DOCTYPE " [<!ATTLIST g transform CDATA 'scale(9)'>]>" IN_LAYER (MUSCLE), "1: " DECLARES "no plate" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check_in (&cases[i], "UTF-16LE", 0);
      check_in (&cases[i], "UTF-16BE", 0);
    }
}

/* What is wrong with UTF-16 is told with its line, and letters that have the byte of a line's end do not count. */
static void
test_utf16 (void)
{
#define UTF16 "<?xml version='1.0' encoding='UTF-16'?>\n<!-- ਊਊ上 -->\n"
  g_autoptr (GString) many = g_string_new (UTF16 HEAD "><g id='layer-outer'>" MUSCLE "<g ");
  const Case good = { UTF16 IN_LAYER (MUSCLE), FINE };
  const Case cut = { UTF16 IN_LAYER (MUSCLE) "\n", "3: The file is not written in the encoding it names\nno plate" };
  Case crowded = { NULL, "3: An element has more than 1000 attributes\nno plate" };

  for (guint i = 0; i < 1001; i++)
    g_string_append_printf (many, " a%u=''", i);
  g_string_append (many, "/></g></svg>");
  crowded.svg = many->str;
  for (guint i = 0; i < 2; i++)
    {
      check_in (&good, i == 0 ? "UTF-16LE" : "UTF-16BE", 0);
      check_in (&cut, i == 0 ? "UTF-16LE" : "UTF-16BE", 1);
      check_in (&crowded, i == 0 ? "UTF-16LE" : "UTF-16BE", 0);
    }
}

/* Whatever an author writes, the renderer is handed nothing that could lead it elsewhere. */
static void
test_written (void)
{
  static const char svg[] =
      "<?xml-stylesheet href='http://a/b'?>" HEAD " onload='http()' xml:base='http://a/'>"
      "<style>@import "
      "url(data:text/css,a);:lang(x-y){fill:red}.a{fill:url(http://a);stroke:red}.b{filter:blur(1px)}</style>"
      "<g id='layer-outer' xmlns:y='u' y:href='http://a' unheard='http:'><!-- http: --><?http a?>"
      "<xi:include " XI " y:href='#a' href='data:image/svg+xml,a'/><image xlink:href='data:a'/>"
      "<g id='g7' inkscape:label='outer-muscle--left' style='fill:url(data:a);stroke:blue'><title>A &lt;b&gt; &amp; "
      "c</title>"
      "<use xlink:href='#p' href='http://a'/><path id='p' class='a' d='M0 0'/></g></g></svg>";
  static const char *const gone[] = { "http:",   "data:",  "lang",   "include", "image", "inkscape",
                                      "unheard", "onload", "filter", "<?",      "<!",    "import" };
  static const char *const kept[] = {
    "viewBox=\"0 0 100 100\"", ".a{stroke:red;}", "id=\"outer-muscle--left\"", "id=\"g7\"", "stroke:blue",
    "A &#60;b&#62; &#38; c",   "d=\"M0 0\""
  };
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPlate) plate = read_svg (svg, strlen (svg), problems);
  gsize size;
  const char *text = g_bytes_get_data (ashi_plate_get_svg (plate), &size);

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      g_test_message ("%s in %.*s", gone[i], (int) size, text);
      g_assert_null (strstr (strstr (text, "2000/svg") + 8, gone[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_test_message ("%s in %.*s", kept[i], (int) size, text);
      g_assert_nonnull (g_strstr_len (text, (gssize) size, kept[i]));
    }
}

static void
assert_drawn (AshiPlate *plate)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPainter) painter = ashi_painter_new (plate, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const char *id = ashi_plate_get_structure (plate, i)->id;
      g_autoptr (AshiTile) tile = ashi_painter_structure_tile (painter, id, ashi_plate_get_view_box (plate), 1, &error);
      const guint8 *pixels = cairo_image_surface_get_data (tile->surface);
      gsize size = (gsize) cairo_image_surface_get_stride (tile->surface)
                   * (gsize) cairo_image_surface_get_height (tile->surface);
      guint ink = 0;

      g_assert_no_error (error);
      for (gsize j = 0; j < size; j++)
        ink += pixels[j] != 0;
      g_test_message ("%s", id);
      g_assert_cmpuint (ink, >, 0);
    }
}

/* Each folder of tests/packs/drawn holds the good plate as some program saves it. */
static void
test_program (gconstpointer name)
{
  g_autofree char *folder = ashi_test_pack_dup ("drawn", name);
  g_autoptr (AshiPack) theirs = ashi_test_pack_read_folder (folder, NULL);
  AshiPlate *plate = ashi_pack_get_first_plate (theirs), *good = ashi_pack_get_first_plate (pack);

  ashi_test_pack_remove (folder);
  g_assert_cmpuint (ashi_plate_get_n_structures (plate), ==, ashi_plate_get_n_structures (good));
  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    {
      const AshiStructure *one = ashi_plate_get_structure (plate, i), *other = ashi_plate_get_structure (good, i);

      g_assert_cmpstr (one->id, ==, other->id);
      g_assert_cmpuint (one->layer, ==, other->layer);
      g_assert_cmpint (one->is_point, ==, other->is_point);
    }
  g_assert_cmpuint (ashi_plate_get_areas (plate)->len, ==, ashi_plate_get_areas (good)->len);
  assert_drawn (plate);
}

static void
add_programs (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "packs", "drawn", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *test = g_strdup_printf ("/drawing/program/%s", name);

      g_test_add_data_func_full (test, g_strdup (name), test_program, g_free);
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  pack = ashi_test_pack_read ("good", NULL);
  g_test_add_func ("/drawing/structures", test_structures);
  g_test_add_func ("/drawing/layers", test_layers);
  g_test_add_func ("/drawing/meant", test_meant);
  g_test_add_func ("/drawing/sections", test_sections);
  g_test_add_func ("/drawing/points", test_points);
  g_test_add_func ("/drawing/view-boxes", test_view_boxes);
  g_test_add_func ("/drawing/styles", test_styles);
  g_test_add_func ("/drawing/elements", test_elements);
  g_test_add_func ("/drawing/syntax", test_syntax);
  g_test_add_func ("/drawing/uses", test_uses);
  g_test_add_func ("/drawing/limits", test_limits);
  g_test_add_func ("/drawing/endless-names", test_endless_names);
  g_test_add_func ("/drawing/costly-names", test_costly_names);
  g_test_add_func ("/drawing/seen-before", test_seen_before);
  g_test_add_func ("/drawing/heads", test_heads);
  g_test_add_func ("/drawing/utf16", test_utf16);
  g_test_add_func ("/drawing/written", test_written);
  add_programs ();
  result = g_test_run ();
  g_clear_object (&pack);
  return result;
}
