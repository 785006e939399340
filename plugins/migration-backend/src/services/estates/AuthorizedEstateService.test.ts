import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ApplicationAccess } from '../applications/ApplicationAccess';
import { AuthorizedEstateService } from './AuthorizedEstateService';
import { EstateService } from './EstateService';

const options = { credentials: mockCredentials.user() };

describe('AuthorizedEstateService.getVirtualMachine', () => {
  function createService(
    getVirtualMachine: () => Promise<object>,
    mayRead = true,
  ) {
    return new AuthorizedEstateService(
      { getVirtualMachine } as Partial<EstateService> as EstateService,
      mockServices.permissions({ result: AuthorizeResult.DENY }),
      {
        mayRead: async () => mayRead,
      } as Partial<ApplicationAccess> as ApplicationAccess,
    );
  }
  const vm = { key: 'vm-1', applicationId: 'a1' };

  it('answers a VM of an application that the caller may read', async () => {
    const service = createService(async () => vm);
    expect(await service.getVirtualMachine('e1', 'vm-1', options)).toBe(vm);
  });

  it.each([
    [
      'does not exist',
      async () => Promise.reject(new NotFoundError('none')),
      true,
    ],
    ['is in no application', async () => ({ key: 'vm-1' }), true],
    ['is in an application of others', async () => vm, false],
  ])('says the same of one that %s', async (_, get, mayRead) => {
    const service = createService(get, mayRead);
    await expect(
      service.getVirtualMachine('e1', 'vm-1', options),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/migration\.estate\.read/),
    });
  });

  it('does not pass an outage off as a refusal', async () => {
    const service = createService(async () => {
      throw new Error('connection refused');
    });
    await expect(
      service.getVirtualMachine('e1', 'vm-1', options),
    ).rejects.toThrow('connection refused');
  });
});
