import { useTranslation } from 'react-i18next';
import { KeyCaps } from './key-caps.js';
import classes from './keyboard.module.css';
import { usePersonalKeys } from './bindings.js';
import { COMMAND_IDS, deliveredBinding, SCOPES } from './keymap.js';
import { keysWith } from './personal-keys.js';

/** Every command that has keys, with those in force. */
export default function HelpSheet() {
  const { t } = useTranslation('keyboard');
  const personal = usePersonalKeys();
  const withKeys = COMMAND_IDS.filter((id) => keysWith(personal, id).length > 0);
  return (
    <>
      <p className={classes.lead}>{t('helpLead')}</p>
      <div className={classes.sheet}>
        {SCOPES.map((scope) => (
          <section key={scope} className={classes.sheetPart}>
            <h3>{t(`scope.${scope}`)}</h3>
            <dl>
              {withKeys
                .filter((id) => deliveredBinding(id).scope === scope)
                .map((id) => (
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
    </>
  );
}
