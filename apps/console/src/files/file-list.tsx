import { useTranslation } from 'react-i18next';
import { archiveUrl, type FilePlace, fileUrl } from '../api/files.js';
import type { Attachment } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import { Problem, problemKey } from '../report/problem.js';
import { useRights } from '../session/session-context.js';
import { Icon } from '../theme/icons.js';
import { ArchiveContents } from './archive-contents.js';
import { AttachedMail, isMail } from './attached-mail.js';
import { FileVerdict } from './file-verdict.js';
import { FilePreview } from './file-preview.js';
import classes from './files.module.css';
import { RescanButton } from './rescan-button.js';

const PASSWORD = 'infected';

/** Files that came along, with what is known of each. They are saved, never opened here: they may be the malware. */
export function FileList({ place, items }: { place: FilePlace; items: readonly Attachment[] }) {
  return (
    <ul className={classes.files}>
      {items.map((file, index) => (
        <FileRow key={`${file.sha256}-${index}`} place={place} file={file} />
      ))}
    </ul>
  );
}

function FileRow({ place, file }: { place: FilePlace; file: Attachment }) {
  const { t } = useTranslation(['files', 'words']);
  const format = useFormat();
  const facts = file.file;
  // What the name adds to what the bytes say stands among the problems, under the same codes.
  const isMark = ({ code }: { code: string }) => t(`files:mark.${code}`, { defaultValue: '' }) !== '';
  const marks = [
    ...new Set([...(facts?.marks ?? []), ...file.problems.filter(isMark).map(({ code }) => code)]),
  ];
  const problems = file.problems.filter((problem) => !isMark(problem));
  return (
    <li className={classes.file} data-state={facts?.state}>
      <FilePreview place={place} file={file} />
      <div className={classes.about}>
        <strong className={classes.name}>
          <bdi>{file.name || t('files:nameWithheld')}</bdi>
        </strong>
        <small>
          {/* Each by itself, or a number and a Latin word next to it change places in Arabic. */}
          <bdi>{facts?.type ? t(`files:type.${facts.type}`) : file.contentType}</bdi> ·{' '}
          <bdi>{format.bytes(file.size)}</bdi> ·{' '}
          <bdi className="mono" dir="ltr" title={file.sha256}>
            sha256 {file.sha256.slice(0, 12)}…
          </bdi>
          {file.unpackedFrom && (
            <>
              {' '}
              · {t('files:unpackedFrom')} <bdi>{file.unpackedFrom}</bdi>
            </>
          )}
        </small>
        <FileVerdict facts={facts} />
        {marks.length > 0 && (
          <ul className={classes.marks}>
            {marks.map((mark) => (
              <li key={mark}>{t(`files:mark.${mark}`)}</li>
            ))}
          </ul>
        )}
        {problems.map((problem) => (
          <small key={problemKey(problem)} className={classes.problem}>
            <Problem problem={problem} />
          </small>
        ))}
        {facts?.sealed ? (
          <small>{t('files:sealedFile')}</small>
        ) : (
          <div className={classes.actions}>
            <Downloads place={place} file={file} />
            {(facts?.entryCount ?? null) !== null && <ArchiveContents place={place} file={file} />}
            {isMail(file) && <AttachedMail place={place} file={file} />}
            <RescanButton place={place} file={file} />
          </div>
        )}
      </div>
    </li>
  );
}

/** Locked where it is suspicious, with the password told; else plain, or locked for those who pass it on. */
function Downloads({ place, file }: { place: FilePlace; file: Attachment }) {
  const { t } = useTranslation('files');
  const { can } = useRights();
  const locked = file.file?.locked ?? false;
  if (file.file?.state === 'infected' && !can('file.quarantined')) return <span>{t('quarantined')}</span>;
  return (
    <>
      <a href={fileUrl(place, file.sha256)} download rel="noreferrer">
        <Icon name={locked ? 'lock' : 'download'} size={14} /> {locked ? t('downloadLocked') : t('download')}
      </a>
      {locked ? (
        <span>
          {t('password')} <code dir="ltr">{PASSWORD}</code>
        </span>
      ) : (
        <a
          href={archiveUrl(place, file.sha256)}
          download
          rel="noreferrer"
          title={`${t('password')} ${PASSWORD}`}
        >
          {t('asArchive')}
        </a>
      )}
    </>
  );
}
