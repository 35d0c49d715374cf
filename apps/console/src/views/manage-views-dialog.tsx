import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListedView, views, viewsQuery, type ViewSubject } from '../api/views.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { useViewActions } from './use-view-actions.js';
import { ViewForm, type ViewWords } from './view-form.js';
import classes from './views.module.css';

/** All views that a person may use: which are tabs and in what order, and their wording. */
export default function ManageViewsDialog({
  subject,
  onClose,
}: {
  subject: ViewSubject;
  onClose: () => void;
}) {
  const { t } = useTranslation('views');
  const query = useQuery(viewsQuery(subject));
  const [editing, setEditing] = useState<ListedView | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={editing ? t('editTitle', { name: editing.name }) : t(`manageTitle.${subject}`)}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {query.data?.length === 0 && (
        <EmptyState
          icon="search"
          title={t('none.title')}
          text={t('none.text')}
          action={
            <Link to="/search" onClick={onClose}>
              {t('none.action')}
            </Link>
          }
        />
      )}
      {editing && <Edit view={editing} onDone={() => setEditing(null)} />}
      {!editing && query.data && (
        <ViewList subject={subject} list={query.data} onEdit={setEditing} onOpen={onClose} />
      )}
    </Modal>
  );
}

function ViewList(props: {
  subject: ViewSubject;
  list: readonly ListedView[];
  onEdit: (view: ListedView) => void;
  onOpen: () => void;
}) {
  const { subject, list } = props;
  const { t } = useTranslation('views');
  const { pin, remove } = useViewActions();
  const tabs = list.filter((view) => view.pinned !== null).map(({ id }) => id);
  const setTabs = (ids: string[]) => pin.mutate({ subject, ids });
  const move = (id: string, by: number) => {
    const at = tabs.indexOf(id);
    const rest = tabs.filter((each) => each !== id);
    setTabs([...rest.slice(0, at + by), id, ...rest.slice(at + by)]);
  };
  return (
    <ul className={classes.views}>
      {list.map((view) => {
        const at = tabs.indexOf(view.id);
        return (
          <li key={view.id}>
            <div>
              <Link
                to={subject === 'report' ? '/inbox' : '/incidents'}
                search={{ view: view.id }}
                onClick={props.onOpen}
                dir="auto"
              >
                {view.name}
              </Link>
              <span className={classes.whose}>
                {view.team ? t('ofTeam', { team: view.team.name, owner: view.owner.name }) : t('private')}
              </span>
              <code dir="ltr">{view.query}</code>
            </div>
            <div className={classes.actions}>
              {at !== -1 && (
                <>
                  <Press
                    label={t('earlier', { name: view.name })}
                    disabled={at === 0}
                    onPress={() => move(view.id, -1)}
                  >
                    ↑
                  </Press>
                  <Press
                    label={t('later', { name: view.name })}
                    disabled={at === tabs.length - 1}
                    onPress={() => move(view.id, 1)}
                  >
                    ↓
                  </Press>
                </>
              )}
              <Button
                size="compact-sm"
                variant="default"
                aria-pressed={at !== -1}
                onClick={() =>
                  setTabs(at === -1 ? [...tabs, view.id] : tabs.filter((each) => each !== view.id))
                }
              >
                {at === -1 ? t('makeTab') : t('noTab')}
              </Button>
              <Press label={t('edit', { name: view.name })} onPress={() => props.onEdit(view)}>
                <Icon name="pencil" size={14} />
              </Press>
              <Press label={t('remove', { name: view.name })} onPress={() => remove.mutate(view)}>
                <Icon name="close" size={14} />
              </Press>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Press(props: { label: string; disabled?: boolean; onPress: () => void; children: React.ReactNode }) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={props.label}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onPress}
    >
      {props.children}
    </Button>
  );
}

function Edit({ view, onDone }: { view: ListedView; onDone: () => void }) {
  const { t } = useTranslation('views');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ pinned: _pinned, ...words }: ViewWords) =>
      views.change(view.id, { version: view.version, ...words }),
    onSuccess: (changed) => {
      toast.undoable(t('changed', { name: changed.name }), async () => {
        const { name, query, sort, density, team } = view;
        await views.change(view.id, {
          version: changed.version,
          name,
          query,
          sort,
          density,
          teamId: team?.id ?? null,
        });
        await queries.invalidateQueries({ queryKey: ['views'] });
      });
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['views'] }),
  });
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={onDone}>
        {t('back')}
      </Button>
      <ViewForm
        subject={view.subject}
        initial={view}
        isNew={false}
        error={change.error}
        saving={change.isPending}
        onSave={(words) => change.mutate(words)}
      />
    </>
  );
}
