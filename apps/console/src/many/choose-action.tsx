import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bodies, RejectReason } from '../api/schemas.js';
import ManyDialog from './many-dialog.js';
import classes from './many.module.css';
import type { ManyOrder } from './order.js';

type Selection = Bodies['manyReports']['selection'];

interface Props {
  kind: 'report' | 'incident';
  /** Null: closed. */
  selection: Selection | null;
  onClose: () => void;
  onChanged: () => void;
}

const ACTIONS = {
  report: ['reject', 'open', 'attach', 'assign', 'classify', 'snooze'],
  incident: ['abandon', 'closeThem', 'assign', 'severity'],
} as const;
type Action = (typeof ACTIONS)['report'][number] | (typeof ACTIONS)['incident'][number];

const REASONS: RejectReason[] = ['spam', 'duplicate', 'out-of-scope', 'false-positive', 'referred'];

/** Asks what is to be done to all that are selected; then the preview, the work and its result. */
export default function ChooseAction({ kind, selection, onClose, onChanged }: Props) {
  const { t } = useTranslation('many');
  const [order, setOrder] = useState<ManyOrder | null>(null);
  const close = () => {
    setOrder(null);
    onClose();
  };
  return (
    <>
      <Modal
        opened={selection !== null && order === null}
        onClose={close}
        title={t(`title.${kind}`)}
        size={560}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {selection && order === null && <ActionForm kind={kind} selection={selection} onChoose={setOrder} />}
      </Modal>
      <ManyDialog order={order} onClose={close} onChanged={onChanged} />
    </>
  );
}

function ActionForm({
  kind,
  selection,
  onChoose,
}: {
  kind: 'report' | 'incident';
  selection: Selection;
  onChoose: (order: ManyOrder) => void;
}) {
  const { t } = useTranslation(['many', 'triage', 'words']);
  const [action, setAction] = useState<Action>(ACTIONS[kind][0]);
  const [reason, setReason] = useState<RejectReason>('spam');
  const [words, setWords] = useState('');
  const [level, setLevel] = useState(2);
  const [until, setUntil] = useState('');
  const text = words.trim();
  const order = orderOf({ kind, action, selection, reason, text, level, until });
  const label = (each: Action) =>
    each === 'abandon' || each === 'closeThem' ? t(each) : each === 'assign' ? t('toMe') : t(`what.${each}`);
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (order) onChoose(order);
      }}
    >
      {selection.refs === undefined && <p className={classes.soft}>{t('allChosen')}</p>}
      <NativeSelect
        label={t('action')}
        value={action}
        data-autofocus
        data={ACTIONS[kind].map((each) => ({ value: each, label: label(each) }))}
        onChange={({ currentTarget: { value } }) =>
          setAction(ACTIONS[kind].find((each) => each === value) ?? ACTIONS[kind][0])
        }
      />
      {action === 'reject' && (
        <NativeSelect
          label={t('rejectReason')}
          value={reason}
          data={REASONS.map((each) => ({ value: each, label: t(`triage:reason.${each}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setReason(REASONS.find((each) => each === value) ?? 'spam')
          }
        />
      )}
      {(action === 'classify' || action === 'severity') && (
        <NativeSelect
          label={t('level')}
          value={String(level)}
          data={[5, 4, 3, 2, 1, 0].map((each) => ({
            value: String(each),
            label: t(`words:severity.${each}`),
          }))}
          onChange={(event) => setLevel(Number(event.currentTarget.value))}
        />
      )}
      {action === 'snooze' && (
        <TextInput
          type="datetime-local"
          label={t('until')}
          value={until}
          required
          withAsterisk={false}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
      {action === 'attach' && (
        <TextInput
          label={t('incident')}
          value={words}
          dir="ltr"
          required
          withAsterisk={false}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {action === 'open' && (
        <TextInput
          label={t('newTitle')}
          placeholder={t('titleHint')}
          value={words}
          dir="auto"
          maxLength={200}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {(action === 'abandon' || action === 'severity') && (
        <Textarea
          label={t('reason')}
          value={words}
          required
          withAsterisk={false}
          dir="auto"
          maxLength={2000}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <div className={classes.foot}>
        <Button type="submit" disabled={order === null}>
          {t('continue')}
        </Button>
      </div>
    </form>
  );
}

/** The order of what the form says; null while something is missing. */
function orderOf(form: {
  kind: 'report' | 'incident';
  action: Action;
  selection: Selection;
  reason: RejectReason;
  text: string;
  level: number;
  until: string;
}): ManyOrder | null {
  const { kind, action, selection, reason, text, level, until } = form;
  const report = (body: Omit<Bodies['manyReports'], 'selection' | 'includeOwned'>): ManyOrder => ({
    kind: 'report',
    body: { selection, ...body },
  });
  const incident = (body: Omit<Bodies['manyIncidents'], 'selection' | 'includeOwned'>): ManyOrder => ({
    kind: 'incident',
    body: { selection, ...body },
  });
  switch (action) {
    case 'reject':
      return report({ action, reason });
    case 'open':
      return report({ action, ...(text ? { title: text } : {}) });
    case 'attach':
      return text ? report({ action, incident: text }) : null;
    case 'classify':
      return report({ action, priority: 5 - level });
    case 'snooze':
      return until ? report({ action, until: new Date(until).toISOString() }) : null;
    case 'assign':
      return kind === 'report' ? report({ action, toMe: true }) : incident({ action, toMe: true });
    case 'abandon':
      return text ? incident({ action: 'transition', to: 'abandoned', reason: text }) : null;
    case 'closeThem':
      return incident({ action: 'transition', to: 'closed' });
    case 'severity':
      return text ? incident({ action, level, reason: text }) : null;
  }
}
