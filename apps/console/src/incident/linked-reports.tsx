import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { incidents } from '../api/incidents.js';
import type { Incident } from '../api/schemas.js';
import { useRights } from '../session/session-context.js';
import { Icon } from '../theme/icons.js';
import { ChannelIcon } from '../theme/marks.js';
import classes from './incident.module.css';
import { Part } from './rail-part.js';
import { useQuickChange } from './use-incident.js';
import { useUndoable } from './use-undoable.js';

export function LinkedReports({ incident }: { incident: Incident }) {
  const { t } = useTranslation(['incident', 'files', 'report']);
  const { can } = useRights();
  const { ref } = incident;
  const [wanted, setWanted] = useState('');
  const undoable = useUndoable(ref);
  const link = useQuickChange(
    ref,
    (report: string) => incidents.linkReport(ref, report),
    () => {
      setWanted('');
      undoable.linked();
    },
  );
  const unlink = useQuickChange(
    ref,
    (report: string) => incidents.unlinkReport(ref, report),
    undoable.unlinked,
  );
  return (
    <Part title={t('incident:reports', { count: incident.reports.length })}>
      <ul className={classes.plain}>
        {incident.reports.map((report) => (
          <li key={report.ref}>
            <span className={classes.linked}>
              <ChannelIcon channel={report.channel} />
              <Link to="/reports/$ref" params={{ ref: report.ref }} className="ref">
                {report.ref}
              </Link>
              <bdi className={classes.who}>
                {report.from.name ?? report.from.address ?? t('report:unknownSender')}
              </bdi>
              {can('incident.write') && (
                <button
                  type="button"
                  aria-label={t('incident:unlink', { ref: report.ref })}
                  onClick={() => unlink(report.ref)}
                >
                  <Icon name="close" size={13} />
                </button>
              )}
            </span>
            <small dir="auto">{report.sealed ? t('files:sealedEvidence') : report.subject}</small>
          </li>
        ))}
      </ul>
      {can('incident.write') && (
        <form
          className={classes.inline}
          onSubmit={(event) => {
            event.preventDefault();
            link(wanted.trim().toUpperCase());
          }}
        >
          <TextInput
            size="xs"
            aria-label={t('incident:linkReport')}
            placeholder="R-2026-000123"
            dir="ltr"
            value={wanted}
            required
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('incident:link')}
          </Button>
        </form>
      )}
    </Part>
  );
}
