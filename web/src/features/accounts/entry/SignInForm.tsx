import { useState } from 'react';
import type { SecondMethod } from '@/api/signIn';
import { PasswordStep } from './PasswordStep';
import { SecondStep } from './SecondStep';

type Props = { email?: string; next?: string; onDone: () => void };

/** The password, then the second factor of whoever has one. */
export function SignInForm({ email, next, onDone }: Props) {
  const [methods, setMethods] = useState<SecondMethod[] | null>(null);
  if (methods) return <SecondStep methods={methods} onBack={() => setMethods(null)} onDone={onDone} />;
  return <PasswordStep email={email} next={next} onDone={onDone} onSecondStep={setMethods} />;
}
