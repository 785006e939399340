import { Skeleton, SkeletonProps } from '@backstage/ui';
import styles from './Bone.module.css';

/** A piece of a loading page, strong enough to be seen on the page's own background. */
export function Bone(props: SkeletonProps) {
  const { className = '', ...rest } = props;
  return <Skeleton {...rest} className={`${styles.bone} ${className}`} />;
}
