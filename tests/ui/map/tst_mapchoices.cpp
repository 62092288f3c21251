#include "pages/map/resultline.h"
#include "pages/map/valueline.h"
#include "ui/map/mappagetest.h"

#include <QElapsedTimer>
#include <QRadioButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

/// What the mapping page says of a rule and lets the user choose beside its sources.
class TestMapChoices : public QObject, private MapPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(prepare()); }
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }

    void resultsStandBelowTheSlot();
    void theOddestLeadsToItsRecord();
    void aDefaultSaysHowOftenItIsUsed();
    void aRefusedDefaultIsNotTaken();
    void blanksAreClearedForAll();
    void blanksAreClearedPerField();
    void valuesSayWhereTheyComeFrom();
    void fieldsAreCombined();
    void aTemplateTakesFurtherFields();
    void changesAreAnnounced();
    void byKeyboardAlone();
    void fiveHundredFields();
    void longTextsFit_data();
    void longTextsFit();

private:
    ui::ResultLine *resultsOf(const QString &target) const
    {
        const QString slot = slotOf(target)->objectName();
        return uitest::control<ui::ResultLine>(m_page.get(),
                                               QString(slot).replace(u"slot"_s, u"results"_s));
    }
    QString markOf(const QString &title) const
    {
        const QString value = cardLabel(title)->objectName();
        const auto *mark =
            uitest::control<QLabel>(m_page.get(), QString(value).replace(u"value"_s, u"mark"_s));
        return mark->isVisibleTo(m_page.get()) ? mark->text() : QString();
    }
    void openMenu(const QString &target) const { QTest::keyClick(slotOf(target), Qt::Key_Menu); }
};

void TestMapChoices::resultsStandBelowTheSlot()
{
    QTRY_VERIFY(!resultsOf(u"Region"_s)->accessibleName().isEmpty());
    const QString before = resultsOf(u"Region"_s)->accessibleName();
    QVERIFY(before.contains(u"first different results"_s));
    QVERIFY(slotOf(u"Region"_s)->accessibleDescription().contains(u"First different results: "_s));
    QVERIFY(resultsOf(u"Birthday"_s)->accessibleName().isEmpty()); // nothing goes there
    QVERIFY(!resultsOf(u"Birthday"_s)->isVisible());
    QVERIFY(drop(slotOf(u"Region"_s), {{u"MailingCity"_s}, {}}));
    action(u"mapPage.dropMenu"_s, u"replace"_s)->trigger();
    QVERIFY(resultsOf(u"Region"_s)->accessibleName().isEmpty()); // what is known is of another rule
    QTRY_VERIFY(!resultsOf(u"Region"_s)->accessibleName().isEmpty());
    QVERIFY(resultsOf(u"Region"_s)->accessibleName() != before);
}

void TestMapChoices::theOddestLeadsToItsRecord()
{
    QTRY_VERIFY(resultsOf(u"Display name"_s)->accessibleName().contains(u"oddest"_s));
    const QString oddest = resultsOf(u"Display name"_s)->accessibleName().section(u'\n', -1);
    QVERIFY(cardText(u"Display name"_s) != oddest);
    ui::ResultLine *line = resultsOf(u"Display name"_s);
    QTest::mouseClick(line, Qt::LeftButton, {}, {line->width() - 4, line->height() / 2});
    if (cardText(u"Display name"_s) != oddest) // it stands right behind the others
        QTest::mouseClick(line, Qt::LeftButton, {}, {line->width() / 2 + 10, line->height() / 2});
    QTRY_COMPARE(cardText(u"Display name"_s), oddest);
    uitest::click(m_page.get(), u"mapPage.firstButton"_s);
    QTRY_VERIFY(cardText(u"Display name"_s) != oddest);
    openMenu(u"Display name"_s); // the same by keyboard
    action(u"mapPage.rowMenu"_s, u"oddest"_s)->trigger();
    QTRY_COMPARE(cardText(u"Display name"_s), oddest);
}

void TestMapChoices::aDefaultSaysHowOftenItIsUsed()
{
    auto *line = named<ui::ValueLine>(u"Default of Title"_s);
    const QString uses = line->objectName().replace(u"default"_s, u"uses"_s);
    auto *label = uitest::control<QLabel>(m_page.get(), uses);
    QVERIFY(!label->isVisible());
    line->setText(u"Customer"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(label->isVisible());
    QVERIFY2(QRegularExpression(u"^\\d+ of 1,\\d+ records$"_s).match(label->text()).hasMatch(),
             qPrintable(label->text()));
    QCOMPARE(label->accessibleName(), u"The default is used for "_s + label->text());
}

void TestMapChoices::aRefusedDefaultIsNotTaken()
{
    auto *line = named<ui::ValueLine>(u"Default of Birthday"_s);
    QTest::keyClicks(line, u"tomorrow"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!rule(u"Birthday"_s));
    QVERIFY(line->accessibleDescription().startsWith(u"“tomorrow” is no date"_s));
    uitest::click(m_page.get(), u"mapPage.nextButton"_s); // the page shows itself anew
    QTRY_COMPARE(uitest::control<QLineEdit>(m_page.get(), u"mapPage.rowNumber"_s)->text(), u"2"_s);
    QCOMPARE(line->text(), u"tomorrow"_s);
    line->selectAll();
    QTest::keyClicks(line, u"3/4/2020"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(rule(u"Birthday"_s));
    QCOMPARE(rule(u"Birthday"_s)->defaultValue, u"2020-03-04"_s);
}

void TestMapChoices::blanksAreClearedForAll()
{
    QTest::keyClick(slotOf(u"Title"_s), Qt::Key_Delete);
    QVERIFY(drop(slotOf(u"Title"_s), {{u"AssistantName"_s}, {}})); // which hardly anybody has
    QCOMPARE(cardText(u"Title"_s), u"—"_s);
    QCOMPARE(markOf(u"Title"_s), QString());
    uitest::click(m_page.get(), u"mapPage.clearBlanks"_s);
    QVERIFY(m_session->project().clearBlanks);
    QCOMPARE(markOf(u"Title"_s), u"is emptied at the site"_s);
    QVERIFY(cardLabel(u"Title"_s)->accessibleName().contains(u"is emptied at the site"_s));
    uitest::click(m_page.get(), u"mapPage.leaveBlanks"_s);
    QVERIFY(!m_session->project().clearBlanks);
    QCOMPARE(markOf(u"Title"_s), QString());
}

void TestMapChoices::blanksAreClearedPerField()
{
    QTest::keyClick(slotOf(u"Title"_s), Qt::Key_Delete);
    QVERIFY(drop(slotOf(u"Title"_s), {{u"AssistantName"_s}, {}}));
    openMenu(u"Title"_s);
    QVERIFY(action(u"mapPage.rowMenu"_s, u"combine"_s)->isEnabled());
    const auto choose = [this](const QString &name) {
        const auto menus = m_page->findChildren<QMenu *>(u"mapPage.blankMenu"_s);
        QVERIFY(!menus.isEmpty());
        menus.constLast()->findChild<QAction *>(name)->trigger();
    };
    choose(u"clear"_s);
    QVERIFY(rule(u"Title"_s)->onBlank == mapping::OnBlank::Clear);
    QCOMPARE(markOf(u"Title"_s), u"is emptied at the site"_s);
    uitest::click(m_page.get(), u"mapPage.clearBlanks"_s);
    openMenu(u"Title"_s);
    choose(u"keep"_s);
    QCOMPARE(markOf(u"Title"_s), QString());
    openMenu(u"Title"_s);
    choose(u"asUsual"_s);
    QCOMPARE(markOf(u"Title"_s), u"is emptied at the site"_s);
}

void TestMapChoices::valuesSayWhereTheyComeFrom()
{
    QTest::keyClick(slotOf(u"Title"_s), Qt::Key_Delete);
    auto *line = named<ui::ValueLine>(u"Default of Title"_s);
    line->setText(u"Customer"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(cardText(u"Title"_s), u"Customer"_s);
    QCOMPARE(markOf(u"Title"_s), u"default"_s);
    QCOMPARE(cardLabel(u"Title"_s)->accessibleName(), u"Title: Customer (default)"_s);
    openMenu(u"Region"_s);
    action(u"mapPage.rowMenu"_s, u"fixed"_s)->trigger();
    QWidget *asked = dialog(u"mapPage.lineDialog"_s);
    uitest::control<QLineEdit>(asked, u"mapPage.line"_s)->setText(u"North"_s);
    uitest::click(asked, u"mapPage.lineAcceptButton"_s);
    QCOMPARE(markOf(u"Region"_s), u"fixed value"_s);
    QCOMPARE(markOf(u"Email"_s), QString());
    openMenu(u"Birthday"_s); // a date that is none cannot be set at all
    action(u"mapPage.rowMenu"_s, u"fixed"_s)->trigger();
    asked = dialog(u"mapPage.lineDialog"_s);
    uitest::control<QLineEdit>(asked, u"mapPage.line"_s)->setText(u"soon"_s);
    QVERIFY(!uitest::control<QPushButton>(asked, u"mapPage.lineAcceptButton"_s)->isEnabled());
    QVERIFY(uitest::control<QLabel>(asked, u"mapPage.lineRefusal"_s)->text().contains(u"soon"_s));
}

void TestMapChoices::fieldsAreCombined()
{
    openMenu(u"Display name"_s);
    action(u"mapPage.rowMenu"_s, u"combine"_s)->trigger();
    QWidget *editor = dialog(u"mapPage.sourcesEditor"_s);
    uitest::click(editor, u"mapPage.way.template"_s);
    auto *line = uitest::control<QLineEdit>(editor, u"mapPage.template"_s);
    line->selectAll();
    QTest::keyClicks(line, u"{LastName}, {FirstName}"_s);
    const QString shown = uitest::control<QLabel>(editor, u"mapPage.editorResult"_s)->text();
    QVERIFY2(shown.startsWith(u"On the card: "_s) && shown.contains(u", "_s), qPrintable(shown));
    QVERIFY(rule(u"displayName"_s)->combine == FieldRule::Combine::Join); // not yet
    uitest::click(editor, u"mapPage.editorAcceptButton"_s);
    QCOMPARE(rule(u"displayName"_s)->pattern, u"{LastName}, {FirstName}"_s);
    QCOMPARE(u"On the card: "_s + cardText(u"Display name"_s), shown);
    m_page->undo();
    QVERIFY(rule(u"displayName"_s)->combine == FieldRule::Combine::Join);
}

void TestMapChoices::aTemplateTakesFurtherFields()
{
    FieldRule &name = m_session->project().customers.name;
    name.combine = FieldRule::Combine::Template;
    name.pattern = u"{LastName}"_s;
    name.sources = {u"LastName"_s};
    m_page->enter();
    QVERIFY(drop(slotOf(u"Display name"_s), {{u"Department"_s}, {}}));
    action(u"mapPage.dropMenu"_s, u"join"_s)->trigger();
    QCOMPARE(rule(u"displayName"_s)->pattern, u"{LastName} {Department}"_s);
    QCOMPARE(rule(u"displayName"_s)->sources, (QStringList{u"LastName"_s, u"Department"_s}));
    QVERIFY(slotOf(u"Display name"_s)
                ->accessibleDescription()
                .startsWith(u"From {LastName} {Department}. "_s));
}

void TestMapChoices::changesAreAnnounced()
{
    QTest::keyClick(slotOf(u"Title"_s), Qt::Key_Delete);
    QCOMPARE(m_page->accessibleName(), u"Emptied Title"_s);
    uitest::click(m_page.get(), u"mapPage.clearBlanks"_s);
    QCOMPARE(m_page->accessibleName(),
             u"Chose to clear what the site has where Salesforce has nothing"_s);
}

void TestMapChoices::byKeyboardAlone()
{
    m_page->activateWindow();
    // Presses Tab until something of this name has the focus.
    const auto tabTo = [this](const QString &name) {
        for (int i = 0; i < 200; ++i) {
            QWidget *at = QApplication::focusWidget();
            const auto *button = qobject_cast<QAbstractButton *>(at);
            if (at && (at->accessibleName() == name || (button && button->text() == name)))
                return true;
            QTest::keyClick(at ? at : m_page.get(), Qt::Key_Tab);
        }
        return false;
    };
    m_page->find();
    QTest::keyClicks(QApplication::focusWidget(), u"homephone"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // into the list
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // and onto a target
    action(u"mapPage.targetsMenu"_s, u"Mobile"_s)->trigger();
    QCOMPARE(sources(u"Mobile"_s), QStringList{u"HomePhone"_s});

    QVERIFY(tabTo(u"Source of Birthday"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    auto *filter = uitest::control<QLineEdit>(m_page.get(), u"mapPage.chooserFilter"_s);
    QTest::keyClick(filter, Qt::Key_Return); // the best suggestion
    QCOMPARE(sources(u"Birthday"_s), QStringList{u"PersonBirthdate"_s});

    QVERIFY(tabTo(u"Default of Birthday"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"2001-02-03"_s);
    QVERIFY(tabTo(u"Menu of Birthday"_s));
    QCOMPARE(rule(u"Birthday"_s)->defaultValue, u"2001-02-03"_s);
    for (const char *name :
         {"Where Salesforce has nothing: leave what is there", "Next record", "Row to look at",
          "Find a record by name or email", "Next record with a problem", "Match for me"})
        QVERIFY2(tabTo(QString::fromLatin1(name)), name);
}

void TestMapChoices::fiveHundredFields()
{
    QFile file(m_folder.filePath(u"WideContact.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray header("Id,LastName,Email"), row("0030000000000AAAAA,Berg,ann@example.com");
    for (int i = 0; i < 500; ++i) {
        header += ",Custom_Field_" + QByteArray::number(i) + "__c";
        row += ",value " + QByteArray::number(i);
    }
    file.write(header + '\n');
    for (int i = 0; i < 20; ++i)
        file.write(QByteArray(row).replace("AAAAA", QByteArray::number(10'000 + i)) + '\n');
    file.close();
    auto made = operations::newProject(m_folder.filePath(u"wide.salesferry"_s), {file.fileName()},
                                       project::PersonAccounts::Customers, {});
    QVERIFY(made);
    m_session->begin(made->file);
    m_session->takeSources(made->sources);
    m_page->enter();
    auto *fields = uitest::control<ui::FieldList>(m_page.get(), u"mapPage.fields"_s);
    QTRY_COMPARE(fields->fields()->rowCount(), 500);
    QTRY_VERIFY(fields->fields()->field(0).filled > 0);
    const auto took = [](auto work) {
        QElapsedTimer timer;
        timer.start();
        work();
        return timer.elapsed();
    };
    qint64 best = 1000; // whatever else this machine does meanwhile
    for (int i = 0; i < 3; ++i) {
        best = qMin(best, took([this] { QTest::keyClick(slotOf(u"Title"_s), Qt::Key_Return); }));
        auto *filter = uitest::control<QLineEdit>(m_page.get(), u"mapPage.chooserFilter"_s);
        QTest::keyClicks(filter, u"field %1"_s.arg(400 + i));
        best = qMin(best, took([filter] { QTest::keyClick(filter, Qt::Key_Return); }));
        QCOMPARE(sources(u"Title"_s), QStringList{u"Custom_Field_%1__c"_s.arg(400 + i)});
    }
    QVERIFY2(best < 100, qPrintable(QString::number(best)));
}

void TestMapChoices::longTextsFit_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("small") << QSize(760, 560) << false; // what 1024x700 leaves a page
    QTest::newRow("small, right to left") << QSize(760, 560) << true;
    QTest::newRow("wide") << QSize(1600, 900) << false;
}

void TestMapChoices::longTextsFit()
{
    QFETCH(QSize, size);
    QFETCH(bool, rightToLeft);
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const QString title = u"Donaudampfschifffahrtsgesellschaftskapitänsmütze der Nordsee"_s;
    m_session->facts->customerFields.append({title, model::DetailType::Text});
    FieldRule longRule{title};
    longRule.fixedValue.reset();
    longRule.sources = {u"MailingStreet"_s, u"MailingCity"_s, u"MailingPostalCode"_s,
                        u"MailingCountry"_s};
    longRule.combine = FieldRule::Combine::Join;
    longRule.separator = u" und außerdem noch "_s;
    longRule.steps = {{mapping::TextStep::What::UpperCase}};
    m_session->project().customers.details.append(longRule);
    m_page->resize(size);
    m_page->enter();
    QTRY_VERIFY(!resultsOf(title)->accessibleName().isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(m_page->size(), size); // nothing pushed it wider
    const QRect page(QPoint(), m_page->size());
    for (const QString &name :
         {u"mapPage.matchButton"_s, u"mapPage.findField"_s, u"mapPage.nextButton"_s,
          u"mapPage.findRecord"_s, slotOf(title)->objectName(),
          named<QWidget>(u"Menu of "_s + title)->objectName()}) {
        auto *control = uitest::control(m_page.get(), name);
        const QRect box(control->mapTo(m_page.get(), QPoint()), control->size());
        QVERIFY2(box.left() >= 0 && box.right() <= page.right(), qPrintable(name));
        QVERIFY2(control->width() >= control->minimumSizeHint().width() || control->width() > 60,
                 qPrintable(name));
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

UI_TEST_MAIN(TestMapChoices)
#include "tst_mapchoices.moc"
