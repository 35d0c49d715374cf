import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FilePlace, previewUrl, readPreviewText } from '../api/files.js';
import type { Attachment } from '../api/schemas.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import classes from './files.module.css';

/** A small picture of a picture, or a sheet for a text, that opens larger; a plain sign for everything else. */
export function FilePreview({ place, file }: { place: FilePlace; file: Attachment }) {
  const { t } = useTranslation('files');
  const [open, setOpen] = useState(false);
  const preview = file.file?.preview ?? null;
  if (preview === null) {
    return (
      <span className={classes.thumbnail} aria-hidden>
        <Icon name={file.file?.locked ? 'lock' : 'clip'} />
      </span>
    );
  }
  return (
    <>
      <button type="button" className={classes.thumbnail} onClick={() => setOpen(true)}>
        {preview === 'image' ? (
          <img src={previewUrl(place, file.sha256)} alt={t('look', { name: file.name })} loading="lazy" />
        ) : (
          <span aria-label={t('look', { name: file.name })}>
            <Icon name="note" />
          </span>
        )}
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={<bdi>{file.name}</bdi>}
        size="auto"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open && preview === 'image' && (
          <img className={classes.picture} src={previewUrl(place, file.sha256)} alt={file.name} />
        )}
        {open && preview === 'text' && <TextPreview place={place} sha256={file.sha256} />}
      </Modal>
    </>
  );
}

function TextPreview({ place, sha256 }: { place: FilePlace; sha256: string }) {
  const { t } = useTranslation('files');
  const { data, error } = useQuery({
    queryKey: ['file-text', sha256],
    queryFn: () => readPreviewText(place, sha256),
    gcTime: 0,
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      {/* Focusable, so that it is read on by the keyboard. */}
      <pre className={classes.text} dir="auto" tabIndex={0}>
        {data.text}
      </pre>
      {data.cut && <p>{t('cut')}</p>}
    </>
  );
}
