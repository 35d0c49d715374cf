import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { obligations, type DutySuggestion, type NewDuty } from '../api/obligations.js';
import type { Incident } from '../api/schemas.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import classes from './deadlines.module.css';
import { localInput } from './local-input.js';
import { useDutyChange } from './use-duty-change.js';
import { useRegimes } from './use-regimes.js';

/** Who owes what, and what makes it significant. The clock starts when he became aware. */
export function DeclareForm(props: {
  incident: Incident;
  suggestion: Partial<DutySuggestion>;
  onDone: () => void;
}) {
  const { incident, suggestion, onDone } = props;
  const { t } = useTranslation('deadlines');
  const { regimes, find, name, criterion } = useRegimes();
  const [regime, setRegime] = useState(suggestion.regime ?? '');
  const [organisation, setOrganisation] = useState(
    suggestion.organisation?.id ?? incident.organisations[0]?.id ?? '',
  );
  const [report, setReport] = useState(suggestion.report ?? incident.reports[0]?.ref ?? '');
  const [criteria, setCriteria] = useState<string[]>([]);
  const [awareAt, setAwareAt] = useState(localInput(incident.awareAt));
  const chosen = regime || regimes[0]?.id || '';
  const declare = useDutyChange(
    incident.ref,
    async (body: NewDuty) => (await obligations.declare(incident.ref, body)).id,
    (body) => t('declare.done', { regime: name(body.regime) }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body: NewDuty = {
      regime: chosen,
      organisationId: organisation || null,
      report: report || null,
      criteria,
      ...(awareAt ? { awareAt: new Date(awareAt).toISOString() } : {}),
    };
    declare.mutate(body, { onSuccess: onDone });
  };
  const toggle = (id: string) =>
    setCriteria((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  return (
    <form className={table.form} onSubmit={submit}>
      <NativeSelect
        label={t('declare.regime')}
        value={chosen}
        onChange={({ currentTarget }) => {
          setRegime(currentTarget.value);
          setCriteria([]);
        }}
        data={regimes.map((one) => ({ value: one.id, label: one.name }))}
      />
      <NativeSelect
        label={t('declare.organisation')}
        value={organisation}
        onChange={({ currentTarget }) => setOrganisation(currentTarget.value)}
        data={[
          { value: '', label: t('declare.noOrganisation') },
          ...incident.organisations.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <NativeSelect
        label={t('declare.report')}
        description={t('declare.reportHint')}
        value={report}
        onChange={({ currentTarget }) => setReport(currentTarget.value)}
        data={[
          { value: '', label: t('declare.noReport') },
          ...incident.reports.map((one) => ({ value: one.ref, label: one.ref })),
        ]}
      />
      <fieldset className={classes.criteria}>
        <legend>{t('declare.criteria')}</legend>
        {find(chosen)?.criteria.map(({ id }) => (
          <label key={id}>
            <input type="checkbox" checked={criteria.includes(id)} onChange={() => toggle(id)} />
            <span>{criterion(chosen, id)}</span>
          </label>
        ))}
      </fieldset>
      <TextInput
        type="datetime-local"
        label={t('awareAt')}
        description={t('declare.awareHint')}
        value={awareAt}
        onChange={({ currentTarget }) => setAwareAt(currentTarget.value)}
      />
      {declare.error && <ProblemNote error={declare.error} kept={t('kept')} />}
      <div className={table.formFoot}>
        <Button type="submit" loading={declare.isPending} disabled={criteria.length === 0 || !chosen}>
          {t('declare.now')}
        </Button>
      </div>
    </form>
  );
}
