import { Modal, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueryTerm } from '../api/search.js';
import { views, type ViewSubject } from '../api/views.js';
import { useRights } from '../session/session-context.js';
import { toast } from '../shell/toast-store.js';
import { ViewForm, type ViewWords } from './view-form.js';

interface Props {
  query: string;
  /** How the query was read, to guess what it is about. */
  terms?: readonly QueryTerm[];
  subject?: ViewSubject;
  onClose: () => void;
}

/** Keeps a question under a name; afterwards it is opened, so that its owner sees what he has. */
export default function SaveViewDialog({ query, terms = [], subject: given, onClose }: Props) {
  const { t } = useTranslation('views');
  const { can } = useRights();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [subject, setSubject] = useState<ViewSubject>(given ?? guess(terms));
  const save = useMutation({
    mutationFn: (words: ViewWords) => views.save({ subject, ...words }),
    onSuccess: async (view) => {
      await queries.invalidateQueries({ queryKey: ['views'] });
      toast.done(t('saved', { name: view.name }));
      onClose();
      await navigate({ to: subject === 'report' ? '/inbox' : '/incidents', search: { view: view.id } });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('saveTitle')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {can('incident.read') && (
        <SegmentedControl
          fullWidth
          mb="md"
          aria-label={t('of')}
          value={subject}
          onChange={(value) => setSubject(value === 'incident' ? 'incident' : 'report')}
          data={[
            { value: 'report', label: t('ofReports') },
            { value: 'incident', label: t('ofIncidents') },
          ]}
        />
      )}
      <ViewForm
        key={subject}
        subject={subject}
        initial={{ query }}
        isNew
        error={save.error}
        saving={save.isPending}
        onSave={(words) => save.mutate(words)}
      />
    </Modal>
  );
}

function guess(terms: readonly QueryTerm[]): ViewSubject {
  return terms.some(({ name, source, negated }) => name === 'kind' && source === 'incident' && !negated)
    ? 'incident'
    : 'report';
}
