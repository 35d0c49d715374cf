import { Button, Checkbox, Modal, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { many, settled } from '../api/many.js';
import type { Many } from '../api/schemas.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { ItemList } from './item-list.js';
import classes from './many.module.css';
import type { ManyOrder } from './order.js';

interface Props {
  order: ManyOrder | null;
  onClose: () => void;
  /** Something has changed: lists are to be read again. */
  onChanged: () => void;
}

/** One decision on many: what would become of each, then how far it is, then what became of each, and one undo. */
export default function ManyDialog({ order, onClose, onChanged }: Props) {
  const { t } = useTranslation('many');
  return (
    <Modal
      opened={order !== null}
      onClose={onClose}
      title={order ? `${t(`title.${order.kind}`)}: ${t(`what.${order.body.action}`)}` : ''}
      size={720}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {order && <ManySteps order={order} onClose={onClose} onChanged={onChanged} />}
    </Modal>
  );
}

function ManySteps({
  order,
  onClose,
  onChanged,
}: {
  order: ManyOrder;
  onClose: () => void;
  onChanged: () => void;
}) {
  const { t } = useTranslation('many');
  const queries = useQueryClient();
  const [includeOwned, setIncludeOwned] = useState(false);
  const [now, setNow] = useState<Many | null>(null);
  const preview = useQuery({
    queryKey: ['many', order, includeOwned],
    queryFn: () =>
      order.kind === 'report'
        ? many.previewReports({ ...order.body, includeOwned })
        : many.previewIncidents({ ...order.body, includeOwned }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const changed = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['incidents'] }),
      queries.invalidateQueries({ queryKey: ['inbox-pulse'] }),
    ]);
    onChanged();
  };
  const undo = useMutation({
    mutationFn: async (id: string) => {
      await many.undo(id);
      return settled(id, setNow);
    },
    onSettled: changed,
  });
  const start = useMutation({
    mutationFn: async (id: string) => {
      setNow(await many.start(id));
      return settled(id, setNow);
    },
    onSuccess: ({ id, action, counts, total }) => {
      const what = t(`done.${action}`, { defaultValue: t(`what.${action}`) });
      toast.undoable(t('toast', { done: counts.done, total, what }), async () => {
        await undo.mutateAsync(id);
      });
    },
    onSettled: changed,
  });

  if (preview.error) return <ProblemNote error={preview.error} retry={() => void preview.refetch()} />;
  if (!preview.data) return <Waiting lines={4} />;
  const shown = now ?? preview.data;
  const { counts, total, state } = shown;
  const works = start.isPending || undo.isPending;
  return (
    <div className={classes.stack}>
      <p className={classes.lead} role="status">
        {state === 'preview' &&
          (counts.waiting === 0 ? t('nothing') : t('preview', { waiting: counts.waiting, total }))}
        {state === 'working' && t('working', { done: total - counts.waiting, total })}
        {state === 'done' && t('result', { done: counts.done, total })}
        {state === 'undoing' &&
          t('undoing', {
            done: counts.undone + counts.kept,
            total: counts.undone + counts.kept + counts.undoing,
          })}
        {state === 'undone' && t('undone', { undone: counts.undone, kept: counts.kept })}
        {counts.skipped > 0 && ` ${t('skipped', { number: counts.skipped })}`}
      </p>
      {works && (
        <Progress
          value={total === 0 ? 0 : ((total - counts.waiting - counts.undoing) / total) * 100}
          aria-label={t('working', { done: total - counts.waiting, total })}
        />
      )}
      {shown.incident && (
        <p className={classes.soft}>
          {t('wentInto')}{' '}
          <Link to="/incidents/$ref" params={{ ref: shown.incident }} className="ref">
            {shown.incident}
          </Link>
        </p>
      )}
      <ItemList items={shown.items} />
      {start.error && <ProblemNote error={start.error} />}
      {undo.error && <ProblemNote error={undo.error} />}
      <div className={classes.foot}>
        {state === 'preview' && (
          <Checkbox
            label={t('includeOwned')}
            checked={includeOwned}
            onChange={(event) => setIncludeOwned(event.currentTarget.checked)}
          />
        )}
        {state === 'preview' && (
          <Button
            data-autofocus
            disabled={counts.waiting === 0}
            loading={start.isPending}
            onClick={() => start.mutate(shown.id)}
          >
            {t('start')}
          </Button>
        )}
        {state === 'done' && (
          <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(shown.id)}>
            {t('undo')}
          </Button>
        )}
        {(state === 'done' || state === 'undone') && <Button onClick={onClose}>{t('close')}</Button>}
      </div>
    </div>
  );
}
