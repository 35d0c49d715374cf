import { Button, Group, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidence } from '../api/files.js';
import type { Report, SealedContent } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import { MessageText } from '../report/message-text.js';
import { ProblemNote } from '../shell/page-states.js';
import { Moment } from '../theme/time.js';
import classes from './files.module.css';

/** One look, for a reason that is recorded; it closes with the page, and is kept nowhere. */
export function OpenSealed({ report }: { report: Report }) {
  const { t } = useTranslation('files');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const open = useMutation({ mutationFn: () => evidence.open(report.ref, reason.trim()), gcTime: 0 });
  const unseal = useMutation({
    mutationFn: () => evidence.unseal(report.ref, report.version, reason.trim()),
    onSuccess: () => queries.resetQueries(),
  });
  if (open.data)
    return <Look report={report} content={open.data} reason={reason} onClose={() => open.reset()} />;
  return (
    <form
      className={classes.look}
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate();
      }}
    >
      <Textarea
        label={t('lookReason')}
        description={t('lookReasonHint')}
        value={reason}
        required
        maxLength={500}
        withAsterisk={false}
        dir="auto"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {(open.error ?? unseal.error) && <ProblemNote error={open.error ?? unseal.error} />}
      <Group>
        <Button type="submit" loading={open.isPending} disabled={reason.trim() === ''}>
          {t('openOnce')}
        </Button>
        <Button
          variant="default"
          loading={unseal.isPending}
          disabled={reason.trim() === ''}
          onClick={() => unseal.mutate()}
        >
          {t('unseal')}
        </Button>
      </Group>
    </form>
  );
}

function Look(props: { report: Report; content: SealedContent; reason: string; onClose: () => void }) {
  const { report, content, reason, onClose } = props;
  const { t } = useTranslation(['files', 'report']);
  const format = useFormat();
  const fetchFile = useMutation({
    mutationFn: (sha256: string) => evidence.file(report.ref, sha256, reason.trim()),
    onSuccess: (archive, sha256) => save(archive, `sample-${sha256.slice(0, 16)}.zip`),
  });
  return (
    <article className={classes.mail}>
      <h3 dir="auto">{content.subject || t('report:noSubject')}</h3>
      <MessageText text={content.text} />
      {content.messages.map((message, index) => (
        <section key={index}>
          <p className={classes.soft}>
            <Moment at={message.at} /> <bdi>{message.subject}</bdi>
          </p>
          <MessageText text={message.text} />
        </section>
      ))}
      <ul className={classes.marks}>
        {content.files.map((file, index) => (
          <li key={`${index}-${file.sha256}`}>
            <button type="button" className={classes.plain} onClick={() => fetchFile.mutate(file.sha256)}>
              <bdi>{file.name}</bdi> ({format.bytes(file.size)})
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.soft}>
        {t('files:eachIsALook')} {t('files:password')} <code dir="ltr">infected</code>
      </p>
      {fetchFile.error && <ProblemNote error={fetchFile.error} />}
      <Button variant="default" onClick={onClose}>
        {t('files:closeLook')}
      </Button>
    </article>
  );
}

function save(archive: unknown, name: string): void {
  if (!(archive instanceof Blob)) return;
  const url = URL.createObjectURL(archive);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
