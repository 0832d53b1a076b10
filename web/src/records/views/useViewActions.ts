import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { changeView, deleteView, type SavedView, saveView, type ViewEdit } from '@/api/views';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { untouched, useListAddress } from '../address';
import { remember } from '../undo';
import { texts } from './messages';

/** What can be done with saved views; each says so, and what it deletes comes back by undo. */
export function useViewActions(object: string) {
  const client = useQueryClient();
  const t = useText(texts);
  const { change } = useListAddress();
  const refresh = () => client.invalidateQueries({ queryKey: ['views'] });
  const onError = (error: Error) => toastFailure(asProblem(error).reason);

  const show = (view: SavedView) => {
    client.setQueryData<SavedView[]>(['views', object], (known = []) => [
      ...known.filter((each) => each.id !== view.id),
      view,
    ]);
    localStorage.removeItem(`look-${object}-${view.id}`);
    change({ ...untouched, v: view.id });
    void refresh();
  };
  const create = useMutation({
    mutationFn: (view: ViewEdit) => saveView(object, view),
    onSuccess: (view) => {
      show(view);
      toast(t('saved', { name: view.name }));
    },
  });
  const edit = useMutation({
    mutationFn: ({ id, edit }: { id: string; edit: ViewEdit }) => changeView(id, edit),
    onSuccess: (view) => {
      show(view);
      toast(t('saved', { name: view.name }));
    },
  });
  const remove = useMutation({
    mutationFn: (view: SavedView) => deleteView(view.id),
    onSuccess: (_nothing, view) => {
      change({ ...untouched, v: undefined });
      void refresh();
      const undo = remember(() => create.mutate(contentsOf(view)));
      toast(t('removed', { name: view.name }), { label: t('undo'), run: () => void undo() });
    },
    onError,
  });
  return { create, edit, remove: remove.mutate, onError };
}

/** All that makes a view, without what makes it this one. */
export function contentsOf(view: SavedView): ViewEdit {
  const { id: _id, object: _object, owner: _owner, mine: _mine, permissions: _may, ...contents } = view;
  return contents;
}
