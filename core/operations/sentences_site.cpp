#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &siteSentences()
{
    static const std::vector<SentenceRow> rows{
        {"net.unknownHost",
         QT_TRANSLATE_NOOP("sentences", "There is no %1 in the network. Nothing was sent. Check "
                                        "the address and the connection.")},
        {"net.unreachable",
         QT_TRANSLATE_NOOP("sentences", "%1 does not answer. What was done until then is kept. "
                                        "Check the connection and try again.")},
        {"net.timeout",
         QT_TRANSLATE_NOOP("sentences", "%1 did not answer in time. What was done until then is "
                                        "kept. Try again to continue.")},
        {"net.tls", QT_TRANSLATE_NOOP("sentences",
                                      "%1 cannot prove who it is, so nothing was sent to it. Check "
                                      "the address, the clock of this computer and your proxy.")},
        {"net.proxy",
         QT_TRANSLATE_NOOP("sentences", "The proxy between here and %1 refused. Nothing was sent. "
                                        "Check the proxy settings of this computer.")},
        {"site.badAddress",
         QT_TRANSLATE_NOOP("sentences", "\"%1\" is not the address of a site. Nothing was sent. It "
                                        "looks like https://name.atlassian.net.")},
        {"site.plainHttp",
         QT_TRANSLATE_NOOP("sentences", "%1 is not encrypted, so your token would travel openly. "
                                        "Nothing was sent. Use https.")},
        {"site.noCredentials",
         QT_TRANSLATE_NOOP(
             "sentences",
             "There is no login for %1. Nothing was sent. Set SALESFERRY_CSM_EMAIL and "
             "SALESFERRY_CSM_TOKEN to your email and an API token, or SALESFERRY_CSM_BEARER.")},
        {"site.unknownName",
         QT_TRANSLATE_NOOP("sentences",
                           "There is no site at %1. Nothing was sent. Check the name.")},
        {"site.unreachable",
         QT_TRANSLATE_NOOP("sentences", "The site %1 does not answer. What was done until then is "
                                        "kept. Check the connection and try again.")},
        {"site.answerLost",
         QT_TRANSLATE_NOOP("sentences", "The answer of %1 was lost, so nobody knows yet whether it "
                                        "did what it was asked. It is looked up before anything "
                                        "is sent again.")},
        {"site.busy",
         QT_TRANSLATE_NOOP("sentences",
                           "The site keeps asking to wait (it answered %1). What was done until "
                           "then is kept. Try again later to continue.")},
        {"site.taskCap",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The site has as many open tasks as it allows, perhaps those of other tools. What was "
             "done until then is kept. Try again later to continue.")},
        {"site.tokenRefused",
         QT_TRANSLATE_NOOP("sentences",
                           "The site did not accept the login. Nothing more was sent. Check the "
                           "email and the API token; a token may have expired.")},
        {"site.missingScope",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The token lacks the scope %1. Nothing more was sent. Make a token with that scope.")},
        {"site.notAllowed",
         QT_TRANSLATE_NOOP("sentences",
                           "Your account at the site may not do this; it needs: %1. Nothing more "
                           "was sent. Ask an administrator of the site. The site said: %2")},
        {"site.noCsm",
         QT_TRANSLATE_NOOP("sentences",
                           "This site has no Customer Service Management, or your account cannot "
                           "see it. Nothing was sent. Check the site and your access to it.")},
        {"site.refused",
         QT_TRANSLATE_NOOP("sentences",
                           "The site refused the request. Nothing of it was done. It said: %1")},
        {"site.keyReused",
         QT_TRANSLATE_NOOP("sentences",
                           "The site remembers this request with another content and refused it. "
                           "Nothing of it was done. Try again to continue.")},
        {"site.fieldClash",
         QT_TRANSLATE_NOOP(
             "sentences",
             "A detail field of that name exists already. Nothing was created. The site said: %1")},
        {"site.noOptionField",
         QT_TRANSLATE_NOOP("sentences", "\"%1\" is no field with options at the site. Nothing was "
                                        "changed. Read the fields of the site again.")},
        {"site.unexpectedAnswer",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The site answered something that cannot be understood (%1, %2). What was done until "
             "then is kept. Try again; if it stays, tell us.")},
        {"twin.notReadable",
         QT_TRANSLATE_NOOP("sentences", "The practice site in %1 cannot be read. Nothing was "
                                        "changed. Delete that file to begin a new practice site.")},
        {"twin.notWritable",
         QT_TRANSLATE_NOOP("sentences",
                           "The site on this computer cannot be written; the disk may be full. "
                           "What was done until then is kept. Make room and try again.")},
    };
    return rows;
}

} // namespace operations
