import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { useObjects, usePipelines, useUsers } from '@/api/objects';
import { meQuery } from '@/api/session';
import { type Tag, tagsQuery } from '@/api/tags';
import type { ObjectType, Pipeline, Stage, User } from '@/api/types';

/** What is needed to show ids as names, looked up once for a whole screen of values. */
export type Lookups = {
  /** The object whose values they are. */
  object: string;
  objects: ObjectType[];
  users: Map<string, User>;
  stages: Map<string, Stage>;
  pipelines: Pipeline[];
  /** The known tags by `tagKey`, the most used first. */
  tags: Map<string, Tag>;
  /** Whoever writes a record may put a tag that is not known yet. */
  canMakeTags: boolean;
};

export const LookupsContext = createContext<Lookups>({
  object: '',
  objects: [],
  users: new Map(),
  stages: new Map(),
  pipelines: [],
  tags: new Map(),
  canMakeTags: true,
});

/** What makes two names the same tag. */
export const tagKey = (name: string) => name.toLowerCase();

export function useLookups(): Lookups {
  return useContext(LookupsContext);
}

export function useLoadedLookups(object: ObjectType | undefined): Lookups {
  const objects = useObjects();
  const users = useUsers();
  const pipelines = usePipelines(object);
  const { data: tags } = useQuery(tagsQuery);
  const { data: me } = useQuery(meQuery);
  const manages = me?.capabilities.includes('manage_tags') ?? false;
  return useMemo(
    () => ({
      object: object?.name ?? '',
      objects,
      users: new Map(users.map((user) => [user.id, user])),
      stages: new Map(pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => [stage.id, stage]))),
      pipelines,
      tags: new Map((tags?.items ?? []).map((tag) => [tagKey(tag.name), tag])),
      canMakeTags: manages || (tags?.open ?? true),
    }),
    [object?.name, objects, users, pipelines, tags, manages],
  );
}
