import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../api/schemas.js';
import { KeyCaps } from '../keyboard/key-caps.js';
import { useCommand } from '../keyboard/use-command.js';
import { useRights } from '../session/session-context.js';
import { Icon } from '../theme/icons.js';
import { AnswerPanel } from './answer-panel.js';
import classes from './composer.module.css';
import { NotePanel } from './note-panel.js';
import { useHasPartners } from '../partner-cases/use-has-partners.js';
import { BulkDialog } from '../bulk/bulk-dialog.js';
import { ThirdPartyPanel } from '../investigations/third-party-panel.js';
import { MacroPicker } from '../playbooks/macro-picker.js';
import { type Proposals, useProposal } from './proposal-store.js';
import { recipientsOf } from './recipients.js';

const PartnerPanel = lazy(() => import('../partner-cases/partner-panel.js'));

type Audience = 'note' | 'reporter' | 'third-party' | 'partner';

/** Audiences that cannot be confused: own icon, border, label and button each, the recipient in plain sight. */
export function Composer({ incident }: { incident: Incident }) {
  const { t } = useTranslation(['incident', 'investigations']);
  const { can } = useRights();
  const recipients = recipientsOf(incident);
  const mayAnswer = can('message.send') && recipients.length > 0;
  const mayAnswerAll = can('message.send') && incident.reports.length > 0;
  const [picked, setPicked] = useState<Audience>('note');
  const [toAll, setToAll] = useState(false);
  const mayAsk = can('message.send') && incident.closedAt === null;
  const [asked, setAsked] = useState<Proposals['investigation'] | null>(null);
  const [wanted, setWanted] = useState<Proposals['answer'] | null>(null);
  const mayTell = useHasPartners(incident.ref, can('sharing.write'));
  const possible = { note: true, reporter: mayAnswer, 'third-party': mayAsk, partner: mayTell };
  const audience = possible[picked] ? picked : 'note';
  const field = useRef<HTMLTextAreaElement>(null);

  const write = (whom: Audience) => {
    setPicked(whom);
    // After the panel of that audience stands there.
    setTimeout(() => field.current?.focus(), 0);
  };
  const leave = () => field.current?.blur();
  useCommand('note', () => write('note'));
  useCommand('leave-field', leave);
  useCommand('reply', () => write('reporter'), mayAnswer);
  useCommand('third-party', () => write('third-party'), mayAsk);
  useProposal('investigation', (proposal) => {
    if (!mayAsk) return;
    setAsked(proposal);
    write('third-party');
  });
  useProposal('answer', (proposal) => {
    if (!mayAnswer) return;
    setWanted(proposal);
    write('reporter');
  });
  useCommand('reply-all', () => setToAll(true), mayAnswerAll);

  const tabs: {
    audience: Audience;
    icon: 'note' | 'send' | 'globe' | 'link';
    label: string;
    command?: 'note' | 'reply' | 'third-party';
  }[] = [
    { audience: 'note', icon: 'note', label: t('tabNote'), command: 'note' },
    ...(mayAnswer
      ? [{ audience: 'reporter', icon: 'send', label: t('tabReporter'), command: 'reply' } as const]
      : []),
    ...(mayAsk
      ? [
          {
            audience: 'third-party',
            icon: 'globe',
            label: t('investigations:tabThird'),
            command: 'third-party',
          } as const,
        ]
      : []),
    ...(mayTell ? [{ audience: 'partner', icon: 'link', label: t('incident:tabPartner') } as const] : []),
  ];
  return (
    <section className={classes.composer} data-audience={audience} aria-label={t('composer')}>
      <div className={classes.audiences}>
        <div role="tablist" aria-label={t('audience')}>
          {tabs.map((tab) => (
            <button
              key={tab.audience}
              type="button"
              role="tab"
              aria-selected={audience === tab.audience}
              aria-controls="composer-panel"
              onClick={() => write(tab.audience)}
            >
              <Icon name={tab.icon} size={14} /> {tab.label}{' '}
              {tab.command && <KeyCaps command={tab.command} />}
            </button>
          ))}
        </div>
        {mayAnswerAll && (
          <button
            type="button"
            className={classes.toAll}
            aria-haspopup="dialog"
            onClick={() => setToAll(true)}
          >
            <Icon name="people" size={14} /> {t('tabAll')} <KeyCaps command="reply-all" />
          </button>
        )}
      </div>
      <div
        role="tabpanel"
        id="composer-panel"
        aria-label={tabs.find((tab) => tab.audience === audience)?.label}
        className={classes.panel}
      >
        {audience === 'note' && <NotePanel incident={incident} field={field} />}
        {audience === 'reporter' && (
          <AnswerPanel
            incident={incident}
            recipients={recipients}
            field={field}
            wanted={wanted}
            onSent={() => {
              setWanted(null);
              leave();
            }}
          />
        )}
        {audience === 'third-party' && (
          <ThirdPartyPanel
            incident={incident}
            begun={asked}
            field={field}
            onSent={() => {
              setAsked(null);
              leave();
            }}
          />
        )}
        {audience === 'partner' && (
          <Suspense>
            <PartnerPanel incident={incident} field={field} onSent={leave} />
          </Suspense>
        )}
      </div>
      <MacroPicker incident={incident} />
      <BulkDialog incident={incident} opened={toAll} onClose={() => setToAll(false)} />
    </section>
  );
}
