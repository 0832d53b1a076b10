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
import { readFrameSearch, readListSearch } from '@/records/address';
import { Frame } from './Frame';
import { LostPage } from './LostPage';
import { queryClient } from './queryClient';

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <LostPage /> });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string } => ({
    // Only a path of our own: an address that leads elsewhere would be a trap.
    next: typeof raw.next === 'string' && /^\/(?![/\\])/.test(raw.next) ? raw.next : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/accounts/SignInPage'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('@/features/accounts/InvitationPage'), 'InvitationPage'),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  validateSearch: readFrameSearch,
  beforeLoad: async ({ location }) => {
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
    throw redirect({ to: '/my-day' });
  },
});

const myDay = createRoute({
  getParentRoute: () => frame,
  path: '/my-day',
  component: lazyRouteComponent(() => import('@/features/activities/MyDayPage'), 'MyDayPage'),
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

const funnel = createRoute({
  getParentRoute: () => frame,
  path: '/funnel',
  validateSearch: (raw: Record<string, unknown>): FunnelSearch => ({
    pipeline: text(raw.pipeline),
    from: text(raw.from),
    to: text(raw.to),
    owner: text(raw.owner),
  }),
  component: lazyRouteComponent(() => import('@/features/sales/FunnelPage'), 'FunnelPage'),
});

type FunnelSearch = { pipeline?: string; from?: string; to?: string; owner?: string };

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

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
  component: lazyRouteComponent(() => import('./SettingsRoute'), 'SettingsRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    invitation,
    frame.addChildren([home, myDay, records, record, funnel, imports, oneImport, settings]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
