#pragma once

#include "mapping/template.h"
#include "project/projectfile.h"

#include <rapidcheck.h>

/// Choices of any kind, for properties that hold for all of them.
namespace anyproject {

using namespace Qt::StringLiterals;
using mapping::FieldRule;

/// Text of any kind, also what JSON must escape and what no file name may hold.
inline QString anyText()
{
    static const QList<QString> parts{u"Name"_s, u"é"_s,  u"\""_s, u"\\"_s,          u"\n"_s,
                                      u"%1"_s,   u"名"_s, u" "_s,  u"__c"_s,         u"\u0000"_s,
                                      u"שלום"_s, u";"_s,  u"/"_s,  u"\u2028"_s,      u"0"_s,
                                      u"true"_s, u"\t"_s, u"a"_s,  u"\u007f\u0001"_s};
    const auto numbers =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(parts.size())));
    QString text;
    for (const int number : numbers)
        text += parts.at(number);
    return text;
}

/// A template of any kind, brackets and all.
inline QString anyTemplate()
{
    static const QStringList parts{u"{Name}"_s, u"{ Rang__c }"_s, u"[, {名}]"_s, u"{{\"}}"_s,
                                   u" – "_s,    u"[({A} {B})]"_s, u"\\"_s,       u"]]\n"_s};
    const auto numbers =
        *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(parts.size())));
    QString text;
    for (const int number : numbers)
        text += parts.at(number);
    return text + u"{Id}"_s;
}

inline mapping::TextStep anyStep()
{
    using enum mapping::TextStep::What;
    mapping::TextStep step;
    step.what = mapping::TextStep::What(*rc::gen::inRange(0, 9));
    if (step.what == Before || step.what == After || step.what == Replace)
        step.text = anyText();
    if (step.what == Replace)
        step.with = anyText();
    if (step.what == First)
        step.count = *rc::gen::inRange(0, 1000);
    return step;
}

inline FieldRule anyRule(const QString &target, bool detail)
{
    FieldRule rule;
    rule.target = target;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        rule.sources.append(anyText());
    rule.combine = FieldRule::Combine(*rc::gen::inRange(0, 3));
    if (rule.combine == FieldRule::Combine::Template) {
        rule.pattern = anyTemplate();
        rule.sources = mapping::Template::parse(rule.pattern)->fields();
    } else if (*rc::gen::arbitrary<bool>()) {
        rule.pattern = anyText(); // of before
    }
    rule.separator = anyText();
    rule.defaultValue = anyText();
    if (*rc::gen::arbitrary<bool>())
        rule.fixedValue = anyText();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        rule.translations.insert(anyText(), anyText());
    if (*rc::gen::arbitrary<bool>())
        rule.otherwise = anyText();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        rule.steps.append(anyStep());
    rule.onBlank = mapping::OnBlank(*rc::gen::inRange(0, 3));
    rule.onBadValue = mapping::OnBadValue(*rc::gen::inRange(0, 3));
    if (detail) {
        rule.type = model::DetailType(*rc::gen::inRange(0, 9));
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
            rule.options.append(anyText());
    }
    return rule;
}

inline mapping::Mapping anyMapping(bool customers)
{
    mapping::Mapping mapping;
    mapping.email = customers ? anyRule(u"email"_s, false) : FieldRule();
    mapping.name = anyRule(customers ? u"displayName"_s : u"name"_s, false);
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
        mapping.details.append(anyRule(u"Field %1"_s.arg(i), true));
    return mapping;
}

inline model::Reading anyReading()
{
    model::Reading reading;
    reading.member = *rc::gen::element(u""_s, u"Contact.csv"_s, u"WE/Account.csv"_s);
    reading.encoding = *rc::gen::element(u""_s, u"windows-1252"_s, u"UTF-16LE"_s);
    reading.delimiter = *rc::gen::element('\0', ';', '\t', '|');
    reading.dates = model::DateOrder(*rc::gen::inRange(0, 3));
    reading.decimals = model::DecimalSign(*rc::gen::inRange(0, 3));
    reading.shortYears = *rc::gen::arbitrary<bool>();
    reading.wanted = *rc::gen::arbitrary<bool>();
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        reading.repairs.append({*rc::gen::inRange<qint64>(1, 1'000'000),
                                model::Repair::What(*rc::gen::inRange(0, 3))});
    return reading;
}

inline project::PersonRule anyPersonRule()
{
    project::PersonRule rule;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
        rule.conditions.append(
            {anyText(), project::Condition::Test(*rc::gen::inRange(0, 7)), anyText()});
    rule.all = *rc::gen::arbitrary<bool>();
    rule.becomes = project::PersonAccounts(*rc::gen::inRange(0, 4));
    return rule;
}

/// With its files in \a folder.
inline project::Project anyProject(const QString &folder)
{
    project::Project project;
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        project.sources.append(
            {folder + u"/%1.csv"_s.arg(i), anyText(), *rc::gen::arbitrary<bool>(), anyReading()});
    project.businessAccounts = *rc::gen::arbitrary<bool>();
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        project.personRules.append(anyPersonRule());
    project.personAccounts = project::PersonAccounts(*rc::gen::inRange(0, 4));
    if (*rc::gen::arbitrary<bool>())
        project.personEmail = anyTemplate();
    project.clearBlanks = *rc::gen::arbitrary<bool>();
    for (QStringList *columns : {&project.customerColumns, &project.organizationColumns}) {
        for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
            columns->append(anyText());
    }
    project.customers = anyMapping(true);
    project.organizations = anyMapping(false);
    project.sameEmail = project::SameKey(*rc::gen::inRange(0, 2));
    project.sameName = project::SameKey(*rc::gen::inRange(0, 2));
    project.defaultCountry = *rc::gen::element(u""_s, u"DE"_s, u"GB"_s);
    project.operation = site::Operation(*rc::gen::inRange(0, 3));
    project.readFirst = *rc::gen::arbitrary<bool>();
    project.accountsOnly = *rc::gen::arbitrary<bool>();
    project.firstTen = *rc::gen::arbitrary<bool>();
    const auto ifThere = [] {
        return rc::gen::element(project::IfThere::Update, project::IfThere::LeaveAlone,
                                project::IfThere::Ask);
    };
    project.existingCustomers = {*ifThere(), *ifThere()};
    project.existingOrganizations = {*ifThere(), *ifThere()};
    for (project::Products *products : {&project.customerProducts, &project.organizationProducts}) {
        products->mapping = anyMapping(false);
        products->separator = anyText();
        products->createMissing = *rc::gen::arbitrary<bool>();
    }
    project.site = anyText();
    return project;
}

} // namespace anyproject
