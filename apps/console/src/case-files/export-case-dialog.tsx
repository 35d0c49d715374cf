import { Button, Checkbox, Drawer, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseExport, exportPreviewQuery, takeCaseFile } from '../api/case-files.js';
import type { Incident } from '../api/schemas.js';
import { LeavingText } from '../ledger/leaving-text.js';
import { RemovedList } from '../ledger/removed-list.js';
import { ProblemNote, Waiting } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { TlpBadge } from '../theme/marks.js';
import classes from './case-files.module.css';

const FORMATS = ['iodef-json', 'iodef-xml', 'stix21', 'misp', 'xarf', 'csv'] as const;
const CLEARANCES = ['CLEAR', 'GREEN', 'AMBER'] as const;

interface Props {
  incident: Pick<Incident, 'ref' | 'drill'>;
  onClose: () => void;
}

/** A case for whoever is no partner: the exact file is looked at before it leaves. */
export default function ExportCaseDialog({ incident: { ref, drill }, onClose }: Props) {
  const { t } = useTranslation(['case-files', 'problems']);
  const [format, setFormat] = useState<CaseExport['format']>('iodef-json');
  const [clearance, setClearance] = useState<CaseExport['clearance']>('GREEN');
  const [forParticipants, setForParticipants] = useState(false);
  const wanted: CaseExport = { format, clearance, ...(forParticipants ? { forParticipants } : {}) };
  const { data, error, refetch } = useQuery(exportPreviewQuery(ref, wanted));
  const take = useMutation({
    mutationFn: () => takeCaseFile(ref, wanted),
    onSuccess: ({ name, file }) => {
      save(name, file);
      toast.done(t('export.done', { name }));
      onClose();
    },
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={t('export.title', { ref })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.stack}>
        <Select
          label={t('export.format')}
          description={t(`export.about.${format}`)}
          data={FORMATS.map((each) => ({ value: each, label: t(`formats.${each}`) }))}
          value={format}
          allowDeselect={false}
          onChange={(next) => setFormat(FORMATS.find((each) => each === next) ?? format)}
        />
        <Select
          label={t('export.clearance')}
          description={t('export.clearanceHint')}
          data={CLEARANCES.map((each) => ({ value: each, label: `TLP:${each}` }))}
          value={clearance}
          allowDeselect={false}
          onChange={(next) => setClearance(CLEARANCES.find((each) => each === next) ?? clearance)}
        />
        {drill && (
          <Checkbox
            label={t('export.forParticipants')}
            checked={forParticipants}
            onChange={(event) => setForParticipants(event.currentTarget.checked)}
          />
        )}
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!data && !error && <Waiting lines={6} />}
        {data && (
          <>
            {data.refused !== null && (
              <p className={classes.refused} role="alert">
                <strong>{t('export.refused')}</strong>{' '}
                {t(`problems:release.${data.refused}`, { defaultValue: data.refused })}
              </p>
            )}
            <p>
              <TlpBadge tlp={data.tlp} />
            </p>
            <RemovedList removed={data.removed} />
            <LeavingText text={data.text} title={t('export.bytes')} />
          </>
        )}
        {take.error && <ProblemNote error={take.error} retry={() => take.mutate()} />}
        <p className={classes.soft}>{t('export.recorded')}</p>
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            loading={take.isPending}
            disabled={!data || data.refused !== null}
            onClick={() => take.mutate()}
          >
            {t('export.take')}
          </Button>
        </div>
      </div>
    </Drawer>
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
