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

/** Asks the person, subscribes this browser with the company's key and tells the server; its address. */
export async function takePushes(key: string): Promise<string> {
  if ((await Notification.requestPermission()) !== 'granted') throw new DOMException('', 'NotAllowedError');
  await navigator.serviceWorker.register('/push.js');
  const registration = await navigator.serviceWorker.ready;
  const before = await registration.pushManager.getSubscription();
  await before?.unsubscribe();
  const made = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  await addDevice(made.toJSON(), deviceOf(navigator.userAgent));
  return made.endpoint;
}

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
