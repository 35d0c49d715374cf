import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../api/schemas.js';
import { reportQuery } from '../api/triage.js';
import { useCommand } from '../keyboard/use-command.js';
import { decisionOrder, MANY } from '../many/decision-order.js';
import type { ManyOrder } from '../many/order.js';
import { ReportView } from '../report/report-view.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { DecisionRail } from '../triage/decision-rail.js';
import { useDecide, type Decision } from '../triage/use-decide.js';
import { EmptyQueue } from './empty-queue.js';
import classes from './inbox.module.css';
import { NewReports } from './new-reports.js';
import { QueueList } from './queue-list.js';
import { SelectionBar } from './selection-bar.js';
import { useQueue } from './use-queue.js';
import { useSelection } from './use-selection.js';
import { ViewTabs } from './view-tabs.js';
import type { InboxSource } from './views.js';

const ManyDialog = lazy(() => import('../many/many-dialog.js'));
const ChooseAction = lazy(() => import('../many/choose-action.js'));

/** The place of triage: list, preview, decisions. After a decision the next report opens by itself. */
export function InboxDesk({ source }: { source: InboxSource }) {
  const { t } = useTranslation(['triage', 'shell']);
  const navigate = useNavigate();
  const queue = useQueue(source);
  const { row, rows } = queue;
  const selection = useSelection(rows.map((each) => each.ref));
  const [previewOpen, setPreviewOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const { data: report, error } = useQuery({ ...reportQuery(row?.ref ?? ''), enabled: row !== null });
  const decide = useDecide(queue.setCursor, queue.setCursor);

  const focusList = () => list.current?.focus({ preventScroll: true });
  const openReport = (which: InboxRow) => void navigate({ to: '/reports/$ref', params: { ref: which.ref } });

  const targets =
    selection.selected.size > 0 ? rows.filter((each) => selection.selected.has(each.ref)) : row ? [row] : [];

  // Everything in the view is meant, loaded or not: the server finds them, and freezes what it found.
  const [all, setAll] = useState(false);
  const [order, setOrder] = useState<ManyOrder | null>(null);
  const [choosing, setChoosing] = useState(false);
  const view = source.builtIn;
  const chosen = all && view ? { view } : { refs: targets.map(({ ref }) => ref) };
  const clear = () => {
    selection.clear();
    setAll(false);
  };
  const closeMany = () => {
    setOrder(null);
    setChoosing(false);
    clear();
    focusList();
  };

  const onDecide = (decision: Decision) => {
    if (!row) return;
    const large = all || targets.length > MANY ? decisionOrder(decision, chosen) : null;
    if (large) {
      setOrder(large);
      return;
    }
    const fresh = targets.map(({ ref, version }) => ({
      ref,
      version: ref === report?.ref ? report.version : version,
    }));
    void decide(fresh, decision);
    clear();
    if (decision.kind !== 'assign') {
      queue.advance(row.ref);
      setPreviewOpen(false);
    }
    focusList();
  };

  useCommand('list-next', () => queue.step(1));
  useCommand('list-previous', () => queue.step(-1));
  useCommand('list-open', () => row && openReport(row), row !== null);
  useCommand('list-select', () => row && selection.toggle(row.ref), row !== null);
  useCommand('list-select-range', () => row && selection.extend(row.ref), row !== null);
  useCommand('list-refresh', () => void queue.refresh());
  useCommand('list-back', () => {
    setPreviewOpen(false);
    focusList();
  });
  useCommand('list-preview', () => {
    const pane = preview.current;
    const visible = pane !== null && pane.offsetParent !== null;
    if (visible) pane.scrollBy({ top: pane.clientHeight * 0.85 });
    else setPreviewOpen(true);
  });

  const shown = report && report.ref === row?.ref ? report : null;
  return (
    <div className={classes.desk} data-preview={previewOpen || undefined}>
      <section className={classes.queue} aria-label={t('shell:nav.inbox')}>
        <h1 className={classes.hidden}>{t('shell:nav.inbox')}</h1>
        <ViewTabs source={source} counts={queue.counts} />
        <NewReports count={queue.arrived} onShow={() => void queue.refresh().then(focusList)} />
        {selection.selected.size > 0 && (
          <SelectionBar
            count={all && view ? (queue.counts?.[view] ?? rows.length) : selection.selected.size}
            all={all}
            // The server finds its own views again; of a saved one what is loaded is selected.
            onAll={view ? () => setAll(true) : null}
            onChoose={() => setChoosing(true)}
            onClear={clear}
          />
        )}
        {queue.query.error && <ProblemNote error={queue.query.error} retry={() => void queue.refresh()} />}
        {queue.query.isPending && <Waiting lines={12} />}
        {queue.query.isSuccess && rows.length === 0 && (
          <EmptyQueue view={source.builtIn ?? 'saved'} onRefresh={() => void queue.refresh()} />
        )}
        {rows.length > 0 && (
          <QueueList
            rows={rows}
            index={queue.index}
            outcomes={queue.outcomes}
            selected={selection.selected}
            label={source.builtIn ? t(`triage:view.${source.builtIn}`) : source.saved.name}
            density={source.saved?.density ?? null}
            listRef={list}
            onPick={(picked) => {
              queue.setCursor(picked.ref);
              setPreviewOpen(true);
            }}
            onOpen={openReport}
            onToggle={(picked) => selection.toggle(picked.ref)}
          />
        )}
      </section>
      {/* A scrolling region must be reachable by keyboard. */}
      <section
        ref={preview}
        className={classes.preview}
        aria-label={t('triage:preview')}
        tabIndex={0}
        data-own-arrows
      >
        <button type="button" className={classes.backToList} onClick={() => setPreviewOpen(false)}>
          {t('triage:backToList')}
        </button>
        {error && <ProblemNote error={error} />}
        {row && !shown && !error && <Waiting />}
        {shown && <ReportView report={shown} />}
        {!row && queue.query.isSuccess && (
          <EmptyState icon="eye" title={t('triage:nothingChosen')} text={t('triage:nothingChosenWhy')} />
        )}
      </section>
      {(order !== null || choosing) && (
        <Suspense>
          <ManyDialog order={order} onClose={closeMany} onChanged={() => void queue.refresh()} />
          <ChooseAction
            kind="report"
            selection={choosing ? chosen : null}
            onClose={closeMany}
            onChanged={() => void queue.refresh()}
          />
        </Suspense>
      )}
      <aside className={classes.decide} aria-label={t('triage:rail')}>
        {row && <DecisionRail report={shown} row={row} targets={targets} decide={onDecide} />}
      </aside>
    </div>
  );
}
