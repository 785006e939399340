import { NotFoundError } from '@backstage/errors';
import { Estate } from '@crosswalk/backstage-plugin-migration-common';

/** @throws NotFoundError when there is no such estate */
export async function requireEstate(
  estates: { getEstate(id: string): Promise<Estate | undefined> },
  id: string,
): Promise<Estate> {
  const estate = await estates.getEstate(id);
  if (!estate) {
    throw new NotFoundError(`There is no estate with the id '${id}'`);
  }
  return estate;
}
