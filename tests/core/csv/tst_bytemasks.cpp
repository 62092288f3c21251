#include "csv/regularcount_loop.h"

#include <QTest>

#include <random>

namespace {

std::vector<char> randomBytes(size_t size, const std::string &alphabet, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<char> bytes(size);
    for (char &byte : bytes)
        byte = alphabet.empty() ? char(random()) : alphabet[random() % alphabet.size()];
    return bytes;
}

} // namespace

/// That the fast ways to find bytes and to count records are the same as the plain ones.
class ByteMasksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteIsFound()
    {
        for (unsigned seed = 0; seed < 2'000; ++seed) {
            const std::vector<char> bytes = randomBytes(64, seed % 2 == 0 ? "" : "\",\n\rab", seed);
            bool special = false;
            for (const char byte : bytes)
                special |= byte == '\0' || uchar(byte) >= 0x80;
            const csv::ByteMasks portable = csv::PortableLanes::masks(bytes.data(), ',');
            const csv::ByteMasks common = csv::CommonLanes::masks(bytes.data(), ',');
            for (const csv::ByteMasks &masks : {portable, common}) {
                for (int i = 0; i < 64; ++i) {
                    QCOMPARE(masks.quotes >> i & 1, uint64_t(bytes[size_t(i)] == '"'));
                    QCOMPARE(masks.delimiters >> i & 1, uint64_t(bytes[size_t(i)] == ','));
                    QCOMPARE(masks.lineFeeds >> i & 1, uint64_t(bytes[size_t(i)] == '\n'));
                    QCOMPARE(masks.carriageReturns >> i & 1, uint64_t(bytes[size_t(i)] == '\r'));
                }
                QCOMPARE(masks.special, special);
            }
        }
    }

    void bits()
    {
        for (int i = 0; i < 64; ++i) {
            const uint64_t bit = uint64_t(1) << i;
            QCOMPARE(csv::lowestBit(bit), i);
            QCOMPARE(csv::highestBit(bit), i);
            QCOMPARE(csv::lowestBit(bit | uint64_t(1) << 63), i);
            QCOMPARE(csv::highestBit(bit | 1), i);
            QCOMPARE(csv::countBits(bit - 1), i);
            QCOMPARE(csv::oddBefore(bit), ~uint64_t(0) << i);
        }
        QCOMPARE(csv::oddBefore(0b1001'0000'0110), uint64_t(0b0111'0000'0010));
    }

    void countingIsTheSameOnEveryProcessor_data()
    {
        QTest::addColumn<QByteArray>("alphabet");
        QTest::newRow("dense") << QByteArray("\",\n\ra");
        QTest::newRow("quoted") << QByteArray("\"\"\"\"aaaaaaaaaaaa\n,");
        QTest::newRow("plain") << QByteArray("aaaaaaaa,,\n");
        QTest::newRow("line breaks") << QByteArray("\r\n");
        QTest::newRow("anything") << QByteArray();
    }
    void countingIsTheSameOnEveryProcessor()
    {
        QFETCH(QByteArray, alphabet);
        for (unsigned seed = 0; seed < 300; ++seed) {
            const std::vector<char> bytes = randomBytes(64 * 20, alphabet.toStdString(), seed);
            csv::RegularCount plain, common, fast;
            size_t plainBlocks = 0, commonBlocks = 0, fastBlocks = 0;
            for (const int64_t wanted : {5, 50, 100'000}) {
                plainBlocks += csv::countRegularWith<csv::PortableLanes>(
                    bytes.data() + plainBlocks * 64, 20 - plainBlocks, ',', wanted, plain);
                commonBlocks += csv::countRegularWith<csv::CommonLanes>(
                    bytes.data() + commonBlocks * 64, 20 - commonBlocks, ',', wanted, common);
                fastBlocks += csv::countRegular(bytes.data() + fastBlocks * 64, 20 - fastBlocks,
                                                ',', wanted, fast);
                QCOMPARE(fastBlocks, plainBlocks);
                QCOMPARE(commonBlocks, plainBlocks);
                QCOMPARE(std::memcmp(&fast, &plain, sizeof plain), 0);
                QCOMPARE(std::memcmp(&common, &plain, sizeof plain), 0);
                QCOMPARE(fast.offset, int64_t(fastBlocks) * 64);
            }
        }
    }

    // What stands on both sides of where one block ends and the next begins, in every combination.
    void countingIsTheSameAtTheEdgesOfBlocks_data()
    {
        QTest::addColumn<char>("delimiter");
        QTest::newRow("comma") << ',';
        QTest::newRow("tab") << '\t';
        QTest::newRow("a blank") << ' ';
        QTest::newRow("a byte that is not ASCII") << char(0xE9);
    }
    void countingIsTheSameAtTheEdgesOfBlocks()
    {
        QFETCH(char, delimiter);
        const char alphabet[] = {'"', '\r', '\n', delimiter, 'a', char(0xA2), '\0'};
        constexpr size_t letters = std::size(alphabet), blocks = 3;
        for (size_t number = 0; number < letters * letters * letters * letters; ++number) {
            std::string bytes(blocks * 64, 'x');
            bytes[10] = '\n';
            size_t left = number;
            for (const size_t place : {62U, 63U, 64U, 65U}) {
                bytes[place] = alphabet[left % letters];
                left /= letters;
            }
            bytes[127] = alphabet[number % letters];
            csv::RegularCount plain, common, fast;
            const size_t counted = csv::countRegularWith<csv::PortableLanes>(bytes.data(), blocks,
                                                                             delimiter, 100, plain);
            QCOMPARE(csv::countRegularWith<csv::CommonLanes>(bytes.data(), blocks, delimiter, 100,
                                                             common),
                     counted);
            QCOMPARE(csv::countRegular(bytes.data(), blocks, delimiter, 100, fast), counted);
            QCOMPARE(std::memcmp(&common, &plain, sizeof plain), 0);
            QCOMPARE(std::memcmp(&fast, &plain, sizeof plain), 0);
        }
    }

    void aQuoteWhereNoneMayOpenStops()
    {
        std::string bytes(256, 'a');
        bytes[20] = '\n';
        bytes[130] = '"';
        csv::RegularCount count;
        QCOMPARE(csv::countRegular(bytes.data(), 4, ',', 100, count), size_t(2));
        QCOMPARE(count.rows, 1);
        QCOMPARE(count.recordBegin, 21);
        QCOMPARE(count.recordLine, 2);
        bytes[129] = ',';
        count = {};
        QCOMPARE(csv::countRegular(bytes.data(), 4, ',', 100, count), size_t(4));
        QVERIFY(count.inside != 0);
    }
};

QTEST_GUILESS_MAIN(ByteMasksTest)
#include "tst_bytemasks.moc"
