#include "salesforce/recognition.h"

#include "salesforce/addresses.h"
#include "salesforce/fieldnames.h"
#include "salesforce/footers.h"
#include "salesforce/objects.h"
#include "salesforce/recordid.h"
#include "salesforce/standardcolumns.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace salesforce {
namespace {

/// Whether an API name, as Salesforce writes it, is not a word that a label may be as well.
bool isOfSeveralWords(const QString &name)
{
    return name == "Id"_L1 || std::any_of(name.cbegin() + 1, name.cend(), [](QChar at) {
               return at.isUpper() || at == u'_' || at == u'.';
           });
}

/// A record as a header, perhaps: what its cells may be.
struct Header
{
    QStringList cells;
    QList<KnownColumn> columns;
    qsizetype filled = 0;
    qsizetype apiNames = 0, labels = 0; ///< Cells that are one; labels only where they are no name.
    qsizetype sureNames = 0; ///< API names that no label looks like: AccountId, Id, X__c.

    explicit Header(const QStringList &record)
    {
        for (const QString &written : record) {
            cells.append(written.trimmed());
            columns.append(knownColumn(cells.last()));
            const KnownColumn &column = columns.last();
            const bool isName = !column.apiName.isEmpty() || isSalesforceColumn(cells.last());
            filled += cells.last().isEmpty() ? 0 : 1;
            apiNames += isName ? 1 : 0;
            labels += !isName && column.isLabel() ? 1 : 0;
            sureNames +=
                isName && (column.apiName.isEmpty() || isOfSeveralWords(column.apiName)) ? 1 : 0;
        }
    }

    qsizetype known() const { return apiNames + labels; }
    bool isMostlyKnown() const { return known() > 0 && known() * 2 >= filled; }
};

/// Which of the first records is the header, and which the first row.
struct Place
{
    qsizetype header = 0, firstRow = 1;
};

Place findHeader(const QList<csv::EdgeRecord> &first)
{
    constexpr qsizetype searched = 25; // Titles and notes are not longer; rows are not headers.
    const qsizetype count = std::min(first.size(), searched);
    QList<Header> all;
    qsizetype most = 0, filled = 0;
    QList<qsizetype> before; // The most filled cells of any record before each.
    const auto known = [&](qsizetype i) {
        // One name in a row further down, "Email" as a preferred channel, makes no header of it,
        // and titles are shorter than a header. The second line may be one below labels of a
        // language that is not known.
        const Header &header = all.at(i);
        const bool hasNames = header.known() > 2 || (header.known() == 2 && header.isMostlyKnown());
        const bool isHeader = i == 0 || (hasNames && (i == 1 || before.at(i) < header.filled));
        return isHeader ? header.known() : 0;
    };
    for (qsizetype i = 0; i < count; ++i) {
        all.append(Header(first.at(i).cells));
        before.append(filled);
        most = std::max(most, known(i));
        filled = std::max(filled, all.at(i).filled);
    }
    Place place;
    if (most == 0) {
        // Nothing of Salesforce: the first record that is more than a title.
        while (place.header + 1 < count && all.at(place.header).filled <= 1 && filled > 1)
            ++place.header;
        place.firstRow = place.header + 1;
        return place;
    }
    // The first that is half a header at least; one with two names in a row of ten is none yet.
    while (place.header + 1 < count && known(place.header) * 2 < most)
        ++place.header;
    // A second header line follows at once, and is mostly names, too.
    place.firstRow = place.header + 1;
    while (place.firstRow < count && all.at(place.firstRow).known() >= 2
           && all.at(place.firstRow).isMostlyKnown()
           && all.at(place.firstRow).known() * 2 >= most) {
        if (all.at(place.firstRow).apiNames > all.at(place.header).apiNames)
            place.header = place.firstRow;
        ++place.firstRow;
    }
    return place;
}

/// What a column is called in a file of this kind; empty: as it is written.
QString nameIn(ExportKind kind, bool persons, bool labelled, const KnownColumn &column)
{
    static const QStringList namesOfPersons{u"FirstName"_s, u"LastName"_s, u"MiddleName"_s,
                                            u"Salutation"_s, u"Suffix"_s};
    const auto ofPerson = [](const QString &field) {
        if (namesOfPersons.contains(field) || field.contains(u'.'))
            return field;
        return field == "Id"_L1 ? u"PersonContactId"_s : u"Person"_s + field;
    };
    switch (kind) {
    case ExportKind::Contacts:
        if (!column.apiName.isEmpty() && (!labelled || column.ofAccount.isEmpty()))
            return column.apiName;
        if (!column.ofContact.isEmpty())
            return column.ofContact;
        if (column.ofAccount.isEmpty())
            return column.apiName;
        return column.ofAccount == "Id"_L1 ? u"AccountId"_s : u"Account."_s + column.ofAccount;
    case ExportKind::Accounts:
        if (!column.ofAccount.isEmpty() && (labelled || column.apiName.isEmpty()))
            return column.ofAccount;
        if (persons && !column.ofContact.isEmpty() && (labelled || column.apiName.isEmpty()))
            return ofPerson(column.ofContact);
        return column.apiName;
    case ExportKind::Relations:
        if (column.apiName.isEmpty() && column.ofContact == "Id"_L1)
            return u"ContactId"_s;
        if (column.apiName.isEmpty() && column.ofAccount == "Id"_L1)
            return u"AccountId"_s;
        return column.apiName;
    case ExportKind::Other:
        break;
    }
    return column.apiName;
}

QStringList namesIn(ExportKind kind, bool persons, bool labelled, const Header &header)
{
    QStringList names, written;
    for (qsizetype i = 0; i < header.cells.size(); ++i) {
        const QString &cell = header.cells.at(i);
        QString name = nameIn(kind, persons, labelled, header.columns.at(i));
        // Of two labels of one field the first is it; a label that is repeated gets a number.
        const qsizetype before = name.isEmpty() ? -1 : names.indexOf(name);
        if (before >= 0 && labelKey(written.at(before)) != labelKey(cell))
            name.clear();
        names.append(name);
        written.append(cell);
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.at(i).isEmpty())
            names[i] = written.at(i);
    }
    return names;
}

bool has(const QStringList &names, const QString &name)
{
    return names.contains(name, Qt::CaseInsensitive);
}

/// The object that the ids of the column \a name are of, as its three characters; empty without.
QString idPrefix(const QStringList &names, const QString &name, const QList<csv::EdgeRecord> &rows)
{
    const qsizetype column = names.indexOf(
        QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(name)),
                           QRegularExpression::CaseInsensitiveOption));
    if (column < 0)
        return {};
    for (const csv::EdgeRecord &row : rows) {
        if (row.cells.size() != names.size())
            continue;
        const QString id = recordId(row.cells.at(column));
        if (!id.isEmpty())
            return id.first(3);
    }
    return {};
}

bool looksLikeAccounts(const QStringList &names, bool namedSo)
{
    if (!has(names, u"Name"_s) || has(names, u"LastName"_s) || has(names, u"AccountId"_s)
        || has(names, u"ContactId"_s))
        return false;
    // Many objects have a Name: a price list, a campaign. An account has more, or nothing that is
    // foreign to it.
    return namedSo || std::any_of(names.cbegin(), names.cend(), isAccountColumn)
           || std::all_of(names.cbegin(), names.cend(), isSalesforceColumn);
}

/// The kind of a file whose columns have API \a names.
ExportKind kindByNames(const QStringList &names, const QString &prefix, const QString &fileName)
{
    const bool bothSides = has(names, u"ContactId"_s) && has(names, u"AccountId"_s);
    if (bothSides && (prefix == "07k"_L1 || has(names, u"IsDirect"_s)))
        return ExportKind::Relations;
    if (prefix == "003"_L1)
        return ExportKind::Contacts;
    if (prefix == "001"_L1)
        return ExportKind::Accounts;
    if (!prefix.isEmpty())
        return ExportKind::Other;

    const QString name = QFileInfo(fileName).completeBaseName().toLower();
    const bool person = has(names, u"LastName"_s) || has(names, u"Email"_s);
    // A lead has a company, a user a user name, a member of a campaign its campaign: people, but
    // not contacts.
    const bool otherPerson = has(names, u"Company"_s) || has(names, u"IsConverted"_s)
                             || has(names, u"Username"_s) || has(names, u"CampaignId"_s)
                             || has(names, u"ContactId"_s);
    if (person && !otherPerson
        && (has(names, u"AccountId"_s) || has(names, u"Account.Name"_s)
            || has(names, u"Account.Id"_s)))
        return ExportKind::Contacts;
    if (!has(names, u"AccountId"_s) && std::any_of(names.cbegin(), names.cend(), isPersonColumn))
        return ExportKind::Accounts;
    // The fields of a contact that neither a lead nor a user has.
    const bool ofContact = std::any_of(names.cbegin(), names.cend(), [](const QString &column) {
        return column.startsWith("Mailing"_L1, Qt::CaseInsensitive)
               || column.compare("ReportsToId"_L1, Qt::CaseInsensitive) == 0
               || column.compare("Birthdate"_L1, Qt::CaseInsensitive) == 0;
    });
    if (person && !otherPerson && (name.contains("contact"_L1) || ofContact))
        return ExportKind::Contacts;
    if (looksLikeAccounts(names, name.startsWith("account"_L1)))
        return ExportKind::Accounts;
    return ExportKind::Other;
}

/// The object that a report is about which is neither contacts nor accounts: of "Case ID" and
/// "Company / Account"; or empty.
QString foreignObject(const Header &header)
{
    for (const QString &cell : header.cells) {
        const QString key = labelKey(cell);
        if (key == "companyaccount"_L1 || key == "leadowner"_L1 || key == "leadid"_L1
            || key == "leadinhaber"_L1 || key == "leadstatus"_L1)
            return u"Lead"_s;
        if (key == "username"_L1 || key == "benutzername"_L1)
            return u"User"_s;
        if (key == "caseid"_L1 || key == "casenumber"_L1 || key == "kundenvorgangsid"_L1
            || key == "kundenvorgangsnummer"_L1)
            return u"Case"_s;
        if (key == "opportunityid"_L1 || key == "opportunityname"_L1)
            return u"Opportunity"_s;
        if (key == "campaignmemberid"_L1 || key == "memberstatus"_L1 || key == "campaignname"_L1
            || key == "kampagnenname"_L1)
            return u"CampaignMember"_s;
    }
    return {};
}

/// The kind of a report, by labels; \a persons: whether it has columns of person accounts.
ExportKind kindByLabels(const Header &header, bool &persons, QString &object)
{
    bool contact = false, account = false, contactId = false, accountId = false, direct = false;
    for (qsizetype i = 0; i < header.columns.size(); ++i) {
        const KnownColumn &column = header.columns.at(i);
        const QString key = labelKey(header.cells.at(i));
        contactId = contactId || (column.ofContact == "Id"_L1 && column.ofAccount.isEmpty());
        accountId = accountId || (column.ofAccount == "Id"_L1 && column.ofContact.isEmpty());
        contact = contact || column.ofContact == "LastName"_L1 || column.ofContact == "Email"_L1
                  || (column.ofContact == "Name"_L1 && column.ofAccount.isEmpty());
        account = account || accountId || column.ofAccount == "Name"_L1
                  || (!column.ofAccount.isEmpty() && isAccountColumn(column.ofAccount));
        persons = persons || column.ofAccount == "IsPersonAccount"_L1
                  || column.ofAccount == "PersonContactId"_L1
                  || column.apiName.startsWith("Person"_L1)
                  || header.cells.at(i).endsWith("__pc"_L1, Qt::CaseInsensitive);
        direct = direct || key == "direct"_L1 || key == "direkt"_L1 || key == "isdirect"_L1;
    }
    object = foreignObject(header);
    if (!object.isEmpty())
        return ExportKind::Other;
    if (contactId && accountId && direct)
        return ExportKind::Relations;
    if (persons && !contactId)
        return ExportKind::Accounts;
    persons = false;
    if (contact || contactId)
        return ExportKind::Contacts;
    return account ? ExportKind::Accounts : ExportKind::Other;
}

/// What kind of result a file is that a load wrote, or empty.
QString resultOf(const QStringList &names, const QList<csv::EdgeRecord> &rows,
                 const QString &fileName)
{
    static const QRegularExpression named(u"^(success|error)[ _-]?\\d{6,}"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString last = names.last().toUpper();
    const bool hasError = last == "ERROR"_L1 || has(names, u"sf__Error"_s);
    bool hasStatus = has(names, u"sf__Created"_s);
    if (last == "STATUS"_L1) {
        hasStatus = std::any_of(rows.cbegin(), rows.cend(), [&names](const csv::EdgeRecord &row) {
            return row.cells.value(names.size() - 1).startsWith("Item "_L1);
        });
    }
    const auto match = named.match(QFileInfo(fileName).fileName());
    if (match.hasMatch() && (hasError || last == "STATUS"_L1 || last == "ID"_L1))
        return match.captured(1).toLower();
    return hasError ? u"error"_s : hasStatus ? u"success"_s : QString();
}

} // namespace

QString toString(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Contacts:
        return u"contacts"_s;
    case ExportKind::Accounts:
        return u"accounts"_s;
    case ExportKind::Relations:
        return u"relations"_s;
    case ExportKind::Other:
        break;
    }
    return u"other"_s;
}

Recognition recognise(const QList<csv::EdgeRecord> &first, const QString &fileName, bool wanted)
{
    const Place place = findHeader(first);
    Recognition found;
    found.header = first.at(place.header);
    found.rows = first.mid(place.firstRow);
    const Header header(found.header.cells);
    found.isKnown = header.known() > 0;
    found.isLabelled = header.labels > header.sureNames;

    QString prefix;
    if (found.isLabelled) {
        found.kind = kindByLabels(header, found.hasPersonAccounts, found.object);
        prefix = idPrefix(namesIn(found.kind, found.hasPersonAccounts, true, header), u"Id"_s,
                          found.rows);
    } else {
        const QStringList names = namesIn(ExportKind::Other, false, false, header);
        prefix = idPrefix(names, u"Id"_s, found.rows);
        found.kind = kindByNames(names, prefix, fileName);
        found.hasPersonAccounts = found.kind == ExportKind::Accounts
                                  && std::any_of(names.cbegin(), names.cend(), isPersonColumn);
    }
    if (found.object.isEmpty())
        found.object = objectOfPrefix(prefix);
    if (found.object.isEmpty() && found.kind == ExportKind::Other)
        found.object = objectOfFile(fileName);
    if (found.object.isEmpty() && found.kind != ExportKind::Other) {
        found.object = found.kind == ExportKind::Contacts   ? u"Contact"_s
                       : found.kind == ExportKind::Accounts ? u"Account"_s
                                                            : u"AccountContactRelation"_s;
    }
    if (wanted && found.kind == ExportKind::Other)
        found.kind = ExportKind::Contacts;

    const QStringList names =
        namesIn(found.kind, found.hasPersonAccounts, found.isLabelled, header);
    if (!found.isLabelled)
        found.resultFile = resultOf(names, found.rows, fileName);
    found.shape = {.header = place.header, .firstRow = place.firstRow, .names = names};
    found.shape.derivations = addressColumns(names, found.rows);
    if (found.isLabelled)
        found.shape.isNoRow = isSum;
    return found;
}

} // namespace salesforce
