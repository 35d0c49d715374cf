import { useTranslation } from 'react-i18next';
import type { PartnerFacts } from '../api/partner-cases.js';
import { Icon } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import classes from './partner-cases.module.css';

interface Props {
  facts: PartnerFacts;
  withdrawn: NonNullable<PartnerFacts['withdrawn']>;
}

/** A partner took his case back: what that means, and what is left here. */
export function WithdrawnNote({ facts, withdrawn }: Props) {
  const { t } = useTranslation('partner-cases');
  return (
    <div className={classes.withdrawn} role="note">
      <Icon name="ban" size={20} />
      <div>
        <strong>{t(`takenBack.${withdrawn.kind}`, { partner: facts.partner.name })}</strong>{' '}
        <Moment at={withdrawn.at} />
        {withdrawn.reason && (
          <q dir="auto" className={classes.reason}>
            {withdrawn.reason}
          </q>
        )}
        <p>{t(withdrawn.purged ? 'purgedMeans' : 'hiddenMeans')}</p>
      </div>
    </div>
  );
}
