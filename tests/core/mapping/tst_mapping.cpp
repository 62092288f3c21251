#include "mapping/mapping.h"

#include <QTest>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using mapping::Mapping;
using model::DetailType;

class MappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMappingIsFittedToTheSitesSpellingAndTypes()
    {
        Mapping made;
        made.details = {FieldRule{u"Preferred language"_s}, FieldRule{u"phone "_s},
                        FieldRule{u"Tier"_s, DetailType::Select, {u"Gold"_s}}};
        made.details[1].sources = {u"Phone"_s};
        const Mapping fitted = mapping::fitted(
            made, {{u"Phone"_s, DetailType::Phone}, {u"Preferred Language"_s, DetailType::Text}});

        Mapping expected = made;
        expected.details[0].target = u"Preferred Language"_s;
        expected.details[1].target = u"Phone"_s;
        expected.details[1].type = DetailType::Phone;
        QCOMPARE(fitted, expected);
    }

    void theAccountItselfIsLeftAlone()
    {
        const Mapping made;
        QCOMPARE(mapping::fitted(made, {{u"EMAIL"_s, DetailType::Url}}), made);
    }
};

QTEST_GUILESS_MAIN(MappingTest)
#include "tst_mapping.moc"
