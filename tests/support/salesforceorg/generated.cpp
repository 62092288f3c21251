#include "generated.h"

#include "../http/text.h"
#include "values.h"

#include <algorithm>
#include <array>

namespace salesforceorg {

namespace {

constexpr std::string_view contactPrefix = "0035g";
constexpr std::string_view accountPrefix = "0015g";
constexpr std::string_view relationPrefix = "07k5g";
constexpr std::string_view userPrefix = "0055g";
constexpr std::string_view typePrefix = "0125g";
constexpr std::uint64_t users = 5;

constexpr std::string_view firstNames[] = {"Ines",  "Tomás", "Wei",   "Asha",  "Żaneta", "Björn",
                                           "Chloë", "Ömer",  "健太",  "Ольга", "Siân",   "Łukasz",
                                           "Priya", "Noah",  "Renée", "Ngozi"};
constexpr std::string_view lastNames[] = {
    "Okoro", "Lindqvist", "Hartmann",     "Brandt", "O'Brien", "Šťastný",  "田中",
    "Núñez", "Farrow",    "van der Berg", "Иванов", "Weiß",    "Kowalczyk"};
constexpr std::string_view streets[] = {"4 Quay", "34 Old \"Custom House\" Yard", "119 Ropewalk",
                                        "Rue de l'Église 7\nBâtiment B", "Hafenstraße 12"};
constexpr std::string_view cities[] = {"Marlow", "Söderhamnen", "Port-aux-Brumes", "Gdańsk",
                                       "Kiel"};
constexpr std::string_view countries[] = {"United Kingdom", "Sweden", "France", "Poland",
                                          "Germany"};
constexpr std::string_view titles[] = {"Purser", "Chief \"Mate\"", "VP, Freight", "Pilot", ""};
constexpr std::string_view departments[] = {"Freight", "Sales", "", "Operations"};
constexpr std::string_view sources[] = {"Web", "Phone Inquiry", "Partner Referral", "Other", ""};
constexpr std::string_view salutations[] = {"Ms.", "Mr.", "Dr.", ""};
constexpr std::string_view levels[] = {"Primary", "Secondary", "Tertiary", ""};
constexpr std::string_view languages[] = {"English", "English;German", "German;Swedish", "",
                                          "Polish"};
constexpr std::string_view types[] = {"Customer - Direct", "Customer - Channel", "Prospect",
                                      "Other", ""};
constexpr std::string_view industries[] = {"Transportation", "Shipping", "Food & Beverage",
                                           "Retail", ""};
constexpr std::string_view notes[] = {"",
                                      "",
                                      "Met at the trade show.",
                                      "Said: \"call me after the holidays\".",
                                      "Two lines,\nthe second with a comma.",
                                      "Prefers e-mail; see notes."};

// Its rows know their number alone; everything follows from that.
class MadeRows : public Rows
{
public:
    using Write = void (MadeRows::*)(std::uint64_t row, std::string &out) const;
    struct Column
    {
        std::string_view name;
        Write write;
    };

    MadeRows(const Generated &plan, std::string_view prefix, std::uint64_t count,
             const std::vector<Column> &columns)
        : m_plan(plan)
        , m_prefix(prefix)
        , m_count(count)
    {
        for (const Column &column : columns) {
            m_columns.emplace_back(column.name);
            m_writers.push_back(column.write);
        }
    }

    const std::vector<std::string> &columns() const override { return m_columns; }
    std::size_t count() const override { return m_count; }
    void append(std::size_t row, std::size_t column, std::string &out) const override
    {
        (this->*m_writers[column])(row, out);
    }
    std::optional<std::size_t> find(std::string_view id) const override
    {
        const std::optional<std::uint64_t> number = numberOf(m_prefix, id);
        return number && *number < m_count ? std::optional(static_cast<std::size_t>(*number))
                                           : std::nullopt;
    }
    bool hasDeleted() const override { return m_plan.deletedEvery > 0; }

    static std::vector<Column> contactColumns();
    static std::vector<Column> accountColumns();
    static std::vector<Column> relationColumns();

private:
    // A number of its own for each property of each row.
    std::uint64_t draw(std::uint64_t row, std::uint64_t property) const
    {
        return http::mix((m_plan.seed * 1'000'003 + row) * 64 + property);
    }
    template <std::size_t Size>
    void pick(const std::string_view (&values)[Size], std::uint64_t row, std::uint64_t property,
              std::string &out) const
    {
        out += values[draw(row, property) % Size];
    }
    std::uint64_t contacts() const { return static_cast<std::uint64_t>(m_plan.contacts); }
    std::uint64_t accounts() const { return static_cast<std::uint64_t>(m_plan.accounts); }
    bool isPerson(std::uint64_t contact) const { return contact >= contacts(); }
    bool isPersonAccount(std::uint64_t account) const { return account >= accounts(); }
    // The person's contact has the same place behind the others as the account.
    std::uint64_t contactOf(std::uint64_t account) const
    {
        return contacts() + account - accounts();
    }
    // Every tenth contact is in no account.
    std::optional<std::uint64_t> accountOf(std::uint64_t contact) const
    {
        if (isPerson(contact))
            return accounts() + contact - contacts();
        if (contact % 10 == 9 || accounts() == 0)
            return std::nullopt;
        return draw(contact, 1) % accounts();
    }
    std::uint64_t created(std::uint64_t row) const
    {
        constexpr std::uint64_t from = 1'500'000'000; // 2017
        return from + draw(row, 2) % 250'000'000;
    }

    void id(std::uint64_t row, std::string &out) const { appendId(m_prefix, row, out); }
    void isDeleted(std::uint64_t row, std::string &out) const
    {
        const auto every = static_cast<std::uint64_t>(m_plan.deletedEvery);
        out += every > 0 && row % every == every - 1 ? "true" : "false";
    }
    // Half of what is deleted lost in a merge.
    void master(std::uint64_t row, std::string &out) const
    {
        std::string deleted;
        isDeleted(row, deleted);
        if (deleted == "true" && draw(row, 3) % 2 == 0)
            appendId(m_prefix, row - 1, out);
    }
    void owner(std::uint64_t row, std::string &out) const
    {
        appendId(userPrefix, draw(row, 4) % users, out);
    }
    void firstUser(std::uint64_t, std::string &out) const { appendId(userPrefix, 0, out); }
    void createdDate(std::uint64_t row, std::string &out) const
    {
        appendTime(static_cast<std::int64_t>(created(row)) * 1000, out);
    }
    void modifiedDate(std::uint64_t row, std::string &out) const
    {
        appendTime(static_cast<std::int64_t>(created(row) + draw(row, 5) % 30'000'000) * 1000, out);
    }
    void never(std::uint64_t, std::string &out) const { out += "false"; }
    void always(std::uint64_t, std::string &out) const { out += "true"; }

    // A person: the same on the contact and on the account.
    void salutation(std::uint64_t contact, std::string &out) const
    {
        pick(salutations, contact, 10, out);
    }
    void firstName(std::uint64_t contact, std::string &out) const
    {
        pick(firstNames, contact, 11, out);
    }
    void lastName(std::uint64_t contact, std::string &out) const
    {
        pick(lastNames, contact, 12, out);
    }
    void phone(std::uint64_t contact, std::string &out) const
    {
        if (draw(contact, 13) % 4 > 0)
            out += "+44 1632 " + std::to_string(960'000 + draw(contact, 13) % 1000);
    }
    void mobile(std::uint64_t contact, std::string &out) const
    {
        if (draw(contact, 14) % 3 == 0)
            out += "+49 1555 " + std::to_string(1'000'000 + draw(contact, 14) % 9'000'000);
    }
    // Neither required nor unique: one in 20 has none, one in 50 that of its neighbour.
    void email(std::uint64_t contact, std::string &out) const
    {
        if (draw(contact, 15) % 20 == 0)
            return;
        const bool shared = contact > 0 && draw(contact, 16) % 50 == 0;
        out += "person." + std::to_string(shared ? contact - 1 : contact) + "@example.com";
    }
    void title(std::uint64_t contact, std::string &out) const { pick(titles, contact, 17, out); }
    void department(std::uint64_t contact, std::string &out) const
    {
        pick(departments, contact, 18, out);
    }
    void source(std::uint64_t contact, std::string &out) const { pick(sources, contact, 19, out); }
    void birthdate(std::uint64_t contact, std::string &out) const
    {
        if (draw(contact, 20) % 3 > 0)
            return;
        const auto days = static_cast<std::int64_t>(draw(contact, 20) % 14'000);
        out += dateText(days * 86'400'000);
    }
    void street(std::uint64_t contact, std::string &out) const { pick(streets, contact, 21, out); }
    void city(std::uint64_t contact, std::string &out) const { pick(cities, contact, 22, out); }
    void postalCode(std::uint64_t contact, std::string &out) const
    {
        out += '0' + std::to_string(1000 + draw(contact, 23) % 9000);
    }
    void country(std::uint64_t contact, std::string &out) const
    {
        pick(countries, contact, 22, out);
    }
    void note(std::uint64_t contact, std::string &out) const { pick(notes, contact, 24, out); }
    void optedOut(std::uint64_t contact, std::string &out) const
    {
        out += draw(contact, 25) % 8 == 0 ? "true" : "false";
    }
    void level(std::uint64_t contact, std::string &out) const { pick(levels, contact, 26, out); }
    void languagesOf(std::uint64_t contact, std::string &out) const
    {
        pick(languages, contact, 27, out);
    }
    void account(std::uint64_t contact, std::string &out) const
    {
        if (const std::optional<std::uint64_t> found = accountOf(contact))
            appendId(accountPrefix, *found, out);
    }
    void contactIsPerson(std::uint64_t contact, std::string &out) const
    {
        out += isPerson(contact) ? "true" : "false";
    }

    void name(std::uint64_t account, std::string &out) const
    {
        if (isPersonAccount(account))
            return; // made of its parts
        pick(lastNames, account, 30, out);
        out += draw(account, 31) % 2 == 0 ? " Ferries Ltd " : " & Sons, Cargo ";
        out += std::to_string(account);
    }
    void recordType(std::uint64_t account, std::string &out) const
    {
        appendId(typePrefix, isPersonAccount(account) ? 1 : 0, out);
    }
    void type(std::uint64_t account, std::string &out) const { pick(types, account, 32, out); }
    void industry(std::uint64_t account, std::string &out) const
    {
        pick(industries, account, 33, out);
    }
    void website(std::uint64_t account, std::string &out) const
    {
        if (draw(account, 34) % 3 > 0)
            out += "https://company-" + std::to_string(account) + ".example.com";
    }
    void revenue(std::uint64_t account, std::string &out) const
    {
        if (draw(account, 35) % 2 == 0)
            out += std::to_string(draw(account, 35) % 90'000'000) + ".0";
    }
    void employees(std::uint64_t account, std::string &out) const
    {
        if (draw(account, 36) % 2 == 0)
            out += std::to_string(draw(account, 36) % 5000);
    }
    void accountIsPerson(std::uint64_t account, std::string &out) const
    {
        out += isPersonAccount(account) ? "true" : "false";
    }
    void personContact(std::uint64_t account, std::string &out) const
    {
        if (isPersonAccount(account))
            appendId(contactPrefix, contactOf(account), out);
    }
    template <Write OfContact>
    void person(std::uint64_t account, std::string &out) const
    {
        if (isPersonAccount(account))
            (this->*OfContact)(contactOf(account), out);
    }
    void personOptedOut(std::uint64_t account, std::string &out) const
    {
        if (isPersonAccount(account))
            optedOut(contactOf(account), out);
        else
            out += "false";
    }

    // Direct ones first: nine contacts of ten have one.
    std::uint64_t directs() const
    {
        return accounts() == 0 ? 0 : contacts() / 10 * 9 + contacts() % 10;
    }
    std::uint64_t relatedContact(std::uint64_t relation) const
    {
        return relation < directs() ? relation / 9 * 10 + relation % 9
                                    : draw(relation, 40) % std::max<std::uint64_t>(contacts(), 1);
    }
    void relationAccount(std::uint64_t relation, std::string &out) const
    {
        if (relation < directs())
            account(relatedContact(relation), out);
        else
            appendId(accountPrefix, draw(relation, 41) % std::max<std::uint64_t>(accounts(), 1),
                     out);
    }
    void relationContact(std::uint64_t relation, std::string &out) const
    {
        appendId(contactPrefix, relatedContact(relation), out);
    }
    void isDirect(std::uint64_t relation, std::string &out) const
    {
        out += relation < directs() ? "true" : "false";
    }
    void roles(std::uint64_t relation, std::string &out) const
    {
        out += draw(relation, 42) % 3 == 0 ? "Decision Maker;Influencer" : "";
    }

    Generated m_plan;
    std::string m_prefix;
    std::uint64_t m_count;
    std::vector<std::string> m_columns;
    std::vector<Write> m_writers;
};

std::vector<MadeRows::Column> MadeRows::contactColumns()
{
    using M = MadeRows;
    return {{"Id", &M::id},
            {"IsDeleted", &M::isDeleted},
            {"MasterRecordId", &M::master},
            {"AccountId", &M::account},
            {"IsPersonAccount", &M::contactIsPerson},
            {"Salutation", &M::salutation},
            {"FirstName", &M::firstName},
            {"LastName", &M::lastName},
            {"MailingStreet", &M::street},
            {"MailingCity", &M::city},
            {"MailingPostalCode", &M::postalCode},
            {"MailingCountry", &M::country},
            {"Phone", &M::phone},
            {"MobilePhone", &M::mobile},
            {"Email", &M::email},
            {"Title", &M::title},
            {"Department", &M::department},
            {"LeadSource", &M::source},
            {"Birthdate", &M::birthdate},
            {"Description", &M::note},
            {"OwnerId", &M::owner},
            {"HasOptedOutOfEmail", &M::optedOut},
            {"CreatedDate", &M::createdDate},
            {"CreatedById", &M::firstUser},
            {"LastModifiedDate", &M::modifiedDate},
            {"LastModifiedById", &M::firstUser},
            {"SystemModstamp", &M::modifiedDate},
            {"Level__c", &M::level},
            {"Languages__c", &M::languagesOf}};
}

std::vector<MadeRows::Column> MadeRows::accountColumns()
{
    using M = MadeRows;
    return {{"Id", &M::id},
            {"IsDeleted", &M::isDeleted},
            {"MasterRecordId", &M::master},
            {"Name", &M::name},
            {"LastName", &M::person<&M::lastName>},
            {"FirstName", &M::person<&M::firstName>},
            {"Salutation", &M::person<&M::salutation>},
            {"Type", &M::type},
            {"RecordTypeId", &M::recordType},
            {"BillingStreet", &M::street},
            {"BillingCity", &M::city},
            {"BillingPostalCode", &M::postalCode},
            {"BillingCountry", &M::country},
            {"Phone", &M::phone},
            {"Website", &M::website},
            {"Industry", &M::industry},
            {"AnnualRevenue", &M::revenue},
            {"NumberOfEmployees", &M::employees},
            {"OwnerId", &M::owner},
            {"CreatedDate", &M::createdDate},
            {"CreatedById", &M::firstUser},
            {"LastModifiedDate", &M::modifiedDate},
            {"LastModifiedById", &M::firstUser},
            {"SystemModstamp", &M::modifiedDate},
            {"IsPersonAccount", &M::accountIsPerson},
            {"PersonContactId", &M::personContact},
            {"PersonMailingCity", &M::person<&M::city>},
            {"PersonMailingCountry", &M::person<&M::country>},
            {"PersonMobilePhone", &M::person<&M::mobile>},
            {"PersonEmail", &M::person<&M::email>},
            {"PersonTitle", &M::person<&M::title>},
            {"PersonBirthdate", &M::person<&M::birthdate>},
            {"PersonHasOptedOutOfEmail", &M::personOptedOut},
            {"Level__pc", &M::person<&M::level>}};
}

std::vector<MadeRows::Column> MadeRows::relationColumns()
{
    using M = MadeRows;
    return {{"Id", &M::id},
            {"AccountId", &M::relationAccount},
            {"ContactId", &M::relationContact},
            {"Roles", &M::roles},
            {"IsDirect", &M::isDirect},
            {"IsActive", &M::always},
            {"IsDeleted", &M::never},
            {"CreatedDate", &M::createdDate},
            {"LastModifiedDate", &M::modifiedDate},
            {"SystemModstamp", &M::modifiedDate}};
}

} // namespace

std::unique_ptr<Rows> generatedContacts(const Generated &plan)
{
    const auto count = static_cast<std::uint64_t>(plan.contacts + plan.personAccounts);
    return std::make_unique<MadeRows>(plan, contactPrefix, count, MadeRows::contactColumns());
}

std::unique_ptr<Rows> generatedAccounts(const Generated &plan)
{
    const auto count = static_cast<std::uint64_t>(plan.accounts + plan.personAccounts);
    return std::make_unique<MadeRows>(plan, accountPrefix, count, MadeRows::accountColumns());
}

std::unique_ptr<Rows> generatedRelations(const Generated &plan)
{
    Generated undeleted = plan;
    undeleted.deletedEvery = 0;
    const int directs = plan.accounts == 0 ? 0 : plan.contacts / 10 * 9 + plan.contacts % 10;
    return std::make_unique<MadeRows>(undeleted, relationPrefix,
                                      static_cast<std::uint64_t>(directs + plan.relations),
                                      MadeRows::relationColumns());
}

} // namespace salesforceorg
