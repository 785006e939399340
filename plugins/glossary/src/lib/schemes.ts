/** The side people come from; everything else is somewhere to arrive at. */
export const sourceScheme = 'vsphere';

const titles = new Map([
  ['vsphere', 'vSphere'],
  ['kubernetes', 'Kubernetes'],
]);

/** Offered as filters before any concept has been seen. */
export const wellKnownSchemes = [...titles.keys()];

/** What a scheme is called in a chip, where there is no room for its full title. @public */
export function schemeLabel(scheme: string): string {
  return (
    titles.get(scheme) ?? scheme.slice(0, 1).toUpperCase() + scheme.slice(1)
  );
}
