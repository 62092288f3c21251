#include "salesforce/relations.h"

#include "salesforce/cells.h"
#include "salesforce/recordid.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace salesforce {

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
        const auto from = recordIdBytes(record.cell(contact));
        const auto to = recordIdBytes(record.cell(account));
        if (!from || !to) {
            const int wrong = !from ? contact : account;
            complain({{model::Problem::Severity::Error,
                       {u"export.notAnId"_s,
                        {fileName, QString::number(record.line), table->header().at(wrong)}},
                       {},
                       record.text(wrong)}});
            continue;
        }
        relations.m_entries.push_back({*from, *to});
    }
    std::stable_sort(relations.m_entries.begin(), relations.m_entries.end(),
                     [](const Entry &a, const Entry &b) { return a.contact < b.contact; });
    relations.m_entries.shrink_to_fit();
    context.progress({table->rowCount(), table->rowCount(), activity});
    return relations;
}

void Relations::addAccountsOf(const IdBytes &contact, std::vector<IdBytes> &accounts) const
{
    auto entry = std::lower_bound(
        m_entries.begin(), m_entries.end(), contact,
        [](const Entry &each, const IdBytes &wanted) { return each.contact < wanted; });
    for (; entry != m_entries.end() && entry->contact == contact; ++entry) {
        if (std::find(accounts.begin(), accounts.end(), entry->account) == accounts.end())
            accounts.push_back(entry->account);
    }
}

QStringList Relations::accountsOf(const QString &contact) const
{
    std::vector<IdBytes> found;
    if (const auto id = recordIdBytes(contact.toLatin1()); id && contact.size() == 18)
        addAccountsOf(*id, found);
    QStringList accounts;
    for (const IdBytes &account : found)
        accounts.append(QString::fromLatin1(account.data(), qsizetype(account.size())));
    return accounts;
}

} // namespace salesforce
