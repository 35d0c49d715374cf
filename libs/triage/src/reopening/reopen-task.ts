/** The job that reads mail again which names certain keys. */
export const REOPEN_TASK = 'mail.reopen';
