/** An error whose code and text the SMTP client is told. */
export function replyError(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
