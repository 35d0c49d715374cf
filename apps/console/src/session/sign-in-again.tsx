import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenSignedOut } from '../api/client.js';
import { sessionQuery } from '../api/session.js';
import { useSession } from './session-context.js';
import { SignInForm } from './sign-in-form.js';

/** The session ended while somebody was working: sign in over the page, so that nothing typed is lost. */
export function SignInAgain() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const { person } = useSession();
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    whenSignedOut(() => setOpened(true));
    return () => whenSignedOut(() => undefined);
  }, []);
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('again')}
    >
      <SignInForm
        email={person.email}
        onDone={(session) => {
          queries.setQueryData(sessionQuery.queryKey, session);
          setOpened(false);
          void queries.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
        }}
      />
    </Modal>
  );
}
