import { useTranslation } from 'react-i18next';

/** `Mon 23 Nov, 20:00 – Tue 24 Nov, 08:00`, in the reader's own time; the day only once where it is the same. */
export function useSpanText(): (span: { from: string; until: string }) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return ({ from, until }) => format.formatRange(new Date(from), new Date(until));
}

/** `08:00`. */
export function useTimeText(): (at: string) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => format.format(new Date(at));
}
