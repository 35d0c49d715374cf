import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { contactKeys, type ContactKey } from '../api/keys.js';
import { useRights } from '../session/session-context.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { Ago, Moment } from '../theme/time.js';
import type { Decision } from './decide-dialog.js';
import { Expiry } from './expiry.js';
import { Fingerprint } from './fingerprint.js';
import classes from './keys.module.css';
import { saveFile } from './save-file.js';

/** One key of somebody else: what it says, from where it came, who vouches for it, and what contradicts it. */
export function ContactKeyCard(props: { contactKey: ContactKey; onDecide: (decision: Decision) => void }) {
  const { t } = useTranslation('keys');
  const key = props.contactKey;
  return (
    <>
      <div className={classes.facts}>
        <p className={classes.name}>
          <span className={classes.state} data-state={key.state}>
            {t(`state.${key.state}`)}
          </span>
          {key.addresses.length === 0 && <span>{t('noAddress')}</span>}
          {key.addresses.map((address) => (
            <bdi key={address} dir="ltr">
              {address}
            </bdi>
          ))}
        </p>
        <Fingerprint value={key.fingerprint} />
        <p className={classes.soft}>
          {t(`kind.${key.kind}`)} <bdi>{key.algorithm}</bdi> · <Expiry at={key.expiresAt} />
        </p>
        <p className={`${classes.names} ${classes.soft}`}>
          {key.userIds.map((userId) => (
            <bdi key={userId}>{userId}</bdi>
          ))}
        </p>
        <p className={classes.soft}>
          <Source of={key} /> · <Ago at={key.offeredAt} />
        </p>
        {key.decidedAt && <Verdict of={key} at={key.decidedAt} />}
        {key.others.map((other) => (
          <p key={other.id} className={classes.warn}>
            <Icon name="alert" size={14} />{' '}
            {t('another', { address: `\u2068${other.address}\u2069`, state: t(`state.${other.state}`) })}{' '}
            <Fingerprint value={other.fingerprint} />
          </p>
        ))}
      </div>
      <Actions {...props} />
    </>
  );
}

function Source({ of: { source, sourceRef } }: { of: ContactKey }) {
  const { t } = useTranslation('keys');
  const isReport = sourceRef !== null && /^(?:R|EX)-/.test(sourceRef);
  return (
    <>
      {t(`source.${source}`)}{' '}
      {isReport && (
        <Link to="/reports/$ref" params={{ ref: sourceRef }} className="ref">
          {sourceRef}
        </Link>
      )}
      {sourceRef && !isReport && <bdi dir="ltr">{sourceRef}</bdi>}
    </>
  );
}

function Verdict({ of: key, at }: { of: ContactKey; at: string }) {
  const { t } = useTranslation('keys');
  return (
    <p>
      {t(`decided.${key.state}`, { name: `\u2068${key.decidedBy ?? ''}\u2069` })}
      {key.verifiedHow && <> – {t(`how.${key.verifiedHow}`)}</>} · <Moment at={at} />
      {key.note && (
        <>
          {' '}
          · <bdi>{key.note}</bdi>
        </>
      )}
    </p>
  );
}

function Actions({
  contactKey: key,
  onDecide,
}: {
  contactKey: ContactKey;
  onDecide: (decision: Decision) => void;
}) {
  const { t } = useTranslation('keys');
  const { can } = useRights();
  const problemText = useProblemText();
  const save = () =>
    contactKeys.detail(key.id).then(
      ({ publicKey }) => saveFile(`${key.fingerprint}.${key.kind === 'pgp' ? 'asc' : 'pem'}`, publicKey),
      (error: unknown) => toast.problem(problemText(error).title),
    );
  const manages = can('keyring.manage');
  return (
    <div className={classes.actions}>
      {manages && key.state !== 'trusted' && (
        <Button size="compact-sm" onClick={() => onDecide('verify')}>
          {t('verify')}
        </Button>
      )}
      {manages && key.state === 'offered' && (
        <Button size="compact-sm" variant="default" onClick={() => onDecide('reject')}>
          {t('reject')}
        </Button>
      )}
      {manages && key.state === 'trusted' && (
        <Button size="compact-sm" variant="default" onClick={() => onDecide('revoke')}>
          {t('revoke')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Icon name="download" size={14} />}
        onClick={() => void save()}
      >
        {t('savePublic')}
      </Button>
    </div>
  );
}
