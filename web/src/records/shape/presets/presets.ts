import { queryOptions } from '@tanstack/react-query';
import { asBlob, call } from '@/api/http';
import type { PresetIn, PresetOut, PresetPlanOut } from '@/api/openapi';

export type Preset = PresetOut;
export type Plan = PresetPlanOut;
export type PlanStep = Plan['items'][number];
/** One that came with Dotyk by its name, or the text of a file. */
export type Wish = Partial<PresetIn>;

export const presetsQuery = queryOptions({
  queryKey: ['presets'],
  queryFn: async () => (await call<{ items: Preset[] }>('GET', '/presets')).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const previewPreset = (wish: Wish) => call<Plan>('POST', '/presets/preview', { body: wish });
export const applyPreset = (wish: Wish) => call<Plan>('POST', '/presets/apply', { body: wish });
export const ownPreset = () => asBlob('GET', '/presets/own');
