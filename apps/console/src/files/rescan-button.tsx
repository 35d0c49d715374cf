import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import { type FilePlace, files } from '../api/files.js';
import type { Attachment } from '../api/schemas.js';
import { useRights } from '../session/session-context.js';
import { ProblemNote } from '../shell/page-states.js';
import classes from './files.module.css';

/** Asks the scanner again; the answer comes by itself and is there at the next look. */
export function RescanButton({ place, file }: { place: FilePlace; file: Attachment }) {
  const { t } = useTranslation('files');
  const { can } = useRights();
  const queries = useQueryClient();
  const { data: reference } = useQuery(referenceQuery);
  const rescan = useMutation({
    mutationFn: () => files.rescan(place, file.sha256),
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: [place.kind === 'report' ? 'report' : 'incident'] }),
  });
  // Without a scanner nobody would answer.
  if (!can('report.triage') || file.file === null || !reference?.scansFiles) return null;
  return (
    <>
      <button
        type="button"
        className={classes.plain}
        disabled={rescan.isPending || rescan.isSuccess}
        onClick={() => rescan.mutate()}
      >
        {rescan.isSuccess ? t('rescanAsked') : t('rescan')}
      </button>
      {rescan.error && <ProblemNote error={rescan.error} />}
    </>
  );
}
