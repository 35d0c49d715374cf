interface Head {
  title: string;
  regime: string;
  incident: string;
  tlp: string;
  organisation: string | null;
  due: string | null;
  none: string;
}

/**
 * Opens the stage as a page of its own for printing or keeping as HTML. Built by the DOM, never from strings: answers
 * are strangers' text.
 */
export function printStage(head: Head, lines: readonly { label: string; answer: string | null }[]): void {
  const opened = window.open('', '_blank');
  if (!opened) return;
  const page = opened.document;
  page.documentElement.lang = document.documentElement.lang;
  page.documentElement.dir = document.documentElement.dir;
  page.title = `${head.title} – ${head.incident}`;
  const add = (tag: string, text: string) => {
    const element = page.createElement(tag);
    element.textContent = text;
    element.dir = 'auto';
    page.body.append(element);
    return element;
  };
  page.body.style.cssText = 'font:16px/1.5 sans-serif;max-inline-size:44rem;margin:2rem auto;padding:0 1rem';
  add('p', head.tlp).style.fontWeight = 'bold';
  add('h1', head.title);
  add('p', [head.regime, head.organisation, head.incident, head.due].filter(Boolean).join(' · '));
  for (const { label, answer } of lines) {
    add('h2', label).style.fontSize = '1rem';
    add('p', answer ?? head.none).style.whiteSpace = 'pre-wrap';
  }
  opened.print();
}
