import { useTranslation } from 'react-i18next';
import type { Message } from '../api/schemas.js';

/** Failures in which the other side said something; its words are shown as they came. */
const SAID: readonly Message['failure'][] = ['refused', 'busy', 'too-large'];

/** Why a mail was not taken, in our words, with the mail server's where it had any. */
export function FailureText({ message }: { message: Pick<Message, 'failure' | 'lastError'> }) {
  const { t } = useTranslation('threads');
  const { failure, lastError } = message;
  if (failure === null) return lastError === null ? null : <bdi>{lastError}</bdi>;
  return (
    <>
      {t(`failure.${failure}`)} {SAID.includes(failure) && lastError && <bdi>({lastError})</bdi>}
    </>
  );
}
