import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  applicationQuery,
  type ServiceAgreement,
  serviceLevels,
  serviceLevelsQuery,
} from '../api/service-levels.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import classes from './service-levels.module.css';

interface Props {
  agreement: ServiceAgreement | null;
  title: string;
  onClose: () => void;
}

/** What applying an agreement to the clocks that go already would move; then it is applied. */
export function ApplyDialog({ agreement, title, onClose }: Props) {
  const { t } = useTranslation('service-levels');
  return (
    <Modal
      opened={agreement !== null}
      onClose={onClose}
      title={title}
      size={860}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {agreement && <Application agreement={agreement} onClose={onClose} />}
    </Modal>
  );
}

function Application({ agreement, onClose }: { agreement: ServiceAgreement; onClose: () => void }) {
  const { t } = useTranslation(['service-levels', 'words']);
  const format = useFormat();
  const queries = useQueryClient();
  const { id, version } = agreement;
  const { data, error, refetch } = useQuery(applicationQuery(id, version));
  const apply = useMutation({
    mutationFn: () => serviceLevels.apply(id, version),
    onSuccess: ({ incidents, clocks }) => {
      toast.done(t('applied', { clocks: format.number(clocks), incidents: format.number(incidents) }));
      onClose();
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: serviceLevelsQuery.queryKey }),
        queries.invalidateQueries({ queryKey: ['incidents'] }),
      ]),
  });
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  if (data.clocks === 0) return <p>{t('nothingToApply')}</p>;
  return (
    <div className={classes.form}>
      <p>
        {t('applyLead', { clocks: format.number(data.clocks), incidents: format.number(data.incidents) })}{' '}
        {t('applyLate')}
      </p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('incident')}</th>
            <th scope="col">{t('promise')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('to')}</th>
          </tr>
        </thead>
        <tbody>
          {data.ends.map((end) => (
            <tr key={`${end.ref} ${end.kind}`}>
              <td>
                <Link to="/incidents/$ref" params={{ ref: end.ref }} className="ref">
                  <bdi>{end.ref}</bdi>
                </Link>
              </td>
              <td>{t(`words:clock.${end.kind}`)}</td>
              <td>{format.local(end.from)}</td>
              <td>
                {format.local(end.to)}
                {end.missedAtOnce && <strong className={classes.bad}> {t('missedAtOnce')}</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.clocks > data.ends.length && (
        <p className={classes.soft}>{t('moreEnds', { count: data.clocks - data.ends.length })}</p>
      )}
      {apply.error && <ProblemNote error={apply.error} />}
      <div className={classes.foot}>
        <Button data-autofocus loading={apply.isPending} onClick={() => apply.mutate()}>
          {t('applyNow')}
        </Button>
      </div>
    </div>
  );
}
