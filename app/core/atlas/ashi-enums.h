// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/*
 * The nicks of these enumerations (made by glib-mkenums) are the words a pack's XML uses, so that the vocabulary of
 * the schema and of the program cannot drift apart.
 */

#include <glib-object.h>

/**
 * AshiKind: what a subject is; the element name of a subject in a pack.
 */
typedef enum
{
  ASHI_KIND_MUSCLE,
  ASHI_KIND_POINT,
  ASHI_KIND_NERVE,
  ASHI_KIND_VESSEL,
  ASHI_KIND_BONE,
  ASHI_KIND_FASCIA,
  ASHI_KIND_ORGAN,
} AshiKind;

#define ASHI_N_KINDS (ASHI_KIND_ORGAN + 1)

/**
 * AshiSide: the side of the body, as the body itself sees it.
 */
typedef enum
{
  ASHI_SIDE_MIDLINE,
  ASHI_SIDE_LEFT,
  ASHI_SIDE_RIGHT,
} AshiSide;

/**
 * AshiWhose: of whose body something tells; the body attribute of a section.
 */
typedef enum
{
  ASHI_WHOSE_UNTOLD, /* the pack does not say */
  ASHI_WHOSE_MAN,
  ASHI_WHOSE_WOMAN,
} AshiWhose;

/**
 * AshiMark: where in the body an edge of a section lies; its nick is the name of the mark there.
 */
typedef enum
{
  ASHI_MARK_ANTERIOR,
  ASHI_MARK_POSTERIOR,
  ASHI_MARK_LEFT,
  ASHI_MARK_RIGHT,
  ASHI_MARK_MEDIAL,
  ASHI_MARK_LATERAL,
  ASHI_MARK_SUPERIOR,
  ASHI_MARK_INFERIOR,
} AshiMark;

#define ASHI_N_MARKS (ASHI_MARK_INFERIOR + 1)

/**
 * AshiTopic: what a claim is about; the element name of a claim in a pack.
 */
typedef enum
{
  ASHI_TOPIC_PLAIN,
  ASHI_TOPIC_POSITION,
  ASHI_TOPIC_LANDMARK,
  ASHI_TOPIC_DIRECTION,
  ASHI_TOPIC_NEEDLE,
  ASHI_TOPIC_BACKDROP,
  ASHI_TOPIC_STOP,
  ASHI_TOPIC_INDICATION,
  ASHI_TOPIC_EVIDENCE,
  ASHI_TOPIC_CONTRAINDICATION,
  ASHI_TOPIC_PRECAUTION,
  ASHI_TOPIC_LOCATION,
  ASHI_TOPIC_BENEATH,
  ASHI_TOPIC_REFERRAL,
  ASHI_TOPIC_CONFLICT,
  ASHI_TOPIC_VARIANT,
  ASHI_TOPIC_ORIGIN,
  ASHI_TOPIC_INSERTION,
  ASHI_TOPIC_ACTION,
  ASHI_TOPIC_INNERVATION,
  ASHI_TOPIC_COURSE,
  ASHI_TOPIC_NOTE,
  ASHI_TOPIC_WHY,
  ASHI_TOPIC_CONFUSED,
  ASHI_TOPIC_KNOWN,
  ASHI_TOPIC_NOT_NEEDLED,
  ASHI_TOPIC_SIGN,
} AshiTopic;

/**
 * AshiUrgency: how soon help is needed when something has happened, the most urgent first.
 * @ASHI_URGENCY_AT_ONCE: while the needle is in: stop, say so
 * @ASHI_URGENCY_AMBULANCE: an ambulance
 * @ASHI_URGENCY_NOW: a hospital, now
 * @ASHI_URGENCY_TODAY: a doctor, on the same day
 * @ASHI_URGENCY_SOON: a doctor or the clinic, within days
 * @ASHI_URGENCY_EXPECTED: nobody: it settles by itself
 */
typedef enum
{
  ASHI_URGENCY_AT_ONCE,
  ASHI_URGENCY_AMBULANCE,
  ASHI_URGENCY_NOW,
  ASHI_URGENCY_TODAY,
  ASHI_URGENCY_SOON,
  ASHI_URGENCY_EXPECTED,
} AshiUrgency;

/**
 * AshiSupport: how well a claim is supported, strongest first.
 */
typedef enum
{
  ASHI_SUPPORT_READ,
  ASHI_SUPPORT_DERIVED,
  ASHI_SUPPORT_SECOND_HAND,
  ASHI_SUPPORT_UNCHECKED,
} AshiSupport;

/**
 * AshiHome: what a claim is written for; how a review in a pack names it.
 */
typedef enum
{
  ASHI_HOME_SUBJECT,
  ASHI_HOME_LESSON,
  ASHI_HOME_EVENT,
  ASHI_HOME_SHARE,
} AshiHome;

/**
 * AshiVerdict: what somebody who reviews a claim says of it.
 */
typedef enum
{
  ASHI_VERDICT_RIGHT,
  ASHI_VERDICT_WRONG,
  ASHI_VERDICT_UNCLEAR,
} AshiVerdict;

/**
 * AshiNameForm: which of its names a name is; the element name of a name in a pack.
 */
typedef enum
{
  ASHI_NAME_EN,
  ASHI_NAME_LA,
  ASHI_NAME_PINYIN,
  ASHI_NAME_HANZI,
  ASHI_NAME_GLOSS,
  ASHI_NAME_SYNONYM,
  ASHI_NAME_LOCAL, /* translated; no pack says it */
} AshiNameForm;

/**
 * AshiSeverity: how badly a hazard can end, worst first.
 */
typedef enum
{
  ASHI_SEVERITY_SERIOUS,
  ASHI_SEVERITY_MODERATE,
  ASHI_SEVERITY_MINOR,
} AshiSeverity;

/**
 * AshiDepthKind: what a depth figure is a figure of.
 */
typedef enum
{
  ASHI_DEPTH_KIND_MEASURED,
  ASHI_DEPTH_KIND_TEXTBOOK,
  ASHI_DEPTH_KIND_NEEDLE,
} AshiDepthKind;

/**
 * AshiUnit: the unit a depth is printed in by its source. A cun of depth is a needle-length cun of 25 mm.
 */
typedef enum
{
  ASHI_UNIT_MM,
  ASHI_UNIT_CUN,
} AshiUnit;

/**
 * AshiPreset: a build that is called by a word.
 */
typedef enum
{
  ASHI_PRESET_LEAN,
  ASHI_PRESET_AVERAGE,
  ASHI_PRESET_HEAVY,
} AshiPreset;

#define ASHI_N_PRESETS (ASHI_PRESET_HEAVY + 1)

/**
 * AshiThicknessForm: what a study says of a thickness; its element name in a pack.
 * @ASHI_THICKNESS_FORM_LINE: how it depends on build
 * @ASHI_THICKNESS_FORM_GROWTH: how much more it is than in the body that is drawn
 * @ASHI_THICKNESS_FORM_MEAN: how much it is, without a word on build
 * @ASHI_THICKNESS_FORM_NONE_FOUND: nothing that could be used
 */
typedef enum
{
  ASHI_THICKNESS_FORM_LINE,
  ASHI_THICKNESS_FORM_GROWTH,
  ASHI_THICKNESS_FORM_MEAN,
  ASHI_THICKNESS_FORM_NONE_FOUND,
} AshiThicknessForm;

/**
 * AshiThicknessOf: of what a thickness is.
 */
typedef enum
{
  ASHI_THICKNESS_OF_FAT,
  ASHI_THICKNESS_OF_SKIN_AND_FAT,
  ASHI_THICKNESS_OF_SKIN_TO_BONE,
} AshiThicknessOf;

/**
 * AshiFilling: what a needle passes where it is in no structure that has a shape of its own.
 */
typedef enum
{
  ASHI_FILLING_UNDER_SKIN,
  ASHI_FILLING_BETWEEN,
  ASHI_FILLING_FAT, /* that has a name, by the place that it fills */
} AshiFilling;

/**
 * AshiLessonKind: what a lesson is; its element name in a pack.
 */
typedef enum
{
  ASHI_LESSON_KIND_LESSON,
  ASHI_LESSON_KIND_PROGRAMME,
} AshiLessonKind;

/**
 * AshiBlockKind: what a part of a lesson is; its element name in a pack.
 */
typedef enum
{
  ASHI_BLOCK_SAY,
  ASHI_BLOCK_STEP,
  ASHI_BLOCK_TABLE,
  ASHI_BLOCK_FIGURE,
  ASHI_BLOCK_SEE,
} AshiBlockKind;

/**
 * AshiTalkPart: what a talk with a patient is about in turn, from what hurts to what they can do themselves.
 * @ASHI_TALK_HAVE: what they have
 * @ASHI_TALK_PLAN: what would be done
 * @ASHI_TALK_RISK: what may happen
 * @ASHI_TALK_ELSE: what else there is, nothing at all among it
 * @ASHI_TALK_HELP: when to call whom
 * @ASHI_TALK_CARE: what they can do
 */
typedef enum
{
  ASHI_TALK_HAVE,
  ASHI_TALK_PLAN,
  ASHI_TALK_RISK,
  ASHI_TALK_ELSE,
  ASHI_TALK_HELP,
  ASHI_TALK_CARE,
} AshiTalkPart;

#define ASHI_N_TALK_PARTS (ASHI_TALK_CARE + 1)

/**
 * AshiTalks: to which talks something belongs.
 * @ASHI_TALKS_OWN: to those about what it is about
 * @ASHI_TALKS_EVERY: to every talk
 * @ASHI_TALKS_OTHERWISE: to those that have nothing of their own to say there
 */
typedef enum
{
  ASHI_TALKS_OWN,
  ASHI_TALKS_EVERY,
  ASHI_TALKS_OTHERWISE,
} AshiTalks;

/**
 * AshiCounted: what was counted.
 */
typedef enum
{
  ASHI_COUNTED_SESSIONS,
  ASHI_COUNTED_PEOPLE,
} AshiCounted;

/**
 * AshiColours: in which colours a picture is painted.
 * @ASHI_COLOURS_NATURAL: as an atlas does, and as its SVG has them
 * @ASHI_COLOURS_HIGH_CONTRAST: the same with more contrast, as the system may ask
 * @ASHI_COLOURS_DISTINCT: such that tissues differ in lightness, for every kind of colour vision and for grey print
 */
typedef enum
{
  ASHI_COLOURS_NATURAL,
  ASHI_COLOURS_HIGH_CONTRAST,
  ASHI_COLOURS_DISTINCT,
} AshiColours;

/**
 * AshiLabels: which words stand over a plate; each says more than the one before it.
 */
typedef enum
{
  ASHI_LABELS_OFF,
  ASHI_LABELS_SELECTED,
  ASHI_LABELS_POINTS,
  ASHI_LABELS_ALL,
} AshiLabels;

/**
 * AshiQuestionKind: what a question asks for; its nick begins the id of a question's card.
 * @ASHI_QUESTION_FIND: something that is named, on a picture
 * @ASHI_QUESTION_NAME: what something is called
 * @ASHI_QUESTION_SPOTTER: which of some letters marks what something is said of
 * @ASHI_QUESTION_ORDER: in which order a needle meets what is under it
 * @ASHI_QUESTION_PLACE: where a point is
 * @ASHI_QUESTION_DEPTH: which depth was measured, if any
 * @ASHI_QUESTION_HAZARDS: what can go wrong at a site
 * @ASHI_QUESTION_NOW: how urgent something is, and what to do
 * @ASHI_QUESTION_RUN: when a needle that advances has to stop
 * @ASHI_QUESTION_CLAIM: whether what somebody claims is so
 * @ASHI_QUESTION_OWN: what a pack's author asks
 */
typedef enum
{
  ASHI_QUESTION_FIND,
  ASHI_QUESTION_NAME,
  ASHI_QUESTION_SPOTTER,
  ASHI_QUESTION_ORDER,
  ASHI_QUESTION_PLACE,
  ASHI_QUESTION_DEPTH,
  ASHI_QUESTION_HAZARDS,
  ASHI_QUESTION_NOW,
  ASHI_QUESTION_RUN,
  ASHI_QUESTION_CLAIM,
  ASHI_QUESTION_OWN,
} AshiQuestionKind;

#define ASHI_N_QUESTION_KINDS (ASHI_QUESTION_OWN + 1)

/**
 * AshiAsking: how a question is answered.
 * @ASHI_ASKING_CLICK: by what is clicked in the picture
 * @ASHI_ASKING_TYPE: by a name that is typed, or one option
 * @ASHI_ASKING_ONE: by one option
 * @ASHI_ASKING_SEVERAL: by one option or more
 * @ASHI_ASKING_ORDER: by all options, in order
 * @ASHI_ASKING_PLACE: by a place in the picture
 * @ASHI_ASKING_PRESS: by stopping a needle, or not
 */
typedef enum
{
  ASHI_ASKING_CLICK,
  ASHI_ASKING_TYPE,
  ASHI_ASKING_ONE,
  ASHI_ASKING_SEVERAL,
  ASHI_ASKING_ORDER,
  ASHI_ASKING_PLACE,
  ASHI_ASKING_PRESS,
} AshiAsking;

/**
 * AshiFinding: what was found of a claim that was checked, from what holds to what does not.
 * @ASHI_FINDING_UNSUPPORTED: no source for it was found, which says neither
 */
typedef enum
{
  ASHI_FINDING_AGREES,
  ASHI_FINDING_PARTLY,
  ASHI_FINDING_UNSUPPORTED,
  ASHI_FINDING_WRONG,
} AshiFinding;

#define ASHI_N_FINDINGS (ASHI_FINDING_WRONG + 1)

/**
 * AshiAudience: who reads.
 */
typedef enum /*< flags >*/
{
  ASHI_AUDIENCE_CLINICIAN = 1 << 0,
  ASHI_AUDIENCE_TRAINEE = 1 << 1,
  ASHI_AUDIENCE_PATIENT = 1 << 2,
} AshiAudience;

#define ASHI_AUDIENCE_PROFESSIONAL (ASHI_AUDIENCE_CLINICIAN | ASHI_AUDIENCE_TRAINEE)
