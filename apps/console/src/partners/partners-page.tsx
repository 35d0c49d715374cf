import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type PartnerRow, partnersQuery } from '../api/partners.js';
import { useRights } from '../session/session-context.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import { TlpText } from '../theme/marks.js';
import { Ago } from '../theme/time.js';
import { OwnIdentity } from './own-identity.js';
import { PartnerState } from './partner-state.js';
import classes from './partners.module.css';
import { QueuePanel } from './queue-panel.js';
import { isTlp } from './tlp-labels.js';

/** The CIRTs that cases are shared with, and who we are to them. */
export default function PartnersPage() {
  const { t } = useTranslation('partners');
  const { can } = useRights();
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useQuery(partnersQuery);
  const add = can('partners.manage') && (
    <Button
      leftSection={<Icon name="plus" size={14} />}
      onClick={() => void navigate({ to: '/partners/new' })}
    >
      {t('add')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ to: '/partners/queue' })}>
            {t('messages')}
          </Button>
          {can('partners.manage') && (
            <Button variant="default" onClick={() => void navigate({ to: '/partners/feeds' })}>
              {t('feeds')}
            </Button>
          )}
          {data && data.length > 0 && add}
        </>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <Sheet label={t('title')}>
        {isPending && <Waiting />}
        {data?.length === 0 && (
          <EmptyState icon="link" title={t('none.title')} text={t('none.text')} action={add} />
        )}
        {data && data.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                {(['name', 'state', 'labels', 'heard', 'way'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map((partner) => (
                <Row key={partner.id} partner={partner} />
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
      {data && data.length > 0 && <QueuePanel partnerId={null} />}
      <OwnIdentity />
    </Page>
  );
}

function Row({ partner }: { partner: PartnerRow }) {
  return (
    <tr>
      <td className={table.grow}>
        <Link to="/partners/$id" params={{ id: partner.id }}>
          <bdi>{partner.name}</bdi>
        </Link>{' '}
        <bdi className={classes.soft} dir="ltr">
          {[partner.country, partner.domain].filter(Boolean).join(' · ')}
        </bdi>
      </td>
      <td>
        <PartnerState state={partner.state} />
      </td>
      <td>
        {partner.labels.length > 0 && (
          <span className={classes.labels}>
            {partner.labels.slice(-1).map((label) => isTlp(label) && <TlpText key={label} tlp={label} />)}
          </span>
        )}
      </td>
      <td>{partner.heardAt && <Ago at={partner.heardAt} />}</td>
      <td>
        <Way partner={partner} />
      </td>
    </tr>
  );
}

/** What somebody should look at, the worst first; else that all is well. */
function Way({ partner }: { partner: PartnerRow }) {
  const { t } = useTranslation('partners');
  if (partner.state === 'refused') return null;
  if (partner.keysUntil === null) return <span className={classes.bad}>{t('way.noKey')}</span>;
  if (partner.failures > 0)
    return <span className={classes.bad}>{t('way.failing', { count: partner.failures })}</span>;
  if (partner.state === 'active' && partner.announcedKeys > 0)
    return <span className={classes.warn}>{t('way.announced', { count: partner.announcedKeys })}</span>;
  return partner.state === 'active' ? <span className={classes.soft}>{t('way.open')}</span> : null;
}
