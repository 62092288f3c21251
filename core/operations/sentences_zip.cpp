#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &zipSentences()
{
    static const std::vector<SentenceRow> rows{
        {"zip.unpacking", QT_TRANSLATE_NOOP("sentences", "Unpacking %1")},
        {"zip.noArchive",
         QT_TRANSLATE_NOOP("sentences", "%1 is no ZIP archive, or all of it but its name is lost. "
                                        "Nothing was changed. Download the export again.")},
        {"zip.truncated",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 is not complete: its end is missing, as after a download that broke "
                           "off. Nothing was unpacked or changed. Download the export again.")},
        {"zip.damaged",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 is damaged: what it says about the files in it cannot be true. "
                           "Nothing was unpacked or changed. Download the export again.")},
        {"zip.split",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 is one piece of an archive that was cut into several. Nothing was "
                           "unpacked or changed. Join the pieces, or unpack them with the program "
                           "that made them, and choose the CSV files.")},
        {"zip.tooManyMembers",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 claims to hold more than %2 files, which no export does. Nothing "
                           "was unpacked or changed. Download the export again from Salesforce.")},
        {"zip.overlap",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 claims to hold more than it can: the files in it overlap. Such "
                           "archives are made to do harm. Nothing was unpacked or changed. "
                           "Download the export again from Salesforce.")},
        {"zip.unsafeName",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 holds a file whose name leads out of the archive (\"%2\"). Such "
                           "archives are made to do harm, or by a program that does not keep to "
                           "the rules. Nothing was unpacked or changed. Download the export again "
                           "from Salesforce, or unpack it yourself and choose the CSV files.")},
        {"zip.sameName",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 holds two files of the name %2, and nobody can tell which is meant. "
                           "Nothing was unpacked or changed. Unpack it yourself and choose the "
                           "right one.")},
        {"zip.noMember",
         QT_TRANSLATE_NOOP("sentences",
                           "There is no file %2 in %1. Nothing was changed. Put the former archive "
                           "back, or choose the file again.")},
        {"zip.encrypted",
         QT_TRANSLATE_NOOP("sentences",
                           "%2 in %1 is protected by a password. Nothing was unpacked or changed. "
                           "Unpack the archive yourself and choose the CSV files.")},
        {"zip.unsupported",
         QT_TRANSLATE_NOOP("sentences",
                           "%2 in %1 is packed in a way that is not known here (method %3). "
                           "Nothing was unpacked or changed. Unpack the archive yourself and "
                           "choose the CSV files.")},
        {"zip.bomb",
         QT_TRANSLATE_NOOP("sentences",
                           "%2 in %1 claims to be %3 times as large as what it is packed into, "
                           "which no export is. Such archives are made to fill a disk. It was not "
                           "unpacked, and nothing was changed. Download the export again from "
                           "Salesforce, or unpack it yourself if you know where it comes from.")},
        {"zip.longer",
         QT_TRANSLATE_NOOP("sentences",
                           "%2 in %1 is larger than the archive says. Nothing of it was kept or "
                           "changed. Download the export again from Salesforce.")},
        {"zip.memberDamaged",
         QT_TRANSLATE_NOOP("sentences",
                           "%2 in %1 is damaged: what comes out is not what was packed. Nothing of "
                           "it was kept or changed. Download the export again.")},
        {"zip.notWritable",
         QT_TRANSLATE_NOOP("sentences",
                           "%2 in %1 could not be unpacked to %3. Nothing of it was kept there. "
                           "Check that you may write there and that the disk is not full.")},
    };
    return rows;
}

} // namespace operations
