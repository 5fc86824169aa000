/**
 * z(0.95) as a constant, for pages that show 95 % intervals only and need not load the inverse
 * error function for one number. A test holds it to `criticalZ(0.95)`.
 */
export const DEFAULT_Z = 1.959963984540054;
