import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidents } from '../api/incidents.js';
import type { Incident, TimelineEntry } from '../api/schemas.js';
import { ProblemNote } from '../shell/page-states.js';
import { ChangeEntry } from './change-entry.js';
import classes from './timeline.module.css';
import { MessageEntry } from './message-entry.js';
import { NoteEntry } from './note-entry.js';
import { ReportEntry } from './report-entry.js';

const KINDS = ['report', 'message', 'note', 'change'] as const;

const byTime = (a: TimelineEntry, b: TimelineEntry) =>
  Date.parse(a.at) - Date.parse(b.at) || a.id.localeCompare(b.id);

/** Everything that happened, oldest first, so that the newest stands beside the composer. */
export function Timeline({ incident }: { incident: Incident }) {
  const { t } = useTranslation('incident');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [older, setOlder] = useState<{ items: TimelineEntry[]; next: string | null } | null>(null);
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    setOlder(null);
  }, [incident.ref]);
  // In braces: scrollTo answers with a promise in recent browsers, which React would call as a clean-up and fall over.
  // The newest is at the end; only the list scrolls, on a narrow screen the page stays at its head.
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [incident.ref]);

  const entries = useMemo(() => {
    const known = new Map<string, TimelineEntry>();
    for (const entry of [...(older?.items ?? []), ...incident.timeline.items])
      known.set(`${entry.kind} ${entry.id}`, entry);
    return [...known.values()].sort(byTime);
  }, [incident.timeline.items, older]);

  const next = older ? older.next : incident.timeline.next;
  const loadOlder = async (cursor: string) => {
    setLoading(true);
    setError(null);
    try {
      const page = await incidents.olderTimeline(incident.ref, cursor);
      setOlder((before) => ({ items: [...page.items, ...(before?.items ?? [])], next: page.next }));
    } catch (failure) {
      setError(failure);
    } finally {
      setLoading(false);
    }
  };

  const toggle = (kind: string) => {
    const now = new Set(hidden);
    if (!now.delete(kind)) now.add(kind);
    setHidden(now);
  };

  const shown = entries.filter((entry) => !hidden.has(entry.kind));
  return (
    <section className={classes.timeline} aria-label={t('timeline')}>
      <div className={classes.filters} role="group" aria-label={t('timelineFilter')}>
        {KINDS.map((kind) => (
          <button key={kind} type="button" aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)}>
            {t(`entries.${kind}`)} <span>{entries.filter((entry) => entry.kind === kind).length}</span>
          </button>
        ))}
      </div>
      <div
        ref={list}
        className={classes.entries}
        tabIndex={0}
        role="region"
        aria-label={t('timeline')}
        data-own-arrows
      >
        {next && (
          <Button variant="default" size="compact-sm" loading={loading} onClick={() => void loadOlder(next)}>
            {t('older')}
          </Button>
        )}
        {error !== null && <ProblemNote error={error} />}
        {shown.length === 0 && <p className={classes.soft}>{t('nothingYet')}</p>}
        <ol>
          {shown.map((entry) => (
            <li key={`${entry.kind} ${entry.id}`}>
              <Entry entry={entry} incidentRef={incident.ref} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Entry({ entry, incidentRef }: { entry: TimelineEntry; incidentRef: string }) {
  if (entry.kind === 'message' && entry.message)
    return <MessageEntry entry={entry} message={entry.message} incidentRef={incidentRef} />;
  if (entry.kind === 'report' && entry.report) return <ReportEntry entry={entry} report={entry.report} />;
  if (entry.kind === 'note') return <NoteEntry entry={entry} />;
  return <ChangeEntry entry={entry} />;
}
