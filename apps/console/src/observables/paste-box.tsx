import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { observables, type PastedText } from '../api/observables.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Ago } from '../theme/time.js';
import { AddToIncident } from './add-to-incident.js';
import classes from './observables.module.css';
import { ValueLink } from './value-link.js';
import { ValueMarks } from './value-marks.js';

const KEPT = 'tocsin.pasted';

/** Takes a text apart, says what is known, and puts what is ticked into a case. Nothing is stored before that. */
export function PasteBox() {
  const { t } = useTranslation('observables');
  const [text, setText] = useState(() => sessionStorage.getItem(KEPT) ?? '');
  const look = useMutation({ mutationFn: observables.pasted });
  const keep = (next: string) => {
    sessionStorage.setItem(KEPT, next);
    setText(next);
  };
  return (
    <Sheet label={t('paste.open')}>
      <form
        className={table.padded}
        onSubmit={(event) => {
          event.preventDefault();
          look.mutate(text);
        }}
      >
        <Textarea
          label={t('paste.label')}
          description={t('paste.hint')}
          autosize
          minRows={3}
          maxRows={14}
          dir="ltr"
          value={text}
          maxLength={200_000}
          data-autofocus
          onChange={(event) => keep(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) look.mutate(text);
          }}
        />
        <div className={classes.foot}>
          <Button type="submit" loading={look.isPending} disabled={text.trim() === ''}>
            {t('paste.look')}
          </Button>
        </div>
        {look.error && <ProblemNote error={look.error} kept={t('kept')} />}
      </form>
      {look.data && <Pasted key={look.submittedAt} pasted={look.data} />}
    </Sheet>
  );
}

function Pasted({ pasted }: { pasted: PastedText }) {
  const { t } = useTranslation(['observables', 'words']);
  const { can } = useRights();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (each: { type: string; value: string }) => `${each.type} ${each.value}`;
  const chosen = pasted.values.filter((each) => !left.has(keyOf(each)));
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <div role="status">
      <p className={classes.said}>
        {t('paste.found', { count: pasted.values.length })}{' '}
        {t('paste.known', { count: pasted.values.filter(({ known }) => known).length })}
        {pasted.cut && ` ${t('paste.cut')}`}
      </p>
      {pasted.values.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              {(['chosen', 'type', 'value', 'owner', 'known', 'mark'] as const).map((field) => (
                <th key={field} scope="col">
                  {t(`field.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pasted.values.map((each) => (
              <tr key={keyOf(each)}>
                <td>
                  <input
                    type="checkbox"
                    className={classes.tick}
                    aria-label={t('paste.choose', { value: each.value })}
                    checked={!left.has(keyOf(each))}
                    onChange={() => toggle(keyOf(each))}
                  />
                </td>
                <td className={table.soft}>{t(`words:observable.${each.type}`)}</td>
                <td className={table.grow}>
                  {each.known ? (
                    <ValueLink type={each.type} value={each.value} display={each.known.display} plain />
                  ) : (
                    <bdi dir="ltr" className="mono">
                      {each.value}
                    </bdi>
                  )}
                </td>
                <td>{each.owner && <bdi>{each.owner.name}</bdi>}</td>
                <td>{each.known ? <Ago at={each.known.lastSeenAt} /> : t('paste.new')}</td>
                <td>
                  {each.known && <ValueMarks verdict={each.known.verdict} ignored={each.known.ignored} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pasted.refused.length > 0 && (
        <details className={classes.refused}>
          <summary>{t('paste.refused', { count: pasted.refused.length })}</summary>
          <ul>
            {pasted.refused.map((line, index) => (
              <li key={index} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </details>
      )}
      {can('incident.write') && chosen.length > 0 && <AddToIncident values={chosen} />}
    </div>
  );
}
