import { failure } from '../__testUtils__/fakeGoldenPaths';
import { errorMessage, failureKind } from './errors';

const responseError = (status: number, message: string) =>
  failure(status, 'ConflictError', message);

describe('failureKind', () => {
  it.each([
    [401, 'not-allowed'],
    [403, 'not-allowed'],
    [404, 'gone'],
    [409, 'conflict'],
    [412, 'conflict'],
    [400, 'refused'],
    [500, 'unanswered'],
    [504, 'unanswered'],
  ])('takes status %p for %p', async (status, kind) => {
    expect(failureKind(await responseError(status, 'no'))).toBe(kind);
  });

  it('does not know what became of a request without an answer', () => {
    expect(failureKind(new TypeError('Failed to fetch'))).toBe('unanswered');
  });
});

it('says what the server said', async () => {
  expect(errorMessage(await responseError(409, 'main has moved'))).toBe(
    'main has moved',
  );
  expect(errorMessage(new Error('offline'))).toBe('offline');
});
