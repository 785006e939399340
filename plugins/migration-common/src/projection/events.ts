/** Topic of the events service on which the migration backend tells what changed. @public */
export const MIGRATION_EVENTS_TOPIC = 'crosswalk.migration';

/** What is told on {@link MIGRATION_EVENTS_TOPIC}. @public */
export interface MigrationEvent {
  type: 'plan-published';
  estateId: string;
}
