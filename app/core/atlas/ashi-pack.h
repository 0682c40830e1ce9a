// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-body.h"
#include "ashi-builds.h"
#include "ashi-common.h"
#include "ashi-lesson.h"
#include "ashi-plate.h"
#include "ashi-review.h"
#include "ashi-section.h"
#include "ashi-subject.h"

G_BEGIN_DECLS

#define ASHI_TYPE_PACK (ashi_pack_get_type ())

/**
 * AshiPack: plates, subjects and sources that were read together. Immutable once read; any thread may use it.
 */
G_DECLARE_FINAL_TYPE (AshiPack, ashi_pack, ASHI, PACK, GObject)

AshiPack *ashi_pack_new (void);
void ashi_pack_set_about (AshiPack *self,
                          const char *id,
                          const char *title,
                          const char *status,
                          const char *licence,
                          const char *attribution,
                          guint line);
void ashi_pack_set_edition (AshiPack *self, const char *version, const char *date, const char *language);
gboolean ashi_pack_take_source (AshiPack *self, AshiSource *source);
AshiCommon *ashi_pack_get_common (AshiPack *self);
gboolean ashi_pack_take_subject (AshiPack *self, AshiSubject *subject);
gboolean ashi_pack_take_lesson (AshiPack *self, AshiLesson *lesson);
gboolean ashi_pack_take_plate (AshiPack *self, AshiPlate *plate);
gboolean ashi_pack_take_section (AshiPack *self, AshiSection *section);
gboolean ashi_pack_take_body (AshiPack *self, AshiBody *body);
void ashi_pack_take_builds (AshiPack *self, AshiBuilds *builds);
void ashi_pack_take_reviews (AshiPack *self, AshiReviews *reviews);
void ashi_pack_set_tongue (AshiPack *self, AshiTongue *tongue);
void ashi_pack_share_sources (AshiPack *self, AshiPack *owner);
void ashi_pack_take_for_patients (AshiPack *self, AshiPack *for_patients);
AshiPack *ashi_pack_get_for_patients (AshiPack *self);

const char *ashi_pack_get_id (AshiPack *self);
const char *ashi_pack_get_version (AshiPack *self);
const char *ashi_pack_get_date (AshiPack *self);
const char *ashi_pack_get_language (AshiPack *self);
AshiTongue *ashi_pack_get_tongue (AshiPack *self);
const char *ashi_pack_get_title (AshiPack *self);
const char *ashi_pack_get_status (AshiPack *self);
const char *ashi_pack_get_licence (AshiPack *self);
const char *ashi_pack_get_attribution (AshiPack *self);
guint ashi_pack_get_line (AshiPack *self);

GListModel *ashi_pack_get_subjects (AshiPack *self);
AshiSubject *ashi_pack_find_subject (AshiPack *self, const char *id);
const AshiSource *ashi_pack_cite_source (AshiPack *self, const char *id);
GPtrArray *ashi_pack_list_uncited_sources (AshiPack *self);
guint ashi_pack_get_n_sources (AshiPack *self);

GListModel *ashi_pack_get_lessons (AshiPack *self);
AshiLesson *ashi_pack_find_lesson (AshiPack *self, const char *id);

GListModel *ashi_pack_get_plates (AshiPack *self);
AshiPlate *ashi_pack_find_plate (AshiPack *self, const char *id);
AshiPlate *ashi_pack_get_first_plate (AshiPack *self);
AshiPlate *ashi_pack_get_plate (AshiPack *self, guint index);
int ashi_pack_get_plate_index (AshiPack *self, AshiPlate *plate);
AshiPlate *
ashi_pack_choose_plate (AshiPack *self, const char *subject_id, AshiPlate *current, GCancellable *cancellable);

GListModel *ashi_pack_get_sections (AshiPack *self);
AshiSection *ashi_pack_get_section (AshiPack *self, guint index);
AshiSection *ashi_pack_find_section (AshiPack *self, const char *id);

AshiBody *ashi_pack_get_body (AshiPack *self);
GPtrArray *ashi_pack_get_bodies (AshiPack *self);
const AshiBuilds *ashi_pack_get_builds (AshiPack *self);
AshiReviews *ashi_pack_get_reviews (AshiPack *self);

void ashi_pack_load_pictures (AshiPack *self, GCancellable *cancellable);
AshiSubject *ashi_pack_find_structure_subject (AshiPack *self, const char *structure_id);
AshiSubject *ashi_pack_find_sided_subject (AshiPack *self, const char *id);

G_END_DECLS
