#include "operations/newproject.h"
#include "pages/review/reviewmodel.h"
#include "support/cellroles.h"
#include "ui/source/files.h"
#include "ui/uitest.h"
#include "widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using model::Kind;
using operations::Review;
using project::Edits;
using ui::ReviewModel;
using ui::Tone;

/// The table of records as they will be sent.
class TestReviewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cells_data();
    void cells();
    void organizations();
    void recordsAreMarked_data();
    void recordsAreMarked();
    void ticksAreAskedFor();
    void selections_data();
    void selections();
    void correctionsAreAskedFor();
    void whatWasCorrectedIsBold();
    void whatIsEmptiedSaysSo();
    void notEverythingCanBeCorrected();
    void groups();
    void isEmptyBeforeAReview();
    void saysOnceThatRecordsCannotBeRead();
    void scrollsThroughManyRecords();

private:
    std::shared_ptr<const Review> review(const QString &path, const QByteArray &contacts);
    QVariant cell(quint32 row, const QString &column, int role = Qt::DisplayRole) const;
    QModelIndex index(int row, const QString &column) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const Review> m_review;
    std::unique_ptr<ReviewModel> m_model;
};

static constexpr int good = 0, angled = 1, noEmail = 2, badEmail = 3, merged = 4,
                     unknownAccount = 5;

std::shared_ptr<const Review> TestReviewModel::review(const QString &name,
                                                      const QByteArray &contacts)
{
    const QString accounts =
        writeFile(*m_folder, u"Account.csv"_s, "Id,Name\n0015e00000Xyz9k,Larch & Sons\n");
    const auto made = operations::newProject(
        m_folder->filePath(name), {accounts, writeFile(*m_folder, u"Contact.csv"_s, contacts)},
        project::PersonAccounts::Customers, {});
    auto reviewed = made ? operations::review(made->file, operations::standardFacts(), {})
                         : Result<std::shared_ptr<const Review>>(made.error());
    if (!reviewed)
        qFatal("%s", qPrintable(reviewed.error().message.code));
    return *std::move(reviewed);
}

void TestReviewModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_review = review(u"small.salesferry"_s,
                      "Id,LastName,Email,AccountId,Phone,Title,LastModifiedDate\n"
                      "0035e00000AbC1a,Good,good@example.com,0015e00000Xyz9k,0123,"
                          + QByteArray(40'000, 'x')
                          + ",2024-01-01\n"
                            "0035e00000AbC1b,<b>Bold</b>,bold@example.com,,,,\n"
                            "0035e00000AbC1c,No Email,,,,,\n"
                            "0035e00000AbC1d,Bad,no address,,,,\n"
                            "0035e00000AbC1e,Twin,GOOD@example.com,,,,2020-01-01\n"
                            "0035e00000AbC1f,Lost,lost@example.com,0015e00000Zzz9k,,,\n");
    m_model = std::make_unique<ReviewModel>();
    m_model->show(m_review, Kind::Customer, m_review->of(Kind::Customer).rows,
                  std::make_shared<const Edits>());
}

QModelIndex TestReviewModel::index(int row, const QString &column) const
{
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole) == column)
            return m_model->index(row, i);
    }
    qFatal("no column %s", qPrintable(column));
}

QVariant TestReviewModel::cell(quint32 row, const QString &column, int role) const
{
    return index(int(row), column).data(role);
}

void TestReviewModel::cells_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("number") << good << u"#"_s << u"1"_s;
    QTest::newRow("email") << good << u"Email"_s << u"good@example.com"_s;
    QTest::newRow("name") << good << u"Display name"_s << u"Good"_s;
    QTest::newRow("organization") << good << u"Organizations"_s << u"Larch & Sons"_s;
    QTest::newRow("detail") << good << u"Phone"_s << u"0123"_s;
    QTest::newRow("nothing") << angled << u"Phone"_s << QString();
    QTest::newRow("full id") << good << u"External ID"_s << u"0035e00000AbC1aAAF"_s;
    QTest::newRow("as it stands") << angled << u"Display name"_s << u"<b>Bold</b>"_s;
    QTest::newRow("no email") << noEmail << u"Email"_s << u"missing"_s;
    QTest::newRow("what is no email") << badEmail << u"Email"_s << u"no address"_s;
    QTest::newRow("an account nobody knows") << unknownAccount << u"Organizations"_s << QString();
}

void TestReviewModel::cells()
{
    QFETCH(int, row);
    QFETCH(QString, column);
    const QAbstractItemModelTester tester(m_model.get());
    QCOMPARE(m_model->rowCount(), 6);
    QTEST(cell(quint32(row), column).toString(), "text");
}

void TestReviewModel::organizations()
{
    const QAbstractItemModelTester tester(m_model.get());
    m_model->show(m_review, Kind::Organization, m_review->of(Kind::Organization).rows,
                  std::make_shared<const Edits>());
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(cell(0, u"Name"_s).toString(), u"Larch & Sons"_s);
    QCOMPARE(cell(0, u"External ID"_s).toString(), u"0015e00000Xyz9kAAB"_s);
    QCOMPARE(m_model->key(0),
             (project::RecordKey{Kind::Organization, u"Account"_s, u"0015e00000Xyz9kAAB"_s}));
}

void TestReviewModel::recordsAreMarked_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QVariant>("tint");
    QTest::addColumn<bool>("soft");
    QTest::newRow("ready") << good << u"ready"_s << QVariant() << false;
    QTest::newRow("left out") << noEmail << u"left out"_s << QVariant() << true;
    QTest::newRow("cannot go") << badEmail << u"cannot go"_s << QVariant(int(Tone::Bad)) << false;
    QTest::newRow("merged") << merged << u"merged"_s << QVariant() << true;
    QTest::newRow("with a problem")
        << unknownAccount << u"goes, with a problem"_s << QVariant(int(Tone::Warning)) << false;
}

void TestReviewModel::recordsAreMarked()
{
    QFETCH(int, row);
    QFETCH(bool, soft);
    const QModelIndex state = m_model->index(row, ReviewModel::State);
    QTEST(state.data(Qt::AccessibleTextRole).toString(), "state");
    QTEST(m_model->index(row, ReviewModel::Number).data(ui::RowToneRole), "tint");
    QCOMPARE(cell(quint32(row), u"Display name"_s, ui::SoftRole).toBool(), soft);
    QVERIFY(!state.data(Qt::ToolTipRole).toString().isEmpty()); // why, or whom it took in
}

void TestReviewModel::ticksAreAskedFor()
{
    QSignalSpy ticked(m_model.get(), &ReviewModel::ticked);
    const QModelIndex box = index(angled, u"#"_s);
    QVERIFY(box.flags().testFlag(Qt::ItemIsUserCheckable));
    QCOMPARE(box.data(Qt::CheckStateRole), QVariant(Qt::Checked));
    QVERIFY(m_model->setData(box, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(ticked.size(), 1);
    QVERIFY(!ticked.constFirst().constLast().toBool());
    QCOMPARE(box.data(Qt::CheckStateRole), QVariant(Qt::Checked)); // nobody did it yet

    auto edits = std::make_shared<Edits>();
    edits->tick(ticked.constFirst().constFirst().value<project::RecordKey>(), false);
    m_model->setEdits(edits);
    QCOMPARE(box.data(Qt::CheckStateRole), QVariant(Qt::Unchecked));
    QVERIFY(m_model->record(angled).outcome == model::Outcome::LeftOut);
    QCOMPARE(index(good, u"#"_s).data(Qt::CheckStateRole), QVariant(Qt::Checked));
}

void TestReviewModel::selections_data()
{
    using project::Selection;
    QTest::addColumn<Selection>("selection");
    QTest::addColumn<QList<bool>>("ticks");
    QTest::newRow("all") << Selection::All << QList{true, true, true, true, true, true};
    QTest::newRow("none") << Selection::None << QList{false, false, false, false, false, false};
    QTest::newRow("without problems")
        << Selection::WithoutProblems << QList{true, true, true, false, true, false};
}

void TestReviewModel::selections()
{
    QFETCH(project::Selection, selection);
    auto edits = std::make_shared<Edits>();
    edits->select(Kind::Customer, selection);
    m_model->setEdits(edits);
    QList<bool> ticks;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ticks.append(index(row, u"#"_s).data(Qt::CheckStateRole) == Qt::Checked);
    QTEST(ticks, "ticks");
}

void TestReviewModel::correctionsAreAskedFor()
{
    QSignalSpy corrected(m_model.get(), &ReviewModel::corrected);
    const QModelIndex email = index(noEmail, u"Email"_s);
    QCOMPARE(email.data(Qt::EditRole).toString(), QString());
    QCOMPARE(email.data(ui::InkRole), QVariant(int(Tone::Bad)));
    QVERIFY(!m_model->setData(email, u" "_s, Qt::EditRole)); // as it was
    QVERIFY(m_model->setData(email, u" no@example.com "_s, Qt::EditRole));
    QVERIFY(m_model->setData(index(good, u"Phone"_s), QString(), Qt::EditRole));
    QCOMPARE(corrected.size(), 2);
    QCOMPARE(corrected.at(0).at(1).toString(), u"email"_s);
    QCOMPARE(corrected.at(0).at(2).toString(), u"no@example.com"_s);
    QCOMPARE(corrected.at(1).at(1).toString(), u"Phone"_s);
    QCOMPARE(corrected.at(1).at(2).toString(), QString());
}

void TestReviewModel::whatWasCorrectedIsBold()
{
    auto edits = std::make_shared<Edits>();
    edits->correct(m_model->key(noEmail), u"email"_s, u"no@example.com"_s);
    edits->correct(m_model->key(good), u"phone"_s, u"0456"_s);
    m_model->setEdits(edits);
    const QModelIndex email = index(noEmail, u"Email"_s);
    QCOMPARE(email.data().toString(), u"no@example.com"_s);
    QVERIFY(email.data(ui::StrongRole).toBool());
    QVERIFY(!email.data(ui::InkRole).isValid());
    QVERIFY(m_model->record(noEmail).outcome == model::Outcome::Waiting);
    QVERIFY(!cell(noEmail, u"Display name"_s, ui::StrongRole).toBool());
    QVERIFY(!cell(angled, u"Email"_s, ui::StrongRole).toBool());
    QCOMPARE(cell(good, u"Phone"_s).toString(), u"0456"_s);
    QVERIFY(cell(good, u"Phone"_s, ui::StrongRole).toBool());
}

void TestReviewModel::whatIsEmptiedSaysSo()
{
    auto loaded = project::ProjectFile::load(m_folder->filePath(u"small.salesferry"_s));
    QVERIFY(loaded);
    loaded->project.clearBlanks = true;
    const auto clearing = operations::review(*loaded, operations::standardFacts(), {});
    QVERIFY(clearing);
    m_model->show(*clearing, Kind::Customer, (*clearing)->of(Kind::Customer).rows,
                  std::make_shared<const Edits>());
    const QModelIndex phone = index(angled, u"Phone"_s);
    QCOMPARE(phone.data().toString(), u"is emptied"_s);
    QCOMPARE(phone.data(ui::InkRole).toInt(), int(Tone::Warning));
    QVERIFY(phone.data(Qt::ToolTipRole).toString().contains(u"is taken away"_s));
    QCOMPARE(phone.data(Qt::EditRole).toString(), QString()); // it is typed into as a blank one
    QCOMPARE(cell(good, u"Phone"_s).toString(), u"0123"_s);
    QVERIFY(!cell(good, u"Phone"_s, ui::InkRole).isValid());
    QCOMPARE(cell(noEmail, u"Phone"_s).toString(), QString()); // it does not go
    auto edits = std::make_shared<Edits>();
    edits->correct(m_model->key(angled), u"phone"_s, u"0456"_s);
    m_model->setEdits(edits);
    QCOMPARE(cell(angled, u"Phone"_s).toString(), u"0456"_s);
}

void TestReviewModel::notEverythingCanBeCorrected()
{
    const auto editable = [this](int row, const QString &column) {
        return index(row, column).flags().testFlag(Qt::ItemIsEditable);
    };
    QVERIFY(editable(good, u"Email"_s));
    QVERIFY(editable(good, u"Phone"_s));
    QVERIFY(editable(angled, u"Title"_s));
    QVERIFY(!editable(good, u"#"_s));
    QVERIFY(!editable(good, u"Organizations"_s)); // they come from the accounts
    QVERIFY(!editable(good, u"Title"_s));         // too long for a line
    QVERIFY(cell(good, u"Title"_s).toString().size() <= 1000);
}

void TestReviewModel::groups()
{
    const QAbstractItemModelTester tester(m_model.get());
    for (const Review::Group &group : m_review->groups) {
        m_model->show(m_review, group.kind, group.rows, std::make_shared<const Edits>());
        QCOMPARE(m_model->rowCount(), int(group.rows.size()));
        for (int row = 0; row < m_model->rowCount(); ++row)
            QCOMPARE(m_model->rowOf(m_model->number(row)), row);
        if (group.example.message.code == u"leftOut.noEmail"_s) {
            QCOMPARE(cell(0, u"Display name"_s).toString(), u"No Email"_s);
            QCOMPARE(cell(0, u"#"_s).toString(), u"3"_s); // its number among all of them
            QCOMPARE(m_model->rowOf(0), -1);
        }
    }
}

void TestReviewModel::isEmptyBeforeAReview()
{
    ReviewModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    model.setEdits(std::make_shared<const Edits>());
    model.show(m_review, Kind::Customer, {}, std::make_shared<const Edits>());
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.columnCount() > 0);
    model.setEdits(std::make_shared<const Edits>());
}

void TestReviewModel::saysOnceThatRecordsCannotBeRead()
{
    writeFile(*m_folder, u"Contact.csv"_s, "cut");
    QSignalSpy failed(m_model.get(), &ReviewModel::failed);
    QSignalSpy ticked(m_model.get(), &ReviewModel::ticked);
    QSignalSpy corrected(m_model.get(), &ReviewModel::corrected);
    QVERIFY(cell(good, u"Display name"_s).toString().isEmpty());
    QVERIFY(cell(badEmail, u"Email"_s).toString().isEmpty());
    const QModelIndex state = m_model->index(angled, ReviewModel::State);
    QCOMPARE(state.data(Qt::AccessibleTextRole).toString(), QString()); // nobody knows
    QTRY_COMPARE(failed.size(), 1);
    QTest::qWait(10);
    QCOMPARE(failed.size(), 1);
    // Nobody knows whose tick that would be.
    QVERIFY(!m_model->setData(index(good, u"#"_s), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!m_model->setData(index(good, u"Email"_s), u"a@example.com"_s, Qt::EditRole));
    QVERIFY(ticked.isEmpty() && corrected.isEmpty());
}

void TestReviewModel::scrollsThroughManyRecords()
{
    constexpr int many = 200'000;
    QByteArray contacts = "Id,LastName,Email,Phone\n";
    for (int i = 0; i < many; ++i) {
        const QByteArray n = QByteArray::number(i).rightJustified(6, '0');
        contacts += "003000000" + n + ",Person " + n + ",p" + n + "@example.com,0" + n + "\n";
    }
    m_review = review(u"large.salesferry"_s, contacts);
    m_model->show(m_review, Kind::Customer, m_review->of(Kind::Customer).rows,
                  std::make_shared<const Edits>());
    ui::TableView table(u"table"_s);
    table.setModel(m_model.get());
    table.resize(900, 500);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QRandomGenerator random(7);
    for (int i = 0; i < 20; ++i) {
        const int row = random.bounded(many);
        QElapsedTimer time;
        time.start();
        table.scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
        table.viewport()->repaint();
        QVERIFY2(time.elapsed() < 100, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(cell(quint32(row), u"Email"_s).toString(),
                 u"p%1@example.com"_s.arg(row, 6, 10, QChar(u'0')));
    }
}

UI_TEST_MAIN(TestReviewModel)
#include "tst_reviewmodel.moc"
