import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { incidentPlaybooksQuery } from '../api/playbooks.js';
import type { Incident } from '../api/schemas.js';
import { useRights } from '../session/session-context.js';
import { useApplyPlaybook } from './use-apply-playbook.js';
import { usePlaybookLocale } from './playbook-locale.js';
import classes from './playbooks.module.css';

/** How far the playbooks of a case are, and the one that its classification asks for besides. */
export function PlaybookProgress({ incident }: { incident: Incident }) {
  const { t } = useTranslation('playbooks');
  const { can } = useRights();
  const { ref } = incident;
  // Under the incident's own key: whatever changes the case, its class or its steps, has this read again.
  const { data } = useQuery({
    ...incidentPlaybooksQuery(ref, usePlaybookLocale()),
    placeholderData: (previous) => previous,
  });
  const apply = useApplyPlaybook(ref);
  if (!data) return null;
  const proposed = data.choices.find(({ key }) => key === data.proposed);
  return (
    <div className={classes.progress}>
      {data.applied.map(({ key, title, done, dropped, total }) => (
        <div key={key}>
          <span>
            <bdi>{title}</bdi> <small>{t('progress', { done: done + dropped, total })}</small>
          </span>
          <progress max={total} value={done + dropped} aria-label={title} />
        </div>
      ))}
      {proposed && can('incident.write') && (
        <p className={classes.proposed}>
          <span>
            {t('proposed')} <bdi>{proposed.title}</bdi>
          </span>
          <Button size="compact-sm" variant="default" onClick={() => apply(proposed)}>
            {t('apply')}
          </Button>
        </p>
      )}
    </div>
  );
}
