#pragma once

#include <QScrollArea>

namespace ui {

class Page;

/// Shows one page: as high as the window has room for, and scrolled where the page needs more than
/// that at least. Qt's own scroll area asks for what a page would like to have.
class PageView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageView(Page *page, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QWidget *m_page;
};

} // namespace ui
