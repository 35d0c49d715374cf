import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OriginalMail } from '../api/schemas.js';
import { useFormat } from '../i18n/format.js';
import classes from './mail.module.css';

/**
 * Mails that this one passes on: often the real evidence. What an attached one says is as its bytes say it; what is
 * quoted was retyped by a program, and anybody could have changed it, so the two are told apart.
 */
export function Originals({ items }: { items: readonly OriginalMail[] }) {
  return (
    <ol className={classes.originals}>
      {items.map((item, index) => (
        <Original key={index} item={item} />
      ))}
    </ol>
  );
}

function Original({ item }: { item: OriginalMail }) {
  const { t } = useTranslation('mail');
  const headers = Object.entries(item.headers).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return (
    <li className={classes.original}>
      <p className={classes.origin}>{t(`origin.${item.origin}`)}</p>
      <dl className={classes.facts}>
        <Fact label={t('from')}>{item.from}</Fact>
        <Fact label={t('to')}>{item.to}</Fact>
        <Fact label={t('subject')}>{item.subject}</Fact>
        <Fact label={t('date')}>{item.date && <When text={item.date} />}</Fact>
        <Fact label={t('messageId')}>{item.messageId && <code dir="ltr">{item.messageId}</code>}</Fact>
      </dl>
      {headers.length > 0 && (
        <details className={classes.headers}>
          <summary>{t('route', { count: headers.length })}</summary>
          <pre dir="ltr" tabIndex={0} aria-label={t('route', { count: headers.length })}>
            {headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
          </pre>
        </details>
      )}
    </li>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{label}</dt>
      {/* Isolated, but aligned with the page: in Arabic a Latin value stands by its label, not at the far side */}
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

/** As the mail states it where it cannot be read as a time: the words are evidence too. */
function When({ text }: { text: string }) {
  const format = useFormat();
  return Number.isNaN(Date.parse(text)) ? (
    <bdi>{text}</bdi>
  ) : (
    <time dateTime={text}>{format.both(text)}</time>
  );
}
