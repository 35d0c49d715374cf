import { Popover, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/session.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/i18n.js';
import { NotificationsBell } from '../notifications/notifications-bell.js';
import { commands } from '../keyboard/command-registry.js';
import { CommandTip, KeyCaps } from '../keyboard/key-caps.js';
import { usePreferences } from '../session/preferences.js';
import { useSession } from '../session/session-context.js';
import { Bell } from '../theme/bell.js';
import { Icon } from '../theme/icons.js';
import { Assignee } from '../theme/marks.js';
import classes from './top-bar.module.css';

const SCHEMES = [
  { scheme: 'auto', icon: 'auto' },
  { scheme: 'light', icon: 'sun' },
  { scheme: 'dark', icon: 'moon' },
] as const;

export function TopBar({ navOpen, onMenu }: { navOpen: boolean; onMenu: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <header className={classes.top}>
      <button
        type="button"
        className={classes.menuButton}
        aria-expanded={navOpen}
        aria-label={t('nav.label')}
        onClick={onMenu}
      >
        <Icon name="menu" size={20} />
      </button>
      <span className={classes.brand}>
        <Bell size={22} /> {t('product')}
      </span>
      <CommandTip command="palette">
        <button type="button" className={classes.find} onClick={() => commands.run('palette')}>
          <Icon name="search" />
          <span>{t('find')}</span>
          <KeyCaps command="palette" />
        </button>
      </CommandTip>
      <span className={classes.topEnd}>
        <CommandTip command="help">
          <button
            type="button"
            className={classes.topButton}
            aria-label={t('keys')}
            onClick={() => commands.run('help')}
          >
            <Icon name="keyboard" size={18} />
          </button>
        </CommandTip>
        <NotificationsBell />
        <AccountPanel />
      </span>
    </header>
  );
}

/** Account, language and colours in one panel. */
function AccountPanel() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { person } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { language, setLanguage } = usePreferences();
  const [opened, setOpened] = useState(false);

  const leave = async () => {
    await signOut();
    queries.clear();
    await navigate({ to: '/login' });
  };

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={240}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={classes.account} onClick={() => setOpened(!opened)}>
          <span aria-hidden="true">
            <Assignee person={person} team={null} />
          </span>
          <bdi className={classes.accountName}>{person.name}</bdi>
          <Icon name="down" size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={t('account', { name: person.name })}>
        <div role="group" aria-label={t('language')}>
          <h2 aria-hidden="true">{t('language')}</h2>
          {LANGUAGES.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={language === each}
              onClick={() => setLanguage(each)}
            >
              <span>{LANGUAGE_NAMES[each]}</span>
              {language === each && <Icon name="check" size={14} />}
            </button>
          ))}
        </div>
        <div role="group" aria-label={t('scheme.label')}>
          <h2 aria-hidden="true">{t('scheme.label')}</h2>
          {SCHEMES.map(({ scheme, icon }) => (
            <button
              key={scheme}
              type="button"
              aria-pressed={colorScheme === scheme}
              onClick={() => setColorScheme(scheme)}
            >
              <Icon name={icon} />
              <span>{t(`scheme.${scheme}`)}</span>
              {colorScheme === scheme && <Icon name="check" size={14} />}
            </button>
          ))}
        </div>
        <div>
          <button
            type="button"
            onClick={() => {
              setOpened(false);
              void navigate({ to: '/settings' });
            }}
          >
            <Icon name="settings" />
            <span>{t('nav.settings')}</span>
          </button>
          <button type="button" onClick={() => void leave()}>
            <Icon name="leave" />
            <span>{t('signOut')}</span>
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
