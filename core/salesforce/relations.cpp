#include "salesforce/relations.h"

#include "salesforce/cells.h"
#include "salesforce/recordid.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace salesforce {

static constexpr size_t idLength = 18;
static constexpr qsizetype problemsKept = 1000;
static constexpr qint64 rowsBetweenReports = 4096;

Result<Relations> Relations::read(const std::shared_ptr<const csv::Table> &table,
                                  const RunContext &context)
{
    const QString accountId = u"AccountId"_s, contactId = u"ContactId"_s;
    const int account = table->column(accountId), contact = table->column(contactId);
    for (const QString &name : {accountId, contactId}) {
        if (table->column(name) < 0)
            return Error{Error::Kind::Data, {u"export.missingColumn"_s, {table->name(), name}}};
    }
    const int isActive = table->column(u"IsActive"_s), isDeleted = table->column(u"IsDeleted"_s);
    const QString &fileName = table->name();
    const Message activity{u"export.readingRelations"_s, {fileName}};

    Relations relations;
    const auto complain = [&relations](const QList<model::Problem> &problems) {
        ++relations.m_notUsed;
        if (relations.m_problems.size() < problemsKept)
            relations.m_problems += problems;
    };
    csv::Table::Reader reader(table);
    model::Record record;
    for (qint64 row = 0; row < table->rowCount(); ++row) {
        if (row % rowsBetweenReports == 0) {
            if (context.stop.requested())
                return cancelled();
            context.progress({row, table->rowCount(), activity});
        }
        const Result<QList<model::Problem>> problems = reader.read(row, record);
        if (!problems)
            return problems.error();
        if (!problems->isEmpty()) {
            complain(*problems);
            continue;
        }
        if (isFalse(record.cell(isActive)) || isTrue(record.cell(isDeleted)))
            continue;
        const QByteArray from = recordId(record.cell(contact)).toLatin1();
        const QByteArray to = recordId(record.cell(account)).toLatin1();
        if (from.isEmpty() || to.isEmpty()) {
            const int wrong = from.isEmpty() ? contact : account;
            complain({{model::Problem::Severity::Error,
                       {u"export.notAnId"_s,
                        {fileName, QString::number(record.line), table->header().at(wrong)}},
                       {},
                       record.text(wrong)}});
            continue;
        }
        Entry entry;
        std::memcpy(entry.contact, from.constData(), idLength);
        std::memcpy(entry.account, to.constData(), idLength);
        relations.m_entries.push_back(entry);
    }
    std::stable_sort(relations.m_entries.begin(), relations.m_entries.end(),
                     [](const Entry &a, const Entry &b) {
                         return std::memcmp(a.contact, b.contact, idLength) < 0;
                     });
    relations.m_entries.shrink_to_fit();
    context.progress({table->rowCount(), table->rowCount(), activity});
    return relations;
}

QStringList Relations::accountsOf(const QString &contact) const
{
    const QByteArray key = contact.toLatin1();
    if (key.size() != qsizetype(idLength))
        return {};
    auto entry = std::lower_bound(
        m_entries.begin(), m_entries.end(), key, [](const Entry &each, const QByteArray &wanted) {
            return std::memcmp(each.contact, wanted.constData(), idLength) < 0;
        });
    QStringList accounts;
    for (; entry != m_entries.end() && std::memcmp(entry->contact, key.constData(), idLength) == 0;
         ++entry) {
        const QString account = QString::fromLatin1(entry->account, qsizetype(idLength));
        if (!accounts.contains(account))
            accounts.append(account);
    }
    return accounts;
}

} // namespace salesforce
