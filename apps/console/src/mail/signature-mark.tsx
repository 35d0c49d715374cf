import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailSignature } from '../api/schemas.js';
import { Icon, type IconName } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import classes from './security.module.css';

type Meaning = { text: string; tone: 'good' | 'plain' | 'warn' | 'bad'; icon: IconName };

const STATES: Record<Exclude<MailSignature['state'], 'valid'>, Meaning> = {
  partial: { text: 'partial', tone: 'warn', icon: 'alert' },
  invalid: { text: 'invalid', tone: 'bad', icon: 'ban' },
  'unknown-key': { text: 'unknown-key', tone: 'plain', icon: 'info' },
  'expired-key': { text: 'expired-key', tone: 'warn', icon: 'clock' },
  'revoked-key': { text: 'revoked-key', tone: 'bad', icon: 'ban' },
  unreadable: { text: 'unreadable', tone: 'warn', icon: 'alert' },
};

/** Sentences that end with the signer; of a broken signature nobody is the signer. */
const NAMING = new Set(['verified', 'unverified', 'otherSigner', 'partial', 'expired-key', 'revoked-key']);

/** What a signature proves: nothing is green but a verified key of the sender himself. */
function meaningOf({ state, matchesSender, verifiedKey }: MailSignature): Meaning {
  if (state !== 'valid') return STATES[state];
  if (!matchesSender) return { text: 'otherSigner', tone: 'warn', icon: 'alert' };
  if (!verifiedKey) return { text: 'unverified', tone: 'plain', icon: 'key' };
  return { text: 'verified', tone: 'good', icon: 'check' };
}

export function SignatureMark({ signature, form }: { signature: MailSignature; form: string }) {
  const { t } = useTranslation('security');
  const { text, tone, icon } = meaningOf(signature);
  return (
    <li data-tone={tone}>
      <Icon name={icon} size={14} />
      <details className={classes.more}>
        <summary>
          {t(`signature.${text}`, { form })} {NAMING.has(text) && <bdi>{signature.signer}</bdi>}
        </summary>
        <dl className={classes.facts}>
          {signature.fingerprint && (
            <Fact label={t('fingerprint')}>
              <bdi className={classes.code}>{grouped(signature.fingerprint)}</bdi>
            </Fact>
          )}
          {!signature.fingerprint && signature.keyId && (
            <Fact label={t('keyId')}>
              <bdi className={classes.code}>{signature.keyId}</bdi>
            </Fact>
          )}
          {signature.certificate && (
            <Fact label={t('certificate')}>{t(`chain.${signature.certificate}`)}</Fact>
          )}
          {signature.signedAt && (
            <Fact label={t('signedAt')}>
              <Moment at={signature.signedAt} />
            </Fact>
          )}
          <Fact label={t('keyVerified')}>{t(signature.verifiedKey ? 'yes' : 'no')}</Fact>
        </dl>
      </details>
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** In fours, as people read fingerprints to each other. */
function grouped(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? fingerprint;
}
