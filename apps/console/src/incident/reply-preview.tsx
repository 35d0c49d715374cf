import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '../api/schemas.js';
import { replies } from '../api/writing.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { TlpBadge } from '../theme/marks.js';
import { Icon } from '../theme/icons.js';
import classes from './composer.module.css';

interface Props {
  incidentRef: string;
  /** Null: closed. */
  draft: Bodies['reply'] | null;
  /** Names of files that are not with the API yet. */
  uploads: readonly string[];
  onClose: () => void;
}

/** The answer as it will be read: subject, label, signature, files, and whether it may leave at all. */
export function ReplyPreviewDialog({ incidentRef, draft, uploads, onClose }: Props) {
  const { t } = useTranslation(['templates', 'problems', 'incident']);
  const query = useQuery({
    queryKey: ['incident', incidentRef, 'reply-preview', draft],
    queryFn: () => replies.preview(incidentRef, draft ?? { text: '' }),
    enabled: draft !== null,
    retry: false,
    gcTime: 0,
  });
  const { data } = query;
  const files = [...(data?.files.map(({ name }) => name) ?? []), ...uploads];
  return (
    <Modal
      opened={draft !== null}
      onClose={onClose}
      title={t('templates:previewTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('templates:close') }}
    >
      {query.error && <ProblemNote error={query.error} />}
      {!data && !query.error && <Waiting lines={6} />}
      {data && (
        <div className={classes.preview}>
          {data.refused && (
            <p className={classes.guard} role="alert">
              <Icon name="ban" size={14} />{' '}
              {t(`problems:release.${data.refused}`, { defaultValue: data.refused })}
            </p>
          )}
          <dl>
            <dt>{t('templates:previewTo')}</dt>
            <dd>
              <bdi>{data.to.map(({ address }) => address).join(', ') || t('incident:portalReader')}</bdi>
            </dd>
            <dt>{t('templates:subject')}</dt>
            <dd dir="auto">{data.subject}</dd>
            <dt>{t('templates:label')}</dt>
            <dd>
              <TlpBadge tlp={data.tlp} />
            </dd>
            {files.length > 0 && (
              <>
                <dt>{t('templates:attachedFiles')}</dt>
                <dd>
                  <bdi>{files.join(', ')}</bdi>
                </dd>
              </>
            )}
          </dl>
          <pre dir="auto" className={classes.mail}>
            {data.text}
          </pre>
        </div>
      )}
    </Modal>
  );
}
