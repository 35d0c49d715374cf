import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FilePlace, files } from '../api/files.js';
import type { Attachment } from '../api/schemas.js';
import { MessageText } from '../report/message-text.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Moment } from '../theme/time.js';
import classes from './files.module.css';

export const isMail = ({ name, contentType }: Attachment): boolean =>
  contentType === 'message/rfc822' ||
  contentType === 'application/vnd.ms-outlook' ||
  /\.(?:eml|msg)$/i.test(name);

/** A mail that came as a file, shown as a mail: text only, as every mail of a stranger is. */
export function AttachedMail({ place, file }: { place: FilePlace; file: Attachment }) {
  const { t } = useTranslation('files');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={classes.plain} onClick={() => setOpen(true)}>
        {t('openAsMail')}
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={<bdi>{file.name}</bdi>}
        size="xl"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open && <Mail place={place} sha256={file.sha256} />}
      </Modal>
    </>
  );
}

function Mail({ place, sha256 }: { place: FilePlace; sha256: string }) {
  const { t } = useTranslation(['files', 'report']);
  const { data, error } = useQuery({
    queryKey: ['file-message', place, sha256],
    queryFn: () => files.message(place, sha256),
    gcTime: 0,
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <article className={classes.mail}>
      <h3 dir="auto">{data.subject || t('report:noSubject')}</h3>
      <p className={classes.soft}>
        {t('report:from')}{' '}
        <bdi>{data.from ? `${data.from.name} ${data.from.address}` : t('report:unknownSender')}</bdi>
        {data.date && (
          <>
            {' '}
            · <Moment at={data.date} />
          </>
        )}
      </p>
      {data.text ? <MessageText text={data.text} /> : <p>{t('report:noText')}</p>}
      {data.attachments.length > 0 && (
        <ul className={classes.marks}>
          {data.attachments.map((inner, index) => (
            <li key={`${index}-${inner.name}`}>
              <bdi>{inner.name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
