export { FeedbackDisclosure } from './FeedbackDisclosure';
