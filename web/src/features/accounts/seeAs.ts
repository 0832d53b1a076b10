import { call } from '@/api/http';
import { asProblem } from '@/api/problem';
import { startSeeing } from '@/api/seeAs';
import { toastFailure } from '@/design/toast';

type Whom = { user: string } | { role: string };

/**
 * Shows Dotyk as a person or a role sees it, until the bar above the page is told to stop. The page starts anew, so
 * that nothing of what oneself has seen is left on it.
 */
export async function seeAs(whom: Whom, title: string): Promise<void> {
  try {
    const { token } = await call<{ token: string }>('POST', '/see-as', { body: whom });
    startSeeing({ token, title });
    location.assign('/');
  } catch (error) {
    toastFailure(asProblem(error).reason);
  }
}
