import { Drawer, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { obligations, type Duty, type Stage } from '../api/obligations.js';
import type { Incident } from '../api/schemas.js';
import { useRights } from '../session/session-context.js';
import table from '../shell/table.module.css';
import { StateMark } from '../theme/marks.js';
import { Due, Moment } from '../theme/time.js';
import { AwareForm } from './aware-form.js';
import { CloseForm } from './close-form.js';
import classes from './deadlines.module.css';
import { StagePanel } from './stage-panel.js';
import { useDutyChange } from './use-duty-change.js';
import { useRegimes } from './use-regimes.js';

type Asking = 'aware' | 'close' | null;

/** One duty: its stages with their clocks, and what can be done about it. */
export function DutyCard({ duty, incident }: { duty: Duty; incident: Incident }) {
  const { t } = useTranslation('deadlines');
  const { can } = useRights();
  const regimes = useRegimes();
  const [asking, setAsking] = useState<Asking>(null);
  const [reading, setReading] = useState<string | null>(null);
  const regime = regimes.find(duty.regime);
  const { ref } = incident;
  const request = useDutyChange(
    ref,
    async () => {
      await obligations.request(duty.id, duty.version);
      return duty.id;
    },
    () => t('requested'),
  );
  const mark = useDutyChange(
    ref,
    async (id: string) => {
      await obligations.mark(duty.id, { version: duty.version, mark: id, at: new Date().toISOString() });
      return duty.id;
    },
    (id) => t('marked', { mark: regimes.mark(duty.regime, id) }),
  );
  const shown = duty.stages.find(({ id }) => id === reading) ?? null;
  const writes = can('incident.write');
  return (
    <div className={classes.duty}>
      <h3>
        <bdi>{regimes.name(duty.regime)}</bdi> · <bdi>{duty.organisation?.name ?? duty.report}</bdi>
      </h3>
      <small className={table.soft}>
        {t('awareAt')}: <Moment at={duty.awareAt} />
        {duty.history.length > 0 && ` · ${t('corrected', { count: duty.history.length })}`}
      </small>
      {duty.closedAt && (
        <p className={table.soft}>
          {t('closedBecause')} <q dir="auto">{duty.closedReason}</q>
        </p>
      )}
      <ul className={classes.stages}>
        {duty.stages.map((stage) => (
          <StageLine key={stage.id} duty={duty} stage={stage} onRead={() => setReading(stage.id)} />
        ))}
      </ul>
      {writes && (
        <div className={classes.more}>
          {!duty.closedAt && regime?.stages.some(({ onRequest }) => onRequest) && (
            <button type="button" disabled={request.isPending} onClick={() => request.mutate(undefined)}>
              {t('request')}
            </button>
          )}
          {!duty.closedAt &&
            regime?.marks
              .filter(({ id }) => !duty.marks[id])
              .map(({ id }) => (
                <button key={id} type="button" disabled={mark.isPending} onClick={() => mark.mutate(id)}>
                  {t('markNow', { mark: regimes.mark(duty.regime, id) })}
                </button>
              ))}
          <button type="button" onClick={() => setAsking('aware')}>
            {t('aware.open')}
          </button>
          <button type="button" onClick={() => setAsking('close')}>
            {t(duty.closedAt ? 'reopen.open' : 'closing.open')}
          </button>
        </div>
      )}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'aware' ? t('aware.title') : t(duty.closedAt ? 'reopen.title' : 'closing.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {asking === 'aware' && <AwareForm duty={duty} incidentRef={ref} onDone={() => setAsking(null)} />}
        {asking === 'close' && <CloseForm duty={duty} incidentRef={ref} onDone={() => setAsking(null)} />}
      </Modal>
      <Drawer
        opened={shown !== null}
        onClose={() => setReading(null)}
        position="right"
        size="lg"
        title={shown ? regimes.stage(duty.regime, shown.stage) : ''}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {shown && (
          <StagePanel duty={duty} stage={shown} incident={incident} onDone={() => setReading(null)} />
        )}
      </Drawer>
    </div>
  );
}

function StageLine({ duty, stage, onRead }: { duty: Duty; stage: Stage; onRead: () => void }) {
  const { t } = useTranslation('deadlines');
  const regimes = useRegimes();
  const open = stage.state === 'running' || stage.state === 'missed';
  return (
    <li>
      <button type="button" onClick={onRead}>
        {regimes.stage(duty.regime, stage.stage)}
      </button>
      {open && stage.dueAt ? <Due at={stage.dueAt} /> : <StateMark state={stage.state} />}
      {open && stage.dueAt && (
        <small>
          <Moment at={stage.dueAt} />
        </small>
      )}
      {stage.coveredBy && (
        <small>{t('covered', { stage: regimes.stage(duty.regime, stage.coveredBy) })}</small>
      )}
      {stage.submittedAt && (
        <small>
          <Moment at={stage.submittedAt} /> {stage.report && <bdi className="ref">{stage.report}</bdi>}
        </small>
      )}
    </li>
  );
}
