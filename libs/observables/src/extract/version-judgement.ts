/** Words after which four numbers are a version, in the languages that reports come in. */
const WORD =
  /(?:\bv|version|versión|versão|versione|версия|версии|الإصدار|版本|バージョン|\bver|\brel|release|\bbuild|firmware|\brev|revision|\bsdk|driver|section|chapter|clause|§|\bOID)\s{0,2}[.:=#]?\s{0,2}$/i;
/** Product tokens of user agents: "Chrome/120.0.0.0". */
const PRODUCT =
  /(?:chrome|chromium|edga?|edgios|opr|opera|firefox|version|safari|webkit|crios|fxios|brave|vivaldi|yabrowser|samsungbrowser|trident|electron|curl|wget|openssl|nginx|apache|php|python|java|client|agent|server)\/$/i;

/**
 * Four numbers that are more likely a version than an address, judged by what stands in front of them.
 * When in doubt it is an address: a wrong one costs a glance, a missing one an hour.
 */
export function isVersionNumber(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (WORD.test(before) || PRODUCT.test(before)) return true;
  // "x/120.0.0.0": nobody writes a network's own number behind a slash, browsers' trains do.
  return /[a-z]\/$/i.test(before) && text.slice(start, end).endsWith('.0.0');
}
