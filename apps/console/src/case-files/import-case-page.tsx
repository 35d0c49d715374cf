import { Button, FileInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseFileResult, checkCaseFile, importCaseFile } from '../api/case-files.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { Page, Sheet } from '../shell/page.js';
import table from '../shell/table.module.css';
import { TlpBadge } from '../theme/marks.js';
import classes from './case-files.module.css';

/** A case file that somebody got by other ways: looked at first, then a report in the inbox for each case in it. */
export default function ImportCasePage() {
  const { t } = useTranslation('case-files');
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: checkCaseFile });
  const take = useMutation({
    mutationFn: (anyway: boolean) => importCaseFile(file ?? new File([], ''), anyway),
  });
  const choose = (next: File | null) => {
    setFile(next);
    take.reset();
    if (next) check.mutate(next);
    else check.reset();
  };
  const results = take.data ?? check.data;
  const hasFaults = results?.some(({ errors }) => errors.length > 0) ?? false;
  return (
    <Page title={t('import.title')} lead={t('import.lead')}>
      <Sheet>
        <div className={`${classes.stack} ${table.padded}`}>
          <FileInput
            label={t('import.file')}
            description={t('import.hint')}
            accept=".json,.xml,.iodef,.stix,.misp,application/json,application/xml,text/xml"
            clearable
            clearButtonProps={{ 'aria-label': t('import.clear') }}
            value={file}
            onChange={choose}
          />
          {check.isPending && <Waiting lines={3} />}
          {check.error && <ProblemNote error={check.error} />}
          {take.error && <ProblemNote error={take.error} />}
          <div role="status">
            {results?.map((result) => (
              <Found key={result.index} result={result} />
            ))}
          </div>
          {check.data && !take.data && (
            <div className={classes.foot}>
              {hasFaults && <span className={classes.soft}>{t('import.anywayHint')}</span>}
              <Button loading={take.isPending} onClick={() => take.mutate(hasFaults)}>
                {t(hasFaults ? 'import.anyway' : 'import.take', { count: check.data.length })}
              </Button>
            </div>
          )}
        </div>
      </Sheet>
    </Page>
  );
}

function Found({ result }: { result: CaseFileResult }) {
  const { t } = useTranslation('case-files');
  const { format, title, tlp, observables, ref, duplicate } = result;
  return (
    <section className={classes.found}>
      <h2 dir="auto">{title || t('import.untitled')}</h2>
      <p className={classes.facts}>
        {tlp && <TlpBadge tlp={tlp} />}
        <span>{t(`formats.${format}`)}</span>
        {result.case && (
          <bdi className="ref" dir="ltr">
            {result.case}
          </bdi>
        )}
        <span>{t('import.observables', { count: observables })}</span>
      </p>
      {ref && (
        <p>
          {t(duplicate ? 'import.duplicate' : 'import.taken')}{' '}
          <Link to="/reports/$ref" params={{ ref }} className="ref">
            {ref}
          </Link>
        </p>
      )}
      <Faults title={t('import.errors')} faults={result.errors} />
      <Faults title={t('import.warnings')} faults={result.warnings} />
    </section>
  );
}

/** Place and reason as the reader of the format says them: for whoever has to correct the file. */
function Faults({ title, faults }: { title: string; faults: CaseFileResult['errors'] }) {
  if (faults.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={classes.faults} dir="ltr" lang="en">
        {faults.map(({ path, reason }) => (
          <li key={`${path} ${reason}`}>
            {path && <code className="mono">{path}</code>} {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
