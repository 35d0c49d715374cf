import { Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import { incidentQuery } from '../api/incidents.js';
import type { BulkRecipient, Incident } from '../api/schemas.js';
import { bulkReplies } from '../api/writing.js';
import { useChosenFiles } from '../incident/chosen-files.js';
import { useDraftText } from '../incident/draft.js';
import { toast } from '../shell/toast-store.js';
import { BulkCheck } from './bulk-check.js';
import { BulkResult } from './bulk-result.js';
import { type BulkWords, likelyLanguage, orderOf } from './bulk-words.js';
import { BulkWriting } from './bulk-writing.js';
import { newUuid } from './new-uuid.js';

interface Props {
  incident: Incident;
  opened: boolean;
  onClose: () => void;
}

/** One word to all reporters of an incident: written, checked for each of them, sent, watched. */
export function BulkDialog({ incident, opened, onClose }: Props) {
  const { t } = useTranslation('templates');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('bulk.title', { ref: incident.ref })}
      size={920}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && <BulkSteps incident={incident} onClose={onClose} />}
    </Modal>
  );
}

function BulkSteps({ incident, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('templates');
  const queries = useQueryClient();
  const { data: reference } = useQuery(referenceQuery);
  const { ref } = incident;
  const [text, setText] = useDraftText(ref, 'all');
  const files = useChosenFiles();
  const [words, setWords] = useState<Omit<BulkWords, 'text'>>({
    language: likelyLanguage(incident, reference?.locales ?? ['en']),
    template: null,
    reason: 'resolved',
    tlp: incident.tlp,
  });
  const [sentId, setSentId] = useState<string | null>(null);
  const order = () => orderOf({ ...words, text }, files.attach);
  const reread = () => queries.invalidateQueries({ queryKey: incidentQuery(ref).queryKey });

  // One id for each preview: pressing Send twice, or again after a cut line, is sending once.
  const check = useMutation({
    mutationFn: async () => ({ id: newUuid(), preview: await bulkReplies.preview(ref, order()) }),
  });
  const send = useMutation({
    mutationFn: ({ id, chosen }: { id: string; chosen: readonly BulkRecipient[] }) =>
      bulkReplies.send(
        ref,
        {
          ...order(),
          id,
          recipients: chosen.map(({ reportRef, lastMessageId, wordingKey }) => ({
            reportRef,
            lastMessageId,
            wordingKey,
          })),
        },
        files.files.own,
      ),
    onSuccess: ({ id, total }) => {
      setSentId(id);
      setText('');
      toast.undoable(t('bulk.held', { number: total }), async () => {
        await bulkReplies.cancel(ref, id);
        setText(text);
        await reread();
      });
    },
    onSettled: reread,
  });

  if (sentId !== null) return <BulkResult incidentRef={ref} id={sentId} onClose={onClose} />;
  if (check.data)
    return (
      <BulkCheck
        preview={check.data.preview}
        sending={send.isPending}
        error={send.error}
        onBack={() => {
          send.reset();
          check.reset();
        }}
        onSend={(chosen) => send.mutate({ id: check.data.id, chosen })}
      />
    );
  return (
    <BulkWriting
      incident={incident}
      words={{ ...words, text }}
      onWords={({ text: written, ...rest }) => {
        setText(written);
        setWords(rest);
      }}
      files={files}
      error={check.error}
      checking={check.isPending}
      onCheck={() => check.mutate()}
    />
  );
}
