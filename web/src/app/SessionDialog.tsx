import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/api/session';
import { Dialog } from '@/design/Dialog';
import { SignInForm } from '@/features/accounts/entry/SignInForm';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { queryClient } from './queryClient';
import { setSignedOut } from './signedOut';

/** Asks for the password over the open page when the session has ended, so that nothing typed is lost. */
export default function SessionDialog() {
  const t = useText(texts);
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const resume = () => {
    setSignedOut(false);
    void queryClient.invalidateQueries();
  };
  return (
    <Dialog onClose={() => {}} withCloseButton={false} closeOnEscape={false} title={t('sessionEnded')}>
      <p>{t('sessionHint')}</p>
      <SignInForm email={me?.email ?? ''} onDone={resume} />
    </Dialog>
  );
}
