/**
 * Extension points of the Crosswalk migration backend.
 *
 * @packageDocumentation
 */
export * from './inventorySource';
