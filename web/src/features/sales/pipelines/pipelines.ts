import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { PipelineOut, StageChange, StageOut, StageUseOut } from '@/api/openapi';

export type Pipeline = PipelineOut;
export type Stage = StageOut;
export type StageWish = Partial<StageChange> & { name: string };

export const allPipelinesQuery = queryOptions({
  queryKey: ['pipelines', 'all'],
  queryFn: async () =>
    (await call<{ items: Pipeline[] }>('GET', '/pipelines', { query: { archived: true } })).items,
});

export const stageUseQuery = (pipeline: string) =>
  queryOptions({
    queryKey: ['pipelines', 'use', pipeline],
    queryFn: async () => (await call<{ items: StageUseOut[] }>('GET', `/pipelines/${pipeline}/use`)).items,
    staleTime: 0,
  });

type PipelineEdit = { name?: string; position?: number; archived?: boolean };

export const makePipeline = (wish: { name: string; object: string }) =>
  call<Pipeline>('POST', '/pipelines', { body: wish });
export const editPipeline = (id: string, edit: PipelineEdit) =>
  call<Pipeline>('PATCH', `/pipelines/${id}`, { body: edit });
export const deletePipeline = (id: string, to: string | null) =>
  call<null>('DELETE', `/pipelines/${id}`, { query: { move_to: to } });

export const addStage = (pipeline: string, wish: StageWish) =>
  call<Pipeline>('POST', `/pipelines/${pipeline}/stages`, { body: wish });
export const editStage = (pipeline: string, stage: string, edit: Partial<StageWish>) =>
  call<Pipeline>('PATCH', `/pipelines/${pipeline}/stages/${stage}`, { body: edit });
export const deleteStage = (pipeline: string, stage: string, to: string | null) =>
  call<null>('DELETE', `/pipelines/${pipeline}/stages/${stage}`, { query: { move_to: to } });

/** The pipelines with the stages of one in another order. */
export function inOrder(pipelines: Pipeline[], id: string, stages: string[]): Pipeline[] {
  return pipelines.map((pipeline) =>
    pipeline.id === id
      ? {
          ...pipeline,
          stages: stages.flatMap((each) => pipeline.stages.find((stage) => stage.id === each) ?? []),
        }
      : pipeline,
  );
}

/** The pipelines with one stage changed. */
export function withStage(pipelines: Pipeline[], stage: string, edit: Partial<Stage>): Pipeline[] {
  return pipelines.map((pipeline) => ({
    ...pipeline,
    stages: pipeline.stages.map((each) => (each.id === stage ? { ...each, ...edit } : each)),
  }));
}
