import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../theme/icons.js';
import classes from './report.module.css';

/** Second fence behind the server's sanitising and the sandbox: nothing is loaded, nothing runs, nothing is sent. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

function frameDocument(html: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"></head><body>${html}</body></html>`;
}

/** The formatted view of a mail, only when asked for: sandboxed without scripts, forms, links out or remote content. */
export function HtmlFrame({ html, subject }: { html: string; subject: string }) {
  const { t } = useTranslation('report');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    setShown(false);
  }, [html]);
  return (
    <div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="eye" size={14} />}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? t('hideHtml') : t('showHtml')}
      </Button>
      {shown && (
        <iframe
          className={classes.frame}
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={frameDocument(html)}
          title={t('htmlTitle', { subject })}
        />
      )}
    </div>
  );
}
