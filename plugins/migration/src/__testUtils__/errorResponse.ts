import { HttpResponse } from 'msw';

/** The body of an error as Backstage backends send it. */
export const errorResponse = (
  statusCode: number,
  name: string,
  message: string,
) =>
  HttpResponse.json(
    { error: { name, message }, response: { statusCode } },
    { status: statusCode },
  );
