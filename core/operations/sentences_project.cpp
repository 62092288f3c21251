#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &projectSentences()
{
    static const std::vector<SentenceRow> rows{
        {"project.missing",
         QT_TRANSLATE_NOOP(
             "sentences",
             "There is no project %1. Nothing was changed. Check the name and the folder.")},
        {"project.exists",
         QT_TRANSLATE_NOOP("sentences", "There is a project %1 already. Nothing was changed. "
                                        "Choose another name, or use that project.")},
        {"project.notMoved",
         QT_TRANSLATE_NOOP("sentences", "The project could not be moved to %1: %2. It is where it "
                                        "was, and nothing was lost. Choose another place.")},
        {"project.notReadable",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The project %1 cannot be read. Nothing was changed. Check that you may read it.")},
        {"project.noProject",
         QT_TRANSLATE_NOOP("sentences", "%1 is not a Salesferry project. Nothing was changed. "
                                        "Choose a file that ends in .salesferry.")},
        {"project.newer",
         QT_TRANSLATE_NOOP("sentences", "The project %1 was made by a newer Salesferry. Nothing "
                                        "was changed. Use that version.")},
        {"project.badValue",
         QT_TRANSLATE_NOOP("sentences", "In the project, \"%2\" is no possible value of \"%1\". "
                                        "Nothing was changed. Correct it.")},
        {"project.unknownKey",
         QT_TRANSLATE_NOOP(
             "sentences",
             "A project has nothing named \"%1\". Nothing was changed. Check the spelling.")},
        {"project.sameTarget",
         QT_TRANSLATE_NOOP("sentences",
                           "In the project, two mappings lead to the field \"%1\". Nothing was "
                           "changed. Remove one, or join their sources in the other.")},
        {"project.noSuchSource",
         QT_TRANSLATE_NOOP("sentences", "The project has no source %1. Nothing was changed. Check "
                                        "the name; of a file in a ZIP archive, name both.")},
        {"project.notWritable",
         QT_TRANSLATE_NOOP("sentences",
                           "The project %1 cannot be saved. What it was before is kept. Check that "
                           "you may write there and that the disk is not full.")},
        {"mappingFile.missing",
         QT_TRANSLATE_NOOP("sentences", "There is no mapping file %1. Nothing was changed. Check "
                                        "the name and the folder.")},
        {"mappingFile.notReadable",
         QT_TRANSLATE_NOOP("sentences", "The mapping file %1 cannot be read. Nothing was changed. "
                                        "Check that you may read it.")},
        {"mappingFile.noMapping",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 is not a Salesferry mapping. Nothing was changed. Choose a file "
                           "that ends in .salesferry-mapping; it is made by exporting the mapping "
                           "of a project.")},
        {"mappingFile.newer",
         QT_TRANSLATE_NOOP("sentences", "The mapping file %1 was made by a newer Salesferry. "
                                        "Nothing was changed. Use that version.")},
        {"mappingFile.badValue",
         QT_TRANSLATE_NOOP("sentences", "In the mapping file %1, \"%3\" is no possible value of "
                                        "\"%2\". Nothing was changed. Export the mapping again.")},
        {"mappingFile.unknownKey",
         QT_TRANSLATE_NOOP("sentences",
                           "The mapping file %1 has something named \"%2\", which this "
                           "Salesferry does not know. Nothing was changed. Check the spelling, or "
                           "use the version that made the file.")},
        {"mappingFile.sameTarget",
         QT_TRANSLATE_NOOP("sentences", "In the mapping file %1, two mappings lead to the field "
                                        "\"%2\". Nothing was changed. Remove one in the project "
                                        "it comes from, and export it again.")},
        {"mappingFile.inTheWay",
         QT_TRANSLATE_NOOP("sentences", "%1 is there already and is no mapping. It was not "
                                        "replaced. Choose another name.")},
        {"mappingFile.notWritable",
         QT_TRANSLATE_NOOP("sentences",
                           "The mapping cannot be saved as %1: %2. What was there before is kept. "
                           "Check that you may write there and that the disk is not full.")},
        {"mapping.noSuchColumn",
         QT_TRANSLATE_NOOP("sentences", "None of the files has a column \"%1\", which is mapped to "
                                        "\"%2\". Nothing was changed. Check the spelling.")},
        {"personEmail.noName",
         QT_TRANSLATE_NOOP("sentences", "Nothing stands before the @. No address was made. Type a "
                                        "field in braces, for instance {Id}.")},
        {"personEmail.badName",
         QT_TRANSLATE_NOOP("sentences", "\"%1\" cannot stand before the @ of an address. No "
                                        "address was made. Take it out.")},
        {"personEmail.noSuchField",
         QT_TRANSLATE_NOOP("sentences", "Person accounts have no field %1. No address was made. "
                                        "Check the spelling.")},
        {"personEmail.noDomain",
         QT_TRANSLATE_NOOP("sentences", "The domain is missing. No address was made. Type one that "
                                        "is yours, for instance customers.example.com.")},
        {"personEmail.atInDomain",
         QT_TRANSLATE_NOOP("sentences", "A domain has no @. No address was made. Type only what "
                                        "stands behind it.")},
        {"personEmail.noDot",
         QT_TRANSLATE_NOOP("sentences", "\"%1\" is no whole domain. No address was made. Type it "
                                        "with its ending, for instance %1.com.")},
        {"personEmail.badDomain",
         QT_TRANSLATE_NOOP("sentences", "\"%1\" is no domain. No address was made. Type one of "
                                        "letters, digits, hyphens and dots.")},
        {"personRules.noSuchColumn",
         QT_TRANSLATE_NOOP("sentences",
                           "None of the files has a column \"%1\", which a rule for person "
                           "accounts asks for. Nothing was changed. Check the spelling.")},
        {"edits.notReadable",
         QT_TRANSLATE_NOOP(
             "sentences",
             "The ticks and corrections in %1 cannot be read. Nothing was sent. Check that you may "
             "read the file; if it is damaged, delete it and make them again.")},
        {"edits.newer",
         QT_TRANSLATE_NOOP("sentences", "The ticks and corrections in %1 were made by a newer "
                                        "Salesferry. Nothing was sent. Use that version.")},
        {"edits.notWritable",
         QT_TRANSLATE_NOOP("sentences",
                           "The change cannot be written to %1. What was ticked and corrected "
                           "before is kept. Check that you may write there and that the disk is "
                           "not full.")},
        {"runFolder.notWritable",
         QT_TRANSLATE_NOOP("sentences", "The folder %1 cannot be written. Nothing was sent. Check "
                                        "that you may write there and that the disk is not full.")},
        {"lock.held",
         QT_TRANSLATE_NOOP("sentences", "Another process runs the project %2 (%1). Nothing was "
                                        "changed. Wait for it to end, or stop it.")},
    };
    return rows;
}

} // namespace operations
