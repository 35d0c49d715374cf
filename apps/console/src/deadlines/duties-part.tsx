import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dutiesQuery, type DutySuggestion } from '../api/obligations.js';
import type { Incident } from '../api/schemas.js';
import { Part } from '../incident/rail-part.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { DeclareForm } from './declare-form.js';
import classes from './deadlines.module.css';
import { DutyCard } from './duty-card.js';
import { useRegimes } from './use-regimes.js';

/** What somebody owes the law because of this incident. A drill owes nothing. */
export default function DutiesPart({ incident }: { incident: Incident }) {
  const { t } = useTranslation('deadlines');
  const { can } = useRights();
  const [declaring, setDeclaring] = useState<Partial<DutySuggestion> | null>(null);
  const { data, error, refetch } = useQuery({ ...dutiesQuery(incident.ref), enabled: !incident.drill });
  const allowed = can('incident.write') && !incident.drill;
  useCommand('declare-duty', () => setDeclaring({}), allowed);
  if (incident.drill) return null;
  const nothing = data?.duties.length === 0 && data.suggestions.length === 0;
  if (!error && (!data || (nothing && !allowed))) return null;
  return (
    <Part title={t('part')}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.duties.map((duty) => (
        <DutyCard key={duty.id} duty={duty} incident={incident} />
      ))}
      {data?.suggestions.map((suggestion) => (
        <Suggestion
          key={`${suggestion.regime} ${suggestion.organisation?.id ?? suggestion.report}`}
          suggestion={suggestion}
          onDeclare={allowed ? () => setDeclaring(suggestion) : undefined}
        />
      ))}
      {nothing && (
        <span>
          <Button size="compact-sm" variant="default" onClick={() => setDeclaring({})}>
            {t('declare.other')}
          </Button>
        </span>
      )}
      <Modal
        opened={declaring !== null}
        onClose={() => setDeclaring(null)}
        title={t('declare.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {declaring && (
          <DeclareForm incident={incident} suggestion={declaring} onDone={() => setDeclaring(null)} />
        )}
      </Modal>
    </Part>
  );
}

function Suggestion(props: { suggestion: DutySuggestion; onDeclare?: () => void }) {
  const { t } = useTranslation('deadlines');
  const regimes = useRegimes();
  const { regime, organisation, report, because } = props.suggestion;
  return (
    <div className={classes.suggestion}>
      <p>
        {t(`suggested.${because}`, {
          who: organisation?.name ?? report ?? '',
          regime: regimes.name(regime),
        })}
      </p>
      {props.onDeclare && (
        <span>
          <Button size="compact-sm" variant="default" onClick={props.onDeclare}>
            {t('declare.open')}
          </Button>
        </span>
      )}
    </div>
  );
}
