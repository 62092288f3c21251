#include "operations/sentencerows.h"

namespace operations {

const std::vector<SentenceRow> &csvSentences()
{
    static const std::vector<SentenceRow> rows{
        {"csv.missing",
         QT_TRANSLATE_NOOP(
             "sentences",
             "There is no file %1. Nothing was changed. Check the name and the folder.")},
        {"csv.directory",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 is a folder, not a file. Nothing was changed. Name the CSV files in it.")},
        {"csv.notReadable",
         QT_TRANSLATE_NOOP("sentences", "%1 cannot be read. Nothing was changed. Check that you "
                                        "may read it and that the disk is there.")},
        {"csv.empty",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1 is empty. Nothing was changed. Export it again, with its header line.")},
        {"csv.notText",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 is not UTF-8 text (it looks like %2). Nothing was changed. Save or "
                           "export it as CSV UTF-8 and use that file.")},
        {"csv.noHeader",
         QT_TRANSLATE_NOOP("sentences", "%1 has no header line with column names. Nothing was "
                                        "changed. Export it with column names in the first line.")},
        {"csv.changed",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 changed while it was being read. Nothing was changed at the site. "
                           "Use a copy that nobody writes to, and start again.")},
        {"csv.copyLost",
         QT_TRANSLATE_NOOP(
             "sentences", "The file that %1 was unpacked or converted to was removed or changed "
                          "while it was in use. Nothing is lost, and what was sent is noted. Start "
                          "again; the file is then made anew.")},
        {"csv.notWritable",
         QT_TRANSLATE_NOOP("sentences",
                           "%1 cannot be written. No report was kept there. Check that the folder "
                           "exists, that you may write there and that the disk is not full.")},
        {"csv.assumedCells",
         QT_TRANSLATE_NOOP("sentences", "It was assumed that each line is one record, and that "
                                        "\"%1\" stands between its %2 cells.")},
        {"csv.assumedLineEnd",
         QT_TRANSLATE_NOOP("sentences", "It was assumed that the record ends with line %1.")},
        {"csv.assumedSameCell",
         QT_TRANSLATE_NOOP("sentences", "It was assumed that this text belongs to the same cell.")},
        {"csv.assumedText", QT_TRANSLATE_NOOP("sentences", "Read as if the file were text.")},
        {"csv.assumedUtf8", QT_TRANSLATE_NOOP("sentences", "Read as UTF-8.")},
        {"csv.encodingUnknown",
         QT_TRANSLATE_NOOP("sentences",
                           "This computer cannot read text in the encoding %1. Nothing was "
                           "changed. Choose another one, or export the file as UTF-8.")},
        {"csv.transcoding", QT_TRANSLATE_NOOP("sentences", "Turning %1 from %2 into UTF-8")},
        {"csv.copyNotWritable",
         QT_TRANSLATE_NOOP(
             "sentences",
             "%1, a copy that is needed to read your file, cannot be written. Your file was not "
             "touched. Check that you may write to that folder and that the disk is there.")},
        {"csv.diskFull",
         QT_TRANSLATE_NOOP("sentences",
                           "The disk was full after %2 bytes of %1, a copy that is needed to read "
                           "your file. Your file was not touched, and the copy was removed. Make "
                           "room, and try again.")},
        {"csv.looking", QT_TRANSLATE_NOOP("sentences", "Looking at %1")},
        {"csv.repairing", QT_TRANSLATE_NOOP("sentences", "Repairing %1")},
        {"csv.repairLost",
         QT_TRANSLATE_NOOP("sentences",
                           "The repair of line %2 of %1 fits nothing there any more: the file is "
                           "not the one that was repaired. Nothing was changed. Take that repair "
                           "back, and look at the line again.")},
        {"csv.indexing", QT_TRANSLATE_NOOP("sentences", "Reading %1")},
        {"csv.cellCount",
         QT_TRANSLATE_NOOP("sentences",
                           "%1, line %2, column %3: this record has %5 cells where the header has "
                           "%4. It is not sent. Correct that line in the file.")},
        {"csv.unclosedQuote",
         QT_TRANSLATE_NOOP("sentences",
                           "%1, line %2, column %3: a quote is opened here and never closed. The "
                           "record is not sent. Correct that line in the file.")},
        {"csv.textAfterQuote",
         QT_TRANSLATE_NOOP("sentences",
                           "%1, line %2, column %3: there is text after a closing quote (\"%4\"). "
                           "The record is not sent. Double the quotes inside the cell.")},
        {"csv.nulByte",
         QT_TRANSLATE_NOOP("sentences", "%1, line %2, column %3: there is a NUL byte, which is no "
                                        "text. The record is not sent. Export the file again.")},
        {"csv.notUtf8",
         QT_TRANSLATE_NOOP("sentences", "%1, line %2, column %3: the byte %4 is not UTF-8. The "
                                        "record is not sent. Export the file again as UTF-8.")},
        {"csv.tooLong",
         QT_TRANSLATE_NOOP("sentences", "%1, line %2, column %3: this record is longer than %4 "
                                        "bytes, which no Salesforce record is; probably a quote is "
                                        "missing. It is not sent. Correct that line in the file.")},
    };
    return rows;
}

} // namespace operations
