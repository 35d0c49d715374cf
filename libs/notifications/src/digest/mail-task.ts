/** The job that mails one colleague what he has not been told yet. */
export const MAIL_TASK = 'notifications.mail';

/** How long the first piece of news waits for others to come along. */
export const SETTLING_MS = 20_000;
