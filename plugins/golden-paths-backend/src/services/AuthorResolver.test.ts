import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorResolver } from './AuthorResolver';

const pat = mockCredentials.user('user:default/pat');

function resolverFor(getEntityByRef: () => Promise<any>) {
  return new AuthorResolver({
    auth: mockServices.auth(),
    catalog: catalogServiceMock.mock({ getEntityByRef }),
  });
}

describe('AuthorResolver', () => {
  it('commits under name and address of the profile', async () => {
    const authors = resolverFor(async () => ({
      spec: { profile: { displayName: 'Pat <P>', email: 'pat@example.com' } },
    }));
    expect(await authors.resolve(pat)).toEqual({
      ref: 'user:default/pat',
      name: 'Pat  P',
      email: 'pat@example.com',
    });
  });

  it.each([
    ['is not in the catalog', async () => undefined],
    [
      'may not read the catalog',
      async () => {
        throw new NotAllowedError('no');
      },
    ],
  ])('makes an address up for who %s', async (_, find) => {
    expect(await resolverFor(find).resolve(pat)).toEqual({
      ref: 'user:default/pat',
      name: 'pat',
      email: 'pat@default.invalid',
    });
  });

  it('makes nothing up when the catalog is down', async () => {
    const authors = resolverFor(async () => {
      throw new TypeError('fetch failed');
    });
    await expect(authors.resolve(pat)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('try again'),
    });
  });

  it('names services by their subject', async () => {
    const authors = resolverFor(async () => undefined);
    expect(
      await authors.resolve(mockCredentials.service('plugin:scaffolder')),
    ).toMatchObject({ ref: 'plugin:scaffolder', name: 'plugin:scaffolder' });
  });
});
