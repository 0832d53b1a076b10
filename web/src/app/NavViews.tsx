import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { keepOwnLook, type OwnLook, ownLooksQuery } from '@/api/ownLooks';
import { asProblem } from '@/api/problem';
import { pinnedViewsQuery } from '@/api/views';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { inOrder, moved } from './navOrder';
import classes from './Sidebar.module.css';

/** The pinned views of an object under its name, in the order this person gave them. */
export default function NavViews({ object }: { object: string }) {
  const t = useText(texts);
  const client = useQueryClient();
  const { data: all = [] } = useQuery(pinnedViewsQuery);
  const { data: looks = [] } = useQuery(ownLooksQuery);
  const { search, pathname } = useLocation();
  const own = looks.find((each) => each.object === object);
  const views = inOrder(
    all.filter((view) => view.object === object),
    own?.view_order ?? [],
  );
  const ids = views.map(({ id }) => id);
  const order = useMutation({
    mutationFn: (view_order: string[]) => keepOwnLook(object, { view_order }),
    onMutate: (view_order) => {
      const before = client.getQueryData<OwnLook[]>(ownLooksQuery.queryKey);
      client.setQueryData<OwnLook[]>(ownLooksQuery.queryKey, (known = []) => [
        ...known.filter((each) => each.object !== object),
        { object, look: own?.look ?? {}, view_order },
      ]);
      return before;
    },
    onError: (error, _order, before) => {
      client.setQueryData(ownLooksQuery.queryKey, before);
      toastFailure(asProblem(error).reason);
    },
  });
  const move = (id: string, step: number) => order.mutate(moved(ids, id, step));
  const shown = (search as { v?: string }).v;
  return (
    <ul className={classes.views}>
      {views.map((view, index) => (
        <li key={view.id} className={classes.view}>
          <Link
            to="/records/$object"
            params={{ object }}
            search={{ v: view.id }}
            className={classes.viewLink}
            data-active={(pathname === `/records/${object}` && shown === view.id) || undefined}
            onKeyDown={(event) => {
              const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
              if (!step) return;
              event.preventDefault();
              move(view.id, step);
            }}
          >
            <span className="cut">{view.name}</span>
          </Link>
          {views.length > 1 && (
            <Menu position="right-start">
              <Menu.Target>
                <ActionIcon
                  size={24}
                  className={classes.viewMenu}
                  aria-label={t('moveView', { name: view.name })}
                >
                  <IconDots size={14} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item disabled={index === 0} onClick={() => move(view.id, -1)}>
                  {t('moveUp')}
                </Menu.Item>
                <Menu.Item disabled={index === views.length - 1} onClick={() => move(view.id, 1)}>
                  {t('moveDown')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </li>
      ))}
    </ul>
  );
}
