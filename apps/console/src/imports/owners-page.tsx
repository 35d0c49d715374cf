import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { imports, type OwnedValue } from '../api/imports.js';
import { formText } from '../shell/form-text.js';
import { ProblemNote } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import classes from './imports.module.css';

const MOST = 10_000;

/** Whose are these? A pasted list of addresses, names, URLs and AS numbers, each with its most specific owner. */
export default function OwnersPage() {
  const { t } = useTranslation('imports');
  const find = useMutation({ mutationFn: (values: string[]) => imports.owners(values) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const lines = formText(new FormData(event.currentTarget), 'values').split(/[\n,;]+/);
    const values = [...new Set(lines.map((line) => line.trim()).filter(Boolean))].slice(0, MOST);
    if (values.length > 0) find.mutate(values);
  };
  const rows = find.data?.values ?? [];
  return (
    <Page wide title={t('owners.title')} lead={t('owners.lead')}>
      <Sheet>
        <form className={classes.ask} onSubmit={submit}>
          <Textarea
            name="values"
            label={t('owners.values')}
            description={t('owners.hint', { count: MOST })}
            autosize
            minRows={5}
            maxRows={16}
            dir="ltr"
            classNames={{ input: 'mono' }}
            data-autofocus
          />
          {find.error && <ProblemNote error={find.error} kept={t('owners.kept')} />}
          <span>
            <Button type="submit" loading={find.isPending}>
              {t('owners.find')}
            </Button>
          </span>
        </form>
        {rows.length > 0 && (
          <div className={classes.wide}>
            <table className={table.table}>
              <caption className={table.soft}>
                {t('owners.found', {
                  count: rows.filter(({ owners }) => owners.length > 0).length,
                  all: rows.length,
                })}
              </caption>
              <thead>
                <tr>
                  {(['value', 'owner', 'asset', 'source'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(`owners.column.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.value} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Sheet>
    </Page>
  );
}

function Row({ row }: { row: OwnedValue }) {
  const { t } = useTranslation('imports');
  return (
    <tr>
      <td>
        <bdi className="mono" dir="ltr">
          {row.read?.value ?? row.value}
        </bdi>
      </td>
      <td>
        {row.owners.length === 0 ? (
          <span className={table.soft}>{t(row.read ? 'owners.nobody' : 'owners.unreadable')}</span>
        ) : (
          row.owners.map((owner) => (
            <div key={owner.id}>
              <Link to="/constituents/$id" params={{ id: owner.id }}>
                <bdi>{owner.name}</bdi>
              </Link>
            </div>
          ))
        )}
      </td>
      <td>
        {row.owners.map((owner) => (
          <div key={owner.id}>
            <bdi className="mono" dir="ltr">
              {owner.asset}
            </bdi>
          </div>
        ))}
      </td>
      <td>
        {row.owners.map((owner) => (
          <div key={owner.id}>{owner.source ? <bdi>{owner.source}</bdi> : t('owners.byHand')}</div>
        ))}
      </td>
    </tr>
  );
}
