#pragma once

#include "mapping/converters.h"
#include "mapping/fieldrule.h"
#include "operations/columnprofiles.h"
#include "translation/valuechoices.h"

namespace ui {

/// Values that a field of a kind would not take.
struct Misfit
{
    qint64 values = 0;         ///< Of records, not different ones; 0: all fit, or nobody knows.
    qint64 of = 0;             ///< How many values there are; parts of multi-values each.
    bool isAbout = false;      ///< Judged by their looks, as there are too many to try.
    csv::TextCounts different; ///< Which, the most frequent first; a few where isAbout.
    qint64 leftOut = 0;        ///< Values that their owner has left out.
};

/// How many values a kind of field would take.
struct KindFit
{
    model::DetailType type = model::DetailType::Text;
    qint64 fits = 0;
    qint64 of = 0;
    bool isAbout = false;
    qint64 options = 0; ///< Of kinds that have some: how many it would need; 0: nobody knows.
};

/// What the values of the records of \a rule's source are, as \a type takes them: parts of a
/// multi-value each for themselves, translated; empty where nobody knows or there are too many.
csv::TextCounts valuesOf(const mapping::FieldRule &rule, model::DetailType type,
                         const operations::KindColumns &columns);

/// Whether \a field takes \a value.
bool takes(const model::DetailField &field, const QString &value,
           const mapping::ConversionContext &context);

/// Those of them that \a field would not take, with its options.
Misfit misfitOf(const mapping::FieldRule &rule, const model::DetailField &field,
                const operations::KindColumns &columns, const mapping::ConversionContext &context);

/// How the values fit each kind; empty where nobody knows.
QList<KindFit> kindFits(const mapping::FieldRule &rule, const operations::KindColumns &columns,
                        const mapping::ConversionContext &context);
/// "NUMBER fits 100 %"; empty where that says nothing.
QString fitText(const KindFit &fit);

/// The values of the source that do not become one that \a field takes; \a withTranslated: and
/// those that somebody has said something of, as that may be corrected again.
SourceValues misfitSources(const mapping::FieldRule &rule, const model::DetailField &field,
                           const operations::KindColumns &columns,
                           const mapping::ConversionContext &context, bool withTranslated);

/// \a field as one that values are translated for.
ValueField valueField(const mapping::FieldRule &rule, const model::DetailField &field,
                      const mapping::ConversionContext &context);

} // namespace ui
