#include "ui/map/mappagetest.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

/// The mapping page: by drag, by keyboard, by itself; undone, and shown on the card.
class TestMapPage : public QObject, private MapPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void anUnmappedProjectIsMatchedAtOnce();
    void aChipDroppedOnAnOpenSlotMaps();
    void aTakenSlotAsks_data();
    void aTakenSlotAsks();
    void aChipDraggedBackUnmaps();
    void aChipDraggedToAnotherSlotMoves();
    void whatCannotWorkIsRefused();
    void slotsSayWhereADragCanGo();
    void strangersAreIgnored();
    void aNewDetailFieldIsMade();
    void theKeyboardDoesItAll();
    void aChipListsItsTargets();
    void defaultsCountWhenTypingEnds();
    void fixedValues();
    void translations();
    void nextIsOffWhileNamesAreMissing();
    void matchForMeKeepsWhatIsThere();
    void theCardShowsRecords();
    void theCardGoesAnywhere();
    void theCardFindsByName();
    void theCardFindsProblems();
    void undoShowsWhereItHappened();
    void withoutFilesItSaysSo();
};

void TestMapPage::initTestCase()
{
    QVERIFY(prepare());
}

void TestMapPage::init()
{
    QVERIFY(open());
}

void TestMapPage::cleanup()
{
    close();
}

void TestMapPage::anUnmappedProjectIsMatchedAtOnce()
{
    m_session->facts = operations::standardFacts();
    m_session->project().customers = {};
    m_session->project().organizations = {{}, {u"name"_s}, {}};
    m_page->enter();
    QVERIFY(m_session->project().customers == m_sample->file.project.customers);
    QVERIFY(m_session->project().organizations == m_sample->file.project.organizations);
    QVERIFY(m_page->isComplete());
    m_page->undo();
    m_page->undo();
    QVERIFY(!m_page->isComplete());
}

void TestMapPage::aChipDroppedOnAnOpenSlotMaps()
{
    QSignalSpy saved(m_page.get(), &ui::Page::projectChanged);
    auto *unused = uitest::control<QLabel>(m_page.get(), u"mapPage.unused"_s);
    const QString before = unused->text();
    QVERIFY(drop(slotOf(u"Birthday"_s), {{u"Birthdate"_s}, {}}));
    QCOMPARE(sources(u"Birthday"_s), QStringList{u"Birthdate"_s});
    QVERIFY(rule(u"Birthday"_s)->type == model::DetailType::Date);
    QCOMPARE(saved.size(), 1);
    QVERIFY(unused->text() != before);
    QVERIFY(slotOf(u"Birthday"_s)->accessibleDescription().startsWith(u"From Birthdate"_s));
    QVERIFY(cardText(u"Birthday"_s) != u"—"_s); // the first record has one
}

void TestMapPage::aTakenSlotAsks_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("text");
    QTest::newRow("replace") << u"replace"_s << u"From Department. "_s;
    QTest::newRow("join") << u"join"_s << u"From PersonTitle + Title + Department. "_s;
    QTest::newRow("if empty") << u"useIfEmpty"_s
                              << u"From PersonTitle, else Title, else Department. "_s;
}

void TestMapPage::aTakenSlotAsks()
{
    QFETCH(QString, choice);
    QFETCH(QString, text);
    QVERIFY(drop(slotOf(u"Title"_s), {{u"Department"_s}, {}}));
    QCOMPARE(sources(u"Title"_s), (QStringList{u"PersonTitle"_s, u"Title"_s})); // not yet
    action(u"mapPage.dropMenu"_s, choice)->trigger();
    QVERIFY2(slotOf(u"Title"_s)->accessibleDescription().startsWith(text),
             qPrintable(slotOf(u"Title"_s)->accessibleDescription()));
}

void TestMapPage::aChipDraggedBackUnmaps()
{
    auto *fields = uitest::control<ui::FieldList>(m_page.get(), u"mapPage.fields"_s);
    QVERIFY(drop(fields->viewport(), {sources(u"Title"_s), u"Title"_s}));
    QVERIFY(!rule(u"Title"_s));
    QVERIFY(!drop(fields->viewport(), {{u"Department"_s}, {}})); // it came from there
}

void TestMapPage::aChipDraggedToAnotherSlotMoves()
{
    const QStringList before = sources(u"Region"_s);
    QVERIFY(drop(slotOf(u"Title"_s), {before, u"Region"_s}));
    action(u"mapPage.dropMenu"_s, u"replace"_s)->trigger();
    QVERIFY(!rule(u"Region"_s));
    QCOMPARE(sources(u"Title"_s), before);
}

void TestMapPage::whatCannotWorkIsRefused()
{
    QVERIFY(!drop(slotOf(u"Mobile"_s), {{u"Birthdate"_s}, {}}));
    QVERIFY(!drop(slotOf(u"Organizations"_s), {{u"Department"_s}, {}}));
    QVERIFY(!drop(slotOf(u"Title"_s), {sources(u"Title"_s), u"Title"_s})); // where it is already
    QVERIFY(drop(slotOf(u"Mobile"_s), {{u"HomePhone"_s}, {}}));
}

void TestMapPage::slotsSayWhereADragCanGo()
{
    auto *panel = m_page->findChild<ui::SourcePanel *>();
    const auto picture = [this](const QString &target) { return slotOf(target)->grab().toImage(); };
    const QImage open = picture(u"Birthday"_s), closed = picture(u"Mobile"_s);
    Q_EMIT panel->dragBegan({{u"Birthdate"_s}, {}}); // as it begins, wherever the pointer is
    QVERIFY(picture(u"Birthday"_s) != open);
    QCOMPARE(slotOf(u"Birthday"_s)->refusal(), QString());
    QVERIFY(picture(u"Mobile"_s) != closed);
    QCOMPARE(slotOf(u"Mobile"_s)->refusal(), u"A date cannot become a phone number."_s);
    QCOMPARE(slotOf(u"Email"_s)->refusal(), u"A date cannot become an email address."_s);
    QVERIFY(!slotOf(u"Organizations"_s)->refusal().isEmpty());
    Q_EMIT panel->dragEnded();
    QCOMPARE(picture(u"Birthday"_s), open);
    QCOMPARE(picture(u"Mobile"_s), closed);
    QCOMPARE(slotOf(u"Mobile"_s)->refusal(), QString());
}

void TestMapPage::strangersAreIgnored()
{
    QMimeData text;
    text.setText(u"Department"_s);
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &text, Qt::LeftButton, {});
    QCoreApplication::sendEvent(slotOf(u"Birthday"_s), &enter);
    QVERIFY(!enter.isAccepted());
    QMimeData broken;
    broken.setData(u"application/x-salesferry-field"_s, "\xff\xff");
    QVERIFY(!ui::fieldOf(&broken));
    QVERIFY(!ui::fieldOf(nullptr));
}

void TestMapPage::aNewDetailFieldIsMade()
{
    auto *place = uitest::control<FieldSlot>(m_page.get(), u"mapPage.newFieldSlot"_s);
    QVERIFY(drop(place, {{u"Interests__c"_s}, {}}));
    const FieldRule *made = rule(u"Interests"_s);
    QVERIFY(made);
    QCOMPARE(made->sources, QStringList{u"Interests__c"_s});
    QVERIFY(model::hasOptions(made->type));
    QVERIFY(!made->options.isEmpty());
    place = nullptr; // the rows were made anew
    const auto places = m_page->findChildren<FieldSlot *>(u"mapPage.newFieldSlot"_s);
    QVERIFY(drop(places.constLast(), {{u"Title"_s}, {}}));
    QVERIFY(rule(u"Title 2"_s)); // never two of one name
}

void TestMapPage::theKeyboardDoesItAll()
{
    FieldSlot *slot = slotOf(u"Birthday"_s);
    slot->setFocus();
    QTest::keyClick(slot, Qt::Key_Return);
    auto *chooser = uitest::control(m_page.get(), u"mapPage.chooser"_s);
    QVERIFY(chooser->isVisible());
    auto *filter = uitest::control<QLineEdit>(m_page.get(), u"mapPage.chooserFilter"_s);
    QTest::keyClicks(filter, u"birthd"_s);
    QVERIFY(filter->accessibleDescription().startsWith(u"PersonBirthdate, "_s)); // and why
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Up);
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(!chooser->isVisible());
    QCOMPARE(sources(u"Birthday"_s), QStringList{u"Birthdate"_s});
    QTest::keyClick(slotOf(u"Birthday"_s), Qt::Key_F10, Qt::ShiftModifier);
    action(u"mapPage.rowMenu"_s, u"useIfEmpty"_s)->trigger();
    QTest::keyClicks(filter, u"createddate"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(sources(u"Birthday"_s), (QStringList{u"Birthdate"_s, u"CreatedDate"_s}));
    QTest::keyClick(slotOf(u"Birthday"_s), Qt::Key_Delete);
    QVERIFY(!rule(u"Birthday"_s));
}

void TestMapPage::aChipListsItsTargets()
{
    auto *fields = uitest::control<ui::FieldList>(m_page.get(), u"mapPage.fields"_s);
    m_page->find();
    QTest::keyClicks(uitest::control<QLineEdit>(m_page.get(), u"mapPage.findField"_s),
                     u"birthdate"_s);
    QVERIFY(fields->fields()->rowCount() > 0);
    for (int row = 0; row < fields->fields()->rowCount(); ++row) {
        if (fields->fields()->field(row).name == "Birthdate"_L1)
            fields->setCurrentIndex(fields->fields()->index(row));
    }
    QTest::keyClick(fields, Qt::Key_Return);
    action(u"mapPage.targetsMenu"_s, u"Birthday"_s)->trigger();
    QCOMPARE(sources(u"Birthday"_s), QStringList{u"Birthdate"_s});
}

void TestMapPage::defaultsCountWhenTypingEnds()
{
    QLineEdit *line = nullptr;
    const auto lines = m_page->findChildren<QLineEdit *>();
    for (QLineEdit *each : lines) {
        if (each->accessibleName() == "Default of Region"_L1)
            line = each;
    }
    QVERIFY(line);
    m_page->activateWindow();
    line->setFocus();
    QTest::keyClicks(line, u"North"_s);
    QVERIFY(rule(u"Region"_s)->defaultValue.isEmpty());
    m_page->leave();
    QCOMPARE(rule(u"Region"_s)->defaultValue, u"North"_s);
}

void TestMapPage::fixedValues()
{
    uitest::click(m_page.get(), u"mapPage.addFixedValueButton"_s);
    action(u"mapPage.fixedMenu"_s, u"new"_s)->trigger();
    const auto answer = [this](const QString &text) {
        QWidget *dialog = nullptr;
        const auto all = m_page->findChildren<QWidget *>(u"mapPage.lineDialog"_s);
        for (QWidget *each : all) {
            if (each->isVisible())
                dialog = each;
        }
        QVERIFY(dialog);
        uitest::control<QLineEdit>(dialog, u"mapPage.line"_s)->setText(text);
        uitest::click(dialog, u"mapPage.lineAcceptButton"_s);
    };
    answer(u"Country"_s);
    answer(u"China"_s);
    QVERIFY(rule(u"Country"_s));
    QCOMPARE(*rule(u"Country"_s)->fixedValue, u"China"_s);
    QCOMPARE(cardText(u"Country"_s), u"China"_s);
    auto *line = uitest::control<QLineEdit>(m_page.get(), u"mapPage.fixed0"_s);
    line->setText(u"<b>Japan</b>"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(cardText(u"Country"_s), u"<b>Japan</b>"_s);
    uitest::click(m_page.get(), u"mapPage.removeFixed0"_s);
    QVERIFY(!rule(u"Country"_s));
}

void TestMapPage::translations()
{
    QVERIFY(drop(slotOf(u"Type"_s), {{u"LeadSource"_s}, {}}));
    action(u"mapPage.dropMenu"_s, u"replace"_s)->trigger();
    QTest::keyClick(slotOf(u"Type"_s), Qt::Key_Menu);
    action(u"mapPage.rowMenu"_s, u"translate"_s)->trigger();
    auto *dialog = uitest::control(m_page.get(), u"mapPage.translationDialog"_s);
    auto *table = uitest::control<QTableView>(dialog, u"mapPage.translationTable"_s);
    QVERIFY(table->model()->rowCount() > 1);
    auto *count = uitest::control<QLabel>(dialog, u"mapPage.translationCount"_s);
    const QString before = count->text();
    const QString value = table->model()->index(0, 0).data().toString();
    QTest::keyClick(table, Qt::Key_F2);
    auto *options = table->findChild<QComboBox *>();
    QVERIFY(options);
    options->setCurrentIndex(options->findText(u"Partner"_s));
    QTest::keyClick(options, Qt::Key_Return);
    uitest::click(dialog, u"mapPage.translationAcceptButton"_s);
    QCOMPARE(rule(u"Type"_s)->translations, (QMap<QString, QString>{{value, u"Partner"_s}}));
    QVERIFY(count->text() != before);
}

void TestMapPage::nextIsOffWhileNamesAreMissing()
{
    QVERIFY(m_page->isComplete());
    QSignalSpy changed(m_page.get(), &ui::Page::changed);
    QTest::keyClick(slotOf(u"Display name"_s), Qt::Key_Delete);
    QVERIFY(!m_page->isComplete());
    QVERIFY(!changed.isEmpty());
    auto *why = uitest::control<QLabel>(m_page.get(), u"mapPage.missing.text"_s);
    QVERIFY(why->isVisible());
    QVERIFY(why->text().contains(u"Display name"_s));
    m_page->undo();
    QVERIFY(m_page->isComplete());
    QVERIFY(!why->isVisible());
}

void TestMapPage::matchForMeKeepsWhatIsThere()
{
    uitest::click(m_page.get(), u"mapPage.matchButton"_s); // what this site has besides
    QCOMPARE(sources(u"Birthday"_s), (QStringList{u"PersonBirthdate"_s, u"Birthdate"_s}));
    QVERIFY(drop(slotOf(u"Region"_s), {{u"Department"_s}, {}}));
    action(u"mapPage.dropMenu"_s, u"replace"_s)->trigger();
    QTest::keyClick(slotOf(u"Title"_s), Qt::Key_Delete);
    uitest::click(m_page.get(), u"mapPage.matchButton"_s);
    QCOMPARE(sources(u"Region"_s), QStringList{u"Department"_s});
    QCOMPARE(sources(u"Title"_s), (QStringList{u"PersonTitle"_s, u"Title"_s}));
    auto *notice = uitest::control<QLabel>(m_page.get(), u"mapPage.notice.text"_s);
    QVERIFY2(notice->text().startsWith(u"1 "_s), qPrintable(notice->text()));
    QVERIFY(slotOf(u"Title"_s)->accessibleDescription().contains(u"Matched because"_s));
    uitest::click(m_page.get(), u"mapPage.matchButton"_s);
    QVERIFY(notice->text().startsWith(u"Nothing more"_s));
}

void TestMapPage::theCardShowsRecords()
{
    const QString first = cardText(u"Email"_s);
    QTRY_VERIFY(cardText(u"Organizations"_s) != u"—"_s); // known once the accounts were read
    uitest::click(m_page.get(), u"mapPage.nextButton"_s);
    QTRY_VERIFY(cardText(u"Email"_s) != first);
    uitest::click(m_page.get(), u"mapPage.previousButton"_s);
    QTRY_COMPARE(cardText(u"Email"_s), first);
    uitest::control<QTabBar>(m_page.get(), u"mapPage.tabs"_s)->setCurrentIndex(1);
    QVERIFY(m_page->title().contains(u"organization"_s));
    QTRY_VERIFY(cardText(u"Organization name"_s).size() > 1);
}

void TestMapPage::theCardGoesAnywhere()
{
    auto *row = uitest::control<QLineEdit>(m_page.get(), u"mapPage.rowNumber"_s);
    auto *position = uitest::control<QLabel>(m_page.get(), u"mapPage.position"_s);
    const auto press = [&](const QString &button) {
        const QString former = position->accessibleName();
        uitest::click(m_page.get(), u"mapPage.%1Button"_s.arg(button));
        return QTest::qWaitFor([&] { return position->accessibleName() != former; });
    };
    QVERIFY(position->accessibleName().startsWith(u"Row 1 of"_s));
    QVERIFY(press(u"last"_s));
    const QString last = row->text();
    QVERIFY(last.size() > 3);
    QVERIFY(press(u"previous"_s));
    QVERIFY(press(u"first"_s));
    QCOMPARE(row->text(), u"1"_s);
    for (const auto &[typed, there] :
         {std::pair(u"41"_s, u"41"_s), std::pair(u"1,001"_s, u"1,001"_s),
          std::pair(u"999999"_s, last), std::pair(u"#7"_s, u"7"_s)}) {
        row->setFocus();
        row->selectAll();
        QTest::keyClicks(row, typed);
        QTest::keyClick(row, Qt::Key_Return);
        QTRY_COMPARE(position->accessibleName().section(u' ', 1, 1), there);
        QCOMPARE(row->text(), there);
    }
    row->selectAll();
    QTest::keyClicks(row, u"nowhere"_s);
    QTest::keyClick(row, Qt::Key_Return);
    QCOMPARE(position->accessibleName().section(u' ', 1, 1), u"7"_s);
}

void TestMapPage::theCardFindsByName()
{
    uitest::click(m_page.get(), u"mapPage.nextButton"_s);
    QTRY_VERIFY(cardText(u"Email"_s).contains(u'@'));
    const QString email = cardText(u"Email"_s);
    uitest::click(m_page.get(), u"mapPage.lastButton"_s);
    QTRY_VERIFY(cardText(u"Email"_s) != email);
    auto *find = uitest::control<QLineEdit>(m_page.get(), u"mapPage.findRecord"_s);
    QTest::keyClicks(find, u' ' + email.toUpper());
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_COMPARE(cardText(u"Email"_s), email);
    find->setText(u"nobody <b>"_s);
    QTest::keyClick(find, Qt::Key_Return);
    auto *found = uitest::control<QLabel>(m_page.get(), u"mapPage.found"_s);
    QTRY_COMPARE(found->text(), u"No record has “nobody <b>” in its name or email."_s);
    QCOMPARE(found->textFormat(), Qt::PlainText);
    QCOMPARE(cardText(u"Email"_s), email);
}

void TestMapPage::theCardFindsProblems()
{
    auto *problems = uitest::control<QLabel>(m_page.get(), u"mapPage.problems.text"_s);
    QTRY_VERIFY(cardText(u"Organizations"_s) != u"—"_s);
    auto *button = uitest::control<QPushButton>(m_page.get(), u"mapPage.nextProblemButton"_s);
    QTRY_VERIFY(button->isEnabled());
    uitest::click(m_page.get(), u"mapPage.nextProblemButton"_s);
    QTRY_VERIFY(!problems->text().isEmpty());
    auto *state = uitest::control<QLabel>(m_page.get(), u"mapPage.state"_s);
    QVERIFY(!state->text().contains(u"ready"_s));
}

void TestMapPage::undoShowsWhereItHappened()
{
    QTest::keyClick(slotOf(u"Title"_s), Qt::Key_Delete);
    auto *tabs = uitest::control<QTabBar>(m_page.get(), u"mapPage.tabs"_s);
    QCOMPARE(tabs->tabText(0), u"Customers · 8 of 11 matched"_s);
    tabs->setCurrentIndex(1);
    auto *undo = uitest::control<QPushButton>(m_page.get(), u"mapPage.undoButton"_s);
    QCOMPARE(undo->toolTip(), Qt::convertFromPlainText(u"Undo: Emptied Title"_s));
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(tabs->currentIndex(), 0);
    QCOMPARE(tabs->tabText(0), u"Customers · 9 of 11 matched"_s);
    QVERIFY(!undo->isEnabled());
    m_page->redo();
    QVERIFY(!rule(u"Title"_s));
}

void TestMapPage::withoutFilesItSaysSo()
{
    m_session->sources.reset();
    m_page->enter();
    QVERIFY(!m_page->isComplete());
    QSignalSpy goTo(m_page.get(), &ui::Page::goTo);
    uitest::click(m_page.get(), u"mapPage.goToSourceButton"_s);
    QCOMPARE(goTo.size(), 1);
    uitest::click(m_page.get(), u"mapPage.nextButton"_s); // asks nobody for a record
}

UI_TEST_MAIN(TestMapPage)
#include "tst_mappage.moc"
