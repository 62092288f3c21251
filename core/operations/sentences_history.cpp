#include "operations/sentencerows.h"
#include "operations/sentences.h"

using namespace Qt::StringLiterals;

namespace operations {

/// What a step of the user is called in the history, once it was made. The first argument of most
/// is a field of the site, as FieldRule::target.
const std::vector<SentenceRow> &historySentences()
{
    static const std::vector<SentenceRow> rows{
        {"history.changedElsewhere", QT_TRANSLATE_NOOP("sentences", "Changed elsewhere")},

        {"history.accountsOnly", QT_TRANSLATE_NOOP("sentences", "Chose accounts only")},
        {"history.accountsAndDetails",
         QT_TRANSLATE_NOOP("sentences", "Chose customers with all their details")},
        {"history.match", QT_TRANSLATE_NOOP("sentences", "Mapped %2 to %1")},
        {"history.join", QT_TRANSLATE_NOOP("sentences", "Joined %2 to %1")},
        {"history.useIfEmpty", QT_TRANSLATE_NOOP("sentences", "Used %2 where %1 is empty")},
        {"history.empty", QT_TRANSLATE_NOOP("sentences", "Emptied %1")},
        {"history.takeSource", QT_TRANSLATE_NOOP("sentences", "Took %2 from %1")},
        {"history.removeDefault", QT_TRANSLATE_NOOP("sentences", "Removed default of %1")},
        {"history.setDefault", QT_TRANSLATE_NOOP("sentences", "Set default of %1 to %2")},
        {"history.setFixed", QT_TRANSLATE_NOOP("sentences", "Set %1 to %2 for all")},
        {"history.removeFixed", QT_TRANSLATE_NOOP("sentences", "Removed fixed value of %1")},
        {"history.joinFields", QT_TRANSLATE_NOOP("sentences", "Joined the fields of %1")},
        {"history.firstFilled",
         QT_TRANSLATE_NOOP("sentences", "Took the first filled field for %1")},
        {"history.setSeparator",
         QT_TRANSLATE_NOOP("sentences", "Set what stands between the fields of %1")},
        {"history.combineFields", QT_TRANSLATE_NOOP("sentences", "Combined the fields of %1")},
        {"history.clearBlank",
         QT_TRANSLATE_NOOP("sentences", "Chose to clear %1 at the site where it is empty")},
        {"history.keepBlank",
         QT_TRANSLATE_NOOP("sentences", "Chose to leave %1 as the site has it where it is empty")},
        {"history.blankAsUsual",
         QT_TRANSLATE_NOOP("sentences",
                           "Chose to treat empty values of %1 as those of all fields")},
        {"history.clearBlanks",
         QT_TRANSLATE_NOOP("sentences",
                           "Chose to clear what the site has where Salesforce has nothing")},
        {"history.keepBlanks",
         QT_TRANSLATE_NOOP("sentences",
                           "Chose to leave what the site has where Salesforce has nothing")},
        {"history.setOnBadValue",
         QT_TRANSLATE_NOOP("sentences", "Chose what becomes of values that do not fit %1")},
        {"history.translate", QT_TRANSLATE_NOOP("sentences", "Translated the values of %1")},
        {"history.addOptions", QT_TRANSLATE_NOOP("sentences", "Added options to %1: %2")},
        {"history.othersStay",
         QT_TRANSLATE_NOOP("sentences", "Left all other values of %1 as they are")},
        {"history.othersLeftOut",
         QT_TRANSLATE_NOOP("sentences", "Left all other values of %1 out")},
        {"history.othersBecome", QT_TRANSLATE_NOOP("sentences", "Made all other values of %1 %2")},
        {"history.addField", QT_TRANSLATE_NOOP("sentences", "Added the detail field %1")},
        {"history.removeRule", QT_TRANSLATE_NOOP("sentences", "Removed %1")},
        {"history.matchForMe", QT_TRANSLATE_NOOP("sentences", "Matched fields by itself")},
        {"history.useTemplate", QT_TRANSLATE_NOOP("sentences", "Used the mapping template %1")},
        {"history.useColumns",
         QT_TRANSLATE_NOOP("sentences", "Used other columns for those that are gone")},

        {"history.personCustomers",
         QT_TRANSLATE_NOOP("sentences", "Made person accounts customers")},
        {"history.personOrganizations",
         QT_TRANSLATE_NOOP("sentences", "Made person accounts organizations")},
        {"history.personBoth",
         QT_TRANSLATE_NOOP("sentences", "Made person accounts customers and organizations")},
        {"history.personLeaveOut", QT_TRANSLATE_NOOP("sentences", "Left person accounts out")},
        {"history.personByRule",
         QT_TRANSLATE_NOOP("sentences", "Decided person accounts by a rule")},
        {"history.personRules",
         QT_TRANSLATE_NOOP("sentences", "Changed the rules for person accounts")},
        {"history.withoutEmailOrganizations",
         QT_TRANSLATE_NOOP("sentences", "Made person accounts without an email organizations")},
        {"history.withoutEmailLeaveOut",
         QT_TRANSLATE_NOOP("sentences", "Left person accounts without an email out")},
        {"history.withoutEmailAddress",
         QT_TRANSLATE_NOOP("sentences", "Gave person accounts without an email the address %1")},
        {"history.withoutEmailAsOthers",
         QT_TRANSLATE_NOOP("sentences", "Treated person accounts without an email as the others")},

        {"history.wantField", QT_TRANSLATE_NOOP("sentences", "Chose to create %1")},
        {"history.leaveField", QT_TRANSLATE_NOOP("sentences", "Chose not to create %1")},
        {"history.renameField",
         QT_TRANSLATE_NOOP("sentences", "Renamed the detail field %1 to %2")},
        {"history.wantOptions", QT_TRANSLATE_NOOP("sentences", "Chose to add options to %1")},
        {"history.leaveOptions", QT_TRANSLATE_NOOP("sentences", "Chose not to add options to %1")},
        {"history.takeAsItIs",
         QT_TRANSLATE_NOOP("sentences", "Mapped to the detail field %1 as it is, of the kind %2")},
        {"history.leaveMisfitsOut",
         QT_TRANSLATE_NOOP("sentences", "Left values out that do not fit %1")},
        {"history.correctValues", QT_TRANSLATE_NOOP("sentences", "Corrected values of %1")},
        {"history.setKind", QT_TRANSLATE_NOOP("sentences", "Made %1 of the kind %2")},
        {"history.setOptions", QT_TRANSLATE_NOOP("sentences", "Chose the options of %1")},

        {"history.sameMerge",
         QT_TRANSLATE_NOOP("sentences", "Chose to merge records that are the same")},
        {"history.sameKeep",
         QT_TRANSLATE_NOOP("sentences", "Chose not to merge records that are the same")},
        {"history.setCountry",
         QT_TRANSLATE_NOOP("sentences", "Set the country of phone numbers without one to %1")},
        {"history.removeCountry",
         QT_TRANSLATE_NOOP("sentences", "Removed the country of phone numbers without one")},
        {"history.keepUndo", QT_TRANSLATE_NOOP("sentences", "Chose to keep undo possible")},
        {"history.giveUpUndo", QT_TRANSLATE_NOOP("sentences", "Chose to send without undo")},
        {"history.existingCustomers",
         QT_TRANSLATE_NOOP("sentences", "Chose what is done about customers that are there")},
        {"history.existingOrganizations",
         QT_TRANSLATE_NOOP("sentences", "Chose what is done about organizations that are there")},
        {"history.productNames", QT_TRANSLATE_NOOP("sentences", "Took product names from %1")},
        {"history.noProducts", QT_TRANSLATE_NOOP("sentences", "Chose to move no products")},
        {"history.productSeparator",
         QT_TRANSLATE_NOOP("sentences", "Set what stands between several product names")},
        {"history.translateProducts", QT_TRANSLATE_NOOP("sentences", "Translated product names")},
        {"history.productDetail",
         QT_TRANSLATE_NOOP("sentences", "Mapped %2 to %1, a detail of products")},
        {"history.noProductDetail",
         QT_TRANSLATE_NOOP("sentences", "Removed %1 from the details of products")},
        {"history.createProducts",
         QT_TRANSLATE_NOOP("sentences", "Chose to create products that the site lacks")},
        {"history.leaveProducts",
         QT_TRANSLATE_NOOP("sentences", "Chose to leave out products that the site lacks")},
        {"history.chooseRecords", QT_TRANSLATE_NOOP("sentences", "Chose which records to move")},
    };
    return rows;
}

QString targetTitle(const QString &target)
{
    static const struct
    {
        QLatin1StringView target;
        const char *title;
    } own[]{
        {"email"_L1, QT_TRANSLATE_NOOP("sentences", "Email")},
        {"displayName"_L1, QT_TRANSLATE_NOOP("sentences", "Display name")},
        {"name"_L1, QT_TRANSLATE_NOOP("sentences", "Organization name")},
    };
    for (const auto &[each, title] : own) {
        if (target == each)
            return QCoreApplication::translate("sentences", title);
    }
    return target;
}

QString historySentence(const Message &step)
{
    Message named = step;
    if (!named.arguments.isEmpty())
        named.arguments.first() = targetTitle(named.arguments.first());
    return sentence(named);
}

} // namespace operations
