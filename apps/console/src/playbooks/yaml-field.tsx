import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybookProblem } from '../api/playbooks.js';
import { Icon } from '../theme/icons.js';
import classes from './playbooks.module.css';

interface Props {
  text: string;
  onText: (text: string) => void;
  problems: readonly PlaybookProblem[];
}

/** YAML, with what is wrong where below it; a problem takes the caret to its line. */
export function YamlField({ text, onText, problems }: Props) {
  const { t } = useTranslation('playbooks');
  const field = useRef<HTMLTextAreaElement>(null);
  const goTo = (line: number) => {
    const before = text
      .split('\n')
      .slice(0, line - 1)
      .join('\n');
    const from = before === '' ? 0 : before.length + 1;
    const to = text.indexOf('\n', from);
    field.current?.focus();
    field.current?.setSelectionRange(from, to === -1 ? text.length : to);
  };
  return (
    <>
      <Textarea
        ref={field}
        label={t('yaml')}
        description={t('yamlHint')}
        classNames={{ input: classes.yaml }}
        value={text}
        dir="ltr"
        lang="en"
        spellCheck={false}
        autosize
        minRows={18}
        maxRows={34}
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby="playbook-problems"
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <ul id="playbook-problems" className={classes.problems} aria-live="polite">
        {problems.map(({ path, message, line }) => (
          <li key={`${path} ${message}`}>
            <Icon name="alert" size={14} />
            {line !== null && (
              <button type="button" onClick={() => goTo(line)}>
                {t('line', { line })}
              </button>
            )}
            {path !== '' && <code dir="ltr">{path}</code>} <bdi>{message}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
