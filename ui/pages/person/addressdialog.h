#pragma once

#include "operations/personaddress.h"
#include "pages/person/personcounter.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks for the address that person accounts without an email are given: what stands before the @,
/// as a template, and the domain; shows some of them, and warns.
class AddressDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a file: as it is now.
    AddressDialog(std::shared_ptr<const operations::Sources> sources,
                  const project::ProjectFile &file, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &personEmail); ///< A template as the project has it.

private:
    operations::PersonAddress address() const;
    void showTyped();
    void count();
    void showCounts(const operations::PersonOutcomes &outcomes);

    std::shared_ptr<const operations::Sources> m_sources;
    project::ProjectFile m_file;
    QLineEdit *m_name;
    QLineEdit *m_domain;
    QLabel *m_problem;
    QLabel *m_examples;
    QLabel *m_counts;
    QPushButton *m_accept;
    BackgroundTask m_counting;
};

} // namespace ui
