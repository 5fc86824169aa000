/** Confidence levels offered for every interval, in per cent. */
export const CONFIDENCES = ['80', '90', '95', '99'] as const;

export type Confidence = (typeof CONFIDENCES)[number];
