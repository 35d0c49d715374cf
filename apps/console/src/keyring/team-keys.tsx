import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamKeysQuery, type TeamKey } from '../api/keys.js';
import { useRights } from '../session/session-context.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { Expiry } from './expiry.js';
import { ExportDialog } from './export-dialog.js';
import { Fingerprint } from './fingerprint.js';
import classes from './keys.module.css';
import { NewKeyDialog } from './new-key-dialog.js';
import { saveFile } from './save-file.js';
import { TeamKeyActions } from './team-key-actions.js';

/** The keys that this team signs with and is written to. */
export function TeamKeys() {
  const { t } = useTranslation('keys');
  const { can } = useRights();
  const query = useQuery(teamKeysQuery);
  const [adding, setAdding] = useState<'generate' | 'import' | null>(null);
  const [exporting, setExporting] = useState<TeamKey | null>(null);
  const add = can('keyring.manage') && (
    <div className={classes.buttons}>
      <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setAdding('generate')}>
        {t('generate')}
      </Button>
      <Button variant="default" onClick={() => setAdding('import')}>
        {t('import')}
      </Button>
    </div>
  );
  return (
    <>
      <div className={classes.head}>
        <h2>{t('team')}</h2>
        {query.data && query.data.length > 0 && add}
      </div>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('team')}>
        {query.isPending && <Waiting />}
        {query.data?.length === 0 && (
          <EmptyState icon="key" title={t('noTeamKeys.title')} text={t('noTeamKeys.text')} action={add} />
        )}
        {query.data && query.data.length > 0 && (
          <ul className={classes.keys}>
            {query.data.map((key) => (
              <li key={key.id} data-state={key.state}>
                <TeamKeyCard teamKey={key} onExport={() => setExporting(key)} />
              </li>
            ))}
          </ul>
        )}
      </Sheet>
      <NewKeyDialog way={adding} onClose={() => setAdding(null)} />
      <ExportDialog teamKey={exporting} onClose={() => setExporting(null)} />
    </>
  );
}

/** A successor is named by its fingerprint; what a person wrote stands as it is. */
function EndReason({ reason }: { reason: string }) {
  const { t } = useTranslation('keys');
  const successor = /^replaced by ([0-9A-F]{40,64})$/.exec(reason)?.[1];
  if (!successor)
    return (
      <p className={classes.soft}>
        <bdi>{reason}</bdi>
      </p>
    );
  return (
    <p className={classes.soft}>
      {t('replacedBy')} <Fingerprint value={successor} />
    </p>
  );
}

function TeamKeyCard({ teamKey, onExport }: { teamKey: TeamKey; onExport: () => void }) {
  const { t } = useTranslation('keys');
  const file = `${teamKey.fingerprint}.${teamKey.kind === 'pgp' ? 'asc' : 'pem'}`;
  return (
    <>
      <div className={classes.facts}>
        <p className={classes.name}>
          <span className={classes.state} data-state={teamKey.state}>
            {t(`teamState.${teamKey.state}`)}
          </span>
          {t(`kind.${teamKey.kind}`)} <bdi className={classes.soft}>{teamKey.algorithm}</bdi>
        </p>
        <Fingerprint value={teamKey.fingerprint} />
        <p className={classes.names}>
          {teamKey.userIds.map((userId) => (
            <bdi key={userId}>{userId}</bdi>
          ))}
        </p>
        <p className={classes.soft}>
          <Expiry at={teamKey.expiresAt} /> · {t(`origin.${teamKey.origin}`, { name: teamKey.addedBy })}
        </p>
        {teamKey.endReason && <EndReason reason={teamKey.endReason} />}
        {!teamKey.hasPrivate && <p className={classes.warn}>{t('privateGone')}</p>}
      </div>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="copy" size={14} />}
          onClick={() =>
            void navigator.clipboard.writeText(teamKey.publicKey).then(() => toast.done(t('copied')))
          }
        >
          {t('copyPublic')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="download" size={14} />}
          onClick={() => saveFile(file, teamKey.publicKey)}
        >
          {t('savePublic')}
        </Button>
        <TeamKeyActions teamKey={teamKey} onExport={onExport} />
      </div>
    </>
  );
}
