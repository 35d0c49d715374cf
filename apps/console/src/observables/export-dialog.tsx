import { Button, Checkbox, Modal, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportRequest, fetchExport, observables } from '../api/observables.js';
import { useFormat } from '../i18n/format.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { TlpText } from '../theme/marks.js';
import classes from './observables.module.css';

const FORMATS = ['csv', 'stix21', 'misp'] as const;
const CLEARANCES = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'] as const;

/** Who gets the file decides what stands in it: what stays here is listed before anything leaves. */
export function ExportDialog(props: {
  scope: Pick<ExportRequest, 'incident' | 'search'>;
  title: string;
  drill?: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('observables');
  const format = useFormat();
  const [file, setFile] = useState<ExportRequest['format']>('csv');
  const [clearance, setClearance] = useState<ExportRequest['clearance']>('GREEN');
  const [forParticipants, setForParticipants] = useState(false);
  const [bytes, setBytes] = useState(0);
  const stop = useRef(new AbortController());
  const request: ExportRequest = {
    format: file,
    clearance,
    ...props.scope,
    ...(forParticipants ? { forParticipants } : {}),
  };
  const check = useQuery({
    queryKey: ['export-check', { ...request, format: 'csv' }],
    queryFn: () => observables.check(request),
    staleTime: 10_000,
  });
  const take = useMutation({
    mutationFn: () => fetchExport(request, setBytes, stop.current.signal),
    onSuccess: ({ name, file: blob }) => {
      save(name, blob);
      toast.done(t('export.done', { name }));
      props.onClose();
    },
  });
  const close = () => {
    stop.current.abort();
    props.onClose();
  };
  return (
    <Modal opened onClose={close} title={props.title} size="lg">
      <div className={classes.dialog}>
        <Select
          label={t('export.format')}
          data={FORMATS.map((each) => ({ value: each, label: t(`export.formats.${each}`) }))}
          value={file}
          allowDeselect={false}
          onChange={(next) => setFile(FORMATS.find((each) => each === next) ?? file)}
        />
        <Select
          label={t('export.clearance')}
          description={t('export.clearanceHint')}
          data={CLEARANCES.map((each) => ({ value: each, label: `TLP:${each}` }))}
          value={clearance}
          allowDeselect={false}
          onChange={(next) => setClearance(CLEARANCES.find((each) => each === next) ?? clearance)}
        />
        {props.drill && (
          <Checkbox
            label={t('export.forParticipants')}
            checked={forParticipants}
            onChange={(event) => setForParticipants(event.currentTarget.checked)}
          />
        )}
        {check.isPending && <Waiting lines={2} />}
        {check.error && <ProblemNote error={check.error} retry={() => void check.refetch()} />}
        {check.data && (
          <div role="status">
            <p>
              <strong>{t('export.leaving', { count: check.data.leaving })}</strong>{' '}
              {check.data.total > check.data.leaving &&
                t('export.staying', { count: check.data.total - check.data.leaving })}
            </p>
            {check.data.leftOut.map(({ reason, count }) => (
              <p key={reason}>
                {t(`export.reason.${reason}`, { defaultValue: reason })} {format.number(count)}
              </p>
            ))}
            {check.data.listed.length > 0 && (
              <details className={classes.refused}>
                <summary>{t('export.list')}</summary>
                <ul>
                  {check.data.listed.map((each) => (
                    <li key={`${each.type} ${each.value}`}>
                      <bdi dir="ltr" className="mono">
                        {each.value}
                      </bdi>{' '}
                      <TlpText tlp={each.tlp as 'RED'} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        )}
        {take.isPending && (
          <div role="status">
            <progress className={classes.progress} aria-label={t('export.progress')} />
            <p>{t('export.bytes', { size: format.number(Math.ceil(bytes / 1024)) })}</p>
          </div>
        )}
        {take.error && <ProblemNote error={take.error} retry={() => take.mutate()} />}
        <p className={classes.soft}>{t('export.recorded')}</p>
        <div className={classes.foot}>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button
            loading={take.isPending}
            disabled={!check.data || check.data.leaving === 0}
            onClick={() => take.mutate()}
          >
            {t('export.take')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function save(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
