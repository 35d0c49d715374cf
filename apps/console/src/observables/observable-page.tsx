import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OBSERVABLE_TYPES, type ObservableDetail, observableQuery } from '../api/observables.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import { StateMark, TlpBadge } from '../theme/marks.js';
import { Ago } from '../theme/time.js';
import { EnrichmentSheet } from './enrichment-sheet.js';
import { MarkActions } from './mark-actions.js';
import { NotedSightings } from './noted-sightings.js';
import classes from './observables.module.css';
import { Places } from './places.js';
import { ValueLink } from './value-link.js';
import { ValueMarks } from './value-marks.js';

const route = getRouteApi('/signed-in/observables/$type');
const COUNTED = 1_000;

/** One value: where it was seen, in which cases, whose it is, what is held of it and what stands beside it. */
export default function ObservablePage() {
  const { type } = route.useParams();
  const { value } = route.useSearch();
  const { t } = useTranslation(['observables', 'words']);
  const known = OBSERVABLE_TYPES.find((each) => each === type) ?? 'domain';
  const query = useQuery({
    ...observableQuery({ type: known, value }),
    // Answers of plug-ins come from the worker within seconds.
    refetchInterval: ({ state }) => (state.data?.enrichment.some(isWaiting) ? 2_000 : false),
  });
  const { data, error, refetch } = query;
  if (error && !data) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  return (
    <Page wide title={data.display ?? data.value} lead={t(`words:observable.${data.type}`)}>
      <div className={classes.columns}>
        <div>
          <Facts detail={data} />
          <Places value={data} />
        </div>
        <div>
          <MarkActions detail={data} />
          <EnrichmentSheet detail={data} />
          <NotedSightings detail={data} />
          <History detail={data} />
        </div>
      </div>
    </Page>
  );
}

/** Asked a moment ago; what was not answered for long will not be. */
const isWaiting = ({ ending, askedAt }: ObservableDetail['enrichment'][number]): boolean =>
  ending === null && askedAt !== null && Date.now() - Date.parse(askedAt) < 60_000;

function Facts({ detail }: { detail: ObservableDetail }) {
  const { t } = useTranslation(['observables', 'words']);
  const format = useFormat();
  const shown = `${format.number(detail.count)}${detail.count >= COUNTED ? '+' : ''}`;
  return (
    <Sheet label={t('facts')}>
      <dl className={classes.facts}>
        <dt>{t('field.value')}</dt>
        <dd>
          <ValueLink type={detail.type} value={detail.value} plain />
        </dd>
        <dt>{t('field.places')}</dt>
        <dd>{t('places', { count: detail.count, shown })}</dd>
        <dt>{t('field.first')}</dt>
        <dd>
          <Ago at={detail.firstSeenAt} />
        </dd>
        <dt>{t('field.last')}</dt>
        <dd>
          <Ago at={detail.lastSeenAt} />
        </dd>
        <dt>{t('field.tlp')}</dt>
        <dd>{detail.tlp ? <TlpBadge tlp={detail.tlp} /> : '–'}</dd>
        <dt>{t('field.mark')}</dt>
        <dd>
          {detail.verdict === null && !detail.ignored ? (
            t('unmarked')
          ) : (
            <ValueMarks verdict={detail.verdict} ignored={detail.ignored} />
          )}
        </dd>
        <dt>{t('field.owner')}</dt>
        <dd>
          {detail.owners.length === 0 && t('noOwner')}
          {detail.owners.map((owner) => (
            <div key={owner.id} className={classes.line}>
              <Link to="/constituents/$id" params={{ id: owner.id }}>
                <bdi>{owner.name}</bdi>
              </Link>
              <bdi dir="ltr" className="mono">
                {owner.asset}
              </bdi>
            </div>
          ))}
        </dd>
      </dl>
      <h2 className={classes.sheetTitle}>{t('incidents', { count: detail.incidentsTotal })}</h2>
      {detail.incidents.length === 0 ? (
        <p className={classes.said}>{t('noIncidents')}</p>
      ) : (
        <ul className={classes.lines}>
          {detail.incidents.map((incident) => (
            <li key={incident.ref} className={classes.line}>
              <Link to="/incidents/$ref" params={{ ref: incident.ref }} className="ref">
                {incident.ref}
              </Link>
              <span dir="auto">{incident.title}</span>
              <StateMark state={incident.state} />
              <Ago at={incident.openedAt} />
            </li>
          ))}
        </ul>
      )}
      {detail.related.length > 0 && (
        <>
          <h2 className={classes.sheetTitle}>{t('related')}</h2>
          <div className={classes.chips}>
            {detail.related.map((each) => (
              <ValueLink key={`${each.type} ${each.value}`} type={each.type} value={each.value} />
            ))}
          </div>
        </>
      )}
    </Sheet>
  );
}

function History({ detail }: { detail: ObservableDetail }) {
  const { t } = useTranslation('observables');
  if (detail.history.length === 0) return null;
  const word = (field: string, to: unknown) =>
    field === 'verdict'
      ? t(`verdict.${typeof to === 'string' ? to : 'none'}`)
      : t(`ignored.${to === true ? 'true' : 'false'}`);
  return (
    <Sheet label={t('history')}>
      <h2 className={classes.sheetTitle}>{t('history')}</h2>
      <ul className={classes.lines}>
        {detail.history.map((line) => (
          <li key={`${line.at} ${line.action}`}>
            <span className={classes.line}>
              <strong>
                {Object.entries(line.changes)
                  .map(([field, change]) => word(field, (change as { to?: unknown }).to ?? null))
                  .join(', ')}
              </strong>
              <bdi>{line.actor}</bdi>
              <Ago at={line.at} />
            </span>
            {line.reason && <p dir="auto">{line.reason}</p>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
