import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Comparison, type Partner, type PartnerKey, partners } from '../api/partners.js';
import { Expiry } from '../keyring/expiry.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { Moment } from '../theme/time.js';
import { WAYS } from './compare-panel.js';
import { isolated } from './isolated.js';
import classes from './partners.module.css';
import { usePartnerChange } from './use-partner-change.js';

/** Which keys of a partner are believed, since when, and who made sure. */
export function PartnerKeys({ partner }: { partner: Partner }) {
  const { t } = useTranslation('partners');
  return (
    <>
      <div className={classes.head}>
        <h2>{t('keys.title')}</h2>
      </div>
      <Sheet label={t('keys.title')}>
        <ul className={classes.keys}>
          {partner.keys.map((key) => (
            <li key={key.id}>
              <KeyCard partner={partner} partnerKey={key} />
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}

const stateOf = (key: PartnerKey) => key.refused ?? (key.verifiedAt ? 'compared' : 'announced');

function KeyCard({ partner, partnerKey: key }: { partner: Partner; partnerKey: PartnerKey }) {
  const { t } = useTranslation('partners');
  const { can } = useRights();
  const [doing, setDoing] = useState<'compare' | 'revoke' | null>(null);
  const usable = can('partners.manage') && partner.state !== 'refused' && key.refused === null;
  return (
    <>
      <div className={classes.keyFacts}>
        <p className={classes.keyName}>
          <span className={classes.state} data-state={stateOf(key)}>
            {t(`keyState.${stateOf(key)}`)}
          </span>
          <bdi dir="ltr">{key.kid}</bdi>
        </p>
        <code className={classes.fingerprint} dir="ltr">
          {key.fingerprint}
        </code>
        <span className={classes.soft}>
          {t('keys.from')} <Moment at={key.notBefore} /> · <Expiry at={key.notAfter} />
        </span>
        {key.verifiedAt && (
          <span className={classes.soft}>
            {t('keys.comparedBy', {
              name: isolated(key.verifiedBy ?? ''),
              how: key.verifiedHow ? t(`how.${key.verifiedHow}`) : '',
            })}
          </span>
        )}
        {key.refused === null && !key.verifiedAt && partner.state === 'active' && (
          <span className={classes.warn}>{t('keys.announcedWhy')}</span>
        )}
        {key.revokedReason && <bdi className={classes.soft}>{key.revokedReason}</bdi>}
        {doing === 'compare' && <CompareKey partner={partner} id={key.id} onDone={() => setDoing(null)} />}
        {doing === 'revoke' && <RevokeKey partner={partner} id={key.id} onDone={() => setDoing(null)} />}
      </div>
      {usable && (
        <div className={classes.buttons}>
          {!key.verifiedAt && partner.state === 'active' && (
            <Button size="compact-sm" variant="default" onClick={() => setDoing('compare')}>
              {t('keys.compare')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setDoing('revoke')}>
            {t('keys.revoke')}
          </Button>
        </div>
      )}
    </>
  );
}

interface Doing {
  partner: Partner;
  id: string;
  onDone: () => void;
}

function CompareKey({ partner, id, onDone }: Doing) {
  const { t } = useTranslation(['partners', 'refusals']);
  const [how, setHow] = useState<Comparison['how']>('phone');
  const compare = usePartnerChange(
    () => partners.compareKey(partner.id, id, { version: partner.version, how }),
    { said: t('keys.compared'), onDone },
  );
  return (
    <form
      className={classes.buttons}
      onSubmit={(event) => {
        event.preventDefault();
        compare.mutate(undefined);
      }}
    >
      <NativeSelect
        label={t('compare.how')}
        value={how}
        onChange={(event) => setHow(WAYS.find((way) => way === event.currentTarget.value) ?? 'other')}
        data={WAYS.map((value) => ({ value, label: t(`how.${value}`) }))}
      />
      <Button type="submit" loading={compare.isPending}>
        {t('keys.compareNow')}
      </Button>
      {compare.error && <ProblemNote error={compare.error} />}
    </form>
  );
}

function RevokeKey({ partner, id, onDone }: Doing) {
  const { t } = useTranslation(['partners', 'refusals']);
  const [reason, setReason] = useState('');
  const revoke = usePartnerChange(
    () => partners.revokeKey(partner.id, id, { version: partner.version, reason: reason.trim() }),
    { said: t('keys.revoked'), onDone },
  );
  return (
    <form
      className={classes.buttons}
      onSubmit={(event) => {
        event.preventDefault();
        revoke.mutate(undefined);
      }}
    >
      <TextInput
        label={t('keys.revokeWhy')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        dir="auto"
      />
      <Button type="submit" color="red" loading={revoke.isPending} disabled={reason.trim() === ''}>
        {t('keys.revokeNow')}
      </Button>
      {revoke.error && <ProblemNote error={revoke.error} />}
    </form>
  );
}
