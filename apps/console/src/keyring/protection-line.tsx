import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { replyProtectionQuery, type EncryptionWish, type ReplyProtection } from '../api/keys.js';
import { Icon } from '../theme/icons.js';
import { Expiry } from './expiry.js';
import classes from './keys.module.css';

const WISHES: readonly EncryptionWish[] = ['auto', 'require', 'off'];

/** Below the recipient: will this be signed, will it be encrypted, and if not, why. */
export function ProtectionLine(props: {
  reportRef: string;
  tlp: NonNullable<Parameters<typeof replyProtectionQuery>[1]['tlp']>;
  wish: EncryptionWish;
  onWish: (wish: EncryptionWish) => void;
}) {
  const { t } = useTranslation(['keys', 'problems']);
  const { reportRef, tlp, wish, onWish } = props;
  const { data } = useQuery(replyProtectionQuery(reportRef, { tlp, encrypt: wish }));
  if (!data?.protection) return null;
  return (
    <div className={classes.protection}>
      <Words protection={data.protection} wish={wish} />
      <NativeSelect
        size="xs"
        aria-label={t('keys:wish.label')}
        value={wish}
        onChange={(event) => onWish(WISHES.find((each) => each === event.currentTarget.value) ?? 'auto')}
        data={WISHES.map((value) => ({ value, label: t(`keys:wish.${value}`) }))}
      />
      {data.refused && (
        <p className={classes.warn} role="status">
          <Icon name="ban" size={14} />{' '}
          {t(`problems:release.${data.refused}`, { defaultValue: data.refused })}
        </p>
      )}
    </div>
  );
}

function Words({
  protection,
  wish,
}: {
  protection: NonNullable<ReplyProtection['protection']>;
  wish: EncryptionWish;
}) {
  const { t } = useTranslation('keys');
  const { signed, encrypted, recipients } = protection;
  const missing = recipients.filter(({ obstacle }) => obstacle !== null);
  return (
    <p>
      <Icon name={encrypted ? 'lock' : 'eye'} size={14} />{' '}
      {signed ? t('protection.signed') : t('protection.unsigned')} ·{' '}
      {encrypted
        ? recipients.map(({ address, key }) => (
            <span key={address}>
              {t('protection.encryptedTo', { address: `\u2068${address}\u2069` })}
              {key?.expiresAt && (
                <>
                  {' '}
                  (<Expiry at={key.expiresAt} />)
                </>
              )}
            </span>
          ))
        : wish === 'off'
          ? t('protection.off')
          : missing.map(({ address, obstacle }) => (
              <span key={address}>
                {t(`protection.${obstacle ?? 'no-key'}`, { address: `\u2068${address}\u2069` })}
              </span>
            ))}
    </p>
  );
}
