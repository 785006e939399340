import type { z } from 'zod';
import type { TranslationNote } from '../types';

/** A Kubernetes object, ready to be written as YAML. @public */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  [field: string]: unknown;
}

/** What a translator answers. @public */
export interface Translation {
  /** May be empty; then a loss says why nothing can be written. */
  manifests: KubernetesObject[];
  /** What does not carry over. */
  losses: TranslationNote[];
  /** What a person must decide or check before the manifests are used. */
  questions: TranslationNote[];
}

/** @public */
export type TranslatorId =
  | 'storage-policy'
  | 'firewall-rule'
  | 'drs-rules'
  | 'restart-priority'
  | 'resource-pool'
  | 'role'
  | 'virtual-service'
  | 'vm-template'
  | 'alarm'
  | 'protection-group';

/**
 * One translator, so that a page can list it, prefill a form and run it.
 * @public
 */
export interface Translator<Input = unknown> {
  id: TranslatorId;
  /** From what to what, such as “Storage policy → StorageClass”. */
  title: string;
  /**
   * A flat object: texts, whole numbers, booleans, enums and lists of texts. Every field has a `title` and a
   * `description` in its metadata, and `z.toJSONSchema(input, { io: 'input' })` describes it whole.
   */
  input: z.ZodType<Input>;
  example: Input;
  /** Throws a `ZodError` when the input does not fit. */
  translate(input: unknown): Translation;
}
