import type { Attachment } from '../api/schemas.js';
import { attachmentUrl } from '../api/triage.js';
import { useFormat } from '../i18n/format.js';
import { Icon } from '../theme/icons.js';
import { Problem, problemKey } from './problem.js';
import classes from './report.module.css';

/** Files that came along: downloaded only, never shown, because they may be the malware that was reported. */
export function Attachments({ reportRef, items }: { reportRef: string; items: readonly Attachment[] }) {
  const format = useFormat();
  return (
    <ul className={classes.files}>
      {items.map((file, index) => (
        <li key={`${file.sha256}-${index}`}>
          <Icon name="clip" />
          <div>
            <a href={attachmentUrl(reportRef, file.sha256)} download rel="noreferrer">
              <bdi>{file.name}</bdi>
            </a>
            <small>
              {format.bytes(file.size)} · <bdi dir="ltr">{file.contentType}</bdi> ·{' '}
              <bdi className="mono" dir="ltr" title={file.sha256}>
                sha256 {file.sha256.slice(0, 12)}…
              </bdi>
            </small>
            {file.problems?.map((problem) => (
              <small key={problemKey(problem)} className={classes.fileProblem}>
                <Problem problem={problem} />
              </small>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
