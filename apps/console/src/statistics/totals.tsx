import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Figures } from '../api/statistics.js';
import { useFormat } from '../i18n/format.js';
import classes from './statistics.module.css';

const SHOWN = [
  'reports',
  'reports-to-incident',
  'incidents',
  'significant-incidents',
  'reports-undecided',
  'incidents-in-work',
];

/** The search that finds what a total counts, as far as the search can ask for it. */
function listOf(name: string, { period: { from, to } }: Figures): string | null {
  const span = `received:${from}..${to}`;
  if (name === 'reports') return `kind:report ${span}`;
  if (name === 'reports-to-incident') return `kind:report state:accepted ${span}`;
  if (name === 'incidents') return `kind:incident ${span} -is:drill -class:test`;
  if (name === 'significant-incidents')
    return `kind:incident severity:high,severe,emergency ${span} -is:drill -class:test`;
  return null;
}

/** From report to significant incident, beside the period before and what was frozen. */
export function Totals({ figures }: { figures: Figures }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const { values, before } = figures.totals;
  return (
    <ol className={classes.totals}>
      {SHOWN.map((name) => {
        const value = values[name] ?? 0;
        const list = listOf(name, figures);
        const meaning = figures.definitions.find((each) => each.name === name);
        return (
          <li key={name}>
            <span className={classes.totalName}>{t(`figure.${name}`)}</span>
            {list ? (
              <Link to="/search" search={{ q: list }} className={classes.totalNumber}>
                {format.number(value)}
              </Link>
            ) : (
              <span className={classes.totalNumber}>{format.number(value)}</span>
            )}
            {before && <Change value={value} before={before[name] ?? 0} />}
            <Frozen name={name} figures={figures} />
            {meaning && (
              <details className={classes.definition}>
                <summary>{t('definition', { version: meaning.version })}</summary>
                <p>{meaning.words}</p>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Change({ value, before }: { value: number; before: number }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const by = value - before;
  const sign = by > 0 ? '+' : by < 0 ? '−' : '±';
  return (
    <span className={classes.change}>
      {t('was', { value: format.number(before) })} <bdi>({`${sign}${format.number(Math.abs(by))}`})</bdi>
    </span>
  );
}

/** "Frozen: 412, today: 415". */
function Frozen({ name, figures: { frozen, totals, definitions } }: { name: string; figures: Figures }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const then = frozen?.totals[name];
  if (!frozen || then === undefined || then === null) return null;
  const isOther = definitions.find((each) => each.name === name)?.version !== frozen.versions[name];
  const isSame = then === totals.values[name];
  return (
    <span className={classes.frozen} data-differs={!isSame || undefined}>
      {isSame
        ? t('frozenSame', { value: format.number(then) })
        : t('frozenDiffers', { frozen: format.number(then), today: format.number(totals.values[name] ?? 0) })}
      {isOther && ` ${t('frozenOtherDefinition')}`}
    </span>
  );
}
