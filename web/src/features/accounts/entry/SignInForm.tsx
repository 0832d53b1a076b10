import { useEffect, useRef, useState } from 'react';
import { progress, type SecondMethod } from '@/api/signIn';
import { PasswordStep } from './PasswordStep';
import { SecondStep } from './SecondStep';

type Props = { email?: string; next?: string; onDone: () => void };

/** The password, then the second factor of whoever has one. */
export function SignInForm({ email, next, onDone }: Props) {
  const [methods, setMethods] = useState<SecondMethod[] | null>(null);
  const done = useRef(onDone);
  useEffect(() => {
    void progress().then((far) => {
      if (far === 'in') done.current();
      else if (far !== 'out') setMethods(far);
    });
  }, []);
  if (methods) return <SecondStep methods={methods} onBack={() => setMethods(null)} onDone={onDone} />;
  return <PasswordStep email={email} next={next} onDone={onDone} onSecondStep={setMethods} />;
}
