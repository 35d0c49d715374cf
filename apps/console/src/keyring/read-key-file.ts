/** A key's file as the API takes it: text as it is, anything else as base64. */
export async function readKeyFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  return text.includes('-----BEGIN ') ? text : btoa(text);
}
