// Shows what is pushed to this browser and leads to it. Nothing is kept here, and no page is served from it.
self.addEventListener('push', (event) => {
  const { title, body, path, key } = event.data.json();
  const shown = { body, tag: key, icon: '/favicon.svg', data: { path } };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.path));
});

async function open(path) {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) {
    if ('focus' in page) {
      await page.focus();
      page.postMessage({ dotyk: 'open', path });
      return;
    }
  }
  await self.clients.openWindow(path);
}
