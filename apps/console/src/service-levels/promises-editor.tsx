import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CLOCK_KINDS, type ClockKind, type WaitCause } from '../api/service-levels.js';
import { SeverityBadge } from '../theme/marks.js';
import type { TermsDraft } from './agreement-draft.js';
import { readMinutes } from './hours-and-minutes.js';
import classes from './service-levels.module.css';

const LEVELS = [5, 4, 3, 2, 1, 0];
const CAUSES: readonly WaitCause[] = ['reporter', 'third-party'];

interface Props {
  draft: TermsDraft;
  onChange: (draft: TermsDraft) => void;
}

/** The promises, a row for each kind and a column for each severity, and what stops each of them. */
export function PromisesEditor({ draft, onChange }: Props) {
  const { t } = useTranslation(['service-levels', 'words']);
  const setMinutes = (kind: ClockKind, level: number, text: string) =>
    onChange({
      ...draft,
      minutes: { ...draft.minutes, [kind]: draft.minutes[kind].map((was, n) => (n === level ? text : was)) },
    });
  const setCause = (kind: ClockKind, cause: WaitCause, on: boolean) => {
    const rest = draft.pausedBy[kind].filter((each) => each !== cause);
    onChange({ ...draft, pausedBy: { ...draft.pausedBy, [kind]: on ? [...rest, cause] : rest } });
  };
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('promises')}>
      <table className={classes.promises}>
        <thead>
          <tr>
            <th scope="col">{t('promise')}</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                <SeverityBadge level={level} />
              </th>
            ))}
            <th scope="col">{t('pausedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {CLOCK_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                {t(`words:clock.${kind}`)}
                <small>{t(`promiseWhy.${kind}`)}</small>
              </th>
              {LEVELS.map((level) => {
                const text = draft.minutes[kind][level] ?? '';
                return (
                  <td key={level}>
                    <TextInput
                      size="xs"
                      dir="ltr"
                      value={text}
                      aria-label={`${t(`words:clock.${kind}`)}, ${t(`words:severity.${level}`)}`}
                      error={(readMinutes(text) ?? 0) > 0 ? undefined : t('noTime')}
                      onChange={(event) => setMinutes(kind, level, event.currentTarget.value)}
                    />
                  </td>
                );
              })}
              <td>
                {CAUSES.map((cause) => (
                  <Checkbox
                    key={cause}
                    size="xs"
                    label={t(`cause.${cause}`)}
                    aria-label={`${t(`words:clock.${kind}`)}: ${t(`cause.${cause}`)}`}
                    // Whoever waits has acknowledged, and a report that is triaged has no one to wait for.
                    disabled={kind === 'acknowledge' || kind === 'triage'}
                    checked={draft.pausedBy[kind].includes(cause)}
                    onChange={(event) => setCause(kind, cause, event.currentTarget.checked)}
                  />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
