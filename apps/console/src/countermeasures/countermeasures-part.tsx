import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Countermeasure, countermeasuresOfQuery } from '../api/countermeasures.js';
import type { Incident } from '../api/schemas.js';
import incidentClasses from '../incident/incident.module.css';
import { type Proposals, useProposal } from '../incident/proposal-store.js';
import { Part } from '../incident/rail-part.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import { CountermeasureDialog } from './countermeasure-dialog.js';
import { CountermeasureLine } from './countermeasure-line.js';
import classes from './countermeasures.module.css';

/** What is done against the attack, and what still has to be undone again. */
export default function CountermeasuresPart({ incident }: { incident: Incident }) {
  const { t } = useTranslation('countermeasures');
  const { can } = useRights();
  const { data = [], error } = useQuery(countermeasuresOfQuery(incident.ref));
  const [edited, setEdited] = useState<Countermeasure | null>(null);
  const [begun, setBegun] = useState<Proposals['countermeasure'] | null>(null);
  const mayPlan = can('incident.write') && incident.closedAt === null;
  useProposal('countermeasure', (proposal) => mayPlan && setBegun(proposal));
  useCommand('countermeasure', () => setBegun({}), mayPlan);
  const standing = data.filter(({ state }) => state !== 'removed').length;
  return (
    <Part title={t('title', { standing, count: data.length })}>
      {error && <ProblemNote error={error} />}
      <ul className={classes.list}>
        {data.map((each) => (
          <CountermeasureLine
            key={each.id}
            item={each}
            incidentRef={incident.ref}
            onEdit={() => setEdited(each)}
          />
        ))}
      </ul>
      {data.length === 0 && !error && <p className={incidentClasses.soft}>{t('none')}</p>}
      {mayPlan && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setBegun({})}
        >
          {t('plan')}
        </Button>
      )}
      <CountermeasureDialog
        incidentRef={incident.ref}
        item={edited}
        begun={begun}
        onClose={() => {
          setEdited(null);
          setBegun(null);
        }}
      />
    </Part>
  );
}
