import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailSecurity } from '../api/schemas.js';
import { Icon, type IconName } from '../theme/icons.js';
import { SignatureMark } from './signature-mark.js';
import classes from './security.module.css';

/**
 * What was encrypted and signed, in words. Green is one thing alone: signed by the sender with a key that a person of
 * the team has verified; everything else that is right in itself still leaves the question whose key it was.
 */
export function SecurityMarks({ security, own }: { security: MailSecurity | null; own?: boolean }) {
  const { t } = useTranslation('security');
  if (!security) return null;
  if (own) return <OwnMarks security={security} />;
  const { encryption, signatures, covers, form, protectedHeaders, offeredKeys } = security;
  const name = form ? t(`form.${form}`) : '';
  return (
    <ul className={classes.marks} aria-label={t('title')}>
      {encryption?.state === 'decrypted' && covers === 'whole' && (
        <Mark icon="lock" tone="plain">
          {t('encrypted', { form: name })}
        </Mark>
      )}
      {encryption?.state === 'decrypted' && covers === 'part' && (
        <Mark icon="lock" tone="warn">
          {t('partlyEncrypted', { form: name })}
        </Mark>
      )}
      {encryption?.state === 'failed' && (
        <Mark icon="lock" tone="warn">
          {t(`closed.${encryption.reason ?? 'damaged'}`, { form: name })}
          {encryption.keyIds.length > 0 && (
            <span className={classes.ids}>
              {t('keyIds', { count: encryption.keyIds.length })}{' '}
              <bdi className={classes.code}>{encryption.keyIds.join(' ')}</bdi>
            </span>
          )}
        </Mark>
      )}
      {signatures.map((signature, index) => (
        <SignatureMark key={index} signature={signature} form={name} />
      ))}
      {protectedHeaders.includes('subject') && (
        <Mark icon="info" tone="soft">
          {t('subjectInside')}
        </Mark>
      )}
      {offeredKeys.length > 0 && (
        <Mark icon="key" tone="soft">
          {t('offered', { count: offeredKeys.length })}
        </Mark>
      )}
    </ul>
  );
}

/** How a message of ours left: that the key is ours needs no saying. */
function OwnMarks({ security: { form, encryption, signatures } }: { security: MailSecurity }) {
  const { t } = useTranslation('security');
  const name = form ? t(`form.${form}`) : '';
  return (
    <ul className={classes.marks} aria-label={t('title')}>
      {encryption && (
        <Mark icon="lock" tone="plain">
          {t('left.encrypted', { form: name })}
        </Mark>
      )}
      {signatures.length > 0 && (
        <Mark icon="key" tone="plain">
          {t('left.signed', { form: name })}
        </Mark>
      )}
    </ul>
  );
}

/** One statement; the tone is said by the words too. */
function Mark({
  icon,
  tone,
  children,
}: {
  icon: IconName;
  tone: 'good' | 'plain' | 'soft' | 'warn' | 'bad';
  children: ReactNode;
}) {
  return (
    <li data-tone={tone}>
      <Icon name={icon} size={14} />
      <span>{children}</span>
    </li>
  );
}
