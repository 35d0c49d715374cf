import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../api/schemas.js';
import { rawReportUrl } from '../api/triage.js';
import { FileList } from '../files/file-list.js';
import { SealedReport } from '../files/sealed-report.js';
import { HereLine } from '../live/here-line.js';
import { MachineFieldsView, saysSomething, statedFields } from '../machine/machine-fields.js';
import { AuthenticationMarks } from '../mail/authentication-marks.js';
import { ReplyToMark } from '../mail/reply-to-mark.js';
import { Originals } from '../mail/originals.js';
import { SecurityMarks } from '../mail/security-marks.js';
import { Icon } from '../theme/icons.js';
import { ChannelIcon, StateMark, TlpBadge } from '../theme/marks.js';
import { Moment } from '../theme/time.js';
import { HtmlFrame } from './html-frame.js';
import { MessageText } from './message-text.js';
import { Observables } from './observables.js';
import { Problem, problemKey } from './problem.js';
import { ReportFields } from './report-fields.js';
import classes from './report.module.css';

const PartnerReport = lazy(() => import('../partner-cases/partner-report.js'));

/** One report as it came: who, when, what, with all that was found in it. */
export function ReportView({ report, heading: Heading = 'h2' }: { report: Report; heading?: 'h1' | 'h2' }) {
  const { t } = useTranslation(['report', 'files', 'machine', 'mail', 'words', 'triage']);
  const partner = report.fields?.partner;
  const subject = report.sealed
    ? t('files:sealedEvidence')
    : report.subject || t(partner?.withdrawn ? 'report:withdrawn' : 'report:noSubject');
  const answers = { ...report.form, ...statedFields(report.fields) };
  return (
    <article className={classes.report} aria-label={report.ref}>
      <header>
        <div className={classes.marks}>
          <ChannelIcon channel={report.channel} />
          <bdi className="ref">{report.ref}</bdi>
          <StateMark state={report.state} />
          {report.kind !== 'human' && <span className={classes.kind}>{t(`words:kind.${report.kind}`)}</span>}
          <TlpBadge tlp={report.tlp} assumed={report.tlpAssumed} />
          <HereLine refOf={report.ref} />
        </div>
        {/* Its own direction, but where the reference and the sender stand: not alone at the far side */}
        <Heading className={classes.subject}>
          <bdi>{subject}</bdi>
        </Heading>
        <dl className={classes.envelope}>
          <Line label={t('report:from')}>
            <Sender report={report} />
            <AuthenticationMarks authentication={report.authentication} />
          </Line>
          {report.to.length > 0 && (
            <Line label={t('report:to')}>
              <bdi>{report.to.map((each) => each.address ?? each.name).join(', ')}</bdi>
            </Line>
          )}
          <Line label={t('report:received')}>
            <Moment at={report.receivedAt} />
          </Line>
          {report.replyTo && (
            <Line label={t('threads:replyTo')}>
              <ReplyToMark
                address={report.replyTo}
                otherDomain={report.replyTo.split('@')[1] !== report.from.address?.split('@')[1]}
              />
            </Line>
          )}
          {report.alsoCame.length > 0 && (
            <Line label={t('threads:alsoCame')}>
              <bdi>{report.alsoCame.map((each) => each.mailbox ?? each.source).join(', ')}</bdi>
            </Line>
          )}
          <References label={t('threads:mentions')} refs={report.mentions} />
          <References label={t('threads:mentionedBy')} refs={report.mentionedBy} />
          {report.incidents.length > 0 && (
            <Line label={t('report:incidents')}>
              {report.incidents.map((ref) => (
                <Link key={ref} to="/incidents/$ref" params={{ ref }} className="ref">
                  {ref}
                </Link>
              ))}
            </Line>
          )}
        </dl>
        <SecurityMarks security={report.security} />
      </header>
      {report.rejection && (
        <p className={classes.note}>
          {t('report:rejectedAs', { reason: t(`triage:reason.${report.rejection.reason}`) })}
          {report.rejection.note && <span dir="auto"> – {report.rejection.note}</span>}
          {report.rejection.duplicateOf && <bdi className="ref"> {report.rejection.duplicateOf}</bdi>}
        </p>
      )}
      {report.problems.length > 0 && (
        <div className={classes.problems}>
          <Icon name="alert" />
          <div>
            <strong>{t('report:problems')}</strong>
            <ul>
              {report.problems.map((problem) => (
                <li key={problemKey(problem)}>
                  <Problem problem={problem} />
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {partner && (
        <Suspense>
          <PartnerReport report={report} facts={partner} />
        </Suspense>
      )}
      {report.sealed ? (
        <SealedReport report={report} />
      ) : report.text ? (
        <MessageText text={report.text} folds={report.folds} />
      ) : (
        // A machine's data is what it has to say.
        !saysSomething(report.fields) &&
        !partner?.withdrawn && <p className={classes.nothing}>{t('report:noText')}</p>
      )}
      {report.html && <HtmlFrame html={report.html} subject={subject} />}
      {report.originals.length > 0 && (
        <Part title={t('mail:originals', { count: report.originals.length })}>
          <Originals items={report.originals} />
        </Part>
      )}
      {saysSomething(report.fields) && (
        <Part title={t('machine:title')}>
          <MachineFieldsView fields={report.fields} originalShown={report.originals.length > 0} />
        </Part>
      )}
      {Object.keys(answers).length > 0 && (
        <Part title={t('report:fields')}>
          <ReportFields fields={answers} />
        </Part>
      )}
      {report.attachments.length > 0 && !report.sealed && (
        <Part title={t('report:files', { count: report.attachments.length })}>
          <FileList place={{ kind: 'report', ref: report.ref }} items={report.attachments} />
        </Part>
      )}
      {report.observables.length > 0 && (
        <Part title={t('report:observables', { count: report.observables.length })}>
          <Observables items={report.observables} />
        </Part>
      )}
      {!report.sealed && (
        <footer className={classes.foot}>
          <a href={rawReportUrl(report.ref)} download rel="noreferrer">
            {t('report:raw')}
          </a>
        </footer>
      )}
    </article>
  );
}

function Sender({ report }: { report: Report }) {
  const { t } = useTranslation('report');
  const { name, address } = report.from;
  if (report.anonymous) return <em>{t('anonymous')}</em>;
  if (!name && !address) return <em>{t('unknownSender')}</em>;
  return (
    <>
      {name && <strong dir="auto">{name}</strong>}{' '}
      {address && <bdi className={classes.address}>{address}</bdi>}
    </>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function References({ label, refs }: { label: string; refs: readonly string[] }) {
  if (refs.length === 0) return null;
  return (
    <Line label={label}>
      {refs.map((ref) => (
        <Link
          key={ref}
          to={ref.startsWith('R-') ? '/reports/$ref' : '/incidents/$ref'}
          params={{ ref }}
          className="ref"
        >
          {ref}
        </Link>
      ))}
    </Line>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
