import { Button, FileButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { imports, importsQuery, type Import } from '../api/imports.js';
import { useFormat } from '../i18n/format.js';
import { EmptyState, ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { Icon } from '../theme/icons.js';
import { Ago } from '../theme/time.js';

/** Files with whole constituencies: what was read, applied, taken back. */
export default function ImportsPage() {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const query = useQuery(importsQuery);
  const upload = useMutation({
    mutationFn: (file: File) => imports.upload(file, formatOf(file.name)),
    onMutate: () =>
      setTimeout(() => void queries.invalidateQueries({ queryKey: importsQuery.queryKey }), 500),
    onSuccess: ({ id }) => void navigate({ to: '/constituents/imports/$id', params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
  const choose = (
    <FileButton
      onChange={(file) => file && upload.mutate(file)}
      accept=".csv,.txt,.db,.rpsl,text/csv,text/plain"
    >
      {(props) => (
        <Button {...props} loading={upload.isPending} leftSection={<Icon name="attach" size={14} />}>
          {t('choose')}
        </Button>
      )}
    </FileButton>
  );
  return (
    <Page wide title={t('title')} lead={t('lead')} actions={choose}>
      {upload.error && <ProblemNote error={upload.error} kept={t('nothingChanged')} />}
      {query.error && <ProblemNote error={query.error} retry={() => void query.refetch()} />}
      <Sheet>
        {query.isPending && <Waiting />}
        {query.data?.length === 0 && (
          <EmptyState icon="rows" title={t('none.title')} text={t('none.text')} action={choose} />
        )}
        {query.data && query.data.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                {(['file', 'state', 'lines', 'by', 'when'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {query.data.map((one) => (
                <tr key={one.id}>
                  <td className={table.grow}>
                    <Link to="/constituents/imports/$id" params={{ id: one.id }}>
                      <bdi>{one.fileName}</bdi>
                    </Link>
                  </td>
                  <td>{t(`state.${one.state}`)}</td>
                  <td>{format.number(one.lines)}</td>
                  <td>
                    <bdi>{one.createdBy}</bdi>
                  </td>
                  <td>
                    <Ago at={one.createdAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Sheet>
    </Page>
  );
}

/** Registries' dumps are text; everything that spreadsheets write is CSV. */
function formatOf(name: string): Import['format'] {
  return /\.(csv|tsv)$/i.test(name) ? 'csv' : 'ripe';
}
