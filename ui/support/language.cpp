#include "support/language.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

QList<Language> languages()
{
    QList<Language> found{{u"en"_s, u"English"_s}};
    const QStringList files =
        QDir(u":/i18n"_s).entryList({u"salesferry_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        if (code != "en"_L1)
            found.append({code, QLocale(code).nativeLanguageName()});
    }
    return found;
}

void applyLanguage(QCoreApplication &application, const QString &code)
{
    static const QLocale system = QLocale::system();
    static QList<std::shared_ptr<QTranslator>> installed;
    for (const auto &translator : std::as_const(installed))
        QCoreApplication::removeTranslator(translator.get());
    installed.clear();

    // A region is part of how numbers and dates are written: kept where the language is the
    // system's.
    const QLocale chosen(code);
    const bool ofTheSystem = code.isEmpty() || chosen.language() == system.language();
    const QLocale locale = ofTheSystem ? system : chosen;
    QLocale::setDefault(locale);
    const auto install = [&](const QLocale &language, const QString &name, const QString &folder) {
        auto translator = std::make_shared<QTranslator>();
        if (!translator->load(language, name, u"_"_s, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        installed.append(translator);
    };
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a file too: it has the plural forms. It lies beneath the others, for whoever's
    // language is none of ours.
    install(QLocale(QLocale::English), u"salesferry"_s, u":/i18n"_s);
    install(locale, u"salesferry"_s, u":/i18n"_s);
    if (auto *gui = qobject_cast<QApplication *>(&application); gui)
        QApplication::setLayoutDirection(locale.textDirection());
}

} // namespace ui
