import { TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditQuery } from '../api/directory.js';
import type { AuditEntry } from '../api/schemas.js';
import { formText } from '../shell/form-text.js';
import { LoadMore } from '../shell/load-more.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import classes from './audit.module.css';
import { Changes } from './changes.js';

const route = getRouteApi('/signed-in/audit');

/** The record: who, when, what, why. Read only, as everywhere. */
export default function AuditPage() {
  const { subject = null, ref = null } = route.useSearch();
  const navigate = useNavigate();
  const { t } = useTranslation(['audit', 'shell', 'words', 'sharing']);
  const query = useInfiniteQuery(
    auditQuery({ ...(subject ? { subjectId: subject } : {}), ...(ref ? { ref } : {}) }),
  );
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      wide
      title={t('shell:nav.audit')}
      lead={t('lead')}
      actions={
        <>
          {(subject ?? ref) && (
            <Link to="/audit" className={classes.only}>
              {t('only', { ref: ref ?? rows[0]?.subject.ref ?? '' })} <Icon name="close" size={14} />
            </Link>
          )}
          <form
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
              const wanted = formText(new FormData(event.currentTarget), 'ref');
              void navigate({ to: '/audit', search: wanted ? { ref: wanted } : {} });
            }}
          >
            <TextInput
              key={ref}
              name="ref"
              aria-label={t('ref')}
              placeholder={t('refHint')}
              defaultValue={ref ?? ''}
              dir="ltr"
              leftSection={<Icon name="search" size={14} />}
            />
          </form>
        </>
      }
    >
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        {query.isPending && <Waiting lines={10} />}
        {query.isSuccess && rows.length === 0 && (
          <EmptyState
            icon="audit"
            title={t('none.title')}
            text={t('none.text')}
            action={<Link to="/audit">{t('none.action')}</Link>}
          />
        )}
        {rows.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                {(['at', 'actor', 'action', 'subject', 'what'] as const).map((field) => (
                  <th key={field} scope="col">
                    {t(`field.${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Moment at={row.at} />
                  </td>
                  <td>
                    <bdi>{row.actor.name}</bdi>{' '}
                    <span className={table.soft}>
                      {t(`words:actor.${row.actor.kind}`, { defaultValue: row.actor.kind })}
                    </span>
                  </td>
                  <td>
                    {t(
                      [
                        `words:action.${row.action}`,
                        `sharing:action.${row.action.replace(/^sharing\./, '')}`,
                        `audit:action.${row.action}`,
                      ],
                      {
                        defaultValue: row.action,
                      },
                    )}
                  </td>
                  <td>
                    <span className={classes.subject}>
                      <Subject entry={row} />
                      {!subject && (
                        <Link
                          to="/audit"
                          search={{ subject: row.subject.id }}
                          className={classes.filter}
                          aria-label={t('onlyThis', { ref: row.subject.ref ?? row.subject.id })}
                        >
                          <Icon name="search" size={13} />
                        </Link>
                      )}
                    </span>
                  </td>
                  <td className={table.grow}>
                    {row.reason && <div dir="auto">{row.reason}</div>}
                    <Detail detail={row.detail} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <LoadMore query={query} />
      </Sheet>
    </Page>
  );
}

function Subject({ entry }: { entry: AuditEntry }) {
  const { kind, ref, id } = entry.subject;
  if (!ref)
    return (
      <bdi className="mono" dir="ltr">
        {id}
      </bdi>
    );
  if (kind === 'report')
    return (
      <Link to="/reports/$ref" params={{ ref }} className="ref">
        {ref}
      </Link>
    );
  if (kind === 'incident')
    return (
      <Link to="/incidents/$ref" params={{ ref }} className="ref">
        {ref}
      </Link>
    );
  return <bdi>{ref}</bdi>;
}

/** What changed, in words; whatever else was noted, as it stands. */
function Detail({ detail }: { detail: AuditEntry['detail'] }) {
  if (!detail) return null;
  const { changes, version: _version, ...rest } = { changes: null, version: null, ...detail };
  return (
    <>
      {isRecord(changes) && (
        <div className={classes.changes}>
          <Changes changes={changes} />
        </div>
      )}
      {Object.keys(rest).length > 0 && (
        <code className={classes.detail} dir="ltr">
          {JSON.stringify(rest)}
        </code>
      )}
    </>
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
