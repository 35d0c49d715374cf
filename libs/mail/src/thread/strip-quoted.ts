export interface SplitReply {
  /** What the author wrote this time; the whole text where nothing else would be left. */
  fresh: string;
  /** Quoted lines and the lines that introduce them, in order. */
  quoted: string;
}

/** `On … wrote:` in the languages of our correspondents; the colon may be a wide one. */
const attribution =
  /(?:\b(?:wrote|writes|a écrit|schrieb|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?)|писал\S{0,3}|пишет|написал\S{0,3}|写道|寫道|のメール|كتب\S{0,2}|نوشت)[^\n]{0,120}[:：]\s*$/iu;

/** Outlook and its kin put one line over everything that follows. */
const divider =
  /^\s*[-_*]{2,}\s*(?:original message|original-nachricht|ursprüngliche nachricht|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|исходное сообщение|原始邮件|原始郵件|元のメッセージ|الرسالة الأصلية)\s*[-_*]{2,}\s*$/iu;

const underscores = /^_{20,}\s*$/;
const fromLine = /^\s*\*?(?:from|von|de|da|van|от|发件人|寄件者|差出人|من)\s*[:：]\*?\s*\S/iu;
const sentLine =
  /^\s*\*?(?:sent|date|gesendet|datum|envoyé|enviado|enviada|inviato|data|fecha|verzonden|отправлено|дата|发送时间|日期|寄件日期|送信日時|تاريخ|التاريخ|تم الإرسال)\s*(?:el|em)?\s*[:：]/iu;

/**
 * Parts what a reply says from what it quotes. A divider takes everything below it; `>` lines are taken wherever
 * they stand, so that answers between quoted lines stay. A forwarded message is not a quotation: it is the evidence.
 */
export function stripQuoted(text: string): SplitReply {
  const lines = text.split('\n');
  const end = dividerAt(lines);
  const fresh: string[] = [];
  const quoted: string[] = [];
  for (let index = 0; index < end; index++) {
    const line = lines[index] ?? '';
    const span = line.startsWith('>') ? 1 : attributionSpan(lines, index, end);
    if (span === 0) fresh.push(line);
    else quoted.push(...lines.slice(index, index + span));
    index += Math.max(0, span - 1);
  }
  quoted.push(...lines.slice(end));
  const kept = fresh.join('\n').trim();
  return kept === '' ? { fresh: text.trim(), quoted: '' } : { fresh: kept, quoted: quoted.join('\n').trim() };
}

/** Index of the line from which all is quoted, or the number of lines. */
function dividerAt(lines: string[]): number {
  const at = lines.findIndex((line, index) => {
    if (line.length > 300) return false;
    if (divider.test(line)) return true;
    const head = underscores.test(line) ? nextFilled(lines, index + 1) : index;
    if (head === index && !fromLine.test(line)) return false;
    return (
      fromLine.test(lines[head] ?? '') &&
      [1, 2, 3].some((step) => sentLine.test((lines[head + step] ?? '').slice(0, 300)))
    );
  });
  return at < 0 ? lines.length : at;
}

/** Lines of an attribution that starts here and is followed by a quotation: one or two, 0 where there is none. */
function attributionSpan(lines: string[], index: number, end: number): number {
  for (const span of [1, 2]) {
    const joined = lines.slice(index, index + span).join(' ');
    if (joined.length > 400 || joined.trim() === '' || !attribution.test(joined)) continue;
    const next = nextFilled(lines, index + span);
    if (next >= end || (lines[next] ?? '').startsWith('>')) return span;
  }
  return 0;
}

function nextFilled(lines: string[], from: number): number {
  let at = from;
  while (at < lines.length && at < from + 4 && (lines[at] ?? '').trim() === '') at++;
  return at;
}
