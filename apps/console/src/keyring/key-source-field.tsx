import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './keys.module.css';
import { readKeyFile } from './read-key-file.js';

/** A key pasted or taken from a file; the same field shows what was taken. */
export function KeySourceField({ value, onValue }: { value: string; onValue: (source: string) => void }) {
  const { t } = useTranslation('keys');
  return (
    <div>
      <Textarea
        label={t('keySource')}
        description={t('sourceHint')}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={8}
        dir="ltr"
        spellCheck={false}
        classNames={{ input: classes.source }}
      />
      <label className={classes.file}>
        {t('fromFile')}{' '}
        <input
          type="file"
          accept=".asc,.gpg,.pgp,.key,.pem,.crt,.cer,.der,.p12,.pfx"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void readKeyFile(file).then(onValue);
          }}
        />
      </label>
    </div>
  );
}
