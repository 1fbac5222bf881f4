export const minimumPasswordLength = 12;
/** Bounds the work of hashing. */
export const maximumPasswordLength = 200;
