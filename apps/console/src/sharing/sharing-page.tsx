import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentQuery } from '../api/incidents.js';
import { type CaseSharing, sharingQuery, suggestionsQuery } from '../api/sharing.js';
import { useRights } from '../session/session-context.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page } from '../shell/page.js';
import { Icon } from '../theme/icons.js';
import { TlpBadge } from '../theme/marks.js';
import { Contributions } from './contributions.js';
import { Handovers } from './handovers.js';
import { LeaveDialog } from './leave-dialog.js';
import { RevokeDialog } from './revoke-dialog.js';
import { ShareCard } from './share-card.js';
import { ShareDialog } from './share-dialog.js';
import classes from './sharing.module.css';

const route = getRouteApi('/signed-in/incidents/$ref/sharing');

/** What of a case is with partner teams: propose, look, release, call back, and what they say to it. */
export default function SharingPage() {
  const { ref } = route.useParams();
  const { t } = useTranslation('sharing');
  const incident = useQuery(incidentQuery(ref));
  const { data, error, refetch } = useQuery(sharingQuery(ref));
  const { can } = useRights();
  const [isChoosing, setChoosing] = useState(false);
  const [leaving, setLeaving] = useState<string[]>([]);
  const [revoked, setRevoked] = useState<string[] | null>(null);
  const mayShare = can('sharing.write') && (data?.rooms ?? []).every((room) => room.isOurs || room.mayPassOn);
  const choose = mayShare && (
    <Button leftSection={<Icon name="send" size={14} />} onClick={() => setChoosing(true)}>
      {t('share')}
    </Button>
  );
  const failure = error ?? incident.error;
  if (failure) return <ProblemNote error={failure} retry={() => void refetch()} />;
  if (!data || !incident.data) return <Waiting lines={10} />;
  const sent = data.shares.filter(({ state }) => state === 'released');
  return (
    <Page
      title={t('title', { ref })}
      lead={t('lead')}
      actions={
        <>
          {mayShare && sent.length > 0 && (
            <Button variant="default" onClick={() => setRevoked([])}>
              {t('revoke.all')}
            </Button>
          )}
          {data.shares.length > 0 && choose}
        </>
      }
    >
      <p className={classes.about}>
        <Link to="/incidents/$ref" params={{ ref }} className="ref">
          {ref}
        </Link>{' '}
        <bdi>{incident.data.title}</bdi> <TlpBadge tlp={incident.data.tlp} />
        {incident.data.drill && <span className={classes.drill}>{t('drill')}</span>}
      </p>
      <Rooms sharing={data} caseRef={ref} />
      {mayShare && <Behind caseRef={ref} onRelease={setLeaving} />}
      {data.shares.length === 0 && (
        <EmptyState icon="link" title={t('none.title')} text={t('none.text')} action={choose || undefined} />
      )}
      {data.shares.map((share) => (
        <ShareCard
          key={share.id}
          share={share}
          caseRef={ref}
          mayShare={mayShare}
          onRelease={() => setLeaving([share.id])}
          onRevoke={() => setRevoked([share.id])}
        />
      ))}
      <Contributions items={data.contributions} caseRef={ref} mayAnswer={mayShare} />
      <Handovers sharing={data} caseRef={ref} />
      {isChoosing && (
        <ShareDialog
          sharing={data}
          incident={incident.data}
          onClose={() => setChoosing(false)}
          onProposed={(ids) => {
            setChoosing(false);
            setLeaving(ids);
          }}
        />
      )}
      {leaving.length > 0 && <LeaveDialog caseRef={ref} shareIds={leaving} onClose={() => setLeaving([])} />}
      {revoked !== null && (
        <RevokeDialog caseRef={ref} shares={sent} chosen={revoked} onClose={() => setRevoked(null)} />
      )}
    </Page>
  );
}

/** Under which ids partners know the case, where that says more than the page's title. */
function Rooms({ sharing, caseRef }: { sharing: CaseSharing; caseRef: string }) {
  const { t } = useTranslation('sharing');
  const telling = sharing.rooms.filter(({ id, isOurs }) => id !== caseRef || !isOurs);
  if (telling.length === 0) return null;
  return (
    <ul className={classes.notice}>
      {telling.map(({ owner, id, isOurs, leader }) => (
        <li key={`${owner}#${id}`}>
          {t(isOurs ? 'room.ours' : 'room.theirs', { leader })}{' '}
          <bdi className="ref" dir="ltr">
            {owner}#{id}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

/** The case changed since: a person decides whether the partners get the next revision. */
function Behind({ caseRef, onRelease }: { caseRef: string; onRelease: (ids: string[]) => void }) {
  const { t } = useTranslation('sharing');
  const { data = [] } = useQuery(suggestionsQuery(caseRef));
  if (data.length === 0) return null;
  return (
    <div className={classes.notice} role="status">
      <div>
        <strong>{t('behind.title')}</strong>
        <ul>
          {data.map(({ shareId, partner, since }) => (
            <li key={shareId}>
              <bdi>{partner}</bdi>: {t('behind.since', { revision: since })}
            </li>
          ))}
        </ul>
      </div>
      <Button size="compact-sm" onClick={() => onRelease(data.map(({ shareId }) => shareId))}>
        {t('behind.look')}
      </Button>
    </div>
  );
}
