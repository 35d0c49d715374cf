import { Button, Checkbox, FileButton, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFile } from '../api/schemas.js';
import { caseFilesQuery } from '../api/writing.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import { TlpBadge } from '../theme/marks.js';
import type { ChosenFiles } from './chosen-files.js';
import classes from './composer.module.css';

interface Props {
  incidentRef: string;
  files: ChosenFiles;
  onFiles: (files: ChosenFiles) => void;
  /** On the status page there is text only. */
  disabled: boolean;
}

/** The files that go along: chosen from the case, or brought from this computer. */
export function AttachFiles({ incidentRef, files, onFiles, disabled }: Props) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.attached}>
      <Button
        size="compact-sm"
        variant="default"
        disabled={disabled}
        leftSection={<Icon name="clip" size={14} />}
        onClick={() => setOpened(true)}
      >
        {t('attach')}
      </Button>
      {disabled && <span className={classes.soft}>{t('noFilesThere')}</span>}
      <ul className={classes.chips} aria-label={t('attachedFiles')}>
        {files.ofCase.map((file) => (
          <Chip
            key={file.id}
            name={file.name}
            size={format.bytes(file.size)}
            onRemove={() => onFiles({ ...files, ofCase: files.ofCase.filter(({ id }) => id !== file.id) })}
          />
        ))}
        {files.own.map((file, index) => (
          <Chip
            key={`${file.name}-${index}`}
            name={file.name}
            size={format.bytes(file.size)}
            onRemove={() => onFiles({ ...files, own: files.own.filter((each) => each !== file) })}
          />
        ))}
      </ul>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('attachTitle')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <FileList incidentRef={incidentRef} files={files} onFiles={onFiles} />
        <div className={classes.send}>
          <FileButton multiple onChange={(own) => onFiles({ ...files, own: [...files.own, ...own] })}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<Icon name="plus" size={14} />}>
                {t('fromComputer')}
              </Button>
            )}
          </FileButton>
          <Button onClick={() => setOpened(false)}>{t('done')}</Button>
        </div>
      </Modal>
    </div>
  );
}

function Chip({ name, size, onRemove }: { name: string; size: string; onRemove: () => void }) {
  const { t } = useTranslation('templates');
  return (
    <li>
      <Icon name="clip" size={12} /> <bdi>{name}</bdi> <small>{size}</small>
      <button type="button" aria-label={t('leaveOut', { name })} onClick={onRemove}>
        <Icon name="close" size={12} />
      </button>
    </li>
  );
}

function FileList({ incidentRef, files, onFiles }: Omit<Props, 'disabled'>) {
  const { t } = useTranslation('templates');
  const format = useFormat();
  const query = useQuery(caseFilesQuery(incidentRef));
  const chosen = (file: CaseFile) => files.ofCase.some(({ id }) => id === file.id);
  const toggle = (file: CaseFile) =>
    onFiles({
      ...files,
      ofCase: chosen(file) ? files.ofCase.filter(({ id }) => id !== file.id) : [...files.ofCase, file],
    });
  if (query.error) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Waiting lines={4} />;
  if (query.data.length === 0) return <p className={classes.soft}>{t('noFiles')}</p>;
  return (
    <ul className={classes.fileList} aria-label={t('filesOfCase')}>
      {query.data.map((file) => (
        <li key={file.id}>
          <Checkbox
            checked={chosen(file)}
            disabled={file.held !== null}
            onChange={() => toggle(file)}
            label={<bdi>{file.name}</bdi>}
            description={
              <>
                {format.bytes(file.size)} · {file.ours ? t('ours') : t('theirs')} ·{' '}
                <bdi className="ref">{file.report}</bdi> · {format.local(file.at)}
              </>
            }
          />
          <TlpBadge tlp={file.tlp} />
          {file.held && <span className={classes.guard}>{t(`heldFile.${file.held}`)}</span>}
        </li>
      ))}
    </ul>
  );
}
