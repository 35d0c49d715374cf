import { useTranslation } from 'react-i18next';
import type { PartnerFacts } from '../api/partner-cases.js';
import { Icon } from '../theme/icons.js';
import classes from './partner-cases.module.css';

interface Props {
  facts: PartnerFacts;
  verification: NonNullable<PartnerFacts['verification']>;
}

/** How sure we are of who says this: a key that a person compared, or one that was only announced. */
export function Verification({ facts, verification }: Props) {
  const { t } = useTranslation('partner-cases');
  const compared = verification.comparedHow !== null;
  return (
    <details className={classes.verification} data-compared={compared || undefined}>
      <summary>
        <Icon name={compared ? 'check' : 'alert'} size={14} />{' '}
        {compared
          ? t('verified', {
              partner: facts.partner.name,
              how: t(`how.${verification.comparedHow}`, { defaultValue: verification.comparedHow }),
            })
          : t('announcedOnly', { partner: facts.partner.name })}
      </summary>
      <dl className={classes.hashes}>
        <Hash label={t('key')} value={verification.kid} />
        {verification.fingerprint && <Hash label={t('fingerprint')} value={verification.fingerprint} />}
        <Hash label={t('certificate')} value={verification.certificateSha256} />
        {facts.contentSha256 && <Hash label={t('contentHash')} value={facts.contentSha256} />}
      </dl>
    </details>
  );
}

function Hash({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi dir="ltr" className="mono">
          {value}
        </bdi>
      </dd>
    </div>
  );
}
