import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Partner, partnerQuery } from '../api/partners.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import { AgreementForm } from './agreement-form.js';
import { AgreementSheet } from './agreement-sheet.js';
import { AnswerPanel } from './answer-panel.js';
import { ComparePanel } from './compare-panel.js';
import { FactsForm } from './facts-form.js';
import { PartnerFacts } from './partner-facts.js';
import { PartnerKeys } from './partner-keys.js';
import { PartnerState } from './partner-state.js';
import classes from './partners.module.css';
import { QueuePanel } from './queue-panel.js';
import { StateActions } from './state-actions.js';
import { Steps } from './steps.js';

const PartnerTaxii = lazy(() => import('../feeds/partner-taxii.js'));
const route = getRouteApi('/signed-in/partners/$id');

/** One partner: while he is set up the next step, afterwards everything that is known and agreed. */
export default function PartnerPage() {
  const { id } = route.useParams();
  const { t } = useTranslation(['partners', 'refusals']);
  const { can } = useRights();
  const { data: partner, error, refetch } = useQuery(partnerQuery(id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!partner) return <Waiting />;
  return (
    <Page
      title={partner.name}
      actions={
        <>
          <PartnerState state={partner.state} />
          <StateActions partner={partner} />
        </>
      }
    >
      {partner.stateReason && (
        <p className={classes.bad}>
          {t('because')} <bdi>{partner.stateReason}</bdi>
        </p>
      )}
      <SetUp partner={partner} />
      <AgreementSheet partner={partner} />
      {['active', 'suspended'].includes(partner.state) && <QueuePanel partnerId={partner.id} />}
      <About partner={partner} />
      <PartnerKeys partner={partner} />
      {can('partners.manage') && partner.state === 'active' && (
        <Suspense fallback={<Waiting />}>
          <PartnerTaxii partnerId={partner.id} />
        </Suspense>
      )}
    </Page>
  );
}

function About({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners');
  const { can } = useRights();
  const [editing, setEditing] = useState(false);
  const may = can('partners.manage') && partner.state !== 'refused';
  return (
    <>
      <div className={classes.head}>
        <h2>{t('facts.heading')}</h2>
        {may && !editing && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('agreement.change')}
          </Button>
        )}
      </div>
      {editing ? (
        <Sheet label={t('facts.title')}>
          <FactsForm partner={partner} onDone={() => setEditing(false)} />
        </Sheet>
      ) : (
        <PartnerFacts partner={partner} />
      )}
    </>
  );
}

/** The step that is due, for those who may take it. */
function SetUp({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners');
  const { can } = useRights();
  if (!can('partners.manage')) return null;
  if (partner.state === 'invited')
    return (
      <>
        <Steps at="compare" />
        <div className={classes.stack}>
          {!partner.invitedByUs && <AnswerPanel partner={partner} />}
          <ComparePanel partner={partner} />
        </div>
      </>
    );
  if (partner.state === 'verified')
    return (
      <>
        <Steps at="agree" />
        <Sheet label={t('steps.agree')}>
          <AgreementForm partner={partner} />
        </Sheet>
      </>
    );
  return null;
}
