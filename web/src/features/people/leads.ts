import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { RecordData } from '@/api/types';

/** A part left out is made of what the lead tells; null makes none. */
export type Conversion = { company?: null; contact?: null; deal?: { name: string } | null };

const touched = ['leads', 'contacts', 'companies', 'deals'];

/** Converts or closes a lead and brings every list it touches up to date. */
export function useLeadAction<T>(
  lead: RecordData,
  verb: 'convert' | 'disqualify',
  onDone: (lead: RecordData) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: T) => call<RecordData>('POST', `/leads/${lead.id}/${verb}`, { body }),
    onSuccess: (answer) => {
      for (const object of touched) void client.invalidateQueries({ queryKey: ['records', object] });
      onDone(answer);
    },
  });
}
