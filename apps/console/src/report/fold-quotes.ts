export interface TextPart {
  quoted: boolean;
  text: string;
}

const QUOTED = /^\s{0,3}>/;
/** "On Tue, 3 Nov 2026, A wrote:" in the forms of the common mail programs and our three languages. */
const INTRODUCTION =
  /^(?:on|le|am|el|em|op|في)\b.{0,200}(?:wrote|écrit|schrieb|escribió|escreveu|schreef|كتب).{0,20}:\s*$/iu;
const FORWARDED = /^-{2,}\s*(?:original message|message d'origine|الرسالة الأصلية)\s*-{2,}$/iu;

/** Splits a mail text into what the sender wrote and what is quoted, in order; joined by newlines it is the text again. */
export function foldQuotes(text: string): TextPart[] {
  const lines = text.split(/\r?\n/);
  const quoted = lines.map((line) => QUOTED.test(line));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (FORWARDED.test(line.trim())) {
      quoted.fill(true, index);
      break;
    }
    // The introduction folds with its quotation, over blank lines between the two.
    if (!quoted[index] && INTRODUCTION.test(line.trim())) {
      let next = index + 1;
      while (next < lines.length && lines[next]?.trim() === '') next += 1;
      if (quoted[next]) quoted.fill(true, index, next);
    }
  }
  const parts: TextPart[] = [];
  lines.forEach((line, index) => {
    const last = parts.at(-1);
    const isQuoted = quoted[index] ?? false;
    if (last && last.quoted === isQuoted) last.text += `\n${line}`;
    else parts.push({ quoted: isQuoted, text: line });
  });
  return parts;
}
