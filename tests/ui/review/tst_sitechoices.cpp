#include "pages/review/sitechoices.h"
#include "ui/uitest.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using model::Kind;
using project::IfThere;

/// What is chosen about records that the site has already, and whether undo stays possible.
class SiteChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_choices.reset(); }

    void countsTheCalls_data();
    void countsTheCalls();
    void aChoiceGoesWhereItBelongs_data();
    void aChoiceGoesWhereItBelongs();
    void withoutReadingThereIsNothingToChoose();
    void withoutUndoItMayBeReadAllTheSame();
    void whatIsRareIsFolded();
    void longSentencesAreFoldedWhereThereIsLittleRoom();

private:
    template <typename Control>
    Control *control(const QString &name) const
    {
        return uitest::control<Control>(m_choices.get(), u"choices."_s + name);
    }

    std::unique_ptr<ui::SiteChoices> m_choices;
    project::Project m_project;
    QString m_text; ///< What the history called the last change.
};

void SiteChoicesTest::init()
{
    m_project = {};
    m_text.clear();
    m_choices = std::make_unique<ui::SiteChoices>(u"choices"_s);
    connect(m_choices.get(), &ui::SiteChoices::chosen, this,
            [this](const Message &text, const std::function<void(project::Project &)> &change) {
                m_text = text.code;
                change(m_project);
                m_choices->show({}, m_project);
            });
    m_choices->show({}, m_project);
}

void SiteChoicesTest::countsTheCalls_data()
{
    QTest::addColumn<int>("organizations");
    QTest::addColumn<int>("customers");
    QTest::addColumn<int>("calls");
    QTest::newRow("none") << 0 << 0 << 0;
    QTest::newRow("one of each") << 1 << 1 << 2 + 4;
    QTest::newRow("in parts") << 51 << 26 << 2 + 3 + 78 + 2;
}

void SiteChoicesTest::countsTheCalls()
{
    QFETCH(const int, organizations);
    QFETCH(const int, customers);
    QTEST(int(ui::callsToRead(organizations, customers)), "calls");
}

void SiteChoicesTest::aChoiceGoesWhereItBelongs_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<bool>("ofCustomers");
    QTest::addColumn<bool>("ours");
    QTest::newRow("organizations, ours") << u"organizationOurs"_s << false << true;
    QTest::newRow("organizations, others") << u"organizationOthers"_s << false << false;
    QTest::newRow("customers, ours") << u"customerOurs"_s << true << true;
    QTest::newRow("customers, others") << u"customerOthers"_s << true << false;
}

void SiteChoicesTest::aChoiceGoesWhereItBelongs()
{
    QFETCH(const QString, box);
    QFETCH(const bool, ofCustomers);
    QFETCH(const bool, ours);
    auto *combo = control<QComboBox>(box);
    const int ask = combo->findData(int(IfThere::Ask));
    combo->setCurrentIndex(ask);
    Q_EMIT combo->activated(ask);
    project::Project expected;
    auto &existing = ofCustomers ? expected.existingCustomers : expected.existingOrganizations;
    (ours ? existing.ours : existing.others) = IfThere::Ask;
    QCOMPARE(m_project, expected);
    QCOMPARE(m_text,
             ofCustomers ? u"history.existingCustomers"_s : u"history.existingOrganizations"_s);
    QCOMPARE(combo->currentIndex(), ask);
}

void SiteChoicesTest::withoutReadingThereIsNothingToChoose()
{
    m_project.existingCustomers.ours = IfThere::LeaveAlone;
    m_choices->show({}, m_project);
    control<QCheckBox>(u"readFirst"_s)->click();
    project::Project expected;
    expected.readFirst = false;
    QCOMPARE(m_project, expected);
    QCOMPARE(m_text, u"history.giveUpUndo"_s);
    QVERIFY(!control<QComboBox>(u"customerOurs"_s)->isEnabled());
    QVERIFY(!control<QComboBox>(u"customerOurs"_s)->toolTip().isEmpty());
    control<QCheckBox>(u"readFirst"_s)->click();
    QVERIFY(control<QComboBox>(u"customerOurs"_s)->isEnabled());
}

// Chosen by the command line: what is there is read all the same, and the words say so.
void SiteChoicesTest::withoutUndoItMayBeReadAllTheSame()
{
    const auto words = [this] { return control<QLabel>(u"why"_s)->text(); };
    m_project.readFirst = false;
    m_choices->show({}, m_project);
    QVERIFY(words().contains(u"always updated"_s));
    m_project.existingCustomers.others = IfThere::Ask;
    m_choices->show({}, m_project);
    QVERIFY(words().contains(u"more calls"_s));
    QVERIFY(!words().contains(u"always updated"_s));
    QVERIFY(control<QComboBox>(u"customerOthers"_s)->isEnabled());
}

void SiteChoicesTest::whatIsRareIsFolded()
{
    auto *box = control<QComboBox>(u"customerOurs"_s);
    QVERIFY(!box->isVisible());
    control<QPushButton>(u"unfold"_s)->click();
    QVERIFY(box->isVisible());
    control<QPushButton>(u"unfold"_s)->click();
    QVERIFY(!box->isVisible());
    m_project.existingOrganizations.others = IfThere::Ask; // what is not as usual is seen
    m_choices->show({}, m_project);
    QVERIFY(box->isVisible());
}

void SiteChoicesTest::longSentencesAreFoldedWhereThereIsLittleRoom()
{
    const auto isShown = [this](const QString &name) {
        return control<QWidget>(name)->isVisibleTo(m_choices.get());
    };
    QVERIFY(isShown(u"why"_s) && !isShown(u"brief"_s));
    m_choices->resize(900, 100);
    m_choices->setVisible(true);
    const auto *link = control<QPushButton>(u"unfold"_s);
    QTRY_COMPARE(link->geometry().right(), m_choices->rect().right()); // at the end of the line
    m_choices->setBrief(true);
    QTRY_COMPARE(link->geometry().right(), m_choices->rect().right());
    QVERIFY(!isShown(u"why"_s) && isShown(u"brief"_s));
    QVERIFY(control<QLabel>(u"brief"_s)->text().startsWith(u"up to 0 more calls"_s));
    control<QPushButton>(u"unfold"_s)->click();
    QVERIFY(isShown(u"why"_s) && !isShown(u"brief"_s) && isShown(u"customerOurs"_s));
    control<QPushButton>(u"unfold"_s)->click();
    control<QCheckBox>(u"readFirst"_s)->click();
    QCOMPARE(control<QLabel>(u"brief"_s)->text(), u"nothing can be undone"_s);
    m_choices->setBrief(false);
    QVERIFY(isShown(u"why"_s) && !isShown(u"brief"_s));
}

UI_TEST_MAIN(SiteChoicesTest)
#include "tst_sitechoices.moc"
