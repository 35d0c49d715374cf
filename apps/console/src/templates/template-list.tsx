import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TemplateLine } from '../api/schemas.js';
import { templateListQuery } from '../api/writing.js';
import { useLanguageName } from '../i18n/language-name.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import classes from './templates.module.css';

/** Every template in every language; what the site rewrote is marked. */
export function TemplateList() {
  const { t } = useTranslation('templates');
  const query = useQuery(templateListQuery);
  const lines = query.data ?? [];
  const names = [...new Set(lines.map(({ name }) => name))];
  return (
    <>
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet label={t('tab.templates')}>
        {query.isPending && <Waiting />}
        {lines.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('template')}</th>
                <th scope="col">{t('behind')}</th>
                <th scope="col">{t('languages')}</th>
              </tr>
            </thead>
            <tbody>
              {names.map((name) => {
                const own = lines.filter((line) => line.name === name);
                return (
                  <tr key={name}>
                    <td>
                      <strong>{t(`name.${name}`)}</strong>
                    </td>
                    <td>
                      {own[0]?.shortcut ? (
                        <kbd className="mono" dir="ltr">
                          ::{own[0].shortcut}
                        </kbd>
                      ) : (
                        <span className={table.soft}>{t('byItself')}</span>
                      )}
                    </td>
                    <td className={table.grow}>
                      <ul className={classes.languages}>
                        {own.map((line) => (
                          <li key={line.locale}>
                            <Language line={line} />
                          </li>
                        ))}
                      </ul>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Sheet>
    </>
  );
}

function Language({ line }: { line: TemplateLine }) {
  const { t } = useTranslation('templates');
  const languageName = useLanguageName();
  return (
    <>
      <Link to="/templates" search={{ name: line.name, locale: line.locale }}>
        {languageName(line.locale)}
      </Link>
      {line.changed && (
        <span className={classes.changed}>{t('changedBy', { name: line.changedBy ?? '' })}</span>
      )}
      {!line.delivered && !line.changed && <span className={classes.missing}>{t('missing')}</span>}
    </>
  );
}
