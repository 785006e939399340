import type {
  VirtualMachineDetail,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { http, HttpResponse, type RequestHandler } from 'msw';
import {
  estate,
  estateSource,
  migrationUrl,
  page,
  summary,
  virtualMachine,
  virtualMachineDetail,
  vmChange,
} from './content';
import { errorResponse } from './errorResponse';

/** Machines that only their number tells apart. */
export const manyMachines = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    virtualMachine(`vm-${String(i).padStart(4, '0')}`),
  );

/**
 * An estate of these VMs, in pages of the size that is asked for.
 *
 * @param options.asked - takes every question for VMs, as the backend got it
 */
export function serveEstate(
  vms: VirtualMachineRow[],
  options: {
    asked?: URLSearchParams[];
    figures?: Parameters<typeof summary>[0];
    details?: VirtualMachineDetail[];
  } = {},
): RequestHandler[] {
  const { asked = [], figures, details = [] } = options;
  const url = `${migrationUrl}/v1/estates`;
  return [
    http.get(url, () => HttpResponse.json(page([estate()]))),
    http.get(`${url}/e1/summary`, () =>
      HttpResponse.json(summary({ virtualMachines: vms.length, ...figures })),
    ),
    http.get(`${url}/e1/sources`, () =>
      HttpResponse.json(page([estateSource()])),
    ),
    http.get(`${url}/e1/virtual-machines`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const fitting = vms.filter(
        vm =>
          vm.name.includes(query.get('filter') ?? '') &&
          (query.get('osFamily') ?? vm.osFamily) === vm.osFamily &&
          (query.get('readiness') ?? vm.readiness) === vm.readiness,
      );
      const start = Number(query.get('cursor') ?? 0);
      const end = start + Number(query.get('limit'));
      return HttpResponse.json({
        ...page(
          fitting.slice(start, end),
          end < fitting.length ? String(end) : undefined,
        ),
        totalItems: fitting.length,
      });
    }),
    http.get(`${url}/e1/virtual-machines/:key`, ({ params }) => {
      const isIt = ({ key }: VirtualMachineRow) => key === params.key;
      const vm = vms.find(isIt);
      return vm
        ? HttpResponse.json(details.find(isIt) ?? virtualMachineDetail(vm))
        : errorResponse(404, 'NotFoundError', 'No such VM');
    }),
    http.get(`${url}/e1/virtual-machines/:key/history`, ({ params }) =>
      HttpResponse.json(page([vmChange(String(params.key).slice(3))])),
    ),
  ];
}

/** A screen of ten rows; jsdom lays nothing out. */
export function layOut(): void {
  for (const [name, value] of [
    ['clientHeight', 400],
    ['clientWidth', 1000],
    ['scrollHeight', 1_000_000],
  ] as const) {
    jest.spyOn(Element.prototype, name, 'get').mockReturnValue(value);
  }
}
