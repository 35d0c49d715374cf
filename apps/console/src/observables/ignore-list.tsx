import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type IgnoreEntry, ignoredQuery, observables } from '../api/observables.js';
import { useRights } from '../session/session-context.js';
import { EmptyState, ProblemNote, useProblemText, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import classes from './observables.module.css';

const KINDS = ['value', 'domain', 'site', 'range'] as const;

/** What the site holds for noise. Everybody sees it; who leads changes it. */
export function IgnoreListTab() {
  const { t } = useTranslation('observables');
  const { can } = useRights();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const query = useQuery(ignoredQuery);
  const mayChange = can('observables.manage');
  const change = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
    onSettled: () => queries.invalidateQueries({ queryKey: ignoredQuery.queryKey }),
  });
  const remove = (entry: IgnoreEntry) => {
    change.mutate(async () => {
      await observables.removeEntry(entry);
      const { kind, value, reason } = entry;
      toast.undoable(t('ignore.removed', { value }), async () => {
        await observables.ignore({ kind, value, reason });
        await queries.invalidateQueries({ queryKey: ignoredQuery.queryKey });
      });
    });
  };
  return (
    <>
      <p className={classes.said}>{t('ignore.lead')}</p>
      {mayChange && <NewEntry />}
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('tab.list')}>
        {query.isPending && <Waiting />}
        {query.data?.length === 0 && (
          <EmptyState icon="ban" title={t('ignore.none.title')} text={t('ignore.none.text')} />
        )}
        {query.data && query.data.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                {(['active', 'kind', 'value', 'reason', 'by', 'remove'] as const).map((field) => (
                  <th key={field} scope="col">
                    {t(`ignore.field.${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {query.data.map((entry) => (
                <tr key={entry.id}>
                  <td>
                    <Switch
                      size="sm"
                      aria-label={t('ignore.active', { value: entry.value })}
                      checked={entry.active}
                      disabled={!mayChange || change.isPending}
                      onChange={(event) => {
                        const active = event.currentTarget.checked;
                        change.mutate(() => observables.switchEntry(entry, active));
                      }}
                    />
                  </td>
                  <td className={table.soft}>{t(`ignore.kind.${entry.kind}`)}</td>
                  <td className={table.grow}>
                    <bdi dir="ltr" className="mono">
                      {entry.value}
                    </bdi>
                  </td>
                  <td dir="auto">
                    {entry.shipped
                      ? t(`ignore.shipped.${entry.reason}`, { defaultValue: entry.reason })
                      : entry.reason}
                  </td>
                  <td>
                    <bdi>{entry.shipped ? t('ignore.withTocsin') : entry.changedBy}</bdi>
                  </td>
                  <td className={table.end}>
                    {mayChange && (
                      <button
                        type="button"
                        className={classes.iconButton}
                        aria-label={t('ignore.remove', { value: entry.value })}
                        onClick={() => remove(entry)}
                      >
                        <Icon name="close" size={14} />
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
    </>
  );
}

function NewEntry() {
  const { t } = useTranslation('observables');
  const queries = useQueryClient();
  const [entry, setEntry] = useState({ kind: 'domain' as (typeof KINDS)[number], value: '', reason: '' });
  const add = useMutation({
    mutationFn: () => observables.ignore(entry),
    onSuccess: async ({ value }) => {
      setEntry({ ...entry, value: '', reason: '' });
      toast.done(t('ignore.added', { value }));
      await queries.invalidateQueries({ queryKey: ignoredQuery.queryKey });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <div className={classes.asking}>
        <Select
          aria-label={t('ignore.field.kind')}
          data={KINDS.map((kind) => ({ value: kind, label: t(`ignore.kind.${kind}`) }))}
          value={entry.kind}
          allowDeselect={false}
          onChange={(next) => setEntry({ ...entry, kind: KINDS.find((kind) => kind === next) ?? entry.kind })}
        />
        <TextInput
          aria-label={t('ignore.field.value')}
          placeholder={t('ignore.field.value')}
          className={classes.grow}
          dir="ltr"
          required
          value={entry.value}
          onChange={(event) => setEntry({ ...entry, value: event.currentTarget.value })}
        />
        <TextInput
          aria-label={t('ignore.field.reason')}
          placeholder={t('ignore.field.reason')}
          className={classes.grow}
          dir="auto"
          required
          maxLength={500}
          value={entry.reason}
          onChange={(event) => setEntry({ ...entry, reason: event.currentTarget.value })}
        />
        <Button type="submit" loading={add.isPending} leftSection={<Icon name="plus" size={14} />}>
          {t('ignore.add')}
        </Button>
      </div>
      {add.error && <ProblemNote error={add.error} kept={t('kept')} />}
    </form>
  );
}
