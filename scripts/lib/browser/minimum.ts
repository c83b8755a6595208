/**
 * The oldest browsers that the add-on works in: the first to find our own highlights under a point and to
 * place a popover by CSS anchors; see docs/adr/0002-browsers.md.
 */
export const MINIMUM = { chrome: '140', firefox: '150.0' };
