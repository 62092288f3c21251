#include "mapping/flatmapper.h"
#include "mapping/plainvalues.h"
#include "site/rules.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using mapping::FlatMapper;
using mapping::Mapper;
using model::DetailField;
using model::DetailType;
using model::Kind;

namespace {

/// Shapes that values have, right, nearly right and wrong.
const QList<QByteArray> &awkward()
{
    static const QList<QByteArray> cells{
        "",
        " ",
        "\t",
        "Ines",
        " Ines ",
        "Łódź",
        "\u00a0Ines\u00a0",
        "\u3000",
        "\u2003x\u2029",
        "\u0085",
        "\u0416\u0416",
        "\u200bx",
        "東京",
        "\xef\xbb\xbfInes",
        "x\xef\xbb\xbf",
        "000000000000000",
        "000000000000000AAA",
        "000000000000001",
        "0",
        "0.0",
        "-0",
        "-0.0",
        "00",
        "007",
        "25",
        "25.0",
        "25.00",
        "1.50",
        "-7",
        "-7.0",
        "+7",
        "6.0E7",
        "1e3",
        "1e999",
        ".5",
        "5.",
        "-",
        ".",
        ".0",
        "-.0",
        "1 000",
        "1,5",
        "123456789012345678901234567890",
        "1234567890123456789012345678901",
        "true",
        "TRUE",
        "True",
        "false",
        "1",
        "yes",
        "2000-12-08",
        "2000-02-30",
        "2023-04-14 00:00:00",
        "2023-04-14T22:33:28",
        "2023-04-14 24:00:00",
        "2023-04-14 00:60:00",
        "2023-04-14 00:00:60",
        "2023-04-14X00:00:00",
        "2020-04-14T22:33:28.000Z",
        "0000-01-01",
        "0001-01-01",
        "2000-1-08",
        "20x0-01-01",
        "2000-12-081",
        "08.12.2000",
        "2023-04-14 0a:00:00",
        "ines@example.com",
        "INES@EXAMPLE.COM",
        "ines@@example.com",
        "ines@localhost",
        "@example.com",
        "ines@.com",
        "ines@example.",
        "ines@exa..mple.com",
        "i nes@example.com",
        "ines@example.com, bo@example.com",
        "<ines@example.com>",
        "ines+a@example.com",
        "łódź@example.com",
        "ines@exämple.com",
        "ines@exam\xc2\xa0ple.com",
        "ines..okoro@example.com",
        "a@b@c.com",
        "ines@example..com",
        "\"i\"@example.com",
        "ines:@example.com",
        "https://www.example.com",
        "http://example.com/a/b-c_d~e",
        "HTTPS://EXAMPLE.COM",
        "example.com",
        "www.example.com/path",
        "EXAMPLE.com",
        "https://1.2.3.4",
        "1.2.3.4",
        "https://example",
        "https://localhost",
        "localhost",
        "https://-a.com",
        "https://a-.com",
        "a.b-",
        "a--b.com",
        "xn--bcher-kva.example",
        "https://.com",
        "https://a..com",
        "https://a.com?q=1",
        "https://a.com:80",
        "ines@example.com/x",
        "//example.com",
        "ftp://example.com",
        "https://example.com/%zz",
        "https://example.com/ä",
        "https://exa mple.com",
        "https://a_b.com",
        "https://",
        "http://",
        "a.1b",
        "a.com.",
        "https://example.com/a//b",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example.com",
        "+44 1632 960017",
        "01632 960017",
        "+1 (415) 555-0100",
        "+44 1632 960017 ext. 5",
        "phone",
        "+0",
        "+1",
        "+49 (0) 89 1234567",
        "Customer",
        "Prospect",
        "Customer;Prospect",
        " Customer ; ; Prospect ;Customer",
        ";",
        "; ;",
        "Nobody",
        "Customer;Nobody",
        "customer",
        "A;B",
        "Customer - Direct",
        "gone",
        "<p>Prospect</p>",
        "a &amp; b",
        "{c1} [x]",
        "n/a"};
    return cells;
}

constexpr int columns = 12;

QStringList header()
{
    QStringList names;
    for (int i = 0; i < columns; ++i)
        names.append(u"c%1"_s.arg(i));
    return names;
}

model::Record record(const QList<QByteArray> &cells)
{
    model::Record record;
    for (const QByteArray &cell : cells) {
        record.append(cell);
        record.endCell();
    }
    return record;
}

/// What Mapper and the rules make of a record, or nothing where they have anything to say.
std::optional<mapping::Mapped> exactly(const Mapper &mapper, const QList<DetailField> &fields,
                                       const model::Record &record)
{
    const mapping::Mapped mapped = mapper.map(record);
    if (!mapped.problems.isEmpty() || mapped.leftOut
        || !site::checkProfile(fields, mapped.profile).isEmpty())
        return std::nullopt;
    return mapped;
}

mapping::Mapped raised(const model::FlatProfile &flat, Kind kind, const mapping::Mapping &mapping)
{
    const auto text = [&flat](model::FlatProfile::Text each) {
        return QString::fromUtf8(flat.view(each));
    };
    mapping::Mapped mapped;
    const auto note = [&mapped](const QString &target, model::ValueOrigin origin) {
        if (origin != model::ValueOrigin::Source)
            mapped.origins.insert(target, origin);
    };
    note(mapping.email.target, flat.emailOrigin);
    note(mapping.name.target, flat.nameOrigin);
    model::Profile &profile = mapped.profile;
    profile.kind = kind;
    profile.email = text(flat.email);
    profile.name = text(flat.name);
    int last = -1;
    for (const auto &value : flat.details) {
        if (value.detail != last)
            profile.details.append({mapping.details.at(value.detail).target, {}});
        profile.details.last().values.append(text(value.text));
        note(mapping.details.at(value.detail).target, value.origin);
        last = value.detail;
    }
    for (const int detail : flat.cleared)
        profile.cleared.append(mapping.details.at(detail).target);
    return mapped;
}

QString told(const mapping::Mapped &mapped)
{
    const model::Profile &profile = mapped.profile;
    QStringList words{profile.email, profile.name, profile.cleared.join(u'|')};
    for (auto entry = mapped.origins.cbegin(); entry != mapped.origins.cend(); ++entry)
        words.append(entry.key() + u'!' + QString::number(int(*entry)));
    for (const model::DetailValue &detail : profile.details)
        words.append(detail.name + u'=' + detail.values.join(u'|'));
    return words.join(u' ');
}

/// Steps of any kind that leave something of most values.
QList<mapping::TextStep> anySteps(std::mt19937 &random)
{
    using enum mapping::TextStep::What;
    const QList<mapping::TextStep> all{{Trim},
                                       {UpperCase},
                                       {LowerCase},
                                       {Before, u"@"_s},
                                       {After, u"https://"_s},
                                       {After, u"x"_s},
                                       {Replace, u";"_s, u","_s},
                                       {OnlyDigits},
                                       {HtmlToText},
                                       {First, {}, {}, 3}};
    QList<mapping::TextStep> steps;
    for (size_t count = random() % 3; count > 0; --count)
        steps.append(all.at(qsizetype(random() % size_t(all.size()))));
    return steps;
}

/// \a rule with a template of its sources, or something that is none.
void fill(FieldRule &rule, std::mt19937 &random)
{
    rule.combine = FieldRule::Combine::Template;
    const QString one = rule.sources.constFirst(), other = rule.sources.constLast();
    const QStringList patterns{
        u"{A} {B}"_s, u" {A}[, ({B})] "_s, u"{A}@example.com"_s, u"Ä[{A}][{B}]"_s,
        u"{A"_s,      u"{B};{c3}{A}"_s};
    rule.pattern = patterns.at(qsizetype(random() % size_t(patterns.size())));
    rule.pattern.replace(u"{A"_s, u'{' + one).replace(u"{B"_s, u'{' + other);
}

} // namespace

/// What is judged on bytes is what is judged on text.
class FlatMapperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trimsAsText()
    {
        for (char32_t point = 1; point < 0x10000; ++point) {
            if (QChar::isSurrogate(point))
                continue;
            const QString one(QChar{char16_t(point)});
            for (const QString &text : {one, one + u'x', u'x' + one, u' ' + one + one + u'\t'}) {
                const QByteArray utf8 = text.toUtf8();
                if (mapping::trimmed(utf8) != text.trimmed().toUtf8())
                    QFAIL(qPrintable(QString::number(point, 16)));
            }
        }
        QCOMPARE(mapping::trimmed(QByteArrayView("")), QByteArrayView(""));
        QCOMPARE(mapping::trimmed(QByteArrayView("😀 ")), QByteArrayView("😀"));
    }

    void plainValuesAreWhatConvertMakes_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("atLeast"); // how many are judged at a glance
        QTest::newRow("text") << int(DetailType::Text) << 100;
        QTest::newRow("email") << int(DetailType::Email) << 4;
        QTest::newRow("url") << int(DetailType::Url) << 6;
        QTest::newRow("date") << int(DetailType::Date) << 4;
        QTest::newRow("number") << int(DetailType::Number) << 7;
        QTest::newRow("boolean") << int(DetailType::Boolean) << 4;
        QTest::newRow("phone") << int(DetailType::Phone) << 0;
        QTest::newRow("select") << int(DetailType::Select) << 100;
        QTest::newRow("multiselect") << int(DetailType::MultiSelect) << 0;
    }
    void plainValuesAreWhatConvertMakes()
    {
        QFETCH(const int, type);
        QFETCH(const int, atLeast);
        // Whatever is known of the file's dates and numbers.
        QList<mapping::ConversionContext> contexts{{}};
        if (DetailType(type) == DetailType::Date || DetailType(type) == DetailType::Number) {
            using enum model::DecimalSign;
            for (const auto order : {model::DateOrder::DayFirst, model::DateOrder::MonthFirst}) {
                for (const auto sign : {Unknown, Point, Comma})
                    contexts.append({{}, order, sign, sign == Point});
            }
        }
        int plain = 0;
        const auto check = [&](const QByteArray &cell) {
            std::string made;
            const QByteArrayView text = mapping::trimmed(cell);
            if (text.isEmpty() || text.startsWith("\xef\xbb\xbf")
                || !mapping::convertPlain(text, DetailType(type), made)) {
                QVERIFY(made.empty());
                return;
            }
            ++plain;
            for (const mapping::ConversionContext &context : contexts) {
                const auto wanted =
                    mapping::convert(QString::fromUtf8(cell), DetailType(type), context);
                QVERIFY2(wanted.has_value(), cell.constData());
                QCOMPARE(*wanted, QStringList{QString::fromStdString(made)});
                QVERIFY2(site::accepts(DetailType(type), wanted->constFirst()), cell.constData());
            }
        };
        for (const QByteArray &cell : awkward())
            check(cell);
        QVERIFY2(plain >= atLeast, qPrintable(QString::number(plain)));
        // The same with a character changed, left out or doubled here and there.
        std::mt19937 random(1);
        const QByteArray characters = "0159.-+@:/ ;eEax_%ZT\t";
        for (int i = 0; i < 60'000; ++i) {
            QByteArray cell = awkward().at(qsizetype(random() % size_t(awkward().size())));
            for (size_t changes = 1 + random() % 2; changes > 0 && !cell.isEmpty(); --changes) {
                const qsizetype at = qsizetype(random() % size_t(cell.size()));
                const char other = characters[qsizetype(random() % size_t(characters.size()))];
                switch (random() % 3) {
                case 0:
                    cell[at] = other;
                    break;
                case 1:
                    cell.remove(at, 1);
                    break;
                default:
                    cell.insert(at, other);
                }
            }
            if (cell.isValidUtf8())
                check(cell);
        }
    }

    void flatProfilesAreWhatMapperMakes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("customers") << int(Kind::Customer);
        QTest::newRow("organizations") << int(Kind::Organization);
    }
    void flatProfilesAreWhatMapperMakes()
    {
        QFETCH(const int, kind);
        std::mt19937 random(7);
        const auto below = [&random](size_t end) { return qsizetype(random() % end); };
        const auto anyCell = [&] { return awkward().at(below(size_t(awkward().size()))); };
        const QList<QByteArray> right{"", "", "", "1", "000000000000000AAA", " 1 "};
        qint64 flatOnes = 0, exactOnes = 0, clearedOnes = 0;
        QMap<model::ValueOrigin, int> origins;
        for (int round = 0; round < 400; ++round) {
            mapping::Mapping mapping;
            if (kind == int(Kind::Organization))
                mapping.name.target = u"name"_s;
            mapping.email.sources = {u"c0"_s};
            mapping.name.sources = {u"c1"_s, u"C2"_s};
            mapping.name.combine = FieldRule::Combine(random() % 2);
            if (random() % 2 != 0)
                fill(mapping.name, random);
            if (random() % 8 == 0)
                mapping.email.steps = anySteps(random);
            QList<DetailField> fields;
            for (int i = 0; i < 3; ++i) {
                FieldRule rule{u"Field %1"_s.arg(i), DetailType(random() % 9)};
                for (size_t sources = random() % 3 + 1; sources > 0; --sources)
                    rule.sources.append(u"c%1"_s.arg(below(columns + 1)));
                rule.combine = FieldRule::Combine(random() % 2);
                if (random() % 4 == 0)
                    rule.separator = u" · "_s;
                if (random() % 4 == 0)
                    rule.defaultValue = QString::fromUtf8(anyCell());
                if (random() % 8 == 0)
                    rule.fixedValue = QString::fromUtf8(anyCell());
                if (random() % 3 == 0)
                    rule.translations = {{u"Customer - Direct"_s, u"Customer"_s},
                                         {u"gone"_s, {}},
                                         {u"Ines"_s, u" true "_s},
                                         {u"A"_s, u"Prospect"_s}};
                if (random() % 4 == 0)
                    fill(rule, random);
                if (random() % 4 == 0)
                    rule.steps = anySteps(random);
                if (random() % 6 == 0)
                    rule.otherwise = random() % 2 != 0 ? u"Prospect"_s : QString();
                rule.onBlank = mapping::OnBlank(random() % 3);
                rule.onBadValue = mapping::OnBadValue(random() % 3);
                DetailField field{rule.target, rule.type};
                if (random() % 6 == 0)
                    field.name = field.name.toUpper();
                if (random() % 6 == 0)
                    field.type = DetailType(random() % 9);
                field.options = {u"Customer"_s, u"Prospect"_s, u"true"_s};
                mapping.details.append(rule);
                if (random() % 30 != 0)
                    fields.append(field);
            }
            const Mapper mapper(Kind(kind), mapping, header(), {});
            FlatMapper flatMapper(mapper, fields);
            model::FlatProfile flat;
            for (int row = 0; row < 100; ++row) {
                QList<QByteArray> cells{random() % 4 != 0 ? "ines@example.com"_ba : anyCell(),
                                        random() % 4 != 0 ? "Ines"_ba : anyCell()};
                while (cells.size() < columns)
                    cells.append(random() % 4 != 0 ? right.at(below(size_t(right.size())))
                                                   : anyCell());
                const model::Record one = record(cells);
                const auto wanted = exactly(mapper, fields, one);
                exactOnes += wanted ? 1 : 0;
                if (!flatMapper.map(one, flat))
                    continue;
                ++flatOnes;
                QVERIFY2(wanted, qPrintable(told(raised(flat, Kind(kind), mapping))));
                const mapping::Mapped got = raised(flat, Kind(kind), mapping);
                clearedOnes += got.profile.cleared.size();
                for (const auto origin : got.origins)
                    ++origins[origin];
                if (kind == int(Kind::Customer))
                    QCOMPARE(told(got), told(*wanted));
                else
                    QCOMPARE(told(got).sliced(1), told(*wanted).sliced(1));
            }
        }
        // It is of use only if it says so of as good as all that it could.
        QVERIFY2(exactOnes > 500, qPrintable(QString::number(exactOnes)));
        QVERIFY2(clearedOnes > 100, qPrintable(QString::number(clearedOnes)));
        for (const auto origin : {model::ValueOrigin::Default, model::ValueOrigin::Fixed,
                                  model::ValueOrigin::Translation})
            QVERIFY2(origins[origin] > 100, qPrintable(QString::number(origins[origin])));
        QVERIFY2(flatOnes * 100 >= exactOnes * 99,
                 qPrintable(u"%1 of %2"_s.arg(flatOnes).arg(exactOnes)));
    }

    void remembersNoMoreThanItMay()
    {
        mapping::Mapping mapping;
        mapping.email.sources = {u"c0"_s};
        mapping.name.sources = {u"c1"_s};
        mapping.details = {{u"Type"_s, DetailType::Select}};
        mapping.details.first().sources = {u"c2"_s};
        mapping.details.first().translations = {{u"17"_s, u"Partner"_s}};
        QStringList options{u"Partner"_s};
        for (int i = 0; i < 10'000; ++i)
            options.append(QString::number(i));
        const QList<DetailField> fields{{u"Type"_s, DetailType::Select, options}};
        const Mapper mapper(Kind::Customer, mapping, header(), {});
        FlatMapper flatMapper(mapper, fields);
        model::FlatProfile flat;
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray type = QByteArray::number(i % 10'000);
            QVERIFY(flatMapper.map(record({"ines@example.com", "Ines", type}), flat));
            QCOMPARE(flat.view(flat.details.front().text), type == "17" ? "Partner"_ba : type);
        }
    }
};

QTEST_GUILESS_MAIN(FlatMapperTest)
#include "tst_flatmapper.moc"
