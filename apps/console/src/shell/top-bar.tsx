import { Menu, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/session.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/i18n.js';
import { commands } from '../keyboard/command-registry.js';
import { CommandTip, KeyCaps } from '../keyboard/key-caps.js';
import { usePreferences } from '../session/preferences.js';
import { useSession } from '../session/session-context.js';
import { Bell } from '../theme/bell.js';
import { Icon } from '../theme/icons.js';
import { Assignee } from '../theme/marks.js';
import classes from './shell.module.css';

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
        <AccountMenu />
      </span>
    </header>
  );
}

function AccountMenu() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { person } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { language, setLanguage } = usePreferences();

  const leave = async () => {
    await signOut();
    queries.clear();
    await navigate({ to: '/login' });
  };

  return (
    <Menu position="bottom-end" width={240} shadow="md">
      <Menu.Target>
        <button type="button" className={classes.account} aria-label={t('account', { name: person.name })}>
          <Assignee person={person} team={null} />
          <span className={classes.accountName} dir="auto" aria-hidden="true">
            {person.name}
          </span>
          <Icon name="down" size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('language')}</Menu.Label>
        {LANGUAGES.map((each) => (
          <Menu.Item
            key={each}
            lang={each}
            role="menuitemradio"
            aria-checked={language === each}
            rightSection={language === each ? <Icon name="check" size={14} /> : null}
            onClick={() => setLanguage(each)}
          >
            {LANGUAGE_NAMES[each]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('scheme.label')}</Menu.Label>
        {SCHEMES.map(({ scheme, icon }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            leftSection={<Icon name={icon} />}
            rightSection={colorScheme === scheme ? <Icon name="check" size={14} /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="settings" />} onClick={() => void navigate({ to: '/settings' })}>
          {t('nav.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="leave" />} onClick={() => void leave()}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
