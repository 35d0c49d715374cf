import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from './key-caps.js';
import classes from './keyboard.module.css';
import { COMMAND_IDS, deliveredBinding, SCOPES } from './keymap.js';
import { useCommand } from './use-command.js';

export function HelpOverlay() {
  const { t } = useTranslation('keyboard');
  const [opened, setOpened] = useState(false);
  useCommand('help', () => setOpened(true));
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('helpTitle')}
      size={860}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <p className={classes.lead}>{t('helpLead')}</p>
      <div className={classes.sheet}>
        {SCOPES.map((scope) => (
          <section key={scope} className={classes.sheetPart}>
            <h3>{t(`scope.${scope}`)}</h3>
            <dl>
              {COMMAND_IDS.filter((id) => deliveredBinding(id).scope === scope).map((id) => (
                <div key={id}>
                  <dt>{t(`command.${id}`)}</dt>
                  <dd>
                    <KeyCaps command={id} all />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
