import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { thirdPartyPreviewQuery, type ThirdPartyMessage } from '../api/investigations.js';
import composer from '../incident/composer.module.css';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import { TlpBadge } from '../theme/marks.js';

interface Props {
  investigationRef: string;
  /** Null: closed. */
  draft: ThirdPartyMessage | null;
  /** Names of files that are not with the API yet. */
  uploads: readonly string[];
  onClose: () => void;
}

/** The message as the third party will read it, and what it would give away. */
export function ThirdPartyPreview({ investigationRef, draft, uploads, onClose }: Props) {
  const { t } = useTranslation(['templates', 'problems', 'investigations']);
  const { data, error } = useQuery(thirdPartyPreviewQuery(investigationRef, draft));
  const files = [...(data?.files.map(({ name }) => name) ?? []), ...uploads];
  return (
    <Modal
      opened={draft !== null}
      onClose={onClose}
      title={t('previewTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {error && <ProblemNote error={error} />}
      {!data && !error && <Waiting lines={6} />}
      {data && (
        <div className={composer.preview}>
          {data.refused && (
            <p className={composer.guard} role="alert">
              <Icon name="ban" size={14} />{' '}
              {t(`problems:release.${data.refused}`, { defaultValue: data.refused })}
            </p>
          )}
          {data.named.length > 0 && (
            <p className={composer.guard} role="alert">
              <Icon name="alert" size={14} /> {t('investigations:namesReporter')}{' '}
              <bdi>{data.named.join(', ')}</bdi>
            </p>
          )}
          <dl>
            <dt>{t('previewTo')}</dt>
            <dd>
              <bdi>{data.to.join(', ')}</bdi>
            </dd>
            <dt>{t('subject')}</dt>
            <dd dir="auto">{data.subject}</dd>
            <dt>{t('label')}</dt>
            <dd>
              <TlpBadge tlp={data.tlp} />
            </dd>
            {files.length > 0 && (
              <>
                <dt>{t('attachedFiles')}</dt>
                <dd>
                  <bdi>{files.join(', ')}</bdi>
                </dd>
              </>
            )}
          </dl>
          <pre dir="auto" className={composer.mail}>
            {data.text}
          </pre>
        </div>
      )}
    </Modal>
  );
}
