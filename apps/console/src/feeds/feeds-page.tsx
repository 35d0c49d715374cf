import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Feed, feeds, feedsQuery, type Misp, misps, mispsQuery } from '../api/feeds.js';
import { useRights } from '../session/session-context.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import { Icon } from '../theme/icons.js';
import { FeedForm } from './feed-form.js';
import classes from './feeds.module.css';
import { MispForm } from './misp-form.js';
import { MispPushes } from './misp-pushes.js';
import { RemoveFeed } from './remove-feed.js';
import { SourceLine } from './source-line.js';

/** What is fetched of others by TAXII, and the MISPs that events come from and go to. */
export default function FeedsPage() {
  const { t } = useTranslation(['feeds', 'refusals']);
  const { can } = useRights();
  if (!can('partners.manage'))
    return (
      <Page title={t('title')}>
        <Sheet>
          <EmptyState icon="link" title={t('noRight')} text={t('noRightText')} />
        </Sheet>
      </Page>
    );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TaxiiFeeds />
      <Misps />
    </Page>
  );
}

function TaxiiFeeds() {
  const { t } = useTranslation('feeds');
  const { data, error, isPending, refetch } = useQuery(feedsQuery);
  const [edited, setEdited] = useState<Feed | 'new' | null>(null);
  const done = () => setEdited(null);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('taxii.heading')}</h2>
        <AddButton label={t('taxii.add')} onClick={() => setEdited('new')} />
      </div>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <Sheet label={t('taxii.heading')}>
        {isPending && <Waiting />}
        {data?.length === 0 && <EmptyState icon="link" title={t('taxii.none')} text={t('taxii.noneText')} />}
        {data && data.length > 0 && (
          <ul className={classes.list}>
            {data.map((feed) => (
              <SourceLine
                key={feed.id}
                source={feed}
                taken={feed.objectsTaken}
                poll={feeds.poll}
                onEdit={() => setEdited(feed)}
                more={<RemoveFeed feed={feed} />}
              />
            ))}
          </ul>
        )}
      </Sheet>
      <Modal
        opened={edited !== null}
        onClose={done}
        title={edited === 'new' ? t('taxii.add') : t('edit')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {edited !== null && <FeedForm feed={edited === 'new' ? null : edited} onDone={done} />}
      </Modal>
    </>
  );
}

function Misps() {
  const { t } = useTranslation('feeds');
  const { data, error, isPending, refetch } = useQuery(mispsQuery);
  const [edited, setEdited] = useState<Misp | 'new' | null>(null);
  const done = () => setEdited(null);
  return (
    <>
      <div className={classes.head}>
        <h2>{t('misp.heading')}</h2>
        <AddButton label={t('misp.add')} onClick={() => setEdited('new')} />
      </div>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <Sheet label={t('misp.heading')}>
        {isPending && <Waiting />}
        {data?.length === 0 && <EmptyState icon="link" title={t('misp.none')} text={t('misp.noneText')} />}
        {data && data.length > 0 && (
          <ul className={classes.list}>
            {data.map((misp) => (
              <SourceLine
                key={misp.id}
                source={misp}
                taken={misp.eventsTaken}
                poll={misps.poll}
                onEdit={() => setEdited(misp)}
              >
                <MispPushes misp={misp} />
              </SourceLine>
            ))}
          </ul>
        )}
      </Sheet>
      <Modal
        opened={edited !== null}
        onClose={done}
        title={edited === 'new' ? t('misp.add') : t('edit')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {edited !== null && <MispForm misp={edited === 'new' ? null : edited} onDone={done} />}
      </Modal>
    </>
  );
}

function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button leftSection={<Icon name="plus" size={14} />} onClick={onClick}>
      {label}
    </Button>
  );
}
