#pragma once

#include <QCoreApplication>

#include <vector>

namespace operations {

/// One code and its English sentence; the arguments are %1, %2 ...
struct SentenceRow
{
    const char *code;
    const char *text;
};

const std::vector<SentenceRow> &baseSentences();
const std::vector<SentenceRow> &csvSentences();
const std::vector<SentenceRow> &filesSentences();
const std::vector<SentenceRow> &columnsSentences();
const std::vector<SentenceRow> &zipSentences();
const std::vector<SentenceRow> &valuesSentences();
const std::vector<SentenceRow> &recordsSentences();
const std::vector<SentenceRow> &fieldsSentences();
const std::vector<SentenceRow> &siteSentences();
const std::vector<SentenceRow> &usageSentences();
const std::vector<SentenceRow> &runSentences();
const std::vector<SentenceRow> &projectSentences();
const std::vector<SentenceRow> &connectSentences();
const std::vector<SentenceRow> &salesforceSentences();
const std::vector<SentenceRow> &historySentences();
const std::vector<SentenceRow> &mappingSentences();
const std::vector<SentenceRow> &orgSentences();

} // namespace operations
