import { createContext, useContext, useMemo } from 'react';
import { useObjects, usePipelines, useUsers } from '@/api/objects';
import type { ObjectType, Pipeline, Stage, User } from '@/api/types';

/** What is needed to show ids as names, looked up once for a whole screen of values. */
export type Lookups = {
  objects: ObjectType[];
  users: Map<string, User>;
  stages: Map<string, Stage>;
  pipelines: Pipeline[];
};

export const LookupsContext = createContext<Lookups>({
  objects: [],
  users: new Map(),
  stages: new Map(),
  pipelines: [],
});

export function useLookups(): Lookups {
  return useContext(LookupsContext);
}

export function useLoadedLookups(object: ObjectType | undefined): Lookups {
  const objects = useObjects();
  const users = useUsers();
  const pipelines = usePipelines(object);
  return useMemo(
    () => ({
      objects,
      users: new Map(users.map((user) => [user.id, user])),
      stages: new Map(pipelines.flatMap((pipeline) => pipeline.stages.map((stage) => [stage.id, stage]))),
      pipelines,
    }),
    [objects, users, pipelines],
  );
}
