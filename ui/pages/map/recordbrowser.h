#pragma once

#include "operations/records.h"
#include "pages/map/recordcard.h"
#include "support/backgroundtask.h"

namespace ui {

/// Finds the record that the card shows: step by step, by its number, by a name, by a problem; of
/// each kind it remembers where it was.
class RecordBrowser : public QObject
{
    Q_OBJECT

public:
    /// \a records: those of a kind as the project has them now.
    RecordBrowser(RecordCard *card, std::function<operations::Records(model::Kind kind)> records,
                  QObject *parent = nullptr);

    /// Goes to the records of \a kind, the first of them where none was looked at yet.
    void show(model::Kind kind);
    void goTo(qint64 position);
    void stop();   ///< Whatever is searched.
    void forget(); ///< Other files, other records.
    qint64 position() const { return m_positions.value(m_kind, -1); } ///< Below 0: none.

Q_SIGNALS:
    void moved();
    void failed(const Error &error);

private:
    void go(CardWay way);
    void goToRow(qint64 position);
    void find(const QString &text);
    /// Runs \a search in the background and goes to what it finds; \a nothing: what to say where
    /// it finds nothing.
    void search(std::function<Result<std::optional<qint64>>(const operations::Records &,
                                                            const RunContext &)>
                    search,
                const QString &activity, const QString &nothing);

    RecordCard *m_card;
    std::function<operations::Records(model::Kind)> m_records;
    model::Kind m_kind = model::Kind::Customer;
    QHash<model::Kind, qint64> m_positions;
    BackgroundTask m_search;
    QString m_activity;
};

} // namespace ui
