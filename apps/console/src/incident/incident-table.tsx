import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentRow } from '../api/schemas.js';
import type { useSelection } from '../inbox/use-selection.js';
import { useCommand } from '../keyboard/use-command.js';
import { bringIntoView } from '../shell/bring-into-view.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import { Assignee, SeverityBadge, StateMark, TlpText } from '../theme/marks.js';
import { Ago, Due } from '../theme/time.js';

/** Incidents as rows. */
export function IncidentTable({
  rows,
  selection,
}: {
  rows: readonly IncidentRow[];
  /** Null where nothing can be done to many. */
  selection: ReturnType<typeof useSelection> | null;
}) {
  const { t } = useTranslation(['incident', 'words', 'rsit', 'many']);
  const navigate = useNavigate();
  const [at, setAt] = useState(-1);
  const step = (by: number) => setAt((now) => Math.min(Math.max(now + by, 0), rows.length - 1));
  useCommand('list-next', () => step(1));
  useCommand('list-previous', () => step(-1));
  useCommand('list-open', () => {
    const row = rows[at];
    if (row) void navigate({ to: '/incidents/$ref', params: { ref: row.ref } });
  });
  const here = rows[at]?.ref;
  useCommand('list-select', () => here && selection?.toggle(here), selection !== null);
  useCommand('list-select-range', () => here && selection?.extend(here), selection !== null);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {selection && <th scope="col" aria-label={t('many:select')} />}
          {(
            ['reference', 'title', 'severity', 'state', 'class', 'tlp', 'due', 'assignee', 'updated'] as const
          ).map((field) => (
            <th key={field} scope="col">
              {t(`words:field.${field}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={row.ref}
            data-at={index === at || undefined}
            ref={index === at ? bringIntoView : undefined}
          >
            {selection && (
              <td>
                <input
                  type="checkbox"
                  aria-label={t('many:selectOne', { ref: row.ref })}
                  checked={selection.selected.has(row.ref)}
                  onChange={() => selection.toggle(row.ref)}
                />
              </td>
            )}
            <td>
              <Link to="/incidents/$ref" params={{ ref: row.ref }} className="ref">
                {row.ref}
              </Link>
            </td>
            <td className={table.grow}>
              {row.drill && <span className={table.tag}>{t('drillTag')}</span>}
              {row.restricted && <Icon name="lock" size={13} />} <span dir="auto">{row.title}</span>
            </td>
            <td>
              <SeverityBadge level={row.severityLevel} />
            </td>
            <td>
              <StateMark state={row.state} />
            </td>
            <td>
              {t(row.rsitType ? `rsit:type.${row.rsitType}` : `rsit:class.${row.rsitClass}`, {
                defaultValue: row.rsitType ?? row.rsitClass,
              })}
            </td>
            <td>
              <TlpText tlp={row.tlp} />
            </td>
            <td>{row.dueAt && <Due at={row.dueAt} />}</td>
            <td>
              <Assignee person={row.assignee} team={row.team} />
            </td>
            <td>
              <Ago at={row.updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
