import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextModule } from '../api/schemas.js';
import { textModules, textModulesQuery } from '../api/writing.js';
import { useLanguageName } from '../i18n/language-name.js';
import { EmptyState, ProblemNote, useProblemText, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import { ModuleForm } from './module-form.js';
import classes from './templates.module.css';

/** Text modules of the site and of the teams. */
export function ModulesTab() {
  const { t } = useTranslation('templates');
  const languageName = useLanguageName();
  const query = useQuery(textModulesQuery);
  const [editing, setEditing] = useState<TextModule | 'new' | null>(null);
  const title =
    editing === 'new' || editing === null ? t('addModule') : t('editModule', { name: editing.shortcut });
  return (
    <>
      <div className={classes.head}>
        <h2>{t('tab.modules')}</h2>
        <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setEditing('new')}>
          {t('addModule')}
        </Button>
      </div>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('tab.modules')}>
        {query.isPending && <Waiting />}
        {query.data?.length === 0 && (
          <EmptyState icon="pencil" title={t('noModules')} text={t('noModulesText')} />
        )}
        {query.data && query.data.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('shortcut')}</th>
                <th scope="col">{t('moduleTitle')}</th>
                <th scope="col">{t('language')}</th>
                <th scope="col">{t('whose')}</th>
                <th scope="col">{t('actions')}</th>
              </tr>
            </thead>
            <tbody>
              {query.data.map((module) => (
                <tr key={module.id}>
                  <td>
                    <kbd className="mono" dir="ltr">
                      ::{module.shortcut}
                    </kbd>
                  </td>
                  <td className={table.grow} dir="auto">
                    {module.title}
                  </td>
                  <td>{languageName(module.locale)}</td>
                  <td>
                    <bdi>{module.team?.name ?? t('wholeSite')}</bdi>
                  </td>
                  <td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('editModule', { name: module.shortcut })}
                      onClick={() => setEditing(module)}
                    >
                      {t('edit')}
                    </Button>{' '}
                    <Remove module={module} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={title}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {editing && (
          <ModuleForm module={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
        )}
      </Modal>
    </>
  );
}

/** Taken away with a way back: it is written again under its old name. */
function Remove({ module }: { module: TextModule }) {
  const { t } = useTranslation('templates');
  const queries = useQueryClient();
  const problemText = useProblemText();
  const reread = () => queries.invalidateQueries({ queryKey: textModulesQuery.queryKey });
  const remove = useMutation({
    mutationFn: () => textModules.remove(module.id, module.version),
    onSuccess: () => {
      const { shortcut, locale, title, text, team } = module;
      toast.undoable(t('removed', { name: shortcut }), async () => {
        await textModules.create({ shortcut, locale, title, text, teamId: team?.id ?? null });
        await reread();
      });
    },
    onError: (error) => {
      const { title, detail } = problemText(error);
      toast.problem(title, detail);
    },
    onSettled: reread,
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={remove.isPending}
      aria-label={t('removeModule', { name: module.shortcut })}
      onClick={() => remove.mutate()}
    >
      {t('remove')}
    </Button>
  );
}
