import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FilePlace, files } from '../api/files.js';
import type { Attachment } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import classes from './files.module.css';

/** What an archive says that it holds; it is not unpacked for that, so it may lie. */
export function ArchiveContents({ place, file }: { place: FilePlace; file: Attachment }) {
  const { t } = useTranslation('files');
  const [open, setOpen] = useState(false);
  const count = file.file?.entryCount ?? 0;
  return (
    <>
      <button type="button" className={classes.plain} onClick={() => setOpen(true)}>
        {t('contents', { count })}
      </button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={
          <>
            {t('contentsOf')} <bdi>{file.name}</bdi>
          </>
        }
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open && <Entries place={place} sha256={file.sha256} />}
      </Modal>
    </>
  );
}

function Entries({ place, sha256 }: { place: FilePlace; sha256: string }) {
  const { t } = useTranslation('files');
  const format = useFormat();
  const { data, error } = useQuery({
    queryKey: ['file-contents', sha256],
    queryFn: () => files.contents(place, sha256),
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <p className={classes.soft}>{t('contentsStated')}</p>
      <table className={classes.entries}>
        <thead>
          <tr>
            <th scope="col">{t('entryName')}</th>
            <th scope="col">{t('entrySize')}</th>
          </tr>
        </thead>
        <tbody>
          {data.entries.map((entry, index) => (
            <tr key={`${index}-${entry.name}`}>
              <td>
                <bdi>{entry.name}</bdi>
              </td>
              <td>{format.bytes(entry.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.count > data.entries.length && (
        <p className={classes.soft}>{t('more', { count: data.count - data.entries.length })}</p>
      )}
    </>
  );
}
