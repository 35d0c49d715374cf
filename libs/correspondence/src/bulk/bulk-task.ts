/** The job that writes the messages of an answer to all. */
export const BULK_TASK = 'correspondence.bulk-reply';
