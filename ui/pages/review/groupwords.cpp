#include "pages/review/groupwords.h"

#include "operations/sentences.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr const char *context = "ProblemGroups";
constexpr const char *leftOut = QT_TRANSLATE_NOOP("ProblemGroups", "They are left out and listed.");
constexpr const char *cannotGo =
    QT_TRANSLATE_NOOP("ProblemGroups", "They cannot go. Correct them in the table.");
constexpr const char *merged =
    QT_TRANSLATE_NOOP("ProblemGroups", "The newest is kept, the rest are merged.");
constexpr const char *withoutOrganization =
    QT_TRANSLATE_NOOP("ProblemGroups", "They become customers without that organization.");
constexpr const char *asChosen = nullptr; ///< What the user chose for values that do not fit.

/// The words for a code that ends or begins like this; the first that fits counts.
struct Row
{
    QLatin1StringView code;
    const char *what;
    const char *becomes;
};

const Row rows[]{
    {"leftOut.noEmail"_L1, QT_TRANSLATE_N_NOOP("ProblemGroups", "have no email"), leftOut},
    {"record.badEmail"_L1, QT_TRANSLATE_N_NOOP("ProblemGroups", "have an email that is none"),
     cannotGo},
    {"record.noName"_L1, QT_TRANSLATE_N_NOOP("ProblemGroups", "have no name"), cannotGo},
    {"record.sharesEmail"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "share an email with another record"), merged},
    {"record.sharesName"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "share a name with another organization"), merged},
    {"record.unknownAccount"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "name an account that is in no file"),
     withoutOrganization},
    {"record.organizationLeftOut"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "belong to an organization that you left out"),
     withoutOrganization},
    {"leftOut.deleted"_L1, QT_TRANSLATE_N_NOOP("ProblemGroups", "were deleted in Salesforce"),
     leftOut},
    {"leftOut.personAccount"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "are person accounts that you left out"), leftOut},
    {"leftOut.businessAccount"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "are business accounts that you left out"), leftOut},
    {"leftOut.accountsOnly"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "stay here, as only accounts go"), leftOut},
    {"leftOut.skippedRow"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "cannot be read, and you skipped them"), leftOut},
    {"leftOut.byUser"_L1, QT_TRANSLATE_N_NOOP("ProblemGroups", "are not ticked"), leftOut},
    {"leftOut.hasProblem"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "have a problem, and only those without go"), leftOut},
    {"leftOut.badValue"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "have a value of “%1” that does not fit"), leftOut},
    {"value.noPhone"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "phone numbers in “%1” are not valid"), asChosen},
    {"value.phoneWithoutCountry"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "phone numbers in “%1” name no country"), asChosen},
    {"value.phoneExtension"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "phone numbers in “%1” have an extension"), asChosen},
    {"value.unknownOption"_L1, QT_TRANSLATE_N_NOOP("ProblemGroups", "values are no option of “%1”"),
     asChosen},
    {"value.severalValues"_L1,
     QT_TRANSLATE_N_NOOP("ProblemGroups", "have several values, and “%1” takes one"), asChosen},
    {"value."_L1, QT_TRANSLATE_N_NOOP("ProblemGroups", "values do not fit “%1”"), asChosen},
    {"csv."_L1, QT_TRANSLATE_N_NOOP("ProblemGroups", "rows cannot be read"),
     QT_TRANSLATE_NOOP("ProblemGroups", "They cannot go. Correct the file.")},
};

const char *chosen(const operations::Review::Group &group, const project::Project &project)
{
    for (const mapping::FieldRule &rule : project.mapping(group.kind).details) {
        if (!mapping::isSameTarget(rule.target, group.example.field))
            continue;
        if (rule.onBadValue == mapping::OnBadValue::LeaveRecordOut)
            return QT_TRANSLATE_NOOP("ProblemGroups", "The records are left out and listed.");
        if (rule.onBadValue == mapping::OnBadValue::UseDefault)
            return QT_TRANSLATE_NOOP("ProblemGroups", "The default is used instead.");
    }
    return QT_TRANSLATE_NOOP("ProblemGroups", "The value is left out, the record goes.");
}

} // namespace

GroupWords words(const operations::Review::Group &group, const project::Project &project)
{
    constexpr qint64 mostPlural = 1'000'000'000;
    for (const Row &row : rows) {
        if (!group.example.message.code.startsWith(row.code))
            continue;
        const int n = int(qMin(group.count, mostPlural));
        const char *becomes = row.becomes ? row.becomes : chosen(group, project);
        QString what = QCoreApplication::translate(context, row.what, nullptr, n);
        what.replace(u"%1"_s, group.example.field);
        return {what, QCoreApplication::translate(context, becomes)};
    }
    return {{}, operations::sentence(group.example.message)};
}

} // namespace ui
