#pragma once

#include "answers.h"
#include "query.h"
#include "switches.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

namespace salesforceorg {

// One query job of Bulk API 2.0 ("Salesforce API, 3").
struct Job
{
    enum class State { UploadComplete, InProgress, JobComplete, Failed, Aborted };

    std::string id;
    std::string operation; // query or queryAll
    Query query;
    Selection selection;   // what was there when the job was created
    std::string delimiter; // COMMA
    std::string lineEnding;
    int version = 0;
    std::int64_t createdAt = 0;
    std::int64_t abortedAt = 0; // 0: it was not
    bool deleted = false;

    State state(const Switches &switches, std::int64_t now) const;
    std::size_t processed(const Switches &switches, std::int64_t now) const;
    char delimiterSign() const;
    std::string_view lineEnd() const { return lineEnding == "CRLF" ? "\r\n" : "\n"; }

    std::string locator(std::size_t place) const;
    std::optional<std::size_t> placeOf(std::string_view locator) const;
};

// The job's members but for what only its status has.
void writeJob(const Job &job, Job::State state, const Switches &switches, JsonWriter &json);

// All the jobs of the org, and how many it still takes today.
class Jobs
{
public:
    Job &add(Job job); // gets its id here
    // Null for one that was deleted, or has been kept long enough.
    Job *find(std::string_view id, const Switches &switches, std::int64_t now);
    bool isOverLimit(const Switches &switches, std::int64_t now) const;
    int createdToday(std::int64_t now) const;
    const std::deque<Job> &all() const { return m_jobs; }
    void clear() { m_jobs.clear(); }

private:
    std::deque<Job> m_jobs;
    std::uint64_t m_created = 0;
};

// What is wrong with a query that REST would answer and Bulk does not.
std::optional<Refusal> refuseForBulk(const Query &query);

} // namespace salesforceorg
