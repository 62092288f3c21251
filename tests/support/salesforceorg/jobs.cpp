#include "jobs.h"

#include "../http/text.h"
#include "values.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>

namespace salesforceorg {

namespace {

constexpr std::string_view jobPrefix = "7505g";
constexpr std::int64_t dayMs = 86'400'000;

constexpr std::string_view stateNames[] = {"UploadComplete", "InProgress", "JobComplete", "Failed",
                                           "Aborted"};

constexpr std::pair<std::string_view, char> delimiters[] = {
    {"COMMA", ','}, {"TAB", '\t'},  {"SEMICOLON", ';'},
    {"PIPE", '|'},  {"CARET", '^'}, {"BACKQUOTE", '`'},
};

} // namespace

Job::State Job::state(const Switches &switches, std::int64_t now) const
{
    if (abortedAt > 0)
        return State::Aborted;
    const auto takes = static_cast<std::int64_t>(switches.jobSeconds * 1000);
    if (now < createdAt + takes)
        return now < createdAt + takes / 4 ? State::UploadComplete : State::InProgress;
    return switches.failJobs ? State::Failed : State::JobComplete;
}

std::size_t Job::processed(const Switches &switches, std::int64_t now) const
{
    const State present = state(switches, now);
    if (present == State::UploadComplete)
        return 0;
    const auto all = static_cast<std::int64_t>(selection.count) + switches.countedMore;
    if (present == State::JobComplete)
        return static_cast<std::size_t>(std::max<std::int64_t>(all, 0));
    const double part = switches.jobSeconds <= 0
                            ? 0
                            : static_cast<double>(now - createdAt) / 1000 / switches.jobSeconds;
    return static_cast<std::size_t>(static_cast<double>(selection.count) * std::min(part, 1.0));
}

char Job::delimiterSign() const
{
    for (const auto &[name, sign] : delimiters) {
        if (name == delimiter)
            return sign;
    }
    return '\0';
}

std::string Job::locator(std::size_t place) const
{
    const std::string text = "0:" + id.substr(0, 15) + ':' + std::to_string(place);
    return QByteArray::fromStdString(text)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

std::optional<std::size_t> Job::placeOf(std::string_view locator) const
{
    const std::string text =
        QByteArray::fromBase64(QByteArray(locator.data(), static_cast<qsizetype>(locator.size())),
                               QByteArray::Base64UrlEncoding)
            .toStdString();
    const std::string start = "0:" + id.substr(0, 15) + ':';
    std::size_t place = 0;
    if (text.compare(0, start.size(), start) != 0)
        return std::nullopt;
    const auto parsed =
        std::from_chars(text.data() + start.size(), text.data() + text.size(), place);
    if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()
        || place > selection.count)
        return std::nullopt;
    return place;
}

void writeJob(const Job &job, Job::State state, const Switches &switches, JsonWriter &json)
{
    std::string created = timeText(job.createdAt);
    created.replace(created.size() - 1, 1, "+0000");
    json.put("id", job.id).put("operation", job.operation);
    json.put("object", job.query.table().name()).put("createdById", switches.userId);
    json.put("createdDate", created).put("systemModstamp", created);
    json.put("state", stateNames[static_cast<std::size_t>(state)]);
    json.put("concurrencyMode", "Parallel").put("contentType", "CSV");
    json.put("apiVersion", static_cast<double>(job.version));
    json.put("lineEnding", job.lineEnding).put("columnDelimiter", job.delimiter);
}

Job &Jobs::add(Job job)
{
    job.id = idOf(jobPrefix, ++m_created);
    m_jobs.push_back(std::move(job));
    return m_jobs.back();
}

Job *Jobs::find(std::string_view id, const Switches &switches, std::int64_t now)
{
    for (Job &job : m_jobs) {
        const bool isKept = !job.deleted && now < job.createdAt + switches.jobKeptSeconds * 1000LL;
        if (isKept && (job.id == id || job.id.substr(0, 15) == id))
            return &job;
    }
    return nullptr;
}

int Jobs::createdToday(std::int64_t now) const
{
    return static_cast<int>(std::count_if(m_jobs.begin(), m_jobs.end(), [now](const Job &job) {
        return job.createdAt > now - dayMs;
    }));
}

bool Jobs::isOverLimit(const Switches &switches, std::int64_t now) const
{
    return createdToday(now) >= switches.dailyBulkJobs;
}

std::optional<Refusal> refuseForBulk(const Query &query)
{
    const auto refuse = [](const std::string &what) {
        return Refusal{400, "API_ERROR", what + " not supported in Bulk Query"};
    };
    const Soql &soql = query.soql();
    if (soql.count || soql.counted)
        return refuse("Aggregate Relationships");
    if (soql.function != Soql::Function::None)
        return refuse("The SOQL FIELDS function is");
    if (soql.offset)
        return refuse("OFFSET is");
    for (const Column &column : query.columns()) {
        if (column.field().type == Type::Address)
            return refuse("Selecting compound data");
    }
    return std::nullopt;
}

} // namespace salesforceorg
