import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.js';
import { ModulesTab } from './modules-tab.js';
import { SignaturesTab } from './signatures-tab.js';
import { TemplateEditor } from './template-editor.js';
import { TemplateList } from './template-list.js';
import classes from './templates.module.css';

const route = getRouteApi('/signed-in/templates');
const TABS = ['templates', 'modules', 'signatures'] as const;

/** The words that our mail is made of, for those who keep them. */
export default function TemplatesPage() {
  const { tab = 'templates', name, locale } = route.useSearch();
  const { t } = useTranslation(['templates', 'shell']);
  return (
    <Page wide title={t('shell:nav.templates')} lead={t(`templates:lead.${tab}`)}>
      <nav className={classes.tabs} aria-label={t('templates:tabs')}>
        {TABS.map((each) => (
          <Link
            key={each}
            to="/templates"
            search={{ tab: each }}
            aria-current={tab === each ? 'page' : undefined}
          >
            {t(`templates:tab.${each}`)}
          </Link>
        ))}
      </nav>
      {tab === 'templates' && name && locale && (
        <TemplateEditor key={`${name}/${locale}`} name={name} locale={locale} />
      )}
      {tab === 'templates' && !(name && locale) && <TemplateList />}
      {tab === 'modules' && <ModulesTab />}
      {tab === 'signatures' && <SignaturesTab />}
    </Page>
  );
}
