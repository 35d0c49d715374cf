import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationQuery, organisations } from '../api/directory.js';
import type { Organisation, OrganisationForm } from '../api/schemas.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { ConstituentFacts } from './constituent-facts.js';
import { ConstituentRecord } from './constituent-record.js';
import { ConstituentForm } from './constituent-form.js';

const route = getRouteApi('/signed-in/constituents/$id');

const NEW: Organisation = {
  id: 'new',
  name: '',
  kind: 'constituent',
  sector: null,
  legalClass: null,
  country: null,
  contacts: [],
  ranges: [],
  asns: [],
  domains: [],
  createdAt: '',
  version: 0,
};

export default function ConstituentPage() {
  const { id } = route.useParams();
  const { t } = useTranslation('constituents');
  const { can } = useRights();
  const { data, error, refetch } = useQuery({ ...organisationQuery(id), enabled: id !== 'new' });
  const [editing, setEditing] = useState(id === 'new');
  const organisation = id === 'new' ? NEW : data;
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!organisation) return <Waiting />;
  return (
    <Page
      title={organisation.name || t('add')}
      actions={
        can('constituency.write') &&
        !editing && (
          <Button
            variant="default"
            leftSection={<Icon name="pencil" size={14} />}
            onClick={() => setEditing(true)}
          >
            {t('edit')}
          </Button>
        )
      }
    >
      <Sheet>
        <div className={table.padded}>
          {editing ? (
            <Editor organisation={organisation} onDone={() => setEditing(false)} />
          ) : (
            <>
              <ConstituentFacts organisation={organisation} />
              {can('incident.read') && <ConstituentRecord id={organisation.id} />}
            </>
          )}
        </div>
      </Sheet>
    </Page>
  );
}

function Editor({ organisation, onDone }: { organisation: Organisation; onDone: () => void }) {
  const { t } = useTranslation('constituents');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const save = useMutation({
    mutationFn: (form: OrganisationForm) =>
      organisation.id === 'new'
        ? organisations.create(form)
        : organisations.change(organisation.id, { ...form, version: organisation.version }),
    onSuccess: ({ organisation: saved, warnings }) => {
      toast.done(t('saved', { name: saved.name }));
      // Two organisations may rightly share a range; it is said, not refused.
      for (const warning of warnings) {
        toast.problem(
          t('overlap', { value: warning.value }),
          [warning.other, warning.organisation?.name].filter(Boolean).join(' · '),
        );
      }
      onDone();
      void navigate({ to: '/constituents/$id', params: { id: saved.id }, replace: true });
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['organisations'] }),
        queries.invalidateQueries({ queryKey: organisationQuery(organisation.id).queryKey }),
      ]),
  });
  return (
    <ConstituentForm
      organisation={organisation}
      busy={save.isPending}
      error={save.error}
      onSave={(form) => save.mutate(form)}
      onCancel={organisation.id === 'new' ? () => void navigate({ to: '/constituents' }) : onDone}
    />
  );
}
