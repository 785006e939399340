export { LearningPathPage } from './LearningPathPage';
