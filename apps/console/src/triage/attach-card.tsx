import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow, Report } from '../api/schemas.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import classes from './triage.module.css';

interface Props {
  report: Report | null;
  row: Pick<InboxRow, 'ref' | 'suggestion'>;
  onAttach: (incident: string) => void;
}

interface Match {
  ref: string;
  title: string | null;
  count: number;
  values: { type: string; value: string }[];
  same: readonly string[];
}

const SHOWN_VALUES = 4;

/** Incidents that share values with the report, the best preselected; any other by its reference. */
export function AttachCard({ report, row, onAttach }: Props) {
  const { t } = useTranslation('triage');
  const matches = matchesOf(report, row);
  const [picked, setPicked] = useState<string | null>(null);
  const [other, setOther] = useState('');
  const [armed, setArmed] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  const otherInput = useRef<HTMLInputElement>(null);

  useEffect(() => {
    setPicked(null);
    setOther('');
  }, [row.ref]);

  const chosen = other.trim() ? other.trim().toUpperCase() : (picked ?? matches[0]?.ref ?? null);
  useCommand('attach', () => (chosen ? confirm.current : otherInput.current)?.focus());

  return (
    <section className={classes.card} data-armed={armed || undefined} aria-label={t('attachTitle')}>
      <h3>{t('attachTitle')}</h3>
      {matches.length === 0 && <p className={classes.reason}>{t('noMatches')}</p>}
      {matches.map((match) => (
        <div key={match.ref} className={classes.match}>
          <label>
            <input
              type="radio"
              name={`match-${row.ref}`}
              checked={chosen === match.ref}
              onChange={() => {
                setPicked(match.ref);
                setOther('');
              }}
            />
            <span>
              <bdi className="ref">{match.ref}</bdi>{' '}
              <span className={classes.shared}>
                {[
                  match.count > 0 ? t('shared', { count: match.count }) : null,
                  ...match.same.map((what) => t(`same.${what}`)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {match.title && (
                <span className={classes.matchTitle} dir="auto">
                  {match.title}
                </span>
              )}
            </span>
          </label>
          {match.values.length > 0 && (
            <ul className={classes.values}>
              {match.values.slice(0, SHOWN_VALUES).map((value) => (
                <li key={`${value.type} ${value.value}`}>
                  <bdi className="mono" dir="ltr">
                    {value.value}
                  </bdi>
                </li>
              ))}
            </ul>
          )}
          <Link className={classes.look} to="/incidents/$ref" params={{ ref: match.ref }}>
            {t('look', { ref: match.ref })}
          </Link>
        </div>
      ))}
      <TextInput
        ref={otherInput}
        size="xs"
        label={t('otherIncident')}
        placeholder="I-2026-000812"
        dir="ltr"
        value={other}
        onChange={(event) => setOther(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && chosen) onAttach(chosen);
        }}
      />
      <Button
        ref={confirm}
        fullWidth
        variant="default"
        size="sm"
        disabled={chosen === null}
        onClick={() => chosen && onAttach(chosen)}
        onFocus={() => setArmed(true)}
        onBlur={() => setArmed(false)}
        rightSection={armed ? <kbd className={classes.enter}>↵</kbd> : <KeyCaps command="attach" />}
      >
        {chosen ? t('attachTo', { incident: chosen }) : t('attach')}
      </Button>
    </section>
  );
}

function matchesOf(report: Report | null, row: Props['row']): Match[] {
  if (report?.suggestions)
    return report.suggestions.duplicates.filter((each) => each.kind === 'incident').slice(0, 4);
  const duplicate = row.suggestion?.duplicate;
  return duplicate?.kind === 'incident'
    ? [{ ref: duplicate.ref, count: duplicate.count, title: null, values: [], same: [] }]
    : [];
}
