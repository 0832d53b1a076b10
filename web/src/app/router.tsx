import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { readCalendarSearch } from '@/features/activities/calendar/address';
import { readFlowSearch } from '@/features/automation/address';
import { readFunnelSearch } from '@/features/sales/funnel';
import { readFrameSearch, readListSearch } from '@/records/address';
import { Frame } from './Frame';
import { readGallerySearch } from './gallery/address';
import { LostPage } from './LostPage';
import { queryClient } from './queryClient';

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <LostPage /> });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string; refused?: string } => ({
    // Only a path of our own: an address that leads elsewhere would be a trap.
    next: typeof raw.next === 'string' && /^\/(?![/\\])/.test(raw.next) ? raw.next : undefined,
    refused: text(raw.refused),
  }),
  component: lazyRouteComponent(() => import('@/features/accounts/entry/SignInPage'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('@/features/accounts/entry/InvitationPage'), 'InvitationPage'),
});

const forgotten = createRoute({
  getParentRoute: () => root,
  path: '/password-reset',
  validateSearch: (raw: Record<string, unknown>): { email?: string } => ({ email: text(raw.email) }),
  component: lazyRouteComponent(() => import('@/features/accounts/entry/ForgotPage'), 'ForgotPage'),
});

const passwordLink = createRoute({
  getParentRoute: () => root,
  path: '/password-reset/$key',
  component: lazyRouteComponent(() => import('@/features/accounts/entry/ResetPage'), 'ResetPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  validateSearch: (raw: Record<string, unknown>): { code?: string; step?: string } => ({
    code: text(raw.code),
    step: text(raw.step),
  }),
  component: lazyRouteComponent(() => import('@/features/accounts/setUp/SetUpPage'), 'SetUpPage'),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  validateSearch: readFrameSearch,
  beforeLoad: async ({ location, matches }) => {
    // The page's code comes while the server is asked who this is, not after.
    for (const { routeId } of matches) void router.loadRouteChunk(router.routesById[routeId]);
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (asProblem(error).status !== 401) throw error;
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
  errorComponent: LostPage,
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: () => {
    const me = queryClient.getQueryData(meQuery.queryKey);
    const leads = me?.workspace.setting_up && me.capabilities.includes('configure');
    throw redirect({ to: leads ? '/set-up' : '/my-day' });
  },
});

const myDay = createRoute({
  getParentRoute: () => frame,
  path: '/my-day',
  component: lazyRouteComponent(() => import('./MyDayRoute'), 'MyDayRoute'),
});

const notifications = createRoute({
  getParentRoute: () => frame,
  path: '/notifications',
  validateSearch: (raw: Record<string, unknown>): { unread?: boolean; kind?: string; object?: string } => ({
    unread: raw.unread === true || undefined,
    kind: text(raw.kind),
    object: text(raw.object),
  }),
  component: lazyRouteComponent(() => import('./notices/NoticesPage'), 'NoticesPage'),
});

const calendar = createRoute({
  getParentRoute: () => frame,
  path: '/calendar',
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import('@/features/activities/calendar/CalendarPage'), 'CalendarPage'),
});

const records = createRoute({
  getParentRoute: () => frame,
  path: '/records/$object',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('@/records/ObjectPage'), 'ObjectPage'),
});

const record = createRoute({
  getParentRoute: () => frame,
  path: '/records/$object/$id',
  component: lazyRouteComponent(() => import('@/records/record/RecordPage'), 'RecordPage'),
});

const deletedRecords = createRoute({
  getParentRoute: () => frame,
  path: '/deleted/$object',
  component: lazyRouteComponent(() => import('@/records/deleted/DeletedPage'), 'DeletedPage'),
});

const duplicates = createRoute({
  getParentRoute: () => frame,
  path: '/duplicates/$object',
  component: lazyRouteComponent(() => import('@/records/merge/DuplicatesPage'), 'DuplicatesPage'),
});

const hygiene = createRoute({
  getParentRoute: () => frame,
  path: '/hygiene/$object',
  component: lazyRouteComponent(() => import('@/records/hygiene/HygienePage'), 'HygienePage'),
});

const funnel = createRoute({
  getParentRoute: () => frame,
  path: '/funnel',
  validateSearch: readFunnelSearch,
  component: lazyRouteComponent(() => import('@/features/sales/FunnelPage'), 'FunnelPage'),
});

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

const flows = createRoute({
  getParentRoute: () => frame,
  path: '/automation',
  component: lazyRouteComponent(() => import('@/features/automation/list/FlowsPage'), 'FlowsPage'),
});

const flow = createRoute({
  getParentRoute: () => frame,
  path: '/automation/$id',
  validateSearch: readFlowSearch,
  component: lazyRouteComponent(() => import('@/features/automation/FlowPage'), 'FlowPage'),
});

const imports = createRoute({
  getParentRoute: () => frame,
  path: '/imports',
  component: lazyRouteComponent(() => import('@/records/transfer/ImportsPage'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => frame,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('@/records/transfer/ImportPage'), 'ImportPage'),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings/$section',
  validateSearch: (raw: Record<string, unknown>): { item?: string } => ({ item: text(raw.item) }),
  component: lazyRouteComponent(() => import('./SettingsRoute'), 'SettingsRoute'),
});

const design = createRoute({
  getParentRoute: () => frame,
  path: '/design',
  validateSearch: readGallerySearch,
  component: lazyRouteComponent(() => import('./gallery/GalleryPage'), 'GalleryPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    forgotten,
    passwordLink,
    setUp,
    frame.addChildren([
      home,
      myDay,
      notifications,
      calendar,
      records,
      record,
      deletedRecords,
      duplicates,
      hygiene,
      funnel,
      flows,
      flow,
      imports,
      oneImport,
      settings,
      design,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
