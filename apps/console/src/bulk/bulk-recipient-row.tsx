import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BulkRecipient } from '../api/schemas.js';
import { useLanguageName } from '../i18n/language-name.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import classes from './bulk.module.css';

interface Props {
  recipient: BulkRecipient;
  checked: boolean;
  onToggle: () => void;
}

/** One reporter: whether he gets it, in which words, by which way; or why not. */
export function BulkRecipientRow({ recipient, checked, onToggle }: Props) {
  const { t } = useTranslation(['templates', 'problems', 'incident']);
  const languageName = useLanguageName();
  const { reportRef, to, language, wording, channel, state } = recipient;
  const ready = state === 'ready';
  const reads = language === null ? t('templates:bulk.unknownLanguage') : languageName(language);
  return (
    <tr data-off={!ready || undefined} className={classes.recipient}>
      <td>
        <Checkbox
          checked={checked}
          disabled={!ready}
          onChange={onToggle}
          aria-label={t('templates:bulk.include', { ref: reportRef })}
        />
      </td>
      <td className={table.grow}>
        <bdi className="ref">{reportRef}</bdi>{' '}
        <bdi className={table.soft}>
          {to?.address ?? (channel === 'portal' ? t('incident:portalReader') : '')}
        </bdi>
        {recipient.otherDomain && (
          <span className={classes.mark}>
            <Icon name="alert" size={12} /> {t('templates:bulk.otherDomain')}
          </span>
        )}
        {recipient.bounced && <span className={classes.mark}>{t('templates:bulk.bounced')}</span>}
      </td>
      <td>{reads}</td>
      <td>
        {ready && (
          <>
            {wording.kind === 'text'
              ? t('templates:bulk.ownWords', { language: languageName(wording.locale) })
              : t('templates:bulk.template', { language: languageName(wording.locale) })}
            {wording.match !== 'same' && (
              <span className={classes.mark}>
                <Icon name="alert" size={12} /> {t(`templates:bulk.match.${wording.match}`)}
              </span>
            )}
          </>
        )}
      </td>
      <td className={classes.why}>
        {ready ? t(`templates:bulk.channel.${channel ?? 'email'}`) : <WhyNot recipient={recipient} />}
      </td>
    </tr>
  );
}

function WhyNot({ recipient: { state, reason } }: { recipient: BulkRecipient }) {
  const { t } = useTranslation(['templates', 'problems']);
  if (state === 'double') return <>{t('templates:bulk.double', { ref: reason })}</>;
  if (state === 'refused') return <>{t(`problems:release.${reason}`, { defaultValue: reason ?? '' })}</>;
  return <>{t(`templates:bulk.unreachable.${reason}`, { defaultValue: reason ?? '' })}</>;
}
