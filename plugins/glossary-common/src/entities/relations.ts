/** From a concept to what it becomes on the other side, part of a bundle or all of it. @public */
export const RELATION_BECOMES = 'becomes';
/** Reverse direction of {@link RELATION_BECOMES}. @public */
export const RELATION_COMES_FROM = 'comesFrom';
/** From an entity to a concept that one has to know to work with it. @public */
export const RELATION_USES_CONCEPT = 'usesConcept';
/** Reverse direction of {@link RELATION_USES_CONCEPT}. @public */
export const RELATION_CONCEPT_USED_BY = 'conceptUsedBy';
