#include "operations/newproject.h"
#include "operations/preparation.h"
#include "pages/map/fieldslot.h"
#include "pages/map/mappage.h"
#include "pages/map/maptexts.h"
#include "ui/uitest.h"
#include "wizard/session.h"

#include <QLabel>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;
using mapping::ContentFit;
using mapping::Doubt;
using mapping::Holds;
using mapping::MatchReason;
using model::Kind;
using ui::FieldSlot;

/// Match for me as the mapping page tells of it: why, how sure, and what was left to the user.
class TestMapMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void reasonsAreWords();
    void doubtsAreWords();
    void valuesCountOnceTheyAreKnown();
    void whatTheUserChangedIsKept();
    void aSlotSaysWhy();
    void anOpenSlotSaysWhatMayBeMeant();
    void theNoticeCountsBoth();

private:
    static QString toolTip(const QWidget *widget)
    {
        QString text = QTextDocumentFragment::fromHtml(widget->toolTip()).toPlainText();
        return text.replace(QChar::Nbsp, u' ');
    }
    FieldSlot *slotOf(const QString &target) const;
    void enter();
    QStringList sources(const QString &target) const;

    QTemporaryDir m_folder;
    std::optional<operations::NewProject> m_made;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::MapPage> m_page;
};

// A phone column that says yes and no, the phone under another name, and one of a warehouse.
void TestMapMatching::initTestCase()
{
    QFile file(m_folder.filePath(u"Contact.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Id,FirstName,LastName,Email,Phone,Kunden_Telefon__c,Warehouse_Region__c\n");
    for (int i = 0; i < 20; ++i) {
        file.write(u"0030000000000%1AAA,Ann,Berg %1,ann%1@example.com,%2,+49 30 55501%1,North\n"_s
                       .arg(i + 10)
                       .arg(i % 2 == 0 ? u"Yes"_s : u"No"_s)
                       .toUtf8());
    }
    file.close();
    auto made = operations::newProject(m_folder.filePath(u"own.salesferry"_s), {file.fileName()},
                                       project::PersonAccounts::Customers, {});
    QVERIFY(made);
    m_made = *std::move(made);
}

void TestMapMatching::init()
{
    m_session = std::make_unique<ui::Session>();
    m_session->begin(m_made->file);
    m_session->sources = m_made->sources;
    m_session->facts = operations::standardFacts();
    m_session->project().customers = {};
    m_page = std::make_unique<ui::MapPage>(*m_session);
    m_page->resize(1000, 700);
    m_page->show();
}

void TestMapMatching::cleanup()
{
    m_page.reset();
    m_session.reset();
}

FieldSlot *TestMapMatching::slotOf(const QString &target) const
{
    const auto slots_ = m_page->findChildren<FieldSlot *>();
    for (FieldSlot *slot : slots_) {
        if (slot->accessibleName() == u"Source of "_s + target && slot->isVisibleTo(m_page.get()))
            return slot;
    }
    qFatal("no slot for %s", qPrintable(target));
}

void TestMapMatching::enter()
{
    m_page->enter();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->profiles != nullptr, 10000);
}

QStringList TestMapMatching::sources(const QString &target) const
{
    for (const mapping::FieldRule &rule : std::as_const(m_session->project().customers.details)) {
        if (rule.target == target)
            return rule.sources;
    }
    return {};
}

void TestMapMatching::reasonsAreWords()
{
    QSet<QString> texts;
    for (const MatchReason reason :
         {MatchReason::ApiName, MatchReason::Label, MatchReason::NormalisedName,
          MatchReason::Synonym, MatchReason::Words, MatchReason::Content})
        texts.insert(ui::reasonText({u"Phone"_s, {u"Tel"_s}, reason}));
    QCOMPARE(texts.size(), 6);
    QSet<QString> sure;
    for (const double confidence : {0.86, 0.92, 0.99}) {
        const QString text =
            ui::reasonText({u"Phone"_s, {u"Tel"_s}, MatchReason::Words, confidence});
        QVERIFY(text.startsWith(u"Matched because"_s));
        sure.insert(text);
    }
    QCOMPARE(sure.size(), 3);
    QSet<QString> values;
    for (const Holds holds :
         {Holds::Emails, Holds::Phones, Holds::Urls, Holds::Dates, Holds::Numbers, Holds::Booleans,
          Holds::Languages, Holds::Countries, Holds::Options, Holds::Titles}) {
        const ContentFit fit{ContentFit::Verdict::Supports, holds, 97};
        const QString text = ui::reasonText({u"Phone"_s, {u"Tel"_s}, MatchReason::Words, 0.9, fit});
        QVERIFY2(text.contains(u"97 % of its values"_s), qPrintable(text));
        values.insert(text);
    }
    QCOMPARE(values.size(), 10);
}

void TestMapMatching::doubtsAreWords()
{
    const mapping::Match match{u"Phone"_s, {u"Old_Tel__c"_s}, MatchReason::Words, 0.5};
    QSet<QString> texts;
    for (const Doubt::Why why :
         {Doubt::Why::WeakName, Doubt::Why::WrongValues, Doubt::Why::Several}) {
        const QString text = ui::doubtText({match, why});
        QVERIFY2(text.contains(u"Old_Tel__c"_s), qPrintable(text));
        texts.insert(text);
    }
    QCOMPARE(texts.size(), 3);
}

void TestMapMatching::valuesCountOnceTheyAreKnown()
{
    m_page->enter();
    QCOMPARE(sources(u"Phone"_s), QStringList{u"Phone"_s}); // by its name, for a moment
    QTRY_COMPARE(sources(u"Phone"_s), QStringList{u"Kunden_Telefon__c"_s});
    QVERIFY(m_session->project().customers == m_made->file.project.customers); // as without a page
    m_page->undo();
    QCOMPARE(sources(u"Phone"_s), QStringList{u"Phone"_s});
}

void TestMapMatching::whatTheUserChangedIsKept()
{
    m_page->enter();
    m_page->undo();
    QVERIFY(m_session->project().customers.email.sources.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_session->profiles != nullptr, 10000);
    QVERIFY(m_session->project().customers.email.sources.isEmpty());
}

void TestMapMatching::aSlotSaysWhy()
{
    enter();
    const FieldSlot *slot = slotOf(u"Phone"_s);
    const QString said = slot->accessibleDescription();
    QVERIFY2(said.contains(u"Matched because the words of the names mean the same. 100 % of its "
                           "values look like phone numbers."_s),
             qPrintable(said));
    QVERIFY(toolTip(slot).contains(u"100 % of its values"_s));
}

void TestMapMatching::anOpenSlotSaysWhatMayBeMeant()
{
    enter();
    const QString said = slotOf(u"Region"_s)->accessibleDescription();
    QVERIFY2(said.contains(u"Warehouse_Region__c may be meant"_s), qPrintable(said));
    QVERIFY(toolTip(slotOf(u"Region"_s)).contains(u"may be meant"_s));
    QVERIFY(!slotOf(u"Title"_s)->accessibleDescription().contains(u"may be meant"_s));
}

void TestMapMatching::theNoticeCountsBoth()
{
    enter();
    QTest::keyClick(slotOf(u"Phone"_s), Qt::Key_Delete);
    uitest::click(m_page.get(), u"mapPage.matchButton"_s);
    const QString text = uitest::control<QLabel>(m_page.get(), u"mapPage.notice.text"_s)->text();
    QVERIFY2(text.startsWith(u"1 "_s), qPrintable(text));
    QVERIFY2(text.contains(u"1 field(s) were left to you"_s)
                 || text.contains(u"1 field was left to you"_s),
             qPrintable(text));
    QCOMPARE(sources(u"Phone"_s), QStringList{u"Kunden_Telefon__c"_s});
}

UI_TEST_MAIN(TestMapMatching)
#include "tst_mapmatching.moc"
