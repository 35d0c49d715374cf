import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ServiceAgreement,
  type ServiceCalendar,
  serviceLevels,
  serviceLevelsQuery,
} from '../api/service-levels.js';
import { useRights } from '../session/session-context.js';
import { EmptyState, ProblemNote, useProblemText, Waiting } from '../shell/page-states.js';
import { Page } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { AgreementCard } from './agreement-card.js';
import { AgreementForm } from './agreement-form.js';
import { AgreementHistory } from './agreement-history.js';
import { ApplyDialog } from './apply-dialog.js';
import { CalendarForm } from './calendar-form.js';
import { CalendarsSheet } from './calendars-sheet.js';
import classes from './service-levels.module.css';
import { useScopeName } from './use-scope-name.js';

type Open =
  | { what: 'agreement'; of: ServiceAgreement | null }
  | { what: 'history' | 'apply'; of: ServiceAgreement }
  | { what: 'calendar'; of: ServiceCalendar | null };

/** What we promise to whom, in which hours, and who is called when it is not kept. */
export default function ServiceLevelsPage() {
  const { t } = useTranslation(['service-levels', 'shell']);
  const { can } = useRights();
  const mayManage = can('service-levels.manage');
  const { data, error, refetch } = useQuery(serviceLevelsQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const scopeName = useScopeName();
  const end = useEnd();
  const dialogTitle = useDialogTitle();
  const close = () => setOpen(null);
  const add = mayManage && (
    <Button
      leftSection={<Icon name="plus" size={14} />}
      disabled={!data}
      onClick={() => setOpen({ what: 'agreement', of: null })}
    >
      {t('addAgreement')}
    </Button>
  );
  const site = data?.agreements.find(({ scope }) => scope === 'site');
  const named = open?.of && 'scope' in open.of ? scopeName(open.of) : '';
  return (
    <Page wide title={t('shell:nav.serviceLevels')} lead={t('lead')} actions={add}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={12} />}
      {data && (
        <>
          <div className={classes.cards}>
            {data.agreements.map((agreement) => (
              <AgreementCard
                key={agreement.id}
                agreement={agreement}
                calendar={data.calendars.find(({ id }) => id === agreement.calendarId)}
                mayManage={mayManage}
                onEdit={() => setOpen({ what: 'agreement', of: agreement })}
                onHistory={() => setOpen({ what: 'history', of: agreement })}
                onApply={() => setOpen({ what: 'apply', of: agreement })}
                onEnd={() => end(agreement, scopeName(agreement))}
              />
            ))}
          </div>
          {data.agreements.length === 1 && (
            <EmptyState icon="building" title={t('siteOnly')} text={t('siteOnlyText')} />
          )}
          <CalendarsSheet
            calendars={data.calendars}
            mayManage={mayManage}
            onEdit={(of) => setOpen({ what: 'calendar', of: of === 'new' ? null : of })}
          />
        </>
      )}
      <Modal
        opened={open?.what === 'agreement' || open?.what === 'calendar'}
        onClose={close}
        size={1040}
        title={dialogTitle(open, named)}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open?.what === 'agreement' && data && site && (
          <AgreementForm agreement={open.of} pattern={site.terms} calendars={data.calendars} onDone={close} />
        )}
        {open?.what === 'calendar' && <CalendarForm calendar={open.of} onDone={close} />}
      </Modal>
      <AgreementHistory
        id={open?.what === 'history' ? open.of.id : null}
        title={t('historyOf', { name: named })}
        onClose={close}
      />
      <ApplyDialog
        agreement={open?.what === 'apply' ? open.of : null}
        title={t('applyTitle', { name: named })}
        onClose={close}
      />
    </Page>
  );
}

function useDialogTitle(): (open: Open | null, name: string) => string {
  const { t } = useTranslation('service-levels');
  return (open, name) => {
    if (open?.what === 'calendar')
      return open.of ? t('editCalendar', { name: open.of.name }) : t('addCalendar');
    return open?.of ? t('editAgreement', { name }) : t('addAgreement');
  };
}

/** Ended with a way back: the same promises are agreed on again. */
function useEnd() {
  const { t } = useTranslation('service-levels');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const reread = () => queries.invalidateQueries({ queryKey: serviceLevelsQuery.queryKey });
  const { mutate } = useMutation({
    mutationFn: ({ agreement }: { agreement: ServiceAgreement; named: string }) =>
      serviceLevels.endAgreement(agreement.id, agreement.version),
    onSuccess: (_, { agreement, named }) => {
      const { name, terms, calendarId, scope, scopeValue } = agreement;
      toast.undoable(t('ended', { name: named }), async () => {
        await serviceLevels.addAgreement({ name, terms, calendarId, scope, scopeValue: scopeValue ?? '' });
        await reread();
      });
    },
    onError: (error) => {
      const { title, detail } = problemText(error);
      toast.problem(title, detail);
    },
    onSettled: reread,
  });
  return (agreement: ServiceAgreement, named: string) => mutate({ agreement, named });
}
