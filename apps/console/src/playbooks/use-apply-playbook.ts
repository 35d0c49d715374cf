import { useTranslation } from 'react-i18next';
import { playbooks } from '../api/playbooks.js';
import { useQuickChange } from '../incident/use-incident.js';
import { toast } from '../shell/toast-store.js';
import { usePlaybookLocale } from './playbook-locale.js';

/** Brings a playbook's steps to a case; within ten seconds those that nobody touched can be taken back. */
export function useApplyPlaybook(ref: string): (playbook: { key: string; title: string }) => void {
  const { t } = useTranslation('playbooks');
  const locale = usePlaybookLocale();
  const refresh = useQuickChange(ref, () => Promise.resolve());
  return useQuickChange(ref, async ({ key, title }: { key: string; title: string }) => {
    const { added } = await playbooks.apply(ref, { key, locale });
    if (added === 0) toast.done(t('nothingNew', { title }));
    else
      toast.undoable(t('applied', { title, count: added }), async () => {
        await playbooks.takeBack(ref, key);
        refresh(undefined);
      });
  });
}
