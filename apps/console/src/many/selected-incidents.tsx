import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bodies } from '../api/schemas.js';
import ChooseAction from './choose-action.js';
import classes from './many.module.css';

interface Props {
  refs: readonly string[];
  /** The list's own filter, for the server to find the same; null where it cannot. */
  view: Bodies['manyIncidents']['selection']['incidents'] | null;
  onClear: () => void;
  onChanged: () => void;
}

/** What is selected in a list of incidents, and what can be done to all of it. */
export default function SelectedIncidents({ refs, view, onClear, onChanged }: Props) {
  const { t } = useTranslation('many');
  const [all, setAll] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const selection = all && view ? { incidents: view } : { refs: [...refs] };
  return (
    <div className={classes.bar} role="group" aria-label={t('bar')}>
      <span role="status">{all ? t('allChosen') : t('selected', { number: refs.length })}</span>
      {!all && view && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('all')}
        </Button>
      )}
      <Button size="compact-sm" onClick={() => setChoosing(true)}>
        {t('do')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={onClear}>
        {t('clear')}
      </Button>
      <ChooseAction
        kind="incident"
        selection={choosing ? selection : null}
        onClose={() => {
          setChoosing(false);
          onClear();
        }}
        onChanged={onChanged}
      />
    </div>
  );
}
