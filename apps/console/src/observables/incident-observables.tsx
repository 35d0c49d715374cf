import { Button, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  incidentObservablesQuery,
  type IncidentObservable,
  OBSERVABLE_TYPES,
  observables,
  type Value,
} from '../api/observables.js';
import type { Incident } from '../api/schemas.js';
import { Part } from '../incident/rail-part.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { LoadMore } from '../shell/load-more.js';
import { ProblemNote, useProblemText, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon, type IconName } from '../theme/icons.js';
import { TlpText } from '../theme/marks.js';
import { AddToIncident } from './add-to-incident.js';
import { ExportDialog } from './export-dialog.js';
import classes from './observables.module.css';
import { ValueLink } from './value-link.js';
import { ValueMarks } from './value-marks.js';

/** The values of a case: found in its parts, or put there by hand; what people say of them here. */
export default function IncidentObservables({ incident }: { incident: Incident }) {
  const { ref } = incident;
  const { t } = useTranslation('observables');
  const { can } = useRights();
  const [dismissed, setDismissed] = useState(false);
  const [open, setOpen] = useState<'paste' | 'export' | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const query = useInfiniteQuery(incidentObservablesQuery(ref, dismissed));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  useCommand('jump-observables', () => {
    top.current?.scrollIntoView({ block: 'start' });
    const first = top.current?.querySelector<HTMLElement>('a, button');
    first?.focus();
  });
  const count = `${rows.length}${query.hasNextPage ? '+' : ''}`;
  return (
    <div ref={top}>
      <Part title={t('ofIncident', { count })}>
        {query.isPending && <Waiting lines={3} />}
        {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
        {query.isSuccess && rows.length === 0 && <p className={classes.soft}>{t('noneInIncident')}</p>}
        <ul className={classes.railList}>
          {rows.map((row) => (
            <Row key={`${row.type} ${row.value}`} incident={ref} row={row} />
          ))}
        </ul>
        <LoadMore query={query} />
        <div className={classes.foot} style={{ justifyContent: 'flex-start' }}>
          {can('incident.write') && (
            <Button
              size="xs"
              variant="default"
              aria-expanded={open === 'paste'}
              onClick={() => setOpen(open === 'paste' ? null : 'paste')}
            >
              {t('add.byHand')}
            </Button>
          )}
          {can('report.triage') && rows.length > 0 && (
            <Button size="xs" variant="default" onClick={() => setOpen('export')}>
              {t('export.open')}
            </Button>
          )}
          <button type="button" className={classes.more} onClick={() => setDismissed(!dismissed)}>
            {t(dismissed ? 'showKept' : 'showDismissed')}
          </button>
        </div>
        {open === 'paste' && <AddByHand incident={ref} onDone={() => setOpen(null)} />}
        {open === 'export' && (
          <ExportDialog
            scope={{ incident: ref }}
            title={t('export.incident', { ref })}
            drill={incident.drill}
            onClose={() => setOpen(null)}
          />
        )}
      </Part>
    </div>
  );
}

function Row({ incident, row }: { incident: string; row: IncidentObservable }) {
  const { t } = useTranslation('observables');
  const { can } = useRights();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const refresh = () => queries.invalidateQueries({ queryKey: ['incident', incident] });
  const say = useMutation({
    mutationFn: (said: Partial<Pick<IncidentObservable, 'affected' | 'malicious' | 'dismissed'>>) =>
      observables.say(incident, { type: row.type, value: row.value, version: row.version, ...said }),
    onSuccess: (after, said) => {
      const before = Object.fromEntries(
        Object.keys(said).map((field) => [field, row[field as 'affected' | 'malicious' | 'dismissed']]),
      );
      toast.undoable(t(said.dismissed ? 'removed' : 'marked', { value: row.value }), async () => {
        await observables.say(incident, {
          type: row.type,
          value: row.value,
          version: after.version,
          ...before,
        });
        await refresh();
      });
    },
    onError: (error) => toast.problem(problemText(error).title, problemText(error).detail),
    onSettled: refresh,
  });
  const toggle = (field: 'affected' | 'malicious', icon: IconName) => (
    <button
      type="button"
      className={classes.iconButton}
      aria-pressed={row[field]}
      aria-label={t(`toggle.${field}`, { value: row.value })}
      title={t(`marks.${field}`)}
      disabled={say.isPending}
      onClick={() => say.mutate({ [field]: !row[field] })}
    >
      <Icon name={icon} size={14} />
    </button>
  );
  return (
    <li>
      <span className={classes.railLine}>
        <ValueLink type={row.type} value={row.value} plain />
        {can('incident.write') && (
          <span className={classes.actions}>
            {!row.dismissed && toggle('malicious', 'alert')}
            {!row.dismissed && toggle('affected', 'building')}
            <button
              type="button"
              className={classes.iconButton}
              aria-label={t(row.dismissed ? 'putBack' : 'remove', { value: row.value })}
              disabled={say.isPending}
              onClick={() => say.mutate({ dismissed: !row.dismissed })}
            >
              <Icon name={row.dismissed ? 'undo' : 'close'} size={14} />
            </button>
          </span>
        )}
      </span>
      <span className={classes.line}>
        <ValueMarks
          verdict={row.verdict}
          ignored={row.ignored}
          affected={row.affected}
          malicious={row.malicious}
        />
        {row.tlp && <TlpText tlp={row.tlp} />}
        {row.added && <span className={classes.soft}>{t('byHand')}</span>}
        {row.note && (
          <span className={classes.soft} dir="auto">
            {row.note}
          </span>
        )}
      </span>
    </li>
  );
}

/** Pasted, taken apart and looked at before it goes into the case. */
function AddByHand({ incident, onDone }: { incident: string; onDone: () => void }) {
  const { t } = useTranslation(['observables', 'words']);
  const [text, setText] = useState('');
  const [values, setValues] = useState<Value[]>([]);
  const look = useMutation({
    mutationFn: observables.pasted,
    onSuccess: (pasted) => setValues(pasted.values.map(({ type, value }) => ({ type, value }))),
  });
  return (
    <div className={classes.byHand}>
      <Textarea
        label={t('paste.label')}
        autosize
        minRows={2}
        maxRows={8}
        dir="ltr"
        value={text}
        maxLength={200_000}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text.trim() !== '' && look.mutate(text)}
      />
      {look.error && <ProblemNote error={look.error} kept={t('kept')} />}
      {values.map((each) => (
        <span key={`${each.type} ${each.value}`} className={classes.line}>
          <select
            className={classes.type}
            aria-label={t('chooseType', { value: each.value })}
            value={each.type}
            onChange={(event) => {
              const type = OBSERVABLE_TYPES.find((known) => known === event.currentTarget.value);
              setValues(values.map((other) => (other === each && type ? { ...each, type } : other)));
            }}
          >
            {OBSERVABLE_TYPES.map((type) => (
              <option key={type} value={type}>
                {t(`words:observable.${type}`)}
              </option>
            ))}
          </select>
          <bdi dir="ltr" className="mono">
            {each.value}
          </bdi>
          <button
            type="button"
            className={classes.iconButton}
            aria-label={t('remove', { value: each.value })}
            onClick={() => setValues(values.filter((other) => other !== each))}
          >
            <Icon name="close" size={13} />
          </button>
        </span>
      ))}
      {look.data && look.data.refused.length > 0 && (
        <p className={classes.soft}>{t('paste.refused', { count: look.data.refused.length })}</p>
      )}
      {values.length > 0 ? (
        <AddToIncident values={values} incident={incident} onDone={onDone} />
      ) : (
        <Button size="xs" loading={look.isPending} onClick={() => look.mutate(text)}>
          {t('paste.look')}
        </Button>
      )}
    </div>
  );
}
