#include "resources/sample.h"
#include "samplerows.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The sample company is what its README.md says: every number there is counted here anew, by code
/// of its own.
class SampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWrittenAsADataExportWrites();
    void isAllInvented();
    void counts_data();
    void counts();
    void everyCountIsChecked();
    void isWrittenOut();
    void saysWhatCannotBeWritten();

private:
    QHash<QString, int> promised() const;
    QHash<QString, int> counted() const;
    void countEmails(QHash<QString, int> &counts) const;
    void countNamesAndCells(QHash<QString, int> &counts) const;
    void countAccounts(QHash<QString, int> &counts) const;
    void countRelations(QHash<QString, int> &counts) const;

    Rows m_contacts, m_hidden, m_deleted, m_business, m_persons, m_deletedAccounts, m_relations;
    int m_malformed = 0;
};

void SampleTest::initTestCase()
{
    for (const Row &row : table(u"Contact.csv"_s, &m_malformed)) {
        const bool isDeleted = row[u"IsDeleted"_s] == u"1"_s;
        (isDeleted                             ? m_deleted
         : row[u"IsPersonAccount"_s] == u"1"_s ? m_hidden
                                               : m_contacts)
            .append(row);
    }
    for (const Row &row : table(u"Account.csv"_s)) {
        const bool isDeleted = row[u"IsDeleted"_s] == u"1"_s;
        (isDeleted                             ? m_deletedAccounts
         : row[u"IsPersonAccount"_s] == u"1"_s ? m_persons
                                               : m_business)
            .append(row);
    }
    m_relations = table(u"AccountContactRelation.csv"_s);
}

void SampleTest::isWrittenAsADataExportWrites()
{
    for (const QString &path : resources::sampleFiles()) {
        const QString file = text(path);
        QVERIFY(file.startsWith(u"\"Id\",\""_s));
        QVERIFY(file.endsWith(u"\"\n"_s));
        const QList<QStringList> rows = cells(file);
        QVERIFY(rows.size() > 200);
        // Written again from its cells it is the same: all quoted, commas, LF.
        QString again;
        for (QStringList row : rows) {
            for (QString &cell : row)
                cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
            again += row.join(u',') + u'\n';
        }
        QVERIFY(again == file);
        static const QRegularExpression id(u"^[0-9A-Za-z]{18}$"_s),
            stamp(u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$"_s);
        QSet<QString> ids;
        for (const Row &row : table(path.sliced(9))) {
            QVERIFY(id.match(row[u"Id"_s]).hasMatch());
            QVERIFY(!ids.contains(row[u"Id"_s]));
            ids.insert(row[u"Id"_s]);
            QVERIFY(stamp.match(row[u"LastModifiedDate"_s]).hasMatch());
            QVERIFY(row[u"IsDeleted"_s] == u"0"_s || row[u"IsDeleted"_s] == u"1"_s);
        }
    }
    // A person account and its hidden contact belong to each other, one to one.
    QHash<QString, QString> accountOf;
    for (const Row &row : m_hidden)
        accountOf.insert(row[u"Id"_s], row[u"AccountId"_s]);
    for (const Row &row : m_persons) {
        QCOMPARE(accountOf.take(row[u"PersonContactId"_s]), row[u"Id"_s]);
        QVERIFY(!row[u"LastName"_s].isEmpty());
    }
    QVERIFY(accountOf.isEmpty());
}

void SampleTest::isAllInvented()
{
    static const QRegularExpression real(
        u"@(?!example\\.(com|org)\\b|localhost\\b|example\\.\\.com\\b|@)[\\w.-]*\\w"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression free(
        u"^(\\+44 1632 960\\d{3}|01632 960\\d{3}|\\+44 1632 960\\d{3} ext\\. \\d+|"
        "\\+1 \\(206\\) 555-01\\d\\d|\\+49 30 23125 \\d{3}|\\+33 1 99 00 \\d\\d \\d\\d|"
        "[a-z ,]+( 12)?|)$"_s);
    for (const Rows &rows : {m_contacts, m_hidden, m_deleted, m_business, m_persons}) {
        for (const Row &row : rows) {
            for (const QString &name : {u"Email"_s, u"PersonEmail"_s})
                QVERIFY2(!real.match(row.value(name)).hasMatch(), qPrintable(row.value(name)));
            for (const QString &name : {u"Phone"_s, u"MobilePhone"_s, u"PersonMobilePhone"_s})
                QVERIFY2(free.match(row.value(name)).hasMatch(), qPrintable(row.value(name)));
        }
    }
}

QHash<QString, int> SampleTest::promised() const
{
    static const QRegularExpression line(u"^\\| (.+) \\| (\\d+) \\|$"_s,
                                         QRegularExpression::MultilineOption);
    QHash<QString, int> numbers;
    QRegularExpressionMatchIterator found =
        line.globalMatch(text(QStringLiteral(SALESFERRY_SOURCE_DIR "/resources/sample/README.md")));
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        numbers.insert(match.captured(1), match.captured(2).toInt());
    }
    return numbers;
}

QHash<QString, int> SampleTest::counted() const
{
    QHash<QString, int> counts;
    counts[u"rows in Contact.csv"_s] =
        int(m_contacts.size() + m_hidden.size() + m_deleted.size()) + m_malformed;
    counts[u"contacts"_s] = int(m_contacts.size());
    counts[u"hidden contacts of person accounts (IsPersonAccount 1)"_s] = int(m_hidden.size());
    counts[u"deleted contacts (one of them the loser of a merge)"_s] = int(m_deleted.size());
    counts[u"malformed rows in Contact.csv (a cell too few)"_s] = m_malformed;
    counts[u"rows in Account.csv"_s] =
        int(m_business.size() + m_persons.size() + m_deletedAccounts.size());
    counts[u"business accounts"_s] = int(m_business.size());
    counts[u"person accounts"_s] = int(m_persons.size());
    counts[u"deleted accounts"_s] = int(m_deletedAccounts.size());
    counts[u"rows in AccountContactRelation.csv"_s] = int(m_relations.size());
    countEmails(counts);
    countNamesAndCells(counts);
    countAccounts(counts);
    countRelations(counts);
    return counts;
}

void SampleTest::countEmails(QHash<QString, int> &counts) const
{
    counts[u"contacts without email"_s] =
        count(m_contacts, [](const Row &row) { return row[u"Email"_s].isEmpty(); });
    counts[u"contacts with a bad email"_s] = count(m_contacts, [](const Row &row) {
        return !row[u"Email"_s].isEmpty() && !isEmail(row[u"Email"_s]);
    });
    QStringList exact;
    QHash<QString, Rows> byEmail;
    for (const Row &row : m_contacts) {
        if (!isEmail(row[u"Email"_s]))
            continue;
        exact.append(row[u"Email"_s]);
        byEmail[row[u"Email"_s].toLower()].append(row);
    }
    int fills = 0, shared = 0;
    for (Rows &rows : byEmail) {
        shared += rows.size() > 1;
        std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
            return a[u"LastModifiedDate"_s] > b[u"LastModifiedDate"_s];
        });
        bool isFilled = false;
        for (const QString &name : {u"Title"_s, u"MobilePhone"_s}) {
            for (qsizetype i = 1; i < rows.size(); ++i)
                isFilled =
                    isFilled || (rows.first()[name].isEmpty() && !rows.at(i)[name].isEmpty());
        }
        fills += isFilled;
    }
    counts[u"emails that several contacts have"_s] = shared;
    counts[u"contacts that share an email"_s] =
        sum(repeated(exact.join(u'\n').toLower().split(u'\n')));
    counts[u"shared emails that differ by case"_s] = shared - int(repeated(exact).size());
    counts
        [u"shared emails whose newest contact has a blank that an older one fills (title, mobile phone)"_s] =
            fills;
    counts[u"person accounts whose email a contact has too"_s] =
        count(m_persons,
              [&](const Row &row) { return byEmail.contains(row[u"PersonEmail"_s].toLower()); });
    counts[u"person accounts without email"_s] =
        count(m_persons, [](const Row &row) { return row[u"PersonEmail"_s].isEmpty(); });
    counts[u"person accounts with a bad email"_s] = count(m_persons, [](const Row &row) {
        return !row[u"PersonEmail"_s].isEmpty() && !isEmail(row[u"PersonEmail"_s]);
    });
}

void SampleTest::countNamesAndCells(QHash<QString, int> &counts) const
{
    const auto isNameless = [](const Row &row) {
        return row[u"FirstName"_s].isEmpty() && row[u"LastName"_s].isEmpty();
    };
    counts[u"contacts without any name"_s] = count(m_contacts, isNameless);
    counts[u"contacts with a last name only"_s] = count(m_contacts, [](const Row &row) {
        return row[u"FirstName"_s].isEmpty() && !row[u"LastName"_s].isEmpty();
    });
    counts[u"contacts named in Latin letters with accents"_s] = countNames(m_contacts, [](QChar c) {
        return c.script() == QChar::Script_Latin && c.unicode() > 0x7f;
    });
    counts[u"contacts named in Chinese, Japanese or Korean"_s] =
        countNames(m_contacts, [](QChar c) {
            return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hangul
                   || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana;
        });
    counts[u"contacts named from right to left"_s] = countNames(m_contacts, [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    counts[u"contacts named in Cyrillic"_s] =
        countNames(m_contacts, [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
    counts[u"contacts with a line break in a cell"_s] =
        countCells(m_contacts, [](const QString &cell) { return cell.contains(u'\n'); });
    counts[u"contacts with CR LF in a cell"_s] =
        countCells(m_contacts, [](const QString &cell) { return cell.contains(u"\r\n"_s); });
    counts[u"contacts with a quote in a cell"_s] =
        countCells(m_contacts, [](const QString &cell) { return cell.contains(u'"'); });
    static const QRegularExpression formula(u"^[=+@]"_s);
    counts[u"contacts with a cell that a spreadsheet takes for a formula"_s] =
        count(m_contacts, [](const Row &row) { return formula.match(row[u"Title"_s]).hasMatch(); });
    counts[u"contacts whose phone has no country"_s] =
        count(m_contacts, [](const Row &row) { return row[u"Phone"_s].startsWith(u'0'); });
    counts[u"contacts whose phone has an extension"_s] =
        count(m_contacts, [](const Row &row) { return row[u"Phone"_s].contains(u"ext"_s); });
    static const QRegularExpression words(u"^[a-z]"_s);
    counts[u"contacts whose phone is none"_s] =
        count(m_contacts, [](const Row &row) { return words.match(row[u"Phone"_s]).hasMatch(); });
    counts[u"contacts born on a 29 February"_s] = count(m_contacts, [](const Row &row) {
        return row[u"Birthdate"_s]
            .sliced(0, qMin<qsizetype>(10, row[u"Birthdate"_s].size()))
            .endsWith(u"-02-29"_s);
    });
    counts[u"loyalty points written with an exponent"_s] = count(
        m_contacts, [](const Row &row) { return row[u"Loyalty_Points__c"_s].contains(u'E'); });
    QStringList ids;
    for (const Row &row : m_contacts)
        ids.append(row[u"Id"_s].first(15).toCaseFolded());
    counts[u"contacts whose ids differ by case alone"_s] = sum(repeated(ids));
}

void SampleTest::countAccounts(QHash<QString, int> &counts) const
{
    const QStringList types{u""_s,        u"Customer"_s,        u"Prospect"_s,
                            u"Partner"_s, u"Supplier/Vendor"_s, u"Other"_s};
    const QStringList segments{u""_s,    u"Enterprise"_s, u"Mid-market"_s,
                               u"SMB"_s, u"Startup"_s,    u"Consumer"_s};
    const QHash<QString, int> folded = repeated(column(m_business, u"Name"_s, true));
    counts[u"organization names that several business accounts have, case aside"_s] =
        int(folded.size());
    counts[u"of these, names that differ by case"_s] =
        int(folded.size() - repeated(column(m_business, u"Name"_s)).size());
    counts[u"business accounts that share a name, case aside"_s] = sum(folded);
    counts[u"business accounts whose Type is no option of CSM's Type"_s] =
        count(m_business, [&](const Row &row) { return !types.contains(row[u"Type"_s]); });
    counts[u"business accounts whose segment is no option of CSM's Customer Segment"_s] =
        count(m_business,
              [&](const Row &row) { return !segments.contains(row[u"Customer_Segment__c"_s]); });
    static const QRegularExpression whole(u"^https?://[\\w-]+\\.[\\w.-]+$"_s),
        bare(u"^www\\.[\\w.-]+$"_s);
    const auto sites = [this](const QRegularExpression &form) {
        return count(m_business,
                     [&form](const Row &row) { return form.match(row[u"Website"_s]).hasMatch(); });
    };
    const int none = count(m_business, [](const Row &row) { return row[u"Website"_s].isEmpty(); });
    counts[u"websites with a scheme"_s] = sites(whole);
    counts[u"websites without a scheme"_s] = sites(bare);
    counts[u"websites that are none"_s] =
        int(m_business.size()) - sites(whole) - sites(bare) - none;
    counts[u"business accounts without website"_s] = none;
}

void SampleTest::countRelations(QHash<QString, int> &counts) const
{
    QSet<QString> accounts;
    for (const Rows &rows : {m_business, m_persons}) {
        for (const Row &row : rows)
            accounts.insert(row[u"Id"_s]);
    }
    const auto isNone = [](const QString &id) {
        return id.isEmpty() || id == u"000000000000000AAA"_s;
    };
    counts[u"contacts without account"_s] =
        count(m_contacts, [&](const Row &row) { return isNone(row[u"AccountId"_s]); });
    counts[u"contacts of an account that is not in Account.csv"_s] =
        count(m_contacts, [&](const Row &row) {
            return !isNone(row[u"AccountId"_s]) && !accounts.contains(row[u"AccountId"_s]);
        });
    QSet<QString> contacts;
    QSet<std::pair<QString, QString>> memberships;
    for (const Row &row : m_relations) {
        if (row[u"IsDirect"_s] == u"1"_s || row[u"IsActive"_s] != u"1"_s
            || row[u"IsDeleted"_s] != u"0"_s)
            continue;
        contacts.insert(row[u"ContactId"_s]);
        memberships.insert({row[u"ContactId"_s], row[u"AccountId"_s]});
    }
    counts[u"contacts with further accounts"_s] = int(contacts.size());
    counts[u"further memberships"_s] = int(memberships.size());
    counts[u"inactive relations"_s] =
        count(m_relations, [](const Row &row) { return row[u"IsActive"_s] == u"0"_s; });
    counts[u"deleted relations"_s] =
        count(m_relations, [](const Row &row) { return row[u"IsDeleted"_s] == u"1"_s; });
}

void SampleTest::counts_data()
{
    QTest::addColumn<int>("promised");
    QTest::addColumn<int>("counted");
    const QHash<QString, int> numbers = promised(), found = counted();
    for (auto one = numbers.begin(); one != numbers.end(); ++one)
        QTest::newRow(qPrintable(one.key())) << one.value() << found.value(one.key(), -1);
}

void SampleTest::counts()
{
    QFETCH(const int, promised);
    QFETCH(const int, counted);
    QCOMPARE(counted, promised);
    QVERIFY(counted > 0);
}

void SampleTest::everyCountIsChecked()
{
    QStringList lines = promised().keys(), known = counted().keys();
    lines.sort();
    known.sort();
    QCOMPARE(lines, known);
}

void SampleTest::isWrittenOut()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"new/sample"_s);
    const auto paths = resources::writeSample(target);
    QVERIFY(paths);
    QCOMPARE(paths->size(), 3);
    QCOMPARE(paths->at(2), target + u"/Contact.csv"_s);
    QVERIFY(text(paths->at(2)) == text(u":/sample/Contact.csv"_s));
    QFile changed(paths->at(0));
    QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write("something else") > 0);
    changed.close();
    QVERIFY(resources::writeSample(target));
    QVERIFY(text(paths->at(0)) == text(u":/sample/Account.csv"_s));
}

void SampleTest::saysWhatCannotBeWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto paths = resources::writeSample(path);
    QVERIFY(!paths);
    QCOMPARE(paths.error().kind, Error::Kind::Storage);
    QCOMPARE(paths.error().message, (Message{u"sample.notWritable"_s, {path}}));
}

QTEST_GUILESS_MAIN(SampleTest)
#include "tst_sample.moc"
