import {
  defaultSizingParameters,
  type SizingParameters,
} from '@crosswalk/backstage-plugin-migration-common';

type Fields = Record<
  string,
  {
    min: number;
    max: number;
    /** What the field shows for one of what the parameter holds. */
    scale: number;
    step: number;
    read: (parameters: SizingParameters) => number;
    write: (parameters: SizingParameters, value: number) => SizingParameters;
  }
>;

const flat = (
  name:
    | 'cpuOvercommit'
    | 'memoryOvercommit'
    | 'headroom'
    | 'failures'
    | 'replicas'
    | 'storageGrowth',
) => ({
  read: (parameters: SizingParameters) => parameters[name],
  write: (parameters: SizingParameters, value: number) => ({
    ...parameters,
    [name]: value,
  }),
});

const ofNode = (name: keyof SizingParameters['node']) => ({
  read: ({ node }: SizingParameters) => node[name],
  write: (parameters: SizingParameters, value: number) => ({
    ...parameters,
    node: { ...parameters.node, [name]: value },
  }),
});

/** The figures of the form by the name that they have in the address, in the order in which they are shown. */
export const sizingFields = {
  cpuOvercommit: {
    min: 0.1,
    max: 100,
    scale: 1,
    step: 0.1,
    ...flat('cpuOvercommit'),
  },
  memoryOvercommit: {
    min: 0.1,
    max: 10,
    scale: 1,
    step: 0.1,
    ...flat('memoryOvercommit'),
  },
  headroom: { min: 0, max: 90, scale: 100, step: 1, ...flat('headroom') },
  failures: { min: 0, max: 100, scale: 1, step: 1, ...flat('failures') },
  nodeCores: { min: 1, max: 4096, scale: 1, step: 1, ...ofNode('cores') },
  reservedCores: {
    min: 0,
    max: 4095,
    scale: 1,
    step: 1,
    ...ofNode('reservedCores'),
  },
  nodeMemory: {
    min: 1,
    max: 65_536,
    scale: 1 / 1024,
    step: 1,
    ...ofNode('memoryMiB'),
  },
  reservedMemory: {
    min: 0,
    max: 65_535,
    scale: 1 / 1024,
    step: 1,
    ...ofNode('reservedMemoryMiB'),
  },
  replicas: { min: 1, max: 10, scale: 1, step: 1, ...flat('replicas') },
  growth: { min: 0, max: 1000, scale: 100, step: 1, ...flat('storageGrowth') },
} satisfies Fields;

export type SizingField = keyof typeof sizingFields;

export const sizingFieldNames = Object.keys(sizingFields) as SizingField[];

/** What the field shows; scaled figures are rounded so that no dust of the division is seen. */
export function shownValue(
  field: SizingField,
  parameters: SizingParameters,
): number {
  const { read, scale } = sizingFields[field];
  return Math.round(read(parameters) * scale * 1000) / 1000;
}

/** The parameters with a figure as the field shows it. */
export function withShownValue(
  field: SizingField,
  parameters: SizingParameters,
  shown: number,
): SizingParameters {
  const { write, scale } = sizingFields[field];
  return write(parameters, shown / scale);
}

/** Reads the address; whatever is no figure of its field is left at the start value. */
export function parametersOf(search: URLSearchParams): SizingParameters {
  const basis = search.get('basis');
  return sizingFieldNames.reduce<SizingParameters>(
    (parameters, field) => {
      const { min, max } = sizingFields[field];
      const text = search.get(field);
      const value = Number(text);
      return text && value >= min && value <= max
        ? withShownValue(field, parameters, value)
        : parameters;
    },
    {
      ...defaultSizingParameters,
      ...(basis === 'provisioned' && { storageBasis: basis }),
    },
  );
}

/** The address that gives the parameters; start values are left out. Everything else in it stays. */
export function searchOf(
  parameters: SizingParameters,
  before: URLSearchParams,
): URLSearchParams {
  const search = new URLSearchParams(before);
  const put = (name: string, value: string, start: string) =>
    value === start ? search.delete(name) : search.set(name, value);
  for (const field of sizingFieldNames) {
    put(
      field,
      String(shownValue(field, parameters)),
      String(shownValue(field, defaultSizingParameters)),
    );
  }
  put('basis', parameters.storageBasis, defaultSizingParameters.storageBasis);
  return search;
}
