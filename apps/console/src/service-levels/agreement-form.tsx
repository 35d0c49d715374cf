import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ServiceAgreement,
  type ServiceCalendar,
  serviceLevels,
  serviceLevelsQuery,
  type ServiceTerms,
} from '../api/service-levels.js';
import { ProblemNote } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { draftOf, termsOf } from './agreement-draft.js';
import { DuePreview } from './due-preview.js';
import { LadderEditor } from './ladder-editor.js';
import { PromisesEditor } from './promises-editor.js';
import { type Scope, ScopeFields } from './scope-fields.js';
import classes from './service-levels.module.css';

interface Props {
  /** Null: a new one. */
  agreement: ServiceAgreement | null;
  /** What a new one begins with: the site's own. */
  pattern: ServiceTerms;
  calendars: readonly ServiceCalendar[];
  onDone: () => void;
}

/** What is promised to whom, with the ends that follow from it while it is typed. */
export function AgreementForm({ agreement, pattern, calendars, onDone }: Props) {
  const { t } = useTranslation('service-levels');
  const queries = useQueryClient();
  const [name, setName] = useState(agreement?.name ?? '');
  const [scope, setScope] = useState<Scope>({ scope: 'sector', value: '' });
  const [draft, setDraft] = useState(() => draftOf(agreement?.terms ?? pattern));
  const [calendarId, setCalendarId] = useState(agreement?.calendarId ?? '');
  const [version, setVersion] = useState(agreement?.version ?? 0);
  const terms = termsOf(draft);
  const reread = () => queries.invalidateQueries({ queryKey: serviceLevelsQuery.queryKey });
  const save = useMutation({
    mutationFn: (whole: ServiceTerms) => {
      const body = { name: name.trim(), terms: whole, calendarId: calendarId || null };
      return agreement
        ? serviceLevels.changeAgreement(agreement.id, { ...body, version })
        : serviceLevels.addAgreement({ ...body, scope: scope.scope, scopeValue: scope.value });
    },
    onSuccess: (saved) => {
      toast.undoable(t('agreementSaved'), async () => {
        if (agreement) {
          const { name: was, terms: before, calendarId: calendar } = agreement;
          await serviceLevels.changeAgreement(agreement.id, {
            name: was,
            terms: before,
            calendarId: calendar,
            version: saved.version,
          });
        } else await serviceLevels.endAgreement(saved.id, saved.version);
        await reread();
      });
      onDone();
    },
    onSettled: reread,
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (terms) save.mutate(terms);
      }}
    >
      {!agreement && <ScopeFields scope={scope} onChange={setScope} />}
      <div className={classes.pair}>
        <TextInput
          label={t('name')}
          description={t('nameWhy')}
          dir="auto"
          maxLength={100}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('calendar')}
          description={t('calendarWhy')}
          value={calendarId}
          data={[
            { value: '', label: t('roundTheClock') },
            ...calendars.map((each) => ({
              value: each.id,
              label: `${each.name} (${each.definition.timeZone})`,
            })),
          ]}
          onChange={(event) => setCalendarId(event.currentTarget.value)}
        />
      </div>
      <p className={classes.soft}>{t('promisesWhy')}</p>
      <PromisesEditor draft={draft} onChange={setDraft} />
      <LadderEditor draft={draft} onChange={setDraft} />
      <DuePreview body={terms && { terms, calendarId: calendarId || null }} />
      {save.error && (
        <ProblemNote
          error={save.error}
          kept={t('kept')}
          retryLabel={t('useNewest')}
          retry={
            agreement ? () => void reread().then(() => setVersion(newest(queries, agreement))) : undefined
          }
        />
      )}
      {agreement && <p className={classes.soft}>{t('agreementNewOnly')}</p>}
      <div className={classes.foot}>
        <Button
          type="submit"
          loading={save.isPending}
          disabled={!terms || (!agreement && scope.value === '')}
        >
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function newest(queries: ReturnType<typeof useQueryClient>, { id, version }: ServiceAgreement): number {
  const known = queries.getQueryData(serviceLevelsQuery.queryKey);
  return known?.agreements.find((each) => each.id === id)?.version ?? version;
}
