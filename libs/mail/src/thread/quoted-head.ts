/** Fields of a head that a mail program writes above what it quotes, by the name that the standard gives them. */
export type QuotedField = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'reply-to' | 'message-id';

/** What Outlook, Apple Mail, Gmail, Thunderbird, Yahoo, Foxmail and mail.ru call them, by language. */
const labels: Record<QuotedField, string> = {
  from: 'from|von|de|da|van|od|från|fra|от|от кого|від|发件人|發件人|寄件者|寄件人|差出人|送信者|보낸 사람|من|از|kimden|pengirim|dari',
  to: 'to|an|à|a|para|aan|do|till|til|кому|до|收件人|收件者|宛先|받는 사람|إلى|الى|به|kime|kepada',
  cc: 'cc|kopie|copie|копия|копія|抄送|副本|نسخة|نسخة إلى',
  date: 'sent|date|sent on|gesendet|datum|envoyé|envoyé le|date d’envoi|enviado|enviada|enviado el|enviada em|enviado em|inviato|data|fecha|verzonden|wysłano|skickat|отправлено|дата|отправлен|надіслано|发送时间|發送時間|日期|时间|寄件日期|送信日時|日時|보낸 날짜|تاريخ|التاريخ|تم الإرسال|أرسلت|gönderildi|tarih|dikirim|tanggal',
  subject:
    'subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|ämne|emne|тема|主题|主題|主旨|件名|제목|الموضوع|موضوع|konu|perihal|subjek',
  'reply-to': 'reply-to|antwort an|répondre à|responder a|ответить',
  'message-id': 'message-id',
};

const byLabel = new Map(
  Object.entries(labels).flatMap(([field, names]) =>
    names.split('|').map((name) => [name, field as QuotedField] as const),
  ),
);

export interface QuotedHead {
  /** Index of the line behind the head. */
  end: number;
  fields: Map<QuotedField, string>;
}

/**
 * Reads the head that starts at a line: its first field names a sender, and a date or a subject follows. Marks of
 * quotation and of bold type (`*From:*`) are left out. Null where a line only begins like one.
 */
export function readQuotedHead(lines: string[], start: number): QuotedHead | null {
  if (fieldOf(lines[start] ?? '')?.field !== 'from') return null;
  const fields = new Map<QuotedField, string>();
  let last: QuotedField | null = null;
  let at = start;
  for (; at < lines.length && at < start + 30; at++) {
    const line = plainLine(lines[at] ?? '');
    if (line.trim() === '') break;
    const found = fieldOf(line);
    // A second sender starts another head; and a flood of senders would be read thirty times over.
    if (found?.field === 'from' && at > start) break;
    if (found) {
      last = found.field;
      if (!fields.has(last)) fields.set(last, found.value);
    } else if (last !== null && (/^\s/.test(line) || fields.get(last) === '')) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.trim().slice(0, 1000));
    } else break;
  }
  const enough = fields.has('date') || fields.has('subject');
  return enough && fields.get('from') !== '' ? { end: at, fields } : null;
}

function fieldOf(raw: string): { field: QuotedField; value: string } | null {
  const line = plainLine(raw).slice(0, 1000);
  const match =
    /^\s{0,4}\*{0,2}([\p{L}\p{M}’'-]+(?: [\p{L}\p{M}’'-]+){0,2})\*{0,2}[\s\u00A0]{0,2}[:：]\*{0,2}[ \t\u00A0]*(.*)$/u.exec(
      line,
    );
  const field = byLabel.get((match?.[1] ?? '').toLowerCase());
  return match && field ? { field, value: (match[2] ?? '').trim() } : null;
}

/** A line without marks of quotation and of writing direction. */
export function plainLine(line: string): string {
  return line.replace(/^(?:>[ \t]?){1,20}/, '').replaceAll(/[\u200E\u200F\u202A-\u202E\uFEFF]/g, '');
}
