import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Sighting, sightingsQuery, type Value } from '../api/observables.js';
import { LoadMore } from '../shell/load-more.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { Ago } from '../theme/time.js';
import classes from './observables.module.css';

/** Every place where a value stood, the latest first. */
export function Places({ value: { type, value } }: { value: Value }) {
  const { t } = useTranslation('observables');
  const query = useInfiniteQuery(sightingsQuery({ type, value }));
  const places = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Sheet label={t('seenIn')}>
      <h2 className={classes.sheetTitle}>{t('seenIn')}</h2>
      {query.isPending && <Waiting lines={4} />}
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <ul className={classes.lines}>
        {places.map((place) => (
          <li key={`${place.subject.id} ${place.place}`}>
            <span className={classes.line}>
              <SubjectLink subject={place.subject} />
              <span className={classes.soft}>
                {t(`subject.${place.subject.kind}`)} · <PlaceName place={place.place} />
              </span>
              <Ago at={place.seenAt} />
            </span>
            {place.excerpt && <p dir="auto">{place.excerpt}</p>}
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
    </Sheet>
  );
}

function SubjectLink({ subject: { ref } }: { subject: Sighting['subject'] }) {
  if (ref === null) return null;
  if (ref.startsWith('R-'))
    return (
      <Link to="/reports/$ref" params={{ ref }} className="ref">
        {ref}
      </Link>
    );
  if (/^(?:I|EX)-/.test(ref))
    return (
      <Link to="/incidents/$ref" params={{ ref }} className="ref">
        {ref}
      </Link>
    );
  // A conversation with a third party: its case is among the incidents above.
  return <bdi className="ref">{ref}</bdi>;
}

/** `attachment:invoice.pdf` → "Attachment invoice.pdf". */
function PlaceName({ place }: { place: string }) {
  const { t } = useTranslation('observables');
  const [kind = '', ...name] = place.split(':');
  return (
    <>
      {t(`place.${kind}`, { defaultValue: kind })}
      {name.length > 0 && (
        <>
          {' '}
          <bdi>{name.join(':')}</bdi>
        </>
      )}
    </>
  );
}
