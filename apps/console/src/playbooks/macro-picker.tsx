import { Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { incidentPlaybooksQuery } from '../api/playbooks.js';
import type { Incident } from '../api/schemas.js';
import { answerTextsQuery } from '../api/writing.js';
import { useAnswerTitle } from '../incident/answer-text-field.js';
import { propose } from '../incident/proposal-store.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { Waiting } from '../shell/page-states.js';
import { Icon } from '../theme/icons.js';
import { usePlaybookLocale } from './playbook-locale.js';
import classes from './playbooks.module.css';
import { useApplyPlaybook } from './use-apply-playbook.js';

/** `m`: a playbook for the case, or a text for the answer, found by typing a few letters of its name. */
export function MacroPicker({ incident }: { incident: Incident }) {
  const { t } = useTranslation('playbooks');
  const { can } = useRights();
  const [opened, setOpened] = useState(false);
  useCommand('macro', () => setOpened(true), can('incident.write'));
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('macro')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && <Choices incident={incident} onClose={() => setOpened(false)} />}
    </Modal>
  );
}

interface Choice {
  id: string;
  icon: 'rows' | 'send';
  title: string;
  note: string;
  run: () => void;
}

function Choices({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useTranslation('playbooks');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { choices, loading } = useChoices(incident);
  const wanted = typed.trim().toLowerCase();
  const shown = choices
    .filter(({ title, note }) => `${title} ${note}`.toLowerCase().includes(wanted))
    .slice(0, 30);
  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(shown.length, 1));
    else if (event.key === 'ArrowUp') setAt((at + Math.max(shown.length, 1) - 1) % Math.max(shown.length, 1));
    else if (event.key === 'Enter') take(shown[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={t('macroFind')}
        placeholder={t('macroFind')}
        role="combobox"
        aria-expanded
        aria-controls="macro-choices"
        aria-activedescendant={shown[at] ? `macro-${shown[at].id}` : undefined}
        value={typed}
        onKeyDown={pressed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
      />
      {loading && <Waiting lines={4} />}
      {!loading && shown.length === 0 && <p className={classes.soft}>{t('macroNone')}</p>}
      <ul id="macro-choices" role="listbox" aria-label={t('macro')} className={classes.choices}>
        {shown.map((choice, index) => (
          <li
            key={choice.id}
            id={`macro-${choice.id}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              take(choice);
            }}
          >
            <Icon name={choice.icon} size={14} />
            <span dir="auto">{choice.title}</span>
            <small>{choice.note}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

function useChoices(incident: Incident): { choices: Choice[]; loading: boolean } {
  const { t } = useTranslation('playbooks');
  const { can } = useRights();
  const titleOf = useAnswerTitle();
  const apply = useApplyPlaybook(incident.ref);
  const known = useQuery(incidentPlaybooksQuery(incident.ref, usePlaybookLocale()));
  const reportRef = incident.threads[0]?.reportRef ?? '';
  const texts = useQuery({
    ...answerTextsQuery({ ref: reportRef }),
    enabled: reportRef !== '' && can('message.send'),
  });
  const { proposed } = known.data ?? {};
  const books = [...(known.data?.choices ?? [])].sort(
    (a, b) => Number(b.key === proposed) - Number(a.key === proposed),
  );
  return {
    loading: known.isPending,
    choices: [
      ...books.map((book) => ({
        id: `playbook-${book.key}`,
        icon: 'rows' as const,
        title: book.title,
        note: book.applied ? t('isApplied') : t('steps', { count: book.steps }),
        run: () => apply(book),
      })),
      ...(texts.data ?? []).map((text) => ({
        id: `text-${text.shortcut}`,
        icon: 'send' as const,
        title: titleOf(text),
        note: `::${text.shortcut}`,
        run: () => propose('answer', { text: text.text }),
      })),
    ],
  };
}
