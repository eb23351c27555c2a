/**
 * Raised by one whenever the stages make something better of the same PDF: every document is then prepared again in the
 * background, and the old one is served until the new one is ready.
 */
export const pipelineVersion = 1;
