/** Types of XARF 3 and X-ARF as they are written, letters only and in lower case, in the words of version 4. */
const types = new Map<string, readonly [category: string, type: string]>([
  ['spam', ['messaging', 'spam']],
  ['emailspam', ['messaging', 'spam']],
  ['loginattack', ['connection', 'login_attack']],
  ['bruteforce', ['connection', 'login_attack']],
  ['portscan', ['connection', 'port_scan']],
  ['scan', ['connection', 'port_scan']],
  ['ddos', ['connection', 'ddos']],
  ['dos', ['connection', 'ddos']],
  ['webcrawler', ['connection', 'scraping']],
  ['sqlinjection', ['connection', 'sql_injection']],
  ['phishing', ['content', 'phishing']],
  ['malware', ['content', 'malware']],
  ['malwareattack', ['content', 'malware']],
  ['fraud', ['content', 'fraud']],
  ['trademark', ['content', 'brand_infringement']],
  ['childabuse', ['content', 'csam']],
  ['csam', ['content', 'csam']],
  ['botnet', ['infrastructure', 'botnet']],
  ['bot', ['infrastructure', 'botnet']],
  ['compromisedserver', ['infrastructure', 'compromised_server']],
  ['copyright', ['copyright', 'copyright']],
  ['openservice', ['vulnerability', 'open_service']],
  ['vulnerability', ['vulnerability', 'misconfiguration']],
  ['blocklist', ['reputation', 'blocklist']],
  ['blacklist', ['reputation', 'blocklist']],
]);

/** A type nobody knows keeps its name, and its old class stands for the category. */
export function typeInVersion4(oldClass: unknown, type: unknown): { category: unknown; type: unknown } {
  const [category, known] =
    (typeof type === 'string' && types.get(type.toLowerCase().replaceAll(/[^a-z]/g, ''))) || [];
  if (category && known) return { category, type: known };
  return { category: typeof oldClass === 'string' ? oldClass.toLowerCase() : null, type };
}
