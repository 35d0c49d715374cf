import { Button, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../session/preferences.js';
import { Page, Sheet } from '../shell/page.js';
import { toast } from '../shell/toast-store.js';
import { bindings, usePersonalKeys } from './bindings.js';
import classes from './keyboard.module.css';
import { COMMAND_IDS, deliveredBinding, SCOPES, type Scope } from './keymap.js';
import { fold } from './match.js';
import type { PersonalKeys } from './personal-keys.js';
import { ShortcutRow } from './shortcut-row.js';

/** Every command with its keys: change them, switch them off, take them back; one by one or all at once. */
export default function ShortcutsPage() {
  const { t } = useTranslation(['shortcuts', 'keyboard', 'session']);
  const { singleKeys, setSingleKeys, setPersonalKeys } = usePreferences();
  const personal = usePersonalKeys();
  const [filter, setFilter] = useState('');
  const changed = Object.keys(personal).length;

  const change = (next: PersonalKeys) => {
    const before = bindings.get();
    setPersonalKeys(next);
    toast.undoable(t('changed'), async () => setPersonalKeys(before));
  };

  const shown = (scope: Scope) =>
    COMMAND_IDS.filter(
      (id) =>
        deliveredBinding(id).scope === scope &&
        fold(t(`keyboard:command.${id}`)).includes(fold(filter.trim())),
    );
  const scopes = SCOPES.filter((scope) => shown(scope).length > 0);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button variant="default" disabled={changed === 0} onClick={() => change({})}>
          {t('resetAll', { count: changed })}
        </Button>
      }
    >
      <div className={classes.shortcutsHead}>
        <Switch
          checked={singleKeys}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          label={t('session:singleKeys')}
          description={t('session:singleKeysWhy')}
        />
        <TextInput
          label={t('find')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          type="search"
        />
      </div>
      {scopes.length === 0 && <p role="status">{t('none')}</p>}
      {scopes.map((scope) => (
        <Sheet key={scope} label={t(`keyboard:scope.${scope}`)}>
          <h2 className={classes.shortcutsScope}>{t(`keyboard:scope.${scope}`)}</h2>
          <ul className={classes.shortcuts}>
            {shown(scope).map((id) => (
              <ShortcutRow key={id} id={id} personal={personal} onChange={change} />
            ))}
          </ul>
        </Sheet>
      ))}
    </Page>
  );
}
