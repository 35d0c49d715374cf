import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { playbooksQuery, type PlaybookLine } from '../api/playbooks.js';
import { useRights } from '../session/session-context.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import { usePlaybookLocale } from './playbook-locale.js';
import { NewPlaybook, PlaybookEditor } from './playbook-editor.js';
import classes from './playbooks.module.css';

const route = getRouteApi('/signed-in/playbooks');

/** The steps that types of incidents ask for: which there are, what each says, and what the site made of it. */
export default function PlaybooksPage() {
  const { key } = route.useSearch();
  const { t } = useTranslation(['playbooks', 'shell']);
  const { can } = useRights();
  return (
    <Page
      wide
      title={t('shell:nav.playbooks')}
      lead={t('lead')}
      actions={
        key === undefined && can('templates.manage') ? (
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
            renderRoot={(props) => <Link to="/playbooks" search={{ key: 'new' }} {...props} />}
          >
            {t('new')}
          </Button>
        ) : (
          key !== undefined && (
            <Link to="/playbooks" search={{}}>
              {t('toList')}
            </Link>
          )
        )
      }
    >
      {key === undefined && <PlaybookList />}
      {key === 'new' && <NewPlaybook />}
      {key !== undefined && key !== 'new' && <PlaybookEditor key={key} playbookKey={key} />}
    </Page>
  );
}

function PlaybookList() {
  const { t } = useTranslation(['playbooks', 'rsit']);
  const query = useQuery(playbooksQuery(usePlaybookLocale()));
  const lines = query.data ?? [];
  return (
    <>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        {query.isPending && <Waiting />}
        {query.isSuccess && lines.length === 0 && (
          <EmptyState icon="rows" title={t('none.title')} text={t('none.text')} />
        )}
        {lines.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('playbook')}</th>
                <th scope="col">{t('for')}</th>
                <th scope="col">{t('stepsHead')}</th>
                <th scope="col">{t('words')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Row key={line.key} line={line} />
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
    </>
  );
}

function Row({ line }: { line: PlaybookLine }) {
  const { t } = useTranslation(['playbooks', 'rsit']);
  const [problem] = line.problems;
  return (
    <tr>
      <td className={table.grow}>
        <Link to="/playbooks" search={{ key: line.key }}>
          <strong dir="auto">{line.title}</strong>
        </Link>
        <div className={table.soft} dir="auto">
          {line.summary}
        </div>
        {problem && (
          <div className={classes.broken}>
            <Icon name="alert" size={14} /> {t('broken')} <bdi>{problem.path}</bdi>{' '}
            <bdi>{problem.message}</bdi>
          </div>
        )}
      </td>
      <td>
        {line.fits.map(({ rsitClass, rsitType }) => (
          <div key={`${rsitClass}/${rsitType ?? ''}`}>
            {t(`rsit:class.${rsitClass}`, { defaultValue: rsitClass })}
            {rsitType && `: ${t(`rsit:type.${rsitType}`, { defaultValue: rsitType })}`}
          </div>
        ))}
      </td>
      <td>{t('steps', { count: line.steps })}</td>
      <td>{line.changed ? t(line.delivered ? 'ownOver' : 'own') : t('delivered')}</td>
    </tr>
  );
}
