import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartnerFile } from '../api/partners.js';
import { saveFile } from '../keyring/save-file.js';
import { toast } from '../shell/toast-store.js';
import { Icon } from '../theme/icons.js';
import classes from './partners.module.css';

/** A file for the other team: saved, or copied into a message. */
export function FilePanel({ file }: { file: PartnerFile }) {
  const { t } = useTranslation('partners');
  return (
    <div className={classes.buttons}>
      <Button
        leftSection={<Icon name="download" size={14} />}
        onClick={() => saveFile(file.fileName, file.content)}
      >
        {t('file.save')}
      </Button>
      <Button
        variant="default"
        leftSection={<Icon name="copy" size={14} />}
        onClick={() =>
          void navigator.clipboard.writeText(file.content).then(() => toast.done(t('file.copied')))
        }
      >
        {t('file.copy')}
      </Button>
      <bdi className={classes.soft} dir="ltr">
        {file.fileName}
      </bdi>
    </div>
  );
}
