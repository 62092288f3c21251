// What stands in for libFuzzer in an ordinary build: gives a target every file of the folders and
// files that are named, then changed ones of them, in the same order each time, until a second is
// over. So each run of the tests sees that the targets compile, and that what was found stays
// mended.

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

using Input = std::vector<uint8_t>;

constexpr qint64 mostMs = 1000;
constexpr qsizetype longest = 4096; ///< Of an input that is changed: the many small ones find more.

const Input *given = nullptr;
QByteArray kept; ///< The name of the file for an input that something is wrong with.

/// A target aborts when it finds something, and its input would be lost.
void keep(int)
{
    if (std::FILE *file = std::fopen(kept.constData(), "wb")) {
        std::fwrite(given->data(), 1, given->size(), file);
        std::fclose(file);
        std::fprintf(stderr, "The input is in %s\n", kept.constData());
    }
    std::_Exit(1);
}

void give(const Input &input)
{
    given = &input;
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

/// The inputs below \a path, by name.
std::vector<Input> inputsIn(const QString &path)
{
    QStringList names;
    if (QFileInfo(path).isDir()) {
        for (QDirIterator all(path, QDir::Files, QDirIterator::Subdirectories); all.hasNext();)
            names.append(all.next());
    } else {
        names.append(path);
    }
    names.sort();
    std::vector<Input> inputs;
    for (const QString &name : std::as_const(names)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(name));
            std::exit(2);
        }
        const QByteArray bytes = file.readAll();
        inputs.emplace_back(bytes.begin(), bytes.end());
    }
    return inputs;
}

/// Some bytes changed, taken away, doubled, or taken from \a other.
void change(Input &input, const Input &other, std::mt19937 &random)
{
    const auto below = [&random](size_t limit) { return limit == 0 ? 0 : random() % limit; };
    constexpr uint8_t telling[] = {'"',  ',',  ';',  '\t', '|', '\n', '\r', 0,   0xFF,
                                   0xFE, 0xEF, '\\', ' ',  '0', '-',  '.',  0x80};
    for (size_t changes = 1 + below(4); changes > 0; --changes) {
        const size_t at = below(input.size() + 1);
        const auto place = input.begin() + std::ptrdiff_t(at);
        const auto end = place + std::ptrdiff_t(below(std::min<size_t>(input.size() - at, 32) + 1));
        switch (below(5)) {
        case 0:
            input.insert(place, telling[below(std::size(telling))]);
            break;
        case 1:
            if (at < input.size())
                *place = uint8_t(random());
            break;
        case 2:
            input.erase(place, end);
            break;
        case 3: {
            const Input part(place, end);
            input.insert(place, part.begin(), part.end());
            break;
        }
        default: {
            const size_t from = below(other.size());
            const size_t many = below(std::min<size_t>(other.size() - from, 64) + 1);
            const auto begin = other.begin() + std::ptrdiff_t(from);
            input.insert(place, begin, begin + std::ptrdiff_t(many));
        }
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<Input> inputs;
    for (int i = 1; i < argc; ++i) {
        for (Input &input : inputsIn(QString::fromLocal8Bit(argv[i])))
            inputs.push_back(std::move(input));
    }
    if (inputs.empty()) {
        std::fprintf(stderr, "usage: %s FOLDER-OR-FILE...\n", argv[0]);
        return 2;
    }
    kept = QByteArray(argv[0]) + ".found";
    std::signal(SIGABRT, keep);
    std::signal(SIGSEGV, keep);
    for (const Input &input : inputs)
        give(input);

    std::vector<Input> small;
    std::copy_if(inputs.begin(), inputs.end(), std::back_inserter(small),
                 [](const Input &input) { return qsizetype(input.size()) <= longest; });
    small.push_back({});
    std::mt19937 random(1);
    QElapsedTimer timer;
    timer.start();
    int changed = 0;
    for (; timer.elapsed() < mostMs; ++changed) {
        Input input = small[random() % small.size()];
        change(input, small[random() % small.size()], random);
        give(input);
    }
    std::printf("%zu inputs, and %d changed ones\n", inputs.size(), changed);
    return 0;
}
