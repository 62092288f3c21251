#include "migration/evidence.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace migration {

Details those(const Details &details, const QStringList &names)
{
    Details result;
    for (const model::DetailValue &detail : details) {
        if (names.contains(detail.name))
            result.append(detail);
    }
    return result;
}

bool names(const site::Failure &failure, const model::DetailValue &detail)
{
    if (!failure.operatedOnIds.isEmpty())
        return failure.operatedOnIds.contains(detail.name, Qt::CaseInsensitive);
    const QRegularExpression word(u"(?<!\\w)"_s + QRegularExpression::escape(detail.name)
                                      + u"(?!\\w)"_s,
                                  QRegularExpression::UseUnicodePropertiesOption);
    return failure.error.contains(word);
}

QStringList namesOf(const Details &details)
{
    QStringList names;
    for (const model::DetailValue &detail : details)
        names.append(detail.name);
    return names;
}

/// Those failures that name nobody and can only mean one detail of \a evidence' records, as there
/// are at least as many as records that may be meant.
static QStringList certainNames(const QList<Evidence> &evidence,
                                const QList<site::Failure> &failures)
{
    QMap<QString, qsizetype> told, lacking;
    for (const site::Failure &failure : failures) {
        if (failure.operatedOnIds.size() == 1)
            ++told[failure.operatedOnIds.first()];
    }
    for (const Evidence &one : evidence) {
        for (const model::DetailValue &detail : one.lacking)
            ++lacking[detail.name];
    }
    QStringList certain;
    for (auto name = told.cbegin(); name != told.cend(); ++name) {
        if (lacking.value(name.key()) > 0 && name.value() >= lacking.value(name.key()))
            certain.append(name.key());
    }
    return certain;
}

void findCertain(QList<Evidence> &evidence, const Failures &failures)
{
    QList<site::Failure> ofNobody;
    for (qsizetype i = 0; i < evidence.size() && ofNobody.isEmpty(); ++i) {
        if (!failures.name(i))
            ofNobody = failures.of(i);
    }
    const QStringList certain = certainNames(evidence, ofNobody);
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        Evidence &one = evidence[i];
        QStringList names = certain;
        if (failures.name(i)) {
            names.clear();
            for (const site::Failure &failure : std::as_const(one.failures))
                names += failure.operatedOnIds;
        }
        one.certain = those(one.lacking, names);
    }
}

} // namespace migration
