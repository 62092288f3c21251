#include "course.h"

#include <QCoreApplication>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Way)

/// A fault at the n-th answer of the site, for every n of a small run over HTTP: each record once,
/// each outcome true.
class AnswersTest : public QObject
{
    Q_OBJECT

public:
    explicit AnswersTest(bool all)
        : m_all(all)
    {
    }

private Q_SLOTS:
    void everyAnswer_data()
    {
        QTest::addColumn<Way>("way");
        QTest::addColumn<QList<Mishap>>("mishaps"); // of each n one
        const QList<Mishap> mishaps = allMishaps();
        for (const Way &way : allWays()) {
            const auto add = [&](const QString &name, const QList<Mishap> &of) {
                QTest::addRow("%s: %s", qPrintable(way.name), qPrintable(name)) << way << of;
            };
            if (!m_all)
                add(u"one or another"_s, mishaps);
            for (const Mishap &mishap : mishaps) {
                if (m_all || mishap.isUsual)
                    add(mishap.name, {mishap});
            }
        }
    }

    void everyAnswer()
    {
        QFETCH(const Way, way);
        QFETCH(const QList<Mishap>, mishaps);
        constexpr int sideBySide = 8; // they wait, mostly
        int n = 1, stops = 0;
        for (bool more = true; more; n += sideBySide) {
            QVERIFY(n < 300);
            std::vector<std::future<Course>> courses;
            for (int i = 0; i < sideBySide; ++i)
                courses.push_back(std::async(std::launch::async, sail, way,
                                             mishaps.at((n + i) % mishaps.size()), n + i));
            for (int i = 0; i < sideBySide; ++i) {
                const Course course = courses[size_t(i)].get();
                QVERIFY2(course.wrong.isEmpty(),
                         qPrintable(u"answer %1, %2: %3"_s.arg(n + i).arg(
                             mishaps.at((n + i) % mishaps.size()).name, course.wrong)));
                more = course.reached;
                stops += course.stops;
            }
        }
        QVERIFY(n > 10); // it has been somewhere
        const bool mayStop =
            std::any_of(mishaps.cbegin(), mishaps.cend(),
                        [](const Mishap &mishap) { return !mishap.stops.isEmpty(); });
        QCOMPARE(stops > 0, mayStop);
    }

private:
    const bool m_all;
};

/// "--all": every kind of fault at every answer.
int main(int argc, char **argv)
{
    qputenv("SALESFERRY_HASTE", "60");
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    AnswersTest test(arguments.removeAll(u"--all"_s) > 0);
    return QTest::qExec(&test, arguments);
}

#include "tst_answers.moc"
