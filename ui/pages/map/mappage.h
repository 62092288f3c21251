#pragma once

#include "mapping/automatch.h"
#include "operations/columnprofiles.h"
#include "operations/records.h"
#include "operations/siteproducts.h"
#include "pages/map/mapstate.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

class QGridLayout;
class QScrollArea;
class QTabBar;

namespace ui {

class MappingMenu;
class MapSheet;
class RecordBrowser;
class RecordCard;
class ResultsWatch;
class SourcePanel;
struct MapChange;
struct ProductsChange;

/// Where the user says which Salesforce field becomes which field of the site.
class MapPage : public Page
{
    Q_OBJECT

public:
    explicit MapPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Map fields"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("map-fields"); }
    bool isComplete() const override;
    void enter() override;
    void leave() override;
    void find() override;
    bool hasHistory() const override { return true; }
    void undo() override;
    void redo() override;

protected:
    void projectReplaced(const project::Project &former) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *buildHead();
    void connectParts();
    void connectDrags();
    void connectMenu();
    void connectProducts();
    void showKind(model::Kind kind);
    void refresh();
    void showMissing();
    void clearBlanks(bool clears);
    void editSources(const QString &target);
    void showHistory();
    void change(const MapChange &change);
    bool change(model::Kind kind, const MapChange &change);
    void translateProducts();
    void changeProducts(const ProductsChange &wanted);
    void askForProducts();
    void readProducts(qint64 position);
    void findMatches();
    void matchForMe();
    void matchAtFirst();
    void matchAgain();
    void profileColumns();
    void nameAccounts();
    void showTranslation(const QString &target);
    void showTargets(const QString &field, const QPoint &place);
    void showRecord();
    void showFailure(const Error &error);
    void announce(const QString &text);
    void layOut();
    void arrangeHead();
    MapState state(model::Kind kind) const;
    QList<SourceField> sourceFields(model::Kind kind) const;
    QStringList missing(model::Kind kind) const;
    operations::Records records(model::Kind kind) const;

    model::Kind m_kind = model::Kind::Customer;
    MapState m_state;                               ///< Of the kind that is shown.
    QHash<model::Kind, mapping::AutoMatch> m_found; ///< What Match for me finds.
    struct FirstMatch
    {
        mapping::Mapping before, after;
    };
    QHash<model::Kind, FirstMatch> m_first; ///< What was matched at once, by names alone.
    QHash<model::Kind, QList<SourceField>> m_sourceFields;      ///< All that there are.
    std::shared_ptr<const operations::Sources> m_sources;       ///< Those that the rest is of.
    std::shared_ptr<const operations::AccountNames> m_accounts; ///< Null until they are known ...
    std::optional<project::Project> m_accountsOf; ///< ... and the choices that they follow from.
    operations::SiteProducts m_siteProducts;      ///< What was heard of the site ...
    QString m_productsOf;                         ///< ... at this address; empty: nobody asked.

    QTabBar *m_tabs;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_steps;
    QPushButton *m_match;
    QPushButton *m_more;
    MappingMenu *m_menu;
    Notice *m_missing;
    QGridLayout *m_grid;
    SourcePanel *m_left;
    MapSheet *m_sheet;
    QScrollArea *m_sheetArea;
    RecordCard *m_card;
    QScrollArea *m_cardArea;
    RecordBrowser *m_browser;
    ResultsWatch *m_watch;
    BackgroundTask m_profiling;
    BackgroundTask m_naming;
    BackgroundTask m_asking;
};

} // namespace ui
