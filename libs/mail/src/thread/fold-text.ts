import { calendarMark } from '../unpack/calendar-text.js';
import { plainLine, readQuotedHead } from './quoted-head.js';

/** A range of a text that a reader may fold: offsets in UTF-16 units, `to` not included; whole lines. */
export interface TextFold {
  from: number;
  to: number;
  /**
   * `quote`: what the author answers. `original`: a mail that he passes on, the evidence itself. `signature`: his
   * name and what his program writes below it.
   */
  kind: 'quote' | 'signature' | 'original';
}

/** `On … wrote:` in the languages of our correspondents; the colon may be a wide one. */
const attribution =
  /(?:\b(?:wrote|writes|a écrit|schrieb|schreibt|escribió|escribio|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?|yazdı|menulis)|писал\S{0,3}|пишет|написал\S{0,3}|写道|寫道|のメール|さんは書きました|작성|كتب\S{0,2}|نوشت)[^\n]{0,120}[:：]\s*$/iu;
/** Gmail in Chinese and Japanese, Yahoo and RT put the sender last, or the verb first. */
const attributionAlone =
  /^\s*(?:\d{4}[年/-].{3,80}<[^<>\s]{3,100}>[^\n]{0,20}[:：]|在 ?\d{4}.{3,160}写道[:：]|quoting .{3,120}:|am .{3,160} schrieb .{1,120}:|em .{3,160} escreveu:)\s*$/iu;

const opening =
  /^\s*(?:on|le|am|el|em|op|il|den|w dniu|pada|в|في|在|(?:\p{L}{2,12}\.?,? ?)?\d{1,4}[ .,/年-])(?=.*\d)/iu;

const words = (list: string): RegExp =>
  new RegExp(`^\\s*(?:[-_*=]{2,60}\\s*)(?:${list})[^\\n]{0,40}?(?:\\s*[-_*=]{2,60})?\\s*$`, 'iu');

/** Outlook, Yahoo, K-9 and their kin put one line over everything that they quote. */
const divider = words(
  "original message|original-nachricht|ursprüngliche nachricht|urspr\\. nachricht|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|исходное сообщение|оригинальное сообщение|原始邮件|原始郵件|原邮件|元のメッセージ|원본 메시지|الرسالة الأصلية|reply message|original appointment",
);

/** And another over what they pass on. */
const forwarded = words(
  'forwarded message|begin forwarded message|forwarded mail|weitergeleitete nachricht|message transféré|message transmis|message réexpédié|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|пересылаемое сообщение|пересланное сообщение|переслане повідомлення|转发的邮件|转发邮件|轉寄的郵件|転送メッセージ|전달된 메시지|رسالة (?:معاد توجيهها|مُعاد توجيهها|محولة|محوّلة|موجهة)',
);
/** Apple Mail says it in a sentence. */
const forwardedSentence =
  /^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|início da mensagem encaminhada|начало пересылаемого сообщения|下面是被转发的邮件|转发的邮件|転送されたメッセージ|بداية الرسالة المُ?عاد توجيهها)\s*[:：]\s*$/iu;

/** What telephones and programs write below a mail. */
const sentFrom =
  /^\s*(?:sent (?:from (?:my )?|via |with )\S|get outlook for|von meinem .{2,40} gesendet|gesendet (?:mit|von|über) |outlook für .{2,20} (?:beziehen|herunterladen)|envoyé (?:de|depuis|à partir de|avec) |télécharg(?:er|ez) outlook|obtenir outlook|enviado (?:desde|do|de|a partir|via) (?:mi|meu|el|o|um)?\b|obtener outlook|obter o? ?outlook|отправлено (?:с|из|через) |发自我的|从我的 ?\S+ ?发送|發自我的|我的\S{2,12}发送|.{2,30}から送信|나의 \S+에서 보냄|أُ?رسل(?:ت)? من |تم الإرسال من |مرسل من )/iu;

const longest = 400;

/** Line by line: what it belongs to, or null for what the author says himself. */
export function lineKinds(lines: string[]): (TextFold['kind'] | null)[] {
  const kinds: (TextFold['kind'] | null)[] = lines.map((line) =>
    /^[ \t]{0,3}>/.test(line) ? 'quote' : null,
  );
  const below = belowAll(lines, kinds);
  if (below) kinds.fill(below.kind, below.at);
  const end = below?.at ?? lines.length;
  for (let index = 0; index < end; index++) {
    const span = kinds[index] === null ? attributionEnd(lines, kinds, index, end) : index;
    kinds.fill('quote', index, span);
  }
  joinOverBlanks(lines, kinds);
  const signature = signatureStart(lines, kinds, end);
  if (signature !== null) {
    for (let index = signature; index < end; index++) if (kinds[index] === null) kinds[index] = 'signature';
  }
  unfoldCalendars(lines, kinds);
  return kinds;
}

/** What our reader adds of calendars at the end is nobody's signature or quotation: an invitation must not be hidden. */
function unfoldCalendars(lines: readonly string[], kinds: (TextFold['kind'] | null)[]): void {
  const start = lines.findIndex(
    (line, at) => line === calendarMark && lines[at + 1]?.startsWith('text/calendar'),
  );
  if (start >= 0) kinds.fill(null, start);
}

/**
 * The ranges of a text that a reader may fold; empty where nothing of the author's own would be left. At most 500,
 * linear, and cheap enough to be done whenever a text is shown.
 */
export function foldText(text: string): TextFold[] {
  const lines = text.split('\n');
  const kinds = lineKinds(lines);
  if (lines.every((line, index) => kinds[index] !== null || line.trim() === '')) return [];
  const folds: TextFold[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? null;
    const last = folds.at(-1);
    const to = Math.min(offset + line.length + 1, text.length);
    if (kind !== null) {
      if (last && last.to === offset && last.kind === kind) last.to = to;
      else if (folds.length < 500) folds.push({ from: offset, to, kind });
    }
    offset += line.length + 1;
  }
  return folds;
}

/** Blank lines between two quotations belong to them. */
function joinOverBlanks(lines: string[], kinds: (TextFold['kind'] | null)[]): void {
  let since = -1;
  for (const [index, line] of lines.entries()) {
    if (kinds[index] === 'quote') {
      if (since >= 0) kinds.fill('quote', since, index);
      since = index + 1;
    } else if (line.trim() !== '') since = -1;
  }
}

/** The first line from which everything is quoted or passed on. */
function belowAll(
  lines: string[],
  kinds: readonly (TextFold['kind'] | null)[],
): { at: number; kind: 'quote' | 'original' } | null {
  for (const [index, line] of lines.entries()) {
    if (line.length > 300 || kinds[index] === 'quote' || !/[-_*=:：]/.test(line)) continue;
    const plain = plainLine(line);
    if (forwarded.test(plain) || forwardedSentence.test(plain)) return { at: index, kind: 'original' };
    if (divider.test(plain)) return { at: index, kind: 'quote' };
    const isRule = /^_{20,}\s*$/.test(line);
    if (!isRule && !/[:：]/.test(line)) continue;
    const head = isRule ? nextFilled(lines, index + 1) : index;
    if (readQuotedHead(lines, head)?.fields.has('date')) return { at: index, kind: 'quote' };
  }
  return null;
}

/** Where an attribution that starts here ends, quotation and blank lines up to it included; `index` for none. */
function attributionEnd(
  lines: string[],
  kinds: readonly (TextFold['kind'] | null)[],
  index: number,
  end: number,
): number {
  let joined = '';
  for (const span of [1, 2, 3]) {
    const line = lines[index + span - 1] ?? '';
    // Only a line that begins like one is joined with the next: else the author's last words would go with it.
    if (line.trim() === '' || (span === 2 && !opening.test(joined))) return index;
    joined += `${line} `;
    if (joined.length > longest) return index;
    if (!/[:：]\s*$/.test(line) || !(attribution.test(joined) || attributionAlone.test(joined))) continue;
    const next = nextFilled(lines, index + span);
    if (next >= end || kinds[next] === 'quote') return Math.min(next, end);
  }
  return index;
}

/** The last `-- ` of the author's own lines, or what his telephone writes; null where neither stands near the end. */
function signatureStart(
  lines: string[],
  kinds: readonly (TextFold['kind'] | null)[],
  end: number,
): number | null {
  let own = 0;
  for (let index = end - 1; index >= 0 && own < 30; index--) {
    if (kinds[index] !== null) continue;
    const line = lines[index] ?? '';
    if (line.trim() !== '') own++;
    if (/^--[ \u00A0]?\s*$/.test(line)) return index;
    if (own <= 3 && line.length < 120 && sentFrom.test(line)) return index;
  }
  return null;
}

function nextFilled(lines: string[], from: number): number {
  let at = from;
  while (at < lines.length && at < from + 4 && (lines[at] ?? '').trim() === '') at++;
  return at;
}
