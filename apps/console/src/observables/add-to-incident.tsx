import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { observables, type Value } from '../api/observables.js';
import type { Tlp } from '../api/schemas.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import table from '../shell/table.module.css';
import classes from './observables.module.css';

const LABELS: readonly Tlp[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];

/** Puts values into a case, with what is said of them; one undo takes all of them out again. */
export function AddToIncident(props: { values: readonly Value[]; incident?: string; onDone?: () => void }) {
  const { t } = useTranslation('observables');
  const queries = useQueryClient();
  const [ref, setRef] = useState(props.incident ?? '');
  const [tlp, setTlp] = useState<Tlp | null>(null);
  const [note, setNote] = useState('');
  const [said, setSaid] = useState({ affected: false, malicious: false });
  const refresh = (incident: string) => queries.invalidateQueries({ queryKey: ['incident', incident] });
  const add = useMutation({
    mutationFn: async (incident: string) => {
      const values = props.values.map(({ type, value }) => ({ type, value }));
      const body = { values, ...said, ...(tlp ? { tlp } : {}), ...(note ? { note } : {}) };
      return { incident, ...(await observables.addTo(incident, body)) };
    },
    onSuccess: async ({ incident, added }) => {
      await refresh(incident);
      toast.undoable(t('add.done', { count: added.length, incident }), async () => {
        // What was in the case by hand before stays in it.
        for (const value of added)
          await observables.say(incident, {
            type: value.type,
            value: value.value,
            version: 1,
            dismissed: true,
          });
        await refresh(incident);
      });
      props.onDone?.();
    },
  });
  return (
    <form
      className={props.incident === undefined ? table.padded : classes.inRail}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(ref.trim().toUpperCase());
      }}
    >
      <div className={classes.adding}>
        {props.incident === undefined && (
          <TextInput
            label={t('add.incident')}
            placeholder="I-2026-000123"
            dir="ltr"
            required
            value={ref}
            onChange={(event) => setRef(event.currentTarget.value)}
          />
        )}
        <Select
          label="TLP"
          placeholder={t('add.asSeen')}
          clearable
          data={[...LABELS]}
          value={tlp}
          onChange={(next) => setTlp(LABELS.find((each) => each === next) ?? null)}
        />
        <TextInput
          label={t('add.note')}
          dir="auto"
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {(['malicious', 'affected'] as const).map((mark) => (
          <Checkbox
            key={mark}
            label={t(`marks.${mark}`)}
            checked={said[mark]}
            onChange={(event) => setSaid({ ...said, [mark]: event.currentTarget.checked })}
          />
        ))}
        <Button type="submit" loading={add.isPending}>
          {t('add.do', { count: props.values.length })}
        </Button>
      </div>
      {add.data && props.incident === undefined && (
        <p>
          <Link to="/incidents/$ref" params={{ ref: add.data.incident }}>
            {add.data.incident}
          </Link>
        </p>
      )}
      {add.error && <ProblemNote error={add.error} kept={t('kept')} />}
    </form>
  );
}
