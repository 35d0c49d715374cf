import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailAuthentication } from '../api/schemas.js';
import { Icon, type IconName } from '../theme/icons.js';
import { Moment } from '../theme/time.js';
import classes from './security.module.css';

type Verdict = { text: string; tone: 'plain' | 'soft' | 'bad'; icon: IconName };

/** Of the domain in From, in one line: it sent it, it did not, it says nothing, or nobody could be asked. */
function verdictOf({ dmarc }: MailAuthentication): Verdict {
  if (dmarc.result === 'pass') return { text: 'pass', tone: 'plain', icon: 'check' };
  if (dmarc.result === 'fail') return { text: 'fail', tone: 'bad', icon: 'ban' };
  if (dmarc.result === 'permerror') return { text: 'permerror', tone: 'bad', icon: 'alert' };
  if (dmarc.result === 'none') return { text: 'none', tone: 'soft', icon: 'info' };
  return { text: 'not-checked', tone: 'soft', icon: 'info' };
}

/** Whether the mail came from where it says (SPF, DKIM, DMARC, ARC), beside the sender. A domain is not a person. */
export function AuthenticationMarks({ authentication }: { authentication: MailAuthentication | null }) {
  const { t } = useTranslation('security');
  if (!authentication) return null;
  const { spf, dkim, dmarc, arc, by, checkedAt } = authentication;
  const { text, tone, icon } = verdictOf(authentication);
  return (
    <div className={classes.origin} data-tone={tone}>
      <Icon name={icon} size={14} />
      <details className={classes.more}>
        <summary>
          {t(`origin.${text}`)} {dmarc.domain && <bdi>{dmarc.domain}</bdi>}
        </summary>
        <dl className={classes.facts}>
          <Check name="SPF" result={spf.result} domain={spf.domain} />
          {dkim.length === 0 && (
            <Check name="DKIM" result={text === 'not-checked' ? 'not-checked' : 'none'} />
          )}
          {dkim.map((each, index) => (
            <Check key={index} name="DKIM" result={each.result} domain={each.domain}>
              {each.selector && <bdi className={classes.code}> {each.selector}</bdi>}
              {each.result === 'pass' && !each.aligned && <> ({t('notAligned')})</>}
            </Check>
          ))}
          <Check name="DMARC" result={dmarc.result} domain={dmarc.domain}>
            {dmarc.policy && <> ({t('policy', { policy: dmarc.policy })})</>}
          </Check>
          {arc.result !== 'none' && (
            <Check name="ARC" result={arc.result} domain={arc.sealedBy.join(', ') || null} />
          )}
          <div>
            <dt>{t('checkedBy')}</dt>
            <dd>
              {by === 'us' ? t('us') : <bdi>{by}</bdi>} <Moment at={checkedAt} />
            </dd>
          </div>
        </dl>
      </details>
    </div>
  );
}

function Check({
  name,
  result,
  domain = null,
  children,
}: {
  name: string;
  result: string;
  domain?: string | null;
  children?: ReactNode;
}) {
  const { t } = useTranslation('security');
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {t(`result.${result}`)} {domain && <bdi className={classes.code}>{domain}</bdi>}
        {children}
      </dd>
    </div>
  );
}
