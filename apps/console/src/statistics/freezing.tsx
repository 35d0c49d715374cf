import { Button, Modal, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Figures, frozenQuery, statistics } from '../api/statistics.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { Moment } from '../theme/time.js';
import classes from './statistics.module.css';

/** What was frozen of this period, and the way to freeze it; there is no way back, so it asks first. */
export function Freezing({ figures }: { figures: Figures }) {
  const { t } = useTranslation('statistics');
  const { can } = useRights();
  const { period } = figures;
  const { data: all } = useQuery(frozenQuery);
  const [isOpen, setOpen] = useState(false);
  const revisions = all?.filter((row) => row.period === period.key) ?? [];
  const isFreezable = period.kind === 'quarter' || period.kind === 'year';
  if (!isFreezable) return null;
  return (
    <section className={classes.card} aria-labelledby="frozen-title">
      <h2 id="frozen-title">{t('frozenTitle')}</h2>
      <p className={classes.meaning}>{t('frozenNote')}</p>
      {revisions.length === 0 ? (
        <p className={classes.nothing}>{t(period.running ? 'frozenLater' : 'frozenNone')}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('revision')}</th>
                <th scope="col">{t('frozenAt')}</th>
                <th scope="col">{t('by')}</th>
                <th scope="col">{t('reason')}</th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {revisions.map((row) => (
                <tr key={row.id}>
                  <td>{row.revision}</td>
                  <td>
                    <Moment at={row.frozenAt} />
                  </td>
                  <td>
                    <bdi>{row.by ?? t('byItself')}</bdi>
                  </td>
                  <td className={table.grow} dir="auto">
                    {row.reason ?? '–'}
                  </td>
                  <td>
                    <a
                      href={`/api/v1/statistics/frozen/${row.id}`}
                      className="mono"
                      dir="ltr"
                      title={row.sha256}
                    >
                      {row.sha256.slice(0, 12)}…
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {can('statistics.publish') && !period.running && (
        <Button variant="default" onClick={() => setOpen(true)} className={classes.freeze}>
          {t(revisions.length > 0 ? 'freezeAgain' : 'freeze')}
        </Button>
      )}
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('freezeTitle', { period: period.key })}>
        <FreezeForm period={period.key} isAgain={revisions.length > 0} onDone={() => setOpen(false)} />
      </Modal>
    </section>
  );
}

function FreezeForm({ period, isAgain, onDone }: { period: string; isAgain: boolean; onDone: () => void }) {
  const { t } = useTranslation('statistics');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const freeze = async () => {
    setBusy(true);
    setError(null);
    try {
      await statistics.freeze(period, reason.trim() || null);
      await queries.invalidateQueries({ queryKey: ['statistics'] });
      onDone();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={table.form}
      onSubmit={(event) => {
        event.preventDefault();
        void freeze();
      }}
    >
      <p>{t('freezeText')}</p>
      {isAgain && (
        <Textarea
          label={t('reason')}
          description={t('reasonNote')}
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          maxLength={500}
          required
          autosize
          minRows={2}
        />
      )}
      {error !== null && <ProblemNote error={error} kept={t('reasonKept')} />}
      <div className={table.formFoot}>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isBusy} disabled={isAgain && reason.trim() === ''}>
          {t('freeze')}
        </Button>
      </div>
    </form>
  );
}
