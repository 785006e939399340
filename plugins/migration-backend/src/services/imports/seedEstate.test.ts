import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { EstateStore } from '../../store/types';
import { readSeed, seedEstate } from './seedEstate';

const directory = createMockDirectory({
  content: { 'rvtools.xlsx': 'workbook', 'flows.csv': 'flows', folder: {} },
});

const seedConfig = (...imports: object[]) =>
  mockServices.rootConfig({
    data: { migration: { seed: { estate: 'Contoso', imports } } },
  });
const inventory = {
  kind: 'rvtools',
  file: directory.resolve('rvtools.xlsx'),
};
const flows = { kind: 'dependencies', file: directory.resolve('flows.csv') };

describe('readSeed', () => {
  it('answers nothing where nothing is configured', async () => {
    expect(await readSeed(mockServices.rootConfig())).toBeUndefined();
  });

  it('reads the estate and its files', async () => {
    expect(await readSeed(seedConfig(inventory, flows))).toEqual({
      estate: 'Contoso',
      imports: [inventory, flows],
    });
  });

  it.each([
    [
      'a file that is not there',
      { kind: 'rvtools', file: directory.resolve('gone.xlsx') },
      /migration\.seed\.imports\[1\]\.file.*gone\.xlsx.*ENOENT/,
    ],
    [
      'a folder',
      { kind: 'rvtools', file: directory.resolve('folder') },
      /migration\.seed\.imports\[1\]\.file.*folder.*is no file/,
    ],
    [
      'an unknown kind',
      { kind: 'excel', file: directory.resolve('flows.csv') },
      /migration\.seed\.imports\[1\]\.kind.*'excel'.*rvtools, konveyor, dependencies/,
    ],
  ])('refuses %s, and names the key', async (_, entry, message) => {
    await expect(readSeed(seedConfig(flows, entry))).rejects.toThrow(message);
  });
});

describe('seedEstate', () => {
  const logger = mockServices.logger.mock();
  const createEstate = jest.fn<
    ReturnType<EstateStore['createEstate']>,
    Parameters<EstateStore['createEstate']>
  >(async () => {});

  beforeEach(() => jest.clearAllMocks());

  async function seedInto(existing: number) {
    const seed = await readSeed(seedConfig(inventory, flows));
    const estates = {
      createEstate,
      listEstates: async () => ({
        items: [],
        totalItems: existing,
        pageInfo: {},
      }),
    } as Partial<EstateStore> as EstateStore;
    await seedEstate({ seed: seed!, estates, logger });
  }

  it('creates the estate with its imports in their order', async () => {
    await seedInto(0);
    expect(createEstate).toHaveBeenCalledTimes(1);
    const [estate, imports = []] = createEstate.mock.calls[0];
    expect(estate.name).toBe('Contoso');
    const read = async (contents: AsyncIterable<Buffer>) => {
      const chunks: Buffer[] = [];
      for await (const chunk of contents) {
        chunks.push(chunk);
      }
      return Buffer.concat(chunks).toString();
    };
    expect(
      await Promise.all(
        imports.map(async ({ entry, contents }) => [
          entry.estateId === estate.id,
          entry.kind,
          entry.fileName,
          entry.createdBy,
          await read(contents),
        ]),
      ),
    ).toEqual([
      [true, 'rvtools', 'rvtools.xlsx', 'plugin:migration', 'workbook'],
      [true, 'dependencies', 'flows.csv', 'plugin:migration', 'flows'],
    ]);
  });

  it('leaves alone what there is', async () => {
    await seedInto(1);
    expect(createEstate).not.toHaveBeenCalled();
  });

  it('lets another replica be faster', async () => {
    createEstate.mockRejectedValueOnce(new ConflictError('there is one'));
    await expect(seedInto(0)).resolves.toBeUndefined();
  });

  it('does not start without the estate that it was told to have', async () => {
    createEstate.mockRejectedValueOnce(new Error('disk full'));
    await expect(seedInto(0)).rejects.toThrow(/migration\.seed.*disk full/);
  });
});
