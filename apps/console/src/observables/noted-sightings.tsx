import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ObservableDetail, observables } from '../api/observables.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { Moment } from '../theme/time.js';
import classes from './observables.module.css';

const KINDS = ['seen', 'false-positive', 'expiry'] as const;

/** Sightings that people write down: seen elsewhere, no threat after all, no longer one. */
export function NotedSightings({ detail }: { detail: ObservableDetail }) {
  const { t } = useTranslation('observables');
  const { can } = useRights();
  const [open, setOpen] = useState(false);
  return (
    <Sheet label={t('noted.title')}>
      <h2 className={classes.sheetTitle}>{t('noted.title')}</h2>
      {detail.noted.length === 0 && <p className={classes.said}>{t('noted.none')}</p>}
      <ul className={classes.lines}>
        {detail.noted.map((each) => (
          <li key={each.id}>
            <span className={classes.line}>
              <strong>{t(`noted.kind.${each.kind}`)}</strong>
              <bdi>{each.source}</bdi>
              <Moment at={each.at} />
            </span>
            <p dir="auto">{[each.note, each.by].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {can('report.triage') &&
        (open ? (
          <NewSighting detail={detail} onDone={() => setOpen(false)} />
        ) : (
          <div className={classes.chips}>
            <Button size="xs" variant="default" onClick={() => setOpen(true)}>
              {t('noted.add')}
            </Button>
          </div>
        ))}
    </Sheet>
  );
}

function NewSighting({ detail: { type, value }, onDone }: { detail: ObservableDetail; onDone: () => void }) {
  const { t } = useTranslation('observables');
  const queries = useQueryClient();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('seen');
  const [source, setSource] = useState('');
  const [note, setNote] = useState('');
  const [at, setAt] = useState('');
  const refresh = () => queries.invalidateQueries({ queryKey: ['observable', type, value] });
  const add = useMutation({
    mutationFn: () =>
      observables.note({
        type,
        value,
        kind,
        source,
        note,
        at: (at === '' ? new Date() : new Date(at)).toISOString(),
      }),
    onSuccess: async ({ id }) => {
      await refresh();
      toast.undoable(t('noted.done'), async () => {
        await observables.withdraw(id);
        await refresh();
      });
      onDone();
    },
  });
  return (
    <form
      className={classes.chips}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Select
        size="xs"
        label={t('noted.what')}
        allowDeselect={false}
        data={KINDS.map((each) => ({ value: each, label: t(`noted.kind.${each}`) }))}
        value={kind}
        onChange={(next) => setKind(KINDS.find((each) => each === next) ?? kind)}
      />
      <TextInput
        size="xs"
        type="datetime-local"
        label={t('noted.at')}
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        required
        label={t('noted.source')}
        dir="auto"
        maxLength={200}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t('noted.note')}
        dir="auto"
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.foot} style={{ flexBasis: '100%' }}>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button size="xs" type="submit" loading={add.isPending}>
          {t('noted.save')}
        </Button>
      </div>
      {add.error && <ProblemNote error={add.error} kept={t('kept')} />}
    </form>
  );
}
