import { addDevice } from '@/api/notices';
import { deviceOf } from '@/features/accounts/device';

/** Whether this browser can take pushes at all: some do only over https, or not in a private window. */
export function canPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** The address of this browser where it takes pushes already. */
export async function ownEndpoint(): Promise<string | null> {
  if (!canPush()) return null;
  const registration = await navigator.serviceWorker.getRegistration('/push.js');
  return (await registration?.pushManager.getSubscription())?.endpoint ?? null;
}

/** Why a browser takes no pushes: forbidden, not answered, over a line it does not trust, or its maker's push service
 * is out of its reach. */
export type Refusal = 'denied' | 'unanswered' | 'untrusted' | 'unreachable';
type Taken = { endpoint: string } | { refusal: Refusal };

/** Asks the person, subscribes this browser with the company's key and tells the server; its address. */
export async function takePushes(key: string): Promise<Taken> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return { refusal: permission === 'denied' ? 'denied' : 'unanswered' };
  const registered = await navigator.serviceWorker.register('/push.js').catch(() => null);
  if (!registered) return { refusal: 'untrusted' };
  const made = await subscribed(await navigator.serviceWorker.ready, key).catch(refusalOf);
  if (typeof made === 'string') return { refusal: made };
  await addDevice(made.toJSON(), deviceOf(navigator.userAgent));
  return { endpoint: made.endpoint };
}

async function subscribed(registration: ServiceWorkerRegistration, key: string): Promise<PushSubscription> {
  const before = await registration.pushManager.getSubscription();
  await before?.unsubscribe();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

const refusalOf = (error: unknown): Refusal =>
  error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'unreachable';

/** Whether the person forbade this site to show anything, so that asking again would not even show the question. */
export const isForbidden = () => canPush() && Notification.permission === 'denied';

/** Lets this browser take no pushes any more: whoever sits here next shall not read them. Never in the way of leaving. */
export async function takeNoPushes(): Promise<void> {
  if (!canPush()) return;
  try {
    const registration = await navigator.serviceWorker.getRegistration('/push.js');
    const subscription = await registration?.pushManager.getSubscription();
    await subscription?.unsubscribe();
  } catch {
    // A browser that forbids to ask has no subscription to give up.
  }
}
