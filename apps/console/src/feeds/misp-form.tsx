import { Button, Select, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Misp, misps, mispsQuery } from '../api/feeds.js';
import { partnersQuery } from '../api/partners.js';
import { ProblemNote } from '../shell/page-states.js';
import classes from './feeds.module.css';
import { keyOf, SourceFields, type SourceValues } from './source-fields.js';

/** A MISP, new or changed. */
export function MispForm({ misp, onDone }: { misp: Misp | null; onDone: () => void }) {
  const { t } = useTranslation('feeds');
  const queries = useQueryClient();
  const partners = useQuery(partnersQuery);
  const [source, setSource] = useState<SourceValues>({
    title: misp?.title ?? '',
    url: misp?.url ?? '',
    key: '',
    owner: misp?.owner ?? '',
    tlp: misp?.tlp ?? 'AMBER',
    intervalMinutes: misp?.intervalMinutes ?? 15,
    active: misp?.active ?? true,
  });
  const [pulls, setPulls] = useState(misp?.pulls ?? true);
  const [pushes, setPushes] = useState(misp?.pushes ?? false);
  const [partnerId, setPartnerId] = useState(misp?.partnerId ?? null);
  const save = useMutation({
    mutationFn: () => {
      const { key: _typed, ...rest } = source;
      const body = { ...rest, ...keyOf(source), pulls, pushes, partnerId };
      return misp ? misps.change(misp.id, { ...body, version: misp.version }) : misps.add(body);
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: mispsQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <SourceFields
        values={source}
        hasKey={misp?.hasKey ?? false}
        change={(more) => setSource({ ...source, ...more })}
      />
      <Switch
        label={t('field.pulls')}
        checked={pulls}
        onChange={(event) => setPulls(event.currentTarget.checked)}
      />
      <Switch
        label={t('field.pushes')}
        checked={pushes}
        onChange={(event) => setPushes(event.currentTarget.checked)}
      />
      {pushes && (
        <Select
          label={t('field.partner')}
          description={t('field.partnerHint')}
          data={(partners.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={partnerId}
          onChange={setPartnerId}
          required
          withAsterisk={false}
        />
      )}
      {save.error && <ProblemNote error={save.error} kept={t('kept')} />}
      <div className={classes.foot}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
