#pragma once

#include "migration/delivery.h"

namespace migration {

/// How far one detail field has come, or the options that are added to it; what a site says of it,
/// and no more.
enum class FieldStage {
    Sent,         ///< The request is on its way.
    BeingCreated, ///< The site has accepted it.
    Created,      ///< Read back: it is there.
    Refused,
};
using FieldListener = std::function<void(const QString &name, FieldStage stage)>;

/// A detail field that the site does not have though it was asked to create it.
struct RefusedField
{
    QString name;
    QString words; ///< The site's; empty: it said nothing.
};

/// The detail fields of \a wanted that \a present lacks (names compared as a site does).
QList<model::DetailField> missingFields(const QList<model::DetailField> &wanted,
                                        const QList<model::DetailField> &present);

/// Creates the detail fields of \a wanted that the site lacks, in bulk, and reads the fields again;
/// \a facts is what the site has then. Where that is not all, sends what is missing once more, and
/// then each by itself, so that one that cannot be does not keep the others away. Goes on where a
/// former process left off (\a leftovers: its batches of this kind). Those that the site does not
/// have afterwards. \a listener is called in this thread.
Result<QList<RefusedField>> createFields(model::Kind kind, const QList<model::DetailField> &wanted,
                                         site::Facts &facts, QList<Batch> leftovers, qint64 runId,
                                         site::Site &site, Journal &journal, Pacing &pacing,
                                         const FieldListener &listener, const RunContext &context);

/// Adds to the fields of the site those options of \a lacking that they have not got, and reads
/// them back. The fields of which the site did not take them.
Result<QList<RefusedField>> addOptions(model::Kind kind, const QList<model::DetailField> &lacking,
                                       site::Facts &facts, site::Site &site,
                                       const FieldListener &listener, const RunContext &context);

enum class Refusal { OfFields, OfOptions };
/// Why \a names were refused: "fields.refused", "fields.refusedWithoutWords",
/// "fields.optionsRefused" or "fields.optionsRefusedWithoutWords" (arguments: the names, the site's
/// words).
Message refusalText(Refusal refusal, const QStringList &names, const QStringList &words);
/// Rejected with that, where \a refused is not empty.
std::optional<Error> errorOf(Refusal refusal, const QList<RefusedField> &refused);

} // namespace migration
